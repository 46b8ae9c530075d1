/**
 * The APV room (shared/apv/rows.ts): rounds with their units, people, methods, findings, problems, plan and
 * signatures; substances, incidents, yearly discussion, training of the AMO. Lists are JSON texts. Pictures and
 * safety data sheets lie in media.db.
 */
import type { Migration } from './migration.ts';

export default {
  version: 60,
  slug: 'apv',
  sql: `
CREATE TABLE apv_round (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, trigger TEXT NOT NULL, scopes TEXT NOT NULL, full INTEGER NOT NULL,
  about TEXT NOT NULL, matrix TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  state TEXT NOT NULL, state_since TEXT NOT NULL, completed_on TEXT, cancel_reason TEXT NOT NULL,
  follow_up_by TEXT NOT NULL, follow_up_how TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_round_unit (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), left_on TEXT, left_reason TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_earlier (
  id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES unit(id), scopes TEXT NOT NULL,
  completed_on TEXT NOT NULL, note TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_participant (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id), person_id TEXT REFERENCES person(id),
  name TEXT NOT NULL, role TEXT NOT NULL, unit_id TEXT REFERENCES unit(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_method (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id), kind TEXT NOT NULL,
  held_on TEXT NOT NULL, unit_id TEXT REFERENCES unit(id), survey_round_id TEXT REFERENCES survey_round(id),
  invited INTEGER, attended INTEGER, note TEXT NOT NULL, agenda TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_checklist (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_check (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), place TEXT NOT NULL, code TEXT NOT NULL, theme TEXT NOT NULL,
  question TEXT NOT NULL, answer TEXT NOT NULL, note TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_photo (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), problem_id TEXT REFERENCES apv_problem(id),
  check_id TEXT REFERENCES apv_check(id), media_id TEXT NOT NULL, caption TEXT NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_problem (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), origin TEXT NOT NULL, theme TEXT NOT NULL, place TEXT NOT NULL,
  description TEXT NOT NULL, confidential INTEGER NOT NULL, acute INTEGER NOT NULL, permanent INTEGER NOT NULL,
  prevention TEXT NOT NULL, special TEXT, nature TEXT NOT NULL, likelihood INTEGER, consequence INTEGER,
  extent TEXT, extent_group TEXT NOT NULL, causes TEXT NOT NULL, solved_at_once INTEGER, solved_on TEXT,
  solved_by TEXT NOT NULL, solved_how TEXT NOT NULL, interim TEXT NOT NULL, source TEXT NOT NULL,
  carried_from TEXT REFERENCES apv_problem(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_statement (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), stated_on TEXT NOT NULL, contributes INTEGER NOT NULL,
  conclusion TEXT NOT NULL, unit_12 REAL, all_12 REAL, unit_36 REAL, all_36 REAL, figures_from TEXT NOT NULL,
  problem_ids TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_line (
  id TEXT PRIMARY KEY, problem_id TEXT NOT NULL REFERENCES apv_problem(id), measure TEXT NOT NULL,
  prevention TEXT, responsible_id TEXT REFERENCES person(id), responsible TEXT NOT NULL, starts_on TEXT,
  deadline TEXT, follow_up_on TEXT, follow_up_how TEXT NOT NULL, priority TEXT NOT NULL, cost INTEGER,
  budget_owner TEXT NOT NULL, med_meeting TEXT NOT NULL, state TEXT NOT NULL, done_on TEXT, effect TEXT,
  effect_rating INTEGER, effect_on TEXT, evidence TEXT NOT NULL, closed_on TEXT,
  reopened_from TEXT REFERENCES apv_line(id), carried_to TEXT REFERENCES apv_round(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_sign_off (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES apv_round(id), role TEXT NOT NULL,
  person_id TEXT REFERENCES person(id), name TEXT NOT NULL, signed_on TEXT NOT NULL, dropped_on TEXT,
  dropped_by TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE substance (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, supplier TEXT NOT NULL, purpose TEXT NOT NULL, number TEXT NOT NULL,
  hazards TEXT NOT NULL, carcinogen INTEGER NOT NULL, sheet_id TEXT, sheet_name TEXT NOT NULL, sheet_date TEXT,
  ended_on TEXT, note TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE substance_use (
  id TEXT PRIMARY KEY, substance_id TEXT NOT NULL REFERENCES substance(id),
  unit_id TEXT NOT NULL REFERENCES unit(id), place TEXT NOT NULL, properties TEXT NOT NULL,
  exposure TEXT NOT NULL, circumstances TEXT NOT NULL, measures TEXT NOT NULL, experience TEXT NOT NULL,
  limit_values TEXT NOT NULL, supplier_info TEXT NOT NULL, substitution TEXT NOT NULL,
  instruction TEXT NOT NULL, assessed_on TEXT, assessed_by TEXT NOT NULL, ended_on TEXT, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE incident (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, unit_id TEXT NOT NULL REFERENCES unit(id),
  happened_on TEXT NOT NULL, place TEXT NOT NULL, description TEXT NOT NULL, injury TEXT NOT NULL,
  absence TEXT NOT NULL, first_absence_on TEXT, beyond_the_day INTEGER, compensation INTEGER NOT NULL,
  easy_number TEXT NOT NULL, reported_on TEXT, causes TEXT NOT NULL, measures TEXT NOT NULL, analysed_on TEXT,
  problem_id TEXT REFERENCES apv_problem(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE apv_discussion (
  id TEXT PRIMARY KEY, unit_id TEXT REFERENCES unit(id), year INTEGER NOT NULL, held_on TEXT,
  participants TEXT NOT NULL, cooperation TEXT NOT NULL, meetings TEXT NOT NULL, goals_reached TEXT NOT NULL,
  goals TEXT NOT NULL, competence TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE amo_training (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL, for_year INTEGER,
  offered_on TEXT, offered_by TEXT NOT NULL, answer TEXT, answered_on TEXT, taken_on TEXT, note TEXT NOT NULL,
  born TEXT NOT NULL
) WITHOUT ROWID;

CREATE UNIQUE INDEX apv_round_unit_by_unit ON apv_round_unit (unit_id, round_id);
CREATE INDEX apv_round_unit_by_round ON apv_round_unit (round_id);
CREATE INDEX apv_earlier_by_unit ON apv_earlier (unit_id);
CREATE INDEX apv_participant_by_round ON apv_participant (round_id);
CREATE INDEX apv_method_by_round ON apv_method (round_id);
CREATE UNIQUE INDEX apv_checklist_by_name ON apv_checklist (name);
CREATE UNIQUE INDEX apv_check_by_place ON apv_check (round_id, unit_id, place, code);
CREATE INDEX apv_photo_by_round ON apv_photo (round_id);
CREATE INDEX apv_photo_by_problem ON apv_photo (problem_id) WHERE problem_id IS NOT NULL;
CREATE INDEX apv_problem_by_round ON apv_problem (round_id);
CREATE INDEX apv_problem_by_unit ON apv_problem (unit_id);
CREATE UNIQUE INDEX apv_statement_by_unit ON apv_statement (round_id, unit_id);
CREATE INDEX apv_line_by_problem ON apv_line (problem_id);
-- Open lines are few among all that ever were: what the board of all units counts.
CREATE INDEX apv_line_open ON apv_line (problem_id, deadline) WHERE state <> 'closed';
CREATE INDEX apv_sign_off_by_round ON apv_sign_off (round_id);
CREATE INDEX substance_use_by_substance ON substance_use (substance_id);
CREATE INDEX substance_use_by_unit ON substance_use (unit_id);
CREATE INDEX incident_by_unit ON incident (unit_id, happened_on);
CREATE UNIQUE INDEX apv_discussion_by_year ON apv_discussion (year, ifnull(unit_id, ''));
CREATE INDEX amo_training_by_person ON amo_training (person_id);
`,
} satisfies Migration;

/**
 * The learning room whole (shared/learning/stored.ts): rules, classes, packages with their files (in media.db) and
 * attempts, statements, skills and profiles, talks, onboarding. Lists and models are JSON texts.
 */
import type { Migration } from './migration.ts';

export default {
  version: 70,
  slug: 'learning-whole',
  sql: `
ALTER TABLE course ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN hours REAL;
ALTER TABLE course ADD COLUMN price INTEGER;
ALTER TABLE course ADD COLUMN owner TEXT NOT NULL DEFAULT '';
-- No foreign key: an undo may take the unit away from under a course.
ALTER TABLE course ADD COLUMN owner_unit_id TEXT;
ALTER TABLE course ADD COLUMN ended_on TEXT;

ALTER TABLE completion ADD COLUMN origin TEXT NOT NULL DEFAULT 'import';
ALTER TABLE completion ADD COLUMN class_id TEXT;
ALTER TABLE completion ADD COLUMN attempt_id TEXT;
ALTER TABLE completion ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE completion ADD COLUMN expires_on TEXT;
ALTER TABLE completion ADD COLUMN media_id TEXT;
ALTER TABLE completion ADD COLUMN media_name TEXT NOT NULL DEFAULT '';
ALTER TABLE completion ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE course_rule (
  id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course(id), audience TEXT NOT NULL,
  within_days INTEGER NOT NULL, valid_months INTEGER, basis TEXT NOT NULL, source TEXT NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, born TEXT NOT NULL, CHECK (valid_from <= valid_to)
) WITHOUT ROWID;

CREATE TABLE course_exemption (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), course_id TEXT NOT NULL REFERENCES course(id),
  reason TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, born TEXT NOT NULL,
  CHECK (valid_from <= valid_to)
) WITHOUT ROWID;

CREATE TABLE workplace_type (
  id TEXT PRIMARY KEY, unit_id TEXT NOT NULL UNIQUE REFERENCES unit(id), type TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE course_class (
  id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course(id), starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  hours_of_day TEXT NOT NULL, place TEXT NOT NULL, teacher TEXT NOT NULL, seats INTEGER, hours REAL, cost INTEGER,
  state TEXT NOT NULL, note TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE class_seat (
  id TEXT PRIMARY KEY, class_id TEXT NOT NULL REFERENCES course_class(id),
  person_id TEXT NOT NULL REFERENCES person(id), state TEXT NOT NULL, queue INTEGER NOT NULL, note TEXT NOT NULL,
  born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE course_package (
  id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course(id), title TEXT NOT NULL, standard TEXT NOT NULL,
  model TEXT NOT NULL, notes TEXT NOT NULL, state TEXT NOT NULL, files INTEGER NOT NULL, bytes INTEGER NOT NULL,
  sha_256 TEXT NOT NULL, imported_on TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

-- Paths as the course asks for them. The bytes lie in media.db.
CREATE TABLE package_file (
  package_id TEXT NOT NULL REFERENCES course_package(id), path TEXT NOT NULL, media_id TEXT NOT NULL,
  mime TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (package_id, path)
) WITHOUT ROWID;

-- What the player writes: overwritten at each commit, without change log.
CREATE TABLE course_attempt (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), course_id TEXT NOT NULL REFERENCES course(id),
  package_id TEXT NOT NULL REFERENCES course_package(id), n INTEGER NOT NULL, started_at TEXT NOT NULL,
  last_at TEXT NOT NULL, ended_at TEXT, completion TEXT NOT NULL, success TEXT NOT NULL, scaled REAL, raw REAL,
  min REAL, max REAL, progress REAL, seconds REAL NOT NULL, last_commit INTEGER NOT NULL, refused INTEGER NOT NULL,
  sequencing TEXT, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE attempt_activity (
  attempt_id TEXT NOT NULL REFERENCES course_attempt(id), activity_id TEXT NOT NULL, standing TEXT NOT NULL,
  cmi TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (attempt_id, activity_id)
) WITHOUT ROWID;

-- Objectives and shared data that outlive an attempt: of one package, or ('') of all of the person's courses.
CREATE TABLE learner_global (
  person_id TEXT NOT NULL REFERENCES person(id), package_id TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (person_id, package_id, name)
) WITHOUT ROWID;

CREATE TABLE xapi_statement (
  id TEXT PRIMARY KEY, attempt_id TEXT NOT NULL REFERENCES course_attempt(id), at TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE xapi_document (
  attempt_id TEXT NOT NULL REFERENCES course_attempt(id), kind TEXT NOT NULL, activity TEXT NOT NULL,
  name TEXT NOT NULL, mime TEXT NOT NULL, body BLOB NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (attempt_id, kind, activity, name)
) WITHOUT ROWID;

CREATE TABLE skill (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, area TEXT NOT NULL, about TEXT NOT NULL, ended_on TEXT,
  born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE person_skill (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), skill_id TEXT NOT NULL REFERENCES skill(id),
  level INTEGER NOT NULL, source TEXT NOT NULL, on_day TEXT NOT NULL, expires_on TEXT, note TEXT NOT NULL,
  born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE course_skill (
  id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course(id), skill_id TEXT NOT NULL REFERENCES skill(id),
  level INTEGER NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE role_profile (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, about TEXT NOT NULL, audience TEXT NOT NULL,
  is_future INTEGER NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE profile_need (
  id TEXT PRIMARY KEY, profile_id TEXT NOT NULL REFERENCES role_profile(id), skill_id TEXT REFERENCES skill(id),
  course_id TEXT REFERENCES course(id), level INTEGER NOT NULL, within_days INTEGER NOT NULL,
  is_legal INTEGER NOT NULL, place INTEGER NOT NULL, born TEXT NOT NULL,
  CHECK ((skill_id IS NULL) <> (course_id IS NULL))
) WITHOUT ROWID;

CREATE TABLE person_target (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id),
  profile_id TEXT NOT NULL REFERENCES role_profile(id), why TEXT NOT NULL, set_on TEXT NOT NULL, by_on TEXT,
  ended_on TEXT, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE talk (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, person_id TEXT REFERENCES person(id), unit_id TEXT REFERENCES unit(id),
  leader_id TEXT REFERENCES person(id), planned_on TEXT NOT NULL, held_on TEXT, cancelled_on TEXT, next_on TEXT,
  has_note INTEGER NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

-- Sealed with a code that leader and employee know; the program cannot read it.
CREATE TABLE talk_note (
  talk_id TEXT PRIMARY KEY REFERENCES talk(id), sealed BLOB NOT NULL, at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE development_action (
  id TEXT PRIMARY KEY, person_id TEXT REFERENCES person(id), unit_id TEXT REFERENCES unit(id),
  talk_id TEXT REFERENCES talk(id), target_id TEXT REFERENCES person_target(id), skill_id TEXT REFERENCES skill(id),
  course_id TEXT REFERENCES course(id), buddy_id TEXT REFERENCES person(id), goal TEXT NOT NULL, why TEXT NOT NULL,
  how TEXT NOT NULL, owner TEXT NOT NULL, deadline TEXT, state TEXT NOT NULL, done_on TEXT, evidence TEXT NOT NULL,
  born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE onboarding_template (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, about TEXT NOT NULL, audience TEXT NOT NULL, level TEXT NOT NULL,
  ended_on TEXT, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE template_item (
  id TEXT PRIMARY KEY, template_id TEXT NOT NULL REFERENCES onboarding_template(id), place INTEGER NOT NULL,
  title TEXT NOT NULL, about TEXT NOT NULL, owner TEXT NOT NULL, offset_days INTEGER NOT NULL,
  course_id TEXT REFERENCES course(id), skip_skill_id TEXT REFERENCES skill(id), skip_level INTEGER NOT NULL,
  skip_course_id TEXT REFERENCES course(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE onboarding_plan (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), unit_id TEXT NOT NULL REFERENCES unit(id),
  template_id TEXT REFERENCES onboarding_template(id), level TEXT NOT NULL, starts_on TEXT NOT NULL,
  mentor_id TEXT REFERENCES person(id), ended_on TEXT, born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE onboarding_task (
  id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES onboarding_plan(id), place INTEGER NOT NULL,
  title TEXT NOT NULL, about TEXT NOT NULL, owner TEXT NOT NULL, due_on TEXT NOT NULL,
  course_id TEXT REFERENCES course(id), skip_skill_id TEXT REFERENCES skill(id), skip_level INTEGER NOT NULL,
  skip_course_id TEXT REFERENCES course(id), state TEXT NOT NULL, done_on TEXT, note TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;

-- The survey round that asks the newcomers of a half-year (2026H2) at day 30 and day 90 (domain §6.4).
CREATE TABLE onboarding_pulse (
  half TEXT PRIMARY KEY, survey_round_id TEXT NOT NULL REFERENCES survey_round(id), born TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX completion_with_end ON completion (person_id, course_id, completed_on, expires_on) WHERE expires_on IS NOT NULL;
CREATE INDEX course_rule_by_course ON course_rule (course_id);
CREATE INDEX course_exemption_by_person ON course_exemption (person_id);
CREATE INDEX course_class_by_course ON course_class (course_id, starts_on);
CREATE UNIQUE INDEX class_seat_once ON class_seat (class_id, person_id);
CREATE INDEX class_seat_by_person ON class_seat (person_id);
CREATE INDEX course_package_by_course ON course_package (course_id);
CREATE INDEX course_attempt_by_person ON course_attempt (person_id, package_id, n);
CREATE INDEX course_attempt_by_package ON course_attempt (package_id);
CREATE INDEX xapi_statement_by_attempt ON xapi_statement (attempt_id, at);
CREATE INDEX person_skill_by_person ON person_skill (person_id, skill_id, on_day);
CREATE INDEX person_skill_by_skill ON person_skill (skill_id);
CREATE INDEX course_skill_by_skill ON course_skill (skill_id, level);
CREATE INDEX profile_need_by_profile ON profile_need (profile_id);
CREATE INDEX person_target_by_person ON person_target (person_id);
CREATE INDEX talk_by_person ON talk (person_id);
CREATE INDEX talk_by_unit ON talk (unit_id);
CREATE INDEX development_action_by_person ON development_action (person_id);
CREATE INDEX development_action_by_talk ON development_action (talk_id);
CREATE INDEX template_item_by_template ON template_item (template_id);
CREATE INDEX onboarding_plan_by_person ON onboarding_plan (person_id);
CREATE INDEX onboarding_task_by_plan ON onboarding_task (plan_id);
`,
} satisfies Migration;

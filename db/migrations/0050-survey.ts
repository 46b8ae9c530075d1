/**
 * Surveys. Invitations and answers share nothing but the unit that the round
 * declared (domain §3.4). Used codes and answers that wait are not in this file
 * at all: they lie in the round's urn beside it (db/survey/urn.ts).
 */
import type { Migration } from './migration.ts';

export default {
  version: 50,
  slug: 'survey',
  sql: `
-- body: the questionnaire as JSON (shared/survey/instrument.ts). A version that a round has used is never changed.
CREATE TABLE instrument (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, own INTEGER NOT NULL, body TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX instrument_by_name ON instrument (name, version);

-- settings and questionnaire as JSON (shared/survey/round.ts); the questionnaire stands from the opening on.
CREATE TABLE survey_round (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL,
  settings TEXT NOT NULL, questionnaire TEXT,
  opened_on TEXT, closed_on TEXT, packed INTEGER NOT NULL DEFAULT 0, born TEXT NOT NULL
) WITHOUT ROWID;

-- The organisation as it was when the round opened. invited: in the unit itself. answered: set at closing.
CREATE TABLE survey_unit (
  round_id TEXT NOT NULL REFERENCES survey_round(id), ordinal INTEGER NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id), parent INTEGER NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
  method TEXT NOT NULL, invited INTEGER, answered INTEGER,
  PRIMARY KEY (round_id, ordinal)
) WITHOUT ROWID;
CREATE UNIQUE INDEX survey_unit_by_unit ON survey_unit (round_id, unit_id);

-- person_id only where the round has codes by person; all rows go at closing.
CREATE TABLE survey_invitation (
  round_id TEXT NOT NULL REFERENCES survey_round(id), token_hash BLOB NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id), person_id TEXT REFERENCES person(id),
  PRIMARY KEY (round_id, token_hash)
) WITHOUT ROWID;

-- id: 16 random bytes. bands: one byte per attribute. answers: one byte per item. Nothing else, ever.
CREATE TABLE survey_answer (
  round_id TEXT NOT NULL REFERENCES survey_round(id), id BLOB NOT NULL, unit_id TEXT NOT NULL,
  bands BLOB NOT NULL, answers BLOB NOT NULL,
  PRIMARY KEY (round_id, id)
) WITHOUT ROWID;

-- Without a link to the answer. unit_id: where it may be read, raised to a large enough unit at closing.
CREATE TABLE survey_comment (
  round_id TEXT NOT NULL REFERENCES survey_round(id), id TEXT NOT NULL, unit_id TEXT NOT NULL, item TEXT NOT NULL,
  text TEXT NOT NULL, redacted TEXT, state TEXT NOT NULL,
  PRIMARY KEY (round_id, id)
) WITHOUT ROWID;

-- Fixed at closing (shared/survey/figures-model.ts). n NULL: hidden; nothing else is kept of it.
CREATE TABLE survey_figure (
  round_id TEXT NOT NULL REFERENCES survey_round(id), kind TEXT NOT NULL, unit_id TEXT NOT NULL,
  measure TEXT NOT NULL, attribute TEXT NOT NULL, band TEXT NOT NULL,
  n INTEGER, mean REAL, sd REAL, missing REAL, counts TEXT,
  PRIMARY KEY (round_id, kind, unit_id, measure, attribute, band)
) WITHOUT ROWID;
`,
} satisfies Migration;

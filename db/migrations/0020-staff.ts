/** Organisation, persons and engagements. Dated: `valid_to` is the last day, inclusive. */
import type { Migration } from './migration.ts';

export default {
  version: 20,
  slug: 'staff',
  sql: `
CREATE TABLE unit (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, born TEXT NOT NULL) WITHOUT ROWID;

-- What a unit was called and where it stood, day by day. The spells of a unit never overlap.
CREATE TABLE unit_spell (
  unit_id TEXT NOT NULL REFERENCES unit(id), valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  name TEXT NOT NULL, type TEXT NOT NULL, parent_id TEXT REFERENCES unit(id),
  remote INTEGER NOT NULL, leader_key TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL, born TEXT NOT NULL,
  PRIMARY KEY (unit_id, valid_from), CHECK (valid_from <= valid_to)
) WITHOUT ROWID;
CREATE INDEX unit_spell_by_parent ON unit_spell (parent_id);

-- n is a local number for the text index only; it is never shown and never merged.
CREATE TABLE person (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, cpr TEXT NOT NULL, birth_date TEXT,
  first_name TEXT NOT NULL, last_name TEXT NOT NULL, email TEXT NOT NULL DEFAULT '',
  name_key TEXT NOT NULL, born TEXT NOT NULL
);
CREATE UNIQUE INDEX person_by_cpr ON person (cpr) WHERE cpr <> '';
CREATE INDEX person_by_name ON person (name_key);

CREATE TABLE engagement (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), source TEXT NOT NULL, key TEXT NOT NULL,
  start_date TEXT NOT NULL, end_date TEXT NOT NULL, born TEXT NOT NULL,
  CHECK (start_date <= end_date)
) WITHOUT ROWID;
CREATE UNIQUE INDEX engagement_by_key ON engagement (source, key);
CREATE INDEX engagement_by_person ON engagement (person_id);

-- The spells tile the engagement from start_date to end_date without gap or overlap.
-- fte = beskæftigelsesgrad, 0–1 or a little above; weekly_hours as the source gave them.
CREATE TABLE engagement_spell (
  engagement_id TEXT NOT NULL REFERENCES engagement(id), valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit(id),
  fte REAL NOT NULL, weekly_hours REAL, job_code TEXT NOT NULL, job_title TEXT NOT NULL,
  agreement TEXT NOT NULL, employment_form TEXT NOT NULL, status TEXT NOT NULL, manager INTEGER NOT NULL, born TEXT NOT NULL,
  PRIMARY KEY (engagement_id, valid_from), CHECK (valid_from <= valid_to)
) WITHOUT ROWID;
CREATE INDEX engagement_spell_by_unit ON engagement_spell (unit_id, valid_from);

-- Folded words of name and tjenestenummer; rowid = person.n. Filled after a load, not row by row.
CREATE VIRTUAL TABLE person_fts USING fts5(words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 separators '-'", prefix='2');
`,
} satisfies Migration;

/** What HR keeps by hand: leave, roles, merged persons, what became of units, saved mappings and views. */
import type { Migration } from './migration.ts';

export default {
  version: 40,
  slug: 'staff-whole',
  sql: `
ALTER TABLE person ADD COLUMN preferred_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- A duplicate keeps its row and its CPR number, so that a file that still names it finds the right person.
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person(id);
CREATE INDEX person_by_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- The history of a person tells who was merged into it; merges are few among millions of changes.
CREATE INDEX change_of_merges ON change (field) WHERE field = 'merged_into';

-- Leave typed by hand (orlov, barsel), beside what a payroll file says by status. Never why.
CREATE TABLE leave_period (
  id TEXT PRIMARY KEY, engagement_id TEXT NOT NULL REFERENCES engagement(id), kind TEXT NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, born TEXT NOT NULL, CHECK (valid_from <= valid_to)
) WITHOUT ROWID;
CREATE INDEX leave_period_by_engagement ON leave_period (engagement_id, valid_from);

-- leder, AMR, TR, MED (domain §1.4). Without a unit: the whole municipality.
CREATE TABLE role_assignment (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), unit_id TEXT REFERENCES unit(id),
  role TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', elected_on TEXT,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL, born TEXT NOT NULL, CHECK (valid_from <= valid_to)
) WITHOUT ROWID;
CREATE INDEX role_assignment_by_person ON role_assignment (person_id);
CREATE INDEX role_assignment_by_unit ON role_assignment (unit_id, role);

-- What became of a unit, for deadlines and figures over time: merged into, split into.
CREATE TABLE unit_successor (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, from_unit TEXT NOT NULL REFERENCES unit(id),
  to_unit TEXT NOT NULL REFERENCES unit(id), on_day TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX unit_successor_by_from ON unit_successor (from_unit);
CREATE INDEX unit_successor_by_to ON unit_successor (to_unit);

CREATE TABLE import_profile (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, profile TEXT NOT NULL, born TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX import_profile_by_name ON import_profile (kind, name);

-- A user's saved filters; the one without a name is how the page was left.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY, page TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
  born TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX saved_view_by_name ON saved_view (page, owner, name);
`,
} satisfies Migration;

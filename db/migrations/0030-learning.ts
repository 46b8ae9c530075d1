/** Courses with validity and completions. Recertification is a new row, never an overwrite. */
import type { Migration } from './migration.ts';

export default {
  version: 30,
  slug: 'learning',
  sql: `
CREATE TABLE course (
  id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_key TEXT NOT NULL,
  valid_months INTEGER, basis TEXT NOT NULL DEFAULT 'unknown', source TEXT NOT NULL DEFAULT '', born TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE completion (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person(id), course_id TEXT NOT NULL REFERENCES course(id),
  completed_on TEXT NOT NULL, form TEXT NOT NULL DEFAULT '', hours REAL, born TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX completion_once ON completion (person_id, course_id, completed_on);
CREATE INDEX completion_by_course ON completion (course_id, completed_on);
`,
} satisfies Migration;

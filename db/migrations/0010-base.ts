/** What every room stands on: settings, the change log, tombstones, the audit chain, users. */
import type { Migration } from './migration.ts';

export default {
  version: 10,
  slug: 'base',
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Legal numbers and choices: each with a day from which it holds, a source and an owner.
CREATE TABLE setting (
  key TEXT NOT NULL, valid_from TEXT NOT NULL, value TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '', born TEXT NOT NULL,
  PRIMARY KEY (key, valid_from)
) WITHOUT ROWID;

-- One line per writing transaction. The stamp is a hybrid logical clock with the copy's id.
CREATE TABLE change_set (
  stamp TEXT PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, call TEXT NOT NULL, label TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Field by field what was changed or deleted. A row's making is not repeated here: it is told by the
-- row's own born stamp, which is the change_set's. The current stamp of a field is that of its newest
-- line here, else the row's born stamp.
CREATE TABLE change (
  n INTEGER PRIMARY KEY,
  stamp TEXT NOT NULL REFERENCES change_set(stamp),
  tbl TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL,
  old_stamp TEXT NOT NULL, old_value TEXT, new_value TEXT
);
CREATE INDEX change_by_row ON change (tbl, row, field);
CREATE INDEX change_by_stamp ON change (stamp);

-- What was deleted, without what it said.
CREATE TABLE tombstone (
  tbl TEXT NOT NULL, row TEXT NOT NULL, stamp TEXT NOT NULL REFERENCES change_set(stamp), PRIMARY KEY (tbl, row)
) WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, call TEXT NOT NULL, outcome TEXT NOT NULL,
  detail_hash TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL
);
-- The values behind an audit line. Retention may delete them; the chain holds, since it is over the salted hash.
CREATE TABLE audit_detail (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, detail TEXT NOT NULL);

CREATE TABLE app_user (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, born TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE import_run (
  id TEXT PRIMARY KEY, stamp TEXT NOT NULL UNIQUE REFERENCES change_set(stamp), kind TEXT NOT NULL,
  file_name TEXT NOT NULL, file_hash TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  rows INTEGER NOT NULL, accepted INTEGER NOT NULL, rejected INTEGER NOT NULL, skipped INTEGER NOT NULL,
  changes TEXT NOT NULL, effective TEXT, undone_stamp TEXT, undone_at TEXT
) WITHOUT ROWID;
CREATE TABLE import_fault (
  import_id TEXT NOT NULL REFERENCES import_run(id), line INTEGER NOT NULL, column_name TEXT, code TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (import_id, line)
) WITHOUT ROWID;

-- What has left the house (domain §3.3): groups, never persons.
CREATE TABLE release (
  id TEXT PRIMARY KEY, stamp TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, report TEXT NOT NULL,
  period TEXT NOT NULL, as_of TEXT NOT NULL, recipients TEXT NOT NULL, limits TEXT NOT NULL, hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE release_figure (
  release_id TEXT NOT NULL REFERENCES release(id), measure TEXT NOT NULL, definition TEXT NOT NULL,
  period TEXT NOT NULL, atoms TEXT NOT NULL, n INTEGER NOT NULL, value REAL, hidden INTEGER NOT NULL,
  PRIMARY KEY (release_id, measure, definition, atoms)
) WITHOUT ROWID;
CREATE INDEX release_figure_by_key ON release_figure (measure, definition, period);
`,
} satisfies Migration;

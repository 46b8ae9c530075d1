import { expect, it } from 'vitest';
import { makeBench } from './helpers.ts';

it('0010-base lays the change log, the audit chain, users, imports and releases', () => {
  const { db, to, tables } = makeBench();
  to(0);
  expect(tables()).toEqual([]);
  to(10);
  expect(tables()).toEqual([
    'app_user',
    'audit',
    'audit_detail',
    'change',
    'change_set',
    'import_fault',
    'import_run',
    'meta',
    'release',
    'release_figure',
    'setting',
    'tombstone',
  ]);
  const change = db.prepare("INSERT INTO change (stamp, tbl, row, field, old_stamp) VALUES ('s', 't', 'r', 'f', 'o')");
  expect(() => change.run()).toThrow(/FOREIGN KEY/);
  db.prepare("INSERT INTO change_set (stamp, at, actor, call) VALUES ('s', 'a', 'b', 'c')").run();
  expect(change.run().changes).toBe(1);
});

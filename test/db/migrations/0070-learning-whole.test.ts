import { expect, it } from 'vitest';
import { columnOf } from '../../../db/engine/rows.ts';
import { shapes } from '../../../db/learning/tables.ts';
import { makeBench } from './helpers.ts';

/** What the player writes beside the row that is shown. */
const APART = { course_attempt: ['sequencing'] } as const;

it.each(Object.entries(shapes))(
  '0070-learning-whole has the columns of %s that the program reads and writes',
  (table, shape) => {
    const { db, to } = makeBench();
    to(70);
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const apart = Object.hasOwn(APART, table) ? APART[table as keyof typeof APART] : [];
    expect([...columns].sort()).toEqual([...shape.columns.map(columnOf), ...apart, 'born'].sort());
  },
);

it('0070-learning-whole keeps the completions that are there, as imported', () => {
  const { db, to } = makeBench();
  to(60);
  db.prepare(
    "INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES ('p', '', 'A', 'B', '', 's')",
  ).run();
  db.prepare("INSERT INTO course (id, code, name, name_key, born) VALUES ('c', 'BRAND', 'Brand', '', 's')").run();
  db.prepare(
    "INSERT INTO completion (id, person_id, course_id, completed_on, born) VALUES ('1', 'p', 'c', '2026-01-01', 's')",
  ).run();
  to(70);
  expect(db.prepare('SELECT origin, number, expires_on, media_id FROM completion').get()).toEqual({
    origin: 'import',
    number: '',
    expires_on: null,
    media_id: null,
  });
});

it('0070-learning-whole has no place for what was said at a talk but the sealed note, and none for a diagnosis', () => {
  const { db, to } = makeBench();
  to(70);
  const columns = (table: string) => db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  expect(columns('talk').filter((name) => /note$|text|minutes|said|rating|score/.test(String(name)))).toEqual([
    'has_note',
  ]);
  expect(columns('talk_note')).toEqual(['talk_id', 'sealed', 'at']);
  expect(columns('course_exemption').filter((name) => /diagnos|illness/.test(String(name)))).toEqual([]);
});

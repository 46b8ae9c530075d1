import { expect, it } from 'vitest';
import { shapes } from '../../../db/apv/tables.ts';
import { makeBench } from './helpers.ts';

const columnOf = (field: string): string => field.replaceAll(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);

it('0060-apv adds the room to the organisation that is there', () => {
  const { db, to, tables } = makeBench();
  to(50);
  db.prepare("INSERT INTO unit VALUES ('u', '100', 's')").run();
  to(60);
  expect(tables()).toEqual(expect.arrayContaining(Object.keys(shapes)));
  db.prepare(
    `INSERT INTO apv_round VALUES ('r', 'APV', 'planned', '["physical"]', 1, '', '3x3', '2026-01-01', '2026-04-01',
     'draft', '2026-01-01', NULL, '', '', '', 's')`,
  ).run();
  const cover = db.prepare("INSERT INTO apv_round_unit VALUES (?, ?, ?, NULL, '', 's')");
  expect(cover.run('1', 'r', 'u').changes).toBe(1);
  expect(() => cover.run('2', 'r', 'u')).toThrow(/UNIQUE/);
  expect(() => cover.run('3', 'r', 'elsewhere')).toThrow(/FOREIGN KEY/);
  expect(() => cover.run('4', 'elsewhere', 'u')).toThrow(/FOREIGN KEY/);
});

it('0060-apv keeps one discussion of a year for the whole, and one for each unit', () => {
  const { db, to } = makeBench();
  to(60);
  db.prepare("INSERT INTO unit VALUES ('u', '100', 's')").run();
  const add = db.prepare("INSERT INTO apv_discussion VALUES (?, ?, 2026, NULL, '', '', '', '', '', '', 's')");
  add.run('1', null);
  add.run('2', 'u');
  expect(() => add.run('3', null)).toThrow(/UNIQUE/);
  expect(() => add.run('4', 'u')).toThrow(/UNIQUE/);
});

it.each(Object.entries(shapes))('0060-apv has the columns of %s that the program reads and writes', (table, shape) => {
  const { db, to } = makeBench();
  to(60);
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  expect(columns).toEqual([...shape.columns.map(columnOf), 'born']);
});

it('0060-apv has no place for the injured, for a diagnosis or for absence of a person', () => {
  const { db, to } = makeBench();
  to(60);
  const columns = (table: string) => db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  expect(columns('incident').filter((name) => /person|name|cpr|diagnos/.test(String(name)))).toEqual([]);
  expect(columns('apv_statement').filter((name) => /person|cpr|diagnos/.test(String(name)))).toEqual([]);
});

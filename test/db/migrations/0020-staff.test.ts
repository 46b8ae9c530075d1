import { expect, it } from 'vitest';
import { makeBench } from './helpers.ts';

it('0020-staff adds organisation, persons and engagements and keeps what was there', () => {
  const { db, to, tables } = makeBench();
  to(10);
  db.prepare("INSERT INTO meta (key, value) VALUES ('created', '2026-11-22')").run();
  to(20);
  expect(tables()).toEqual(
    expect.arrayContaining(['engagement', 'engagement_spell', 'person', 'person_fts', 'unit', 'unit_spell']),
  );
  expect(db.prepare('SELECT value FROM meta').pluck().all()).toEqual(['2026-11-22']);

  const person = db.prepare(
    "INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, ?, 'A', 'B', 'k', 's')",
  );
  person.run('p1', '6101701234');
  person.run('p2', '');
  person.run('p3', '');
  expect(() => person.run('p4', '6101701234')).toThrow(/UNIQUE/);
  db.prepare("INSERT INTO unit VALUES ('u', '100', 's')").run();
  const spell = db.prepare(
    "INSERT INTO unit_spell (unit_id, valid_from, valid_to, name, type, remote, name_key, born) VALUES ('u', ?, ?, 'n', 't', 0, 'n', 's')",
  );
  expect(() => spell.run('2026-02-01', '2026-01-31')).toThrow(/CHECK/);
  expect(spell.run('2026-01-01', '9999-12-31').changes).toBe(1);
});

it('0020-staff indexes folded words: hyphens part them, the first two letters are enough', () => {
  const { db, to } = makeBench();
  to(20);
  db.prepare("INSERT INTO person_fts (rowid, words) VALUES (7, 'soren bang-olsen 12345')").run();
  const find = (words: string) =>
    db.prepare('SELECT rowid FROM person_fts WHERE person_fts MATCH ?').pluck().all(words);
  expect(find('ol*')).toEqual([7]);
  expect(find('123*')).toEqual([7]);
  db.prepare('DELETE FROM person_fts WHERE rowid = 7').run();
  expect(find('ol*')).toEqual([]);
});

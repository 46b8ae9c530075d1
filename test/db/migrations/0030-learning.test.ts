import { expect, it } from 'vitest';
import { makeBench } from './helpers.ts';

it('0030-learning adds courses and completions to persons that are there', () => {
  const { db, to, tables } = makeBench();
  to(20);
  db.prepare(
    "INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES ('p', '', 'A', 'B', 'k', 's')",
  ).run();
  to(30);
  expect(tables()).toEqual(expect.arrayContaining(['completion', 'course', 'person']));
  db.prepare("INSERT INTO course (id, code, name, name_key, born) VALUES ('c', 'K1', 'Kursus', 'kursus', 's')").run();
  const complete = db.prepare(
    "INSERT INTO completion (id, person_id, course_id, completed_on, born) VALUES (?, 'p', 'c', ?, 's')",
  );
  complete.run('1', '2024-05-01');
  complete.run('2', '2026-05-01');
  expect(() => complete.run('3', '2026-05-01')).toThrow(/UNIQUE/);
  expect(() =>
    db
      .prepare("INSERT INTO completion (id, person_id, course_id, completed_on, born) VALUES ('4', 'x', 'c', 'd', 's')")
      .run(),
  ).toThrow(/FOREIGN KEY/);
});

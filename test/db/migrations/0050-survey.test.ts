import { expect, it } from 'vitest';
import { makeBench } from './helpers.ts';

it('0050-survey adds questionnaires, rounds and what is kept of them to the organisation that is there', () => {
  const { db, to, tables } = makeBench();
  to(40);
  db.prepare("INSERT INTO unit VALUES ('u', '100', 's')").run();
  db.prepare(
    "INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES ('p', '', 'A', 'B', 'k', 's')",
  ).run();

  to(50);
  expect(tables()).toEqual(
    expect.arrayContaining([
      'instrument',
      'survey_answer',
      'survey_comment',
      'survey_figure',
      'survey_invitation',
      'survey_round',
      'survey_unit',
    ]),
  );
  db.prepare(
    "INSERT INTO survey_round VALUES ('r', 'Trivsel', 'open', 'program', '{}', '{}', NULL, NULL, 0, 's')",
  ).run();
  const unit = db.prepare("INSERT INTO survey_unit VALUES ('r', ?, ?, -1, '100', 'Skole', 'questionnaire', 5, NULL)");
  expect(unit.run(0, 'u').changes).toBe(1);
  expect(() => unit.run(1, 'u')).toThrow(/UNIQUE/);
  expect(() => unit.run(2, 'elsewhere')).toThrow(/FOREIGN KEY/);
  const invite = db.prepare('INSERT INTO survey_invitation VALUES (?, ?, ?, ?)');
  expect(invite.run('r', Buffer.alloc(32), 'u', 'p').changes).toBe(1);
  expect(() => invite.run('r', Buffer.alloc(32), 'u', null)).toThrow(/UNIQUE/);
  expect(() => invite.run('elsewhere', Buffer.alloc(32), 'u', null)).toThrow(/FOREIGN KEY/);
});

it('0050-survey keeps of an answer nothing but unit, bands and answers, and nothing that counts them', () => {
  const { db, to } = makeBench();
  to(50);
  const columns = (table: string) => db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  expect(columns('survey_answer')).toEqual(['round_id', 'id', 'unit_id', 'bands', 'answers']);
  expect(columns('survey_comment')).toEqual(['round_id', 'id', 'unit_id', 'item', 'text', 'redacted', 'state']);
  expect(columns('survey_invitation')).toEqual(['round_id', 'token_hash', 'unit_id', 'person_id']);
  const withRowid = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE name LIKE 'survey\\_%' ESCAPE '\\' AND type = 'table' AND sql NOT LIKE '%WITHOUT ROWID'",
    )
    .all();
  expect(withRowid).toEqual([]);
});

it('0050-survey keeps one questionnaire of a name and version', () => {
  const { db, to } = makeBench();
  to(50);
  const add = db.prepare("INSERT INTO instrument VALUES (?, 'WHO-5', ?, 0, '{}', 's')");
  add.run('1', '1998');
  expect(() => add.run('2', '1998')).toThrow(/UNIQUE/);
  expect(add.run('3', '2026').changes).toBe(1);
});

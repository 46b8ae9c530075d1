import { expect, it } from 'vitest';
import { makeBench } from './helpers.ts';

it('0040-staff-whole adds what is kept by hand to the persons and units that are there', () => {
  const { db, to, tables } = makeBench();
  to(30);
  const addPerson = (id: string, cpr: string) =>
    db
      .prepare("INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, ?, 'A', 'B', 'k', 's')")
      .run(id, cpr);
  addPerson('keep', '6101701234');
  addPerson('drop', '');
  db.prepare("INSERT INTO unit VALUES ('u', '100', 's')").run();
  db.prepare("INSERT INTO engagement VALUES ('e', 'keep', 'payroll', '1', '2020-01-01', '9999-12-31', 's')").run();

  to(40);
  expect(tables()).toEqual(
    expect.arrayContaining(['import_profile', 'leave_period', 'role_assignment', 'saved_view', 'unit_successor']),
  );
  expect(db.prepare("SELECT preferred_name, phone, merged_into FROM person WHERE id = 'keep'").get()).toEqual({
    preferred_name: '',
    phone: '',
    merged_into: null,
  });

  const merge = db.prepare('UPDATE person SET merged_into = ? WHERE id = ?');
  expect(() => merge.run('nobody', 'drop')).toThrow(/FOREIGN KEY/);
  expect(merge.run('keep', 'drop').changes).toBe(1);

  const leave = db.prepare("INSERT INTO leave_period VALUES (?, 'e', 'care', ?, ?, 's')");
  expect(() => leave.run('l', '2026-02-01', '2026-01-31')).toThrow(/CHECK/);
  expect(leave.run('l', '2026-02-01', '2026-02-01').changes).toBe(1);
  const role = db.prepare("INSERT INTO role_assignment VALUES (?, ?, ?, 'amr', '', NULL, '2026-01-01', ?, 's')");
  expect(() => role.run('r', 'keep', 'u', '2025-12-31')).toThrow(/CHECK/);
  expect(() => role.run('r', 'keep', 'elsewhere', '9999-12-31')).toThrow(/FOREIGN KEY/);
  expect(role.run('r', 'keep', null, '9999-12-31').changes).toBe(1);
});

it('0040-staff-whole keeps one mapping and one view of a name', () => {
  const { db, to } = makeBench();
  to(40);
  const profile = db.prepare("INSERT INTO import_profile VALUES (?, 'staff', ?, '{}', 's')");
  profile.run('1', 'SD');
  expect(() => profile.run('2', 'SD')).toThrow(/UNIQUE/);
  const view = db.prepare("INSERT INTO saved_view VALUES (?, 'people', ?, '', '{}', 's')");
  view.run('1', 'Anne');
  expect(view.run('2', 'Bo').changes).toBe(1);
  expect(() => view.run('3', 'Bo')).toThrow(/UNIQUE/);
});

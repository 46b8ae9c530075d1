import { describe, expect, it } from 'vitest';
import { staffFigures } from '../../../db/staff/figures.ts';
import { listRuns } from '../../../db/staff/import-runs.ts';
import { listPersons } from '../../../db/staff/persons.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import type { OrganisationRow, StaffRow } from '../../../shared/staff/rows.ts';
import {
  day,
  dump,
  dumpIndex,
  dumpRows,
  failureOf,
  findBrokenTimelines,
  jobCancelledAfter,
  type Office,
  openOffice,
  type quietJob,
  staffRow,
  unitRow,
} from './office.ts';

const units = ['1', '2', '3', '4'].map((code) => unitRow(code));

function importUnits(office: Office, rows: readonly OrganisationRow[], effective?: string, approveEnded = false) {
  const options = { extent: 'full' as const, fileName: 'enheder.csv', approveEnded };
  return office.command('staff.applyImport', (ctx) =>
    importOrganisationRows(ctx, rows, effective ? { ...options, effective: day(effective) } : options),
  );
}

function importStaff(
  office: Office,
  rows: readonly StaffRow[],
  more: { effective?: string; extent?: 'full' | 'delta'; approveEnded?: boolean; job?: typeof quietJob } = {},
) {
  const { effective, extent = 'full', approveEnded = true, job } = more;
  const options = { extent, fileName: 'personale.csv', approveEnded };
  return office.command(
    'staff.applyImport',
    (ctx) => importStaffRows(ctx, rows, effective ? { ...options, effective: day(effective) } : options),
    job,
  );
}

function openStaffed(rows: readonly StaffRow[]): Office {
  const office = openOffice();
  importUnits(office, units);
  importStaff(office, rows);
  return office;
}

const allPersons = (office: Office, asOf: string, text = '') =>
  listPersons(office.db, {
    asOf: day(asOf),
    text,
    unitId: null,
    withSubUnits: true,
    employedOnly: true,
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 100,
  });

const unitOn = (office: Office, asOf: string): string =>
  staffFigures(office.db, day(asOf))
    .units.filter((u) => u.persons > 0 && u.code !== '1')
    .map((u) => u.code)
    .join(' ');

describe('the first import', () => {
  it('lets everything hold from the start of each engagement', () => {
    const office = openStaffed([staffRow('1', { start: day('2001-05-01') })]);
    expect(unitOn(office, '2001-05-01')).toBe('2');
    expect(staffFigures(office.db, day('2001-04-30')).persons).toBe(0);
  });

  it('is refused without an organisation', () => {
    const office = openOffice();
    expect(failureOf(() => importStaff(office, [staffRow('1')]))).toBe('no_organisation');
  });

  it('counts a person with two engagements once', () => {
    const cpr = '7001010001';
    const office = openStaffed([staffRow('1', { cpr, fte: 0.5 }), staffRow('2', { cpr, fte: 0.25, unitCode: '3' })]);
    expect(staffFigures(office.db, day('2026-01-01'))).toMatchObject({ persons: 1, engagements: 2, fte: 0.75 });
    expect(allPersons(office, '2026-01-01').rows).toMatchObject([{ engagements: 2, unitName: 'Enhed 2', fte: 0.75 }]);
  });
});

describe('a later import', () => {
  const first = [staffRow('1'), staffRow('2', { unitCode: '3' })];

  it('moves people from the effective day and leaves earlier days alone', () => {
    const office = openStaffed(first);
    const rows = [staffRow('1', { unitCode: '4' }), staffRow('2', { unitCode: '3' })];
    const { changes } = importStaff(office, rows, { effective: '2026-11-01' });
    expect(changes).toMatchObject({ new: 0, moved: 1, changed: 1, unchanged: 1, hoursChanged: 0, ended: 0 });
    expect(unitOn(office, '2026-10-31')).toBe('2 3');
    expect(unitOn(office, '2026-11-01')).toBe('3 4');
  });

  it('changes the spell in place when it begins on the effective day', () => {
    const office = openStaffed(first);
    importStaff(office, [staffRow('1', { unitCode: '4' })], { effective: '2026-11-01', extent: 'delta' });
    importStaff(office, [staffRow('1', { unitCode: '3' })], { effective: '2026-11-01', extent: 'delta' });
    expect(office.db.prepare('SELECT count(*) AS n FROM engagement_spell').get()).toEqual({ n: 3 });
    expect(unitOn(office, '2026-11-01')).toBe('3');
  });

  it('holds over later spells too, since the file is the newest truth', () => {
    const office = openStaffed(first);
    importStaff(office, [staffRow('1', { unitCode: '4' })], { effective: '2026-12-01', extent: 'delta' });
    importStaff(office, [staffRow('1', { unitCode: '3' })], { effective: '2026-11-01', extent: 'delta' });
    expect(unitOn(office, '2026-10-31')).toBe('2 3');
    expect(unitOn(office, '2027-01-01')).toBe('3');
  });

  it('dates new engagements and ends by their own days', () => {
    const office = openStaffed(first);
    const rows = [
      ...first.slice(0, 1),
      staffRow('2', { unitCode: '3', end: day('2026-11-10') }),
      staffRow('3', { start: day('2026-11-15'), unitCode: '4' }),
    ];
    const result = importStaff(office, rows, { effective: '2026-11-20' });
    expect(result.changes).toMatchObject({ new: 1, ended: 1, changed: 1, unchanged: 1 });
    expect(unitOn(office, '2026-11-10')).toBe('2 3');
    expect(unitOn(office, '2026-11-11')).toBe('2');
    expect(unitOn(office, '2026-11-15')).toBe('2 4');
  });

  it('ends what is missing from a full file the day before, and never from a delta', () => {
    const office = openStaffed(first);
    expect(importStaff(office, [staffRow('1')], { effective: '2026-11-01', extent: 'delta' }).changes.ended).toBe(0);
    expect(importStaff(office, [staffRow('1')], { effective: '2026-11-01' }).changes.ended).toBe(1);
    expect(unitOn(office, '2026-10-31')).toBe('2 3');
    expect(unitOn(office, '2026-11-01')).toBe('2');
  });

  it('leaves what the file does not hold as it is', () => {
    const office = openStaffed(first);
    const row = staffRow('1', {
      agreement: undefined,
      employmentForm: undefined,
      email: undefined,
      manager: undefined,
    });
    expect(importStaff(office, [row], { extent: 'delta' }).changes).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('takes an engagement up again under its old key', () => {
    const office = openStaffed([staffRow('1', { end: day('2021-12-31') }), staffRow('2')]);
    const again = staffRow('1', { start: day('2026-01-01'), unitCode: '4' });
    importStaff(office, [again, staffRow('2')], { effective: '2026-11-01' });
    expect(unitOn(office, '2026-01-01')).toBe('2 4');
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('renames a person once, however many rows say so, and finds the new name', () => {
    const cpr = '7001010001';
    const office = openStaffed([staffRow('1', { cpr }), staffRow('2', { cpr })]);
    const rows = ['1', '2'].map((key) => staffRow(key, { cpr, lastName: 'Ågård' }));
    expect(importStaff(office, rows, { effective: '2026-11-01' }).changes).toMatchObject({
      renamed: 1,
      changed: 1,
      unchanged: 1,
    });
    expect(allPersons(office, '2026-11-22', 'aagaard').total).toBe(1);
    expect(allPersons(office, '2026-11-22', 'prøve').total).toBe(0);
  });

  it('changes nothing when rows disagree on a name and come again', () => {
    const cpr = '7001010001';
    const rows = [
      staffRow('1', { cpr, lastName: 'Bach' }),
      staffRow('2', { cpr, lastName: 'Bæk', start: day('2024-01-01') }),
    ];
    const office = openStaffed(rows);
    expect(allPersons(office, '2026-11-22').rows[0]?.name).toBe('Ane Bæk');
    const before = dumpRows(office.db);
    expect(importStaff(office, rows).changes).toMatchObject({ unchanged: 2, renamed: 0 });
    expect(dumpRows(office.db)).toEqual(before);
  });
});

describe('rows at fault', () => {
  it('rejects unknown units and the key of another person, and keeps what they say out of the register', () => {
    const office = openStaffed([staffRow('1'), staffRow('2'), staffRow('5')]);
    const rows = [
      staffRow('1', { line: 2, unitCode: '99' }),
      staffRow('2', { line: 3, cpr: '7101010009' }),
      staffRow('3', { line: 4, unitCode: '98' }),
      staffRow('5', { line: 5 }),
    ];
    const before = dumpRows(office.db);
    const result = importStaff(office, rows, { effective: '2026-11-01' });
    expect(result.faults.map((f) => [f.line, f.code])).toEqual([
      [2, 'unknown_unit'],
      [3, 'cpr_mismatch'],
      [4, 'unknown_unit'],
    ]);
    expect(result).toMatchObject({ rows: 4, accepted: 1, rejected: 3 });
    // They stand in the file, so they are not missing from it.
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('applies nothing when no row can be used', () => {
    const office = openStaffed([staffRow('1')]);
    const before = dumpRows(office.db);
    expect(failureOf(() => importStaff(office, [staffRow('1', { unitCode: '99' })]))).toBe('all_rows_rejected');
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('does not know a unit on a day when it is closed', () => {
    const office = openStaffed([staffRow('1')]);
    importUnits(
      office,
      units.filter((u) => u.code !== '4'),
      '2026-11-01',
      true,
    );
    const result = importStaff(office, [staffRow('1'), staffRow('2', { unitCode: '4', start: day('2026-11-15') })], {
      extent: 'delta',
    });
    expect(result.faults).toMatchObject([{ code: 'unknown_unit', value: '4' }]);
    const past = staffRow('3', { unitCode: '4', start: day('2020-01-01'), end: day('2025-12-31') });
    expect(importStaff(office, [past], { extent: 'delta', effective: '2026-11-15' }).faults).toEqual([]);
  });
});

describe('many endings at once', () => {
  const rows = Array.from({ length: 20 }, (_, i) => staffRow(String(i + 1)));

  it('need approval above 10 per cent, and not at it', () => {
    const office = openStaffed(rows);
    const options = { effective: '2026-11-01', approveEnded: false };
    expect(failureOf(() => importStaff(office, rows.slice(3), options))).toBe('needs_approval');
    expect(importStaff(office, rows.slice(2), options).changes.ended).toBe(2);
  });

  it('count ends in the file as well as what is missing', () => {
    const office = openStaffed(rows);
    const some = rows.slice(2).map((r, i) => (i === 0 ? { ...r, end: day('2026-11-05') } : r));
    expect(failureOf(() => importStaff(office, some, { effective: '2026-11-01', approveEnded: false }))).toBe(
      'needs_approval',
    );
    expect(importStaff(office, some, { effective: '2026-11-01' }).changes.ended).toBe(3);
  });
});

describe('cancelling', () => {
  it('leaves nothing, wherever it comes', () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => staffRow(String(i), { cpr: String(7001010000 + i) }));
    const office = openOffice();
    importUnits(office, units);
    const before = dumpRows(office.db);
    const counting = jobCancelledAfter(Number.POSITIVE_INFINITY);
    const probe = openOffice();
    importUnits(probe, units);
    importStaff(probe, rows, { job: counting });
    const looks = counting.looks();
    expect(looks).toBeGreaterThan(5);
    for (let stop = 0; stop < looks; stop++) {
      expect(failureOf(() => importStaff(office, rows, { job: jobCancelledAfter(stop) }))).toBe('cancelled');
    }
    expect(dumpRows(office.db)).toEqual(before);
    expect(office.db.prepare('SELECT count(*) AS n FROM person_fts').get()).toEqual({ n: 0 });
    expect(listRuns(office.db, 0, 10).total).toBe(1);
  });
});

describe('undoing an import', () => {
  const first = [staffRow('1'), staffRow('2', { unitCode: '3' }), staffRow('3')];
  const second = [
    staffRow('1', { unitCode: '4', fte: 0.8649, weeklyHours: 32, lastName: 'Nyt' }),
    staffRow('2', { unitCode: '3', end: day('2026-11-10'), start: day('2019-05-05') }),
    staffRow('4', { start: day('2026-11-15') }),
    staffRow('5', { cpr: '7001010002', start: day('2026-11-15') }),
  ];

  it('brings back every row as it was, and lets the file in again', () => {
    const office = openStaffed(first);
    const before = dumpRows(office.db);
    const words = ['nyt', 'prove', 'ane', '5', '1'];
    const index = dumpIndex(office.db, words);
    const { importId } = importStaff(office, second, { effective: '2026-11-15' });
    const after = dump(office.db);
    expect(findBrokenTimelines(office.db)).toEqual([]);
    office.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    expect(dumpRows(office.db)).toEqual(before);
    expect(dumpIndex(office.db, words)).toEqual(index);
    importStaff(office, second, { effective: '2026-11-15' });
    expect(dump(office.db)).toEqual(after);
  });

  it('is refused twice, and while later changes stand on it', () => {
    const office = openStaffed(first);
    const run = importStaff(office, second, { effective: '2026-11-15' });
    const later = importStaff(office, [staffRow('4', { start: day('2026-11-15'), unitCode: '3' })], {
      effective: '2026-12-01',
      extent: 'delta',
    });
    const undo = (id: typeof run.importId) => office.command('staff.undoImport', (ctx) => undoImport(ctx, id));
    expect(failureOf(() => undo(run.importId))).toBe('undo_blocked');
    expect(listRuns(office.db, 0, 10).rows.map((r) => r.canUndo)).toEqual([true, false, false, false]);
    undo(later.importId);
    expect(failureOf(() => undo(later.importId))).toBe('already_undone');
    // What was undone no longer stands in the way.
    expect(listRuns(office.db, 0, 10).rows.map((r) => r.canUndo)).toEqual([false, true, false, false]);
    undo(run.importId);
    expect(listRuns(office.db, 0, 10).rows[1]?.undoneAt).toBeTruthy();
  });

  it('is refused when something hangs on what it made', () => {
    const office = openStaffed(first);
    const { importId } = importStaff(office, [...first, staffRow('4')], { effective: '2026-11-01' });
    office.command('learning.applyImport', ({ db, set }) => {
      db.prepare(`INSERT INTO course (id, code, name, name_key, born) VALUES (?, 'A', 'A', 'a', ?)`).run(
        'c'.repeat(22),
        set.stamp,
      );
      db.prepare(
        `INSERT INTO completion (id, person_id, course_id, completed_on, born)
         SELECT ?, person_id, ?, '2026-11-02', ? FROM engagement WHERE key = '4'`,
      ).run('k'.repeat(22), 'c'.repeat(22), set.stamp);
    });
    expect(failureOf(() => office.command('staff.undoImport', (ctx) => undoImport(ctx, importId)))).toBe(
      'undo_blocked',
    );
  });

  it('takes a unit back, but not while people are in it', () => {
    const office = openStaffed(first);
    const before = dumpRows(office.db);
    const { importId } = importUnits(
      office,
      [...units.slice(0, 3), unitRow('4', { name: 'Ny', parentCode: '5' }), unitRow('5')],
      '2026-11-01',
    );
    const moved = importStaff(office, [staffRow('1', { unitCode: '5' })], { effective: '2026-11-01', extent: 'delta' });
    const undo = (id: typeof importId) => office.command('staff.undoImport', (ctx) => undoImport(ctx, id));
    expect(failureOf(() => undo(importId))).toBe('undo_blocked');
    undo(moved.importId);
    undo(importId);
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('leaves no value of a deleted row in the log', () => {
    const office = openStaffed(first);
    const made = importStaff(office, [staffRow('4', { lastName: 'Hemmelig' })], { extent: 'delta' });
    const renamed = importStaff(office, [staffRow('4', { lastName: 'Skjult' })], { extent: 'delta' });
    for (const { importId } of [renamed, made]) office.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    const values = office.db.prepare('SELECT old_value, new_value FROM change').all();
    expect(JSON.stringify(values)).not.toMatch(/Hemmelig|Skjult/);
  });
});

describe('the organisation', () => {
  it('has always been what the first file says', () => {
    const office = openOffice();
    importUnits(office, units);
    expect(staffFigures(office.db, day('1990-01-01')).units.map((u) => u.code)).toEqual(['1', '2', '3', '4']);
  });

  it('changes from the effective day, and closes what a full file no longer has', () => {
    const office = openStaffed([staffRow('1')]);
    const next = [unitRow('1'), unitRow('2', { name: 'Ny skole', parentCode: '3' }), unitRow('3'), unitRow('5')];
    const { changes } = importUnits(office, next, '2026-11-01', true);
    expect(changes).toMatchObject({ new: 1, ended: 1, moved: 1, renamed: 1, changed: 1, unchanged: 2 });
    const named = (asOf: string) => staffFigures(office.db, day(asOf)).units.map((u) => u.name);
    expect(named('2026-10-31')).toEqual(['Enhed 1', 'Enhed 2', 'Enhed 3', 'Enhed 4']);
    expect(named('2026-11-01')).toEqual(['Enhed 1', 'Enhed 3', 'Ny skole', 'Enhed 5']);
    expect(importUnits(office, next, '2026-11-01', true).changes).toMatchObject({ changed: 0, ended: 0, new: 0 });
  });

  it('opens a closed unit again, and nobody falls out of the figures meanwhile', () => {
    const office = openStaffed([staffRow('1', { unitCode: '4' })]);
    importUnits(office, units.slice(0, 3), '2026-03-01', true);
    const figures = staffFigures(office.db, day('2026-03-15'));
    expect(figures.units.find((u) => u.code === '4')?.persons).toBe(1);
    expect(figures.units[0]?.persons).toBe(figures.persons);
    importUnits(office, units, '2026-06-01');
    expect(
      office.db
        .prepare(`SELECT count(*) AS n FROM unit_spell s JOIN unit u ON u.id = s.unit_id WHERE code = '4'`)
        .get(),
    ).toEqual({ n: 2 });
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it.each([
    ['unknown_parent', [unitRow('1'), unitRow('2', { parentCode: '9' })]],
    ['unit_cycle', [unitRow('1'), unitRow('2', { parentCode: '3' }), unitRow('3', { parentCode: '2' })]],
    ['unit_cycle', [unitRow('1', { parentCode: '1' })]],
    ['duplicate_unit', [unitRow('1'), unitRow('2'), unitRow('2')]],
  ])('refuses a file with %s', (code, rows) => {
    const office = openOffice();
    expect(failureOf(() => importUnits(office, rows))).toBe(code);
    expect(dump(office.db)).toEqual([]);
  });

  it('sees a cycle that a delta closes with what the register knows', () => {
    const office = openOffice();
    importUnits(office, [unitRow('1'), unitRow('2'), unitRow('3', { parentCode: '2' })]);
    const delta = [unitRow('2', { parentCode: '3' })];
    const work = () =>
      office.command('staff.applyImport', (ctx) =>
        importOrganisationRows(ctx, delta, { extent: 'delta', fileName: 'x.csv', effective: day('2026-11-01') }),
      );
    expect(failureOf(work)).toBe('unit_cycle');
  });
});

describe('a large load', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const n = String(10_000 + ((i * 7_919) % 10_000));
    return staffRow(n, { cpr: `61017${n}`, unitCode: String(2 + (i % 3)), lastName: i % 2 ? 'Ågård' : 'Møller' });
  });
  const schemaOf = (office: Office) =>
    office.db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();

  it('leaves the register as a small one does: same indexes, sound, searchable, and can be undone', () => {
    const office = openOffice();
    importUnits(office, units);
    const before = dumpRows(office.db);
    const schema = schemaOf(office);
    const { importId, changes } = importStaff(office, rows);
    expect(changes.new).toBe(10_000);
    expect(schemaOf(office)).toEqual(schema);
    expect(office.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(office.db.pragma('foreign_key_check')).toEqual([]);
    expect(findBrokenTimelines(office.db)).toEqual([]);
    expect(allPersons(office, '2026-11-22', 'aagaard').total).toBe(5_000);
    expect(importStaff(office, rows).changes).toMatchObject({ unchanged: 10_000, new: 0, changed: 0 });
    office.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('leaves the indexes when it is cancelled while they are made anew', () => {
    const office = openOffice();
    importUnits(office, units);
    const schema = schemaOf(office);
    const counting = jobCancelledAfter(Number.POSITIVE_INFINITY);
    const probe = openOffice();
    importUnits(probe, units);
    importStaff(probe, rows, { job: counting });
    // The last looks are: one before the log, ten for the text index, five for the indexes.
    expect(failureOf(() => importStaff(office, rows, { job: jobCancelledAfter(counting.looks() - 14) }))).toBe(
      'cancelled',
    );
    expect(schemaOf(office)).toEqual(schema);
    expect(office.db.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 0 });
  });
});

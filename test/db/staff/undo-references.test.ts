/** Nothing that another room keeps about a person or a unit may be pulled away from under it by an undo. */
import { expect, it } from 'vitest';
import { insertRow } from '../../../db/apv/rows.ts';
import { REFERENCES } from '../../../db/staff/undo-references.ts';
import { TABLES } from '../../../db/staff/undo-tables.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import { applyUnitChange, previewUnitChange } from '../../../electron/staff/units/change.ts';
import type { ApvRoundId, ImportId, ParticipantId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { round } from '../../electron/apv/plan-office.ts';
import { edit, makePerson, newEngagement, openUnits, unitId } from '../../electron/staff/edit-office.ts';
import { day, type Office } from '../../electron/staff/office.ts';

const errorOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  return undefined;
};
const stampOf = (office: Office, call: string): string =>
  office.db.prepare('SELECT max(stamp) FROM change_set WHERE call = ?').pluck().get(call) as string;
const roundId = round('a').id as ApvRoundId;
const open = (): Office => {
  const office = openUnits();
  office.command('apv.test', ({ db, set }) => insertRow(db, set, 'apv_round', round('a')));
  return office;
};
const cover = (office: Office, unit: UnitId): void =>
  office.command('apv.test', ({ db, set }) =>
    insertRow(db, set, 'apv_round_unit', { id: 'ru', roundId, unitId: unit, leftOn: null, leftReason: '' }),
  );

it('knows every table that refers to a row which an undo may delete', () => {
  const { db } = openUnits();
  const own = new Set(TABLES.map(({ name }) => name));
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const found = tables
    .filter((table) => !own.has(table))
    .flatMap((table) =>
      (
        db.prepare(`SELECT "table", "from" FROM pragma_foreign_key_list(?)`).all(table) as {
          table: string;
          from: string;
        }[]
      )
        .filter((key) => own.has(key.table))
        .map((key) => `${table}.${key.from} ${key.table}`),
    );
  expect(found.sort()).toEqual(REFERENCES.map(({ table, column, of }) => `${table}.${column} ${of}`).sort());
});

it('a person who takes part in a round is not undone by hand', () => {
  const office = open();
  const personId = makePerson(office, '', 'Prøve', newEngagement(office));
  const stamp = stampOf(office, 'staff.createPerson');
  office.command('apv.test', ({ db, set }) =>
    insertRow(db, set, 'apv_participant', {
      ...{ id: 'p'.repeat(22) as ParticipantId, roundId, personId, name: 'Ane Prøve', role: 'leader', unitId: null },
    }),
  );
  expect(errorOf(() => edit(office, 'undoEdit', { stamp }))).toEqual({
    code: 'edit_undo_blocked',
    params: { count: 1 },
  });
  office.db.exec('DELETE FROM apv_participant');
  expect(errorOf(() => edit(office, 'undoEdit', { stamp }))).toBeUndefined();
});

it('a unit that a round covers is not undone by hand', () => {
  const office = open();
  const unit = { code: '77', parentId: null, name: 'Ny', type: '', remote: false, leaderKey: '' };
  const change: UnitChange = {
    kind: 'open',
    onDay: day('2026-01-01'),
    unit: { ...unit, parentId: unitId(office, '1') },
  };
  const { outcome } = previewUnitChange(office.query, { change });
  office.command('staff.applyUnitChange', (context) => applyUnitChange(context, { change, outcome }));
  cover(office, unitId(office, '77'));
  const stamp = stampOf(office, 'staff.applyUnitChange');
  expect(errorOf(() => edit(office, 'undoEdit', { stamp }))?.code).toBe('edit_undo_blocked');
});

it('units that a round covers are not undone with their file', () => {
  const office = open();
  const importId = office.db.prepare('SELECT id FROM import_run').pluck().get() as ImportId;
  const undo = () => office.command('staff.undoImport', (context) => undoImport(context, importId));
  cover(office, unitId(office, '2'));
  expect(errorOf(undo)).toEqual({ code: 'undo_blocked', params: { count: 1 } });
  office.db.exec('DELETE FROM apv_round_unit');
  expect(errorOf(undo)).toBeUndefined();
});

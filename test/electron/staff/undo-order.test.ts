/** Undoing that is not the newest: what would come back must have somebody, and somewhere, to come back to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import type { ImportId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { edit, findFaults, makePerson, openUnits, unitId } from './edit-office.ts';
import { day, dumpRows, failureOf, type Office, staffRow, unitRow } from './office.ts';

let office: Office;
beforeEach(() => {
  office = openUnits();
});

const lastStamp = () => office.db.prepare('SELECT max(stamp) FROM change_set').pluck().get() as string;
const undo = (stamp: string) => edit(office, 'undoEdit', { stamp });
const undoFile = (id: ImportId) => office.command('staff.undoImport', (ctx) => undoImport(ctx, id));
const holders = () => office.db.prepare('SELECT DISTINCT person_id FROM role_assignment').pluck().all();

/** Gives a role and takes it away again. @returns what undoes each */
function giveAndTake(personId: PersonId, unit: UnitId | null) {
  const period = { electedOn: null, from: day('2024-01-01'), to: null };
  const { roleId } = edit(office, 'saveRole', {
    roleId: null,
    personId,
    fields: { role: 'tr', unitId: unit, body: '', ...period },
  });
  const given = lastStamp();
  edit(office, 'removeRole', { roleId });
  return { given, taken: lastStamp() };
}

describe('the removal of a role', () => {
  it('of somebody who has been merged since is undone after the merge, and not before', () => {
    const [keep, drop] = [makePerson(office), makePerson(office, '', 'Dobbelt')];
    const { taken } = giveAndTake(drop, unitId(office, '2'));
    const before = dumpRows(office.db);
    const { stamp: merged } = edit(office, 'mergePersons', { keep, drop });
    expect(failureOf(() => undo(taken))).toBe('edit_undo_blocked');
    expect([holders(), findFaults(office.db)]).toEqual([[], []]);
    undo(merged);
    expect(dumpRows(office.db)).toEqual(before);
    undo(taken);
    expect([holders(), findFaults(office.db)]).toEqual([[drop], []]);
  });

  it('keeps the person, made by hand, to whom it may come back', () => {
    const personId = makePerson(office);
    const made = lastStamp();
    const before = dumpRows(office.db);
    const { given, taken } = giveAndTake(personId, null);
    expect(failureOf(() => undo(made))).toBe('edit_undo_blocked');
    undo(taken);
    undo(given);
    expect(dumpRows(office.db)).toEqual(before);
    undo(made);
  });

  it('keeps the person and the unit of a file, too', () => {
    const units = office.command('staff.applyImport', (ctx) =>
      importOrganisationRows(ctx, [unitRow('9', { validFrom: day('2024-01-01') })], { extent: 'delta', fileName: 'o' }),
    );
    const staff = office.command('staff.applyImport', (ctx) =>
      importStaffRows(ctx, [staffRow('1')], { extent: 'delta', effective: day('2026-06-01'), fileName: 'f' }),
    );
    const personId = office.db.prepare('SELECT id FROM person').pluck().get() as PersonId;
    const { given, taken } = giveAndTake(personId, unitId(office, '9'));
    expect(failureOf(() => undoFile(units.importId))).toBe('undo_blocked');
    expect(failureOf(() => undoFile(staff.importId))).toBe('undo_blocked');
    undo(taken);
    undo(given);
    undoFile(staff.importId);
    undoFile(units.importId);
    expect(findFaults(office.db)).toEqual([]);
  });
});

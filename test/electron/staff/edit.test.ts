import { beforeEach, describe, expect, it } from 'vitest';
import { listPersons } from '../../../db/staff/persons.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { editHandlers } from '../../../electron/staff/edit/handlers.ts';
import { importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import { personDetail } from '../../../electron/staff/person.ts';
import { applyUnitChange, previewUnitChange } from '../../../electron/staff/units/change.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { personDetail as contract } from '../../../shared/staff/contract.ts';
import { editCalls } from '../../../shared/staff/contract-edit.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { edit, engagementOf, makePerson, newEngagement, openUnits, spellsOf, unitId } from './edit-office.ts';
import { day, dump, dumpIndex, dumpRows, failureOf, type Office, staffRow } from './office.ts';

let office: Office;
const asOf = day('2026-11-22');
beforeEach(() => {
  office = openUnits();
});

const detailOf = (personId: PersonId) => personDetail(office.query, { personId, asOf });
const ask = <Call extends 'judgeCpr' | 'personRoles' | 'recentEdits' | 'duplicates' | 'previewEngagementEdit'>(
  call: Call,
  input: Parameters<(typeof editHandlers)[Call]>[1],
) => {
  const answer = (editHandlers[call] as (c: unknown, i: unknown) => ReturnType<(typeof editHandlers)[Call]>)(
    office.query,
    input,
  );
  expect(editCalls[call].output.safeParse(answer).error).toBeUndefined();
  return answer;
};
const load = (rows: readonly StaffRow[], extent: 'full' | 'delta' = 'full', effective = '2026-06-01') =>
  office.command('staff.applyImport', (ctx) =>
    importStaffRows(ctx, rows, { extent, effective: day(effective), fileName: 'f', approveEnded: true }),
  );
const lastStamp = () => office.db.prepare('SELECT max(stamp) FROM change_set').pluck().get() as string;
const codeAndParams = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  return undefined;
};

describe('a person', () => {
  it('is made, found by every name, and shown', () => {
    const id = makePerson(office, '0101701234', 'Ågård', newEngagement(office, { key: '77' }));
    edit(office, 'editPerson', { personId: id, as: 'change', fields: { preferredName: 'Søs', phone: '12 34 56 78' } });
    expect(dumpIndex(office.db, ['aagaard', 'sos', '77'])).toEqual([
      'aagaard: 0101701234',
      'sos: 0101701234',
      '77: 0101701234',
    ]);
    const detail = detailOf(id);
    expect(contract.safeParse(detail).error).toBeUndefined();
    expect(detail).toMatchObject({ preferredName: 'Søs', birthDate: '1970-01-01', cprWarnings: ['cpr_modulus11'] });
    expect(detail.engagements[0]).toMatchObject({ source: 'payroll', key: '77' });
  });

  it('is not changed by what is the same, and a stray blank is the same', () => {
    const id = makePerson(office, '', 'Prøve');
    const save = (lastName: string) => edit(office, 'editPerson', { personId: id, as: 'change', fields: { lastName } });
    expect(failureOf(() => save('Prøve'))).toBe('nothing_changed');
    expect(failureOf(() => save(' Prøve '))).toBe('nothing_changed');
  });

  it('has a history that tells a change from a correction', () => {
    const id = makePerson(office, '', 'Prøve');
    edit(office, 'editPerson', { personId: id, as: 'change', fields: { lastName: 'Ny' } });
    edit(office, 'editPerson', { personId: id, as: 'correction', fields: { lastName: 'Nye' } });
    expect(detailOf(id).history.map((h) => [h.kind, h.field, h.from, h.to])).toEqual([
      ['correction', 'lastName', 'Ny', 'Nye'],
      ['change', 'lastName', 'Prøve', 'Ny'],
      ['change', 'name', null, 'Ane Nye'],
    ]);
  });
});

describe('a CPR number', () => {
  it('of another is refused, and tells whose it is but not what it is', () => {
    const id = makePerson(office, '0101701234', 'Holm');
    const error = codeAndParams(() => makePerson(office, '010170-1234'));
    expect(error).toEqual({ code: 'cpr_taken', params: { name: 'Ane Holm', personId: id } });
    expect(JSON.stringify(error)).not.toContain('1234');
    expect(ask('judgeCpr', { cpr: '010170-1234', personId: null })).toMatchObject({
      valid: true,
      taken: { personId: id, name: 'Ane Holm' },
    });
    expect(ask('judgeCpr', { cpr: '0101701234', personId: id })).toMatchObject({ taken: null });
    expect(ask('judgeCpr', { cpr: '3102701234', personId: id })).toMatchObject({ valid: false });
  });

  it('takes the place of a replacement number, with the day of birth, masked in the history', () => {
    const id = makePerson(office, '6101701234');
    edit(office, 'setCpr', { personId: id, cpr: '020270-4321' });
    const detail = detailOf(id);
    expect(detail).toMatchObject({ birthDate: '1970-02-02', cprMasked: '020270-••••' });
    const line = detail.history.find((h) => h.field === 'cpr');
    expect(line).toMatchObject({ kind: 'change', from: '610170-••••', to: '020270-••••' });
    expect(JSON.stringify(detail)).not.toMatch(/1234|4321/);
    edit(office, 'setCpr', { personId: id, cpr: '020270-4322' });
    expect(detailOf(id).history[0]).toMatchObject({ kind: 'correction' });
    expect(failureOf(() => edit(office, 'setCpr', { personId: id, cpr: '3102701234' }))).toBe('cpr_invalid');
    edit(office, 'undoEdit', {
      stamp: office.db.prepare(`SELECT max(stamp) FROM change_set WHERE call = 'staff.setCpr'`).pluck().get() as string,
    });
    expect(detailOf(id)).toMatchObject({ birthDate: '1970-02-02' });
  });

  it('can change places with that of a merged duplicate, and be put back', () => {
    const keep = makePerson(office, '6101701234');
    const drop = makePerson(office, '0101701234');
    edit(office, 'mergePersons', { keep, drop });
    const before = dumpRows(office.db);
    edit(office, 'setCpr', { personId: keep, cpr: '010170-1234' });
    expect(detailOf(keep).cprMasked).toBe('010170-••••');
    expect(detailOf(drop)).toMatchObject({ cprMasked: '610170-••••', mergedInto: keep });
    edit(office, 'undoEdit', { stamp: lastStamp() });
    expect(dumpRows(office.db)).toEqual(before);
  });
});

describe('an engagement by hand', () => {
  it('without a tjenestenummer shows none, and stays when a full file comes', () => {
    const id = makePerson(office, '0101701234', 'Prøve', newEngagement(office));
    load([staffRow('1')]);
    expect(detailOf(id).engagements[0]).toMatchObject({ source: 'hand', key: '', end: '9999-12-31' });
  });

  it('with one is found by the next file, which may bring the CPR number that was missing', () => {
    const id = makePerson(office, '', 'Prøve1', newEngagement(office, { key: '1', start: day('2020-01-01') }));
    const result = load([staffRow('1', { cpr: '0101701234' })]);
    expect(result).toMatchObject({ rejected: 0, changes: { new: 0 } });
    expect(detailOf(id)).toMatchObject({ cprMasked: '010170-••••', birthDate: '1970-01-01' });
    expect(load([staffRow('1', { cpr: '0101701234' })]).changes).toMatchObject({ new: 0, changed: 0 });
  });

  it('is not given the number of somebody with quite another name', () => {
    makePerson(office, '', 'Holm', newEngagement(office, { key: '1' }));
    const result = load([staffRow('1', { cpr: '0101701234', firstName: 'Bo', lastName: 'Kjær' }), staffRow('2')]);
    expect(result.faults.map((f) => f.code)).toEqual(['cpr_mismatch']);
  });

  it('gets its tjenestenummer later, but nobody else’s', () => {
    const id = makePerson(office, '0101701234', 'Prøve1', newEngagement(office, { start: day('2020-01-01') }));
    makePerson(office, '', 'Holm', newEngagement(office, { key: '2' }));
    const engagementId = engagementOf(office, id);
    const give = (key: string) => edit(office, 'setEngagementKey', { engagementId, key });
    expect(codeAndParams(() => give('2'))).toEqual({
      code: 'engagement_key_taken',
      params: { key: '2', name: 'Ane Holm' },
    });
    give('1');
    expect(load([staffRow('1', { cpr: '0101701234' })], 'delta').changes).toMatchObject({ new: 0, unchanged: 1 });
    expect(dumpIndex(office.db, ['1'])).toEqual(['1: 0101701234']);
  });

  it('stands in a unit that is open all the while', () => {
    const inUnit5 = (start: string, end: string | null) =>
      newEngagement(office, {
        start: day(start),
        end: end === null ? null : day(end),
        fields: { unitId: unitId(office, '5') },
      });
    const make = (start: string, end: string | null) => () => makePerson(office, '', 'P', inUnit5(start, end));
    expect(codeAndParams(make('2025-03-01', null))).toEqual({
      code: 'unit_not_open',
      params: { name: 'Enhed 5', date: '01-01-2026' },
    });
    expect(failureOf(make('2024-12-31', '2025-03-01'))).toBe('unit_not_open');
    const id = make('2025-01-01', '2025-12-31')();
    expect(
      failureOf(() => edit(office, 'endEngagement', { engagementId: engagementOf(office, id), lastDay: null })),
    ).toBe('unit_not_open');
  });

  it('of one person may be several at once', () => {
    const id = makePerson(office, '0101701234', 'Prøve', newEngagement(office, { key: '1' }));
    edit(office, 'createEngagement', {
      personId: id,
      engagement: newEngagement(office, { key: '2', fields: { fte: 0.5 } }),
    });
    expect(detailOf(id).engagements.map((e) => e.key)).toEqual(['1', '2']);
    const again = () =>
      edit(office, 'createEngagement', { personId: id, engagement: newEngagement(office, { key: '2' }) });
    expect(failureOf(again)).toBe('engagement_key_taken');
  });
});

describe('changes and corrections', () => {
  const start = () => {
    const id = makePerson(office, '0101701234', 'Prøve', newEngagement(office, { key: '1' }));
    return { id, engagementId: engagementOf(office, id) };
  };

  it('a change leaves earlier days alone, a correction does not', () => {
    const { id, engagementId } = start();
    edit(office, 'changeEngagement', { engagementId, from: day('2026-03-01'), fields: { fte: 0.5 } });
    expect(spellsOf(office, engagementId)).toEqual([
      ['2024-01-01', '2026-02-28', '2', 1],
      ['2026-03-01', '9999-12-31', '2', 0.5],
    ]);
    const input = { engagementId, as: 'correction', from: day('2026-03-01'), fields: { fte: 0.6 } } as const;
    expect(ask('previewEngagementEdit', input)).toEqual({
      changes: [{ field: 'fte', from: '0,50', to: '0,60' }],
      alters: { from: '2026-03-01', to: '9999-12-31' },
      altersPast: true,
    });
    edit(office, 'correctEngagement', { engagementId, spellFrom: day('2026-03-01'), fields: { fte: 0.6 } });
    expect(spellsOf(office, engagementId)[1]).toEqual(['2026-03-01', '9999-12-31', '2', 0.6]);
    expect(
      detailOf(id)
        .history.slice(0, 2)
        .map((h) => [h.kind, h.field, h.from, h.to]),
    ).toEqual([
      ['correction', 'fte', '0,50', '0,60'],
      ['change', 'fte', '1', '0,60'],
    ]);
  });

  it('outside the engagement, or of nothing, are refused; the preview says so too', () => {
    const { engagementId } = start();
    const change = (from: string, fte: number) => () =>
      edit(office, 'changeEngagement', { engagementId, from: day(from), fields: { fte } });
    expect(codeAndParams(change('2023-12-31', 0.5))).toEqual({
      code: 'day_outside_engagement',
      params: { start: '01-01-2024', end: '' },
    });
    expect(failureOf(change('2025-01-01', 1))).toBe('nothing_changed');
    const preview = { engagementId, as: 'change', from: day('2027-01-01'), fields: { fte: 0.5 } } as const;
    expect(ask('previewEngagementEdit', preview)).toMatchObject({ altersPast: false, alters: { from: '2027-01-01' } });
    expect(ask('previewEngagementEdit', { ...preview, fields: {} })).toEqual({
      changes: [],
      alters: null,
      altersPast: false,
    });
    const correct = () => edit(office, 'correctEngagement', { engagementId, spellFrom: day('2025-01-01'), fields: {} });
    expect(failureOf(correct)).toBe('not_found');
  });

  it('start and end stretch and cut; an end is taken back', () => {
    const { engagementId } = start();
    edit(office, 'changeEngagement', { engagementId, from: day('2025-01-01'), fields: { fte: 0.5 } });
    edit(office, 'correctDates', { engagementId, start: day('2023-06-01'), end: day('2025-06-30') });
    expect(spellsOf(office, engagementId)).toEqual([
      ['2023-06-01', '2024-12-31', '2', 1],
      ['2025-01-01', '2025-06-30', '2', 0.5],
    ]);
    edit(office, 'endEngagement', { engagementId, lastDay: day('2024-12-31') });
    expect(spellsOf(office, engagementId)).toEqual([['2023-06-01', '2024-12-31', '2', 1]]);
    edit(office, 'endEngagement', { engagementId, lastDay: null });
    expect(spellsOf(office, engagementId)).toEqual([['2023-06-01', '9999-12-31', '2', 1]]);
    expect(failureOf(() => edit(office, 'endEngagement', { engagementId, lastDay: day('2023-05-31') }))).toBe(
      'end_before_start',
    );
  });

  it('leave lies within the engagement and never twice on a day', () => {
    const { id, engagementId } = start();
    const save = (from: string, to: string, leaveId: never | null = null) =>
      edit(office, 'saveLeave', { leaveId, engagementId, kind: 'maternity', from: day(from), to: day(to) }).leaveId;
    const leaveId = save('2026-01-01', '2026-06-30');
    expect(failureOf(() => save('2026-06-30', '2026-07-31'))).toBe('overlapping_leave');
    expect(failureOf(() => save('2023-12-01', '2024-01-31'))).toBe('leave_outside_engagement');
    expect(failureOf(() => save('2026-01-01', '2026-06-30', leaveId as never))).toBe('nothing_changed');
    save('2026-01-01', '2026-07-31', leaveId as never);
    expect(codeAndParams(() => edit(office, 'endEngagement', { engagementId, lastDay: day('2026-03-31') }))).toEqual({
      code: 'leave_outside_engagement',
      params: { from: '01-01-2026', to: '31-07-2026' },
    });
    expect(ask('personRoles', { personId: id })).toMatchObject({ leaves: [{ kind: 'maternity', to: '2026-07-31' }] });
    edit(office, 'removeLeave', { leaveId });
    expect(
      detailOf(id)
        .history.filter((h) => h.what === 'leave_period')
        .map((h) => [h.field, h.from, h.to]),
    ).toEqual([
      ['kind', 'maternity', null],
      ['from', '01-01-2026', null],
      ['to', '31-07-2026', null],
      ['to', '30-06-2026', '31-07-2026'],
      ['kind', null, 'maternity'],
      ['from', null, '01-01-2026'],
      ['to', null, '31-07-2026'],
    ]);
  });

  it('roles are given with dates, and not twice', () => {
    const { id } = start();
    const fields = { role: 'amr', body: '', electedOn: day('2026-01-10'), from: day('2026-02-01'), to: null } as const;
    const save = (more: object) => () =>
      edit(office, 'saveRole', {
        roleId: null,
        personId: id,
        fields: { ...fields, unitId: unitId(office, '2'), ...more },
      });
    save({})();
    expect(failureOf(save({ unitId: null }))).toBe('role_needs_unit');
    expect(failureOf(save({ from: day('2026-03-01') }))).toBe('overlapping_role');
    expect(failureOf(save({ unitId: unitId(office, '5') }))).toBe('unit_not_open');
    save({ unitId: unitId(office, '3') })();
    expect(ask('personRoles', { personId: id })).toMatchObject({
      roles: [
        { role: 'amr', unitName: expect.stringContaining('Enhed'), to: null, electedOn: '2026-01-10' },
        { role: 'amr' },
      ],
    });
  });
});

describe('two who are one', () => {
  const two = () => {
    const keep = makePerson(office, '0101701234', 'Holm', newEngagement(office, { key: '1' }));
    const drop = makePerson(office, '6101701234', 'Holm', newEngagement(office, { key: '2', fields: { fte: 0.5 } }));
    const course = (cpr: string, completedOn: string, line: number) => ({
      line,
      key: '',
      cpr,
      courseCode: 'BRAND',
      courseName: 'Brand',
      form: '',
      completedOn: day(completedOn),
      hours: 2,
      completed: true,
    });
    const rows = [
      course('0101701234', '2025-01-01', 2),
      course('6101701234', '2025-01-01', 3),
      course('6101701234', '2026-01-01', 4),
    ];
    const courses = () =>
      office.command('learning.applyImport', (ctx) => importCourseRows(ctx, rows, { fileName: 'k' }));
    courses();
    return { keep, drop, courses };
  };

  it('are proposed, merged, and gone from lists and proposals', () => {
    const { keep, drop } = two();
    expect(ask('duplicates', {})).toMatchObject([
      {
        reasons: ['same_name_and_birth', 'replacement_number'],
        persons: [
          { id: keep, engagements: 1, completions: 1, cprMasked: '010170-••••', where: 'Pædagog, Enhed 2' },
          { id: drop, engagements: 1, completions: 2 },
        ],
      },
    ]);
    expect(edit(office, 'mergePersons', { keep, drop }).moved).toBe(3);
    expect(ask('duplicates', {})).toEqual([]);
    const list = (text: string) =>
      listPersons(office.db, {
        asOf,
        text,
        unitId: null,
        withSubUnits: true,
        employedOnly: false,
        sort: 'name',
        descending: false,
        offset: 0,
        limit: 50,
      });
    expect(list('').rows.map((r) => [r.id, r.engagements])).toEqual([[keep, 2]]);
    expect(list('holm').rows.map((r) => r.id)).toEqual([keep]);
    expect(detailOf(keep).completions).toHaveLength(2);
    expect(detailOf(keep).history[0]).toMatchObject({ kind: 'merge' });
    expect(detailOf(keep).history.some((h) => h.field === 'mergedInto' && h.to === 'Ane Holm')).toBe(true);
    expect(detailOf(drop)).toMatchObject({ mergedInto: keep, engagements: [] });
    expect(failureOf(() => edit(office, 'mergePersons', { keep: drop, drop: keep }))).toBe('person_merged');
    expect(failureOf(() => edit(office, 'mergePersons', { keep, drop: keep }))).toBe('merge_same_person');
    const name = () => edit(office, 'editPerson', { personId: drop, as: 'change', fields: { lastName: 'x' } });
    expect(failureOf(name)).toBe('person_merged');
  });

  it('are found by either number in the files that follow, also through a chain', () => {
    const { keep, drop, courses } = two();
    const last = makePerson(office, '0202701234', 'Holm');
    edit(office, 'mergePersons', { keep, drop });
    edit(office, 'mergePersons', { keep: last, drop: keep });
    const row = (key: string, cpr: string) =>
      staffRow(key, { cpr, firstName: 'Ane', lastName: 'Holm', start: day('2024-01-01') });
    const rows = [row('1', '0101701234'), row('2', '6101701234'), row('3', '6101701234')];
    const result = load(rows);
    expect(result).toMatchObject({ rejected: 0, changes: { new: 1, renamed: 0 } });
    expect(
      detailOf(last)
        .engagements.map((e) => e.key)
        .sort(),
    ).toEqual(['1', '2', '3']);
    expect(load(rows).changes).toMatchObject({ new: 0, changed: 0, renamed: 0 });
    expect(courses().changes).toMatchObject({ new: 0 });
  });

  it('have one name: that of the row that decides, whatever number it stands under', () => {
    const { keep, drop } = two();
    edit(office, 'mergePersons', { keep, drop });
    const rows = [
      staffRow('1', { cpr: '0101701234', lastName: 'Gammel', start: day('2024-01-01') }),
      staffRow('2', { cpr: '6101701234', lastName: 'Ny', start: day('2025-01-01') }),
    ];
    load(rows);
    expect(detailOf(keep).lastName).toBe('Ny');
    expect(load(rows).changes).toMatchObject({ changed: 0, renamed: 0 });
  });

  it('are told apart again to the row, as long as nothing came that belongs to both', () => {
    const { keep, drop } = two();
    const before = dumpRows(office.db);
    const { stamp } = edit(office, 'mergePersons', { keep, drop });
    // Somebody's hours say nothing of whose they are.
    edit(office, 'changeEngagement', {
      engagementId: engagementOf(office, keep),
      from: day('2026-01-01'),
      fields: { fte: 0.3 },
    });
    const hours = lastStamp();
    expect(ask('recentEdits', { personId: keep })).toMatchObject([
      { stamp: hours, canUndo: true },
      { stamp, call: 'staff.mergePersons', canUndo: true },
      { call: 'staff.createPerson', canUndo: false },
      { call: 'staff.createPerson', canUndo: false },
    ]);
    edit(office, 'undoEdit', { stamp });
    edit(office, 'undoEdit', { stamp: hours });
    expect(dumpRows(office.db)).toEqual(before);
    expect(failureOf(() => edit(office, 'undoEdit', { stamp }))).toBe('edit_already_undone');
    expect(failureOf(() => edit(office, 'undoEdit', { stamp: 'x' }))).toBe('not_found');
    expect(detailOf(keep).history[0]).toMatchObject({ kind: 'undo' });

    const again = edit(office, 'mergePersons', { keep, drop }).stamp;
    edit(office, 'createEngagement', { personId: keep, engagement: newEngagement(office, { key: '3' }) });
    expect(codeAndParams(() => edit(office, 'undoEdit', { stamp: again }))).toEqual({
      code: 'edit_undo_blocked',
      params: { count: 1 },
    });
  });
});

describe('undoing', () => {
  it('puts an edit back, but not one that something stands on', () => {
    const id = makePerson(office, '0101701234', 'Prøve', newEngagement(office, { key: '1' }));
    const made = lastStamp();
    const before = dump(office.db);
    edit(office, 'editPerson', { personId: id, as: 'change', fields: { lastName: 'Ny' } });
    const renamed = lastStamp();
    expect(codeAndParams(() => edit(office, 'undoEdit', { stamp: made }))).toMatchObject({ code: 'edit_undo_blocked' });
    edit(office, 'undoEdit', { stamp: renamed });
    expect(dump(office.db)).toEqual(before);
    edit(office, 'undoEdit', { stamp: made });
    expect(office.db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    expect(office.db.prepare(`SELECT count(*) FROM change WHERE new_value LIKE '%Ny%'`).pluck().get()).toBe(0);
  });

  it('of a file is refused while an edit by hand stands on it', () => {
    const { importId } = load([staffRow('1', { cpr: '0101701234' })]);
    const id = office.db.prepare('SELECT id FROM person').pluck().get() as PersonId;
    const undo = () => office.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    const leave = { engagementId: engagementOf(office, id), kind: 'care', from: asOf, to: asOf } as const;
    edit(office, 'saveLeave', { leaveId: null, ...leave });
    expect(failureOf(undo)).toBe('undo_blocked');
    edit(office, 'undoEdit', { stamp: lastStamp() });
    expect(undo().removed).toBeGreaterThan(0);
  });

  it('does not take somebody back to a unit that has closed since', () => {
    const inUnit5 = newEngagement(office, {
      start: day('2025-01-01'),
      end: day('2025-12-31'),
      fields: { unitId: unitId(office, '4') },
    });
    const id = makePerson(office, '0101701234', 'Prøve', inUnit5);
    const engagementId = engagementOf(office, id);
    edit(office, 'changeEngagement', {
      engagementId,
      from: day('2025-03-01'),
      fields: { unitId: unitId(office, '2') },
    });
    const stamp = lastStamp();
    const change = {
      kind: 'close',
      onDay: day('2025-06-01'),
      unitId: unitId(office, '4'),
      peopleTo: null,
      subUnitsTo: null,
      roles: 'lapse',
    } as const;
    const { outcome } = previewUnitChange(office.query, { change });
    office.command('staff.applyUnitChange', (ctx) => applyUnitChange(ctx, { change, outcome }));
    expect(failureOf(() => edit(office, 'undoEdit', { stamp }))).toBe('edit_undo_blocked');
    edit(office, 'undoEdit', {
      stamp: office.db
        .prepare(`SELECT max(stamp) FROM change_set WHERE call = 'staff.applyUnitChange'`)
        .pluck()
        .get() as string,
    });
    edit(office, 'undoEdit', { stamp });
    expect(spellsOf(office, engagementId)).toEqual([['2025-01-01', '2025-12-31', '4', 1]]);
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { newFacts } from '../../../shared/staff/plan-facts.ts';
import type { EngagementSnapshot, StaffSnapshot } from '../../../shared/staff/plan-model.ts';
import { planStaffImport } from '../../../shared/staff/plan-staff.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { day, staffRow } from '../../electron/staff/office.ts';

const unit = (code: string, from = '0001-01-01', to = '9999-12-31') => ({
  id: `unit${code}` as UnitId,
  code,
  spells: [
    { from: day(from), to: day(to), facts: { name: code, type: '', parentCode: '', leaderKey: '', remote: false } },
  ],
});

/** A register in which the rows have been imported. */
function registerOf(rows: readonly StaffRow[], units = [unit('2'), unit('3')]): StaffSnapshot {
  const persons = new Map(rows.map((r) => [r.cpr, { ...r, id: `p${r.cpr}` as PersonId, email: r.email ?? '' }]));
  const engagements = rows.map((row): EngagementSnapshot => {
    const person = persons.get(row.cpr);
    if (!person) throw new Error('no person');
    const facts = newFacts(row, `unit${row.unitCode}` as UnitId);
    const { key, start, end } = row;
    return { id: `e${key}` as EngagementId, person, key, start, end, spells: [{ from: start, to: end, facts }] };
  });
  return {
    units: new Map(units.map((u) => [u.code, u])),
    persons,
    engagements: new Map(engagements.map((e) => [e.key, e])),
  };
}

const options = { effective: day('2026-11-15'), extent: 'full' as const };
const known = [staffRow('1'), staffRow('2')];

describe('a staff plan', () => {
  it('counts dated facts that lie before the effective day', () => {
    const plan = (row: StaffRow) =>
      planStaffImport(registerOf(known), [row], { ...options, extent: 'delta' }).backdated;
    expect(plan(staffRow('1', { end: day('2026-11-13') }))).toBe(1);
    // It was there on every day before the effective one: nothing that was said of those days changes.
    expect(plan(staffRow('1', { end: day('2026-11-14') }))).toBe(0);
    expect(plan(staffRow('1', { start: day('2019-12-31') }))).toBe(1);
    expect(plan(staffRow('3', { start: day('2026-11-14') }))).toBe(1);
    expect(plan(staffRow('3', { start: day('2026-11-15') }))).toBe(0);
    expect(plan(staffRow('1', { unitCode: '3' }))).toBe(0);
  });

  it('does not end what stands in the file as a rejected row', () => {
    const register = registerOf(known);
    expect(planStaffImport(register, [known[0] as StaffRow], options).missingCount).toBe(1);
    const rejectedKeys = new Set(['2']);
    expect(planStaffImport(register, [known[0] as StaffRow], { ...options, rejectedKeys }).missingCount).toBe(0);
  });

  it('ends what began on the effective day on that day, since it cannot end before', () => {
    const register = registerOf([...known, staffRow('3', { start: options.effective })]);
    const { missing } = planStaffImport(register, known, options);
    expect(missing.map((m) => [m.edit?.start, m.edit?.end])).toEqual([[options.effective, options.effective]]);
  });

  it('leaves alone what is not active on the effective day', () => {
    const past = staffRow('3', { end: day('2020-12-31') });
    const future = staffRow('4', { start: day('2027-01-01') });
    expect(planStaffImport(registerOf([...known, past, future]), known, options).missingCount).toBe(0);
  });

  it('asks whether a unit is known on the day that counts for the row', () => {
    const register = registerOf(known, [unit('2'), unit('8', '2026-11-01'), unit('9', '2000-01-01', '2024-12-31')]);
    const faults = (more: Partial<StaffRow>) =>
      planStaffImport(register, [staffRow('5', more)], { ...options, extent: 'delta' }).faults.map((f) => f.fault.code);
    expect(faults({ unitCode: '8', start: day('2001-01-01') })).toEqual([]);
    expect(faults({ unitCode: '9', start: day('2001-01-01') })).toEqual(['unknown_unit']);
    expect(faults({ unitCode: '9', start: day('2001-01-01'), end: day('2024-06-30') })).toEqual([]);
  });

  it('does not change an ended engagement by what holds from a later day', () => {
    const ended = staffRow('3', { end: day('2026-11-10') });
    const row = { ...ended, unitCode: '3', status: '8' };
    const plan = planStaffImport(registerOf([...known, ended]), [row], { ...options, extent: 'delta' });
    expect(plan.counts).toMatchObject({ unchanged: 1, changed: 0, moved: 0 });
  });

  it('rejects a second row with the same key', () => {
    const rows = [staffRow('1', { line: 2 }), staffRow('1', { line: 3, unitCode: '3' })];
    const plan = planStaffImport(registerOf(known), rows, { ...options, extent: 'delta' });
    expect(plan.faults.map(({ fault }) => [fault.line, fault.code])).toEqual([[3, 'conflicting_row']]);
  });

  it('is about the same people by CPR, never by name', () => {
    const namesake = staffRow('7', {
      cpr: '7101010009',
      firstName: 'Ane',
      lastName: 'Prøve1',
      start: options.effective,
    });
    const plan = planStaffImport(registerOf(known), [...known, namesake], options);
    expect([...plan.newPersons.keys()]).toEqual(['7101010009']);
    const another = staffRow('8', { cpr: staffRow('1').cpr, lastName: 'Prøve1', start: options.effective });
    expect(planStaffImport(registerOf(known), [...known, another], options).newPersons.size).toBe(0);
  });

  it('holds changed facts from the effective day to the end', () => {
    const row = staffRow('1', { fte: 0.5 as number, end: '9999-12-31' as IsoDate });
    const plan = planStaffImport(registerOf(known), [row, known[1] as StaffRow], options);
    const spells = plan.changed[0]?.edit?.spells;
    expect(spells?.updated.map((u) => u.after.to)).toEqual(['2026-11-14']);
    expect(spells?.inserted.map((s) => [s.from, s.to, s.facts.fte])).toEqual([['2026-11-15', '9999-12-31', 0.5]]);
    expect(plan.counts).toMatchObject({ changed: 1, unchanged: 1, hoursChanged: 1 });
  });
});

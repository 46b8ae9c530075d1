import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { undoableCalls } from '../../../shared/staff/edit-calls.ts';
import { judgeCprText } from '../../../shared/staff/edit-cpr.ts';
import { clashingRole, joinRoles, type Role, roleFault } from '../../../shared/staff/edit-roles.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');

describe('a CPR number by hand (domain §5.4)', () => {
  const judge = (text: string) => judgeCprText(text, TODAY);

  it.each([
    ['070761-4285', '0707614285', '1961-07-07', []],
    ['0101701234', '0101701234', '1970-01-01', ['cpr_modulus11']],
    ['707614285', '0707614285', '1961-07-07', ['cpr_padded']],
    ['610170-1234', '6101701234', '1970-01-01', ['cpr_replacement']],
    ['010170-0000', '0101700000', '1970-01-01', ['cpr_modulus11', 'cpr_fictional']],
  ])('takes %s, and warns', (text, cpr, birthDate, warnings) => {
    expect(judge(text)).toEqual({ cpr, birthDate, warnings });
  });

  it.each(['', '12345678', '310299-1234', '9201701234', '01017012345', 'abcdef-ghij', '0101364000'])(
    'refuses %j: no number, no such day, or a day to come',
    (text) => {
      expect(judge(text)).toBeUndefined();
    },
  );
});

const U = 'unitAunitAunitAunitAun' as UnitId;
const role = (from: string, to: string, more: Partial<Role> = {}): Role => ({
  role: 'amr',
  unitId: U,
  body: '',
  electedOn: null,
  from: day(from),
  to: day(to),
  ...more,
});

describe('roles (domain §1.4)', () => {
  it('need a workplace, or a body, where they mean nothing without', () => {
    const of = (name: Role['role'], more: Partial<Role> = {}) =>
      roleFault(role('2026-01-01', '2026-12-31', { role: name, unitId: null, ...more }));
    expect(of('amr')).toBe('role_needs_unit');
    expect(of('leader')).toBe('role_needs_unit');
    expect(of('amg_leader', { unitId: U })).toBeUndefined();
    expect(of('med_chair')).toBe('role_needs_body');
    expect(of('med_chair', { body: 'Hoved-MED' })).toBeUndefined();
    expect(of('deputy', { unitId: U })).toBeUndefined();
    expect(of('tr')).toBeUndefined();
    expect(of('ftr')).toBeUndefined();
    expect(of('amo_coordinator')).toBeUndefined();
  });

  it('are not held twice on the same day, but two bodies are two roles', () => {
    const held = [role('2026-01-01', '2026-06-30')];
    expect(clashingRole(held, role('2026-06-30', '2026-12-31'))).toBe(held[0]);
    expect(clashingRole(held, role('2026-07-01', '2026-12-31'))).toBeUndefined();
    expect(clashingRole(held, role('2026-03-01', '2026-12-31', { unitId: null }))).toBeUndefined();
    expect(clashingRole(held, role('2026-03-01', '2026-12-31', { body: 'Lokal-MED' }))).toBeUndefined();
  });

  it('of two persons who are one become one where they are the same', () => {
    const kept = [role('2024-01-01', '2024-06-30'), role('2025-01-01', '2025-12-31')];
    const [over, other] = [role('2024-06-01', '2025-03-31'), role('2025-06-01', '2025-06-30', { role: 'tr' })];
    const joined = joinRoles(kept, [over, other]);
    expect(joined.moved).toEqual([other]);
    expect(joined.removed).toEqual([over, kept[1]]);
    expect(joined.stretched).toEqual([{ role: kept[0], from: '2024-01-01', to: '2025-12-31' }]);
  });
});

it('every command of the two contracts can be taken back, but for the undoing itself', () => {
  expect(undoableCalls).toContain('staff.mergePersons');
  expect(undoableCalls).toContain('staff.applyUnitChange');
  expect(undoableCalls).not.toContain('staff.undoEdit');
  expect(undoableCalls).not.toContain('staff.recentEdits');
});

import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { compareOrganisations, type StandingUnit } from '../../../shared/staff/compare-organisation.ts';

const id = (text: string) => text as UnitId;
const unit = (code: string, parent: string | null, more: Partial<StandingUnit> = {}): StandingUnit => ({
  id: id(code),
  code,
  name: `Enhed ${code}`,
  nameKey: code,
  type: 'institution',
  parentId: parent === null ? null : id(parent),
  remote: false,
  leaderKey: '',
  open: true,
  persons: 10,
  fte: 8.5,
  ...more,
});
const on = (day: string, units: StandingUnit[]) => ({ day: day as IsoDate, total: { persons: 30, fte: 25 }, units });
const before = on('2026-01-01', [unit('1', null), unit('2', '1'), unit('3', '1'), unit('4', '2', { leaderKey: '77' })]);

describe('two days compared', () => {
  it('say nothing of a day and itself', () => {
    const { differences, units } = compareOrganisations(before, before, String);
    expect(differences).toEqual([]);
    expect(units.every((u) => u.marks.length === 0 && u.before?.persons === u.after?.persons)).toBe(true);
  });

  it('tell what was opened, closed, moved, renamed, and who leads', () => {
    const after = on('2027-01-01', [
      unit('1', null, { persons: 12 }),
      unit('3', '1', { name: 'Ny tre' }),
      unit('4', '3', { leaderKey: '78', remote: true }),
      unit('5', '1'),
    ]);
    const { differences, units } = compareOrganisations(before, after, (key) => `leder ${key}`);
    expect(differences.map((d) => [d.code, d.mark, d.from, d.to])).toEqual([
      ['2', 'closed', '', ''],
      ['3', 'renamed', 'Enhed 3', 'Ny tre'],
      ['4', 'moved', 'Enhed 2', 'Ny tre'],
      ['4', 'leader', 'leder 77', 'leder 78'],
      ['4', 'remote', 'no', 'yes'],
      ['5', 'opened', '', ''],
    ]);
    expect(units.map((u) => [u.code, u.depth, u.before?.persons ?? null, u.after?.persons ?? null])).toEqual([
      ['1', 0, 10, 12],
      ['2', 1, 10, null],
      ['3', 1, 10, 10],
      ['4', 2, 10, 10],
      ['5', 1, null, 10],
    ]);
  });

  it('count a unit that is closed but still has people as closed', () => {
    const after = on(
      '2027-01-01',
      before.units.map((u) => (u.code === '3' ? { ...u, open: false } : u)),
    );
    const { differences, units } = compareOrganisations(before, after, String);
    expect(differences).toMatchObject([{ code: '3', mark: 'closed' }]);
    expect(units.find((u) => u.code === '3')?.after).toEqual({ persons: 10, fte: 8.5 });
  });
});

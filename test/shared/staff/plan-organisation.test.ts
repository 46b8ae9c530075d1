import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { OrganisationSnapshot } from '../../../shared/staff/plan-model.ts';
import { planOrganisationImport } from '../../../shared/staff/plan-organisation.ts';
import type { OrganisationRow } from '../../../shared/staff/rows.ts';
import { day, unitRow } from '../../electron/staff/office.ts';

const register = (codes: readonly string[], to = '9999-12-31'): OrganisationSnapshot => ({
  units: new Map(
    codes.map((code) => {
      const { name, type, parentCode } = unitRow(code);
      const facts = { name, type, parentCode, leaderKey: '', remote: false };
      const spells = [{ from: day('0001-01-01'), to: day(code === '1' ? '9999-12-31' : to), facts }];
      return [code, { id: code as UnitId, code, spells }];
    }),
  ),
});

const plan = (rows: readonly OrganisationRow[], known = register(['1', '2'])) =>
  planOrganisationImport(known, rows, { effective: day('2026-11-15'), extent: 'full' });

describe('an organisation plan', () => {
  it('takes a dated unit by its own days, and says when they alter earlier ones', () => {
    const ending = (validTo: string) => plan([unitRow('1'), unitRow('2', { validTo: day(validTo) })]);
    expect(ending('2026-12-31')).toMatchObject({ backdated: 0, counts: { ended: 1, changed: 1 } });
    expect(ending('2026-11-14').backdated).toBe(0);
    expect(ending('2026-11-13').backdated).toBe(1);
    const starting = (validFrom: string) =>
      plan([unitRow('1'), unitRow('2'), unitRow('3', { validFrom: day(validFrom) })]);
    expect(starting('2026-12-01')).toMatchObject({ backdated: 0, counts: { new: 1 } });
    expect(starting('2026-01-01')).toMatchObject({ backdated: 1, added: [{ spell: { from: '2026-01-01' } }] });
  });

  it('opens a closed unit from the effective day, which alters no earlier one', () => {
    const { changed, backdated } = plan([unitRow('1'), unitRow('2')], register(['1', '2'], '2026-03-31'));
    expect(changed[0]?.edit.spells).toMatchObject({
      updated: [],
      inserted: [{ from: '2026-11-15', to: '9999-12-31' }],
    });
    expect(backdated).toBe(0);
  });

  it('leaves what the file does not hold as it is, and names what changed', () => {
    const row = unitRow('2', { name: 'Ny', leaderKey: undefined, remote: undefined });
    expect(plan([unitRow('1'), row]).changed.map((c) => c.changes)).toEqual([
      [{ field: 'name', from: 'Enhed 2', to: 'Ny' }],
    ]);
  });

  it('allows several tops', () => {
    expect(plan([unitRow('1'), unitRow('2', { parentCode: '' })]).counts).toMatchObject({ moved: 1, changed: 1 });
  });

  it('takes a tree deeper than the call stack', () => {
    const chain = Array.from({ length: 30_000 }, (_, i) =>
      unitRow(`u${i}`, { parentCode: i === 0 ? '' : `u${i - 1}` }),
    );
    expect(plan(chain.reverse(), register([])).counts.new).toBe(30_000);
  });
});

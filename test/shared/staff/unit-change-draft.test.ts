import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId, UnitId } from '../../../shared/kernel/ids.ts';
import {
  changeOfDraft,
  emptyUnit,
  newDraft,
  type UnitNow,
  withoutPart,
} from '../../../shared/staff/unit-change-draft.ts';

const id = (text: string) => text as UnitId;
const DAY = '2026-12-31' as IsoDate;
const unit: UnitNow = { ...emptyUnit(id('top'), 'skole'), id: id('a'), code: '10', name: 'Skolen', leaderKey: '7' };
const named = { ...emptyUnit(id('top')), name: ' Ny ', code: ' 11 ' };
const fieldsOf = (draft: ReturnType<typeof newDraft>) => changeOfDraft(draft, unit).missing?.map((m) => m.field);

describe('a change being filled in', () => {
  it('names what it lacks', () => {
    expect(fieldsOf(newDraft('open', unit, DAY))).toEqual(['name', 'code']);
    expect(fieldsOf({ ...newDraft('move', unit, DAY), day: null })).toEqual(['day', 'unit']);
    expect(fieldsOf(newDraft('merge', unit, DAY))).toEqual(['unit']);
    expect(fieldsOf(newDraft('split', unit, DAY))).toEqual(['name', 'code', 'name', 'code', 'rest']);
  });

  it('is trimmed, and opened under the unit it was asked of', () => {
    expect(changeOfDraft({ ...newDraft('open', unit, DAY), unit: named }, unit).change).toMatchObject({
      kind: 'open',
      onDay: DAY,
      unit: { name: 'Ny', code: '11', parentId: 'top' },
    });
    expect(newDraft('open', unit, DAY).unit.parentId).toBe('a');
  });

  it('closes a unit after its last day', () => {
    expect(changeOfDraft(newDraft('close', unit, DAY), unit).change).toMatchObject({
      onDay: '2027-01-01',
      unitId: 'a',
    });
  });

  it('edits only what is another than now', () => {
    const draft = newDraft('edit', unit, DAY);
    expect(changeOfDraft({ ...draft, unit: { ...draft.unit, name: 'Storskolen' } }, unit).change).toMatchObject({
      fields: { name: 'Storskolen' },
    });
    expect(changeOfDraft(draft, unit).change).toMatchObject({ fields: {} });
  });

  it('merges all but the one that takes over', () => {
    const target = { mode: 'existing' as const, unitId: id('b'), unit: emptyUnit(null) };
    const draft = { ...newDraft('merge', unit, DAY), others: [id('b'), id('c')], target };
    expect(changeOfDraft(draft, unit).change).toMatchObject({ from: ['a', 'c'], into: { unitId: 'b' } });
    const alone = { ...draft, others: [], target: { ...target, mode: 'new' as const, unit: named } };
    expect(fieldsOf(alone)).toEqual(['others']);
  });

  it('forgets who was to go to a part that is taken away', () => {
    const part = { mode: 'existing' as const, unitId: id('b'), unit: emptyUnit(null) };
    const draft = {
      ...newDraft('split', unit, DAY),
      parts: [part, { ...part, unitId: id('c') }],
      titleTo: new Map([
        ['Lærer', 0],
        ['Pedel', 1],
      ]),
      personTo: new Map([['e' as EngagementId, 0]]),
      restTo: 1,
      subUnitsPart: 0,
    };
    const left = withoutPart(draft, 0);
    expect(left).toMatchObject({ restTo: 0, subUnitsPart: null });
    expect(changeOfDraft(left, unit).change).toMatchObject({
      parts: [{ into: { unitId: 'c' }, jobTitles: ['Pedel'], engagementIds: [], rest: true }],
    });
  });
});

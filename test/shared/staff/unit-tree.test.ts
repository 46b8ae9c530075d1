import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { buildTree, rollUp, subtreeOf, type TreeUnit } from '../../../shared/staff/unit-tree.ts';

const unit = (id: string, parentId: string | null, nameKey = id): TreeUnit => ({
  id: id as UnitId,
  parentId: parentId as UnitId | null,
  code: id,
  nameKey,
});

/** A random forest: each unit hangs on an earlier one or stands alone. */
const forest = fc
  .array(fc.option(fc.nat(), { nil: null }), { minLength: 1, maxLength: 20 })
  .map((parents) => parents.map((p, i) => unit(`u${i}`, p === null || i === 0 ? null : `u${p % i}`)));
const engagements = fc
  .array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 25 }), fc.constantFrom(1, 0.8649, 0.5, 30 / 37)), {
    maxLength: 60,
  })
  .map((list) =>
    list
      .map(([p, u, fte]) => ({ personId: `p${p}` as PersonId, unitId: `u${u}` as UnitId, fte }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1)),
  );

describe('buildTree', () => {
  it('puts parents before children and siblings in order', () => {
    const tree = buildTree([unit('3', '1', 'b'), unit('1', null), unit('2', '1', 'c'), unit('4', '3')]);
    expect(tree.placed.map((p) => [p.unit.id, p.depth])).toEqual([
      ['1', 0],
      ['3', 1],
      ['4', 2],
      ['2', 1],
    ]);
    expect(tree.areas.map((at) => tree.placed[at]?.unit.id)).toEqual(['3', '2']);
  });

  it('takes several tops as areas', () => {
    const tree = buildTree([unit('1', null), unit('2', null), unit('3', '2')]);
    expect(tree.areas.map((at) => tree.placed[at]?.unit.id)).toEqual(['1', '2']);
    expect(tree.placed.map((p) => p.area)).toEqual([0, 1, 1]);
  });

  it('takes a chain deeper than the call stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => unit(`u${i}`, i === 0 ? null : `u${i - 1}`));
    expect(buildTree(chain).placed.at(-1)?.depth).toBe(49_999);
  });
});

describe('rollUp', () => {
  it('gives every unit the distinct persons and the årsværk of its subtree', () => {
    fc.assert(
      fc.property(forest, engagements, (units, active) => {
        const tree = buildTree(units);
        const rolled = rollUp(tree, active);
        tree.placed.forEach(({ unit: { id } }, at) => {
          const below = new Set(subtreeOf(tree, id));
          const inside = active.filter((e) => below.has(e.unitId));
          expect(rolled.units[at]?.persons).toBe(new Set(inside.map((e) => e.personId)).size);
          expect(rolled.units[at]?.fte).toBeCloseTo(
            inside.reduce((sum, e) => sum + e.fte, 0),
            1,
          );
          const own = new Set(active.filter((e) => e.unitId === id).map((e) => e.personId));
          expect(rolled.units[at]?.ownPersons).toBe(own.size);
        });
        expect(rolled.total.persons).toBe(new Set(active.map((e) => e.personId)).size);
      }),
    );
  });

  it('rounds once, at the end', () => {
    const tree = buildTree([unit('1', null)]);
    const third = ['a', 'b', 'c'].map((p) => ({ personId: p as PersonId, unitId: '1' as UnitId, fte: 0.335 }));
    expect(rollUp(tree, third).total.fte).toBe(1.01);
  });
});

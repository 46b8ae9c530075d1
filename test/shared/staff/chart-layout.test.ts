import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxHeight,
  boxWidth,
  type ChartUnit,
  layoutChart,
  nextBox,
  pathTo,
} from '../../../shared/staff/chart-layout.ts';

const u = (id: string, parentId: string | null): ChartUnit => ({ id, parentId });
const family = [
  u('top', null),
  u('a', 'top'),
  u('b', 'top'),
  ...Array.from({ length: 14 }, (_, i) => u(`a${i}`, 'a')),
  u('deep', 'a0'),
];

describe('the picture of the organisation', () => {
  it('shows three levels and counts what lies below', () => {
    const { boxes } = layoutChart(family, null);
    expect(boxes.map((b) => b.unit.id)).not.toContain('deep');
    expect(boxes.find((b) => b.unit.id === 'top')).toMatchObject({ level: 0, below: 17 });
    expect(boxes.find((b) => b.unit.id === 'a0')).toMatchObject({ level: 2, below: 1 });
  });

  it('can be looked at from any unit', () => {
    expect(layoutChart(family, 'a0').boxes.map((b) => [b.unit.id, b.level])).toEqual([
      ['a0', 0],
      ['deep', 1],
    ]);
    expect(layoutChart(family, 'gone').boxes).toEqual([]);
  });

  it('puts several tops beside each other', () => {
    const { boxes, lines } = layoutChart([u('x', null), u('y', null)], null);
    expect(boxes.map((b) => b.level)).toEqual([1, 1]);
    expect(lines).toEqual([]);
  });

  it('puts many without sub-units in columns, so that nobody has to scroll sideways', () => {
    const { boxes, width } = layoutChart(family, 'a');
    expect(boxes.filter((b) => b.small && b.level === 1).map((b) => [b.level, b.parent])).toEqual(
      Array(13).fill([1, 0]),
    );
    expect(boxes.find((b) => b.unit.id === 'a0')).toMatchObject({ level: 1, small: false });
    expect(width).toBeLessThan(700);
  });

  it('has no box on another and none outside, whatever the tree', () => {
    const trees = fc
      .array(fc.nat(), { maxLength: 120 })
      .map((parents) => parents.map((p, i) => u(`u${i}`, i === 0 ? null : `u${p % i}`)));
    fc.assert(
      fc.property(trees, (units) => {
        const { boxes, width, height } = layoutChart(units, null);
        boxes.forEach((a, i) => {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x + boxWidth(a.small)).toBeLessThanOrEqual(width + 0.001);
          expect(a.y + boxHeight(a.small)).toBeLessThanOrEqual(height + 0.001);
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.x + boxWidth(a.small) <= b.x ||
              b.x + boxWidth(b.small) <= a.x ||
              a.y + boxHeight(a.small) <= b.y ||
              b.y + boxHeight(b.small) <= a.y;
            if (!apart) throw new Error(`${a.unit.id} covers ${b.unit.id}`);
          }
        });
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('is walked with the arrow keys', () => {
    const { boxes } = layoutChart(family, null);
    const at = (id: string) => boxes.findIndex((b) => b.unit.id === id);
    expect(nextBox(boxes, at('top'), 'ArrowDown')).toBe(at('a'));
    expect(nextBox(boxes, at('a'), 'ArrowRight')).toBe(at('b'));
    expect(nextBox(boxes, at('b'), 'ArrowRight')).toBe(at('b'));
    expect(nextBox(boxes, at('a3'), 'ArrowUp')).toBe(at('a'));
    expect(nextBox(boxes, at('a3'), 'Home')).toBe(0);
  });

  it('knows the way up, also in a broken tree', () => {
    expect(pathTo(family, 'deep').map((x) => x.id)).toEqual(['top', 'a', 'a0', 'deep']);
    expect(pathTo([u('x', 'y'), u('y', 'x')], 'x').map((x) => x.id)).toEqual(['y', 'x']);
    expect(pathTo(family, null)).toEqual([]);
  });
});

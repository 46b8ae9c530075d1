import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_PATTERN, newId, newSortedIds } from '../../../shared/kernel/ids.ts';
import { nextStamp, type Stamp } from '../../../shared/kernel/stamp.ts';

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 167 + length) & 255);

describe('ids', () => {
  it('hold 128 bits as 22 safe characters', () => {
    expect(newId(counting)).toMatch(ID_PATTERN);
    expect(newId(() => new Uint8Array(16).fill(255))).toBe('_____________________w');
  });

  it('come sorted when many are asked for', () => {
    const ids = newSortedIds(500, counting);
    expect(ids).toHaveLength(500);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('stamps', () => {
  it('always rise, also when the wall clock is set back or stands still', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), { minLength: 1 }),
        (clock) => {
          let last: Stamp | undefined;
          for (const now of clock) {
            const next = nextStamp(last, now, 'copycopy');
            if (last) expect(next > last).toBe(true);
            last = next;
          }
        },
      ),
    );
  });

  it('go on when the counter is full', () => {
    const full = '18bcfe56800-ffff-copycopy' as Stamp;
    expect(nextStamp(full, 0, 'copycopy') > full).toBe(true);
  });
});

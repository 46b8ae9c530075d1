/** The municipality's round of 2025: several units have fewer than five answers, their parents and siblings do not. */
import { describe, expect, it } from 'vitest';
import { protectMeasure } from '../../../shared/disclosure/protect-measure.ts';
import { readRound } from './vesterhede.ts';

const round = readRound();

/** Valid answers per unit that no printed unit below has taken up, and with all below. */
function remaindersOf(question: string) {
  const input = round.of(question);
  const { units } = protectMeasure(input);
  const left = new Array<number>(units.length).fill(0);
  const total = new Array<number>(units.length).fill(0);
  for (let i = 0; i < input.unit.length; i++) {
    if (Number.isNaN(input.value[i])) continue;
    let taken = false;
    for (let u = input.unit[i] as number; u >= 0; u = input.parents[u] as number) {
      total[u] = (total[u] as number) + 1;
      if (units[u] && !taken) {
        left[u] = (left[u] as number) + 1;
        taken = true;
      }
    }
  }
  return { units, left, total };
}

const hiddenCodes = (question: string): string[] => {
  const { units, total } = remaindersOf(question);
  return round.codes.filter((_, u) => !units[u] && (total[u] as number) > 0);
};

describe('the round of 2025', () => {
  it.each(['naermeste_leder', ...round.questions])('%s leaves every remainder empty or at least five', (question) => {
    const { units, left, total } = remaindersOf(question);
    for (let u = 0; u < units.length; u++) {
      if (!units[u]) continue;
      expect(total[u]).toBeGreaterThanOrEqual(5);
      expect(left[u] === 0 || (left[u] as number) >= 5).toBe(true);
    }
  });

  it('hides the six units under five and the smallest sibling where one of them is alone', () => {
    // 3210, 5010 and 7050 are alone in their areas; 4040, 4050 and 4080 are eleven together.
    expect(hiddenCodes('naermeste_leder')).toEqual([
      ...['3190', '3210', '4040', '4050', '4080', '5010', '5030', '7010', '7050'],
    ]);
  });
});

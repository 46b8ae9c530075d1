/**
 * Test 5 of domain §3.3: where all gave the same answer, the mean tells every
 * single one's; where nine in ten gave the worst answer, nearly so.
 */
import { sameScore } from './unit-tally.ts';

/** `mostNegative` NaN: no answer is worse than the others. Nobody is not homogeneous. */
export function isHomogeneous(values: Iterable<number>, mostNegative: number): boolean {
  let [count, worst, alike] = [0, 0, true];
  let first = 0;
  for (const value of values) {
    const score = sameScore(value);
    if (count === 0) first = score;
    alike &&= score === first;
    if (score === sameScore(mostNegative)) worst++;
    count++;
  }
  return count > 0 && (alike || worst * 10 >= count * 9);
}

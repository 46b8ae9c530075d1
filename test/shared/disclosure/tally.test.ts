import { describe, expect, it } from 'vitest';
import { tallyAnswers, tallyUnits } from '../../../shared/disclosure/unit-tally.ts';
import { makeChance } from '../../support/chance.ts';

describe('counted answers', () => {
  it('come to the same as the respondents one by one', () => {
    const chance = makeChance(7);
    for (let round = 0; round < 200; round++) {
      const units = 1 + chance.int(6);
      const parents = Int32Array.from({ length: units }, (_, u) => (u === 0 ? -1 : chance.int(u)));
      const options = 1 + chance.int(4);
      const people = chance.int(30);
      const unit = Int32Array.from({ length: people }, () => chance.int(units));
      // 0 = not answered.
      const byte = Array.from({ length: people }, () => chance.int(options + 1));
      const worst = chance.int(options + 2) - 1;
      const stride = options + 1;
      const counts = new Int32Array(units * stride);
      byte.forEach((one, i) => {
        const cell = (unit[i] as number) * stride + one;
        counts[cell] = (counts[cell] as number) + 1;
      });
      const valid = Uint8Array.from({ length: stride }, (_, answer) => (answer === 0 ? 0 : 1));
      const one = tallyUnits({
        parents,
        unit,
        value: Float64Array.from(byte, (b) => (b === 0 ? Number.NaN : b)),
        attributes: [],
        limit: { n: 5, t: 5 },
        mostNegative: worst < 0 ? Number.NaN : worst,
      });
      const other = tallyAnswers({ parents, counts, stride, from: 0, valid, worst });
      expect({ own: other.own, total: other.total, worst: other.worst }).toEqual({
        own: one.own,
        total: one.total,
        worst: one.worst,
      });
      // Kinds are numbered in another order; what counts is nobody, mixed, or all alike.
      expect(Array.from(other.kind, (kind) => Math.min(kind, 2))).toEqual(
        Array.from(one.kind, (kind) => Math.min(kind, 2)),
      );
    }
  });
});

/** What a unit's results say in words, which response rates may be told, and what the red pen may do. */
import { describe, expect, it } from 'vitest';
import { type HighlightMeasure, highlightsOf } from '../../../shared/survey/highlights.ts';
import { intervalOf } from '../../../shared/survey/mean-interval.ts';
import { type CountedUnit, ratesOf } from '../../../shared/survey/rates.ts';
import { asReleased, blackOut, findNames, nameWords, onlyBlackedOut } from '../../../shared/survey/red-pen.ts';
import { makeChance } from '../../support/chance.ts';

const measure = (more: Partial<HighlightMeasure>): HighlightMeasure => ({
  key: 'rolle',
  direction: 'resource',
  scoring: 'mean',
  figure: { n: 40, mean: 70, sd: 15 },
  whole: { n: 1000, mean: 60, sd: 15 },
  earlier: null,
  norm: null,
  ...more,
});

describe('strengths and points of attention', () => {
  it('are clear differences from the whole, the norm and the last round', () => {
    expect(highlightsOf([measure({})])).toEqual({
      strengths: [{ key: 'rolle', why: 'above_whole', value: 10 }],
      attention: [],
    });
    const lower = measure({ whole: null, norm: { mean: 80, sd: 15, n: 3000 } });
    expect(highlightsOf([lower]).attention).toEqual([{ key: 'rolle', why: 'low', value: -10 }]);
    const worse = measure({ whole: null, earlier: { n: 40, mean: 82, sd: 15 } });
    expect(highlightsOf([worse]).attention).toEqual([{ key: 'rolle', why: 'worse', value: -12 }]);
  });

  it('turn strain round: more of it is no strength', () => {
    expect(highlightsOf([measure({ direction: 'strain' })]).attention).toEqual(
      [{ key: 'rolle', why: 'above_whole', value: 10 }].map((one) => ({ ...one, why: 'below_whole' })),
    );
  });

  it('leave out what chance could have made, small differences, neutral measures and hidden ones', () => {
    const none = { strengths: [], attention: [] };
    expect(highlightsOf([measure({ figure: { n: 6, mean: 70, sd: 25 } })])).toEqual(none);
    expect(highlightsOf([measure({ figure: { n: 900, mean: 64, sd: 15 } })])).toEqual(none);
    expect(highlightsOf([measure({ direction: 'neutral' })])).toEqual(none);
    expect(highlightsOf([measure({ figure: null })])).toEqual(none);
    expect(highlightsOf([measure({ scoring: 'recommendation' })])).toEqual(none);
  });

  it('are at most five of each, the largest first', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      measure({ key: `m${i}`, figure: { n: 200, mean: 70 + i, sd: 15 } }),
    );
    expect(highlightsOf(many).strengths.map(({ key }) => key)).toEqual(['m8', 'm7', 'm6', 'm5', 'm4']);
  });
});

it('the interval of a mean is that of the t distribution, as R gives it', () => {
  // mean ± qt(.975, 11) * 20 / sqrt(12)
  expect(intervalOf({ n: 12, mean: 50, sd: 20 })?.low).toBeCloseTo(37.29256, 4);
  expect(intervalOf({ n: 12, mean: 50, sd: null })).toBeNull();
});

describe('response rates', () => {
  const unit = (parent: number, invited: number, answered = invited - 1): CountedUnit => ({
    parent,
    invited,
    answered,
  });

  it('are told from five invited on, with those below', () => {
    expect(ratesOf([unit(-1, 0, 0), unit(0, 12, 9), unit(0, 8, 8)]).units).toEqual([
      { invited: 20, answered: 17 },
      { invited: 12, answered: 9 },
      { invited: 8, answered: 8 },
    ]);
    expect(ratesOf([unit(-1, 4)]).units).toEqual([null]);
    expect(ratesOf([{ parent: -1, invited: null, answered: 40 }]).units).toEqual([null]);
  });

  it('of one more unit are hidden when a small one could else be worked out', () => {
    expect(ratesOf([unit(-1, 0, 0), unit(0, 12), unit(0, 8), unit(0, 3)]).units).toEqual([
      { invited: 23, answered: 20 },
      { invited: 12, answered: 11 },
      null,
      null,
    ]);
  });

  it('leave nobody or at least five outside the units shown, in any organisation', () => {
    const chance = makeChance(4);
    for (let run = 0; run < 500; run++) {
      const units = Array.from({ length: 2 + chance.int(12) }, (_, place) =>
        unit(place === 0 ? -1 : chance.int(place), chance.int(9)),
      );
      const rates = ratesOf(units).units;
      const open = units.map(({ invited }) => invited ?? 0);
      for (let place = units.length - 1; place >= 0; place--) {
        const left = open[place] ?? 0;
        const parent = units[place]?.parent ?? -1;
        if (rates[place]) expect(left === 0 || left >= 5).toBe(true);
        else if (parent >= 0) open[parent] = (open[parent] ?? 0) + left;
      }
    }
  });
});

describe('the red pen', () => {
  it('blacks out what is marked, letter for letter', () => {
    expect(blackOut('Spørg Åse Holm om det', 6, 14)).toBe('Spørg ███ ████ om det');
    expect(onlyBlackedOut('Spørg Åse Holm om det', 'Spørg ███ ████ om det')).toBe(true);
    expect(onlyBlackedOut('Spørg Åse', 'Spørg Ole')).toBe(false);
    expect(onlyBlackedOut('Spørg Åse', 'Spørg')).toBe(false);
    expect(asReleased('Spørg ███ ███████ om det')).toBe('Spørg █████ █████ om det');
  });

  it('points out names however they are spelt and bent, and no other words', () => {
    const words = nameWords(['Søren Kjær', 'Anne-Lise Bo Holm']);
    const found = (text: string) => findNames(text, words).map(({ from, to }) => text.slice(from, to));
    expect(found('Soeren og ANNE fik Sørens vagt, Lise Holm ikke. Må Bo bo her?')).toEqual([
      'Soeren',
      'ANNE',
      'Sørens',
      'Lise',
      'Holm',
      'Bo',
    ]);
  });

  it('points out names of those elsewhere only when they are written large', () => {
    const [near, others] = [nameWords(['Mette Lund']), nameWords(['Anne Skov'])];
    const text = 'mette og Anne gik i skov';
    expect(findNames(text, near, others).map(({ from, to }) => text.slice(from, to))).toEqual(['mette', 'Anne']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dimension, InstrumentItem, ResponseSet } from '../../../shared/survey/instrument.ts';
import { numbersByCode, optionsOf } from '../../../shared/survey/options.ts';
import {
  compileInstrument,
  compileInstruments,
  itemScores,
  mostNegativeScore,
  scoreDimension,
  scoreItem,
} from '../../../shared/survey/scoring.ts';
import { bytes, dimensionOf, five, itemOf, option, questionsOf, setOf } from './questions.ts';

const none = Number.NaN;

function scores(
  items: readonly InstrumentItem[],
  rows: readonly (readonly number[])[],
  more: Partial<Dimension> = {},
  sets: readonly ResponseSet[] = [five],
): number[] {
  const compiled = compileInstrument(questionsOf(items, more, sets));
  return [...scoreDimension(compiled, 0, bytes(rows), rows.length)];
}

const plain = (count: number): InstrumentItem[] => Array.from({ length: count }, (_, index) => itemOf(`Q${index}`));

describe('the options of an item', () => {
  it('come in the order of the set, then the one for those it does not concern', () => {
    const options = optionsOf({ notApplicable: 'no_superior' }, five);
    expect(options.map(({ number, code, score }) => [number, code, score])).toEqual([
      [1, '1', 100],
      [2, '2', 75],
      [3, '3', 50],
      [4, '4', 25],
      [5, '5', 0],
      [6, 'NA', null],
    ]);
    expect(options[5]?.label).toEqual({ da: 'Jeg har ikke en nærmeste leder', en: 'I have no superior' });
    expect(numbersByCode(options).get('NA')).toBe(6);
  });
  it('say whom one has none of', () =>
    expect(optionsOf({ notApplicable: 'no_colleagues' }, five)[5]?.label.da).toBe('Jeg har ikke kolleger'));
  it('are none for a comment', () =>
    expect(optionsOf({ notApplicable: 'no_superior' }, setOf('text', [], 'text'))).toEqual([]));
});

describe('a score by the mean', () => {
  it('takes the points from the stored options, whatever their number', () => {
    const four = setOf('four', [100, 200 / 3, 100 / 3, 0]);
    const item = itemOf('JS4', { responseSet: 'four' });
    expect(scores([item], [[1], [2], [3], [4]], {}, [four])).toEqual([100, 200 / 3, 100 / 3, 0]);
  });
  it('turns reversed items round', () =>
    expect(scores([itemOf('QD4', { reversed: true })], [[1], [2], [5]])).toEqual([0, 25, 100]));
  it('needs half of the items: 2 of 4, 1 of 2, 2 of 3', () => {
    expect(
      scores(plain(4), [
        [1, 2, 0, 0],
        [1, 0, 0, 0],
      ]),
    ).toEqual([87.5, none]);
    expect(
      scores(plain(2), [
        [2, 0],
        [0, 0],
      ]),
    ).toEqual([75, none]);
    expect(
      scores(plain(3), [
        [2, 0, 2],
        [0, 0, 2],
      ]),
    ).toEqual([75, none]);
  });
  it('counts "I have no superior" as missing, not as zero', () => {
    const items = [itemOf('QL3', { notApplicable: 'no_superior' }), itemOf('QL4', { notApplicable: 'no_superior' })];
    expect(
      scores(items, [
        [6, 1],
        [6, 6],
        [5, 1],
      ]),
    ).toEqual([100, none, 50]);
  });
  it('counts an option without points, and a number that no option has, as missing', () => {
    const withNone = setOf('five', [100, 0, null]);
    expect(scores(plain(1), [[3], [2], [9], [255]], {}, [withNone])).toEqual([none, 0, none, none]);
  });
  it('takes the highest of several ticked options', () => {
    const several = setOf('five', [100, 50, null], 'several');
    expect(scores(plain(1), [[0b001], [0b110], [0b100], [0]], {}, [several])).toEqual([100, 50, none, none]);
  });
  it('never scores a comment', () => expect(scores(plain(1), [[0]], {}, [setOf('five', [], 'text')])).toEqual([none]));
});

describe('other rules', () => {
  it('WHO-5 needs all five', () => {
    const who = setOf('five', [100, 80, 60, 40, 20, 0]);
    const rows = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 0],
    ];
    expect(scores(plain(5), rows, { scoring: 'sum_all' }, [who])).toEqual([60, none]);
  });
  it('any yes counts the person once, and no answer is no "no"', () => {
    const yes = setOf('five', [100, 75, 50, 25, 0]);
    const rows = [
      [5, 5, 4],
      [1, 1, 1],
      [5, 5, 5],
      [0, 0, 0],
      [0, 0, 4],
      [5, 0, 0],
    ];
    expect(scores(plain(3), rows, { scoring: 'any_yes' }, [yes])).toEqual([1, 1, 0, none, 1, 0]);
  });
  it('a recommendation stays the answer that was given', () => {
    const set: ResponseSet = {
      key: 'five',
      kind: 'one',
      options: [...Array(11).keys()].map((n) => option(`${n}`, n * 10)),
    };
    expect(scores(plain(1), [[1], [7], [11], [0]], { scoring: 'recommendation' }, [set])).toEqual([0, 6, 10, none]);
  });
  it('knows which end says most against the workplace', () => {
    const worst = (direction: Dimension['direction'], scoring: Dimension['scoring']): number =>
      mostNegativeScore({ direction, scoring });
    expect([worst('resource', 'mean'), worst('strain', 'mean'), worst('neutral', 'mean')]).toEqual([0, 100, none]);
    expect([worst('strain', 'any_yes'), worst('resource', 'recommendation')]).toEqual([1, 0]);
  });
});

describe('a round of several instruments', () => {
  // Both call an item Q0 and a dimension `maalt`; the second has it reversed.
  const first = questionsOf([itemOf('Q0'), itemOf('Q1')]);
  const second = questionsOf([itemOf('Q0', { reversed: true })]);
  const compiled = compileInstruments([first, second]);
  const answers = bytes([
    [1, 2, 1],
    [0, 5, 4],
  ]);
  it('keeps each to its own items', () => {
    expect(compiled.items.map(({ key, instrument }) => [key, instrument])).toEqual([
      ['Q0', 0],
      ['Q1', 0],
      ['Q0', 1],
    ]);
    expect([...scoreDimension(compiled, 0, answers, 2)]).toEqual([87.5, 0]);
    expect([...scoreDimension(compiled, 1, answers, 2)]).toEqual([0, 75]);
  });
  it('gives single items after reversal', () => {
    expect([...scoreItem(compiled, 2, answers, 2)]).toEqual([0, 75]);
    expect(itemScores(compiled, 0, answers, 2).map((one) => [...one])).toEqual([
      [100, none],
      [75, 0],
    ]);
  });
  it('refuses a dimension that names no item of its instrument', () =>
    expect(() => compileInstruments([first, { ...second, dimensions: [dimensionOf(['Q1'])] }])).toThrow('Q1'));
});

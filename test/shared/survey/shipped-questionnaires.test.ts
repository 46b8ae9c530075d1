import { describe, expect, it } from 'vitest';
import { dimension, instrumentBody, norm, responseSet } from '../../../shared/survey/instrument.ts';
import { measureKeyOf } from '../../../shared/survey/measure-key.ts';
import { copsoqTwoNorms, copsoqTwoNormsFor } from '../../../shared/survey/norms-copsoq2.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { knownResponseSets } from '../../../shared/survey/response-sets.ts';
import { copsoqCoreKey, scoringKeyOf, scoringKeys } from '../../../shared/survey/scoring-keys.ts';

describe("the municipality's own module", () => {
  it('is a valid questionnaire of 26 items in 16 dimensions', () => {
    expect(instrumentBody.parse(ownModule)).toEqual(ownModule);
    expect([ownModule.items.length, ownModule.dimensions.length]).toEqual([26, 16]);
  });
  it('turns T02, T04 and T12, and asks nobody about a manager or colleagues they do not have', () => {
    const keys = (test: (item: (typeof ownModule.items)[number]) => boolean): string[] =>
      ownModule.items.filter(test).map((item) => item.key);
    expect(keys((item) => item.reversed)).toEqual(['T02', 'T04', 'T12']);
    expect(keys((item) => item.notApplicable === 'no_superior')).toEqual(['T13', 'T14', 'T15']);
    expect(keys((item) => item.notApplicable === 'no_colleagues')).toEqual(['T16', 'T17']);
  });
  it('has every text in both languages', () => {
    for (const item of ownModule.items) expect(Object.keys(item.text)).toEqual(['da', 'en']);
  });
  it('names its figures by their Danish labels', () => {
    for (const { key, name } of ownModule.dimensions) expect(measureKeyOf(name.da ?? '')).toBe(key);
  });
});

describe('the scoring keys', () => {
  it('are valid and name only items and sets that they have', () => {
    for (const key of scoringKeys) {
      const items = key.items.map((item) => item.key);
      const sets = key.responseSets.map((set) => set.key);
      for (const one of key.dimensions) expect(items).toEqual(expect.arrayContaining(dimension.parse(one).items));
      for (const item of key.items) expect(sets).toContain(item.responseSet);
    }
    for (const set of knownResponseSets) responseSet.parse(set);
  });
  it('hold the 32 items of the core, none of them reversed', () => {
    expect(copsoqCoreKey.items).toHaveLength(32);
    expect(copsoqCoreKey.items.filter((item) => item.reversed)).toEqual([]);
    expect(copsoqCoreKey.items.filter((item) => item.notApplicable).map((item) => item.key)).toEqual([
      'QL3',
      'QL4',
      'SSX2',
      'SCX1',
      'SW1',
    ]);
  });
  it('say which dimensions are strains (domain §2.4)', () =>
    expect(copsoqCoreKey.dimensions.filter((one) => one.direction === 'strain').map((one) => one.key)).toEqual([
      'kvantitative_krav',
      'arbejdstempo',
      'foelelsesmaessige_krav',
      'rollekonflikter',
      'jobusikkerhed',
      'usikre_arbejdsvilkaar',
      'arbejde_privatliv',
    ]));
  it('are found by the name in the file', () => {
    expect(scoringKeyOf(' copsoq III core ')).toBe(copsoqCoreKey);
    expect(scoringKeyOf('WHO-5')?.dimensions[0]).toMatchObject({ scoring: 'sum_all', limit: 'wellbeing' });
    expect(scoringKeyOf('Vores egen')).toBeNull();
  });
  it('give every option of WHO-5 its digit times 20', () => {
    const set = scoringKeyOf('WHO-5')?.responseSets[0];
    expect(set?.options.map(({ code, score }) => [code, score])).toEqual(
      [5, 4, 3, 2, 1, 0].map((digit) => [String(digit), digit * 20]),
    );
  });
});

describe('the norms of COPSOQ II', () => {
  it('always carry year, n and source', () => {
    for (const one of copsoqTwoNorms) {
      expect(norm.parse(one)).toMatchObject({ year: '2004–05', n: 3517, source: expect.stringContaining('Pejtersen') });
    }
    expect(new Set(copsoqTwoNorms.map((one) => one.dimension)).size).toBe(30);
  });
  it('are picked by the dimensions that an instrument has', () => {
    expect(copsoqTwoNormsFor(['retfaerdighed', 'noget_andet'])).toMatchObject([{ mean: 59.2, sd: 17.7 }]);
    const core = copsoqTwoNormsFor(copsoqCoreKey.dimensions.map((one) => one.key));
    // No COPSOQ II value for insecurity over working conditions, nor for social capital.
    expect(core).toHaveLength(20);
  });
});

describe('a measure key', () => {
  it.each([
    ['Nærmeste leder', 'naermeste_leder'],
    ['Grøn hverdag', 'groen_hverdag'],
    ['  Ålborg  Ø ', 'aalborg_oe'],
    ['Work–life conflict', 'worklife_conflict'],
    ['Social support, supervisor', 'social_support_supervisor'],
    ['A\u030Abenhed', 'aabenhed'],
    ['2. Krav & ressourcer', 'krav_ressourcer'],
  ])('of "%s" is %s', (label, key) => expect(measureKeyOf(label)).toBe(key));
  it('is none when nothing is left', () => expect(['', '…', '42'].map(measureKeyOf)).toEqual([null, null, null]));
  it('is never longer than a key may be', () =>
    expect(measureKeyOf('krav '.repeat(40))?.length).toBeLessThanOrEqual(60));
});

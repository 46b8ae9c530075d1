/** What headers, values and bands of other systems are taken for. */
import { describe, expect, it } from 'vitest';
import { bandsOf, looksLikeBands } from '../../../shared/survey/answers-bands.ts';
import { mappingOf, usesOf } from '../../../shared/survey/answers-columns.ts';
import { itemFinder, unitRank } from '../../../shared/survey/answers-headers.ts';
import { guessInstruments, proposeMapping, type Questions } from '../../../shared/survey/answers-mapping.ts';
import { usesNaForNothing, valueReader } from '../../../shared/survey/answers-values.ts';
import type { InstrumentItem, ResponseSet } from '../../../shared/survey/instrument.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';

const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const items = new Map(ownModule.items.map((item) => [item.key, item]));
const sets = new Map(ownModule.responseSets.map((set) => [set.key, set]));
const parts = (key: string): [InstrumentItem, ResponseSet] => {
  const item = items.get(key) as InstrumentItem;
  return [item, sets.get(item.responseSet) as ResponseSet];
};

describe('headers', () => {
  const find = itemFinder(ownModule);
  it.each([
    ['T01', 'T01'],
    [' t1 ', 'T01'],
    ['T01: Jeg kan nå …', 'T01'],
    ['Jeg kan nå mine vigtigste opgaver inden for min arbejdstid.', 'T01'],
    ['7. Mine forslag kan ændre den måde, vi arbejder på', 'T07'],
    ['I hvor høj grad passer det? [T13]', 'T13'],
    ['Om lederen: Min leder er til at få fat i, når jeg har brug for det.', 'T13'],
    ['T27', undefined],
    ['Alder', undefined],
    ['', undefined],
  ])('%s', (header, key) => expect(find(header)).toBe(key));

  it('know the unit by many names, by number before by name', () => {
    const ranks = ['Enhedsnr.', 'Afdelingskode', 'Enhed', 'Afdeling', 'Unit'].map(unitRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(ranks.every((rank) => rank > 0)).toBe(true);
    expect(unitRank('Navn')).toBe(0);
  });
});

describe('columns', () => {
  const own: Questions = { id: 'A'.repeat(22) as Questions['id'], body: ownModule };
  const column = (header: string, ...values: string[]) => ({ header, values });
  const asked = ownModule.items.map(({ key }) => column(key, '1', '2'));

  it('of names, times and single years are not read', () => {
    const columns = [
      column('Navn', 'Ane', 'Bo'),
      column('Afsluttet', '2025-11-03 08:11', '2025-11-03 09:30'),
      column('Alder', ...Array.from({ length: 40 }, (_, year) => String(25 + year))),
      column('Køn', 'Kvinde', 'Mand'),
      column('Ansat', 'under 3 år', '3-9 år', '10 år og derover'),
      column('Sted', '2010', '2020'),
      ...asked,
      column('Bemærkninger', 'Alt vel'),
    ];
    expect(guessInstruments(columns, [own])).toEqual([own]);
    const mapping = proposeMapping(columns, [own], (value) => /^20\d0$/.test(value));
    expect(mapping.unit).toBe('Sted');
    expect(mapping.comment).toBe('Bemærkninger');
    expect(mapping.attributes.map((one) => one.column)).toEqual(['Ansat', 'Køn']);
    expect(Object.keys(mapping.items)).toHaveLength(26);
    const told = usesOf({ columns: columns.map(({ header }) => header), mapping });
    expect(told).toMatchObject({
      Navn: 'nothing',
      Afsluttet: 'nothing',
      Alder: 'nothing',
      Sted: 'unit',
      T01: 'item:T01',
    });
    expect(mappingOf(told)).toEqual(mapping);
  });

  it('of fewer than half of the questions are no answer to the questionnaire', () => {
    expect(guessInstruments(asked.slice(0, 12), [own])).toEqual([]);
    expect(guessInstruments(asked.slice(0, 13), [own])).toEqual([own]);
  });
});

describe('bands', () => {
  it('stand in the order of what they are about', () => {
    const codes = (...values: string[]): string[] => bandsOf(values).map(({ code }) => code);
    expect(codes('60+', '30-44', 'under 30', '45-59')).toEqual(['under 30', '30-44', '45-59', '60+']);
    expect(codes('10 år og derover', '3-9 år', '0-2 år')).toEqual(['0-2 år', '3-9 år', '10 år og derover']);
    expect(codes('Øvrige', 'SOSU', 'Ærte', 'Lærer')).toEqual(['Lærer', 'SOSU', 'Ærte', 'Øvrige']);
    expect(looksLikeBands(['r1', 'r2', 'r3'])).toBe(false);
    expect(looksLikeBands(['<30', '30–44', '≥45'])).toBe(true);
  });
});

describe('values', () => {
  const ways = [
    (code: string) => code,
    (code: string) => ` ${code} `,
    (code: string) => `${code},0`,
    (_: string, label: string) => label,
    (_: string, label: string) => label.toUpperCase(),
    (code: string, label: string) => `${code} - ${label}`,
    (code: string, label: string) => `${code}. ${label}`,
  ];

  it('mean the same however they are written', () => {
    const pick = chance(4);
    for (let round = 0; round < 2000; round++) {
      const [item, set] = parts(`T${String(1 + pick(26)).padStart(2, '0')}`);
      const options = optionsOf(item, set);
      const option = options[pick(options.length)] as (typeof options)[number];
      const label = Object.values(option.label)[pick(2)] as string;
      // A decimal makes sense of numbers only.
      const way = option.notApplicable ? 3 : pick(ways.length);
      const written = (ways[way] as (typeof ways)[number])(option.code, label);
      expect([written, valueReader(item, set, [written])(written)]).toEqual([written, option.number]);
    }
  });

  it('that nobody can have meant are none', () => {
    const [item, set] = parts('T01');
    for (const value of ['0', '6', '1-2', '1,5', 'ja', 'Ved ikke', '2 - Helt enig', '75', '１']) {
      expect([value, valueReader(item, set, [value, '1'])(value)]).toEqual([value, -1]);
    }
    for (const value of ['', ' ', '-', '.', 'NA', 'n/a', 'NULL']) {
      expect([value, valueReader(item, set, [value, '1'])(value)]).toEqual([value, 0]);
    }
  });

  it('are points only where the whole column is, and never of a reversed question', () => {
    const points = ['100', '75', '0', ''];
    const of = (key: string, values: readonly string[]): number[] => values.map(valueReader(...parts(key), values));
    expect(of('T01', points)).toEqual([1, 2, 5, 0]);
    expect(of('T01', [...points, '80'])).toEqual([-1, -1, -1, 0, -1]);
    expect(of('T02', points)).toEqual([-1, -1, -1, 0]);
  });

  it('NA is "no leader" only in files that do not write it everywhere', () => {
    const [leader, set] = parts('T13');
    const [work] = parts('T01');
    expect(valueReader(leader, set, ['NA', '1'])('NA')).toBe(6);
    expect(usesNaForNothing(work, ['1', 'NA'])).toBe(true);
    expect(usesNaForNothing(leader, ['1', 'NA'])).toBe(false);
    expect(valueReader(leader, set, ['NA', '1'], true)('NA')).toBe(0);
  });

  it('of several at once are bits', () => {
    const several: ResponseSet = {
      key: '5',
      kind: 'several',
      options: ['a', 'b', 'c'].map((code) => ({ code, score: null, label: { da: `Valg ${code}` } })),
    };
    const read = valueReader({ notApplicable: null, reversed: false }, several, []);
    expect(['a', 'c', 'a,c', 'b; c', 'Valg a|Valg b', '', 'a,x'].map(read)).toEqual([1, 4, 5, 6, 3, 0, -1]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Norm } from '../../../shared/survey/instrument.ts';
import {
  mergeNorms,
  type NormFault,
  normNews,
  normReader,
  placeNormColumns,
} from '../../../shared/survey/norm-rows.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';

/** What a table of cells says: norms, and faults as reason and what they are about. */
function read(header: string, ...lines: string[]) {
  const { columns, faults } = placeNormColumns(header.split(';'));
  const told: (readonly [NormFault['reason'], string])[] = faults.map(({ reason, about }) => [reason, about]);
  const reader = normReader(ownModule, columns);
  const norms = lines.flatMap((line) => reader(line.split(';'), (reason, about) => told.push([reason, about])) ?? []);
  return { norms, told };
}

const HEADER = 'dimension;population;year;mean;sd;n;source';
const [first, second] = ownModule.dimensions;
const key = first?.key ?? '';

describe('reference values in a table', () => {
  it('are read in any order, with Danish names and numbers, by a topic’s key or name', () => {
    const { norms, told } = read(
      'Kilde;År;Emne;Bemærkning;Gennemsnit;Spredning;Antal;Gruppe',
      `NFA 2023;2023;${first?.name.da?.toUpperCase()};x;65,25;18,1;3.517;Danmark`,
      `NFA 2023;2023;${second?.key};x;70;–;;Danmark`,
    );
    expect(told).toEqual([]);
    expect(norms).toEqual([
      { dimension: key, population: 'Danmark', year: '2023', mean: 65.25, sd: 18.1, n: 3517, source: 'NFA 2023' },
      { dimension: second?.key, population: 'Danmark', year: '2023', mean: 70, sd: null, n: null, source: 'NFA 2023' },
    ]);
  });

  it.each([
    [['missing_value', 'source'], `${key};DK;2023;65;;;`],
    [['unknown_dimension', 'humør'], 'humør;DK;2023;65;;;Kilde'],
    [['bad_number', 'mean: 650'], `${key};DK;2023;650;;;Kilde`],
    [['bad_number', 'mean: mange'], `${key};DK;2023;mange;;;Kilde`],
    [['bad_number', 'sd: -3'], `${key};DK;2023;65;-3;;Kilde`],
    [['bad_number', 'n: 3,5'], `${key};DK;2023;65;3;3,5;Kilde`],
    [['too_long', 'year'], `${key};DK;${'2'.repeat(21)};65;3;3;Kilde`],
  ])('tell %j and take nothing of the line', (fault, line) => {
    expect(read(HEADER, line)).toEqual({ norms: [], told: [fault] });
  });

  it('of the same topic, population and year may stand once', () => {
    const { told } = read(HEADER, `${key};DK;2023;65;;;A`, `${key};dk;2023;66;;;B`);
    expect(told).toEqual([['twice', `${key}, dk 2023`]]);
  });

  it('need their columns, each once', () => {
    expect(read('dimension;emne;population;year;mean').told).toEqual([
      ['column_twice', 'emne'],
      ['missing_column', 'source'],
    ]);
  });

  it('replace the same one and leave the others', () => {
    const norm = (mean: number, year = '2023'): Norm => ({
      ...{ dimension: key, population: 'DK', year, mean },
      ...{ sd: null, n: null, source: 'x' },
    });
    const known = [norm(60), norm(61, '2019')];
    expect(mergeNorms(known, [norm(65), norm(70, '2025')])).toEqual([norm(65), norm(61, '2019'), norm(70, '2025')]);
    expect(normNews(known, [norm(65), norm(61, '2019'), norm(70, '2025')])).toEqual({ fresh: 1, changed: 1 });
  });
});

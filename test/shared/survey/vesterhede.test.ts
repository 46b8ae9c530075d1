/** The closed round of the fictional municipality against its answer key. Figures of small units are for tests only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { numbersByCode } from '../../../shared/survey/options.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { compileInstrument, scoreDimension } from '../../../shared/survey/scoring.ts';
import { recommendation } from '../../../shared/survey/special-figures.ts';
import { type Summary, summarise } from '../../../shared/survey/stats.ts';
import { root } from '../../support/root.ts';

interface Figure {
  readonly n: number;
  readonly mean: number;
}

interface SurveyKey {
  readonly respondents: number;
  readonly units: number;
  readonly arbejdsmaengde: Figure;
  readonly naermeste_leder: Figure;
  readonly rolle: Figure;
  readonly anbefalingstal: number;
  readonly by_unit_naermeste_leder: Readonly<Record<string, Figure>>;
}

const folder = path.join(root, 'test', 'fixtures', 'vesterhede');
const key = (JSON.parse(readFileSync(path.join(folder, 'answer-key.json'), 'utf8')) as { survey: SurveyKey }).survey;
const text = new TextDecoder('windows-1252').decode(readFileSync(path.join(folder, 'trivsel-2025-svar.csv')));
const [header = [], ...lines] = text
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(';'));

const compiled = compileInstrument(ownModule);
const columns = compiled.items.map((item) => ({ at: header.indexOf(item.key), numbers: numbersByCode(item.options) }));
const answers = Uint8Array.from(
  lines.flatMap((line) => columns.map(({ at, numbers }) => numbers.get(line[at] ?? '') ?? 0)),
);
const units = lines.map((line) => line[0] ?? '');

function scoresOf(measure: string): Float64Array {
  const index = compiled.dimensions.findIndex((dimension) => dimension.key === measure);
  return scoreDimension(compiled, index, answers, lines.length);
}

const rounded = ({ n, mean }: Summary): Figure => ({ n, mean: Number(mean?.toFixed(4)) });

describe('the wellbeing survey of vesterhede', () => {
  it('has all its answers', () => expect([lines.length, new Set(units).size]).toEqual([key.respondents, key.units]));

  it.each(['arbejdsmaengde', 'naermeste_leder', 'rolle'] as const)('has the mean of %s', (measure) =>
    expect(rounded(summarise(scoresOf(measure)))).toEqual(key[measure]),
  );

  it('has the recommendation figure', () =>
    expect(recommendation(scoresOf('anbefalingstal')).figure?.toFixed(4)).toBe(String(key.anbefalingstal)));

  it('has the mean of the nearest leader in all 76 units', () => {
    const scores = scoresOf('naermeste_leder');
    const figures = Object.keys(key.by_unit_naermeste_leder).map((code) => {
      const rows = units.flatMap((unit, row) => (unit === code ? [row] : []));
      return [code, rounded(summarise(scores, rows))];
    });
    expect(figures).toHaveLength(76);
    expect(Object.fromEntries(figures)).toEqual(key.by_unit_naermeste_leder);
  });
});

/** What a closed round's figures tell, and that they tell no more (domain §3.2–3.3). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixFigures } from '../../../shared/survey/figures.ts';
import type { FrozenFigure } from '../../../shared/survey/figures-model.ts';
import { measuresOf } from '../../../shared/survey/measures.ts';
import { scoreDimension } from '../../../shared/survey/scoring.ts';
import { folder, strict, unitIdOf, vesterhedeRound } from '../../support/survey-round.ts';

interface SurveyKey {
  readonly arbejdsmaengde: { readonly n: number; readonly mean: number };
  readonly anbefalingstal: number;
  readonly units_below_5: readonly string[];
  readonly by_unit_naermeste_leder: Readonly<Record<string, { readonly n: number; readonly mean: number }>>;
}
const key = (JSON.parse(readFileSync(path.join(folder, 'answer-key.json'), 'utf8')) as { survey: SurveyKey }).survey;

const round = vesterhedeRound();
const { questionnaire, units, columns } = round;
const figures = fixFigures(questionnaire, units, columns, strict);
const measures = measuresOf(questionnaire);
const whole = units[0]?.id;

const of = (kind: FrozenFigure['kind'], measure: string): FrozenFigure[] =>
  figures.filter((one) => one.kind === kind && one.measure === measure);

/** Respondents below each printed unit that no printed unit further down has taken up. */
function remainders(counts: (unit: number) => number, shown: (unit: number) => boolean): number[] {
  const open = units.map((_, unit) => counts(unit));
  const left: number[] = [];
  for (let unit = units.length - 1; unit >= 0; unit--) {
    const parent = units[unit]?.parent ?? -1;
    const here = open[unit] ?? 0;
    if (shown(unit)) left.push(here);
    else if (parent >= 0) open[parent] = (open[parent] ?? 0) + here;
  }
  return left;
}

const ownCount = (values: Float64Array, keep: (row: number) => boolean = () => true): number[] => {
  const own = units.map(() => 0);
  values.forEach((value, row) => {
    const at = columns.unit[row] as number;
    if (!Number.isNaN(value) && keep(row)) own[at] = (own[at] ?? 0) + 1;
  });
  return own;
};

const tooFew = (left: readonly number[], limit: number): number[] => left.filter((n) => n > 0 && n < limit);

describe('the figures of a closed round', () => {
  it('are those of the answer key for the whole', () => {
    const shown = of('score', 'arbejdsmaengde').find((one) => one.unitId === whole)?.shown;
    expect([shown?.n, Number(shown?.mean.toFixed(4))]).toEqual([key.arbejdsmaengde.n, key.arbejdsmaengde.mean]);
    const recommended = of('score', 'anbefalingstal').find((one) => one.unitId === whole)?.shown;
    expect([recommended?.mean.toFixed(4), recommended?.sd]).toEqual([String(key.anbefalingstal), null]);
  });

  it('are those of the answer key for every unit that is shown, and most are', () => {
    const shown = of('score', 'naermeste_leder').flatMap(({ unitId, shown }) => (shown ? [{ unitId, shown }] : []));
    const known = Object.entries(key.by_unit_naermeste_leder).flatMap(([code, figure]) => {
      const found = shown.find((one) => one.unitId === unitIdOf(code));
      return found ? [[figure, { n: found.shown.n, mean: Number(found.shown.mean.toFixed(4)) }]] : [];
    });
    for (const [right, found] of known) expect(found).toEqual(right);
    expect(known.length).toBeGreaterThan(55);
  });

  it('hide every unit under the limit, without a trace of its answers', () => {
    for (const code of key.units_below_5) {
      const mine = figures.filter((one) => one.unitId === unitIdOf(code));
      expect(mine.length).toBeGreaterThan(0);
      for (const one of mine) expect(one).toEqual({ ...one, shown: null });
    }
  });

  it('leave every hidden remainder of a dimension empty or at least 5', () => {
    for (const { name, index } of measures.scores) {
      const own = ownCount(scoreDimension(measures.compiled, index, columns.answers, columns.respondents));
      const shown = of('score', name);
      const limit = name === 'anbefalingstal' ? 10 : 5;
      const left = remainders(
        (unit) => own[unit] ?? 0,
        (unit) => shown[unit]?.shown !== null,
      );
      expect(tooFew(left, limit)).toEqual([]);
    }
  });

  it('leave every hidden remainder of a band, and of a unit’s bands together, empty or at least 5', () => {
    questionnaire.attributes.forEach((attribute, place) => {
      const bandOf = columns.bands[place] as Uint8Array;
      for (const { name, index } of measures.scores) {
        const values = scoreDimension(measures.compiled, index, columns.answers, columns.respondents);
        const all = of('band', name).filter((one) => one.attribute === attribute.key);
        attribute.bands.forEach(({ code }, band) => {
          const shown = all.filter((one) => one.band === code);
          const own = ownCount(values, (row) => bandOf[row] === band + 1);
          const left = remainders(
            (unit) => own[unit] ?? 0,
            (unit) => shown[unit]?.shown !== null,
          );
          expect(tooFew(left, 5)).toEqual([]);
        });
        for (const { unitId, shown } of of('score', name)) {
          const told = all.filter((one) => one.unitId === unitId && one.shown);
          if (!shown) expect(told).toEqual([]);
          else expect(tooFew([shown.n - told.reduce((sum, one) => sum + (one.shown?.n ?? 0), 0)], 5)).toEqual([]);
        }
      }
    });
  });

  it('tell distributions from 10 answers on, and only where the mean may be told', () => {
    for (const item of measures.items) {
      const shown = of('distribution', item.name);
      const own = ownCount(
        Float64Array.from({ length: columns.respondents }, (_, row) => {
          const byte = columns.answers[row * measures.compiled.items.length + item.index] as number;
          return measures.compiled.items[item.index]?.worth[byte] as number;
        }),
      );
      const left = remainders(
        (unit) => own[unit] ?? 0,
        (unit) => shown[unit]?.shown !== null,
      );
      expect(tooFew(left, 10)).toEqual([]);
      const scores = item.dimensions.map(({ name }) => of('score', name));
      for (const [unit, { shown: figure }] of shown.entries()) {
        if (!figure) continue;
        expect(figure.counts?.reduce((sum, count) => sum + count, 0)).toBe(figure.n);
        expect(scores.map((score) => score[unit]?.shown === null)).not.toContain(true);
      }
    }
  });

  it('tell the spread from 10 answers on, for with the mean of few it tells how many gave which', () => {
    for (const { name } of measures.scores) {
      const spread = of('score', name).filter(({ shown }) => shown && shown.sd !== null);
      expect(spread.filter(({ shown }) => shown && shown.n < 10)).toEqual([]);
    }
    expect(of('band', 'rolle').filter(({ shown }) => shown && shown.sd !== null)).toEqual([]);
  });

  it('do not tell the few who answered only some questions of a dimension, as sum less sums would', () => {
    const width = measures.compiled.items.length;
    for (const { name, dimension } of measures.scores.filter((one) => one.dimension.columns.length > 1)) {
      const parts = Float64Array.from({ length: columns.respondents }, (_, row) => {
        const answered = [...dimension.columns].filter((at) => columns.answers[row * width + at] !== 0).length;
        return answered > 0 && answered < dimension.columns.length ? 1 : Number.NaN;
      });
      const own = ownCount(parts);
      const items = measures.items.filter((item) => dimension.columns.includes(item.index));
      const shown = items.map((item) => of('distribution', item.name));
      const scores = of('score', name);
      const complete = (unit: number) => [scores, ...shown].every((one) => one[unit]?.shown !== null);
      expect(
        tooFew(
          remainders((unit) => own[unit] ?? 0, complete),
          5,
        ),
      ).toEqual([]);
    }
  });

  it('give alpha of the whole round for scales of several questions', () => {
    const alpha = figures.filter(({ kind }) => kind === 'alpha');
    expect(new Set(alpha.map(({ unitId }) => unitId))).toEqual(new Set([whole]));
    expect(alpha.find(({ measure }) => measure === 'naermeste_leder')?.shown?.mean).toBeGreaterThan(0);
    expect(alpha.find(({ measure }) => measure === 'balance')).toBeUndefined();
  });

  it('do not depend on the order of the answers', () => {
    const rows = Array.from({ length: columns.respondents }, (_, row) => (row * 7) % columns.respondents);
    const width = measures.compiled.items.length;
    const turned = {
      respondents: columns.respondents,
      unit: Int32Array.from(rows, (row) => columns.unit[row] as number),
      bands: columns.bands.map((band) => Uint8Array.from(rows, (row) => band[row] as number)),
      answers: Uint8Array.from(rows.flatMap((row) => [...columns.answers.subarray(row * width, (row + 1) * width)])),
    };
    expect(new Set(rows).size).toBe(columns.respondents);
    expect(fixFigures(questionnaire, units, turned, strict)).toEqual(figures);
  });
});

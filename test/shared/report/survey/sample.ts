/** A closed survey by hand: a top, two areas and a small unit below one of them, with three kinds of figures. */
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { RoundId, UnitId } from '../../../../shared/kernel/ids.ts';
import type { SurveyData } from '../../../../shared/report/survey/survey-data.ts';
import type { Figure, MeasureHead, ResultUnit, UnitResult } from '../../../../shared/survey/contract-results.ts';
import { strictRoundLimits } from '../../../../shared/survey/round.ts';

const day = (text: string) => text as IsoDate;
export const unitId = (code: string): UnitId => code.padEnd(22, '_') as UnitId;

const measure = (key: string, name: string, more: Partial<MeasureHead> = {}): MeasureHead => ({
  key,
  name,
  instrument: 'Prøveskema',
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items: 2,
  norm: null,
  ...more,
});

export const measures: readonly MeasureHead[] = [
  measure('balance', 'Balance', {
    norm: { mean: 70, sd: 18, population: 'Danske lønmodtagere', year: '2005', source: 'Pejtersen', n: 3517 },
  }),
  measure('stress', 'Stress', { direction: 'strain' }),
  measure('kraenkelser', 'Krænkelser', { scoring: 'any_yes', direction: 'strain', limit: 'offensive' }),
  measure('anbefalingstal', 'Anbefalingstal', { scoring: 'recommendation', limit: 'distribution' }),
];

const shown = (n: number, mean: number): Figure => ({ n, mean, sd: 18 });

function unit(code: string, name: string, depth: number, parent: string | null, figures: Figure[]): ResultUnit {
  const rate = figures[0] ? { invited: figures[0].n + 7, answered: figures[0].n } : null;
  return {
    unitId: unitId(code),
    code,
    name,
    depth,
    parent: parent === null ? null : unitId(parent),
    rate,
    figures,
    changes: figures.map(() => null),
  };
}

export const units: readonly ResultUnit[] = [
  unit('1000', 'Prøve Kommune', 0, null, [shown(80, 61.249), shown(80, 33.3), shown(79, 12.345), shown(78, 20.4)]),
  unit('2000', 'Børn', 1, '1000', [shown(60, 63.5), shown(60, 30), shown(59, 10), shown(58, -7.6)]),
  unit('3000', 'Omsorg', 1, '1000', [shown(20, 54.5), shown(20, 43.2), null, shown(20, 5)]),
  unit('3100', 'Hjemmepleje', 2, '3000', [null, null, null, null]),
];

type MeasureLine = UnitResult['measures'][number];

function resultOf({ unitId: id, code, name, rate, figures }: ResultUnit, trends: (number | null)[]): UnitResult {
  const line = (key: string, at: number): MeasureLine => {
    const figure = figures[at] ?? null;
    const before = trends[at] ?? null;
    const trend =
      figure && before !== null
        ? {
            roundName: 'Trivsel 2023',
            mean: before,
            n: 70,
            difference: figure.mean - before,
            judged: Math.abs(figure.mean - before) >= 5 ? ('possible' as const) : ('none' as const),
          }
        : null;
    return { key, figure, interval: null, missing: null, alpha: null, trend };
  };
  return {
    unitId: id,
    code,
    name,
    path: [],
    rate,
    measures: measures.map(({ key }, at) => line(key, at)),
    items: [
      {
        key: 'T01',
        measure: 'balance',
        text: { da: 'Jeg har balance.' },
        distribution: {
          n: 60,
          options: [
            { label: 'Enig', count: 45 },
            { label: 'Uenig', count: 15 },
          ],
        },
      },
      { key: 'T02', measure: 'stress', text: { da: 'Jeg er presset.' }, distribution: null },
    ],
    bands: [
      {
        attribute: 'alder',
        rows: [
          { band: 'under-35', label: 'Under 35 år', figures: [shown(25, 60), null, null, null] },
          { band: '35-plus', label: '35 år og derover', figures: [shown(35, 66), null, null, null] },
        ],
      },
    ],
    strengths: [{ key: 'stress', why: 'above_whole', value: -6.04 }],
    attention: [{ key: 'balance', why: 'low', value: -6.5 }],
  };
}

/** Of the whole round, or of the unit with the code. */
export function surveyOf(code: string | null, more: Partial<SurveyData> = {}): SurveyData {
  const about = units.find((one) => one.code === (code ?? '1000')) as ResultUnit;
  return {
    organisation: 'Prøve Kommune',
    demo: false,
    head: {
      id: 'runde2025_____________' as RoundId,
      name: 'Trivsel 2025',
      opensOn: day('2025-03-01'),
      closesOn: day('2025-03-31'),
      limits: { ...strictRoundLimits, owner: 'Hoved-MED', decidedOn: day('2025-01-20'), reason: 'Ro om tallene.' },
      attributes: [
        {
          key: 'alder',
          name: { da: 'Alder', en: 'Age' },
          bands: [
            { code: 'under-35', label: { da: 'Under 35 år' } },
            { code: '35-plus', label: { da: '35 år og derover' } },
          ],
        },
      ],
      attributions: ['© Andre'],
      ownQuestions: true,
    },
    closedOn: day('2025-03-31'),
    anonymity: 'anonymous',
    sources: [
      { name: 'Eget modul', attribution: '', licence: '', own: true },
      { name: 'Fremmed skema', attribution: '© Andre 1998', licence: 'CC BY-NC', own: false },
    ],
    measures,
    units,
    subject: resultOf(about, [55, 34, null, null]),
    whole: code === null,
    comments: [],
    ...more,
  };
}

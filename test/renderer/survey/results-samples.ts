/** A made-up round for the results' pages: two areas, one of them with a unit that is hidden. */
import type { OutputOf } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CommentId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { MeasureHead, ResultUnit, UnitResult } from '../../../shared/survey/contract-results.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';

export const ROUND = 'round'.padEnd(22, '_') as RoundId;
export const unitId = (name: string): UnitId => name.padEnd(22, '_') as UnitId;

const measure = (key: string, name: string, more: Partial<MeasureHead> = {}): MeasureHead => ({
  key,
  name,
  instrument: 'Eget modul',
  direction: 'resource',
  scoring: 'mean',
  limit: 'mean',
  items: 2,
  norm: null,
  ...more,
});

export const measures: readonly MeasureHead[] = [
  measure('rolle', 'Rolle'),
  measure('arbejdspres', 'Arbejdspres', { direction: 'strain' }),
  measure('anbefalingstal', 'Anbefalingstal', { scoring: 'recommendation', limit: 'distribution', items: 1 }),
];

type Cell = readonly [n: number, mean: number] | null;
const figuresOf = (cells: readonly Cell[]) => cells.map((cell) => cell && { n: cell[0], mean: cell[1], sd: 12 });

function unit(name: string, depth: number, parent: string | null, cells: readonly Cell[]): ResultUnit {
  const parentId = parent === null ? null : unitId(parent);
  const changes = cells.map(() => null);
  return {
    unitId: unitId(name),
    code: name,
    name,
    depth,
    parent: parentId,
    rate: { invited: 200, answered: 150 },
    figures: figuresOf(cells),
    changes,
  };
}

export const results: OutputOf<'survey', 'results'> = {
  head: {
    id: ROUND,
    name: 'Trivsel 2025',
    opensOn: '2025-03-01' as IsoDate,
    closesOn: '2025-03-31' as IsoDate,
    limits: { ...strictRoundLimits, owner: 'Hoved-MED', decidedOn: '2025-01-15' as IsoDate, reason: 'Små enheder' },
    attributes: [],
    attributions: ['COPSOQ III, © COPSOQ International Network'],
    ownQuestions: true,
  },
  measures: [...measures],
  units: [
    unit('Nordby', 0, null, [
      [500, 60],
      [500, 50],
      [500, -15.8],
    ]),
    unit('Skoler', 1, 'Nordby', [
      [200, 75],
      [200, 66],
      [200, 10.4],
    ]),
    unit('Åskolen', 2, 'Skoler', [null, null, null]),
    unit('Pleje', 1, 'Nordby', [
      [300, 62],
      [300, 44],
      [300, -30],
    ]),
  ],
};

export const unitResult: UnitResult = {
  unitId: unitId('Skoler'),
  code: 'Skoler',
  name: 'Skoler',
  path: [{ unitId: unitId('Nordby'), name: 'Nordby' }],
  rate: { invited: 250, answered: 200 },
  measures: [
    {
      key: 'rolle',
      figure: { n: 200, mean: 75, sd: 12 },
      interval: { low: 73.3, high: 76.7 },
      missing: 0.02,
      alpha: 0.81,
      trend: { roundName: 'Trivsel 2023', mean: 68, n: 180, difference: 7, judged: 'possible' },
    },
    {
      key: 'arbejdspres',
      figure: { n: 200, mean: 66, sd: 12 },
      interval: { low: 64.3, high: 67.7 },
      missing: 0,
      alpha: null,
      trend: { roundName: 'Trivsel 2023', mean: 54, n: 180, difference: 12, judged: 'clear' },
    },
    {
      key: 'anbefalingstal',
      figure: { n: 200, mean: 10.4, sd: null },
      interval: null,
      missing: 0,
      alpha: null,
      trend: null,
    },
  ],
  items: [
    {
      key: 'T11',
      measure: 'rolle',
      text: { da: 'Jeg ved, hvad der er godt nok.' },
      distribution: {
        n: 200,
        options: [
          { label: 'Enig', count: 150 },
          { label: 'Uenig', count: 50 },
        ],
      },
    },
    { key: 'T12', measure: 'rolle', text: { da: 'Mine opgaver passer sammen.' }, distribution: null },
  ],
  bands: [],
  strengths: [{ key: 'rolle', why: 'above_whole', value: 15 }],
  attention: [{ key: 'arbejdspres', why: 'worse', value: 12 }],
};

export const comments: OutputOf<'survey', 'comments'> = {
  total: 1,
  released: 0,
  units: [{ unitId: unitId('Skoler'), name: 'Skoler', total: 1, released: 0, open: 1 }],
  rows: [
    {
      id: 'kommentar'.padEnd(22, '_') as CommentId,
      unitName: 'Skoler',
      item: 'Hvad vil du ellers sige?',
      text: 'Tak til Birte for vagtplanen.',
      redacted: null,
      state: 'new',
      names: [{ from: 8, to: 13 }],
    },
  ],
};

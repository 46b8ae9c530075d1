/** A small municipality by hand, with an area of 3 persons, a certificate few hold, and a small age band. */
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { BoardArea, BoardData } from '../../../shared/report/board-data.ts';
import type { EarlierFigure, ReleaseFigure } from '../../../shared/report/ledger.ts';
import type { Figure, ReportModel, ReportTable } from '../../../shared/report/model.ts';

export const asOf = '2026-10-31' as IsoDate;

export const area = (code: string, name: string, ages: readonly number[], more: Partial<BoardArea> = {}): BoardArea => {
  const persons = ages.reduce((a, b) => a + b, 0);
  return { code, name, own: false, persons, fte: persons * 0.75, ages, ageSum: persons * 44.5, ...more };
};

export const sampleAreas: readonly BoardArea[] = [
  area('2000', 'Børn', [30, 41, 52, 23]),
  area('3000', 'Omsorg', [61, 37, 43, 29]),
  // The small one. Its 3 persons and their 2.617 årsværk must be nowhere.
  area('4000', 'Havn', [1, 0, 2, 0], { fte: 2.617 }),
  area('5000', 'Kultur', [6, 7, 8, 2]),
  area('6000', 'Teknik', [9, 13, 19, 11]),
];

export function sampleData(more: Partial<BoardData> = {}): BoardData {
  const areas = more.areas ?? sampleAreas;
  const coarse = [0, 1, 2, 3].map((i) => areas.reduce((sum, a) => sum + (a.ages[i] ?? 0), 0));
  const ages = coarse.flatMap((n) => [n - 2 * Math.floor(n / 3), Math.floor(n / 3), Math.floor(n / 3)]);
  const persons = coarse.reduce((a, b) => a + b, 0);
  return {
    organisation: 'Prøve Kommune',
    demo: false,
    asOf,
    dataDate: '2026-10-31' as IsoDate,
    units: 42,
    remoteUnits: 4,
    persons,
    engagements: persons + 11,
    fte: areas.reduce((sum, a) => sum + a.fte, 0),
    areas,
    ages,
    ageSum: persons * 44.5,
    degrees: [persons - 61, 40, 20, 1],
    trend: Array.from({ length: 13 }, (_, i) => ({
      date: `20${i < 2 ? 25 : 26}-${String(((i + 10) % 12) + 1).padStart(2, '0')}-28` as IsoDate,
      persons: persons - 12 + i,
      fte: persons * 0.75,
    })),
    courses: [
      {
        code: 'BRAND',
        name: 'Brand',
        areas: [
          [80, 20],
          [90, 31],
          [2, 1],
          [10, 3],
          [30, 12],
        ].map(([valid = 0, expired = 0]) => ({ valid, expired })),
      },
      {
        code: 'VEJ',
        name: 'Vejen',
        areas: [
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 0],
          [26, 8],
        ].map(([valid = 0, expired = 0]) => ({ valid, expired })),
      },
      {
        code: 'SPRØJ',
        name: 'Sprøjtebevis',
        areas: [0, 0, 0, 0, 3].map((valid) => ({ valid, expired: 0 })),
      },
    ],
    ...more,
  };
}

export const options = {
  period: '2026',
  language: 'da',
  madeAt: '31-10-2026 kl. 12.00',
  hash: (text: string): string => `hash of ${text.length}`,
} as const;

export const tableOf = (model: ReportModel, id: string): ReportTable => {
  const found = model.sections.flatMap((s) => s.blocks).find((b) => b.kind === 'table' && b.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
};

export const rowOf = (table: ReportTable, label: string): (number | null)[] =>
  table.rows.find((r) => r.label === label)?.cells.map((c) => c.value) ?? [];

/** Every figure of the model, wherever it stands; charts as well. */
export function allCounts(model: ReportModel): number[] {
  const counts: number[] = [];
  const take = (f: Figure): void => {
    if (f.value !== null && f.unit === 'count') counts.push(f.value);
  };
  for (const block of model.sections.flatMap((s) => s.blocks)) {
    if (block.kind === 'table') block.rows.flatMap((r) => r.cells).forEach(take);
    if (block.kind === 'chart') counts.push(...block.points.flatMap((p) => p.values).filter((v) => v !== null));
  }
  return counts;
}

/** What the ledger would hold after the release. */
export const asEarlier = (figures: readonly ReleaseFigure[], releaseId: string, day: IsoDate = asOf): EarlierFigure[] =>
  figures.map((f) => ({ ...f, releaseId, asOf: day }));

/**
 * Which of the report's figures are hidden: decided once for the whole report,
 * before anything is written. Areas come first, since an area that is hidden is
 * hidden everywhere; then the age bands, the hours and each course by itself.
 */

import { isSmallChange } from '../disclosure/history.ts';
import type { Mask } from '../disclosure/intervals.ts';
import { isSmall, type LimitSetting } from '../disclosure/limits.ts';
import { protectList } from '../disclosure/protect-list.ts';
import { type ProtectedTable, protectTable } from '../disclosure/protect-table.ts';
import { roundTo } from '../kernel/numbers.ts';
import { COARSE_BANDS, DEGREE_BANDS, fiveYearKeys } from './bands.ts';
import type { BoardArea, BoardCourse, BoardData } from './board-data.ts';
import type { Ledger } from './ledger.ts';

export const CERTIFICATE_STATES = ['valid', 'expired'] as const;
export const courseDefinition = (code: string): string => `course:${code}`;

export interface ProtectedBoard {
  /** Fewer people than the limit altogether: no figure of people is shown. */
  readonly all: boolean;
  readonly meanAge: boolean;
  readonly areas: readonly boolean[];
  /** Means per area stand or fall together: a single hidden one could be worked out from the mean of all. */
  readonly areaMeans: boolean;
  readonly trend: readonly boolean[];
  readonly ages: readonly boolean[];
  readonly agesByArea: ProtectedTable;
  readonly degrees: readonly boolean[];
  readonly courses: readonly ProtectedTable[];
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const knownAges = (ages: readonly number[]): number => sumOf(ages);
export const meanAgeOf = (ageSum: number, known: number): number => (known === 0 ? 0 : roundTo(ageSum / known, 1));

/** As many persons as before but other årsværk: a few were changed or exchanged, and the difference tells of them. */
function fteTells(area: BoardArea, ledger: Ledger): boolean {
  return ledger
    .figures('fte', 'area', [area.code])
    .some((f) => !f.hidden && f.n === area.persons && roundTo((f.value ?? 0) - area.fte, 2) !== 0);
}

/** The areas' pattern, without earlier releases: what the start page shows by. */
export function protectAreas(
  data: Pick<BoardData, 'areas' | 'persons'>,
  limits: LimitSetting,
  ledger?: Ledger,
): readonly boolean[] {
  const codes = data.areas.map((a) => a.code);
  return protectList(
    {
      cells: data.areas.map((a) => a.persons),
      total: data.persons,
      forced: data.areas.map((a) => ledger !== undefined && fteTells(a, ledger)),
    },
    limits.headcount,
    ledger && {
      past: ledger.lists('persons', 'area', codes),
      preferred: codes.map((code) => ledger.wasHidden('persons', 'area', [code])),
    },
  ).hidden;
}

/** Ages that people at work can have span about this many years. */
const AGE_SPAN = 60;
/** Means are printed with one decimal, so each is only known within this much. */
const ROUNDING = 0.1;

/**
 * What the areas' means have beyond the mean of all is the ages of those who
 * work in several areas. When they are few, that tells their age, unless the
 * rounding of the means leaves any age possible.
 */
function twiceTells(known: readonly number[], whole: number, limits: LimitSetting): boolean {
  const twice = sumOf(known) - whole;
  if (twice <= 0 || twice >= limits.mean.t) return false;
  return ROUNDING * (sumOf(known) + whole) < AGE_SPAN * twice;
}

function hidesAreaMeans(data: BoardData, areas: readonly boolean[], limits: LimitSetting, ledger: Ledger): boolean {
  const known = data.areas.map((a) => knownAges(a.ages));
  const apart = sumOf(known.filter((_, i) => areas[i]));
  const groups = [...known.filter((_, i) => !areas[i]), apart];
  if (groups.some((n) => isSmall(n, limits.mean)) || twiceTells(known, knownAges(data.ages), limits)) return true;
  return data.areas.some((area, i) => !areas[i] && areaMeanTells(area, known[i] ?? 0, limits, ledger));
}

/** Hidden before, or a few more or fewer than before, or the same number but others. */
function areaMeanTells(area: BoardArea, known: number, limits: LimitSetting, ledger: Ledger): boolean {
  return ledger
    .figures('mean_age', 'area', [area.code])
    .some(
      (f) =>
        f.hidden ||
        isSmallChange(f.n - known, limits.mean) ||
        (f.n === known && f.value !== meanAgeOf(area.ageSum, known)),
    );
}

function protectAgesByArea(data: BoardData, areas: readonly boolean[], limits: LimitSetting, ledger: Ledger) {
  const codes = data.areas.map((a) => a.code);
  const bands = COARSE_BANDS.map((b) => b.key);
  return protectTable(
    {
      cells: data.areas.map((a) => a.ages),
      columnTotals: COARSE_BANDS.map(({ from, to }) => sumOf(data.ages.slice(from, to))),
      forcedRows: areas,
    },
    limits.headcount,
    {
      past: ledger.grids('persons', 'area_age', codes, bands),
      preferred: codes.map((code) => bands.map((band) => ledger.wasHidden('persons', 'area_age', [code, band]))),
    },
  );
}

/** Each coarse band is a list of its own whose total is published; where that is hidden, all of it is. */
function protectAges(data: BoardData, coarse: readonly boolean[], limits: LimitSetting, ledger: Ledger): boolean[] {
  return COARSE_BANDS.flatMap(({ from, to, key }, i) => {
    const cells = data.ages.slice(from, to);
    if (coarse[i]) return cells.map(() => true);
    const keys = fiveYearKeys.slice(from, to);
    const totals = ledger.grids('persons', 'area_age', [], [key]);
    const past = ledger
      .lists('persons', 'age_5', keys)
      .map((p, at) => ({ cells: p.cells, total: totals[at]?.columns[0] }));
    const preferred = keys.map((k) => ledger.wasHidden('persons', 'age_5', [k]));
    return [...protectList({ cells }, limits.headcount, { past, preferred }).hidden];
  });
}

function protectCourse(
  course: BoardCourse,
  data: BoardData,
  areas: readonly boolean[],
  limits: LimitSetting,
  ledger: Ledger,
) {
  const codes = data.areas.map((a) => a.code);
  const definition = courseDefinition(course.code);
  return protectTable(
    { cells: course.areas.map(({ valid, expired }) => [valid, expired]), forcedRows: areas },
    limits.headcount,
    {
      past: ledger.grids('certificates', definition, codes, CERTIFICATE_STATES),
      preferred: codes.map((code) =>
        CERTIFICATE_STATES.map((state) => ledger.wasHidden('certificates', definition, [code, state])),
      ),
    },
  );
}

function everything(data: BoardData): ProtectedBoard {
  const table = (columns: number): ProtectedTable => ({
    cells: data.areas.map(() => new Array<boolean>(columns).fill(true)) satisfies Mask,
    rows: data.areas.map(() => true),
    columns: new Array<boolean>(columns).fill(true),
    totalHidden: true,
  });
  return {
    all: true,
    meanAge: true,
    areas: data.areas.map(() => true),
    areaMeans: true,
    trend: data.trend.map(() => true),
    ages: data.ages.map(() => true),
    agesByArea: table(COARSE_BANDS.length),
    degrees: data.degrees.map(() => true),
    courses: data.courses.map(() => table(CERTIFICATE_STATES.length)),
  };
}

export function protectBoard(data: BoardData, limits: LimitSetting, ledger: Ledger): ProtectedBoard {
  if (isSmall(data.persons, limits.headcount)) return everything(data);
  const areas = protectAreas(data, limits, ledger);
  const agesByArea = protectAgesByArea(data, areas, limits, ledger);
  const degrees = protectList({ cells: data.degrees, total: data.persons }, limits.headcount, {
    past: ledger.lists('persons', 'hours', DEGREE_BANDS),
    preferred: DEGREE_BANDS.map((band) => ledger.wasHidden('persons', 'hours', [band])),
  });
  return {
    all: false,
    meanAge: knownAges(data.ages) < limits.mean.n,
    areas,
    areaMeans: hidesAreaMeans(data, areas, limits, ledger),
    trend: data.trend.map((point) => isSmall(point.persons, limits.headcount)),
    ages: protectAges(data, agesByArea.columns, limits, ledger),
    agesByArea,
    degrees: degrees.hidden,
    courses: data.courses.map((course) => protectCourse(course, data, areas, limits, ledger)),
  };
}

/** Every figure of the report as a line for the ledger, in a fixed order. */
import { COARSE_BANDS, DEGREE_BANDS, fiveYearKeys } from './bands.ts';
import type { BoardCourse, BoardData } from './board-data.ts';
import { ALL, type ReleaseFigure, released } from './ledger.ts';
import { CERTIFICATE_STATES, courseDefinition, knownAges, meanAgeOf, type ProtectedBoard } from './protect-board.ts';

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** A count of people is its own n. */
const count = (definition: string, atoms: readonly string[], n: number, hidden: boolean): ReleaseFigure =>
  released('persons', definition, atoms, { n, value: n, hidden });

function wholeFigures(data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] {
  const known = knownAges(data.ages);
  const at = (measure: string, value: number): ReleaseFigure =>
    released(measure, 'whole', [ALL], { n: data.persons, value, hidden: hidden.all });
  return [
    at('persons', data.persons),
    at('engagements', data.engagements),
    at('fte', data.fte),
    released('mean_age', 'whole', [ALL], {
      n: known,
      value: meanAgeOf(data.ageSum, known),
      hidden: hidden.meanAge,
    }),
  ];
}

function areaFigures(data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] {
  const rows = data.areas.flatMap((area, i) => {
    const isHidden = hidden.areas[i] === true;
    const known = knownAges(area.ages);
    return [
      count('area', [area.code], area.persons, isHidden),
      released('fte', 'area', [area.code], { n: area.persons, value: area.fte, hidden: isHidden }),
      released('mean_age', 'area', [area.code], {
        n: known,
        value: meanAgeOf(area.ageSum, known),
        hidden: isHidden || hidden.areaMeans,
      }),
    ];
  });
  return [...rows, count('area', [ALL], data.persons, hidden.all)];
}

const trendFigures = (data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] =>
  data.trend.flatMap(({ date, persons, fte }, i) => [
    count('trend', [date], persons, hidden.trend[i] === true),
    released('fte', 'trend', [date], { n: persons, value: fte, hidden: hidden.trend[i] === true }),
  ]);

function ageFigures(data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] {
  const { cells, rows, columns, totalHidden } = hidden.agesByArea;
  const coarse = COARSE_BANDS.map(({ from, to }) => sumOf(data.ages.slice(from, to)));
  return [
    ...data.ages.map((n, i) => count('age_5', [fiveYearKeys[i] ?? ''], n, hidden.ages[i] === true)),
    ...data.areas.flatMap((area, r) => [
      ...area.ages.map((n, c) => count('area_age', [area.code, COARSE_BANDS[c]?.key ?? ''], n, cells[r]?.[c] === true)),
      count('area_age', [area.code, ALL], knownAges(area.ages), rows[r] === true),
    ]),
    ...coarse.map((n, c) => count('area_age', [ALL, COARSE_BANDS[c]?.key ?? ''], n, columns[c] === true)),
    count('area_age', [ALL, ALL], sumOf(coarse), totalHidden),
  ];
}

const degreeFigures = (data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] => [
  ...data.degrees.map((n, i) => count('hours', [DEGREE_BANDS[i] ?? ''], n, hidden.degrees[i] === true)),
  count('hours', [ALL], data.persons, hidden.all),
];

function courseFigures(course: BoardCourse, place: number, data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] {
  const table = hidden.courses[place];
  const certificates = (atoms: readonly string[], n: number, isHidden: boolean | undefined): ReleaseFigure =>
    released('certificates', courseDefinition(course.code), atoms, { n, value: n, hidden: isHidden !== false });
  const totals = CERTIFICATE_STATES.map((state) => sumOf(course.areas.map((a) => a[state])));
  return [
    ...course.areas.flatMap((counts, r) => {
      const code = data.areas[r]?.code ?? '';
      return [
        ...CERTIFICATE_STATES.map((state, c) => certificates([code, state], counts[state], table?.cells[r]?.[c])),
        certificates([code, ALL], counts.valid + counts.expired, table?.rows[r]),
      ];
    }),
    ...CERTIFICATE_STATES.map((state, c) => certificates([ALL, state], totals[c] ?? 0, table?.columns[c])),
    certificates([ALL, ALL], sumOf(totals), table?.totalHidden),
  ];
}

export const releaseFigures = (data: BoardData, hidden: ProtectedBoard): ReleaseFigure[] => [
  ...wholeFigures(data, hidden),
  ...areaFigures(data, hidden),
  ...trendFigures(data, hidden),
  ...ageFigures(data, hidden),
  ...degreeFigures(data, hidden),
  ...data.courses.flatMap((course, i) => courseFigures(course, i, data, hidden)),
];

/** What the hash is made over: the figures alone, so that language and time of making change nothing. */
export const figuresText = (period: string, asOf: string, figures: readonly ReleaseFigure[]): string =>
  JSON.stringify([
    period,
    asOf,
    ...figures.map((f) => [f.measure, f.definition, f.atoms, f.hidden ? null : f.n, f.hidden ? null : f.value]),
  ]);

/** Units × topics, in tables that are narrow enough for A4, and their response rates. */
import type { MeasureHead, ResultUnit } from '../../survey/contract-results.ts';
import { LEAST_INVITED } from '../../survey/rates.ts';
import { countFigure, makeTable, paragraph, type Section, shareFigure } from '../blocks.ts';
import type { ReportTable } from '../model.ts';
import {
  definitionsOfScores,
  leastBehind,
  measureLabel,
  partsOf,
  type SurveyMaking,
  scoreWithN,
} from './score-figure.ts';
import { mostAnswers } from './section-dimensions.ts';
import { childrenOf, unitOf } from './survey-data.ts';

/** Topics side by side on A4. */
export const MOST_COLUMNS = 6;

interface Row {
  readonly label: string;
  readonly unit: ResultUnit;
  readonly total?: boolean;
}

/** A wide space: a printed table has no other way to show what belongs to what. */
const INDENT = '\u2003';

/** The units of a table with the one they belong to below them. */
function rowsOf({ data, words }: SurveyMaking, units: readonly ResultUnit[]): Row[] {
  const own = unitOf(data);
  const base = Math.min(...units.map(({ depth }) => depth));
  return [
    ...units.map((unit) => ({ label: `${INDENT.repeat(unit.depth - base)}${unit.name}`, unit })),
    ...(own ? [{ label: words.directOf(own.name), unit: own, total: true }] : []),
  ];
}

export function rateTable(
  { words }: Pick<SurveyMaking, 'words'>,
  rows: readonly Row[],
  parts: { readonly id: string; readonly caption: string; readonly first: string },
): ReportTable {
  return makeTable({
    id: parts.id,
    caption: parts.caption,
    head: [parts.first, words.invited, words.answered, words.rate],
    rows: rows.map(({ label, unit: { rate }, total }) => ({
      label,
      total: total === true,
      cells: [
        countFigure(rate?.invited ?? 0, !rate),
        countFigure(rate?.answered ?? 0, !rate),
        shareFigure(rate?.answered ?? 0, rate?.invited ?? 0, !rate),
      ],
    })),
    definitionKeys: ['response', 'unit'],
    n: rows.at(-1)?.unit.rate?.answered ?? 0,
    limit: LEAST_INVITED,
    basis: words.basis.rates(LEAST_INVITED),
  });
}

function scoreTables(making: SurveyMaking, id: string, rows: readonly Row[]): ReportTable[] {
  const { data, words } = making;
  const columns = data.measures.map((measure, at): { measure: MeasureHead; at: number } => ({ measure, at }));
  const groups = partsOf(columns, MOST_COLUMNS);
  return groups.map((group, part) =>
    makeTable({
      id: `${id}-${part + 1}`,
      caption: words.captions.part(words.captions.units, part + 1, groups.length),
      head: [words.unit, ...group.map(({ measure }) => measureLabel(measure, words))],
      rows: rows.map(({ label, unit, total }) => ({
        label,
        total: total === true,
        cells: group.map(({ measure, at }) => scoreWithN(measure, unit.figures[at] ?? null)),
      })),
      definitionKeys: [...definitionsOfScores(group.map(({ measure }) => measure)), 'unit'],
      n: mostAnswers(rows.flatMap(({ unit }) => unit.figures)) ?? 0,
      limit: data.head.limits.mean.n,
      basis: words.basis.cells(
        ...leastBehind(
          data,
          group.map(({ measure }) => measure),
        ),
      ),
    }),
  );
}

const hasRates = (rows: readonly Row[]): boolean => rows.some(({ unit }) => unit.rate !== null);

export function unitSection(making: SurveyMaking): Section | null {
  const { data, words } = making;
  const children = childrenOf(data);
  if (children.length === 0) return null;
  const rows = rowsOf(making, children);
  const rates = { id: 'rates', caption: words.captions.rates, first: words.unit };
  return {
    id: 'units',
    heading: words.sections.units,
    blocks: [
      paragraph(words.units.text),
      ...(hasRates(rows) ? [rateTable(making, rows, rates)] : []),
      ...scoreTables(making, 'units', rows),
    ],
  };
}

/** Of the whole round only, and only where there are units further down. */
export function allUnitsSection(making: SurveyMaking): Section | null {
  const { data, words } = making;
  const below = data.units.filter(({ unitId }) => unitId !== data.subject?.unitId);
  if (!data.whole || below.length === childrenOf(data).length) return null;
  return {
    id: 'all-units',
    heading: words.sections.allUnits,
    blocks: scoreTables(making, 'all-units', rowsOf(making, below)),
  };
}

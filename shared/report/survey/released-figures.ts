/**
 * A survey's figures as lines for the release ledger. They are fixed when the
 * round closes, so the same line always says the same: a different one is a
 * contradiction inside the program and must not leave the house.
 */
import type { RoundId } from '../../kernel/ids.ts';
import { AppFailure } from '../../kernel/result.ts';
import type { Figure, MeasureHead, ResultUnit } from '../../survey/contract-results.ts';
import { ALL, type ReleaseFigure, released } from '../ledger.ts';
import { printedValue } from './score-figure.ts';
import { childrenOf, type SurveyData, unitOf } from './survey-data.ts';

const PREFIX = 'survey:';
const surveyDefinition = (roundId: RoundId): string => `${PREFIX}${roundId}`;
export const isOfSurvey = (definition: string): boolean => definition.startsWith(PREFIX);

/** What a group is told of: its unit, and within it a band or an option. */
function line(
  definition: string,
  measure: string,
  atoms: readonly string[],
  shown: { readonly n: number; readonly value: number } | null,
): ReleaseFigure {
  return released(measure, definition, atoms, { n: shown?.n ?? 0, value: shown?.value ?? 0, hidden: shown === null });
}

export function unitLines(
  definition: string,
  measures: readonly MeasureHead[],
  units: readonly Pick<ResultUnit, 'code' | 'rate' | 'figures'>[],
): ReleaseFigure[] {
  return units.flatMap(({ code, rate, figures }) => [
    line(definition, 'response:rate', [code], rate && { n: rate.invited, value: rate.answered }),
    ...measures.map((measure, at) => {
      const shown = figures[at] ?? null;
      return line(definition, measure.key, [code], shown && { n: shown.n, value: printedValue(measure, shown.mean) });
    }),
  ]);
}

/** What the report tells of the round before, under a name of its own. */
function earlierLines({ subject, measures }: SurveyData, definition: string): ReleaseFigure[] {
  return (subject?.measures ?? []).flatMap(({ key, trend }, at) => {
    const measure = measures[at];
    if (!subject || !trend || !measure) return [];
    const value = printedValue(measure, trend.mean);
    return [line(`${definition}:before`, key, [subject.code], { n: trend.n, value })];
  });
}

interface BandRow {
  readonly band: string;
  readonly figures: readonly Figure[];
}

function bandLines(
  definition: string,
  measures: readonly MeasureHead[],
  attribute: string,
  code: string,
  rows: readonly BandRow[],
): ReleaseFigure[] {
  return rows.flatMap(({ band, figures }) =>
    measures.map((measure, at) => {
      const shown = figures[at] ?? null;
      const told = shown && { n: shown.n, value: printedValue(measure, shown.mean) };
      return line(definition, measure.key, [code, `${attribute}=${band}`], told);
    }),
  );
}

/** Units × bands of one background question, as the terminal hands them out. */
export interface SurveyBands {
  readonly roundId: RoundId;
  readonly attribute: string;
  readonly measures: readonly MeasureHead[];
  readonly units: readonly { readonly code: string; readonly rows: readonly BandRow[] }[];
}

export const allBandLines = ({ roundId, attribute, measures, units }: SurveyBands): ReleaseFigure[] =>
  units.flatMap(({ code, rows }) => bandLines(surveyDefinition(roundId), measures, attribute, code, rows));

function subjectLines({ subject, measures, whole }: SurveyData, definition: string): ReleaseFigure[] {
  if (!subject) return [];
  const { code } = subject;
  const items = (whole ? [] : subject.items).flatMap(({ key, distribution }) => {
    if (!distribution) return [line(definition, `item:${key}`, [code, ALL], null)];
    const { n, options } = distribution;
    return options.map(({ count }, at) => line(definition, `item:${key}`, [code, `o${at + 1}`], { n, value: count }));
  });
  const bands = subject.bands.flatMap(({ attribute, rows }) => bandLines(definition, measures, attribute, code, rows));
  return [...items, ...bands];
}

const ownAndChildren = (data: SurveyData): ResultUnit[] => {
  const own = unitOf(data);
  return [...(own ? [own] : []), ...childrenOf(data)];
};

/** Every figure of the survey's own report. */
export function surveyLines(data: SurveyData): ReleaseFigure[] {
  const definition = surveyDefinition(data.head.id);
  return [
    ...unitLines(definition, data.measures, data.whole ? data.units : ownAndChildren(data)),
    ...earlierLines(data, definition),
    ...subjectLines(data, definition),
  ];
}

/** Every figure of the board report's section: the whole and its areas. */
export function boardSurveyLines(data: SurveyData): ReleaseFigure[] {
  const definition = surveyDefinition(data.head.id);
  return [...unitLines(definition, data.measures, ownAndChildren(data)), ...earlierLines(data, definition)];
}

/** The same figure of the same group has the same key in every release. */
export const ledgerKey = ({ measure, definition, atoms }: ReleaseFigure): string =>
  JSON.stringify([measure, definition, ...atoms]);

/** @throws figures_changed when a figure was handed out before as something else */
export function requireUnchanged(figures: readonly ReleaseFigure[], earlier: readonly ReleaseFigure[]): void {
  const known = new Map(earlier.map((figure) => [ledgerKey(figure), figure]));
  for (const figure of figures) {
    const before = known.get(ledgerKey(figure));
    if (!before) continue;
    if (before.hidden !== figure.hidden || before.n !== figure.n || before.value !== figure.value) {
      throw new AppFailure('figures_changed');
    }
  }
}

/** What a survey report is made of: figures fixed at closing, as the results pages have them. */
import type * as z from 'zod';
import type { IsoDate } from '../../kernel/dates.ts';
import type { MeasureHead, ResultUnit, roundHead, UnitResult } from '../../survey/contract-results.ts';
import type { RoundSettings } from '../../survey/round.ts';

export interface SurveySource {
  readonly name: string;
  readonly attribution: string;
  readonly licence: string;
  readonly own: boolean;
}

export interface SurveyData {
  readonly organisation: string;
  readonly demo: boolean;
  readonly head: z.output<typeof roundHead>;
  readonly closedOn: IsoDate;
  readonly anonymity: RoundSettings['anonymity'];
  /** The questionnaires, with what has to be printed with them. */
  readonly sources: readonly SurveySource[];
  readonly measures: readonly MeasureHead[];
  /** All of the round, parents before children. */
  readonly units: readonly ResultUnit[];
  /** The unit that the report is about, or the only top of the whole round; null when a round has several tops. */
  readonly subject: UnitResult | null;
  /** About the whole round: all its units, no distributions. */
  readonly whole: boolean;
  /** Released comments of the unit itself by question, as they were blacked out. */
  readonly comments: readonly { readonly question: string; readonly texts: readonly string[] }[];
}

export const unitOf = (data: SurveyData): ResultUnit | undefined =>
  data.units.find(({ unitId }) => unitId === data.subject?.unitId);

/** The only unit without another above it; undefined when there are several. */
export function topOf({ units }: Pick<SurveyData, 'units'>): ResultUnit | undefined {
  const [first, ...more] = units.filter(({ parent }) => parent === null);
  return more.length === 0 ? first : undefined;
}

/** The units right below the report's, or all tops. */
export function childrenOf(data: SurveyData): ResultUnit[] {
  const above = data.subject?.unitId ?? null;
  return data.units.filter(({ parent }) => parent === above);
}

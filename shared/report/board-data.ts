/** What the board report is made of: counts of groups, read from the register, before disclosure control. */
import type { IsoDate } from '../kernel/dates.ts';
import type { BoardApv } from './apv/board-apv.ts';
import type { SurveyData } from './survey/survey-data.ts';

export interface BoardArea {
  readonly code: string;
  readonly name: string;
  /** People placed at the very top, above all areas. */
  readonly own: boolean;
  /** Each person once in each area they work in. */
  readonly persons: number;
  readonly fte: number;
  /** Persons by coarse age band; those without a known birthday are left out. */
  readonly ages: readonly number[];
  readonly ageSum: number;
}

export interface BoardCourse {
  readonly code: string;
  readonly name: string;
  /** In the order of the areas; persons stand in one area each, that of the main engagement. */
  readonly areas: readonly { readonly valid: number; readonly expired: number }[];
}

export interface BoardTrendPoint {
  readonly date: IsoDate;
  readonly persons: number;
  readonly fte: number;
}

export interface BoardData {
  readonly organisation: string;
  readonly demo: boolean;
  readonly asOf: IsoDate;
  /** Day of the newest import; null when there is none. */
  readonly dataDate: IsoDate | null;
  readonly units: number;
  readonly remoteUnits: number;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
  readonly areas: readonly BoardArea[];
  /** Persons of the whole by five-year band, each once; those without a known birthday are left out. */
  readonly ages: readonly number[];
  /** Sum of exact ages in years, of the persons in `ages`. */
  readonly ageSum: number;
  /** Persons by total share of full time, in the order of `DEGREE_BANDS`. */
  readonly degrees: readonly number[];
  readonly trend: readonly BoardTrendPoint[];
  readonly courses: readonly BoardCourse[];
  /** The newest survey that was closed by the day; left out when there is none. */
  readonly survey?: SurveyData;
  /** APV and incidents; left out when the register holds none. */
  readonly apv?: BoardApv;
}

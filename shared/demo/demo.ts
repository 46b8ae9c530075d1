/**
 * The demo municipality: a pure function of a seed and a day. It answers with
 * what a municipality's systems would have delivered over three years: an
 * organisation, a payroll file every quarter and the course system's rows. All
 * people are invented; their CPR numbers carry day + 60 and belong to nobody.
 */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { CourseRow } from '../learning/rows.ts';
import type { OrganisationRow, StaffRow } from '../staff/rows.ts';
import { makeChance } from './chance.ts';
import { makeCompletions } from './completions.ts';
import { organisationRows, staffRows } from './file-rows.ts';
import { MUNICIPALITY } from './unit-plan.ts';
import { makeTown } from './units.ts';
import { live } from './years.ts';

export const DEMO_SEED = 20_26;

/** One file as it was delivered. Undated changes hold from `effective`. */
export type DemoStep =
  | { readonly kind: 'organisation'; readonly effective: IsoDate; readonly rows: readonly OrganisationRow[] }
  | { readonly kind: 'staff'; readonly effective: IsoDate; readonly rows: readonly StaffRow[] };

export interface DemoHistory {
  readonly municipality: string;
  /** In the order of delivery; every file is a full one. */
  readonly steps: readonly DemoStep[];
  readonly courses: readonly CourseRow[];
}

export interface DemoOptions {
  /** Persons employed on the last day, about; 2,000 when left out. */
  readonly people?: number;
  /** Payroll files before the last one, a quarter apart; 12 when left out, 0 for one file without a past. */
  readonly quarters?: number;
  /** False leaves the course rows out, which are the most work. */
  readonly courses?: boolean;
}

/** The firsts of months, a quarter apart; the last one is today's month. */
function fileDays(today: IsoDate, quarters: number): IsoDate[] {
  const last = `${today.slice(0, 8)}01` as IsoDate;
  return Array.from({ length: quarters + 1 }, (_, i) => addMonths(last, -3 * (quarters - i)));
}

const sameRows = (a: readonly OrganisationRow[], b: readonly OrganisationRow[]): boolean =>
  a.length === b.length &&
  a.every((row, i) => row.code === b[i]?.code && row.name === b[i]?.name && row.leaderKey === b[i]?.leaderKey);

export function makeDemo(seed: number, today: IsoDate, options: DemoOptions = {}): DemoHistory {
  const town = makeTown(options.people ?? 2000);
  const { standings, everyone } = live(seed, town.units, fileDays(today, options.quarters ?? 12));
  const steps: DemoStep[] = [];
  let known: readonly OrganisationRow[] = [];
  for (const standing of standings) {
    const organisation = organisationRows(town.top, standing);
    if (!sameRows(known, organisation)) {
      steps.push({ kind: 'organisation', effective: standing.day, rows: organisation });
      known = organisation;
    }
    steps.push({ kind: 'staff', effective: standing.day, rows: staffRows(standing) });
  }
  const learners = options.courses === false ? [] : everyone;
  const courses = makeCompletions(makeChance(seed, 'courses'), learners, today);
  return { municipality: MUNICIPALITY, steps, courses };
}

/** The newest file of each kind. */
export function newestRows(demo: DemoHistory): {
  readonly organisation: readonly OrganisationRow[];
  readonly staff: readonly StaffRow[];
} {
  const organisation = demo.steps.findLast((step) => step.kind === 'organisation');
  const staff = demo.steps.findLast((step) => step.kind === 'staff');
  return { organisation: organisation?.rows ?? [], staff: staff?.rows ?? [] };
}

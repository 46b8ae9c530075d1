/** Accidents, near misses, violence and threats (domain §1.5), and the yearly overview under disclosure control. */
import * as z from 'zod';
import type { ApvRoundId, IncidentId, ProblemId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, nothing, shortText, year } from '../kernel/schemas.ts';
import { longText } from './contract-rounds.ts';
import { absenceBand, incidentKind, theme } from './words.ts';

export const incidentFields = z.strictObject({
  kind: incidentKind,
  unitId: id<UnitId>(),
  happenedOn: isoDate,
  place: z.string().trim().max(80),
  description: z.string().trim().min(1).max(4000),
  injury: shortText,
  absence: absenceBand,
  firstAbsenceOn: isoDate.nullable(),
  beyondTheDay: z.boolean().nullable(),
  compensation: z.boolean(),
  easyNumber: z.string().trim().max(40),
  reportedOn: isoDate.nullable(),
  causes: longText,
  measures: longText,
  analysedOn: isoDate.nullable(),
  problemId: id<ProblemId>().nullable(),
});
export type IncidentFields = z.output<typeof incidentFields>;

export const incident = z.strictObject({
  id: id<IncidentId>(),
  unitName: z.string(),
  ...incidentFields.shape,
  /** Whether it must be reported through EASY, and by when; null when it need not. */
  reportBy: isoDate.nullable(),
  report: z.enum(['not_needed', 'waiting', 'soon', 'late', 'reported', 'not_known']),
  /** Something must be done about the report now. */
  needsReport: z.boolean(),
  /** Reported after the last day. */
  reportedLate: z.boolean(),
  /** Where the problem it became stands. */
  problemRoundId: id<ApvRoundId>().nullable(),
});
export type Incident = z.output<typeof incident>;

export const problemToLink = z.strictObject({
  problemId: id<ProblemId>(),
  theme,
  /** Its beginning. */
  description: z.string(),
  roundName: z.string(),
});
export type ProblemToLink = z.output<typeof problemToLink>;

/** The numbers of the law, with the day they are from and their source (domain appendix B). */
export const incidentRule = z
  .strictObject({
    days: z.int().min(1).max(365),
    warnDays: z.int().min(0).max(365),
    since: figureDay,
    source: z.string().trim().min(1).max(400),
  })
  .refine(({ days, warnDays }) => warnDays <= days, { path: ['warnDays'] });

export const incidentCalls = {
  incidents: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable(), kind: incidentKind.nullable() }),
    output: z.array(incident),
  }),
  /** Fails with `unit_not_open` {name, date}, `date_in_future` {field}, `dates_reversed` {field}, `looks_like_cpr` {field}. */
  saveIncident: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ incidentId: id<IncidentId>().nullable(), fields: incidentFields }),
    output: z.strictObject({ incidentId: id<IncidentId>() }),
  }),
  /**
   * Its causes as a problem of the unit's running round, or of a partial round of its own, and linked to it. One that is
   * already linked answers with that problem. Fails with `unit_not_open` {name, date}.
   */
  raiseProblem: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ incidentId: id<IncidentId>() }),
    output: z.strictObject({ problemId: id<ProblemId>(), roundId: id<ApvRoundId>() }),
  }),
  /** Problems of the unit that an incident can be linked to, and the one that it is linked to. */
  problemsToLink: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ unitId: id<UnitId>(), linked: id<ProblemId>().nullable() }),
    output: z.array(problemToLink),
  }),
  incidentRule: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: incidentRule,
  }),
  setIncidentRule: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: incidentRule,
    output: done,
  }),
  removeIncident: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ incidentId: id<IncidentId>() }),
    output: done,
  }),
  /**
   * A year's numbers by unit and kind, up to `asOf` (shared/apv/incident-year.ts). `n` null: may not be shown (domain
   * §8.2, D3: under 5 by unit and by area), the whole is. Units from the areas down, each with all units below it.
   */
  incidentYear: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ year, asOf: figureDay }),
    output: z.strictObject({
      /** Accidents so far in the year per 1,000 årsværk (average of its month ends so far); null without årsværk. */
      perThousand: z.number().nullable(),
      fte: z.number().nullable(),
      totals: z.array(
        z.strictObject({ kind: incidentKind, n: z.int(), withAbsence: z.int().nullable(), late: z.int() }),
      ),
      rows: z.array(
        z.strictObject({
          unitId: id<UnitId>(),
          name: z.string(),
          depth: z.int(),
          cells: z.array(z.strictObject({ kind: incidentKind, n: z.int().nullable() })),
        }),
      ),
    }),
  }),
} as const;

/** Accidents, near misses, violence and threats (domain §1.5), and the yearly overview under disclosure control. */
import * as z from 'zod';
import type { IncidentId, ProblemId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, shortText, year } from '../kernel/schemas.ts';
import { longText } from './contract-rounds.ts';
import { absenceBand, incidentKind } from './words.ts';

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
});
export type Incident = z.output<typeof incident>;

export const incidentCalls = {
  incidents: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable(), kind: incidentKind.nullable() }),
    output: z.array(incident),
  }),
  /** Fails with `date_in_future` {field}, `dates_reversed` {field}, `looks_like_cpr`. */
  saveIncident: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ incidentId: id<IncidentId>().nullable(), fields: incidentFields }),
    output: z.strictObject({ incidentId: id<IncidentId>() }),
  }),
  removeIncident: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ incidentId: id<IncidentId>() }),
    output: done,
  }),
  /**
   * A year's numbers by unit and kind. `n` null: may not be shown (domain §8.2, D3: under 5 by unit), the whole and the
   * areas are.
   */
  incidentYear: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ year, asOf: figureDay }),
    output: z.strictObject({
      /** Accidents per 1,000 årsværk (average of the year); null without årsværk. */
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

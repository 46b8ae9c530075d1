/** Data quality (datadisciplin): what is missing or wrong, whose it is, and how it has gone over time. */
import * as z from 'zod';
import type { EngagementId, PersonId, RoleId, UnitId, UserId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page } from '../kernel/schemas.ts';
import { qualityKinds, qualityReasons, severities } from './quality-kinds.ts';

const kind = z.enum(qualityKinds);
const scope = { asOf: figureDay, unitId: id<UnitId>().nullable() };

/** Who in the office looks after a set of data. */
export const qualityOwner = z.strictObject({
  /** Null: somebody who is no user of the program. */
  userId: id<UserId>().nullable(),
  name: z.string(),
  /** From which day, and by what decision. */
  from: isoDate,
  source: z.string(),
});

export const qualityCheck = z.strictObject({
  kind,
  severity: z.enum(severities),
  count: z.int(),
  /** Three months before by the same rule; null when the unit was not there. */
  before: z.int().nullable(),
  owner: qualityOwner.nullable(),
});
export type QualityCheck = z.output<typeof qualityCheck>;

const personRef = z.strictObject({ id: id<PersonId>(), name: z.string() });

export const qualityRow = z.strictObject({
  key: z.string(),
  person: personRef.nullable(),
  /** The other of two that may be one person. */
  other: personRef.nullable(),
  unit: z.strictObject({ id: id<UnitId>(), code: z.string(), name: z.string() }).nullable(),
  engagementId: id<EngagementId>().nullable(),
  roleId: id<RoleId>().nullable(),
  /** The sentence of the reason is made with the three that follow. */
  reason: z.enum(qualityReasons),
  text: z.string(),
  date: isoDate.nullable(),
  value: z.number().nullable(),
});
export type QualityRow = z.output<typeof qualityRow>;

const query = { kind: 'query', register: 'open', access: ['hr'] } as const;
const command = { kind: 'command', register: 'open', access: ['hr'] } as const;

export const qualityCalls = {
  /** Every check, the gravest first, as of the day, in the unit and all below it. */
  quality: defineCall({
    ...query,
    input: z.strictObject(scope),
    output: z.strictObject({
      /** Persons employed and units, in the scope on the day: nothing is in order where nothing is. */
      persons: z.int(),
      units: z.int(),
      /** The numbers that the rules measure by. */
      limits: z.strictObject({ fullTime: z.number(), amrYears: z.int() }),
      checks: z.array(qualityCheck),
    }),
  }),
  qualityCases: defineCall({
    ...query,
    input: z.strictObject({ kind, ...scope, ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(qualityRow) }),
  }),
  /** On the last thirteen month ends and the day itself, each by the tree and the people of that day. */
  qualityTrend: defineCall({
    ...query,
    input: z.strictObject({ kind, ...scope }),
    output: z.array(z.strictObject({ date: isoDate, count: z.int() })),
  }),
  /** From today on; earlier owners are kept. An empty name without a user takes the owner away. */
  setQualityOwner: defineCall({
    ...command,
    input: z.strictObject({
      kind,
      userId: id<UserId>().nullable(),
      name: z.string().trim().max(80),
      source: z.string().trim().max(200),
    }),
    output: done,
  }),
} as const;

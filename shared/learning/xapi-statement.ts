/**
 * The form of a statement, xAPI 1.0.3 part 2. Strict: what the specification does not name is refused, as it asks.
 * Attachments may only be referred to by their address; bytes beside a statement are not taken.
 */
import * as z from 'zod';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
export const uuid = z
  .string()
  .regex(UUID)
  .transform((text) => text.toLowerCase());
export const isUuid = (text: string): boolean => UUID.test(text);

/** Only that it has a scheme: an IRI can hold letters of any language. */
export const iri = z
  .string()
  .max(4000)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
/** `-00:00` means that the place is not known; the specification refuses it. */
export const isMoment = (text: string): boolean =>
  MOMENT.test(text) && !/-00:?00$|-00$/.test(text.slice(10)) && !Number.isNaN(Date.parse(normalOffset(text)));
const normalOffset = (text: string): string =>
  text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(/(T[^+-]*[+-]\d{2})$/, '$1:00');
/** Milliseconds. @param text one that `isMoment` */
export const momentMs = (text: string): number => Date.parse(normalOffset(text));

const moment = z.string().refine(isMoment);
const duration = z
  .string()
  .regex(
    /^P(?:\d+(?:\.\d+)?W|(?=.)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=.)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/,
  );
const languageMap = z.record(z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/), z.string());
const extensions = z.record(iri, z.unknown());

const account = z.strictObject({ homePage: iri, name: z.string().min(1) });
const mail = z.string().regex(/^mailto:[^@\s]+@[^@\s]+$/);
const identifiers = {
  mbox: mail.optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i)
    .optional(),
  openid: iri.optional(),
  account: account.optional(),
};
type Identified = { readonly [Key in keyof typeof identifiers]?: unknown };
const countIdentifiers = (agent: Identified): number =>
  (Object.keys(identifiers) as (keyof typeof identifiers)[]).filter((key) => agent[key] !== undefined).length;

const agent = z
  .strictObject({ objectType: z.literal('Agent').optional(), name: z.string().optional(), ...identifiers })
  .refine((one) => countIdentifiers(one) === 1);
const group = z
  .strictObject({
    objectType: z.literal('Group'),
    name: z.string().optional(),
    member: z.array(agent).optional(),
    ...identifiers,
  })
  .refine((one) => countIdentifiers(one) === 1 || (countIdentifiers(one) === 0 && one.member !== undefined));
const actor = z.union([agent, group]);

const interaction = z.strictObject({ id: z.string(), description: languageMap.optional() });
const definition = z.strictObject({
  name: languageMap.optional(),
  description: languageMap.optional(),
  type: iri.optional(),
  moreInfo: iri.optional(),
  extensions: extensions.optional(),
  interactionType: z
    .enum([
      ...(['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching'] as const),
      ...(['performance', 'sequencing', 'likert', 'numeric', 'other'] as const),
    ])
    .optional(),
  correctResponsesPattern: z.array(z.string()).optional(),
  choices: z.array(interaction).optional(),
  scale: z.array(interaction).optional(),
  source: z.array(interaction).optional(),
  target: z.array(interaction).optional(),
  steps: z.array(interaction).optional(),
});
const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: definition.optional(),
});
const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid });

const verb = z.strictObject({ id: iri, display: languageMap.optional() });
const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(
    ({ raw, min = -Infinity, max = Infinity }) => min <= max && (raw === undefined || (raw >= min && raw <= max)),
  );
const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
});

/** One or a list; kept as a list. */
const activities = z.union([z.array(activity), activity.transform((one) => [one])]);
const context = z.strictObject({
  registration: uuid.optional(),
  instructor: actor.optional(),
  team: group.optional(),
  contextActivities: z
    .strictObject({
      parent: activities.optional(),
      grouping: activities.optional(),
      category: activities.optional(),
      other: activities.optional(),
    })
    .optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: z.string().optional(),
  statement: statementRef.optional(),
  extensions: extensions.optional(),
});
const attachment = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: languageMap.optional(),
  contentType: z.string(),
  length: z.int().min(0),
  sha2: z.string(),
  fileUrl: iri,
});

const subStatement = z.strictObject({
  objectType: z.literal('SubStatement'),
  actor,
  verb,
  object: z.union([activity, statementRef, agent.and(z.looseObject({ objectType: z.literal('Agent') })), group]),
  result: result.optional(),
  context: context.optional(),
  timestamp: moment.optional(),
  attachments: z.array(attachment).optional(),
});

export const statement = z.strictObject({
  id: uuid.optional(),
  actor,
  verb,
  object: z.union([
    activity,
    statementRef,
    subStatement,
    agent.and(z.looseObject({ objectType: z.literal('Agent') })),
    group,
  ]),
  result: result.optional(),
  context: context.optional(),
  timestamp: moment.optional(),
  /** Set by the store, whatever is sent. */
  stored: moment.optional(),
  authority: actor.optional(),
  version: z
    .string()
    .regex(/^1\.0(?:\.\d+)?$/)
    .optional(),
  attachments: z.array(attachment).optional(),
});
export type Statement = z.output<typeof statement>;

/** As stored and answered. */
export interface StoredStatement extends Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly stored: string;
}

/** The same text for the same value, whatever the order of its names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${parts.join()}}`;
}

/** Whether two are one and the same to xAPI: what the store sets itself is left out. */
export function isSameStatement(sent: Statement, kept: Statement): boolean {
  const bare = ({ id: _, stored: _s, authority: _a, version: _v, timestamp, ...rest }: Statement): string =>
    canonical(sent.timestamp === undefined ? rest : { ...rest, timestamp });
  return bare(sent) === bare(kept);
}

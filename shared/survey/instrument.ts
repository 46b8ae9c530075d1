/**
 * A questionnaire as data (domain §2.1): items, dimensions, response sets,
 * languages, licence and norms. The program holds no text that belongs to
 * others; such texts come in by import and keep their licence line.
 */
import * as z from 'zod';
import { locale } from './locale.ts';

/** Lower case without spaces, Danish letters spelt out: `naermeste_leder`. Stable: figures are named by it. */
export const measureKey = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
/** As the instrument's own papers call the item: `T01`, `QDX2`. */
export const itemKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,19}$/);

const text = z.string().trim().max(2000);
/** The same text in the languages there are; at least one. */
export const localText = z
  .partialRecord(locale, text)
  .refine((texts) => Object.values(texts).some((one) => one !== undefined && one !== ''));
export type LocalText = z.output<typeof localText>;

/**
 * One answer that can be given. `score`: points of 0–100 before reversal, null when the answer is no answer
 * to the question ("Jeg har ikke en nærmeste leder", domain §2.2 rule 3). `code` is what files and paper use.
 */
export const responseOption = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9-]{1,10}$/),
  score: z.number().min(0).max(100).nullable(),
  label: localText,
});
export type ResponseOption = z.output<typeof responseOption>;

export const responseSet = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_†‡+-]{1,30}$/),
  /** `one`: one option; `several`: any number (set 5, "from whom"), at most 8 options; `text`: a comment. */
  kind: z.enum(['one', 'several', 'text']),
  /** At most 60; none for `text`. */
  options: z.array(responseOption).max(60),
});
export type ResponseSet = z.output<typeof responseSet>;

export const instrumentItem = z.strictObject({
  key: itemKey,
  /** "De sidste to uger …": read before the text, shown once above items that share it. */
  stem: localText.nullable(),
  text: localText,
  responseSet: z.string(),
  /** Who must not answer: adds the option "no superior" (†) or "no colleagues" (‡), which scores as missing. */
  notApplicable: z.enum(['no_superior', 'no_colleagues']).nullable(),
  reversed: z.boolean(),
  required: z.boolean().default(false),
  /** Asked only when `item` was answered with one of `codes`; `item` stands before this one. */
  showIf: z
    .strictObject({ item: itemKey, codes: z.array(z.string()).min(1).max(60) })
    .nullable()
    .default(null),
});
export type InstrumentItem = z.output<typeof instrumentItem>;

/**
 * `mean`: mean of the items answered when at least half are (domain §2.2). `sum_all`: all must be answered, mean
 * of them (WHO-5: sum × 4 is the same as the mean of 0–100 codes). `any_yes`: share with any 'yes' (offensive
 * acts). `recommendation`: anbefalingstal, % 9–10 less % 0–6.
 */
export const scoringRule = z.enum(['mean', 'sum_all', 'any_yes', 'recommendation']);
export type ScoringRule = z.output<typeof scoringRule>;

/** Which limit of domain §3.2 a figure of the dimension must keep. */
export const limitKind = z.enum(['mean', 'wellbeing', 'offensive', 'distribution']);
export type LimitKind = z.output<typeof limitKind>;

export const dimension = z.strictObject({
  key: measureKey,
  name: localText,
  /** High = much of what it is named for; `strain` inverts the colour, never the number (domain §2.4). */
  direction: z.enum(['resource', 'strain', 'neutral']),
  scoring: scoringRule,
  limit: limitKind,
  /** Items may stand in several dimensions (social capital takes four of others). */
  items: z.array(itemKey).min(1).max(60),
});
export type Dimension = z.output<typeof dimension>;

/** A reference value, always with year, n and source (domain §2.8). */
export const norm = z.strictObject({
  dimension: measureKey,
  population: z.string().trim().max(200),
  year: z.string().trim().max(20),
  mean: z.number().min(-100).max(100),
  sd: z.number().min(0).max(100).nullable(),
  n: z.int().min(0).nullable(),
  source: z.string().trim().max(500),
});
export type Norm = z.output<typeof norm>;

export const instrumentBody = z.strictObject({
  name: z.string().trim().min(1).max(120),
  version: z.string().trim().min(1).max(40),
  /** Printed with every questionnaire and report that uses it. */
  attribution: z.string().trim().max(500),
  licence: z.string().trim().max(500),
  rightsNote: z.string().trim().max(2000),
  /** False locks texts, order and response sets (domain §2.1). */
  modifiable: z.boolean(),
  /** The municipality's own: "ikke valideret; sammenlign kun over tid". */
  own: z.boolean(),
  languages: z.array(locale).min(1),
  responseSets: z.array(responseSet).max(60),
  items: z.array(instrumentItem).min(1).max(300),
  dimensions: z.array(dimension).max(100),
  norms: z.array(norm).max(500),
});
export type InstrumentBody = z.output<typeof instrumentBody>;

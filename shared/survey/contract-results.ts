/** Results of closed rounds: only what was fixed at closing (design §5). */
import * as z from 'zod';
import type { CommentId, RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate, page } from '../kernel/schemas.ts';
import { responseRate } from './contract-rounds.ts';
import { limitKind, localText, scoringRule } from './instrument.ts';
import { attribute, roundLimits } from './round.ts';

/** A shown figure, or null: hidden. */
export const figure = z.strictObject({ n: z.int(), mean: z.number(), sd: z.number().nullable() }).nullable();
export type Figure = z.output<typeof figure>;

/** Change since the unit's last round with the same dimension (domain §2.2): the arrow only where the difference is clear of chance. */
export const trend = z
  .strictObject({
    roundName: z.string(),
    mean: z.number(),
    n: z.int(),
    difference: z.number(),
    judged: z.enum(['uncertain', 'none', 'possible', 'clear']),
  })
  .nullable();

export const measureHead = z.strictObject({
  key: z.string(),
  name: z.string(),
  instrument: z.string(),
  direction: z.enum(['resource', 'strain', 'neutral']),
  scoring: scoringRule,
  limit: limitKind,
  /** Questions it is made of. */
  items: z.int(),
  norm: z
    .strictObject({
      mean: z.number(),
      sd: z.number().nullable(),
      year: z.string(),
      population: z.string(),
      source: z.string(),
      n: z.int().nullable(),
    })
    .nullable(),
});
export type MeasureHead = z.output<typeof measureHead>;

export const resultUnit = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  /** Has units below it in the round. */
  parent: id<UnitId>().nullable(),
  rate: responseRate,
  /** In the order of `measures`. */
  figures: z.array(figure),
  /** Since the unit's last earlier round with the same measure, in the same order. */
  changes: z.array(trend),
});
export type ResultUnit = z.output<typeof resultUnit>;

export const roundHead = z.strictObject({
  id: id<RoundId>(),
  name: z.string(),
  opensOn: isoDate,
  closesOn: isoDate,
  limits: roundLimits,
  attributes: z.array(attribute),
  attributions: z.array(z.string()),
  /** True when any of the questionnaires is the municipality's own, not validated. */
  ownQuestions: z.boolean(),
});

export const unitResult = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  path: z.array(z.strictObject({ unitId: id<UnitId>(), name: z.string() })),
  rate: responseRate,
  measures: z.array(
    z.strictObject({
      key: z.string(),
      figure,
      /** Of the mean; null when hidden or without spread. */
      interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      missing: z.number().nullable(),
      alpha: z.number().nullable(),
      trend,
    }),
  ),
  items: z.array(
    z.strictObject({
      key: z.string(),
      measure: z.string().nullable(),
      text: localText,
      /** Shares are of `n`; null: hidden. */
      distribution: z
        .strictObject({ n: z.int(), options: z.array(z.strictObject({ label: z.string(), count: z.int() })) })
        .nullable(),
    }),
  ),
  bands: z.array(
    z.strictObject({
      attribute: z.string(),
      rows: z.array(z.strictObject({ band: z.string(), label: z.string(), figures: z.array(figure) })),
    }),
  ),
  /** Measures worth saying something about, best and worst by distance to the norm, the municipality or the last round. */
  strengths: z.array(
    z.strictObject({ key: z.string(), why: z.enum(['high', 'above_whole', 'better']), value: z.number() }),
  ),
  attention: z.array(
    z.strictObject({ key: z.string(), why: z.enum(['low', 'below_whole', 'worse']), value: z.number() }),
  ),
});
export type UnitResult = z.output<typeof unitResult>;

export const commentLine = z.strictObject({
  id: id<CommentId>(),
  unitName: z.string(),
  item: z.string(),
  text: z.string(),
  redacted: z.string().nullable(),
  state: z.enum(['new', 'released', 'withheld']),
  /** Places in the text that look like the name of somebody employed there, from and to. */
  names: z.array(z.strictObject({ from: z.int(), to: z.int() })),
});
export type CommentLine = z.output<typeof commentLine>;

export const resultCalls = {
  /** Units × measures; fails with `round_not_closed`. */
  results: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({ head: roundHead, measures: z.array(measureHead), units: z.array(resultUnit) }),
  }),
  unitResult: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), unitId: id<UnitId>() }),
    output: unitResult,
  }),
  /** Shuffled for each round once and for all; only units with enough answers. */
  comments: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<RoundId>(),
      unitId: id<UnitId>().nullable(),
      state: z.enum(['new', 'released', 'withheld']).nullable(),
      ...page,
    }),
    output: z.strictObject({
      total: z.int(),
      released: z.int(),
      rows: z.array(commentLine),
      /** Where there are any: the level they may be read at. */
      units: z.array(
        z.strictObject({ unitId: id<UnitId>(), name: z.string(), total: z.int(), released: z.int(), open: z.int() }),
      ),
    }),
  }),
  /** The red pen: `redacted` is the text with names blacked out; `withheld` keeps the comment out. */
  reviewComment: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<RoundId>(),
      commentId: id<CommentId>(),
      redacted: z.string().max(4000),
      state: z.enum(['released', 'withheld']),
    }),
    output: done,
  }),
  /** For the terminal: every unit's figures, hidden ones as hidden. */
  surveyFigures: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), by: z.string().max(60).nullable() }),
    output: z.strictObject({
      round: z.string(),
      units: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          dimensions: z.record(
            z.string(),
            z.union([z.strictObject({ n: z.int(), mean: z.number() }), z.strictObject({ hidden: z.literal(true) })]),
          ),
          bands: z
            .record(
              z.string(),
              z.record(
                z.string(),
                z.union([
                  z.strictObject({ n: z.int(), mean: z.number() }),
                  z.strictObject({ hidden: z.literal(true) }),
                ]),
              ),
            )
            .optional(),
        }),
      ),
    }),
  }),
} as const;

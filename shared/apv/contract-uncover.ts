/** Uncovering on the spot: checklists as data, answers place by place, photos, the dialogue meeting, survey results (domain §1.9). */
import * as z from 'zod';
import type { ApvRoundId, CheckId, ChecklistId, MethodId, PhotoId, ProblemId, RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate, nothing, shortText } from '../kernel/schemas.ts';
import { scoringRule } from '../survey/instrument.ts';
import { longText } from './contract-rounds.ts';
import { checkAnswer, theme, workplaceKind } from './words.ts';

export const checklistLine = z.strictObject({
  code: z.string().trim().min(1).max(12),
  theme,
  question: z.string().trim().min(1).max(300),
});
export type ChecklistLine = z.output<typeof checklistLine>;

export const checklistBody = z.strictObject({
  /** Empty: for every kind of workplace. */
  kinds: z.array(workplaceKind).max(5),
  lines: z.array(checklistLine).max(300),
});
export type ChecklistBody = z.output<typeof checklistBody>;

export const checklist = z.strictObject({
  /** Null: shipped with the program, changed by copying. */
  id: id<ChecklistId>().nullable(),
  /** `daycare` … for those shipped. */
  key: z.string(),
  name: z.string(),
  body: checklistBody,
});
export type Checklist = z.output<typeof checklist>;

export const check = z.strictObject({
  id: id<CheckId>(),
  unitId: id<UnitId>(),
  place: z.string(),
  code: z.string(),
  theme,
  question: z.string(),
  answer: checkAnswer,
  note: z.string(),
  /** The problem that it opened. */
  problemId: id<ProblemId>().nullable(),
});
export type Check = z.output<typeof check>;

export const photo = z.strictObject({
  id: id<PhotoId>(),
  unitId: id<UnitId>(),
  problemId: id<ProblemId>().nullable(),
  checkId: id<CheckId>().nullable(),
  caption: z.string(),
  width: z.int(),
  height: z.int(),
});
export type Photo = z.output<typeof photo>;

/** A JPEG that the page has drawn anew, so that it carries nothing but the picture; base64, at most 6 MB. */
const pictureBytes = z.base64().max(8_500_000);

export const uncoverCalls = {
  checklists: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: z.array(checklist),
  }),
  /** Fails with `checklist_code_twice` {code}, `name_taken`. */
  saveChecklist: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      checklistId: id<ChecklistId>().nullable(),
      name: z.string().trim().min(1).max(80),
      body: checklistBody,
    }),
    output: z.strictObject({ checklistId: id<ChecklistId>() }),
  }),
  removeChecklist: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ checklistId: id<ChecklistId>() }),
    output: done,
  }),
  checks: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>(), unitId: id<UnitId>().nullable() }),
    output: z.strictObject({ checks: z.array(check), photos: z.array(photo) }),
  }),
  /** One line at one place; a second answer replaces the first. Fails with `apv_not_uncovering`, `unit_left_round`. */
  answerCheck: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      unitId: id<UnitId>(),
      place: z.string().trim().min(1).max(80),
      line: checklistLine,
      answer: checkAnswer,
      note: longText,
    }),
    output: z.strictObject({ checkId: id<CheckId>() }),
  }),
  removeCheck: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ checkId: id<CheckId>() }),
    output: done,
  }),
  /** Fails with `photo_not_jpeg`, `photo_has_metadata`, `photo_too_large`, `disk_full`; nothing is then kept. */
  addPhoto: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      unitId: id<UnitId>(),
      problemId: id<ProblemId>().nullable(),
      checkId: id<CheckId>().nullable(),
      caption: shortText,
      width: z.int().min(1).max(10_000),
      height: z.int().min(1).max(10_000),
      picture: pictureBytes,
    }),
    output: z.strictObject({ photoId: id<PhotoId>() }),
  }),
  photo: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ photoId: id<PhotoId>() }),
    output: z.strictObject({ mime: z.string(), picture: z.string() }),
  }),
  /** Another caption, or tied to a problem. */
  changePhoto: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ photoId: id<PhotoId>(), caption: shortText, problemId: id<ProblemId>().nullable() }),
    output: done,
  }),
  removePhoto: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ photoId: id<PhotoId>() }),
    output: done,
  }),
  /**
   * The meeting as it goes: which steps are done and what was said at each (shared/apv/dialogue.ts); steps left out stay
   * as they are. Fails with `apv_round_ended`, `looks_like_cpr` {field}.
   */
  saveAgenda: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      methodId: id<MethodId>(),
      steps: z.array(z.strictObject({ key: z.string().max(40), done: z.boolean(), note: longText })).max(20),
    }),
    output: done,
  }),
  /** Closed surveys that cover units of the round, newest first. */
  surveysFor: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>() }),
    output: z.array(z.strictObject({ surveyRoundId: id<RoundId>(), name: z.string(), closedOn: isoDate })),
  }),
  /**
   * A closed survey by dimension for each unit of the round, as it was fixed at closing: a figure that may not be shown
   * is null, with no word of why. `better`: which way is good; null for one that only describes.
   */
  surveyFindings: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>(), surveyRoundId: id<RoundId>() }),
    output: z.array(
      z.strictObject({
        unitId: id<UnitId>(),
        unitName: z.string(),
        /** The top of the survey that the unit stands under: what it is compared with; '' for a top itself. */
        wholeName: z.string(),
        /** False: the unit was not in the survey. */
        covered: z.boolean(),
        dimensions: z.array(
          z.strictObject({
            measure: z.string(),
            name: z.string(),
            theme,
            scoring: scoringRule,
            score: z.number().nullable(),
            /** Of the whole that the unit is part of. */
            all: z.number().nullable(),
            n: z.int().nullable(),
            better: z.enum(['high', 'low']).nullable(),
            /** Where the two differ clear of chance and by 5 points or more (domain §2.2): `clear` from 10. */
            mark: z.strictObject({ good: z.boolean(), clear: z.boolean(), uncertain: z.boolean() }).nullable(),
          }),
        ),
      }),
    ),
  }),
} as const;

/**
 * How far someone is in a course made in the program. What was done is only ever added to: the order of doing never
 * changes the result, and progress never falls.
 */
import * as z from 'zod';
import type { PlainModel, PlainPart, QuizQuestion } from './package-model.ts';
import type { Standing } from './player.ts';

/** A video counts when this share of it was really played. */
export const SEEN_SHARE = 0.9;
/** What a player leaves out between two stretches of the same run. Seconds. */
const SAME_RUN_SECONDS = 0.5;

/** A stretch of a video, in seconds from its beginning. */
const span = z.tuple([z.number().min(0), z.number().min(0)]);
export type Span = readonly [from: number, to: number];

const response = z.strictObject({
  /** `part.question` */
  id: z.string(),
  /** Places of the chosen options, from 0, rising. */
  response: z.array(z.int().min(0)),
  correct: z.boolean(),
});
export type QuizResponse = Readonly<z.output<typeof response>>;

const partDone = z.strictObject({
  /** Of a page: read to its end. */
  isRead: z.boolean().default(false),
  /** Of a PDF: the highest page reached, and how many there are. */
  reached: z.int().min(0).default(0),
  pages: z.int().min(0).default(0),
  /** Of a video: what was played, merged and rising; its length in seconds. */
  played: z.array(span).default([]),
  length: z.number().min(0).default(0),
  /** Of a quiz: right answers of the best try; tries; 0 of none. */
  best: z.int().min(0).default(0),
  tries: z.int().min(0).default(0),
  /** Of the last try. */
  responses: z.array(response).default([]),
  /** Where to go on: second of a video, page of a PDF. Decides nothing. */
  place: z.number().min(0).default(0),
});
export type PartDone = Readonly<z.output<typeof partDone>>;

/** Kept as the cmi of activity `plain`. */
export const plainState = z.strictObject({
  /** The part that was open; decides nothing. */
  at: z.string().nullable().default(null),
  parts: z.record(z.string(), partDone).default({}),
});
export type PlainState = Readonly<z.output<typeof plainState>>;

export const NOTHING_DONE: PartDone = partDone.parse({});
export const NEW_STATE: PlainState = { at: null, parts: {} };

/** What an earlier commit said; a state that cannot be read is begun anew. */
export const readState = (cmi: Readonly<Record<string, unknown>> | undefined): PlainState =>
  plainState.safeParse(cmi ?? {}).data ?? NEW_STATE;

export const doneOf = (state: PlainState, partId: string): PartDone => state.parts[partId] ?? NOTHING_DONE;

/** Merged and in rising order, to tenths of a second; merging in parts gives the same as merging all at once. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  // Whole tenths, so that no rounding depends on the order.
  const tenths = spans
    .map(([from, to]) => [Math.round(from * 10), Math.round(to * 10)] as const)
    .filter(([from, to]) => from < to)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const merged: [number, number][] = [];
  for (const [from, to] of tenths) {
    const last = merged.at(-1);
    if (last && from - last[1] <= SAME_RUN_SECONDS * 10) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.map(([from, to]) => [from / 10, to / 10]);
}

const secondsIn = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** 0…1 of the video that was played; stretches beyond its end count for nothing. */
export const shareSeen = ({ played, length }: Pick<PartDone, 'played' | 'length'>): number =>
  length > 0 ? Math.min(1, secondsIn(played.map(([from, to]) => [from, Math.min(to, length)])) / length) : 0;

export type PlainEvent =
  | { readonly kind: 'read'; readonly partId: string }
  | { readonly kind: 'page'; readonly partId: string; readonly page: number; readonly pages: number }
  | {
      readonly kind: 'played';
      readonly partId: string;
      readonly played: readonly Span[];
      readonly length: number;
      readonly place: number;
    }
  | { readonly kind: 'tried'; readonly partId: string; readonly responses: readonly QuizResponse[] };

const apply = (old: PartDone, event: PlainEvent): PartDone => {
  switch (event.kind) {
    case 'read':
      return { ...old, isRead: true };
    case 'page':
      return {
        ...old,
        reached: Math.max(old.reached, event.page),
        pages: Math.max(old.pages, event.pages),
        place: event.page,
      };
    case 'played':
      return {
        ...old,
        played: mergeSpans([...old.played, ...event.played]).map(([from, to]) => [from, to]),
        length: Math.max(old.length, event.length),
        place: Math.round(event.place * 10) / 10,
      };
    case 'tried':
      return {
        ...old,
        best: Math.max(old.best, event.responses.filter(({ correct }) => correct).length),
        tries: old.tries + 1,
        responses: event.responses.map((one) => ({ ...one, response: [...one.response] })),
      };
  }
};

export const record = (state: PlainState, event: PlainEvent): PlainState => ({
  ...state,
  parts: { ...state.parts, [event.partId]: apply(doneOf(state, event.partId), event) },
});

/** All right options and no other. */
export const isRightAnswer = ({ options }: QuizQuestion, chosen: readonly number[]): boolean =>
  options.every(({ isRight }, i) => isRight === chosen.includes(i));

export const hasSeveralRight = ({ options }: QuizQuestion): boolean =>
  options.filter(({ isRight }) => isRight).length > 1;

/** @param chosen by question: the places of the options */
export const responsesTo = (
  quiz: Extract<PlainPart, { kind: 'quiz' }>,
  chosen: Readonly<Record<string, readonly number[]>>,
): QuizResponse[] =>
  quiz.questions.map((question) => {
    const answer = [...(chosen[question.id] ?? [])].sort((a, b) => a - b);
    return { id: `${quiz.id}.${question.id}`, response: answer, correct: isRightAnswer(question, answer) };
  });

type Course = Pick<PlainModel, 'parts' | 'passPercent'>;

export interface QuizResult {
  /** Right answers of the best tries of all quizzes together, and how many questions there are. */
  readonly right: number;
  readonly of: number;
  readonly isAllTried: boolean;
  /** Null: no quiz decides. */
  readonly isPassed: boolean | null;
}

export function quizResult({ parts, passPercent }: Course, state: PlainState): QuizResult {
  const quizzes = parts.filter((part) => part.kind === 'quiz');
  const of = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
  const right = quizzes.reduce((sum, { id, questions }) => sum + Math.min(doneOf(state, id).best, questions.length), 0);
  const isAllTried = quizzes.every(({ id }) => doneOf(state, id).tries > 0);
  // In whole numbers: 80 % of 5 is 4, not a little more.
  return { right, of, isAllTried, isPassed: passPercent > 0 && of > 0 ? right * 100 >= passPercent * of : null };
}

/** `tried`: a quiz that was answered, while too few answers are right for the course to be passed. */
export type PartState = 'new' | 'begun' | 'tried' | 'done';

export function partState(course: Course, part: PlainPart, state: PlainState): PartState {
  const done = doneOf(state, part.id);
  switch (part.kind) {
    case 'page':
      return done.isRead ? 'done' : 'new';
    case 'pdf':
      if (done.pages > 0 && done.reached >= done.pages) return 'done';
      return done.reached > 0 ? 'begun' : 'new';
    case 'video':
      if (shareSeen(done) >= SEEN_SHARE) return 'done';
      return done.played.length > 0 ? 'begun' : 'new';
    case 'quiz':
      if (done.tries === 0) return 'new';
      return quizResult(course, state).isPassed === false ? 'tried' : 'done';
  }
}

/** Completed: every part is done, and the quizzes are passed where they decide. @param seconds of all sessions together */
export function plainStanding(course: Course, state: PlainState, seconds: number): Standing {
  const states = course.parts.map((part) => partState(course, part, state));
  const done = states.filter((one) => one === 'done').length;
  const { right, of, isAllTried, isPassed } = quizResult(course, state);
  const isCompleted = done === states.length;
  const isBegun = states.some((one) => one !== 'new');
  const isTried = course.parts.some((part) => part.kind === 'quiz' && doneOf(state, part.id).tries > 0);
  return {
    completion: isCompleted ? 'completed' : isBegun ? 'incomplete' : 'not_attempted',
    success: isPassed ? 'passed' : isPassed === false && isAllTried ? 'failed' : 'unknown',
    scaled: isTried && of > 0 ? right / of : null,
    raw: isTried ? right : null,
    min: isTried ? 0 : null,
    max: isTried ? of : null,
    progress: states.length === 0 ? 1 : done / states.length,
    seconds,
  };
}

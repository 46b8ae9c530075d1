/**
 * The way through a questionnaire at a screen: which questions are asked, how
 * they are put on screens, and what is left of the answers when it is sent.
 */
import { type AnswerCodes, type AnswerTexts, itemsOf, type QuestionnaireItem } from './answer-pack.ts';
import type { LocalText } from './instrument.ts';
import type { Questionnaire } from './round.ts';

/** Questions that stand on one screen: of one instrument, with one stem and one set of options. */
export interface QuestionStep {
  readonly kind: 'questions';
  readonly items: readonly QuestionnaireItem[];
  /** Place of the first among all questions asked, from 1. */
  readonly first: number;
}
export type Step =
  | { readonly kind: 'background' }
  | QuestionStep
  | { readonly kind: 'comment' }
  | { readonly kind: 'review' };

/** As many as a tablet shows without scrolling. */
const MOST_ON_SCREEN = 4;
/** Long scales fill a screen sooner. */
const MOST_LONG = 2;
const LONG_SCALE = 7;

/** An item may be called `constructor`. */
export const givenTo = (answers: AnswerCodes, key: string): readonly string[] =>
  Object.hasOwn(answers, key) ? (answers[key] ?? []) : [];

export const wordsTo = (texts: AnswerTexts, key: string): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? '').trim() : '';

export interface AnswersGiven {
  readonly answers: AnswerCodes;
  readonly texts: AnswerTexts;
}

export const isAnswered = (answers: AnswerCodes, key: string): boolean => givenTo(answers, key).length > 0;

/** Whether the question was answered, by choosing or, where it is an open one, in words. */
export const isGiven = ({ item, set }: QuestionnaireItem, { answers, texts }: AnswersGiven): boolean =>
  set.kind === 'text' ? wordsTo(texts, item.key) !== '' : isAnswered(answers, item.key);

/** The questions asked, in order. What hangs on another is asked when that one is asked itself and was answered so. */
export function itemsAsked(questionnaire: Questionnaire, answers: AnswerCodes): QuestionnaireItem[] {
  const asked = new Set<string>();
  return itemsOf(questionnaire).filter(({ item }) => {
    const { showIf } = item;
    const isShown =
      showIf === null ||
      (asked.has(showIf.item) && givenTo(answers, showIf.item).some((code) => showIf.codes.includes(code)));
    if (isShown) asked.add(item.key);
    return isShown;
  });
}

const sameText = (one: LocalText | null, other: LocalText | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function belongsTo(run: readonly QuestionnaireItem[], next: QuestionnaireItem): boolean {
  const last = run.at(-1);
  if (!last) return true;
  if (last.set.kind !== 'one' || next.set.kind !== 'one') return false;
  return (
    last.instrument === next.instrument &&
    last.set.key === next.set.key &&
    sameText(last.item.stem, next.item.stem) &&
    // A question that appears while one answers would push the others away under the finger.
    !run.some(({ item }) => item.key === next.item.showIf?.item)
  );
}

function runsOf(items: readonly QuestionnaireItem[]): QuestionnaireItem[][] {
  const runs: QuestionnaireItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && belongsTo(run, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Six are three and three, not four and two. */
function evenly<T>(run: readonly T[], most: number): T[][] {
  const screens = Math.ceil(run.length / most);
  return Array.from({ length: screens }, (_, at) =>
    run.slice(Math.round((at * run.length) / screens), Math.round(((at + 1) * run.length) / screens)),
  );
}

const mostOf = (run: readonly QuestionnaireItem[]): number =>
  (run[0]?.set.options.length ?? 0) > LONG_SCALE ? MOST_LONG : MOST_ON_SCREEN;

/** All screens, as the answers so far have it. The last is always the review. */
export function stepsOf(questionnaire: Questionnaire, answers: AnswerCodes, hasComment: boolean): readonly Step[] {
  const groups = runsOf(itemsAsked(questionnaire, answers)).flatMap((run) => evenly(run, mostOf(run)));
  let first = 1;
  const questions = groups.map((items): Step => {
    const step: Step = { kind: 'questions', items, first };
    first += items.length;
    return step;
  });
  return [
    ...(questionnaire.attributes.length > 0 ? [{ kind: 'background' } as const] : []),
    ...questions,
    ...(hasComment ? [{ kind: 'comment' } as const] : []),
    { kind: 'review' },
  ];
}

/** Answers to questions that are no longer asked do not go along. */
export function answersAsked(questionnaire: Questionnaire, answers: AnswerCodes): Record<string, string[]> {
  return Object.fromEntries(
    itemsAsked(questionnaire, answers)
      .filter(({ item }) => isAnswered(answers, item.key))
      .map(({ item }) => [item.key, [...givenTo(answers, item.key)]]),
  );
}

/** Questions of the step that must be answered before one goes on; an open question may always be skipped. */
export const missingIn = (items: readonly QuestionnaireItem[], answers: AnswerCodes): readonly QuestionnaireItem[] =>
  items.filter(({ item, set }) => item.required && set.kind !== 'text' && !isAnswered(answers, item.key));

/**
 * Open questions: items that are answered in one's own words. What is written
 * goes the way of comments (unit, question and text, never with the answer), and
 * any of them may be skipped, whatever the questionnaire says.
 */
import { AppFailure } from '../kernel/result.ts';
import { type AnswerCodes, type AnswerTexts, itemsOf, type QuestionnaireItem } from './answer-pack.ts';
import { itemsAsked, wordsTo } from './answer-steps.ts';
import { limitNamesOf, limitOf, measuresOf, stricter } from './measures.ts';
import type { Questionnaire, RoundLimits } from './round.ts';

export const isOpenQuestion = ({ set }: Pick<QuestionnaireItem, 'set'>): boolean => set.kind === 'text';

export const openQuestions = (questionnaire: Questionnaire): QuestionnaireItem[] =>
  itemsOf(questionnaire).filter(isOpenQuestion);

/**
 * What was written to the open questions that were asked; one behind a branch that was not taken is left out.
 * @throws bad_input {field} for a text to something that is no open question of the round
 */
export function textsAsked(
  questionnaire: Questionnaire,
  answers: AnswerCodes,
  texts: AnswerTexts,
): Record<string, string> {
  const open = new Set(openQuestions(questionnaire).map(({ item }) => item.key));
  for (const key of Object.keys(texts)) if (!open.has(key)) throw new AppFailure('bad_input', { field: key });
  return Object.fromEntries(
    itemsAsked(questionnaire, answers).flatMap(({ item, set }) => {
      const text = set.kind === 'text' ? wordsTo(texts, item.key) : '';
      return text === '' ? [] : [[item.key, text]];
    }),
  );
}

/**
 * Answers that must be behind a place where the texts to a question are read. Where only some are asked, a text says
 * that somebody gave the answer it hangs on: the limits of that question's own figures hold too.
 * @returns by item key; others, and the comment at the end, have the round's limit of comments
 */
export function textLimits(questionnaire: Questionnaire, limits: RoundLimits): ReadonlyMap<string, number> {
  const { compiled, scores } = measuresOf(questionnaire);
  const least = ({ n, t }: RoundLimits['mean']): number => Math.max(n, t);
  return new Map(
    compiled.items.flatMap(({ key, kind, askedAfter }) => {
      if (kind !== 'text' || askedAfter === null) return [];
      let limit = stricter(limits.comments, limits.distribution);
      for (let at: number | null = askedAfter; at !== null; at = compiled.items[at]?.askedAfter ?? null) {
        const column = at;
        for (const { dimension } of scores) {
          if (dimension.columns.includes(column)) limit = stricter(limit, limitOf(limits, ...limitNamesOf(dimension)));
        }
      }
      return [[key, least(limit)] as const];
    }),
  );
}

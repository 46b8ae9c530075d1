/**
 * The respondent's own wellbeing score, for their eyes only: worked out on the
 * page, shown there and forgotten (domain §2.6).
 */
import type { AnswerCodes } from './answer-pack.ts';
import { numbersByCode } from './options.ts';
import type { Questionnaire } from './round.ts';
import { compileInstruments, scoreDimension } from './scoring.ts';

/** Whether there is such a score at all. */
export const hasOwnScore = ({ instruments }: Questionnaire): boolean =>
  instruments.some(({ body }) => body.dimensions.some(({ limit }) => limit === 'wellbeing'));

/** 0–100; null when there is no such scale or not enough of it was answered. */
export function ownScore(questionnaire: Questionnaire, answers: AnswerCodes): number | null {
  const compiled = compileInstruments(questionnaire.instruments.map(({ body }) => body));
  const at = compiled.dimensions.findIndex(({ limit }) => limit === 'wellbeing');
  if (at < 0) return null;
  const row = Uint8Array.from(compiled.items, ({ key, kind, options }) => {
    const code = answers[key]?.[0];
    return kind === 'one' && code !== undefined ? (numbersByCode(options).get(code) ?? 0) : 0;
  });
  const score = scoreDimension(compiled, at, row, 1)[0];
  return score === undefined || Number.isNaN(score) ? null : score;
}

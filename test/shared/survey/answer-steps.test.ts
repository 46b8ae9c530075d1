import { describe, expect, it } from 'vitest';
import { answersAsked, itemsAsked, stepsOf } from '../../../shared/survey/answer-steps.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { ownScore } from '../../../shared/survey/own-score.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import { body, form } from '../../renderer/survey/answering-samples.ts';

const { questionnaire } = form;
const own: Questionnaire = { instruments: [{ id: 'I' as never, body: ownModule }], attributes: [] };
const keysOf = (wanted: Questionnaire, answers = {}) =>
  stepsOf(wanted, answers, false).map((step) =>
    step.kind === 'questions' ? step.items.map(({ item }) => item.key).join(' ') : step.kind,
  );

describe('the screens of a questionnaire', () => {
  it('hold questions of one stem and one set of options, and end with the review', () => {
    expect(keysOf(questionnaire)).toEqual(['background', 'A1 A2', 'B1', 'W1 W2', 'S1', 'review']);
    expect(keysOf(questionnaire, { B1: ['2'] })).toEqual(['background', 'A1 A2', 'B1', 'B2', 'W1 W2', 'S1', 'review']);
  });

  it('share the questions out evenly, at most four to a screen, each question once and in order', () => {
    const keys = keysOf(own)
      .slice(0, -1)
      .map((keys) => keys.split(' '));
    expect(keys.flat()).toEqual(ownModule.items.map(({ key }) => key));
    expect(Math.max(...keys.map((screen) => screen.length))).toBe(4);
    const six = {
      ...body,
      items: body.items.slice(0, 1).flatMap((item) => Array.from({ length: 6 }, (_, i) => ({ ...item, key: `Q${i}` }))),
      dimensions: [],
    };
    expect(keysOf({ instruments: [{ id: 'I' as never, body: six }], attributes: [] })).toEqual([
      'Q0 Q1 Q2',
      'Q3 Q4 Q5',
      'review',
    ]);
  });

  it('count the place of their first question', () => {
    const firsts = stepsOf(questionnaire, {}, true).flatMap((step) => (step.kind === 'questions' ? [step.first] : []));
    expect(firsts).toEqual([1, 3, 4, 6]);
  });
});

describe('a question that hangs on another', () => {
  it('is asked only while that one is answered so, along a whole chain', () => {
    const chained: Questionnaire = {
      attributes: [],
      instruments: [
        {
          id: 'I' as never,
          body: {
            ...body,
            items: body.items.map((item) =>
              item.key === 'W1' ? { ...item, showIf: { item: 'B2', codes: ['2'] } } : item,
            ),
          },
        },
      ],
    };
    const asked = (answers: Record<string, string[]>) => itemsAsked(chained, answers).map(({ item }) => item.key);
    expect(asked({})).not.toContain('B2');
    expect(asked({ B1: ['1'], B2: ['1', '2'] })).toContain('W1');
    // The answer to B2 is still there, but B2 is not asked any more.
    expect(asked({ B1: ['5'], B2: ['2'] })).not.toContain('W1');
  });

  it('takes its answer with it', () => {
    const given = { A1: ['1'], B1: ['5'], B2: ['2'], W1: [] };
    expect(answersAsked(questionnaire, given)).toEqual({ A1: ['1'], B1: ['5'] });
    expect(answersAsked(questionnaire, { ...given, B1: ['1'] })).toEqual({ A1: ['1'], B1: ['1'], B2: ['2'] });
  });
});

describe('one’s own wellbeing', () => {
  it('is the mean of all its questions, and nothing when one is missing', () => {
    expect(ownScore(questionnaire, { W1: ['5'], W2: ['3'] })).toBe(80);
    expect(ownScore(questionnaire, { W1: ['5'] })).toBeNull();
    expect(ownScore(own, {})).toBeNull();
  });
});

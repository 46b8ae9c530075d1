import { describe, expect, it } from 'vitest';
import { answersAsked, isGiven, itemsAsked, missingIn, stepsOf } from '../../../shared/survey/answer-steps.ts';
import { openQuestions, textLimits, textsAsked } from '../../../shared/survey/open-questions.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { ownScore } from '../../../shared/survey/own-score.ts';
import { type Questionnaire, strictRoundLimits } from '../../../shared/survey/round.ts';
import { body, form, withOpenQuestion } from '../../renderer/survey/answering-samples.ts';

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
  it('may be called as what every object has', () => {
    const [first, second] = body.items;
    if (!first || !second) throw new Error('no questions');
    const items = [
      { ...first, key: 'constructor', required: true },
      { ...second, key: 'toString', showIf: { item: 'constructor', codes: ['1'] } },
    ];
    const strange: Questionnaire = {
      attributes: [],
      instruments: [{ id: 'I' as never, body: { ...body, items, dimensions: [] } }],
    };
    expect(keysOf(strange)).toEqual(['constructor', 'review']);
    expect(answersAsked(strange, {})).toEqual({});
    expect(answersAsked(strange, { constructor: ['1'], toString: ['2'] })).toEqual({
      constructor: ['1'],
      toString: ['2'],
    });
  });

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

describe('an open question', () => {
  const open = withOpenQuestion.questionnaire;
  const required: Questionnaire = {
    ...open,
    instruments: open.instruments.map(({ id, body }) => ({
      id,
      body: { ...body, items: body.items.map((item) => ({ ...item, required: item.key === 'O1' })) },
    })),
  };

  it('has a screen of its own behind its branch, and may be skipped whatever the questionnaire says', () => {
    expect(keysOf(open)).not.toContain('O1');
    expect(keysOf(open, { B1: ['1'] })).toContain('O1');
    expect(missingIn(itemsAsked(required, { B1: ['1'] }), {})).toEqual([]);
  });

  it('is answered by words, and not by blanks', () => {
    const [one] = openQuestions(open);
    const given = (O1: string) => one !== undefined && isGiven(one, { answers: {}, texts: { O1 } });
    expect([given('Ja'), given('  ')]).toEqual([true, false]);
    expect(textsAsked(open, { B1: ['1'] }, { O1: ' Ja ' })).toEqual({ O1: 'Ja' });
    expect(textsAsked(open, { B1: ['5'] }, { O1: 'Ja' })).toEqual({});
  });

  it('is the only kind that takes words', () => {
    for (const key of ['A1', 'X1', 'constructor']) {
      expect(() => textsAsked(open, {}, { [key]: 'Ja' })).toThrow('bad_input');
    }
  });

  it('behind a branch is read where the limits of the question it hangs on are kept too', () => {
    const limits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };
    expect([...textLimits(open, limits)]).toEqual([['O1', 10]]);
    const bullied: Questionnaire = {
      ...open,
      instruments: open.instruments.map(({ id, body }) => ({
        id,
        body: {
          ...body,
          dimensions: [
            ...body.dimensions,
            {
              ...{ key: 'trusler', name: { da: 'Trusler' }, direction: 'strain' as const },
              ...{ scoring: 'any_yes' as const, limit: 'offensive' as const, items: ['B1'] },
            },
          ],
        },
      })),
    };
    expect([...textLimits(bullied, limits)]).toEqual([['O1', 20]]);
  });
});

describe('one’s own wellbeing', () => {
  it('is the mean of all its questions, and nothing when one is missing', () => {
    expect(ownScore(questionnaire, { W1: ['5'], W2: ['3'] })).toBe(80);
    expect(ownScore(questionnaire, { W1: ['5'] })).toBeNull();
    expect(ownScore(own, {})).toBeNull();
  });
});

/** Plain courses: what counts as done, when the course is completed and passed, and that progress never falls. */
import { describe, expect, it } from 'vitest';
import type { PlainPart, QuizQuestion } from '../../../shared/learning/package-model.ts';
import {
  isRightAnswer,
  mergeSpans,
  NEW_STATE,
  type PlainEvent,
  type PlainState,
  partState,
  plainStanding,
  quizResult,
  readState,
  record,
  responsesTo,
  type Span,
  shareSeen,
} from '../../../shared/learning/plain-progress.ts';
import { standing } from '../../../shared/learning/player.ts';
import { type Chance, makeChance } from '../../support/chance.ts';

const option = (text: string, isRight = false) => ({ text, isRight });
const question = (id: string, right: readonly number[], options = 3): QuizQuestion => ({
  id,
  text: `Spørgsmål ${id}`,
  options: Array.from({ length: options }, (_, i) => option(`svar ${i}`, right.includes(i))),
  explanation: 'Fordi.',
});
const quiz = {
  kind: 'quiz',
  id: 'quiz',
  title: 'Quiz',
  questions: [question('a', [0]), question('b', [1, 2]), question('c', [2]), question('d', [0]), question('e', [1])],
} as const satisfies PlainPart;
const video: PlainPart = { kind: 'video', id: 'film', title: 'Film', path: 'film.mp4', transcript: 'Tekst' };
const pdf: PlainPart = { kind: 'pdf', id: 'pdf', title: 'Ark', path: 'ark.pdf' };
const text: PlainPart = { kind: 'page', id: 'side', title: 'Side', blocks: [{ kind: 'text', text: 'Hej' }] };
const course = (passPercent: number, parts: readonly PlainPart[] = [video, pdf, text, quiz]) => ({
  parts,
  passPercent,
});

/** The first `right` questions answered right. */
const tried = (right: number): PlainEvent => ({
  kind: 'tried',
  partId: 'quiz',
  responses: responsesTo(
    quiz,
    Object.fromEntries(
      quiz.questions.map((one, i) => [
        one.id,
        i < right ? one.options.flatMap(({ isRight }, at) => (isRight ? [at] : [])) : [],
      ]),
    ),
  ),
});
const played = (...spans: readonly Span[]): PlainEvent => ({
  kind: 'played',
  partId: 'film',
  played: spans,
  length: 100,
  place: 0,
});
const at = (page: number, pages = 3): PlainEvent => ({ kind: 'page', partId: 'pdf', page, pages });
const read: PlainEvent = { kind: 'read', partId: 'side' };
const having = (...events: readonly PlainEvent[]): PlainState => events.reduce(record, NEW_STATE);

describe('an answer is right when it is all the right options and no other', () => {
  it.each([
    ['the one', [1], [1], true],
    ['another', [1], [0], false],
    ['none', [1], [], false],
    ['one too many', [1], [1, 2], false],
    ['both', [0, 2], [2, 0], true],
    ['one of two', [0, 2], [0], false],
    ['all', [0, 2], [0, 1, 2], false],
  ])('%s', (_, right, chosen, expected) => {
    expect(isRightAnswer(question('q', right), chosen)).toBe(expected);
  });
});

describe('a part is done', () => {
  it.each([
    ['a page not read', text, [], 'new'],
    ['a page read', text, [read], 'done'],
    ['a PDF begun', pdf, [at(2)], 'begun'],
    ['a PDF at its last page', pdf, [at(3)], 'done'],
    ['a PDF gone back in', pdf, [at(3), at(1)], 'done'],
    ['a video played to 89 %', video, [played([0, 89])], 'begun'],
    ['a video played to 90 %', video, [played([0, 90])], 'done'],
    ['a video played at its two ends', video, [played([0, 10], [95, 100])], 'begun'],
    ['a video seen twice at its beginning', video, [played([0, 50]), played([0, 45])], 'begun'],
    ['a video seen over two sittings', video, [played([0, 50]), played([48, 95])], 'done'],
    ['a video whose length is not known', video, [{ ...played([0, 9]), length: 0 } as PlainEvent], 'begun'],
    ['a quiz not tried', quiz, [], 'new'],
    ['a quiz below the pass mark', quiz, [tried(3)], 'tried'],
    ['a quiz at the pass mark', quiz, [tried(4)], 'done'],
    ['a quiz passed and then tried worse', quiz, [tried(4), tried(0)], 'done'],
  ] as const)('%s', (_, part, events, expected) => {
    expect(partState(course(80), part as PlainPart, having(...events))).toBe(expected);
  });
});

describe('the course', () => {
  const others = [played([0, 95]), at(3), read];
  it.each([
    ['nothing done', 80, [], ['not_attempted', 'unknown', null, 0]],
    ['one page read', 80, [read], ['incomplete', 'unknown', null, 0.25]],
    ['all but the quiz', 80, others, ['incomplete', 'unknown', null, 0.75]],
    ['all, quiz below the mark', 80, [...others, tried(3)], ['incomplete', 'failed', 0.6, 0.75]],
    ['all, quiz at the mark', 80, [...others, tried(4)], ['completed', 'passed', 0.8, 1]],
    ['quiz passed, rest missing', 80, [tried(5)], ['incomplete', 'passed', 1, 0.25]],
    ['no quiz decides', 0, [...others, tried(0)], ['completed', 'unknown', 0, 1]],
    ['the best try counts', 80, [...others, tried(5), tried(1)], ['completed', 'passed', 1, 1]],
  ] as const)('%s', (_, pass, events, [completion, success, scaled, progress]) => {
    const result = plainStanding(course(pass), having(...events), 12);
    expect(result).toMatchObject({ completion, success, scaled, progress, seconds: 12 });
    expect(standing.parse(result)).toEqual(result);
  });

  it('counts all quizzes together', () => {
    const second = { ...quiz, id: 'quiz2' };
    const two = course(60, [quiz, second]);
    const other = { ...tried(1), partId: 'quiz2' };
    expect(quizResult(two, having(tried(5)))).toEqual({ right: 5, of: 10, isAllTried: false, isPassed: false });
    expect(quizResult(two, having(tried(5), other))).toEqual({ right: 6, of: 10, isAllTried: true, isPassed: true });
  });

  it('reads back what it wrote, and begins anew on what it cannot read', () => {
    const state = { ...having(...others, tried(3)), at: 'pdf' };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(readState({ parts: { film: { played: 'alt' } } })).toEqual(NEW_STATE);
    expect(readState(undefined)).toEqual(NEW_STATE);
  });
});

const anySpan = ({ int }: Chance): Span => {
  const from = int(1000) / 10;
  return [from, from + int(300) / 10];
};
const anyEvent = (chance: Chance): PlainEvent =>
  chance.pick([
    () => read,
    () => at(1 + chance.int(3)),
    () => played(...Array.from({ length: chance.int(3) }, () => anySpan(chance))),
    () => tried(chance.int(6)),
  ])();

const shuffled = <T>(items: readonly T[], { next }: Chance): T[] =>
  items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const RUNS = 300 * Number(process.env.PEJLING_RUNS ?? 1);

describe('whatever is done', () => {
  it('the order changes nothing, and progress never falls', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const chance = makeChance(seed);
      const events = Array.from({ length: 1 + chance.int(14) }, () => anyEvent(chance));
      const plain = course(chance.pick([0, 1, 60, 80, 100]));
      let state = NEW_STATE;
      let before = plainStanding(plain, state, 0);
      for (const event of events) {
        state = record(state, event);
        const now = plainStanding(plain, state, 0);
        expect(now.progress, `seed ${seed}`).toBeGreaterThanOrEqual(before.progress ?? 0);
        expect(now.raw ?? 0, `seed ${seed}`).toBeGreaterThanOrEqual(before.raw ?? 0);
        if (before.completion === 'completed') expect(now.completion).toBe('completed');
        if (before.success === 'passed') expect(now.success).toBe('passed');
        before = now;
      }
      expect(plainStanding(plain, having(...shuffled(events, chance)), 0), `seed ${seed}`).toEqual(before);
    }
  });

  it('merged stretches are the same in whatever parts they are merged', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const chance = makeChance(seed);
      const spans = Array.from({ length: chance.int(12) }, () => anySpan(chance));
      const whole = mergeSpans(spans);
      const cut = chance.int(spans.length + 1);
      const mixed = shuffled(spans, chance);
      expect(mergeSpans([...mergeSpans(mixed.slice(cut)), ...mixed.slice(0, cut)]), `seed ${seed}`).toEqual(whole);
      expect(shareSeen({ played: whole.map(([a, b]) => [a, b]), length: 100 })).toBeLessThanOrEqual(1);
    }
  });
});

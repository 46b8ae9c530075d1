/** What keeps a plain course from being published, and where it is. */
import { describe, expect, it } from 'vitest';
import type { PageBlock, PlainPart, QuizQuestion } from '../../../shared/learning/package-model.ts';
import { pathsIn, plainFaults, textsIn } from '../../../shared/learning/plain-checks.ts';
import { plainContent } from '../../../shared/learning/plain-schema.ts';

const good: QuizQuestion = {
  id: 'q',
  text: 'Hvad gør du?',
  options: [
    { text: 'Ringer 112', isRight: true },
    { text: 'Løber', isRight: false },
  ],
  explanation: '',
};
const quiz = (...questions: readonly QuizQuestion[]): PlainPart => ({
  kind: 'quiz',
  id: 'p',
  title: 'Quiz',
  questions,
});
const page = (...blocks: readonly PageBlock[]): PlainPart => ({ kind: 'page', id: 'p', title: 'Side', blocks });
const video = (path: string, transcript: string): PlainPart => ({
  kind: 'video',
  id: 'p',
  title: 'Film',
  path,
  transcript,
});
const hello: PageBlock = { kind: 'text', text: 'Hej' };
const codes = (part: PlainPart, passPercent = 0) =>
  plainFaults({ parts: [part], passPercent }).map(({ code, at }) => (at === null ? code : `${code} ${at}`));

describe('a course may be published', () => {
  it.each([
    ['page', page(hello)],
    ['picture', page({ kind: 'picture', path: 'a.jpg', alt: 'En brandslukker' })],
    ['quiz', quiz(good)],
    ['video', video('film.mp4', 'Der siges …')],
    ['pdf', { kind: 'pdf', id: 'p', title: 'Ark', path: 'ark.pdf' } as PlainPart],
  ])('with a whole %s', (_, part) => {
    expect(codes(part)).toEqual([]);
  });
});

describe('a course is not published', () => {
  const options = (...right: readonly boolean[]) => right.map((isRight, i) => ({ text: `svar ${i}`, isRight }));
  it.each([
    ['an empty page', page(), ['pageEmpty']],
    ['a page of blanks', page({ kind: 'text', text: ' ' }, { kind: 'list', lines: [''] }), ['pageEmpty']],
    ['an empty block among others', page(hello, { kind: 'heading', text: '' }), ['blockEmpty 2']],
    ['a picture without file', page(hello, { kind: 'picture', path: '', alt: 'x' }), ['fileMissing 2']],
    ['a picture without alt text', page({ kind: 'picture', path: 'a.jpg', alt: ' ' }), ['altMissing 1']],
    ['a video without file and text', video('', ''), ['fileMissing', 'transcriptMissing']],
    ['a video without text', video('film.mp4', '  '), ['transcriptMissing']],
    ['a quiz without questions', quiz(), ['noQuestions']],
    ['no right answer', quiz(good, { ...good, id: 'r', options: options(false, false) }), ['noRight 2']],
    ['all right', quiz({ ...good, options: options(true, true) }), ['allRight 1']],
    ['one option', quiz({ ...good, options: options(true) }), ['fewOptions 1', 'allRight 1']],
    ['an empty question', quiz({ ...good, text: '' }), ['questionEmpty 1']],
    [
      'the same option twice',
      quiz({
        ...good,
        options: [
          { text: 'Ja', isRight: true },
          { text: 'Ja ', isRight: false },
        ],
      }),
      ['optionTwice 1'],
    ],
    ['no title', { ...page(hello), title: '' }, ['titleMissing']],
  ] as const)('with %s', (_, part, expected) => {
    expect(codes(part as PlainPart)).toEqual(expected);
  });

  it('with nothing in it, or a pass mark that no quiz can reach', () => {
    expect(plainFaults({ parts: [], passPercent: 80 })).toEqual([{ code: 'noParts', partId: null, at: null }]);
    expect(codes(page(hello), 80)).toEqual(['passWithoutQuiz']);
  });
});

describe('what the editor sends', () => {
  it('has each id once, and file names without a way out', () => {
    const two = { parts: [page(hello), page(hello)], passPercent: 0 };
    expect(plainContent.safeParse(two).success).toBe(false);
    for (const path of ['../a.mp4', '/etc/passwd', 'a/b.mp4', '.skjult', 'A B.mp4']) {
      expect(plainContent.safeParse({ parts: [video(path, '')], passPercent: 0 }).success, path).toBe(false);
    }
    expect(plainContent.safeParse({ parts: [video('brand-1.mp4', '')], passPercent: 0 }).success).toBe(true);
  });

  it('tells its files and its texts', () => {
    const parts = [video('f.mp4', 'tale'), page({ kind: 'picture', path: 'b.jpg', alt: 'alt' }), quiz(good)];
    expect([...pathsIn(parts)]).toEqual(['f.mp4', 'b.jpg']);
    expect(textsIn(parts)).toEqual(expect.arrayContaining(['tale', 'alt', 'Hvad gør du?', 'Løber']));
  });
});

/** What a course made in the program still lacks before people can take it (issue 6: plain courses). */
import type { PageBlock, PlainModel, PlainPart, QuizQuestion } from './package-model.ts';
import { FEWEST_OPTIONS } from './plain-schema.ts';

export const plainFaultCodes = [
  'noParts',
  'titleMissing',
  'fileMissing',
  'transcriptMissing',
  'pageEmpty',
  'blockEmpty',
  'altMissing',
  'noQuestions',
  'questionEmpty',
  'fewOptions',
  'optionEmpty',
  'optionTwice',
  'noRight',
  'allRight',
  'passWithoutQuiz',
] as const;
export type PlainFaultCode = (typeof plainFaultCodes)[number];

export interface PlainFault {
  readonly code: PlainFaultCode;
  /** Null: of the course as a whole. */
  readonly partId: string | null;
  /** The block's or question's place in the part, from 1; null: of the part as a whole. */
  readonly at: number | null;
}

type Found = readonly (readonly [PlainFaultCode, number | null])[];
type Content = Pick<PlainModel, 'parts' | 'passPercent'>;

const isBlank = (text: string): boolean => text.trim() === '';

const isEmptyBlock = (block: PageBlock): boolean => {
  if (block.kind === 'picture') return block.path === '';
  return block.kind === 'list' ? block.lines.every(isBlank) : isBlank(block.text);
};

const ofPage = (blocks: readonly PageBlock[]): Found => {
  if (blocks.every(isEmptyBlock)) return [['pageEmpty', null]];
  return blocks.flatMap((block, i): Found => {
    if (isEmptyBlock(block)) return [[block.kind === 'picture' ? 'fileMissing' : 'blockEmpty', i + 1]];
    return block.kind === 'picture' && isBlank(block.alt) ? [['altMissing', i + 1]] : [];
  });
};

function ofQuestion({ text, options }: QuizQuestion): PlainFaultCode[] {
  const texts = options.map((option) => option.text.trim());
  const right = options.filter(({ isRight }) => isRight).length;
  const wrong: readonly (readonly [boolean, PlainFaultCode])[] = [
    [isBlank(text), 'questionEmpty'],
    [options.length < FEWEST_OPTIONS, 'fewOptions'],
    [texts.includes(''), 'optionEmpty'],
    [new Set(texts.filter((one) => one !== '')).size < texts.filter((one) => one !== '').length, 'optionTwice'],
    [right === 0, 'noRight'],
    [right > 0 && right === options.length, 'allRight'],
  ];
  return wrong.filter(([is]) => is).map(([, code]) => code);
}

const ofQuiz = (questions: readonly QuizQuestion[]): Found =>
  questions.length === 0
    ? [['noQuestions', null]]
    : questions.flatMap((question, i) => ofQuestion(question).map((code) => [code, i + 1] as const));

function ofContent(part: PlainPart): Found {
  switch (part.kind) {
    case 'video':
      return [
        ...(part.path === '' ? ([['fileMissing', null]] as const) : []),
        ...(isBlank(part.transcript) ? ([['transcriptMissing', null]] as const) : []),
      ];
    case 'pdf':
      return part.path === '' ? [['fileMissing', null]] : [];
    case 'page':
      return ofPage(part.blocks);
    case 'quiz':
      return ofQuiz(part.questions);
  }
}

/** In the order of the parts; nothing: it may be published. */
export function plainFaults({ parts, passPercent }: Content): PlainFault[] {
  const whole: PlainFaultCode[] = [
    ...(parts.length === 0 ? (['noParts'] as const) : []),
    ...(parts.length > 0 && passPercent > 0 && !parts.some(({ kind }) => kind === 'quiz')
      ? (['passWithoutQuiz'] as const)
      : []),
  ];
  return [
    ...whole.map((code) => ({ code, partId: null, at: null })),
    ...parts.flatMap((part) => {
      const found: Found = [...(isBlank(part.title) ? ([['titleMissing', null]] as const) : []), ...ofContent(part)];
      return found.map(([code, at]) => ({ code, partId: part.id, at }));
    }),
  ];
}

/** Every file that a course shows. */
export const pathsIn = (parts: readonly PlainPart[]): Set<string> =>
  new Set(
    parts
      .flatMap((part) => {
        if (part.kind === 'video' || part.kind === 'pdf') return [part.path];
        return part.kind === 'page' ? part.blocks.map((block) => (block.kind === 'picture' ? block.path : '')) : [];
      })
      .filter((path) => path !== ''),
  );

const textsOfBlock = (block: PageBlock): readonly string[] => {
  if (block.kind === 'list') return block.lines;
  return [block.kind === 'picture' ? block.alt : block.text];
};

const textsOfQuestion = ({ text, explanation, options }: QuizQuestion): readonly string[] => [
  text,
  explanation,
  ...options.map((option) => option.text),
];

function textsOf(part: PlainPart): readonly string[] {
  switch (part.kind) {
    case 'video':
      return [part.transcript];
    case 'pdf':
      return [];
    case 'page':
      return part.blocks.flatMap(textsOfBlock);
    case 'quiz':
      return part.questions.flatMap(textsOfQuestion);
  }
}

/** Every text that somebody wrote. */
export const textsIn = (parts: readonly PlainPart[]): string[] =>
  parts.flatMap((part) => [part.title, ...textsOf(part)]);

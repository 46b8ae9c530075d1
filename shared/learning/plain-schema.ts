/**
 * The shape of a course made in the program, as the editor sends it. A draft may be half done, so texts may be empty
 * here; what must be there before it is published is said by plain-checks.ts.
 */
import * as z from 'zod';
import type { PlainModel } from './package-model.ts';

export const MOST_PARTS = 100;
export const MOST_BLOCKS = 200;
export const MOST_LINES = 50;
export const MOST_QUESTIONS = 100;
export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 8;
export const MOST_TITLE = 200;
export const MOST_TEXT = 5000;
export const MOST_TRANSCRIPT = 50_000;
export const MOST_LINE = 500;

const partId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const title = z.string().max(MOST_TITLE);
/** Inside the package; '' while no file is chosen. */
export const filePath = z.string().regex(/^$|^[a-z0-9][a-z0-9._-]{0,99}$/);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string().max(MOST_LINE) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(MOST_TEXT) }),
  z.strictObject({ kind: z.literal('list'), lines: z.array(z.string().max(MOST_LINE)).max(MOST_LINES) }),
  z.strictObject({ kind: z.literal('picture'), path: filePath, alt: z.string().max(MOST_LINE) }),
]);

const question = z.strictObject({
  id: partId,
  text: z.string().max(MOST_LINE),
  options: z.array(z.strictObject({ text: z.string().max(MOST_LINE), isRight: z.boolean() })).max(MOST_OPTIONS),
  explanation: z.string().max(MOST_TEXT),
});

const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('video'),
    id: partId,
    title,
    path: filePath,
    transcript: z.string().max(MOST_TRANSCRIPT),
  }),
  z.strictObject({ kind: z.literal('pdf'), id: partId, title, path: filePath }),
  z.strictObject({ kind: z.literal('page'), id: partId, title, blocks: z.array(block).max(MOST_BLOCKS) }),
  z.strictObject({ kind: z.literal('quiz'), id: partId, title, questions: z.array(question).max(MOST_QUESTIONS) }),
]);

const idsOf = ({ parts }: { readonly parts: readonly z.output<typeof part>[] }): string[] =>
  parts.flatMap((one) => [one.id, ...(one.kind === 'quiz' ? one.questions.map(({ id }) => `${one.id}.${id}`) : [])]);

/** What the editor may change; the family is the program's own. */
export const plainContent = z
  .strictObject({ parts: z.array(part).max(MOST_PARTS), passPercent: z.int().min(0).max(100) })
  .refine((content) => new Set(idsOf(content)).size === idsOf(content).length, { path: ['parts'] });
export type PlainContent = z.output<typeof plainContent>;

/** As stored (course_package.model). */
export const plainModel = z.strictObject({
  standard: z.literal('plain'),
  family: z.string(),
  parts: z.array(part),
  passPercent: z.int(),
}) satisfies z.ZodType<PlainModel>;

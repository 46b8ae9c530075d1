/** What the player of each kind of part is given. */
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { Course } from './use-course.ts';

export type PlainWords = Messages['player']['plain'];

export interface PartProps<Kind extends PlainPart['kind']> {
  readonly part: Extract<PlainPart, { readonly kind: Kind }>;
  readonly course: Course;
  readonly words: PlainWords;
}

/** Where the course's scheme serves a file of the package. */
export const contentUrl = (path: string): string => `/content/${path.split('/').map(encodeURIComponent).join('/')}`;

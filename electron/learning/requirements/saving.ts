/** What the writers of this part ask first. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { findCourse } from '../../../db/learning/requirement-rules.ts';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';

/** @throws not_found */
export function requireCourse(db: ReadableDB, courseId: CourseId): void {
  if (!findCourse(db, courseId)) throw new AppFailure('not_found');
}

/** @throws not_found */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new AppFailure('not_found');
  return row;
}

/** Null on the way in and out: until further notice. */
export const toEnd = (day: IsoDate | null): IsoDate => day ?? OPEN_END;
export const fromEnd = (day: IsoDate): IsoDate | null => (day === OPEN_END ? null : day);

export const standingOn = (
  { validFrom, validTo }: { readonly validFrom: IsoDate; readonly validTo: IsoDate },
  asOf: IsoDate,
): 'now' | 'later' | 'ended' => (asOf < validFrom ? 'later' : asOf > validTo ? 'ended' : 'now');

/** Persons that may be one, as the page of duplicates finds them. */
import { latestStamp } from '../../../db/staff/data-stamp.ts';
import { duplicateCandidates } from '../../../db/staff/edit-duplicates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { findDuplicates } from '../../../shared/staff/duplicates.ts';
import type { QueryContext } from '../../worker/context.ts';

type Pair = readonly [PersonId, PersonId];

interface Remembered {
  readonly stamp: string | undefined;
  readonly pairs: readonly Pair[];
}

const MEMORY = 'staff.quality.pairs';

/** Everybody is compared with everybody alike, so the answer is kept until something is written. */
export function pairsOf({ db, memory }: QueryContext): readonly Pair[] {
  const stamp = latestStamp(db);
  const known = memory.get(MEMORY) as Remembered | undefined;
  if (known && known.stamp === stamp) return known.pairs;
  const pairs = findDuplicates(duplicateCandidates(db)).map(({ ids }) => ids);
  memory.set(MEMORY, { stamp, pairs } satisfies Remembered);
  return pairs;
}

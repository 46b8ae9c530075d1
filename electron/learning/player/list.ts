/** Attempts, and what a person may play. */
import { nameOfPerson } from '../../../db/apv/people.ts';
import { attemptsOf, listAttempts, listPlayable } from '../../../db/learning/attempts.ts';
import { keptOf } from '../../../db/staff/merged.ts';
import type { PackageId, PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { bestStatus } from '../../../shared/learning/best-status.ts';
import type { AttemptSummary, Playable, playerCalls } from '../../../shared/learning/contract-player.ts';
import type { AttemptRow } from '../../../shared/learning/stored.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';

export const attempts = (
  { db }: QueryContext,
  { offset, limit, ...filter }: ParsedInput<typeof playerCalls.attempts>,
): { total: number; rows: AttemptSummary[] } => listAttempts(db, filter, { offset, limit });

function standingOf(tried: readonly AttemptRow[]): Pick<Playable, 'openAttempt' | 'attempts' | 'best'> {
  const best = bestStatus(tried);
  const open = tried.findLast(({ endedAt }) => endedAt === null)?.n ?? null;
  if (!best) return { openAttempt: open, attempts: 0, best: null };
  const { completion, success, scaled, raw, max, seconds } = best;
  return { openAttempt: open, attempts: best.attempts, best: { completion, success, scaled, raw, max, seconds } };
}

/** @throws not_found */
export function playable({ db, today }: QueryContext, input: { readonly personId: PersonId }): Playable[] {
  const personId = keptOf(db, input.personId);
  if (!nameOfPerson(db, personId)) throw new AppFailure('not_found');
  const byPackage = new Map<PackageId, AttemptRow[]>();
  for (const attempt of attemptsOf(db, personId)) {
    byPackage.set(attempt.packageId, [...(byPackage.get(attempt.packageId) ?? []), attempt]);
  }
  return listPlayable(db, personId, today).map((row) => ({
    ...row,
    ...standingOf(byPackage.get(row.packageId) ?? []),
  }));
}

/**
 * What the player says is kept: the newest state of each activity, the course as a whole, what outlives the attempt,
 * and once, when the course is taken, a completion. One write for all that is said at once; no line in the log but for
 * the completion, since a course may commit after every click.
 */

import type { WritableDB } from '../../../db/engine/handles.ts';
import {
  countGlobals,
  hasCompletionOf,
  hasGlobal,
  saveActivity,
  saveGlobal,
  saveStanding,
} from '../../../db/learning/attempts.ts';
import { completionOn } from '../../../db/learning/completions.ts';
import { changeRow, findRow, insertRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/merged.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type CompletionId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { givesCourse } from '../../../shared/learning/best-status.ts';
import type { playerCalls } from '../../../shared/learning/contract-player.ts';
import type { PackageModel } from '../../../shared/learning/package-model.ts';
import { activityIdsOf, globalScope } from '../../../shared/learning/played-model.ts';
import { type Commit, MOST_CMI_LETTERS, MOST_OBJECTIVES } from '../../../shared/learning/player.ts';
import type { AttemptRow, CompletionRow, CoursePackageRow } from '../../../shared/learning/stored.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { CommandContext, ParsedInput, SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';

export interface Kept {
  readonly ok: boolean;
  readonly why: '' | 'too_large' | 'bad_commit' | 'ended';
}

const refuse = (why: Kept['why']): Kept => ({ ok: false, why });

const MOST_HOURS = 1000;
/** A course can tell any time; what cannot be is not told of as hours. */
export function hoursOf(seconds: number): number | null {
  const hours = Math.round(seconds / 36) / 100;
  return hours > 0 && hours <= MOST_HOURS ? hours : null;
}

interface Played {
  readonly attempt: AttemptRow;
  readonly pack: CoursePackageRow;
  readonly model: PackageModel;
}

function faultOf(commit: Commit, after: number, activities: ReadonlySet<string>): Kept['why'] {
  if (commit.n <= after) return 'bad_commit';
  // Only what the package has: else a course could fill the register under names of its own.
  if (commit.activityId !== null && !activities.has(commit.activityId)) return 'bad_commit';
  if (commit.cmi !== null && JSON.stringify(commit.cmi).length > MOST_CMI_LETTERS) return 'too_large';
  const names = Object.keys(commit.globals);
  if (names.length > MOST_OBJECTIVES || JSON.stringify(commit.globals).length > MOST_CMI_LETTERS) return 'too_large';
  return '';
}

function saveGlobals(db: WritableDB, at: string, { attempt, model }: Played, globals: Commit['globals']): boolean {
  const { personId, packageId } = attempt;
  for (const [name, value] of Object.entries(globals)) {
    const scope = globalScope(model, name) === 'system' ? '' : packageId;
    const isNew = !hasGlobal(db, personId, scope, name);
    if (isNew && countGlobals(db, personId, scope) >= MOST_OBJECTIVES) return false;
    saveGlobal(db, at, { personId, packageId: scope, name, value: value ?? null });
  }
  return true;
}

function saveOne(db: WritableDB, at: string, played: Played, commit: Commit, refused: number): boolean {
  const { id } = played.attempt;
  if (commit.activityId !== null && commit.cmi !== null) {
    const standing = commit.activity ?? commit.course;
    saveActivity(db, at, { attemptId: id, activityId: commit.activityId, standing, cmi: JSON.stringify(commit.cmi) });
  }
  const endedAt = commit.ended === 'normal' ? at : null;
  saveStanding(db, id, commit, { at, endedAt, refused: Math.max(played.attempt.refused, refused) });
  return saveGlobals(db, at, played, commit.globals);
}

/** The completion of the day: none yet, or one from elsewhere that does not say which attempt it is of. */
type Due = { readonly known: (CompletionRow & { readonly born: string }) | undefined };

/** Once for an attempt, and once a day for a course: a new day's repetition is a completion of its own. */
function dueOf(db: WritableDB, { attempt }: Played, commits: readonly Commit[], today: IsoDate): Due | undefined {
  if (!commits.some(({ course }) => givesCourse(course)) || hasCompletionOf(db, attempt.id)) return undefined;
  const known = completionOn(db, keptOf(db, attempt.personId), attempt.courseId, today);
  return known && known.attemptId !== null ? undefined : { known };
}

/** One that a file or a class wrote is tied to the attempt: it must not go when that is taken back. */
function complete(context: CommandContext, { attempt }: Played, { known }: Due, seconds: number): void {
  if (known) {
    changeRow(context.db, context.set, 'completion', known, { attemptId: attempt.id });
    context.note({ attemptId: attempt.id, completionId: known.id });
    return;
  }
  const id = newId<CompletionId>(context.random);
  insertRow(context.db, context.set, 'completion', {
    id,
    personId: keptOf(context.db, attempt.personId),
    courseId: attempt.courseId,
    completedOn: context.today,
    form: 'E-læring',
    hours: hoursOf(seconds),
    origin: 'player',
    classId: null,
    attemptId: attempt.id,
    number: '',
    expiresOn: null,
    mediaId: null,
    mediaName: '',
    note: '',
  });
  context.note({ attemptId: attempt.id, completionId: id });
}

class TooLarge extends Error {}

type Input = ParsedInput<typeof playerCalls.commitAttempt>;

/** What the page says. How it stands with a cmi5 course is told by its record store alone (xapi/store.ts). @throws not_found, locked, disk_full */
export function commitAttempt(context: SystemContext, input: Input): Kept {
  const { writer } = requireOpen(context.session);
  const attempt = findRow(writer, 'course_attempt', input.attemptId);
  const pack = attempt && findRow(writer, 'course_package', attempt.packageId);
  return pack?.standard === 'cmi5' ? refuse('bad_commit') : keepCommits(context, input);
}

/** @param also written with them, or not at all. @throws not_found, locked, disk_full */
export function keepCommits(
  context: SystemContext,
  { attemptId, commits, refused }: Input,
  also: () => void = () => {},
): Kept {
  const { session, ...base } = context;
  const open = requireOpen(session);
  const db = open.writer;
  const attempt = findRow(db, 'course_attempt', attemptId);
  const pack = attempt && findRow(db, 'course_package', attempt.packageId);
  if (!attempt || !pack) throw new AppFailure('not_found');
  const played: Played = { attempt, pack, model: JSON.parse(pack.model) as PackageModel };
  const activities = activityIdsOf(played.model);
  let after = attempt.lastCommit;
  let isOver = attempt.endedAt !== null;
  for (const commit of commits) {
    // Also of what is said together: after the end nothing may open the attempt again.
    const why = isOver ? 'ended' : faultOf(commit, after, activities);
    if (why) return refuse(why);
    after = commit.n;
    isOver = commit.ended === 'normal';
  }
  const at = base.now.toISOString();
  const saveAll = (): void => {
    also();
    for (const commit of commits) if (!saveOne(db, at, played, commit, refused)) throw new TooLarge();
  };
  try {
    const due = dueOf(db, played, commits, base.today);
    if (due) {
      inTransaction(open, base, 'learning.commitAttempt', (within) => {
        saveAll();
        complete(within, played, due, commits.at(-1)?.course.seconds ?? 0);
      });
    } else db.transaction(saveAll).immediate();
  } catch (error) {
    if (error instanceof TooLarge) return refuse('too_large');
    throw error;
  }
  return { ok: true, why: '' };
}

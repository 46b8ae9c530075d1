/** Beginning and resuming: everything the player's window is told of the one attempt it plays. */
import { createHash } from 'node:crypto';
import { nameOfPerson } from '../../../db/apv/people.ts';
import {
  attemptsAt,
  findSummary,
  putAway,
  readActivities,
  readGlobals,
  readSequencing,
  saveRefused,
} from '../../../db/learning/attempts.ts';
import { findCourse } from '../../../db/learning/courses.ts';
import { findRow, insertRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/merged.ts';
import { type AttemptId, newId, type PackageId, type PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { AttemptSummary, playerCalls } from '../../../shared/learning/contract-player.ts';
import type { PackageModel } from '../../../shared/learning/package-model.ts';
import type { LaunchInfo } from '../../../shared/learning/player.ts';
import type { AttemptRow, CoursePackageRow } from '../../../shared/learning/stored.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';

const NAME_LETTERS = 32;

/** The same at each launch, and of no use elsewhere: a course is told who is learning, but neither number nor id. */
export const pseudonymOf = (personId: PersonId, packageId: PackageId): string =>
  createHash('sha256').update(`pejling/learner/1/${personId}/${packageId}`).digest('hex').slice(0, NAME_LETTERS);

function newAttempt(context: CommandContext, personId: PersonId, pack: CoursePackageRow, n: number): AttemptRow {
  const at = context.now.toISOString();
  const row: AttemptRow = {
    id: newId<AttemptId>(context.random),
    personId,
    courseId: pack.courseId,
    packageId: pack.id,
    n,
    startedAt: at,
    lastAt: at,
    endedAt: null,
    completion: 'not_attempted',
    success: 'unknown',
    scaled: null,
    raw: null,
    min: null,
    max: null,
    progress: null,
    seconds: 0,
    lastCommit: 0,
    refused: 0,
  };
  insertRow(context.db, context.set, 'course_attempt', row);
  return row;
}

function launchOf(
  context: CommandContext,
  pack: CoursePackageRow,
  attempt: AttemptRow,
  isResumed: boolean,
): LaunchInfo {
  const { db } = context;
  return {
    language: context.language,
    courseTitle: pack.title || (findCourse(db, pack.courseId)?.name ?? ''),
    model: JSON.parse(pack.model) as PackageModel,
    learner: { id: pseudonymOf(attempt.personId, pack.id), name: nameOfPerson(db, attempt.personId) ?? '' },
    attempt: { id: attempt.id, n: attempt.n, isResumed, lastCommit: attempt.lastCommit },
    activities: readActivities(db, attempt.id),
    sequencing: readSequencing(db, attempt.id),
    globals: readGlobals(db, attempt.personId, pack.id),
    launchUrls: {},
  };
}

/** @throws not_found, package_not_published, course_over */
export function beginAttempt(context: CommandContext, input: ParsedInput<typeof playerCalls.beginAttempt>): LaunchInfo {
  const { db } = context;
  const personId = keptOf(db, input.personId);
  const pack = findRow(db, 'course_package', input.packageId);
  if (!pack || !nameOfPerson(db, personId)) throw new AppFailure('not_found');
  const before = attemptsAt(db, personId, pack.id);
  const open = input.again ? undefined : before.find((attempt) => attempt.endedAt === null);
  // What was begun may be finished, also when the package has been retired since.
  if (pack.state === 'draft' || (pack.state === 'retired' && !open)) throw new AppFailure('package_not_published');
  // Nor is anybody new taken in to a course that is given no more.
  const lastDay = findCourse(db, pack.courseId)?.endedOn ?? null;
  if (!open && lastDay !== null && lastDay < context.today) throw new AppFailure('course_over');
  if (!open) putAway(db, personId, pack.id);
  const attempt = open ?? newAttempt(context, personId, pack, Math.max(0, ...before.map(({ n }) => n)) + 1);
  context.note({ attemptId: attempt.id, packageId: pack.id, n: attempt.n, resumed: Boolean(open) });
  return launchOf(context, pack, attempt, Boolean(open));
}

/** @throws not_found */
export function endAttempt(
  context: CommandContext,
  { attemptId, refused }: ParsedInput<typeof playerCalls.endAttempt>,
): AttemptSummary {
  const found = findSummary(context.db, attemptId);
  if (!found) throw new AppFailure('not_found');
  const all = Math.max(found.refused, refused);
  saveRefused(context.db, attemptId, all);
  context.note({ attemptId, commits: findRow(context.db, 'course_attempt', attemptId)?.lastCommit ?? 0, refused: all });
  return { ...found, refused: all };
}

/** Periods of leave: within their engagement, and not on top of each other. */
import { insertLeave, updateLeave, removeLeave as writeRemoval } from '../../../db/staff/edit-engagement.ts';
import { getLeave, leaveOfEngagement } from '../../../db/staff/edit-read.ts';
import { type LeaveId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { isWithin, overlaps } from '../../../shared/staff/edit-timeline.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { daysOf, liveEngagement, refuseBackwards } from './checks.ts';

type Input = ParsedInput<typeof editCalls.saveLeave>;

/** @throws not_found, end_before_start, leave_outside_engagement, overlapping_leave */
function check({ db }: CommandContext, input: Input): void {
  const { start, end } = liveEngagement(db, input.engagementId);
  refuseBackwards(input.from, input.to);
  if (!isWithin(input, { from: start, to: end })) throw new AppFailure('leave_outside_engagement', daysOf(input));
  const others = leaveOfEngagement(db, input.engagementId).filter((l) => l.id !== input.leaveId);
  const clash = others.find((l) => overlaps(l, input));
  if (clash) throw new AppFailure('overlapping_leave', daysOf(clash));
}

/** Throws what `check` throws, and nothing_changed. */
export function saveLeave(ctx: CommandContext, input: Input): { leaveId: LeaveId } {
  check(ctx, input);
  const { db, set } = ctx;
  const old = input.leaveId === null ? undefined : getLeave(db, input.leaveId);
  if (input.leaveId !== null && old?.engagementId !== input.engagementId) throw new AppFailure('not_found');
  const leaveId = old?.id ?? newId<LeaveId>(ctx.random);
  if (!old) insertLeave(db, set, leaveId, input.engagementId, input);
  else if (updateLeave(db, set, old, input) === 0) throw new AppFailure('nothing_changed');
  ctx.note({ engagementId: input.engagementId, leaveId });
  return { leaveId };
}

/** @throws not_found */
export function removeLeave(ctx: CommandContext, { leaveId }: ParsedInput<typeof editCalls.removeLeave>) {
  const old = getLeave(ctx.db, leaveId);
  if (!old) throw new AppFailure('not_found');
  writeRemoval(ctx.db, ctx.set, old);
  ctx.note({ engagementId: old.engagementId, leaveId });
  return {};
}

/** Engagements by hand: made, changed from a day on, put right, ended and taken up again. */
import { insertEngagement, setKey } from '../../../db/staff/edit-engagement.ts';
import { type EditableEngagement, holderOfKey, leaveOfEngagement } from '../../../db/staff/edit-read.ts';
import { HAND, PAYROLL } from '../../../db/staff/snapshot.ts';
import { writeEngagementEdit } from '../../../db/staff/write-engagement.ts';
import { formatDate, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import { type EngagementId, newId, type PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { editCalls, NewEngagement } from '../../../shared/staff/contract-edit.ts';
import { changeFrom, correctRun, isWithin, newPlaces, refit, runFrom } from '../../../shared/staff/edit-timeline.ts';
import type { EngagementFacts } from '../../../shared/staff/plan-model.ts';
import { compareTimelines, isNoEdit, type Spell } from '../../../shared/staff/plan-timeline.ts';
import type { BaseContext, CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { daysOf, liveEngagement, livePerson, refuseBackwards, refuseClosedUnit } from './checks.ts';

type Timeline = readonly Spell<EngagementFacts>[];

function refuseTakenKey({ db }: Pick<QueryContext, 'db'>, key: string): void {
  const holder = holderOfKey(db, PAYROLL, key);
  if (holder) throw new AppFailure('engagement_key_taken', { key, name: holder.name });
}

/** With a tjenestenummer it is payroll's, so that the next file finds it; without one its key is made up. */
function sourceOf(ctx: BaseContext & Pick<QueryContext, 'db'>, key: string): { source: string; key: string } {
  if (key === '') return { source: HAND, key: newId(ctx.random) };
  refuseTakenKey(ctx, key);
  return { source: PAYROLL, key };
}

/** @throws engagement_key_taken, end_before_start, unit_not_open, not_found */
export function makeEngagement(ctx: CommandContext, personId: PersonId, made: NewEngagement): EngagementId {
  const { start, end, fields } = made;
  const to = end ?? OPEN_END;
  refuseBackwards(start, to);
  refuseClosedUnit(ctx.db, fields.unitId, { from: start, to });
  const id = newId<EngagementId>(ctx.random);
  insertEngagement(ctx.db, ctx.set, { id, personId, ...sourceOf(ctx, made.key), start, end, facts: fields });
  return id;
}

export function createEngagement(ctx: CommandContext, input: ParsedInput<typeof editCalls.createEngagement>) {
  const person = livePerson(ctx.db, input.personId);
  const engagementId = makeEngagement(ctx, person.id, input.engagement);
  ctx.note({ personId: person.id, engagementId });
  return { engagementId };
}

/** Units that come into use must be open then. @throws nothing_changed, unit_not_open */
function write(ctx: CommandContext, engagement: EditableEngagement, after: Timeline, start: IsoDate, end: IsoDate) {
  const spells = compareTimelines(engagement.spells, after);
  const sameDates = start === engagement.start && end === engagement.end;
  if (sameDates && isNoEdit(spells)) throw new AppFailure('nothing_changed');
  for (const { unitId, ...period } of newPlaces(engagement.spells, after)) refuseClosedUnit(ctx.db, unitId, period);
  writeEngagementEdit(ctx.db, ctx.set, { engagement, start, end, spells });
  ctx.note({ personId: engagement.person.id, engagementId: engagement.id });
  return {};
}

export type Edit = Pick<ParsedInput<typeof editCalls.previewEngagementEdit>, 'engagementId' | 'as' | 'from' | 'fields'>;

/** The timeline as the edit would leave it, and the spells it is about. @throws day_outside_engagement, not_found */
export function editedTimeline(engagement: EditableEngagement, { as, from, fields }: Edit): Spell<EngagementFacts>[] {
  const { spells, start, end } = engagement;
  if (as === 'change') {
    if (from < start || from > end) {
      throw new AppFailure('day_outside_engagement', { start: formatDate(start), end: formatDate(end) });
    }
    return changeFrom(spells, from, fields as Partial<EngagementFacts>);
  }
  if (runFrom(spells, from).length === 0) throw new AppFailure('not_found');
  return correctRun(spells, from, fields as Partial<EngagementFacts>);
}

function writeEdit(ctx: CommandContext, edit: Edit) {
  const engagement = liveEngagement(ctx.db, edit.engagementId);
  return write(ctx, engagement, editedTimeline(engagement, edit), engagement.start, engagement.end);
}

export const changeEngagement = (ctx: CommandContext, input: ParsedInput<typeof editCalls.changeEngagement>) =>
  writeEdit(ctx, { ...input, as: 'change' });

export const correctEngagement = (
  ctx: CommandContext,
  { spellFrom, ...input }: ParsedInput<typeof editCalls.correctEngagement>,
) => writeEdit(ctx, { ...input, from: spellFrom, as: 'correction' });

/** @throws end_before_start, leave_outside_engagement, unit_not_open, nothing_changed */
function writeDates(ctx: CommandContext, engagement: EditableEngagement, start: IsoDate, end: IsoDate) {
  refuseBackwards(start, end);
  const outside = leaveOfEngagement(ctx.db, engagement.id).find((l) => !isWithin(l, { from: start, to: end }));
  if (outside) throw new AppFailure('leave_outside_engagement', daysOf(outside));
  return write(ctx, engagement, refit(engagement.spells, start, end), start, end);
}

export const correctDates = (ctx: CommandContext, input: ParsedInput<typeof editCalls.correctDates>) =>
  writeDates(ctx, liveEngagement(ctx.db, input.engagementId), input.start, input.end ?? OPEN_END);

export function endEngagement(ctx: CommandContext, input: ParsedInput<typeof editCalls.endEngagement>) {
  const engagement = liveEngagement(ctx.db, input.engagementId);
  return writeDates(ctx, engagement, engagement.start, input.lastDay ?? OPEN_END);
}

/** @throws not_found, engagement_key_taken, nothing_changed */
export function setEngagementKey(ctx: CommandContext, input: ParsedInput<typeof editCalls.setEngagementKey>) {
  const engagement = liveEngagement(ctx.db, input.engagementId);
  if (engagement.source === PAYROLL && engagement.key === input.key) throw new AppFailure('nothing_changed');
  refuseTakenKey(ctx, input.key);
  setKey(ctx.db, ctx.set, engagement, PAYROLL, input.key);
  ctx.note({ engagementId: engagement.id });
  return {};
}

/** The yearly discussion of the working environment: one for each year and unit, or the whole. */
import { isUnitOpen, unitNames } from '../../../db/apv/people.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/apv/rows.ts';
import type { amoCalls } from '../../../shared/apv/contract-amo.ts';
import { discussionGroups } from '../../../shared/apv/discussion.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { type DiscussionId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';
import { requirePast } from '../changing.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof amoCalls>;

export const discussions: Own['discussions'] = ({ db }, { asOf }) => {
  const rows = readRows(db, 'apv_discussion', '1 ORDER BY year DESC, unit_id IS NOT NULL, held_on DESC, id');
  const names = unitNames(db);
  const named = (unitId: (typeof rows)[number]['unitId']): string => (unitId && names.get(unitId)) ?? '';
  const groups = discussionGroups(
    rows.filter(({ unitId }) => unitId === null || isUnitOpen(db, unitId, asOf)),
    asOf,
  ).map((group) => ({ ...group, unitName: named(group.unitId) }));
  const held = groups.flatMap(({ lastHeld }) => lastHeld ?? []).sort();
  return {
    overdue: held.length === 0 || groups.some(({ overdue }) => overdue),
    lastHeld: held.at(-1) ?? null,
    groups,
    discussions: rows.map(({ born: _, ...row }) => ({ ...row, unitName: named(row.unitId) })),
  };
};

export const saveDiscussion: Own['saveDiscussion'] = ({ db, set, today, random, note }, { discussionId, fields }) => {
  const { unitId, year, ...texts } = fields;
  refuseCpr(texts);
  requirePast(fields.heldOn, today, 'heldOn');
  const [same] = readRows(db, 'apv_discussion', 'year = ? AND unit_id IS ?', [year, unitId]);
  if (same && same.id !== discussionId) throw new AppFailure('discussion_exists');
  if (discussionId === null) {
    if (unitId !== null && !unitNames(db).has(unitId)) throw new AppFailure('not_found');
    const id = newId<DiscussionId>(random);
    insertRow(db, set, 'apv_discussion', { id, ...fields });
    note({ discussionId: id, new: true });
    return { discussionId: id };
  }
  const old = findRow(db, 'apv_discussion', discussionId);
  if (!old) throw new AppFailure('not_found');
  note({ discussionId, changed: changeRow(db, set, 'apv_discussion', old, fields).length });
  return { discussionId };
};

export const removeDiscussion: Own['removeDiscussion'] = ({ db, set, note }, { discussionId }) => {
  const old = findRow(db, 'apv_discussion', discussionId);
  if (!old) throw new AppFailure('not_found');
  removeRow(db, set, 'apv_discussion', old);
  note({ discussionId });
  return {};
};

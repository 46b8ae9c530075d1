/** The days of a snapshot in the units that are asked about, each with the tree of that day. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readQualitySnapshot } from '../../../db/staff/quality-snapshot.ts';
import { readTree, type UnitOn } from '../../../db/staff/units.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { dayOf, staffOfDay } from '../../../shared/staff/quality-day.ts';
import type { QualityKind } from '../../../shared/staff/quality-kinds.ts';
import type { QualityDay, QualitySnapshot } from '../../../shared/staff/quality-model.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import type { QueryContext } from '../../worker/context.ts';
import { pairsOf } from './pairs.ts';

export interface ScopedDay extends QualityDay {
  readonly units: readonly UnitOn[];
  /** False: the unit that is asked about was not there on the day. */
  readonly isKnown: boolean;
}

function scopedDay(db: ReadableDB, snapshot: QualitySnapshot, day: IsoDate, unitId: UnitId | null): ScopedDay {
  const staff = staffOfDay(snapshot, day);
  const tree = readTree(db, day, new Set(staff.people.keys()));
  const wanted = unitId === null ? undefined : new Set(subtreeOf(tree, unitId));
  const units = tree.placed.map((p) => p.unit).filter((u) => wanted === undefined || wanted.has(u.id));
  return { ...dayOf(staff, units, unitId === null), units, isKnown: wanted === undefined || wanted.size > 0 };
}

/**
 * @param days oldest first
 * @param kinds what will be asked: duplicates are looked for only when they are
 */
export function scopedDays(
  context: QueryContext,
  days: readonly IsoDate[],
  unitId: UnitId | null,
  kinds: readonly QualityKind[],
): ScopedDay[] {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  const pairs = kinds.includes('duplicate') ? pairsOf(context) : [];
  const snapshot = readQualitySnapshot(context.db, first, last, pairs);
  return days.map((day) => scopedDay(context.db, snapshot, day, unitId));
}

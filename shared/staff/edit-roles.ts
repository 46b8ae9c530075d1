/** Rules of roles (domain §1.4), and what becomes of them when two persons turn out to be one. */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { StaffRole } from './contract-edit.ts';
import { overlaps, type Period } from './edit-timeline.ts';
import { earlier, later } from './plan-timeline.ts';

export interface Role extends Period {
  readonly role: StaffRole;
  readonly unitId: UnitId | null;
  readonly body: string;
  readonly electedOn: IsoDate | null;
}

/** An AMG is the leader and the AMR of a workplace: without one, the role says nothing. */
const NEEDS_UNIT: ReadonlySet<StaffRole> = new Set(['leader', 'amr', 'amg_leader']);
/** A seat in a committee, or the place of somebody else, needs to say which: by unit or by name. */
const NEEDS_PLACE: ReadonlySet<StaffRole> = new Set(['deputy', 'med_chair', 'med_vice_chair', 'med_member']);

export function roleFault({ role, unitId, body }: Role): 'role_needs_unit' | 'role_needs_body' | undefined {
  if (unitId !== null) return undefined;
  if (NEEDS_UNIT.has(role)) return 'role_needs_unit';
  return NEEDS_PLACE.has(role) && body === '' ? 'role_needs_body' : undefined;
}

/** Somebody may sit in Hoved-MED and in a local MED at once, so the body tells roles apart too. */
const isSameRole = (a: Role, b: Role): boolean => a.role === b.role && a.unitId === b.unitId && a.body === b.body;

/** The first of the person's other roles that is the same one on some of the same days. */
export const clashingRole = <R extends Role>(others: readonly R[], role: Role): R | undefined =>
  others.find((other) => isSameRole(other, role) && overlaps(other, role));

export interface JoinedRoles<R> {
  /** Roles that only change hands. */
  readonly moved: readonly R[];
  /** Roles that are the same as one of the other's, and go into it. */
  readonly removed: readonly R[];
  /** Kept roles that now hold longer. */
  readonly stretched: readonly { readonly role: R; readonly from: IsoDate; readonly to: IsoDate }[];
}

/** The roles of two persons who are one: the same role held by both on the same days becomes one that covers both. */
export function joinRoles<R extends Role>(kept: readonly R[], dropped: readonly R[]): JoinedRoles<R> {
  const spans = new Map(kept.map((role) => [role, { from: role.from, to: role.to }]));
  const removed = new Set<R>();
  const moved: R[] = [];
  for (const role of dropped) {
    const clashing = [...spans].filter(([other, span]) => isSameRole(other, role) && overlaps(span, role));
    const [first, ...rest] = clashing;
    if (!first) {
      moved.push(role);
      continue;
    }
    removed.add(role);
    let span = { from: earlier(first[1].from, role.from), to: later(first[1].to, role.to) };
    for (const [other, more] of rest) {
      span = { from: earlier(span.from, more.from), to: later(span.to, more.to) };
      spans.delete(other);
      removed.add(other);
    }
    spans.set(first[0], span);
  }
  const stretched = [...spans].filter(([role, span]) => role.from !== span.from || role.to !== span.to);
  return { moved, removed: [...removed], stretched: stretched.map(([role, span]) => ({ role, ...span })) };
}

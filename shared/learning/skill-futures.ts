/** Jobs the municipality will lack, and how near somebody is to one (domain §6.1: re-skill). */
import type { RoleProfileId } from '../kernel/ids.ts';
import type { JudgedNeed } from './gap.ts';

/** So few steps away counts as near. */
export const NEAR_STEPS = 2;

export interface Future {
  readonly profileId: RoleProfileId;
  readonly name: string;
  readonly needs: readonly JudgedNeed[];
}

export const heldOf = (needs: readonly JudgedNeed[]): number => needs.filter(({ isHeld }) => isHeld).length;

/** At most two steps to go, and something of it held already: else everyone would be near a short profile. */
export const isNear = (needs: readonly JudgedNeed[]): boolean => {
  const held = heldOf(needs);
  return held > 0 && needs.length - held <= NEAR_STEPS;
};

/** The person's own list, nearest first; profiles that ask for nothing are no road. */
export const nearestFirst = <F extends Future>(futures: readonly F[]): F[] =>
  futures
    .filter(({ needs }) => needs.length > 0)
    .map((future) => ({ future, held: heldOf(future.needs), all: future.needs.length }))
    .sort(
      (a, b) =>
        a.all - a.held - (b.all - b.held) ||
        b.held - a.held ||
        (a.future.name < b.future.name ? -1 : 1) ||
        (a.future.profileId < b.future.profileId ? -1 : 1),
    )
    .map(({ future }) => future);

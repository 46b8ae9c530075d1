/** Reads what a change is about and plans it; the same for preview, list of people and the change itself. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { sha256 } from '../../../db/engine/hash.ts';
import { holderOfKey } from '../../../db/staff/unit-lists.ts';
import { readOrganisationState } from '../../../db/staff/unit-state.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { type Names, unitNamesAfter } from '../../../shared/staff/unit-change-consequences.ts';
import type { OrganisationState, UnitChangePlan } from '../../../shared/staff/unit-change-model.ts';
import { planUnitChange, sourcesOf } from '../../../shared/staff/unit-change-plan.ts';
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';

export interface Planned {
  readonly state: OrganisationState;
  readonly plan: UnitChangePlan;
  readonly names: Names;
}

function leaderKeysOf(change: UnitChange): readonly string[] {
  const ofNew = (target: object): readonly string[] =>
    'unit' in target ? [(target.unit as { leaderKey: string }).leaderKey] : [];
  switch (change.kind) {
    case 'open':
    case 'merge':
      return ofNew(change.kind === 'open' ? change : change.into);
    case 'split':
      return change.parts.flatMap((part) => ofNew(part.into));
    case 'edit':
      return change.fields.leaderKey === undefined ? [] : [change.fields.leaderKey];
    default:
      return [];
  }
}

/** @throws unknown_leader and what `planUnitChange` throws */
export function planOf(db: ReadableDB, change: UnitChange): Planned {
  for (const key of leaderKeysOf(change)) {
    if (key !== '' && !holderOfKey(db, key)) throw new AppFailure('unknown_leader');
  }
  const state = readOrganisationState(db, sourcesOf(change), change.onDay);
  const plan = planUnitChange(state, change);
  const unit = unitNamesAfter(state, plan);
  const leader = (key: string): string => (key === '' ? '' : (holderOfKey(db, key)?.name ?? key));
  return { state, plan, names: { unit, leader } };
}

/** Tells two outcomes apart. Only what would be written counts: other changes of the register do not matter. */
export const outcomeOf = ({ opened, closed, units, engagements, roles, successors }: UnitChangePlan): string =>
  sha256(
    JSON.stringify([
      opened,
      closed,
      units.map(({ unit, spells }) => [unit.id, spells]),
      engagements.map(({ engagement, spells }) => [engagement.id, spells]),
      roles,
      successors,
    ]),
  );

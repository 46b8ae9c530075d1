/** Says each kind of change in the words they share, and refuses what its own kind forbids. */
import { formatDate, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { AppFailure } from '../kernel/result.ts';
import { dayBefore } from './plan-timeline.ts';
import { destinationOf } from './unit-change-assign.ts';
import type { Intent, OpenedUnit, OrganisationState, PlaceFacts, Succession, UnitState } from './unit-change-model.ts';
import type { NewUnit, UnitChange, UnitOrNew } from './unit-change-schema.ts';
import { isOpenOn, spellFrom } from './unit-change-spells.ts';

type Of<K extends UnitChange['kind']> = Extract<UnitChange, { kind: K }>;

/** What stands for a new unit's id until it is written. */
export const standIn = (place: number): UnitId => `new-${place}` as UnitId;

const empty = (onDay: IsoDate): Intent => ({
  onDay,
  opened: [],
  closing: new Set(),
  patches: new Map(),
  subUnits: new Map(),
  destination: () => undefined,
  rolesFollow: false,
  heirs: new Map(),
  successors: [],
});

function need(state: OrganisationState, id: UnitId, day: IsoDate): UnitState {
  const unit = state.units.get(id);
  if (!unit) throw new AppFailure('not_found');
  if (!isOpenOn(unit, day)) {
    const name = spellFrom(unit.spells, day)?.facts.name ?? unit.spells.at(-1)?.facts.name ?? unit.code;
    throw new AppFailure('unit_not_open', { name, date: formatDate(day) });
  }
  return unit;
}

function openUnit(state: OrganisationState, unit: NewUnit, onDay: IsoDate, place: number): OpenedUnit {
  for (const known of state.units.values()) {
    if (known.code === unit.code) throw new AppFailure('unit_code_taken', { code: unit.code });
  }
  const { code, ...facts } = unit;
  if (facts.parentId !== null) need(state, facts.parentId, onDay);
  return { id: standIn(place), code, spell: { from: onDay, to: OPEN_END, facts } };
}

/** The units that take over, existing or new. */
function targetsOf(
  state: OrganisationState,
  wanted: readonly UnitOrNew[],
  onDay: IsoDate,
): { readonly ids: readonly UnitId[]; readonly opened: readonly OpenedUnit[] } {
  const opened: OpenedUnit[] = [];
  const ids = wanted.map((target, place) => {
    if ('unitId' in target) return need(state, target.unitId, onDay).id;
    if (opened.some((o) => o.code === target.unit.code))
      throw new AppFailure('unit_code_taken', { code: target.unit.code });
    const unit = openUnit(state, target.unit, onDay, place);
    opened.push(unit);
    return unit.id;
  });
  return { ids, opened };
}

function close(state: OrganisationState, change: Of<'close'>): Intent {
  const { onDay, unitId, peopleTo, subUnitsTo } = change;
  need(state, unitId, dayBefore(onDay));
  for (const target of [peopleTo, subUnitsTo]) {
    if (target === unitId) throw new AppFailure('target_is_source');
    if (target !== null) need(state, target, onDay);
  }
  return {
    ...empty(onDay),
    closing: new Set([unitId]),
    subUnits: subUnitsTo === null ? new Map() : new Map([[unitId, subUnitsTo]]),
    destination: (_, facts) => (facts.unitId === unitId ? (peopleTo ?? undefined) : undefined),
    rolesFollow: change.roles === 'follow',
    heirs: peopleTo === null ? new Map() : new Map([[unitId, peopleTo]]),
    successors: peopleTo === null ? [] : [{ kind: 'close', from: unitId, to: peopleTo }],
  };
}

function merge(state: OrganisationState, change: Of<'merge'>): Intent {
  const { onDay, into } = change;
  const from = new Set(change.from);
  if ('unitId' in into && from.has(into.unitId)) throw new AppFailure('target_is_source');
  for (const id of from) need(state, id, dayBefore(onDay));
  const { ids, opened } = targetsOf(state, [into], onDay);
  const target = ids[0] as UnitId;
  const toTarget = new Map([...from].map((id) => [id, target]));
  return {
    ...empty(onDay),
    opened,
    closing: from,
    subUnits: toTarget,
    destination: (_, facts) => toTarget.get(facts.unitId),
    rolesFollow: change.roles === 'follow',
    heirs: toTarget,
    successors: [...from].map((id): Succession => ({ kind: 'merge', from: id, to: target })),
  };
}

function split(state: OrganisationState, change: Of<'split'>): Intent {
  const { onDay, unitId, parts, subUnitsTo, closes } = change;
  need(state, unitId, dayBefore(onDay));
  if (parts.some(({ into }) => 'unitId' in into && into.unitId === unitId)) throw new AppFailure('target_is_source');
  const { ids, opened } = targetsOf(
    state,
    parts.map((part) => part.into),
    onDay,
  );
  const below = subUnitsTo === null ? undefined : ids[subUnitsTo];
  return {
    ...empty(onDay),
    opened,
    closing: new Set(closes ? [unitId] : []),
    subUnits: below === undefined ? new Map() : new Map([[unitId, below]]),
    destination: destinationOf(unitId, parts, ids),
    rolesFollow: change.roles === 'follow',
    successors: [...new Set(ids)].map((to): Succession => ({ kind: 'split', from: unitId, to })),
  };
}

function patch(state: OrganisationState, onDay: IsoDate, unitId: UnitId, facts: Partial<PlaceFacts>): Intent {
  need(state, unitId, onDay);
  return { ...empty(onDay), patches: new Map([[unitId, facts]]) };
}

/** @throws not_found, unit_not_open, unit_code_taken, target_is_source */
export function intentOf(state: OrganisationState, change: UnitChange): Intent {
  switch (change.kind) {
    case 'open':
      return { ...empty(change.onDay), opened: [openUnit(state, change.unit, change.onDay, 0)] };
    case 'close':
      return close(state, change);
    case 'merge':
      return merge(state, change);
    case 'split':
      return split(state, change);
    case 'move':
      if (change.parentId !== null) need(state, change.parentId, change.onDay);
      return patch(state, change.onDay, change.unitId, { parentId: change.parentId });
    case 'edit':
      return patch(state, change.onDay, change.unitId, defined(change.fields));
  }
}

const defined = (fields: Of<'edit'>['fields']): Partial<PlaceFacts> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

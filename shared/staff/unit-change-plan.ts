/**
 * What an organisation change does, day by day: units opened, closed and moved,
 * the people of closed units placed anew from the day on. No earlier day is
 * touched, and whoever is placed somewhere from the day on still is, with the
 * same hours.
 */
import { formatDate, type IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { AppFailure } from '../kernel/result.ts';
import { compareTimelines, dayBefore, isNoEdit, later } from './plan-timeline.ts';
import { refuseBrokenTree, type Timelines } from './unit-change-check.ts';
import { intentOf } from './unit-change-intent.ts';
import type {
  EngagementMove,
  EngagementState,
  Intent,
  OrganisationState,
  PlaceSpell,
  RoleMove,
  RoleState,
  UnitChangePlan,
  UnitState,
  UnitTimelineEdit,
} from './unit-change-model.ts';
import { daysOutside, isSameRole } from './unit-change-roles.ts';
import type { UnitChange } from './unit-change-schema.ts';
import { endBefore, holdsThroughout, patchFrom, spellFrom, subUnitsFrom } from './unit-change-spells.ts';

const nameOf = (unit: UnitState | undefined, day: IsoDate): string =>
  (unit && (spellFrom(unit.spells, day) ?? unit.spells.at(-1))?.facts.name) ?? '';

/** The new parent of a sub-unit; the unit that takes over, if it stood below, comes up in place of the closed one. */
function newParent(state: OrganisationState, intent: Intent, child: UnitId, was: UnitId): UnitId | null | undefined {
  const wanted = intent.subUnits.get(was);
  if (wanted !== child) return wanted;
  let above: UnitId | null = was;
  while (above !== null && intent.closing.has(above)) {
    const unit = state.units.get(above);
    above = (unit && spellFrom(unit.spells, dayBefore(intent.onDay)))?.facts.parentId ?? null;
  }
  return above === child ? null : above;
}

function unitAfter(state: OrganisationState, intent: Intent, unit: UnitState): readonly PlaceSpell[] {
  const { onDay, closing, patches } = intent;
  if (closing.has(unit.id)) return endBefore(unit.spells, onDay);
  const patch = patches.get(unit.id);
  const patched = patch ? patchFrom(unit.spells, onDay, () => patch) : unit.spells;
  return patchFrom(patched, onDay, ({ parentId }) => {
    if (parentId === null || !intent.subUnits.has(parentId)) return undefined;
    const parent = newParent(state, intent, unit.id, parentId);
    return parent === undefined ? undefined : { parentId: parent };
  });
}

function planUnits(state: OrganisationState, intent: Intent): UnitTimelineEdit[] {
  const edits: UnitTimelineEdit[] = [];
  for (const unit of state.units.values()) {
    const after = unitAfter(state, intent, unit);
    const spells = compareTimelines(unit.spells, after);
    if (!isNoEdit(spells)) edits.push({ unit, after, spells });
  }
  return edits;
}

function moveOf(engagement: EngagementState, intent: Intent): EngagementMove | undefined {
  const { onDay } = intent;
  const after = patchFrom(engagement.spells, onDay, (facts) => {
    const unitId = intent.destination(engagement, facts);
    return unitId === undefined ? undefined : { unitId };
  });
  const spells = compareTimelines(engagement.spells, after);
  if (isNoEdit(spells)) return undefined;
  const first = after.find((s) => s.to >= onDay && !engagement.spells.includes(s) && s.from >= onDay);
  const was = engagement.spells.find((s) => first && s.from <= first.from && first.from <= s.to);
  if (!first || !was) return undefined;
  const { jobTitle, fte, unitId } = first.facts;
  return { engagement, spells, on: later(first.from, onDay), from: was.facts.unitId, to: unitId, jobTitle, fte };
}

function planRoles(state: OrganisationState, intent: Intent, moves: readonly EngagementMove[]): RoleMove[] {
  const placeOf = new Map(moves.map((m) => [`${m.engagement.personId} ${m.from}`, m.to]));
  const isLeaving = (role: RoleState): boolean => intent.closing.has(role.unitId) && role.to >= intent.onDay;
  const standing = state.roles.filter((role) => !isLeaving(role));
  // The longest first: the others are then within it, and it stays in one piece.
  const leaving = state.roles.filter(isLeaving).sort((a, b) => (a.to > b.to ? -1 : a.to < b.to ? 1 : 0));
  return leaving.map((role) => {
    const place = placeOf.get(`${role.personId} ${role.unitId}`) ?? intent.heirs.get(role.unitId);
    if (!intent.rolesFollow || place === undefined) return { role, to: null, days: [] };
    const there = standing.filter((other) => isSameRole(other, { ...role, unitId: place }));
    const days = daysOutside({ from: later(role.from, intent.onDay), to: role.to }, there);
    standing.push(...days.map((period) => ({ ...role, ...period, unitId: place })));
    return { role, to: days.length === 0 ? null : place, days };
  });
}

/** @throws unit_has_people, unit_has_subunits */
function refuseLeftBehind(state: OrganisationState, intent: Intent): void {
  for (const id of intent.closing) {
    const name = nameOf(state.units.get(id), dayBefore(intent.onDay));
    const below = subUnitsFrom(state.units.values(), id, intent.onDay).filter((u) => !intent.closing.has(u.id));
    if (below.length > 0 && !intent.subUnits.has(id)) {
      throw new AppFailure('unit_has_subunits', { name, count: below.length });
    }
    const left = state.engagements.filter((e) =>
      e.spells.some(
        (s) => s.to >= intent.onDay && s.facts.unitId === id && intent.destination(e, s.facts) === undefined,
      ),
    );
    if (left.length > 0) throw new AppFailure('unit_has_people', { name, count: left.length });
  }
}

/** @throws target_not_open when somebody would stand in a unit on a day when it is closed */
function refuseClosedTargets(moves: readonly EngagementMove[], after: Timelines, onDay: IsoDate): void {
  for (const { spells, engagement } of moves) {
    const written = [...spells.inserted, ...spells.updated.map((u) => u.after)];
    for (const { from, to, facts } of written) {
      if (to < onDay || facts.unitId === spellFrom(engagement.spells, from)?.facts.unitId) continue;
      const place = after.get(facts.unitId) ?? [];
      if (holdsThroughout(place, later(from, onDay), to)) continue;
      const name = place.at(-1)?.facts.name ?? '';
      throw new AppFailure('target_not_open', { name, date: formatDate(later(from, onDay)) });
    }
  }
}

/**
 * @throws not_found, unit_not_open, unit_code_taken, target_is_source, unit_has_people, unit_has_subunits,
 *   target_not_open, unit_under_itself, parent_not_open
 */
export function planUnitChange(state: OrganisationState, change: UnitChange): UnitChangePlan {
  const intent = intentOf(state, change);
  refuseLeftBehind(state, intent);
  const units = planUnits(state, intent);
  const before: Timelines = new Map([...state.units.values()].map((u) => [u.id, u.spells]));
  const after = new Map(before);
  for (const edit of units) after.set(edit.unit.id, edit.after);
  for (const { id, spell } of intent.opened) after.set(id, [spell]);
  const engagements = state.engagements.flatMap((e) => moveOf(e, intent) ?? []);
  refuseClosedTargets(engagements, after, intent.onDay);
  refuseBrokenTree(before, after, intent.onDay);
  return {
    onDay: intent.onDay,
    opened: intent.opened,
    closed: [...intent.closing],
    units,
    engagements,
    roles: planRoles(state, intent, engagements),
    successors: intent.successors,
  };
}

/** The units whose people and roles a change is about. */
export function sourcesOf(change: UnitChange): readonly UnitId[] {
  if (change.kind === 'merge') return change.from;
  return change.kind === 'close' || change.kind === 'split' ? [change.unitId] : [];
}

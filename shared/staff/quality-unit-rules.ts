/** What is missing or doubtful about units, leaders and roles on a day. */
import { addMonths } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { QualityLimits } from './quality-limits.ts';
import { makeCase, type QualityCase, type QualityDay, type QualityRole, type QualityUnit } from './quality-model.ts';

/** Units with people of their own and no leader named (as `unitsWithoutLeader` counts them). */
export const withoutLeader = ({ units, people }: QualityDay): QualityCase[] =>
  units
    .filter((u) => u.open && u.leaderKey === '' && people.has(u.id))
    .map((u) => makeCase('missing', { unitId: u.id, value: people.get(u.id) ?? 0 }));

/** As `closedUnitsWithPeople` counts them. */
export const closedWithPeople = ({ units, people }: QualityDay): QualityCase[] =>
  units
    .filter((u) => !u.open && people.has(u.id))
    .map((u) => makeCase('people_in_closed', { unitId: u.id, value: people.get(u.id) ?? 0 }));

/** Open units with nobody in them or below them. */
export function emptyUnits({ units, people }: QualityDay): QualityCase[] {
  const parents = new Map(units.map((u) => [u.id, u.parentId]));
  const peopled = new Set<UnitId>();
  for (const id of people.keys()) {
    for (let at: UnitId | null = id; at !== null && !peopled.has(at); at = parents.get(at) ?? null) peopled.add(at);
  }
  return units.filter((u) => u.open && !peopled.has(u.id)).map((u) => makeCase('nobody', { unitId: u.id }));
}

function judgeLeader({ day, snapshot }: QualityDay, unit: QualityUnit): QualityCase[] {
  if (!unit.open || unit.leaderKey === '') return [];
  const held = snapshot.leaders.get(unit.leaderKey) ?? [];
  if (held.some((e) => e.start <= day && day <= e.end)) return [];
  // Somebody who begins later has not left.
  const last = held
    .filter((e) => e.end < day)
    .reduce<(typeof held)[number] | undefined>((best, e) => (best && best.end >= e.end ? best : e), undefined);
  if (last) {
    const { person, end: date } = last;
    return [makeCase('leader_left', { person, unitId: unit.id, text: unit.leaderKey, date })];
  }
  return held.length > 0 ? [] : [makeCase('leader_unknown', { unitId: unit.id, text: unit.leaderKey })];
}

const isInScope = ({ whole, units }: QualityDay): ((role: QualityRole) => boolean) => {
  if (whole) return () => true;
  const inside = new Set(units.map((u) => u.id));
  return (role) => role.unitId !== null && inside.has(role.unitId);
};

const standsOn = (role: QualityRole, { day }: QualityDay): boolean => role.from <= day && day <= role.to;

const ofRole = ({ id: roleId, person, unitId, role: text }: QualityRole) => ({ roleId, person, unitId, text });

/** Leaders of units, and holders of any role, whose engagement has ended. */
export const endedLeaders = (day: QualityDay): QualityCase[] => [
  ...day.units.flatMap((unit) => judgeLeader(day, unit)),
  ...day.snapshot.roles
    .filter(isInScope(day))
    .filter((role) => standsOn(role, day) && !day.employed.has(role.person))
    .map((role) => makeCase('role_left', ofRole(role))),
];

/** AMR roles that ended, and nobody in the unit has taken over; the newest for each open unit. */
function endedWithoutSuccessor(day: QualityDay, roles: readonly QualityRole[]): QualityRole[] {
  const open = new Set(day.units.filter((u) => u.open).map((u) => u.id));
  const served = new Set(roles.filter((r) => standsOn(r, day)).map((r) => r.unitId));
  const newest = new Map<UnitId | null, QualityRole>();
  for (const role of roles) {
    if (role.to >= day.day || served.has(role.unitId)) continue;
    if (role.unitId !== null && !open.has(role.unitId)) continue;
    const best = newest.get(role.unitId);
    if (!best || best.to < role.to) newest.set(role.unitId, role);
  }
  return [...newest.values()];
}

export function expiredRoles(day: QualityDay, { amrYears }: QualityLimits): QualityCase[] {
  const roles = day.snapshot.roles.filter((r) => r.role === 'amr').filter(isInScope(day));
  const elected = roles.flatMap((role) => {
    const date = role.electedOn ?? role.from;
    // The day first: a day of election far in the future has no day four years after it.
    const isOver = standsOn(role, day) && date < day.day && addMonths(date, amrYears * 12) < day.day;
    return isOver ? [makeCase('amr_elected', { ...ofRole(role), date })] : [];
  });
  const ended = endedWithoutSuccessor(day, roles).map((role) =>
    makeCase('amr_ended', { ...ofRole(role), date: role.to }),
  );
  return [...elected, ...ended];
}

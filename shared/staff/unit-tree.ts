/**
 * The tree of units on one day, and figures rolled up through it. People are
 * counted once in every unit above them, however many engagements they hold
 * below it; årsværk are summed engagement by engagement (domain §5.2–5.3).
 */
import type { PersonId, UnitId } from '../kernel/ids.ts';
import { roundTo } from '../kernel/numbers.ts';

export interface TreeUnit {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly code: string;
  readonly nameKey: string;
}

export interface PlacedUnit<U extends TreeUnit> {
  readonly unit: U;
  readonly depth: number;
  /** Place of the unit above in the list, -1 for a top. */
  readonly parent: number;
  /** Place of the area that the unit belongs to: the unit itself for a top. */
  readonly area: number;
}

export interface UnitTree<U extends TreeUnit> {
  /** Parents before children, siblings in Danish alphabetical order. */
  readonly placed: readonly PlacedUnit<U>[];
  readonly at: ReadonlyMap<UnitId, number>;
  /** An area (forvaltning) stands right below the only top; where there are several tops, each is one. */
  readonly areas: readonly number[];
}

const inOrder = (a: TreeUnit, b: TreeUnit): number =>
  a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : a.code < b.code ? -1 : 1;

function childrenOf<U extends TreeUnit>(units: readonly U[]): Map<UnitId | null, U[]> {
  const known = new Set(units.map((u) => u.id));
  const children = new Map<UnitId | null, U[]>();
  for (const unit of [...units].sort(inOrder)) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const list = children.get(above);
    if (list) list.push(unit);
    else children.set(above, [unit]);
  }
  return children;
}

/** A unit whose parent is not among the units becomes a top. */
export function buildTree<U extends TreeUnit>(units: readonly U[]): UnitTree<U> {
  const children = childrenOf(units);
  const tops = children.get(null) ?? [];
  const areaDepth = tops.length === 1 ? 1 : 0;
  const placed: PlacedUnit<U>[] = [];
  const areas: number[] = [];
  const at = new Map<UnitId, number>();
  // A stack of our own: a hostile file may be deeper than the call stack.
  const waiting: { unit: U; depth: number; parent: number }[] = [];
  const push = (units: readonly U[], depth: number, parent: number): void => {
    for (let i = units.length - 1; i >= 0; i--) {
      const unit = units[i];
      if (unit) waiting.push({ unit, depth, parent });
    }
  };
  push(tops, 0, -1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { unit, depth, parent } = next;
    const place = placed.length;
    const area = depth <= areaDepth ? place : (placed[parent]?.area ?? place);
    if (depth === areaDepth) areas.push(place);
    placed.push({ unit, depth, parent, area });
    at.set(unit.id, place);
    push(children.get(unit.id) ?? [], depth + 1, place);
  }
  return { placed, at, areas };
}

/** The unit and every unit below it. Empty for a unit that is not in the tree. */
export function subtreeOf<U extends TreeUnit>(tree: UnitTree<U>, unitId: UnitId): UnitId[] {
  const start = tree.at.get(unitId);
  const top = start === undefined ? undefined : tree.placed[start];
  if (start === undefined || !top) return [];
  const ids: UnitId[] = [top.unit.id];
  for (let i = start + 1; i < tree.placed.length; i++) {
    const next = tree.placed[i];
    if (!next || next.depth <= top.depth) break;
    ids.push(next.unit.id);
  }
  return ids;
}

/** An engagement on the day. */
export interface ActiveEngagement {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly fte: number;
}

/**
 * Årsværk are added as whole billionths: the sum is then the same in any order,
 * and rounding happens once, at the very end.
 */
const FTE_UNIT = 1e9;
export const fteParts = (fte: number): number => Math.round(fte * FTE_UNIT);
export const fteOfParts = (parts: number): number => roundTo(parts / FTE_UNIT, 2);

export interface Headcount {
  readonly persons: number;
  readonly fte: number;
}

export interface UnitFigures extends Headcount {
  readonly ownPersons: number;
}

export interface RolledUp {
  readonly total: Headcount;
  /** One for each unit, in the order of the tree. */
  readonly units: readonly UnitFigures[];
}

/** Adds one person to a unit and all above it, unless the person was seen there. */
function countUpwards(
  tree: UnitTree<TreeUnit>,
  from: number,
  counts: Int32Array,
  lastSeen: Int32Array,
  person: number,
): void {
  for (let at = from; at >= 0 && lastSeen[at] !== person; at = tree.placed[at]?.parent ?? -1) {
    lastSeen[at] = person;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** The engagements must come person by person. Units that are not in the tree count in the total only. */
export function rollUp(tree: UnitTree<TreeUnit>, engagements: readonly ActiveEngagement[]): RolledUp {
  const size = tree.placed.length;
  const persons = new Int32Array(size);
  const own = new Int32Array(size);
  const seen = new Int32Array(size).fill(-1);
  const ownSeen = new Int32Array(size).fill(-1);
  const fte = new Float64Array(size);
  let person = -1;
  let personId: PersonId | undefined;
  let total = 0;
  for (const engagement of engagements) {
    if (engagement.personId !== personId) {
      personId = engagement.personId;
      person++;
    }
    const parts = fteParts(engagement.fte);
    total += parts;
    const at = tree.at.get(engagement.unitId);
    if (at === undefined) continue;
    fte[at] = (fte[at] ?? 0) + parts;
    if (ownSeen[at] !== person) {
      ownSeen[at] = person;
      own[at] = (own[at] ?? 0) + 1;
    }
    countUpwards(tree, at, persons, seen, person);
  }
  // Children come after their parents, so from the back every sum is whole when it is handed up.
  for (let at = size - 1; at >= 0; at--) {
    const parent = tree.placed[at]?.parent ?? -1;
    if (parent >= 0) fte[parent] = (fte[parent] ?? 0) + (fte[at] ?? 0);
  }
  return {
    total: { persons: person + 1, fte: fteOfParts(total) },
    units: Array.from({ length: size }, (_, at) => ({
      persons: persons[at] ?? 0,
      fte: fteOfParts(fte[at] ?? 0),
      ownPersons: own[at] ?? 0,
    })),
  };
}

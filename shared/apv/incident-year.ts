/**
 * A year's accidents, near misses and violence by unit (domain §8.2, D3), under disclosure control. The whole and the
 * areas are shown; a unit's number under the limit is hidden, and as much more as it takes for no hidden number to be
 * worked out. An area with fewer than two workplaces tells of that workplace and is judged as one, and so is what is
 * registered at the very top, which the whole less its areas would tell.
 *
 * Numbers of a unit are with all units below it. Each kind is a tree of its own: no sums across kinds are shown.
 */
import { isSmall, type LimitSetting, strictLimits } from '../disclosure/limits.ts';
import { protectSums } from '../disclosure/protect-sums.ts';
import { modelOfList } from '../disclosure/table-model.ts';
import type { UnitId } from '../kernel/ids.ts';
import { roundTo } from '../kernel/numbers.ts';
import type { TreeUnit, UnitTree } from '../staff/unit-tree.ts';
import { type IncidentKind, incidentKind } from './words.ts';

export interface CountedIncident {
  readonly unitId: UnitId;
  readonly kind: IncidentKind;
  readonly withAbsence: boolean;
  /** Reported too late, or not yet and the last day is past. */
  readonly late: boolean;
}

export interface IncidentTotal {
  readonly kind: IncidentKind;
  readonly n: number;
  /** Null for near misses, of which nobody is away. */
  readonly withAbsence: number | null;
  readonly late: number;
}

export interface IncidentUnitRow {
  readonly unitId: UnitId;
  readonly name: string;
  /** 0 for an area. */
  readonly depth: number;
  readonly cells: readonly { readonly kind: IncidentKind; readonly n: number | null }[];
}

interface NamedUnit extends TreeUnit {
  readonly name: string;
}
type Tree = UnitTree<NamedUnit>;

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const incidentTotals = (incidents: readonly CountedIncident[]): IncidentTotal[] =>
  incidentKind.options.map((kind) => {
    const those = incidents.filter((one) => one.kind === kind);
    return {
      kind,
      n: those.length,
      withAbsence: kind === 'near_miss' ? null : those.filter((one) => one.withAbsence).length,
      late: those.filter((one) => one.late).length,
    };
  });

/** With one decimal; null without årsværk. */
export const perThousand = (accidents: number, fte: number | null): number | null =>
  fte === null || fte <= 0 ? null : roundTo((accidents / fte) * 1000, 1);

/** Units from the areas down, in the order of the tree. Every incident's unit must be in the tree. */
export function incidentRows(
  tree: Tree,
  incidents: readonly CountedIncident[],
  limits: LimitSetting = strictLimits,
): IncidentUnitRow[] {
  const kinds = incidentKind.options.map((kind) => {
    const counts = rolledUp(
      tree,
      incidents.filter((one) => one.kind === kind),
    );
    return { kind, counts, hidden: hiddenOf(tree, counts, limits) };
  });
  const first = tree.placed[tree.areas[0] ?? -1]?.depth ?? 0;
  return tree.placed.flatMap(({ unit, depth }, at) =>
    depth < first
      ? []
      : [
          {
            unitId: unit.id,
            name: unit.name,
            depth: depth - first,
            cells: kinds.map(({ kind, counts, hidden }) => ({ kind, n: hidden[at] ? null : (counts[at] ?? 0) })),
          },
        ],
  );
}

/** By place, each with all units below it. */
function rolledUp(tree: Tree, incidents: readonly CountedIncident[]): number[] {
  const counts = new Array<number>(tree.placed.length).fill(0);
  for (const { unitId } of incidents) {
    for (let at = tree.at.get(unitId) ?? -1; at >= 0; at = tree.placed[at]?.parent ?? -1) {
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** Places of the units below, right below or further down; itself first. */
function placesUnder(tree: Tree, top: number): number[] {
  const depth = tree.placed[top]?.depth ?? 0;
  const end = tree.placed.findIndex((one, at) => at > top && one.depth <= depth);
  return Array.from({ length: (end < 0 ? tree.placed.length : end) - top }, (_, i) => top + i);
}

const partsOf = (tree: Tree, at: number, places: readonly number[]): number[] =>
  places.filter((place) => tree.placed[place]?.parent === at);

/** Which numbers of one kind are hidden, by place. */
export function hiddenOf(tree: Tree, counts: readonly number[], limits: LimitSetting = strictLimits): boolean[] {
  const hidden = new Array<boolean>(tree.placed.length).fill(false);
  const under = tree.areas.map((area) => placesUnder(tree, area));
  const areas = hiddenAreas(
    tree.areas.map((area, i) => ({
      n: counts[area] ?? 0,
      isWorkplace: (under[i] ?? []).filter((at) => partsOf(tree, at, under[i] ?? []).length === 0).length < 2,
    })),
    apartFromAreas(tree, counts),
    limits,
  );
  tree.areas.forEach((area, i) => {
    const places = under[i] ?? [];
    const below = hiddenBelow(tree, places, counts, areas[i] === true, limits);
    for (const place of places) hidden[place] = place === area ? areas[i] === true : below.has(place);
  });
  return hidden;
}

/** Registered at the only top itself. */
function apartFromAreas(tree: Tree, counts: readonly number[]): number {
  const isTop = tree.areas.length === 0 || (tree.placed[tree.areas[0] ?? 0]?.depth ?? 0) > 0;
  return isTop ? (counts[0] ?? 0) - sumOf(tree.areas.map((area) => counts[area] ?? 0)) : 0;
}

interface Area {
  readonly n: number;
  readonly isWorkplace: boolean;
}

/**
 * Hides no area unless one of them, or what is registered at the top, tells of a single workplace. Then those hidden
 * together must be no small group, and nobody alone with it; the smallest other areas go with them until that holds.
 */
function hiddenAreas(areas: readonly Area[], apart: number, { headcount }: LimitSetting): boolean[] {
  const hidden = areas.map(({ n, isWorkplace }) => isWorkplace && isSmall(n, headcount));
  if (!hidden.includes(true) && !isSmall(apart, headcount)) return hidden;
  const isEnough = (): boolean => {
    const places = hidden.flatMap((is, i) => (is ? [i] : []));
    const sum = sumOf(places.map((i) => areas[i]?.n ?? 0)) + apart;
    return sum >= Math.max(headcount.n, headcount.t) && places.length + (apart > 0 ? 1 : 0) >= 2;
  };
  const more = areas
    .map((_, i) => i)
    .filter((i) => !hidden[i] && (areas[i]?.n ?? 0) > 0)
    .sort((a, b) => (areas[a]?.n ?? 0) - (areas[b]?.n ?? 0) || a - b);
  for (const i of more) {
    if (isEnough()) return hidden;
    hidden[i] = true;
  }
  return isEnough() ? hidden : areas.map(() => true);
}

/** Places below an area that are hidden. `places`: the area first. */
function hiddenBelow(
  tree: Tree,
  places: readonly number[],
  counts: readonly number[],
  isAreaHidden: boolean,
  limits: LimitSetting,
): ReadonlySet<number> {
  const [area = 0, ...below] = places;
  const n = counts[area] ?? 0;
  if (isAreaHidden || isSmall(n, limits.headcount)) return new Set(below);
  if (n === 0) return new Set();
  const model = modelOfList({
    measure: 'counts',
    limit: limits.headcount,
    figures: places.map((at) => {
      const parts = partsOf(tree, at, places).map(String);
      return { key: String(at), n: counts[at] ?? 0, ...(parts.length > 0 ? { parts } : {}) };
    }),
    published: [],
  });
  const hidden = protectSums(model);
  // The area is shown whatever it takes: then all below it are hidden, and nobody is alone with its number.
  if (hidden[0]) return new Set(below);
  return new Set(places.filter((_, i) => hidden[i]));
}

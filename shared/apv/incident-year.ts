/**
 * A year's accidents, near misses and violence by unit (domain §8.2, D3), under disclosure control. The whole is
 * shown; a number of an area or a unit under the limit is hidden, and as much more as it takes for no hidden number to
 * be worked out. The board report hides the areas by the same function (incident-areas.ts).
 *
 * Numbers of a unit are with all units below it. Each kind is a tree of its own: no sums across kinds are shown.
 */
import { isSmall, type LimitSetting, strictLimits } from '../disclosure/limits.ts';
import { protectSums } from '../disclosure/protect-sums.ts';
import { modelOfList } from '../disclosure/table-model.ts';
import type { UnitId } from '../kernel/ids.ts';
import { roundTo } from '../kernel/numbers.ts';
import type { TreeUnit, UnitTree } from '../staff/unit-tree.ts';
import { type AreaHistory, hideAreas, type IncidentArea, noHistory, tellingAreas } from './incident-areas.ts';
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

interface KindCount {
  readonly kind: IncidentKind;
  readonly n: number;
  /** By place, each with all units below it. */
  readonly counts: readonly number[];
}

/** The areas, and last the only top where something is registered there itself. */
function areasOf(tree: Tree, kinds: readonly KindCount[], limits: LimitSetting): IncidentArea[] {
  const forced = kinds.map(({ counts }) => forcedAreas(tree, counts, limits));
  const apart = kinds.map(({ counts }) => apartFromAreas(tree, counts));
  const top = tree.placed[0]?.unit;
  return [
    ...tree.areas.flatMap((area, i) => {
      const unit = tree.placed[area]?.unit;
      if (!unit) return [];
      const { code, name } = unit;
      const counts = kinds.map((kind) => kind.counts[area] ?? 0);
      return [{ code, name, own: false, counts, hidden: forced.map((hidden) => hidden[i] === true) }];
    }),
    ...(top && apart.some((n) => n > 0)
      ? [{ code: top.code, name: top.name, own: true, counts: apart, hidden: apart.map(() => false) }]
      : []),
  ];
}

export interface IncidentYear {
  /** Units from the areas down, in the order of the tree. */
  readonly rows: readonly IncidentUnitRow[];
  /** With the numbers themselves: for the report, which hides by the same function. */
  readonly areas: readonly IncidentArea[];
}

/** Every incident's unit must be in the tree. */
export function incidentYear(
  tree: Tree,
  incidents: readonly CountedIncident[],
  { limits = strictLimits, historyOf = noHistory }: { limits?: LimitSetting; historyOf?: AreaHistory } = {},
): IncidentYear {
  const kinds = incidentKind.options.map((kind): KindCount => {
    const those = incidents.filter((one) => one.kind === kind);
    return { kind, n: those.length, counts: rolledUp(tree, those) };
  });
  const forced = areasOf(tree, kinds, limits);
  const masks = hideAreas(forced, kinds, limits, historyOf);
  const areas = forced.map((area, at) => ({ ...area, hidden: masks[at] ?? [] }));
  const hidden = kinds.map(({ counts }, k) =>
    hiddenPlaces(
      tree,
      counts,
      areas.map((area) => area.hidden[k] === true),
      limits,
    ),
  );
  const first = tree.placed[tree.areas[0] ?? -1]?.depth ?? 0;
  const rows = tree.placed.flatMap(({ unit, depth }, at) => {
    if (depth < first) return [];
    const cells = kinds.map(({ kind, counts }, k) => ({ kind, n: hidden[k]?.[at] ? null : (counts[at] ?? 0) }));
    return [{ unitId: unit.id, name: unit.name, depth: depth - first, cells }];
  });
  return { rows, areas };
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

/** Areas that are one workplace, or tell of what is registered at the top, and what must be hidden with them. */
function forcedAreas(tree: Tree, counts: readonly number[], limits: LimitSetting): boolean[] {
  const areas = tree.areas.map((area) => {
    const under = placesUnder(tree, area);
    return {
      n: counts[area] ?? 0,
      isWorkplace: under.filter((at) => partsOf(tree, at, under).length === 0).length < 2,
    };
  });
  return tellingAreas(areas, apartFromAreas(tree, counts), limits);
}

/** Which numbers of one kind are hidden, by place. @param areas whether each area is, in the order of the tree */
function hiddenPlaces(
  tree: Tree,
  counts: readonly number[],
  areas: readonly boolean[],
  limits: LimitSetting,
): boolean[] {
  const hidden = new Array<boolean>(tree.placed.length).fill(false);
  tree.areas.forEach((area, i) => {
    const places = placesUnder(tree, area);
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

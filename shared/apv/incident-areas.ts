/**
 * Which areas' numbers of incidents are hidden: on the room's own page and in the board report alike, so that neither
 * tells what the other keeps.
 */
import { isSmall, type LimitSetting } from '../disclosure/limits.ts';
import { type ListHistory, protectList } from '../disclosure/protect-list.ts';
import { type IncidentKind, incidentKind } from './words.ts';

export interface IncidentArea {
  readonly code: string;
  readonly name: string;
  /** What is registered at the very top itself, above all areas. */
  readonly own: boolean;
  /** In the order of the kinds. */
  readonly counts: readonly number[];
  /** Hidden whatever else is. */
  readonly hidden: readonly boolean[];
}

/** What was released of the areas before. */
export type AreaHistory = (kind: IncidentKind, codes: readonly string[]) => ListHistory;
export const noHistory: AreaHistory = () => ({ past: [] });

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

interface Area {
  readonly n: number;
  readonly isWorkplace: boolean;
}

/**
 * Areas whose numbers tell of a single workplace or of the top. Hides no area unless one of them, or what is registered at the top, tells of a single workplace. Then those hidden
 * together must be no small group, and nobody alone with it; the smallest other areas go with them until that holds.
 */
export function tellingAreas(areas: readonly Area[], apart: number, { headcount }: LimitSetting): boolean[] {
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

/**
 * The whole may always be told; an area only with none or with as many as a group must have, and so that no other can
 * be worked out, from what is shown or with what was released before.
 * @returns by area, then by kind
 */
export function hideAreas(
  areas: readonly IncidentArea[],
  totals: readonly { readonly kind: IncidentKind; readonly n: number }[],
  { headcount }: LimitSetting,
  historyOf: AreaHistory,
): boolean[][] {
  const codes = areas.map(({ code }) => code);
  const byKind = incidentKind.options.map((kind, k) => {
    const cells = areas.map(({ counts }) => counts[k] ?? 0);
    const total = totals.find((one) => one.kind === kind)?.n ?? 0;
    const forced = areas.map(({ hidden }) => hidden[k] === true);
    return protectList({ cells, total, forced }, headcount, historyOf(kind, codes)).hidden;
  });
  return areas.map((_, at) => byKind.map((hidden) => hidden[at] === true));
}

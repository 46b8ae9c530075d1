/**
 * Where the bars of a person's timeline stand. A place is a share 0–1 of the
 * drawn time, so that the picture may be of any width. No days are invented:
 * what has no end runs to the edge and says so.
 */
import { addDays, daysBetween, endOfYear, type IsoDate, makeDate, OPEN_END, partsOf } from '../kernel/dates.ts';

export type TimelineKind = 'engagement' | 'leave' | 'role' | 'course' | 'merge';

/** One thing that held over time, or (both days alike) happened on a day. */
export interface TimelineItem {
  readonly id: string;
  readonly kind: TimelineKind;
  /** Items of one lane stand on one line, named by the first of them. */
  readonly lane: string;
  readonly laneLabel: string;
  readonly from: IsoDate;
  /** Last day, inclusive; `OPEN_END` when no end is known. */
  readonly to: IsoDate;
  /** What it was, without its days. */
  readonly label: string;
}

export interface TimelineBar {
  readonly item: TimelineItem;
  readonly start: number;
  readonly width: number;
  /** Goes on beyond the picture. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

export interface TimelineLane {
  readonly key: string;
  readonly label: string;
  readonly kind: TimelineKind;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineTick {
  readonly year: number;
  readonly at: number;
}

export interface TimelineLayout {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lanes: readonly TimelineLane[];
  readonly ticks: readonly TimelineTick[];
  /** Where the day asked for stands; null outside the picture. */
  readonly today: number | null;
}

/** Marks beyond this are left to the list: more are no picture. */
export const MOST_BARS = 500;
const MOST_TICKS = 12;
const MOST_YEARS = 60;
const STEPS = [1, 2, 5, 10, 20] as const;

const yearOf = (day: IsoDate): number => partsOf(day).year;
const newYear = (year: number): IsoDate => makeDate(year, 1, 1) as IsoDate;

/** Whole years: from the first thing known to the year after the day asked for, or the last known end. */
function frameOf(items: readonly TimelineItem[], asOf: IsoDate): { from: IsoDate; to: IsoDate } {
  const now = yearOf(asOf);
  let first = now;
  let last = now + 1;
  for (const { from, to } of items) {
    first = Math.min(first, yearOf(from));
    last = Math.max(last, yearOf(from), to === OPEN_END ? last : yearOf(to));
  }
  // Far ends are typing errors more often than plans; the picture keeps to what can be seen.
  return { from: newYear(Math.max(first, now - MOST_YEARS)), to: endOfYear(Math.min(last, now + MOST_YEARS)) };
}

function ticksOf(from: IsoDate, to: IsoDate, days: number): TimelineTick[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = last - first + 1;
  const step = STEPS.find((s) => years / s <= MOST_TICKS) ?? STEPS[4];
  const ticks: TimelineTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, at: daysBetween(from, newYear(year)) / days });
  }
  return ticks;
}

/** Items in the order they are given; lanes in the order of their first item. */
export function layOutTimeline(items: readonly TimelineItem[], asOf: IsoDate): TimelineLayout {
  const shown = items.slice(0, MOST_BARS);
  const { from, to } = frameOf(shown, asOf);
  const days = daysBetween(from, to) + 1;
  const lanes = new Map<string, TimelineLane & { bars: TimelineBar[] }>();
  for (const item of shown) {
    if (item.from > to || item.to < from) continue;
    const start = item.from < from ? from : item.from;
    const end = item.to > to ? to : item.to;
    const bar = {
      item,
      start: daysBetween(from, start) / days,
      width: daysBetween(start, addDays(end, 1)) / days,
      opensLeft: item.from < from,
      opensRight: item.to > to,
    };
    const lane = lanes.get(item.lane);
    if (lane) lane.bars.push(bar);
    else lanes.set(item.lane, { key: item.lane, label: item.laneLabel, kind: item.kind, bars: [bar] });
  }
  const today = asOf < from || asOf > to ? null : daysBetween(from, asOf) / days;
  return { from, to, lanes: [...lanes.values()], ticks: ticksOf(from, to, days), today };
}

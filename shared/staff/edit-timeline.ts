/**
 * What an edit by hand makes of an engagement's timeline. A change holds from a
 * day on and leaves every earlier day alone; a correction puts a spell right as
 * it was registered; start and end put right stretch or cut the outermost
 * spells. Nothing here can leave a gap or an overlap.
 */
import { addDays, BEGINNING, type IsoDate } from '../kernel/dates.ts';
import type { EngagementFacts } from './plan-model.ts';
import { dayBefore, differs, fitTimeline, holdFrom, later, patched, type Spell, spellOn } from './plan-timeline.ts';

type Timeline<F> = readonly Spell<F>[];

/** The patch holds from the day to the end, later spells included: the last thing known is the newest truth. */
export const changeFrom = <F extends object>(spells: Timeline<F>, day: IsoDate, patch: Partial<F>): Spell<F>[] =>
  holdFrom(spells, day, patch);

const sameFacts = <F extends object>(a: F, b: F): boolean => !differs(a, b);

/**
 * The neighbours that say the same as the spell that begins on the day: one
 * spell to the reader, and so corrected as one. Empty when none begins then.
 */
export function runFrom<F extends object>(spells: Timeline<F>, day: IsoDate): Spell<F>[] {
  const first = spells.findIndex((s) => s.from === day);
  const start = spells[first];
  if (!start) return [];
  const run = [start];
  for (const spell of spells.slice(first + 1)) {
    if (!sameFacts(spell.facts, start.facts)) break;
    run.push(spell);
  }
  return run;
}

/** The spell that begins on the day, and those that continue it unchanged, with the patch in place. */
export function correctRun<F extends object>(spells: Timeline<F>, day: IsoDate, patch: Partial<F>): Spell<F>[] {
  const run = new Set(runFrom(spells, day));
  return spells.map((s) => (run.has(s) && differs(s.facts, patch) ? { ...s, facts: patched(s.facts, patch) } : s));
}

/** Cut or stretched to the days; if nothing of the old time is left, the nearest spell is moved there whole. */
export function refit<F>(spells: Timeline<F>, start: IsoDate, end: IsoDate): Spell<F>[] {
  const fitted = fitTimeline(spells, start, end);
  if (fitted.length > 0) return fitted;
  const first = spells[0];
  const nearest = first && end < first.from ? first : spells.at(-1);
  return nearest ? [{ from: start, to: end, facts: nearest.facts }] : [];
}

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const holding = <F>(spells: Timeline<F>, day: IsoDate): F | undefined => spellOn(spells, day)?.facts;

function isSameOn<F extends object>(before: Timeline<F>, after: Timeline<F>, day: IsoDate): boolean {
  const [was, is] = [holding(before, day), holding(after, day)];
  return was === is || (was !== undefined && is !== undefined && sameFacts(was, is));
}

/** Stretches of days on which neither timeline changes, in order. */
function stretches(spells: readonly Period[]): Period[] {
  const last = spells.map((s) => s.to).reduce(later, BEGINNING);
  const starts = spells.flatMap((s) => (s.to < last ? [s.from, addDays(s.to, 1)] : [s.from]));
  const days = [...new Set(starts)].sort();
  return days.map((from, i) => {
    const next = days[i + 1];
    return { from, to: next ? dayBefore(next) : last };
  });
}

/**
 * First and last day whose answer is another one after than before; null when
 * every day answers the same. Between them there may be days that are untouched.
 */
export function alteredDays<F extends object>(before: Timeline<F>, after: Timeline<F>): Period | null {
  const altered = stretches([...before, ...after]).filter(({ from }) => !isSameOn(before, after, from));
  const [first, last] = [altered[0], altered.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** The parts of `after` that need a unit which was not used on those days before: what is to be looked at for openness. */
export function newPlaces(
  before: Timeline<EngagementFacts>,
  after: Timeline<EngagementFacts>,
): (Period & {
  readonly unitId: EngagementFacts['unitId'];
})[] {
  return stretches([...before, ...after]).flatMap(({ from, to }) => {
    const unitId = holding(after, from)?.unitId;
    return unitId === undefined || unitId === holding(before, from)?.unitId ? [] : [{ unitId, from, to }];
  });
}

/** The first day of the period on which none of the spells holds; undefined when they cover it. */
export function firstUncovered(spells: readonly Period[], { from, to }: Period): IsoDate | undefined {
  let day = from;
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (spell.to < day) continue;
    if (spell.from > day) return day;
    if (spell.to >= to) return undefined;
    day = addDays(spell.to, 1);
  }
  return day;
}

export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
export const isWithin = (inner: Period, outer: Period): boolean => inner.from >= outer.from && inner.to <= outer.to;

/**
 * The algebra of dated data. A timeline is a list of spells in the order of
 * time, none overlapping; `to` is the last day, inclusive. Everything here
 * answers with a new timeline and leaves the old one alone, so that the
 * difference between the two is what is written and logged.
 */
import { addDays, type IsoDate } from '../kernel/dates.ts';

export interface Spell<F> {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly facts: F;
}

export const dayBefore = (day: IsoDate): IsoDate => addDays(day, -1);
export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** The spell that holds on the day. */
export const spellOn = <S extends { readonly from: IsoDate; readonly to: IsoDate }>(
  spells: readonly S[],
  day: IsoDate,
): S | undefined => spells.find((s) => s.from <= day && day <= s.to);

/** The spell that holds on the day, else the next one to come, else the last one. */
export function nearestSpell<S extends { readonly from: IsoDate; readonly to: IsoDate }>(
  spells: readonly S[],
  day: IsoDate,
): S | undefined {
  return spells.find((s) => day <= s.to) ?? spells.at(-1);
}

/**
 * Cuts or stretches the timeline so that it begins and ends on the given days.
 * Stretching lets the outermost spell hold longer. Empty when nothing of the old
 * time is left.
 */
export function fitTimeline<F>(spells: readonly Spell<F>[], start: IsoDate, end: IsoDate): Spell<F>[] {
  const kept = spells.filter((s) => s.to >= start && s.from <= end);
  return kept.map((s, i) => {
    const from = i === 0 ? start : s.from;
    const to = i === kept.length - 1 ? end : s.to;
    return from === s.from && to === s.to ? s : { from, to, facts: s.facts };
  });
}

/** Whether the patch would change any of the facts. Fields of the patch that are `undefined` are left alone. */
export function differs<F extends object>(facts: F, patch: Partial<F>): boolean {
  for (const field in patch) {
    const value = patch[field];
    if (value !== undefined && value !== facts[field]) return true;
  }
  return false;
}

/** The facts with the defined fields of the patch put in their place. */
export function patched<F extends object>(facts: F, patch: Partial<F>): F {
  const made = { ...facts };
  for (const field in patch) {
    const value = patch[field];
    if (value !== undefined) made[field] = value as F[typeof field];
  }
  return made;
}

/**
 * Lets the patch hold from the day on, to the end of the timeline: also over
 * spells that begin later, since what comes in last is the newest truth. No day
 * before it changes. A spell that holds over the day is split at it.
 */
export function holdFrom<F extends object>(spells: readonly Spell<F>[], day: IsoDate, patch: Partial<F>): Spell<F>[] {
  const made: Spell<F>[] = [];
  for (const spell of spells) {
    if (spell.to < day || !differs(spell.facts, patch)) {
      made.push(spell);
    } else if (spell.from >= day) {
      made.push({ ...spell, facts: patched(spell.facts, patch) });
    } else {
      made.push({ ...spell, to: dayBefore(day) });
      made.push({ from: day, to: spell.to, facts: patched(spell.facts, patch) });
    }
  }
  return made;
}

/** What has to be written to get from one timeline to the other; a spell is known by its first day. */
export interface TimelineEdit<F> {
  readonly updated: readonly { readonly before: Spell<F>; readonly after: Spell<F> }[];
  readonly inserted: readonly Spell<F>[];
  readonly removed: readonly Spell<F>[];
}

export function compareTimelines<F extends object>(
  before: readonly Spell<F>[],
  after: readonly Spell<F>[],
): TimelineEdit<F> {
  const old = new Map(before.map((s) => [s.from, s]));
  const updated: { before: Spell<F>; after: Spell<F> }[] = [];
  const inserted: Spell<F>[] = [];
  for (const spell of after) {
    const was = old.get(spell.from);
    old.delete(spell.from);
    if (!was) inserted.push(spell);
    else if (was !== spell && (was.to !== spell.to || differs(was.facts, spell.facts))) {
      updated.push({ before: was, after: spell });
    }
  }
  return { updated, inserted, removed: [...old.values()] };
}

export const isNoEdit = (edit: TimelineEdit<unknown>): boolean =>
  edit.updated.length + edit.inserted.length + edit.removed.length === 0;

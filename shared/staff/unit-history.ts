/** What has happened to a unit over time, told from its dated rows and from who took over from whom. */
import { addDays, BEGINNING, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { collationKey } from '../kernel/text.ts';
import type { unitHistoryKinds } from './contract-units.ts';
import { factDifferences } from './unit-change-consequences.ts';
import type { PlaceSpell, SuccessorKind, UnitState } from './unit-change-model.ts';

export interface UnitEvent {
  /** The first day of what is new; of a closing the last day the unit was open. */
  readonly day: IsoDate;
  readonly kind: (typeof unitHistoryKinds)[number];
  readonly from: string;
  readonly to: string;
  /** First day of the spell that tells of it, or the making stamp of a succession. */
  readonly source: { readonly spell: IsoDate } | { readonly stamp: string };
}

export interface DatedNames {
  readonly unit: (id: UnitId | null, day: IsoDate) => string;
  readonly leader: (key: string) => string;
}

interface SuccessionLine {
  readonly kind: SuccessorKind;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly day: IsoDate;
  readonly born: string;
}

function eventsBetween(was: PlaceSpell, is: PlaceSpell, names: DatedNames): UnitEvent[] {
  const onDay = { unit: (id: UnitId | null) => names.unit(id, is.from), leader: names.leader };
  const source = { spell: is.from };
  return factDifferences(was.facts, is.facts, onDay).map(({ what, ...line }) => ({
    day: is.from,
    kind: what as UnitEvent['kind'],
    ...line,
    source,
  }));
}

function spellEvents(spells: readonly PlaceSpell[], names: DatedNames): UnitEvent[] {
  const events: UnitEvent[] = [];
  spells.forEach((spell, i) => {
    const was = spells[i - 1];
    const next = spells[i + 1];
    const source = { spell: spell.from };
    if (was && addDays(was.to, 1) === spell.from) events.push(...eventsBetween(was, spell, names));
    // A unit that was there from the beginning of the register was not opened on a day that anyone knows.
    else if (spell.from !== BEGINNING) {
      events.push({
        day: spell.from,
        kind: 'opened',
        from: '',
        to: names.unit(spell.facts.parentId, spell.from),
        source,
      });
    }
    if (spell.to !== OPEN_END && next?.from !== addDays(spell.to, 1)) {
      events.push({ day: spell.to, kind: 'closed', from: '', to: '', source });
    }
  });
  return events;
}

function successionEvent(line: SuccessionLine, unitId: UnitId, names: DatedNames): UnitEvent {
  const gave = line.from === unitId;
  const split = line.kind === 'split';
  const kind = gave ? (split ? 'split_into' : 'merged_into') : split ? 'split_from' : 'merged_from';
  const other = names.unit(gave ? line.to : line.from, gave ? line.day : addDays(line.day, -1));
  const source = { stamp: line.born };
  return { day: line.day, kind, from: gave ? '' : other, to: gave ? other : '', source };
}

const otherOf = ({ from, to }: UnitEvent): string => collationKey(from || to);

/** Newest first; of one day in the order in which it is told. */
export function unitEvents(unit: UnitState, successions: readonly SuccessionLine[], names: DatedNames): UnitEvent[] {
  const told = [
    ...spellEvents(unit.spells, names),
    ...successions
      .map((line) => successionEvent(line, unit.id, names))
      .sort((a, b) => (otherOf(a) < otherOf(b) ? -1 : 1)),
  ];
  return told
    .map((event, i) => ({ event, i }))
    .sort((a, b) => (a.event.day < b.event.day ? 1 : a.event.day > b.event.day ? -1 : a.i - b.i))
    .map(({ event }) => event);
}

/**
 * Who fits a filter, and in which order. What is asked of an engagement (unit,
 * overenskomst, form, title, and what it lacks) one and the same engagement
 * must meet; that engagement is the one shown.
 */

import { staffRoles } from './contract-edit.ts';
import type { PeopleFilter, PeopleSort } from './contract-people.ts';
import { hasBit } from './people-bits.ts';
import { LACKS, type PeopleIndex } from './people-index.ts';
import { sortByRank, type TextCodes } from './people-ranks.ts';
import { findByWords } from './people-words.ts';

export interface PeopleHits {
  /** Numbers of the persons. */
  readonly persons: Int32Array;
  /** The engagement shown for each of them, -1 for none. */
  readonly shown: Int32Array;
}

export const roleBits = (roles: readonly (typeof staffRoles)[number][]): number =>
  roles.reduce((bits, role) => bits | (1 << staffRoles.indexOf(role)), 0);

/** Which codes are wanted; null when any will do. */
function wantedCodes(codes: TextCodes, texts: readonly string[]): Uint8Array | null {
  if (texts.length === 0) return null;
  const wanted = new Set(texts);
  return Uint8Array.from(codes.texts, (text) => (wanted.has(text) ? 1 : 0));
}

/** Places of the units in scope, from first to before last: sub-units come right after their unit. */
function unitRange({ units, unitAt }: PeopleIndex, { unitId, withSubUnits }: PeopleFilter): readonly [number, number] {
  const from = unitId === null ? undefined : unitAt.get(unitId);
  const top = from === undefined ? undefined : units[from];
  if (from === undefined || !top) return [0, 0];
  let to = from + 1;
  while (withSubUnits && to < units.length && (units[to]?.depth ?? 0) > top.depth) to++;
  return [from, to];
}

type Test = (at: number, lacksAlready: boolean) => boolean;

/** Null when nothing is asked of an engagement. */
function engagementTest(index: PeopleIndex, filter: PeopleFilter, wantedLacks: number): Test | null {
  const inScope = filter.unitId === null ? null : unitRange(index, filter);
  const lists = (
    [
      ['agreement', 'agreements'],
      ['form', 'forms'],
      ['title', 'jobTitles'],
    ] as const
  ).flatMap(([codes, list]) => {
    const wanted = wantedCodes(index[codes], filter[list]);
    return wanted ? [{ of: index[codes].of, wanted }] : [];
  });
  if (!inScope && lists.length === 0 && wantedLacks === 0) return null;
  return (at, lacksAlready) => {
    const unit = index.unitOf[at] ?? -1;
    if (inScope && (unit < inScope[0] || unit >= inScope[1])) return false;
    if (!lists.every(({ of, wanted }) => wanted[of[at] ?? -1] === 1)) return false;
    return lacksAlready || wantedLacks === 0 || ((index.engagementLacks[at] ?? 0) & wantedLacks) !== 0;
  };
}

/** Both ends included; a bound that is not given holds for everything, a value that is not known for no bound. */
const isWithin = (value: number, from: number | null, to: number | null): boolean =>
  (from === null || value >= from) && (to === null || value <= to);

function personTest(index: PeopleIndex, filter: PeopleFilter): (person: number) => boolean {
  const found = findByWords(index.words, filter.text);
  const roles = roleBits(filter.roles);
  const { ageFrom, ageTo, hoursFrom, hoursTo, onLeave } = filter;
  const asksAge = ageFrom !== null || ageTo !== null;
  return (p) => {
    if (found && !hasBit(found, p)) return false;
    if (roles !== 0 && ((index.roles[p] ?? 0) & roles) === 0) return false;
    if (onLeave !== null && (index.onLeave[p] === 1) !== onLeave) return false;
    if (asksAge && (index.age[p] === -1 || !isWithin(index.age[p] ?? -1, ageFrom, ageTo))) return false;
    return isWithin(index.weeklyHours[p] ?? Number.NaN, hoursFrom, hoursTo);
  };
}

/** In the order of their names. */
export function filterPeople(index: PeopleIndex, filter: PeopleFilter): PeopleHits {
  const count = index.people.length;
  const persons = new Int32Array(count);
  const shown = new Int32Array(count);
  const wantedLacks = filter.missing.reduce((bits, what) => bits | LACKS[what], 0);
  const fits = personTest(index, filter);
  const suits = engagementTest(index, filter, wantedLacks);
  let hits = 0;
  for (let p = 0; p < count; p++) {
    const from = index.first[p] ?? 0;
    const to = index.first[p + 1] ?? 0;
    if ((from === to && filter.employedOnly) || !fits(p)) continue;
    const at = engagementShown(filter, { suits, from, to, lacks: (index.personLacks[p] ?? 0) & wantedLacks });
    if (at === undefined) continue;
    persons[hits] = p;
    shown[hits] = at;
    hits++;
  }
  return { persons: persons.subarray(0, hits), shown: shown.subarray(0, hits) };
}

interface Candidate {
  readonly suits: Test | null;
  readonly from: number;
  readonly to: number;
  /** What the person lacks of what is asked for. */
  readonly lacks: number;
}

/** @returns -1 for somebody who needs none; undefined for somebody who does not fit */
function engagementShown(filter: PeopleFilter, { suits, from, to, lacks }: Candidate): number | undefined {
  if (!suits) return from === to ? -1 : from;
  for (let at = from; at < to; at++) if (suits(at, lacks !== 0)) return at;
  const asksEngagement =
    filter.unitId !== null || filter.agreements.length + filter.forms.length + filter.jobTitles.length > 0;
  return from === to && !asksEngagement && lacks !== 0 ? -1 : undefined;
}

/** Rank of a hit by the column. */
function rankBy(index: PeopleIndex, { persons, shown }: PeopleHits, sort: Exclude<PeopleSort, 'name'>) {
  const { ranks, title, unitOf } = index;
  const ofPerson = (of: Int32Array) => (at: number) => of[persons[at] ?? -1] ?? -1;
  const ofEngagement = (of: Int32Array) => (at: number) => of[shown[at] ?? -1] ?? -1;
  switch (sort) {
    case 'unit':
      return { size: ranks.unit.size, rankOf: (at: number) => ranks.unit.of[unitOf[shown[at] ?? -1] ?? -1] ?? -1 };
    case 'jobTitle':
      return { size: title.size, rankOf: ofEngagement(title.of) };
    case 'start':
      return { size: ranks.start.size, rankOf: ofEngagement(ranks.start.of) };
    default:
      return { size: ranks[sort].size, rankOf: ofPerson(ranks[sort].of) };
  }
}

/** Places among the hits, in the order asked for; equals stand by name. */
export function orderPeople(index: PeopleIndex, hits: PeopleHits, sort: PeopleSort, descending: boolean): Int32Array {
  const count = hits.persons.length;
  if (sort === 'name') return Int32Array.from({ length: count }, (_, at) => (descending ? count - 1 - at : at));
  const { size, rankOf } = rankBy(index, hits, sort);
  return sortByRank(count, size, rankOf, descending);
}

/** A plan as people read it: what happens to units, people, remote sites and leaders. */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { dayBefore, spellOn } from './plan-timeline.ts';
import type { OrganisationState, PlaceFacts, UnitChangePlan } from './unit-change-model.ts';
import type { ChangePreview, UnitConsequence } from './unit-change-schema.ts';
import { spellFrom } from './unit-change-spells.ts';
import { fteOfParts, fteParts } from './unit-tree.ts';

export interface Names {
  /** A unit on the day of the change, new ones included. */
  readonly unit: (id: UnitId | null) => string;
  /** By tjenestenummer; empty when nobody has it. */
  readonly leader: (key: string) => string;
}

/** How units are called once the change holds. */
export function unitNamesAfter(state: OrganisationState, plan: UnitChangePlan): (id: UnitId | null) => string {
  const after = new Map(plan.units.map((edit) => [edit.unit.id, edit.after]));
  const opened = new Map(plan.opened.map((unit) => [unit.id, unit.spell.facts.name]));
  return (id) => {
    if (id === null) return '';
    const spells = after.get(id) ?? state.units.get(id)?.spells ?? [];
    return opened.get(id) ?? (spellFrom(spells, plan.onDay) ?? spells.at(-1))?.facts.name ?? '';
  };
}

type Line = Pick<UnitConsequence, 'what' | 'from' | 'to'>;

/** What differs between two answers about one unit. */
export function factDifferences(was: PlaceFacts, is: PlaceFacts, names: Names): Line[] {
  const lines: Line[] = [];
  if (was.parentId !== is.parentId) {
    lines.push({ what: 'moved', from: names.unit(was.parentId), to: names.unit(is.parentId) });
  }
  if (was.name !== is.name) lines.push({ what: 'renamed', from: was.name, to: is.name });
  if (was.type !== is.type) lines.push({ what: 'type', from: was.type, to: is.type });
  if (was.leaderKey !== is.leaderKey) {
    lines.push({ what: 'leader', from: names.leader(was.leaderKey), to: names.leader(is.leaderKey) });
  }
  if (was.remote !== is.remote) {
    lines.push({ what: 'remote', from: was.remote ? 'yes' : 'no', to: is.remote ? 'yes' : 'no' });
  }
  return lines;
}

export function unitConsequences(plan: UnitChangePlan, names: Names): UnitConsequence[] {
  const { onDay } = plan;
  const lines: UnitConsequence[] = plan.opened.map(({ code, spell }) => ({
    what: 'opened',
    code,
    name: spell.facts.name,
    from: '',
    to: names.unit(spell.facts.parentId),
  }));
  for (const { unit, after } of plan.units) {
    const was = spellFrom(unit.spells, onDay) ?? unit.spells.at(-1);
    const is = spellFrom(after, onDay);
    const about = { code: unit.code, name: was?.facts.name ?? '' };
    if (plan.closed.includes(unit.id)) lines.push({ what: 'closed', ...about, from: '', to: '' });
    else if (was && is)
      lines.push(...factDifferences(was.facts, is.facts, names).map((line) => ({ ...about, ...line })));
  }
  return lines;
}

/** Engagements by where they come from and go to. */
export function movesByPlace(plan: UnitChangePlan, names: Names): ChangePreview['places'] {
  const counts = new Map<string, ChangePreview['places'][number]>();
  for (const { from, to } of plan.engagements) {
    const known = counts.get(`${from} ${to}`);
    const engagements = (known?.engagements ?? 0) + 1;
    counts.set(`${from} ${to}`, { fromUnit: names.unit(from), toUnit: names.unit(to), engagements });
  }
  return [...counts.values()];
}

/** `later`: engagements that begin, or come to the unit, after the day of the change. */
export function movedPeople(plan: UnitChangePlan): ChangePreview['people'] {
  const moves = plan.engagements;
  return {
    persons: new Set(moves.map((m) => m.engagement.personId)).size,
    engagements: moves.length,
    fte: fteOfParts(moves.reduce((sum, m) => sum + fteParts(m.fte), 0)),
    later: moves.filter((m) => m.on > plan.onDay).length,
  };
}

/** Persons who come to, or leave, a remote site (fjernsted). */
export function remoteMoves(state: OrganisationState, plan: UnitChangePlan): ChangePreview['remote'] {
  const opened = new Map(plan.opened.map((u) => [u.id, u.spell.facts.remote]));
  const isRemote = (id: UnitId, day: IsoDate): boolean => {
    const spells = state.units.get(id)?.spells ?? [];
    return opened.get(id) ?? (spellOn(spells, day) ?? spellFrom(spells, day))?.facts.remote ?? false;
  };
  const [into, outOf] = [new Set<string>(), new Set<string>()];
  for (const { engagement, from, to } of plan.engagements) {
    const was = isRemote(from, dayBefore(plan.onDay));
    const is = isRemote(to, plan.onDay);
    if (is && !was) into.add(engagement.personId);
    if (was && !is) outOf.add(engagement.personId);
  }
  return { into: into.size, outOf: outOf.size };
}

/** Leaders of units that close: no longer leaders of them. */
export function lapsingLeaders(state: OrganisationState, plan: UnitChangePlan, names: Names): ChangePreview['leaders'] {
  return plan.closed.flatMap((id) => {
    const facts = spellOn(state.units.get(id)?.spells ?? [], dayBefore(plan.onDay))?.facts;
    const name = facts ? names.leader(facts.leaderKey) : '';
    return facts && name !== '' ? [{ unitName: facts.name, name }] : [];
  });
}

/**
 * What was changed on a person, from the change log and from the making stamps
 * of rows. Answers with stored values; how they are written is the caller's.
 */
import type { EngagementId, PersonId } from '../../shared/kernel/ids.ts';
import { type HistoryKind, historyKindOf } from '../../shared/staff/history-kind.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { leaveRow } from './edit-log.ts';
import { leaveOfPerson, rolesOfPerson } from './edit-read.ts';
import { type HistoryLine, type HistoryValue, readLog, rowLines } from './history-log.ts';
import type { StoredEngagement, StoredPerson, StoredSpell } from './person.ts';
import { shownKey } from './snapshot.ts';

export type { HistoryLine, HistoryValue };

const SPELL_FIELDS: readonly (readonly [keyof StoredSpell, string])[] = [
  ['unitId', 'unit'],
  ['fte', 'fte'],
  ['weeklyHours', 'weeklyHours'],
  ['jobCode', 'jobCode'],
  ['jobTitle', 'jobTitle'],
  ['agreement', 'agreement'],
  ['employmentForm', 'employmentForm'],
  ['status', 'status'],
  ['manager', 'manager'],
];

/** A spell that was made later than its engagement is told by what it has other than the one before it. */
function spellLines(before: StoredSpell, spell: StoredSpell): HistoryLine[] {
  const value = (field: string, v: HistoryValue): HistoryValue => (field === 'manager' ? v === 1 : v);
  return SPELL_FIELDS.filter(([column]) => before[column] !== spell[column]).map(([column, field]) => ({
    stamp: spell.born,
    what: 'engagement_spell',
    field,
    from: value(field, before[column]),
    to: value(field, spell[column]),
  }));
}

export interface DatedHistory extends HistoryLine {
  readonly kind: HistoryKind;
  readonly at: string;
  readonly actor: string;
}

/** What the person has now, told by when it was made. */
function madeLines(
  person: StoredPerson,
  engagements: readonly StoredEngagement[],
  spells: ReadonlyMap<EngagementId, readonly StoredSpell[]>,
): HistoryLine[] {
  const name = `${person.first_name} ${person.last_name}`.trim();
  const lines: HistoryLine[] = [{ stamp: person.born, what: 'person', field: 'name', from: null, to: name }];
  for (const { id, source, key, born } of engagements) {
    lines.push({ stamp: born, what: 'engagement', field: 'key', from: null, to: shownKey(source, key) });
    const own = spells.get(id) ?? [];
    own.forEach((spell, i) => {
      const before = own[i - 1];
      if (before && spell.born !== born) lines.push(...spellLines(before, spell));
    });
  }
  return lines;
}

/** Leave and roles as they stand, and what their rows are called in the log. */
function keptByHand(db: ReadableDB, id: PersonId): { lines: HistoryLine[]; rows: Set<string> } {
  const lines: HistoryLine[] = [];
  const rows = new Set<string>();
  for (const { id: leave, engagementId, kind, from, to, born } of leaveOfPerson(db, id)) {
    rows.add(leaveRow(engagementId, leave));
    lines.push(...rowLines('leave_period', born, { kind, valid_from: from, valid_to: to }, false));
  }
  for (const { id: roleId, role, unitId, body, electedOn, from, to, born } of rolesOfPerson(db, id)) {
    rows.add(roleId);
    const values = { role, unit_id: unitId, body, elected_on: electedOn, valid_from: from, valid_to: to };
    lines.push(...rowLines('role_assignment', born, values, false));
  }
  return { lines, rows };
}

/** Persons are told by name. */
function named(db: ReadableDB, lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const people = lines.filter((l) => PEOPLE.has(l.field)).flatMap((l) => [l.from, l.to]);
  if (people.length === 0) return lines;
  const names = new Map(
    all<{ id: string; name: string }>(
      db,
      `SELECT id, trim(first_name || ' ' || last_name) AS name FROM person WHERE id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(people)],
    ).map((p) => [p.id, p.name]),
  );
  const nameOf = (id: HistoryValue): HistoryValue => (id === null ? null : (names.get(String(id)) ?? ''));
  return lines.map((l) => (PEOPLE.has(l.field) ? { ...l, from: nameOf(l.from), to: nameOf(l.to) } : l));
}
const PEOPLE: ReadonlySet<string> = new Set(['person', 'mergedInto']);

/** Newest first. */
export function historyOf(
  db: ReadableDB,
  person: StoredPerson,
  engagements: readonly StoredEngagement[],
  spells: ReadonlyMap<EngagementId, readonly StoredSpell[]>,
): DatedHistory[] {
  const kept = keptByHand(db, person.id);
  const ids = engagements.map((e) => e.id);
  const lines = [...madeLines(person, engagements, spells), ...kept.lines, ...readLog(db, person.id, ids, kept.rows)];
  return dated(db, named(db, lines));
}

function dated(db: ReadableDB, lines: readonly HistoryLine[]): DatedHistory[] {
  const stamps = JSON.stringify([...new Set(lines.map((l) => l.stamp))]);
  const sets = new Map(
    all<{ stamp: string; at: string; actor: string; call: string; label: string }>(
      db,
      'SELECT stamp, at, actor, call, label FROM change_set WHERE stamp IN (SELECT value FROM json_each(?))',
      [stamps],
    ).map(({ stamp, at, actor, call, label }) => [stamp, { at, actor, kind: historyKindOf(call, label) }]),
  );
  return lines
    .map(({ stamp, what, field, from, to }) => {
      const { at, actor, kind } = sets.get(stamp) ?? UNKNOWN_SET;
      return { stamp, what, field, from, to, at, actor, kind };
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0));
}
const UNKNOWN_SET = { at: '', actor: '', kind: historyKindOf('', '') };

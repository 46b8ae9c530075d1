/**
 * What was changed on a person, from the change log and from the making stamps
 * of rows. Answers with stored values; how they are written is the caller's.
 */
import type { EngagementId, PersonId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { engagementsOf, getPerson, type StoredSpell, spellsOf } from './person.ts';
import { WHOLE_ROW } from './spell-log.ts';

export type HistoryValue = string | number | boolean | null;

export interface HistoryLine {
  readonly stamp: string;
  /** Table of the row: person, engagement, engagement_spell. */
  readonly what: string;
  /** Field key of the catalogue. */
  readonly field: string;
  readonly from: HistoryValue;
  readonly to: HistoryValue;
}

const FIELD: Readonly<Record<string, string>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  email: 'email',
  start_date: 'start',
  end_date: 'end',
  unit_id: 'unit',
  fte: 'fte',
  weekly_hours: 'weeklyHours',
  job_code: 'jobCode',
  job_title: 'jobTitle',
  agreement: 'agreement',
  employment_form: 'employmentForm',
  status: 'status',
  manager: 'manager',
};

const typed = (field: string, value: string | null): HistoryValue => {
  if (value === null) return null;
  if (field === 'fte' || field === 'weeklyHours') return Number(value);
  return field === 'manager' ? value === '1' : value;
};

interface LogLine {
  readonly stamp: string;
  readonly tbl: string;
  readonly field: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

/** Spells are logged as `engagement@day`; `A` is the letter after `@`. */
const LINES = `SELECT stamp, tbl, field, old_value, new_value FROM change`;

function logLines(db: ReadableDB, personId: PersonId, engagements: readonly EngagementId[]): LogLine[] {
  return [
    ...all<LogLine>(db, `${LINES} WHERE tbl = 'person' AND row = ? ORDER BY n`, [personId]),
    ...engagements.flatMap((id) => [
      ...all<LogLine>(db, `${LINES} WHERE tbl = 'engagement' AND row = ? ORDER BY n`, [id]),
      ...all<LogLine>(db, `${LINES} WHERE tbl = 'engagement_spell' AND row >= ? AND row < ? ORDER BY n`, [
        `${id}@`,
        `${id}A`,
      ]),
    ]),
  ];
}

/** Lines of rows that are gone have lost their values and say nothing. */
function readLog(db: ReadableDB, personId: PersonId, engagements: readonly EngagementId[]): HistoryLine[] {
  return logLines(db, personId, engagements).flatMap((line) => {
    const field = FIELD[line.field];
    if (!field || line.field === WHOLE_ROW || (line.old_value === null && line.new_value === null)) return [];
    const { stamp, tbl: what } = line;
    return [{ stamp, what, field, from: typed(field, line.old_value), to: typed(field, line.new_value) }];
  });
}

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
  readonly at: string;
  readonly actor: string;
}

/** Newest first. */
export function historyOf(db: ReadableDB, personId: PersonId): DatedHistory[] {
  const person = getPerson(db, personId);
  if (!person) return [];
  const engagements = engagementsOf(db, personId);
  const name = `${person.first_name} ${person.last_name}`.trim();
  const lines: HistoryLine[] = [{ stamp: person.born, what: 'person', field: 'name', from: null, to: name }];
  for (const { id, key, born } of engagements) {
    lines.push({ stamp: born, what: 'engagement', field: 'key', from: null, to: key });
    const spells = spellsOf(db, id);
    spells.forEach((spell, i) => {
      const before = spells[i - 1];
      if (before && spell.born !== born) lines.push(...spellLines(before, spell));
    });
  }
  lines.push(
    ...readLog(
      db,
      personId,
      engagements.map((e) => e.id),
    ),
  );
  return dated(db, lines);
}

function dated(db: ReadableDB, lines: readonly HistoryLine[]): DatedHistory[] {
  const stamps = JSON.stringify([...new Set(lines.map((l) => l.stamp))]);
  const sets = new Map(
    all<{ stamp: string; at: string; actor: string }>(
      db,
      'SELECT stamp, at, actor FROM change_set WHERE stamp IN (SELECT value FROM json_each(?))',
      [stamps],
    ).map((s) => [s.stamp, s]),
  );
  return lines
    .map((line) => ({ ...line, at: sets.get(line.stamp)?.at ?? '', actor: sets.get(line.stamp)?.actor ?? '' }))
    .sort((a, b) => (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0));
}

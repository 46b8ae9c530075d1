/** The lines of the change log that are about one person, as values of the catalogue's fields. Few queries, however much there is. */
import { type EngagementId, ID_PATTERN, type PersonId } from '../../shared/kernel/ids.ts';
import { maskCpr } from '../../shared/staff/cpr.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all } from '../engine/statements.ts';

export type HistoryValue = string | number | boolean | null;

export interface HistoryLine {
  readonly stamp: string;
  /** Table of the row: person, engagement, engagement_spell, leave_period, role_assignment. */
  readonly what: string;
  /** Field key of the catalogue. */
  readonly field: string;
  readonly from: HistoryValue;
  readonly to: HistoryValue;
}

type Fields = Readonly<Record<string, string>>;

/** Columns by what the catalogue calls them. Columns that are not here (keys, derived ones) say nothing to a reader. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  person: {
    first_name: 'firstName',
    last_name: 'lastName',
    preferred_name: 'preferredName',
    email: 'email',
    phone: 'phone',
    cpr: 'cpr',
    birth_date: 'birthDate',
    merged_into: 'mergedInto',
  },
  engagement: { start_date: 'start', end_date: 'end', key: 'key', person_id: 'person' },
  engagement_spell: {
    unit_id: 'unit',
    fte: 'fte',
    weekly_hours: 'weeklyHours',
    job_code: 'jobCode',
    job_title: 'jobTitle',
    agreement: 'agreement',
    employment_form: 'employmentForm',
    status: 'status',
    manager: 'manager',
  },
  leave_period: { kind: 'kind', valid_from: 'from', valid_to: 'to' },
  role_assignment: {
    role: 'role',
    unit_id: 'unit',
    body: 'body',
    elected_on: 'electedOn',
    valid_from: 'from',
    valid_to: 'to',
    person_id: 'person',
  },
};

/** Log values are text; a CPR number is never told, nor the key made up for who has no tjenestenummer. */
export function typed(field: string, value: string | null): HistoryValue {
  if (value === null) return null;
  if (field === 'fte' || field === 'weeklyHours') return Number(value);
  if (field === 'cpr') return value === '' ? '' : maskCpr(value);
  if (field === 'key' && ID_PATTERN.test(value)) return '';
  return field === 'manager' ? value === '1' : value;
}

interface LogLine {
  readonly stamp: string;
  readonly tbl: string;
  readonly row: string;
  readonly field: string;
  readonly old_value: string | null;
  readonly new_value: string | null;
}

const COLUMNS = 'c.stamp, c.tbl, c.row, c.field, c.old_value, c.new_value';
const IN_ENGAGEMENTS = 'SELECT value FROM json_each(@engagements)';
/** Spells and leave are logged as `engagement@…`; `A` is the letter after `@`. */
const partsOf = (tbl: string): string => `SELECT ${COLUMNS} FROM json_each(@engagements) j
  CROSS JOIN change c ON c.tbl = '${tbl}' AND c.row >= j.value || '@' AND c.row < j.value || 'A'`;

/** A role that was taken away is known to have been the person's by the row that the log keeps. */
const ROLES = `SELECT ${COLUMNS} FROM change c WHERE c.tbl = 'role_assignment' AND c.row IN (
  SELECT id FROM role_assignment WHERE person_id = @personId
  UNION SELECT row FROM change WHERE tbl = 'role_assignment' AND field = '${WHOLE_ROW}' AND json_valid(old_value)
    AND old_value ->> 'person_id' = @personId)`;

/** Duplicates that were merged into the person, or told apart from it again. An index of its own holds these few lines. */
const MERGES = `SELECT ${COLUMNS} FROM change c
  WHERE c.field = 'merged_into' AND c.tbl = 'person' AND c.row <> @personId
    AND (c.new_value = @personId OR c.old_value = @personId)`;

const readLines = (db: ReadableDB, personId: PersonId, engagements: readonly EngagementId[]): LogLine[] =>
  all<LogLine>(
    db,
    `SELECT ${COLUMNS} FROM change c WHERE c.tbl = 'person' AND c.row = @personId
       UNION ALL ${MERGES}
       UNION ALL SELECT ${COLUMNS} FROM change c WHERE c.tbl = 'engagement' AND c.row IN (${IN_ENGAGEMENTS})
       UNION ALL ${partsOf('engagement_spell')}
       UNION ALL ${partsOf('leave_period')}
       UNION ALL ${ROLES}`,
    { personId, engagements: JSON.stringify(engagements) },
  );

type Values = Readonly<Record<string, string | number | null>>;

/** The fields of a whole row that came or went; empty ones say nothing. */
export function rowLines(what: string, stamp: string, values: Values, gone: boolean): HistoryLine[] {
  return Object.entries(FIELDS[what] ?? {}).flatMap(([column, field]) => {
    const value = values[column] ?? null;
    if (value === null || value === '' || field === 'person') return [];
    const shown = typed(field, String(value));
    return [{ stamp, what, field, from: gone ? shown : null, to: gone ? null : shown }];
  });
}

/** Leave and roles that are gone were made once: their row tells when. */
function wholeRow({ stamp, tbl, old_value, new_value }: LogLine): { lines: HistoryLine[]; born?: HistoryLine[] } {
  if (tbl !== 'leave_period' && tbl !== 'role_assignment') return { lines: [] };
  const text = old_value ?? new_value;
  if (text === null) return { lines: [] };
  const values = JSON.parse(text) as Values;
  return {
    lines: rowLines(tbl, stamp, values, old_value !== null),
    born: rowLines(tbl, String(values.born ?? ''), values, false),
  };
}

/** From the other side: who was merged into the person, or no longer is. */
const mergeLine = ({ stamp, row, new_value }: LogLine, personId: PersonId): HistoryLine => ({
  stamp,
  what: 'person',
  field: 'mergedInto',
  from: new_value === personId ? null : row,
  to: new_value === personId ? row : null,
});

/** Lines of rows that are gone by an undo have lost their values and say nothing. @param present rows whose making is told already */
export function readLog(
  db: ReadableDB,
  personId: PersonId,
  engagements: readonly EngagementId[],
  present: ReadonlySet<string>,
): HistoryLine[] {
  const told = new Set(present);
  return readLines(db, personId, engagements).flatMap((line): HistoryLine[] => {
    const { stamp, tbl: what, row } = line;
    if (line.field === WHOLE_ROW) {
      const { lines, born = [] } = wholeRow(line);
      if (told.has(row)) return lines;
      told.add(row);
      return [...born, ...lines];
    }
    const field = FIELDS[what]?.[line.field];
    if (!field || (line.old_value === null && line.new_value === null)) return [];
    if (field === 'mergedInto' && row !== personId) return [mergeLine(line, personId)];
    return [{ stamp, what, field, from: typed(field, line.old_value), to: typed(field, line.new_value) }];
  });
}

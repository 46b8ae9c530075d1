/** Fields of the room's tables and their values, as a reader says them. */
import { parseIsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { inSentence } from '../../kernel/text.ts';
import type { Messages } from '../../messages/da.ts';
import { type ApvMaking, day, unitNameIn } from './making.ts';

type Words = Messages['apvReport']['model'];

const camel = (column: string): string =>
  column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The same names as on the round's own pages. @param column as stored (`follow_up_on`) or a field (`followUpOn`) */
const nameOf = ({ apvRounds }: Messages, column: string): string => {
  const name = (apvRounds.fields as Readonly<Record<string, string>>)[camel(column)];
  return name === undefined ? '' : inSentence(name);
};

/** What only the program needs, or what another field of the same change says in words. */
const UNTOLD: ReadonlySet<string> = new Set([
  'stateSince',
  'code',
  'width',
  'height',
  'droppedBy',
  'personId',
  'responsibleId',
  'surveyRoundId',
  'problemId',
  'checkId',
  'mediaId',
  'carriedFrom',
  'carriedTo',
  'reopenedFrom',
]);

/** Undefined for what the history does not tell. */
export const fieldName = (messages: Messages, column: string): string | undefined =>
  UNTOLD.has(camel(column)) ? undefined : nameOf(messages, column) || undefined;

export const tableName = (words: Words, table: string): string =>
  (words.tables as Readonly<Record<string, string>>)[table] ?? table;

/** `handlingsplan: frist` */
export const whatOf = (messages: Messages, table: string, column: string): string =>
  [tableName(messages.apvReport.model, table), nameOf(messages, column)].filter(Boolean).join(': ');

/** Names of the closed lists that a field's value is one of. */
const LISTS: Readonly<Record<string, keyof Messages['apv']>> = {
  trigger: 'trigger',
  scopes: 'scope',
  state: 'state',
  role: 'role',
  origin: 'origin',
  theme: 'theme',
  answer: 'answer',
  extent: 'extent',
  matrix: 'matrix',
  special: 'special',
  prevention: 'prevention',
  effect: 'effect',
  priority: 'priority',
};

const YES_NO: ReadonlySet<string> = new Set([
  'full',
  'confidential',
  'acute',
  'permanent',
  'solvedAtOnce',
  'contributes',
]);
/** Group figures stay out of the history, where nobody looks whether the group was too small; lists of ids say nothing. */
const UNSAID: ReadonlySet<string> = new Set(['unit12', 'all12', 'unit36', 'all36', 'problemIds', 'agenda']);

function wordOf({ messages }: ApvMaking, table: string, field: string, value: string): string | undefined {
  const list = field === 'state' && table === 'apv_line' ? 'lineState' : field === 'kind' ? 'method' : LISTS[field];
  // A measure's prevention is a step of the hierarchy; a problem's is a text.
  if (list === undefined || (field === 'prevention' && table !== 'apv_line')) return undefined;
  return (messages.apv[list] as Readonly<Record<string, string>>)[value];
}

function listOf(making: ApvMaking, table: string, field: string, value: string): string | undefined {
  if (!value.startsWith('[')) return undefined;
  const parsed = JSON.parse(value) as unknown[];
  return parsed.map((one) => wordOf(making, table, field, String(one)) ?? String(one)).join(', ');
}

/** @returns null for a value that is not to be told */
export function sayValue(making: ApvMaking, table: string, column: string, value: string | null): string | null {
  const field = camel(column);
  if (UNSAID.has(field)) return null;
  if (value === null || value === '') return making.words.nothing;
  if (YES_NO.has(field)) return value === '1' ? making.words.yes : making.words.no;
  if (field === 'unitId') return unitNameIn(making, value as UnitId) || null;
  if (field === 'scopes') return listOf(making, table, field, value) ?? value;
  const date = parseIsoDate(value);
  return date === undefined ? (wordOf(making, table, field, value) ?? value) : day(date);
}

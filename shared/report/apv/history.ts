/** Who changed what and when: changes of one row made at once stand together. */
import type { ApvChange } from './apv-data.ts';
import { type ApvMaking, inShort, linesOf } from './making.ts';
import { fieldName, sayValue, tableName } from './say-change.ts';

/** More lines are not read on paper; the round itself has them all. */
export const MOST_CHANGES = 400;

/** Of a value: longer texts can be read in the register. */
const LONG = 200;

const MADE = '';
const REMOVED = '*';

function groupsOf(history: readonly ApvChange[]): ApvChange[][] {
  const groups = new Map<string, ApvChange[]>();
  for (const change of history) {
    const key = [change.stamp, change.table, change.rowId].join('\n');
    const list = groups.get(key);
    if (list) list.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Problem 3`, `Linje 2`, else the kind of row and what it is called. */
function subjectOf({ words, data, problems, lines }: ApvMaking, { table, rowId }: ApvChange): string {
  const problem = problems.find(({ row }) => row.id === rowId);
  if (problem) return words.problemNumber(problem.number);
  const line = lines.find(({ row }) => row.id === rowId);
  if (line) return words.line(line.number);
  const kind = capital(tableName(words, table));
  const round = data.rounds.find(({ row }) => row.id === rowId);
  if (round) return `${kind}: ${round.row.name}`;
  const rows = data.rounds.flatMap(({ participants, signatures }) => [...participants, ...signatures]);
  const named = rows.find(({ id }) => id === rowId);
  return named ? `${kind}: ${named.name}` : kind;
}

/** Texts of a removed row by which it is known again. */
const NAMES = ['description', 'measure', 'name', 'question', 'caption', 'conclusion', 'place', 'note'] as const;

function removedText({ words }: ApvMaking, { removed }: ApvChange): string {
  const name = NAMES.map((key) => removed?.[key]).find((text) => typeof text === 'string' && text !== '');
  return typeof name === 'string' ? words.removedText(inShort(name)) : words.removed;
}

function changeText(making: ApvMaking, change: ApvChange): string {
  const { words, messages, audience } = making;
  if (change.field === MADE) return words.made;
  if (change.field === REMOVED) return audience === 'authority' ? removedText(making, change) : words.removed;
  const name = fieldName(messages, change.field);
  if (name === undefined) return '';
  if (audience !== 'authority') return name;
  const from = sayValue(making, change.table, change.field, change.from);
  const to = sayValue(making, change.table, change.field, change.to);
  return from === null || to === null ? name : words.fromTo(name, inShort(from, LONG), inShort(to, LONG));
}

/** Newest first, at most `MOST_CHANGES`. */
export function historyRows(making: ApvMaking): { readonly rows: string[][]; readonly left: number } {
  const rows = groupsOf(making.data.history).flatMap((group) => {
    const [first] = group;
    const texts = group.map((change) => changeText(making, change)).filter((text) => text !== '');
    if (!first || texts.length === 0) return [];
    const change = making.audience === 'authority' ? linesOf(...texts) : texts.join(', ');
    const who = making.audience === 'authority' ? [first.actor] : [];
    return [[first.at, ...who, subjectOf(making, first), change]];
  });
  return { rows: rows.slice(0, MOST_CHANGES), left: Math.max(0, rows.length - MOST_CHANGES) };
}

/** Rules of checklists: those shipped, what is wrong with one's own, which one suits a workplace, how far one is. */
import type { Locale } from '../kernel/numbers.ts';
import { collationKey, fold } from '../kernel/text.ts';
import { shippedLines } from './checklist-lines.ts';
import { lineTexts } from './checklist-texts.ts';
import type { Check, Checklist, ChecklistBody, ChecklistLine } from './contract-uncover.ts';
import { type CheckAnswer, type WorkplaceKind, workplaceKind } from './words.ts';

/** Names of the shipped lists; a list of one's own may not take one of them, in either language. */
export const shippedNames: Readonly<Record<Locale, Readonly<Record<WorkplaceKind, string>>>> = {
  da: {
    daycare: 'Daginstitution',
    care: 'Hjemmepleje og plejecenter',
    school: 'Skole og SFO',
    office: 'Kontor',
    outdoor: 'Vej, park og drift',
  },
  en: {
    daycare: 'Day-care institution',
    care: 'Home care and care homes',
    school: 'School and after-school care',
    office: 'Office',
    outdoor: 'Roads, parks and operations',
  },
};

const linesFor = (kind: WorkplaceKind, locale: Locale): ChecklistLine[] =>
  shippedLines
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ code, theme }) => ({ code, theme, question: lineTexts[locale][code] }));

/** One for each kind of workplace. */
export const shippedChecklists = (locale: Locale): Checklist[] =>
  workplaceKind.options.map((kind) => ({
    id: null,
    key: kind,
    name: shippedNames[locale][kind],
    body: { kinds: [kind], lines: linesFor(kind, locale) },
  }));

export const isShippedName = (name: string): boolean =>
  Object.values(shippedNames).some((names) => Object.values(names).some((one) => fold(one) === fold(name)));

/** How codes are compared: `ik1` is `IK1`. */
export const codeKey = (code: string): string => code.trim().toLowerCase();

/** Keys of the codes that stand more than once. */
export function codesTwice(lines: readonly Pick<ChecklistLine, 'code'>[]): ReadonlySet<string> {
  const keys = lines.map(({ code }) => codeKey(code));
  return new Set(keys.filter((key, at) => key !== '' && keys.indexOf(key) !== at));
}

/** A code that the list does not have yet: `X1`, `X2` … */
export function freeCode(lines: readonly Pick<ChecklistLine, 'code'>[]): string {
  const taken = new Set(lines.map(({ code }) => codeKey(code)));
  for (let n = 1; ; n++) if (!taken.has(codeKey(`X${n}`))) return `X${n}`;
}

/** @returns the list with the line `by` places further down (or up, when negative); as it was at either end */
export function moveLine<Line>(lines: readonly Line[], at: number, by: number): Line[] {
  const to = at + by;
  const moved = [...lines];
  const [line] = moved.splice(at, 1);
  if (line === undefined || to < 0 || to >= lines.length) return [...lines];
  moved.splice(to, 0, line);
  return moved;
}

/** Parts of names that tell what goes on at a workplace; the first kind that fits is taken. */
const hints: readonly (readonly [WorkplaceKind, readonly string[]])[] = [
  ['care', ['hjemmepleje', 'plejecenter', 'plejehjem', 'sygepleje', 'ældre', 'bosted', 'botilbud', 'omsorg']],
  ['daycare', ['børnehave', 'børnehus', 'vuggestue', 'dagpleje', 'daginstitution', 'dagtilbud']],
  ['school', ['skole', 'sfo', 'fritidshjem', 'klub']],
  ['outdoor', ['vej og park', 'park', 'vejdrift', 'materielgård', 'entreprenør', 'drift', 'renovation', 'forsyning']],
  [
    'office',
    ['kontor', 'forvaltning', 'rådhus', 'sekretariat', 'administration', 'stab', 'borgerservice', 'jobcenter'],
  ],
];

/** The kind of workplace as its name tells; undefined when it does not. */
export function kindByName(name: string): WorkplaceKind | undefined {
  const folded = fold(name);
  return hints.find(([, parts]) => parts.some((part) => folded.includes(fold(part))))?.[0];
}

/** A list of one's own for the kind comes before the shipped one: it was made for this municipality. */
export function suggestChecklist(lists: readonly Checklist[], unitName: string): Checklist | undefined {
  const kind = kindByName(unitName);
  if (!kind) return undefined;
  const fitting = lists.filter(({ body }) => body.kinds.includes(kind));
  return fitting.find(({ id }) => id !== null) ?? fitting[0];
}

/** What opens the problem form. */
export const isProblem = (answer: CheckAnswer): boolean =>
  answer === 'minor' || answer === 'major' || answer === 'acute';

export interface CheckCounts {
  readonly answered: number;
  readonly inOrder: number;
  readonly problems: number;
}

export function countChecks(checks: readonly Pick<Check, 'answer'>[]): CheckCounts {
  return {
    answered: checks.length,
    inOrder: checks.filter(({ answer }) => answer === 'ok').length,
    problems: checks.filter(({ answer }) => isProblem(answer)).length,
  };
}

/** Places in the order of their names (æ, ø, å last). */
export function byPlace<C extends Pick<Check, 'place'>>(checks: readonly C[]): { place: string; checks: C[] }[] {
  const places = new Map<string, C[]>();
  for (const check of checks) places.set(check.place, [...(places.get(check.place) ?? []), check]);
  return [...places]
    .map(([place, inIt]) => ({ place, checks: inIt }))
    .sort((a, b) => (collationKey(a.place) < collationKey(b.place) ? -1 : 1));
}

/**
 * The next line without an answer after `at`, from the start again when there is none; undefined: all are answered.
 * @param answered codes
 */
export function nextUnanswered(
  lines: readonly Pick<ChecklistLine, 'code'>[],
  answered: ReadonlySet<string>,
  at: number,
): number | undefined {
  const order = lines.map((_, index) => (at + 1 + index) % lines.length);
  return order.find((index) => !answered.has(lines[index]?.code ?? ''));
}

/** A checklist is the same whatever spaces it was typed with. */
export const tidyBody = ({ kinds, lines }: ChecklistBody): ChecklistBody => ({
  kinds: workplaceKind.options.filter((kind) => kinds.includes(kind)),
  lines: lines.map(({ code, theme, question }) => ({ code: code.trim(), theme, question: question.trim() })),
});

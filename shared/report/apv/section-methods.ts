/** Methods and participants, and what was looked at and found in order (domain §1.3, element 1). */
import type { CheckRow } from '../../apv/rows.ts';
import { theme } from '../../apv/words.ts';
import { formatNumber } from '../../kernel/numbers.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { ApvMethod, ApvRound } from './apv-data.ts';
import { isProblemAnswer } from './check-answers.ts';
import {
  type ApvMaking,
  type Block,
  day,
  hasRounds,
  hasUnits,
  heading,
  linesOf,
  unitNameIn,
  wordsTable,
} from './making.ts';
import { pictureBlocks } from './pictures.ts';

/** Steps of a dialogue meeting as they are stored (shared/apv/dialogue.ts): only what was said is of use here. */
function minutesOf({ agenda }: ApvMethod): string[] {
  if (agenda === '') return [];
  const parsed: unknown = JSON.parse(agenda);
  const steps = Array.isArray(parsed) ? parsed : [];
  return steps.flatMap((step: { readonly note?: unknown }) =>
    typeof step.note === 'string' && step.note.trim() !== '' ? [step.note.trim()] : [],
  );
}

function turnout({ words, locale }: ApvMaking, { invited, attended }: ApvMethod): string {
  const say = (n: number): string => formatNumber(n, locale);
  if (invited !== null && attended !== null) return words.attendedOf(say(attended), say(invited));
  if (attended !== null) return words.attended(say(attended));
  return invited === null ? '' : words.invited(say(invited));
}

const methodRows = (making: ApvMaking, { row, methods }: ApvRound): string[][] =>
  methods.map((method) => [
    making.messages.apv.method[method.kind],
    day(method.heldOn),
    linesOf(
      hasRounds(making) && row.name,
      hasUnits(making) && (unitNameIn(making, method.unitId) || making.words.allUnits),
      method.survey && making.words.survey(method.survey),
      turnout(making, method),
      method.note,
      ...minutesOf(method),
    ),
  ]);

const participantRows = (making: ApvMaking, { row, participants }: ApvRound): string[][] =>
  participants.map(({ name, role, unitId }) => [
    name,
    making.messages.apv.role[role],
    linesOf(hasRounds(making) && row.name, hasUnits(making) && (unitNameIn(making, unitId) || making.words.allUnits)),
  ]);

/** A last column that says nothing is not printed. */
const trimmed = (columns: readonly string[], rows: readonly string[][]): [string[], string[][]] =>
  rows.every((row) => row.at(-1) === '')
    ? [columns.slice(0, -1), rows.map((row) => row.slice(0, -1))]
    : [[...columns], [...rows]];

export function methodsSection(making: ApvMaking): Section | null {
  const { data, words } = making;
  if (data.rounds.length === 0) return null;
  const methods = data.rounds.flatMap((round) => methodRows(making, round));
  const people = data.rounds.flatMap((round) => participantRows(making, round));
  return {
    id: 'methods',
    heading: words.sections.methods,
    blocks: [
      methods.length === 0
        ? paragraph(words.noMethods)
        : wordsTable(
            'methods',
            words.captions.methods,
            ...trimmed([words.method, words.date, words.whatCame], methods),
          ),
      people.length === 0
        ? paragraph(words.noParticipants)
        : wordsTable(
            'participants',
            words.captions.participants,
            ...trimmed([words.name, words.role, hasRounds(making) ? words.round : words.unit], people),
          ),
    ],
  };
}

interface Place {
  readonly name: string;
  readonly checks: readonly CheckRow[];
}

function placesOf(making: ApvMaking): Place[] {
  const places = new Map<string, CheckRow[]>();
  for (const { row, checks } of making.data.rounds) {
    for (const check of checks) {
      const name = linesOf(
        check.place,
        hasUnits(making) && unitNameIn(making, check.unitId),
        hasRounds(making) && row.name,
      );
      const list = places.get(name);
      if (list) list.push(check);
      else places.set(name, [check]);
    }
  }
  return [...places].map(([name, checks]) => ({ name, checks }));
}

/** `12: Indeklima, Støj`: how many lines of the checklist, and of which themes. */
function countOf({ messages, locale }: ApvMaking, checks: readonly CheckRow[]): string {
  const asked = new Set(checks.map((check) => check.theme));
  const themes = theme.options.filter((one) => asked.has(one)).map((one) => messages.apv.theme[one]);
  const n = formatNumber(checks.length, locale);
  return themes.length === 0 ? n : `${n}: ${themes.join(', ')}`;
}

function noteBlocks({ words, messages }: ApvMaking, places: readonly Place[]): Block[] {
  const items = places.flatMap(({ name, checks }) =>
    checks
      .filter(({ note }) => note.trim() !== '')
      .map((check) =>
        words.checkNote(name.replaceAll('\n', ', '), check.question, messages.apv.answer[check.answer], check.note),
      ),
  );
  return items.length === 0 ? [] : [heading(words.checkNotes), { kind: 'list', items }];
}

/** Pictures of no problem: of the round as such, or of what was in order. */
function looseBlocks(making: ApvMaking): Block[] {
  const pictures = making.data.rounds.flatMap(({ photos }) =>
    pictureBlocks(
      making,
      photos.filter(({ problemId }) => problemId === null),
      making.words.pictureOfPlace,
    ),
  );
  return pictures.length === 0 ? [] : [heading(making.words.otherPictures), ...pictures];
}

export function inOrderSection(making: ApvMaking): Section | null {
  const { data, words, audience } = making;
  if (data.rounds.length === 0) return null;
  const places = placesOf(making);
  const full = audience === 'authority';
  const head = [words.place, words.ok, words.notRelevant, words.unknown];
  return {
    id: 'in-order',
    heading: words.sections.inOrder,
    blocks: [
      ...(places.length === 0
        ? [paragraph(words.noChecks)]
        : [
            wordsTable(
              'in-order',
              words.captions.inOrder,
              full ? [...head, words.gaveProblem] : head,
              places.map(({ name, checks }) => {
                const of = (answer: CheckRow['answer']) =>
                  countOf(
                    making,
                    checks.filter((c) => c.answer === answer),
                  );
                return [
                  name,
                  of('ok'),
                  of('not_relevant'),
                  of('unknown'),
                  ...(full
                    ? [
                        countOf(
                          making,
                          checks.filter((c) => isProblemAnswer(c.answer)),
                        ),
                      ]
                    : []),
                ];
              }),
            ),
          ]),
      ...noteBlocks(making, places),
      ...looseBlocks(making),
    ],
  };
}

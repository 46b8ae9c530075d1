/** Overview: which areas are assessed when, the rounds that the document is of, and the law's elements in it. */
import type { ScopeStatus } from '../../apv/contract-board.ts';
import { paragraph, type Section } from '../blocks.ts';
import { type ApvMaking, type Block, day, hasUnits, linesOf, unitNameIn, wordsTable } from './making.ts';
import { signedText } from './signing.ts';

/** Which sections hold what the law asks for. */
const ELEMENTS = [
  { element: 'uncovering', sections: ['methods', 'inOrder', 'problems'] },
  { element: 'assessment', sections: ['problems', 'permanent', 'special'] },
  { element: 'absence', sections: ['absence'] },
  { element: 'plan', sections: ['plan', 'signatures'] },
  { element: 'follow_up', sections: ['followUp'] },
] as const;

function scopeTable(making: ApvMaking): Block[] {
  const { data, words, messages } = making;
  const units = data.units.filter(({ scopes }) => scopes.length > 0);
  if (units.length === 0) return [];
  const state = (status: ScopeStatus): string =>
    linesOf(
      words.scopeStates[status.state],
      status.running && words.runningAt(messages.apv.state[status.running.step]),
      status.inherited && words.inherited,
    );
  const named = units.length > 1;
  const columns = [words.scope, words.lastFull, words.nextDue, words.status];
  return [
    wordsTable(
      'scopes',
      words.captions.scopes,
      named ? [words.unit, ...columns] : columns,
      units.flatMap(({ name, scopes }) =>
        scopes.map((one) => [
          ...(named ? [name] : []),
          messages.apv.scope[one.scope],
          day(one.lastFull) || words.never,
          day(one.nextDue) || words.atOnce,
          state(one),
        ]),
      ),
    ),
  ];
}

function roundTable(making: ApvMaking): Block[] {
  const { data, words, messages } = making;
  if (data.rounds.length === 0) return [];
  return [
    wordsTable(
      'rounds',
      words.captions.rounds,
      [words.round, words.about, words.status, words.signed],
      data.rounds.map(({ row, unitIds, signatures }) => [
        row.name,
        linesOf(
          row.full ? words.full : words.partial,
          row.scopes.map((scope) => messages.apv.scope[scope]).join(', '),
          words.trigger(messages.apv.trigger[row.trigger]),
          row.about,
          hasUnits(making) && unitIds.map((id) => unitNameIn(making, id)).join(', '),
        ),
        linesOf(
          words.since(messages.apv.state[row.state], day(row.stateSince)),
          words.span(day(row.startsOn), day(row.endsOn)),
        ),
        signedText(making, row, signatures),
      ]),
    ),
  ];
}

function earlierTable(making: ApvMaking): Block[] {
  const { data, words, messages } = making;
  const rows = [
    ...data.before.map((row) => ({
      name: row.name,
      day: row.completedOn,
      scopes: row.scopes,
      note: row.full ? words.full : words.partial,
    })),
    ...data.earlier.map((row) => ({
      name: linesOf(words.outside, hasUnits(making) && unitNameIn(making, row.unitId)),
      day: row.completedOn,
      scopes: row.scopes,
      note: row.note,
    })),
  ].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  if (rows.length === 0) return [];
  return [
    wordsTable(
      'earlier',
      words.captions.earlier,
      [words.apv, words.completed, words.scopes, words.note],
      rows.map((row) => [
        row.name,
        day(row.day) || words.notSigned,
        row.scopes.map((scope) => messages.apv.scope[scope]).join(', '),
        row.note,
      ]),
    ),
  ];
}

const frameTable = ({ words, messages }: ApvMaking): Block =>
  wordsTable(
    'frame',
    words.captions.frame,
    [words.element, words.oldPhase, words.foundIn],
    ELEMENTS.map(({ element, sections }) => [
      messages.apv.element[element],
      messages.apv.oldPhase[element],
      sections.map((section) => words.sections[section]).join(', '),
    ]),
  );

export function overviewSection(making: ApvMaking): Section {
  const { data, words } = making;
  const written = data.rounds.length > 0;
  return {
    id: 'overview',
    heading: words.sections.overview,
    blocks: [
      ...(written ? [] : [paragraph(words.onlyEarlier)]),
      ...scopeTable(making),
      ...roundTable(making),
      ...earlierTable(making),
      ...(written ? [paragraph(words.frame), frameTable(making)] : []),
    ],
  };
}

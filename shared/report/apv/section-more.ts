/** Chemicals in short, the history, and what the document holds and leaves out. */
import { paragraph, type Section } from '../blocks.ts';
import type { ApvUse } from './apv-data.ts';
import { historyRows, MOST_CHANGES } from './history.ts';
import { type ApvMaking, day, hasUnits, linesOf, unitNameIn, wordsTable } from './making.ts';
import { photosLeft } from './pictures.ts';

function sheetText({ words }: ApvMaking, { substance: { sheetDate }, sheet }: ApvUse): string {
  if (sheet === 'missing') return linesOf(words.noSheet, day(sheetDate));
  return linesOf(day(sheetDate) || words.sheetNoDate, sheet === 'old' && words.oldSheet);
}

export function chemicalsSection(making: ApvMaking): Section | null {
  const { data, words } = making;
  if (data.uses.length === 0) return data.rounds.length === 0 ? null : emptyChemicals(making);
  return {
    id: 'chemicals',
    heading: words.sections.chemicals,
    blocks: [
      wordsTable(
        'chemicals',
        words.captions.chemicals,
        [words.substance, words.place, words.hazards, words.carcinogen, words.sheet, words.assessed],
        data.uses.map((use) => [
          linesOf(use.substance.name, use.substance.supplier),
          linesOf(use.place, hasUnits(making) && unitNameIn(making, use.unitId)),
          use.substance.hazards || words.none,
          use.substance.carcinogen ? words.yes : words.no,
          sheetText(making, use),
          linesOf(day(use.assessedOn) || words.notAssessed, use.assessedBy),
        ]),
      ),
    ],
  };
}

const emptyChemicals = ({ words }: ApvMaking): Section => ({
  id: 'chemicals',
  heading: words.sections.chemicals,
  blocks: [paragraph(words.noChemicals)],
});

export function historySection(making: ApvMaking): Section | null {
  const { words, audience } = making;
  const { rows, left } = historyRows(making);
  if (rows.length === 0) return null;
  const full = audience === 'authority';
  return {
    id: 'history',
    heading: words.sections.history,
    blocks: [
      wordsTable(
        'history',
        words.captions.history,
        full ? [words.when, words.whoChanged, words.what, words.change] : [words.when, words.what, words.change],
        rows,
      ),
      ...(left > 0 ? [paragraph(words.historyLeft(MOST_CHANGES, left))] : []),
    ],
  };
}

export function notesSection(making: ApvMaking): Section {
  const { data, words, audience } = making;
  const photos = photosLeft(data);
  return {
    id: 'notes',
    heading: words.sections.notes,
    blocks: [
      paragraph(
        words.notes[audience],
        words.notes.choice,
        ...(data.units.length > 1 ? [words.notes.units(data.units.length)] : []),
        ...(photos > 0 ? [words.notes.photos(photos)] : []),
        words.notes.persons,
        words.notes.law,
      ),
    ],
  };
}

/** The APV in the board report: how many workplaces are covered, and how the action plans go. */
import { buildBoard } from '../../shared/apv/board.ts';
import { type ApvFigures, countStates } from '../../shared/apv/board-figures.ts';
import { unitState } from '../../shared/apv/clock.ts';
import { endOfYear, type IsoDate } from '../../shared/kernel/dates.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { readBoardFacts } from './board.ts';
import { closedLines } from './board-lines.ts';
import { readClockSettings } from './settings.ts';

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/**
 * Counts only, of units and of lines: nothing about people.
 * @param year whose closed lines are counted, up to the day
 */
export function apvFigures(db: ReadableDB, asOf: IsoDate, year: number): ApvFigures {
  const facts = readBoardFacts(db, asOf, true);
  const units = buildBoard(facts, readClockSettings(db, asOf), asOf);
  const { closed, onTime } = closedLines(db, `${year}-01-01` as IsoDate, earlier(asOf, endOfYear(year)));
  const lines = [...facts.lines.values()];
  return {
    ...countStates(units.flatMap(({ scopes, workplace }) => unitState(scopes, workplace) ?? [])),
    openLines: lines.reduce((sum, { openLines }) => sum + openLines, 0),
    overdueLines: lines.reduce((sum, { overdueLines }) => sum + overdueLines, 0),
    closed,
    closedOnTime: onTime,
  };
}

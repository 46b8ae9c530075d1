/** Which rounds stand for a unit today: what Arbejdstilsynet asks for is the APV in force, not every one there ever was. */
import type { ApvRoundRow } from '../../apv/rows.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';

export interface CoveringRound {
  readonly row: ApvRoundRow;
  /** Of the document's units, those that the round covers, with the day they left it. */
  readonly units: readonly { readonly unitId: UnitId; readonly leftOn: IsoDate | null }[];
}

export interface ChosenRounds {
  readonly chosen: readonly ApvRoundRow[];
  /** Told of in one line each, newest first. */
  readonly before: readonly ApvRoundRow[];
}

const newestFirst = (day: (row: ApvRoundRow) => string) => (a: ApvRoundRow, b: ApvRoundRow) =>
  day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.id < b.id ? -1 : 1;

const completed = ({ completedOn }: ApvRoundRow): string => completedOn ?? '';
const started = ({ startsOn }: ApvRoundRow): string => startsOn;

/** The newest whole round of each scope of each unit that was still in it when it was signed. */
function newestFull(rounds: readonly CoveringRound[]): Set<ApvRoundRow> {
  const newest = new Map<string, ApvRoundRow>();
  const full = rounds.filter(({ row }) => row.full && row.completedOn !== null);
  for (const { row, units } of full.toSorted((a, b) => newestFirst(completed)(b.row, a.row))) {
    const staying = units.filter(({ leftOn }) => leftOn === null || leftOn > completed(row));
    for (const { unitId } of staying) for (const scope of row.scopes) newest.set(`${unitId} ${scope}`, row);
  }
  return new Set(newest.values());
}

/** @param rounds neither drafts nor cancelled */
export function chooseRounds(rounds: readonly CoveringRound[]): ChosenRounds {
  const full = newestFull(rounds);
  const rest = rounds.map(({ row }) => row).filter((row) => !full.has(row));
  const running = rest.filter(({ state }) => state !== 'closed');
  const oldest = [...full].map(completed).sort()[0] ?? '';
  const parts = rest.filter((row) => row.state === 'closed' && !row.full && row.startsOn >= oldest);
  const chosen = [
    ...[...full].sort(newestFirst(completed)),
    ...running.sort(newestFirst(started)),
    ...parts.sort(newestFirst(started)),
  ];
  return { chosen, before: rest.filter((row) => !chosen.includes(row)).sort(newestFirst(started)) };
}

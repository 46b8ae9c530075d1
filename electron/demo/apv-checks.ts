/** What the demo's rounds found with their checklists, room by room: mostly in order, and the problems that follow. */
import { insertRow } from '../../db/apv/rows.ts';
import { shippedChecklists } from '../../shared/apv/checklist.ts';
import type { ChecklistLine } from '../../shared/apv/contract-uncover.ts';
import type { ApvRoundRow } from '../../shared/apv/rows.ts';
import type { CheckAnswer } from '../../shared/apv/words.ts';
import { checkNotes, codeAt, type DemoProblem, workplaceOf } from '../../shared/demo/apv-texts.ts';
import { type CheckId, newId } from '../../shared/kernel/ids.ts';
import type { Filling, Workplace } from './apv-rounds.ts';

/** Where nothing was found. */
const QUIET_PLACE = 'Indgang og gange';

/** The line of the list that a problem at the place was found with; undefined: it was seen without a list. */
const lineFor = (lines: readonly ChecklistLine[], { place, theme }: DemoProblem): ChecklistLine | undefined =>
  lines.find(({ code }) => code === codeAt[place]) ?? lines.find((line) => line.theme === theme);

interface Walked {
  readonly filling: Filling;
  readonly place: Workplace;
  readonly round: ApvRoundRow;
  readonly lines: readonly ChecklistLine[];
}

function answer({ filling, place, round }: Walked, room: string, line: ChecklistLine, found?: DemoProblem): CheckId {
  const { context, chance } = filling;
  const id = newId<CheckId>(context.random);
  const calm = chance.weighted<CheckAnswer>([
    ['ok', 80],
    ['not_relevant', 17],
    ['unknown', 3],
  ]);
  const trouble = found && (found.likelihood * found.consequence >= 6 ? 'major' : 'minor');
  const note = !trouble && calm === 'ok' && chance.hits(0.05) ? (checkNotes[line.theme] ?? '') : '';
  insertRow(context.db, context.set, 'apv_check', {
    ...{ id, roundId: round.id, unitId: place.unitId, place: room, ...line },
    ...{ answer: trouble ?? calm, note },
  });
  return id;
}

function walkRoom(walked: Walked, room: string, founds: readonly DemoProblem[]): Map<DemoProblem, CheckId> {
  const byCode = new Map(founds.map((found) => [lineFor(walked.lines, found)?.code, found]));
  const raised = new Map<DemoProblem, CheckId>();
  for (const line of walked.lines) {
    const found = byCode.get(line.code);
    const checkId = answer(walked, room, line, found);
    if (found) raised.set(found, checkId);
  }
  return raised;
}

/** @returns the answer that each problem was found with; those seen without a list are left out */
export function walkRound(
  filling: Filling,
  place: Workplace,
  round: ApvRoundRow,
  founds: readonly DemoProblem[],
): Map<DemoProblem, CheckId> {
  const kind = workplaceOf(place.name);
  // Kitchens and baths go by the list for operations.
  const list = shippedChecklists('da').find(({ key }) => key === (kind === 'service' ? 'outdoor' : kind));
  if (!list) return new Map();
  const walked: Walked = { filling, place, round, lines: list.body.lines };
  const rooms = Map.groupBy(
    founds.filter((found) => found.place !== ''),
    (found) => found.place,
  );
  const raised = [...rooms].flatMap(([room, there]) => [...walkRoom(walked, room, there)]);
  // The round that is still uncovering has stopped half-way through its last room.
  const rest = round.state === 'uncovering' ? walked.lines.slice(0, walked.lines.length / 2) : walked.lines;
  walkRoom({ ...walked, lines: rest }, QUIET_PLACE, []);
  return new Map(raised);
}

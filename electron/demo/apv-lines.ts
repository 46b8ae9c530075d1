/** Lines of the demo's action plans, wherever they have come to by today. */
import { nameOfPerson } from '../../db/apv/people.ts';
import { freshProgress, type LineProgress } from '../../shared/apv/plan-states.ts';
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../shared/apv/rows.ts';
import type { LineState } from '../../shared/apv/words.ts';
import { type DemoProblem, evidences, followUpWays, secondTry } from '../../shared/demo/apv-texts.ts';
import type { Chance } from '../../shared/demo/chance.ts';
import { addDays, addMonths, type IsoDate } from '../../shared/kernel/dates.ts';
import { newId, type PlanLineId } from '../../shared/kernel/ids.ts';
import type { Filling, Workplace } from './apv-rounds.ts';

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

interface Days {
  readonly start: IsoDate;
  readonly deadline: IsoDate;
  readonly followUpOn: IsoDate;
}

function daysOf(chance: Chance, round: ApvRoundRow): Days {
  const start = round.completedOn ?? round.endsOn;
  const deadline = addDays(addMonths(start, chance.int(1, 7)), chance.int(0, 27));
  return { start, deadline, followUpOn: addDays(addMonths(deadline, 1), chance.int(0, 20)) };
}

/** How far a line has come: what is in a closed round is closed, what is not signed yet has not begun. */
function stateOf(chance: Chance, round: ApvRoundRow, { deadline, followUpOn }: Days, today: IsoDate): LineState {
  if (round.state === 'closed') return 'closed';
  if (round.completedOn === null) return 'open';
  const isLooked = followUpOn < today;
  const isDue = deadline < today;
  return chance.weighted<LineState>([
    ['closed', isLooked ? 8 : 0],
    ['rated', isLooked ? 3 : 0],
    ['done', isDue ? 4 : 1],
    ['started', isDue ? 1 : 4],
    ['open', isDue ? 1 : 3],
  ]);
}

function progressOf(chance: Chance, state: LineState, days: Days, today: IsoDate): LineProgress {
  if (state === 'open' || state === 'started') return { ...freshProgress, state };
  const { start, deadline, followUpOn } = days;
  const yesterday = addDays(today, -1);
  const planned = addDays(deadline, chance.int(-20, 12));
  const doneOn = planned < today ? planned : earlier(addDays(start, chance.int(5, 25)), yesterday);
  if (state === 'done') return { ...freshProgress, state, doneOn };
  const effectOn = earlier(doneOn > followUpOn ? doneOn : followUpOn, yesterday);
  const effect = chance.weighted([['works', 4] as const, ['partly', 1] as const]);
  return {
    ...{ state, doneOn, effect, effectOn },
    effectRating: effect === 'works' ? chance.int(3, 4) : 2,
    evidence: chance.pick(evidences),
    closedOn: state === 'closed' ? effectOn : null,
  };
}

function responsibleFor({ chance, context: { db } }: Filling, { leader, amr }: Workplace, { prevention }: DemoProblem) {
  const isTechnical = prevention === 'technology' || prevention === 'at_source';
  if (isTechnical && chance.hits(0.3)) return { responsibleId: null, responsible: 'Ejendomsdrift' };
  const responsibleId = chance.hits(0.75) ? leader : amr;
  return { responsibleId, responsible: nameOfPerson(db, responsibleId) ?? '' };
}

export function lineRow(
  filling: Filling,
  place: Workplace,
  round: ApvRoundRow,
  of: ProblemRow,
  found: DemoProblem,
): PlanLineRow {
  const { chance, context, today } = filling;
  const days = daysOf(chance, round);
  return {
    ...{ id: newId<PlanLineId>(context.random), problemId: of.id },
    ...{ measure: found.measure, prevention: found.prevention, ...responsibleFor(filling, place, found) },
    ...{ startsOn: days.start, deadline: days.deadline, followUpOn: days.followUpOn },
    followUpHow: chance.pick(followUpWays),
    priority: found.likelihood * found.consequence >= 6 ? 'high' : 'medium',
    ...{ cost: chance.hits(0.4) ? chance.int(2, 60) * 1000 : null, budgetOwner: '', medMeeting: '' },
    ...progressOf(chance, stateOf(chance, round, days, today), days, today),
    ...{ reopenedFrom: null, carriedTo: null },
  };
}

/** Days from the signature until the measure was seen not to work, and until the plan was signed anew. */
const FAILED_AFTER = 75;
const SIGNED_AFTER = 9;

export interface SecondTry {
  readonly failed: PlanLineRow;
  readonly next: PlanLineRow;
  readonly failedOn: IsoDate;
  readonly signedOn: IsoDate;
}

/** The line did not work: another took over, and leader and AMR signed the plan again. */
export function tryAgain({ context, today }: Filling, round: ApvRoundRow, line: PlanLineRow): SecondTry {
  const signed = round.completedOn ?? today;
  const failedOn = earlier(addDays(signed, FAILED_AFTER), addDays(today, -SIGNED_AFTER - 1));
  const signedOn = addDays(failedOn, SIGNED_AFTER);
  const deadline = addMonths(today, 2);
  const failed: PlanLineRow = {
    ...{ ...line, state: 'closed', effect: 'not', effectRating: 1, effectOn: failedOn, closedOn: failedOn },
    ...{ deadline: addDays(failedOn, -40), followUpOn: failedOn, doneOn: addDays(failedOn, -45) },
    evidence: secondTry.failed,
  };
  const next: PlanLineRow = {
    ...{
      ...line,
      ...freshProgress,
      id: newId<PlanLineId>(context.random),
      state: 'started',
      measure: secondTry.measure,
    },
    ...{ startsOn: signedOn, deadline, followUpOn: addMonths(deadline, 1), reopenedFrom: line.id },
  };
  return { failed, next, failedOn, signedOn };
}

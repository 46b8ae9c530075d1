/** The round as its page shows it, with what keeps it from going on. */
import { unitNames } from '../../../db/apv/people.ts';
import { countIn, readFacts, successorsOf, unitsOfRound } from '../../../db/apv/rounds.ts';
import { readRoundLines } from '../../../db/apv/rounds-list.ts';
import { readRows } from '../../../db/apv/rows.ts';
import { newestSignatures } from '../../../db/apv/sign-off.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { ApvRoundLine, ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { isSigned, obstaclesAhead, type RoundFacts } from '../../../shared/apv/guards.ts';
import { isLive } from '../../../shared/apv/guards-problems.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import { backStates, nextState } from '../../../shared/apv/states.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import type { QueryContext } from '../../worker/context.ts';
import { findRound } from '../changing.ts';

export const rounds = ({ db, today }: QueryContext): ApvRoundLine[] => readRoundLines(db, today);

function planOf(round: ApvRoundRow, { units }: Pick<RoundFacts, 'units'>): ApvRoundView['plan'] {
  const { name, trigger, scopes, full, about, matrix, startsOn, endsOn } = round;
  const unitIds = units.filter(({ leftOn }) => leftOn === null).map(({ unitId }) => unitId);
  return { name, trigger, scopes: [...scopes], full, about, matrix, startsOn, endsOn, unitIds };
}

function unitViews(db: ReadableDB, roundId: ApvRoundId, today: IsoDate): ApvRoundView['units'] {
  const names = unitNames(db);
  return unitsOfRound(db, roundId, today).map(({ unitId, code, name, leftOn, leftReason, closedOn }) => ({
    ...{ unitId, code, name, leftOn, leftReason, closedOn },
    successors: successorsOf(db, unitId).map((id) => ({ unitId: id, name: names.get(id) ?? '' })),
  }));
}

/** @throws not_found */
export function round({ db, today }: QueryContext, { roundId }: { readonly roundId: ApvRoundId }): ApvRoundView {
  const row = findRound(db, roundId);
  const facts = readFacts(db, row, today);
  const { state, stateSince, completedOn, cancelReason, followUpBy, followUpHow } = row;
  const participants = readRows(db, 'apv_participant', 'round_id = ? ORDER BY born, id', [roundId]);
  const methods = readRows(db, 'apv_method', 'round_id = ? ORDER BY held_on, born, id', [roundId]);
  return {
    ...{ id: roundId, state, stateSince, completedOn, cancelReason, followUpBy, followUpHow },
    plan: planOf(row, facts),
    units: unitViews(db, roundId, today),
    participants: participants.map(({ born: _, roundId: __, ...participant }) => participant),
    methods: methods.map(({ born: _, roundId: __, ...method }) => method),
    signatures: newestSignatures(db, roundId),
    signed: isSigned(facts.signatures),
    amrKnown: facts.amrKnown,
    obstacles: obstaclesAhead(state, facts),
    next: nextState(state),
    back: backStates(state),
    counts: {
      problems: facts.problems.length,
      checks: countIn(db, 'apv_check', roundId),
      photos: countIn(db, 'apv_photo', roundId),
      lines: facts.lines.length,
      openLines: facts.lines.filter(isLive).length,
    },
  };
}

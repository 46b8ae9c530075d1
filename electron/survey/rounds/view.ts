/** The list of rounds, and one of them. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { unitsWithCodes } from '../../../db/survey/invitations.ts';
import { listRounds, type StoredRound } from '../../../db/survey/rounds.ts';
import { countRoundUnits, readRoundUnits } from '../../../db/survey/units.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { RoundLine, roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { ratesOf } from '../../../shared/survey/rates.ts';
import type { QueryContext } from '../../worker/context.ts';
import { requireRound } from './find-round.ts';

/** Rate and answers of a closed round, as far as they may be told. */
function outcomeOf(db: ReadableDB, { id, state, settings }: StoredRound): Pick<RoundLine, 'rate' | 'answered'> {
  if (state !== 'closed') return { rate: null, answered: null };
  const units = readRoundUnits(db, id);
  const answered = units.reduce((sum, unit) => sum + (unit.answered ?? 0), 0);
  return { rate: ratesOf(units).total, answered: answered >= settings.limits.mean.n ? answered : null };
}

export const rounds = ({ db }: QueryContext): RoundLine[] =>
  listRounds(db).map((round) => ({
    id: round.id,
    name: round.settings.name,
    state: round.state,
    origin: round.origin,
    opensOn: round.settings.opensOn,
    closesOn: round.settings.closesOn,
    ...outcomeOf(db, round),
    units: round.state === 'draft' ? round.settings.unitIds.length : countRoundUnits(db, round.id),
  }));

export function round(
  { db }: QueryContext,
  { roundId }: { readonly roundId: RoundId },
): CallOutput<(typeof roundCalls)['round']> {
  const { id, state, origin, settings, questionnaire, openedOn, closedOn } = requireRound(db, roundId);
  const codesMade = state === 'draft' ? null : unitsWithCodes(db, id);
  return { id, state, origin, settings, questionnaire, openedOn, closedOn, codesMade };
}

/** Closing a round: the last answers come out of the urn, everything is fixed, and what could tell who and when is forgotten. */
import { readGivenAnswers } from '../../../db/survey/answers.ts';
import { removeInvitations } from '../../../db/survey/invitations.ts';
import { finishClosings } from '../../../db/survey/packing.ts';
import { markClosed } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import { forgetUrn, type Urn } from '../../../db/survey/urn.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { RoundUnit } from '../../../shared/survey/figures-model.ts';
import type { CommandContext, SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { deskOf } from '../answering/answer.ts';
import { type Desk, readUrn } from '../answering/urn-desk.ts';
import { type FixedRound, fixRound, type RoundToFix } from './fix-round.ts';

export { fixRound } from './fix-round.ts';

function collect({ open, round }: Desk, urn: Urn, units: readonly RoundUnit[]): RoundToFix {
  const placeOf = new Map<UnitId, number>(units.map(({ id }, place) => [id, place]));
  const at = (unitId: UnitId): number => placeOf.get(unitId) ?? -1;
  return {
    roundId: round.id,
    questionnaire: round.questionnaire,
    limits: round.settings.limits,
    units,
    answers: [...readGivenAnswers(open.writer, round.id), ...urn.waiting].map(({ unitId, bands, answers }) => ({
      unit: at(unitId),
      bands,
      answers,
    })),
    comments: urn.comments.map(({ unitId, item, text }) => ({ unit: at(unitId), item, text })),
  };
}

function closeIn(context: CommandContext, desk: Desk, urn: Urn): FixedRound {
  const { db, set, note, today } = context;
  const { round } = desk;
  const fixed = fixRound(context, collect(desk, urn, readRoundUnits(db, round.id)));
  removeInvitations(db, round.id);
  forgetUrn(db, round.id);
  markClosed(db, set, round, today);
  note({ roundId: round.id, ...fixed });
  return fixed;
}

/** @throws not_found, round_not_open, clock_set_back, urn_damaged, cancelled, disk_full; the round is then as it was */
export function closeRound(context: SystemContext, { roundId }: { readonly roundId: RoundId }): { answers: number } {
  const desk = deskOf(context, roundId);
  const { open, base } = desk;
  base.job.report({ phase: 'urn', done: 0, total: 0 });
  const urn = readUrn(desk);
  const { answers } = inTransaction(open, base, 'survey.closeRound', (command) => closeIn(command, desk, urn));
  // From here on the round is closed, whatever happens to the rest.
  base.job.report({ phase: 'packing', done: 0, total: 0 });
  finishClosings(open.writer, open.folder);
  return { answers };
}

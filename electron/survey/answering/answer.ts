/** Answering with a code, and typing in from paper. None of it writes a line into any log of the register. */
import { draftName, invitedUnit, tokenHash } from '../../../db/survey/invitations.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import type { Urn } from '../../../db/survey/urn.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { AnswerTexts } from '../../../shared/survey/answer-pack.ts';
import { parseCode } from '../../../shared/survey/codes.ts';
import type { DraftAnswer } from '../../../shared/survey/contract-answering.ts';
import { textsAsked } from '../../../shared/survey/open-questions.ts';
import { packAnswer } from '../../../shared/survey/pack-answer.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { SystemContext } from '../../worker/context.ts';
import { requireClock, requireOpenRound } from '../rounds/find-round.ts';
import { openDraft, sealDraft } from './paused.ts';
import { type Desk, type GivenAnswer, layIn, readUrn, saveUrn } from './urn-desk.ts';

export interface Given {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly bands: Readonly<Record<string, string>>;
  readonly texts?: AnswerTexts;
  readonly comment: string;
}

/** @throws locked, not_found, round_not_open, clock_set_back */
export function deskOf({ session, ...base }: SystemContext, roundId: RoundId): Desk {
  const open = requireOpen(session);
  const round = requireOpenRound(open.writer, roundId);
  requireClock(round, base.today);
  return { open, base, round };
}

interface Admitted {
  readonly urn: Urn;
  readonly code: Uint8Array;
  readonly hash: string;
  readonly unitId: UnitId;
}

/** @throws code_unknown, code_used */
function admit(desk: Desk, typed: string): Admitted {
  const { open, round } = desk;
  const code = parseCode(typed);
  if (!code) throw new AppFailure('code_unknown');
  const urn = readUrn(desk);
  const hash = tokenHash(round.id, code);
  if (urn.used.has(hash.toString('hex'))) throw new AppFailure('code_used');
  const unitId = invitedUnit(open.writer, round.id, hash);
  if (unitId === undefined) throw new AppFailure('code_unknown');
  return { urn, code, hash: hash.toString('hex'), unitId };
}

export function startAnswer(
  context: SystemContext,
  input: { readonly roundId: RoundId; readonly code: string },
): { draft: DraftAnswer | null } {
  const desk = deskOf(context, input.roundId);
  const { urn, code } = admit(desk, input.code);
  const sealed = urn.drafts.get(draftName(desk.round.id, code));
  return { draft: sealed ? openDraft(desk.round.id, code, sealed) : null };
}

export function pauseAnswer(
  context: SystemContext,
  input: { readonly roundId: RoundId; readonly code: string; readonly draft: DraftAnswer },
): Record<string, never> {
  const desk = deskOf(context, input.roundId);
  if (desk.round.settings.codes === 'person') throw new AppFailure('pause_not_offered');
  const { urn, code } = admit(desk, input.code);
  const name = draftName(desk.round.id, code);
  const sealed = sealDraft(desk.round.id, code, input.draft, desk.base.random);
  saveUrn(desk, { ...urn, drafts: new Map([...urn.drafts, [name, sealed]]) });
  return {};
}

function packed({ round }: Desk, unitId: UnitId, given: Given, mayLack = false): GivenAnswer {
  const { answers, bands, texts = {}, comment } = given;
  const { questionnaire } = round;
  const open = Object.entries(textsAsked(questionnaire, answers, texts)).map(([item, text]) => ({ item, text }));
  return {
    ...packAnswer(questionnaire, answers, bands, mayLack),
    unitId,
    comments: [...open, { item: '', text: comment }],
  };
}

export function submitAnswer(
  context: SystemContext,
  input: Given & { readonly roundId: RoundId; readonly code: string },
): Record<string, never> {
  const desk = deskOf(context, input.roundId);
  const { urn, code, hash, unitId } = admit(desk, input.code);
  const given = packed(desk, unitId, input);
  const drafts = new Map(urn.drafts);
  drafts.delete(draftName(desk.round.id, code));
  layIn(desk, { ...urn, drafts, used: new Set([...urn.used, hash]) }, [given]);
  return {};
}

/** @throws not_found for a unit that does not answer the questionnaire in this round */
export function requireAsked(desk: Desk, unitIds: readonly UnitId[]): void {
  const asked = new Set(
    readRoundUnits(desk.open.writer, desk.round.id)
      .filter(({ method }) => method === 'questionnaire')
      .map(({ id }) => id),
  );
  if (!unitIds.every((id) => asked.has(id))) throw new AppFailure('not_found');
}

/** How many wait is told for the whole round: in a small unit it would tell who has answered. */
export function paperAnswer(
  context: SystemContext,
  input: Given & { readonly roundId: RoundId; readonly unitId: UnitId },
): { waiting: number } {
  const desk = deskOf(context, input.roundId);
  requireAsked(desk, [input.unitId]);
  const given = packed(desk, input.unitId, input, true);
  return { waiting: layIn(desk, readUrn(desk), [given]).waiting.length };
}

/**
 * Answers collected elsewhere for an open round, all in one write.
 * @throws not_found for a unit that is not asked, round_not_open, clock_set_back
 */
export function layInCollected(context: SystemContext, roundId: RoundId, given: readonly GivenAnswer[]): void {
  const desk = deskOf(context, roundId);
  requireAsked(
    desk,
    given.map(({ unitId }) => unitId),
  );
  layIn(desk, readUrn(desk), given);
}

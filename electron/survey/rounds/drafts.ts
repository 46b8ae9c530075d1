/** Rounds before they open. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { findInstrument } from '../../../db/survey/instruments.ts';
import { staffedUnits } from '../../../db/survey/people.ts';
import { findRound, insertRound, removeRound, updateSettings } from '../../../db/survey/rounds.ts';
import { newId, type RoundId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { invitedIn, planUnits, type RoundPlanUnit, unitsOfRound } from '../../../shared/survey/plan.ts';
import type { Questionnaire, RoundSettings } from '../../../shared/survey/round.ts';
import type { CommandContext, QueryContext } from '../../worker/context.ts';
import { requireDraft } from './find-round.ts';

/** @throws end_before_start, bad_input for two attributes or two bands of one name */
function requireSound({ opensOn, closesOn, attributes }: RoundSettings): void {
  if (closesOn < opensOn) throw new AppFailure('end_before_start');
  const isTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
  const hasTwins =
    isTwice(attributes.map(({ key }) => key)) || attributes.some(({ bands }) => isTwice(bands.map(({ code }) => code)));
  if (hasTwins) throw new AppFailure('bad_input', { field: 'settings.attributes' });
}

/** @throws round_not_draft, not_found, end_before_start, bad_input */
export function saveRound(
  { db, set, random, note }: CommandContext,
  input: { readonly roundId: RoundId | null; readonly settings: RoundSettings },
): { roundId: RoundId } {
  requireSound(input.settings);
  const roundId = input.roundId ?? newId<RoundId>(random);
  if (input.roundId !== null) updateSettings(db, set, requireDraft(db, input.roundId), input.settings);
  else {
    const draft = { state: 'draft', origin: 'program', questionnaire: null, openedOn: null, closedOn: null } as const;
    insertRound(db, set, { id: roundId, settings: input.settings, ...draft });
  }
  note({ roundId });
  return { roundId };
}

/** @throws round_not_draft; a draft that is gone already is no fault */
export function removeDraft(
  { db, set, note }: CommandContext,
  { roundId }: { readonly roundId: RoundId },
): Record<string, never> {
  if (findRound(db, roundId)) removeRound(db, set, requireDraft(db, roundId));
  note({ roundId });
  return {};
}

/** The units of the round with their people as of its opening day. */
export const plannedUnits = (db: ReadableDB, settings: RoundSettings): RoundPlanUnit[] =>
  unitsOfRound(staffedUnits(db, settings.opensOn), new Set(settings.unitIds), new Set(settings.dialogueUnitIds));

export const invitedTo = (units: readonly RoundPlanUnit[]): number =>
  units.reduce((sum, unit) => sum + invitedIn(unit), 0);

export function planRound(
  { db }: QueryContext,
  { settings, expected }: { readonly settings: RoundSettings; readonly expected: number },
): CallOutput<(typeof roundCalls)['planRound']> {
  const units = plannedUnits(db, settings);
  return { invited: invitedTo(units), units: planUnits(units, settings.limits.mean, expected) };
}

/**
 * The questionnaires as they are today.
 * @throws not_found, item_clash when two of them call an item alike: an answer names its item by that alone
 */
export function questionnaireOf(db: ReadableDB, { instrumentIds, attributes }: RoundSettings): Questionnaire {
  const instruments = instrumentIds.map((id) => {
    const found = findInstrument(db, id);
    if (!found) throw new AppFailure('not_found');
    return { id, body: found.body };
  });
  const keys = instruments.flatMap(({ body }) => body.items.map(({ key }) => key));
  if (new Set(keys).size < keys.length) throw new AppFailure('item_clash');
  return { instruments, attributes };
}

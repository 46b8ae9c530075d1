/** Who takes part in a round (domain §1.4). */

import { unitNames } from '../../../db/apv/people.ts';
import { type FoundPerson, findEmployed, suggestedFor } from '../../../db/apv/rounds-people.ts';
import { findRow, insertRow, readRows, removeRow } from '../../../db/apv/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import type { apvRoundCalls } from '../../../shared/apv/contract-rounds.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { ParticipantRow } from '../../../shared/apv/rows.ts';
import { type ApvRoundId, newId, type ParticipantId, type PersonId, type UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, QueryContext } from '../../worker/context.ts';
import { changed, findRound, requireEmployed, requireUnit, roundToChange } from '../changing.ts';

const FOUND_LIMIT = 20;

type NewParticipant = Omit<ParticipantRow, 'id'>;

const isSame = (a: NewParticipant, b: NewParticipant): boolean =>
  a.personId === b.personId && a.role === b.role && a.unitId === b.unitId && (a.personId !== null || a.name === b.name);

/**
 * Who is in it already with the same role is not added twice.
 * @throws not_found, apv_round_ended, person_has_left, unit_left_round, bad_input {field}, looks_like_cpr
 */
export function addParticipant(context: CommandContext, input: NewParticipant): { participantId: ParticipantId } {
  const { db, set, random, today, note } = context;
  const { roundId, personId, unitId } = input;
  refuseCpr({ name: input.name });
  roundToChange(db, roundId);
  if (unitId !== null) requireUnit(db, roundId, unitId);
  const name = personId === null ? input.name : requireEmployed(db, personId, today);
  if (name === '') throw new AppFailure('bad_input', { field: 'name' });
  const fresh = { ...input, name };
  const known = readRows(db, 'apv_participant', 'round_id = ?', [roundId]).find((one) => isSame(one, fresh));
  if (known) return { participantId: known.id };
  const id = newId<ParticipantId>(random);
  insertRow(db, set, 'apv_participant', { ...fresh, id });
  changed(context, roundId, 'apv_participant.name');
  note({ roundId, participantId: id });
  return { participantId: id };
}

/** @throws not_found, apv_round_ended */
export function removeParticipant(
  context: CommandContext,
  { participantId }: { readonly participantId: ParticipantId },
): Record<string, never> {
  const { db, set, note } = context;
  const row = findRow(db, 'apv_participant', participantId);
  if (!row) throw new AppFailure('not_found');
  roundToChange(db, row.roundId);
  removeRow(db, set, 'apv_participant', row);
  changed(context, row.roundId, 'apv_participant.name');
  note({ roundId: row.roundId, participantId });
  return {};
}

/** One line for a person and a role; for all units of the round when it is for several of them. @throws not_found */
export function suggestedParticipants(
  { db, today }: QueryContext,
  { roundId }: { readonly roundId: ApvRoundId },
): CallOutput<(typeof apvRoundCalls)['suggestedParticipants']> {
  findRound(db, roundId);
  const unitIds = readRows(db, 'apv_round_unit', 'round_id = ? AND left_on IS NULL', [roundId]).map(
    ({ unitId }) => unitId,
  );
  const inRound = readRows(db, 'apv_participant', 'round_id = ?', [roundId]);
  const isPerson = (one: PersonId | null, other: PersonId): boolean => one !== null && keptOf(db, one) === other;
  const suggested = suggestedFor(db, unitIds, today).filter(
    ({ personId, role }) => !inRound.some((one) => one.role === role && isPerson(one.personId, personId)),
  );
  const names = unitNames(db);
  const byRole = Map.groupBy(suggested, ({ personId, role }) => `${role} ${personId}`);
  return [...byRole.values()].flatMap(([first, second]) => {
    if (!first) return [];
    const { personId, name, role, unitId } = first;
    const isForMany = second !== undefined || unitIds.length === 1;
    return [{ personId, name, role, unitId: isForMany ? null : unitId, unitName: names.get(unitId) ?? '' }];
  });
}

export const findPeople = (
  { db, today }: QueryContext,
  { text, unitIds }: { readonly text: string; readonly unitIds: readonly UnitId[] },
): FoundPerson[] => findEmployed(db, { text, unitIds, day: today, limit: FOUND_LIMIT });

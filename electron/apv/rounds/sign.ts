/** The recorded sign-off of leader and AMR: name, role, day (domain §1.3). */
import { readFacts } from '../../../db/apv/rounds.ts';
import { changeRow, findRow, insertRow, readRows } from '../../../db/apv/rows.ts';
import { lastDropped } from '../../../db/apv/sign-off.ts';
import { isSigned, maySignAs, obstaclesToSigning, type RoundFacts } from '../../../shared/apv/guards.ts';
import type { ApvRoundRow, ParticipantRow, SignOffRow } from '../../../shared/apv/rows.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type ParticipantId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { requireEmployed, requirePast, roundToChange } from '../changing.ts';
import { enter, lastSigning, requireFree } from './move.ts';

interface Signing {
  readonly roundId: ApvRoundId;
  readonly role: SignOffRow['role'];
  readonly participantId: ParticipantId;
  readonly signedOn: IsoDate;
}

/** @throws not_found, apv_not_signer, person_has_left */
function requireSigner({ db, today }: CommandContext, signing: Signing, facts: RoundFacts): ParticipantRow {
  const signer = findRow(db, 'apv_participant', signing.participantId);
  if (signer?.roundId !== signing.roundId) throw new AppFailure('not_found');
  if (!maySignAs(signing.role, signer.role, facts)) throw new AppFailure('apv_not_signer');
  if (signer.personId !== null) requireEmployed(db, signer.personId, today);
  return signer;
}

/**
 * What was changed since has not been signed for. A year typed wrong would turn the clock of the units back.
 * @throws date_in_future, apv_signed_before_start {date}, apv_signed_before_change {date}
 */
function requireSigningDay(
  { db, today }: CommandContext,
  { roundId, signedOn }: Signing,
  { startsOn }: ApvRoundRow,
): void {
  requirePast(signedOn, today, 'signedOn');
  if (signedOn < startsOn) throw new AppFailure('apv_signed_before_start', { date: formatDate(startsOn) });
  const dropped = lastDropped(db, roundId);
  if (dropped !== undefined && signedOn < dropped) {
    throw new AppFailure('apv_signed_before_change', { date: formatDate(dropped) });
  }
}

/** Whoever signs twice corrects the first. */
function record(
  { db, set, random }: CommandContext,
  { roundId, role, signedOn }: Signing,
  signer: ParticipantRow,
): void {
  const { personId, name } = signer;
  const [standing] = readRows(db, 'apv_sign_off', 'round_id = ? AND role = ? AND dropped_on IS NULL', [roundId, role]);
  if (standing) {
    changeRow(db, set, 'apv_sign_off', standing, { personId, name, signedOn });
    return;
  }
  const fresh = { id: newId<SignOffRow['id']>(random), roundId, role, personId, name, signedOn };
  insertRow(db, set, 'apv_sign_off', { ...fresh, droppedOn: null, droppedBy: '' });
}

/** While nothing was changed since, another day corrects the first one, and the clock of the units with it. */
function correctCompletion({ db, set }: CommandContext, round: Parameters<typeof changeRow<'apv_round'>>[3]): void {
  if (round.completedOn === null || lastDropped(db, round.id) !== undefined) return;
  changeRow(db, set, 'apv_round', round, { completedOn: lastSigning(db, round.id) });
}

/** A plan is signed, and signed anew in follow-up when it was changed there. */
const isSignable = ({ state }: ApvRoundRow): boolean => state === 'plan' || state === 'follow_up';

/**
 * The second signature brings the plan to `signed`; in follow-up the round stays where it is.
 * @throws not_found, apv_round_ended, apv_wrong_step, apv_guard, apv_not_signer, person_has_left, date_in_future,
 *   apv_signed_before_start, apv_signed_before_change
 */
export function signRound(context: CommandContext, signing: Signing): { signed: boolean } {
  const { db, today, note } = context;
  const { roundId, role } = signing;
  const round = roundToChange(db, roundId);
  if (!isSignable(round)) throw new AppFailure('apv_wrong_step');
  const facts = readFacts(db, round, today);
  requireFree(obstaclesToSigning(facts));
  const signer = requireSigner(context, signing, facts);
  requireSigningDay(context, signing, round);
  record(context, signing, signer);
  const signed = isSigned(readRows(db, 'apv_sign_off', 'round_id = ?', [roundId]));
  if (signed && round.state === 'plan') enter(context, roundId, 'signed');
  else correctCompletion(context, round);
  note({ roundId, role, signed });
  return { signed };
}

/**
 * Making codes. They are printed and forgotten; the register keeps hashes. All
 * invitations of a unit are written anew each time, used or not, so that what
 * stands in the register (and in its backups) never tells whose code was used.
 */
import {
  type Invitation,
  insertInvitations,
  readInvitations,
  removeInvitations,
  tokenHash,
} from '../../../db/survey/invitations.ts';
import { organisationName } from '../../../db/survey/people.ts';
import { readRoundUnits, type StoredRoundUnit } from '../../../db/survey/units.ts';
import type { RandomBytes, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { CODE_BYTES, formatCode } from '../../../shared/survey/codes.ts';
import type { CodeSlips } from '../../../shared/survey/contract-rounds.ts';
import { shuffled } from '../../../shared/survey/shuffle.ts';
import type { SystemContext } from '../../worker/context.ts';
import { inTransaction } from '../../worker/transaction.ts';
import { deskOf, requireAsked } from '../answering/answer.ts';
import { type Desk, readUrn, saveUrn } from '../answering/urn-desk.ts';

interface Slip {
  readonly unit: string;
  readonly person: string | null;
  readonly code: string;
}

interface Made {
  readonly slip: Slip;
  readonly invitation: Invitation;
  /** The person has answered already: the new code is used up from the beginning. */
  readonly isUsed: boolean;
}

interface Invited {
  readonly name: string | null;
  readonly personId: Invitation['personId'];
  readonly hasAnswered: boolean;
}

function makeOne(roundId: RoundId, unit: StoredRoundUnit, person: Invited, random: RandomBytes): Made {
  const code = random(CODE_BYTES);
  const invitation = { tokenHash: tokenHash(roundId, code), unitId: unit.id, personId: person.personId };
  const slip = { unit: unit.name, person: person.name, code: formatCode(code) };
  return { slip, invitation, isUsed: person.hasAnswered };
}

const NOBODY: Invited = { name: null, personId: null, hasAnswered: false };

/** One for each invited, and the spare ones, which are nobody's. */
function invitedOf(
  { round }: Desk,
  { id, invited }: StoredRoundUnit,
  spare: number,
  known: ReadonlyMap<UnitId, readonly Invited[]>,
): readonly Invited[] {
  const nobodies = (count: number): Invited[] => Array.from({ length: count }, () => NOBODY);
  if (round.settings.codes === 'person') return [...(known.get(id) ?? []), ...nobodies(spare)];
  // A unit with nobody of its own, such as a department, hands out nothing.
  return nobodies(invited ? invited + spare : 0);
}

function peopleByUnit({ open, round }: Desk, used: ReadonlySet<string>): Map<UnitId, Invited[]> {
  const people = new Map<UnitId, Invited[]>();
  for (const { unitId, personId, name, tokenHash: hash } of readInvitations(open.writer, round.id)) {
    if (personId === null) continue;
    const list = people.get(unitId) ?? [];
    list.push({ personId, name, hasAnswered: used.has(hash.toString('hex')) });
    people.set(unitId, list);
  }
  return people;
}

/**
 * The urn is written first: a crash in between leaves hashes there that belong to no code, and the old codes work.
 */
function keep(desk: Desk, units: readonly StoredRoundUnit[], made: readonly Made[]): void {
  const { open, base, round } = desk;
  const usedUp = made.filter(({ isUsed }) => isUsed).map(({ invitation }) => invitation.tokenHash.toString('hex'));
  if (usedUp.length > 0) {
    const urn = readUrn(desk);
    saveUrn(desk, { ...urn, used: new Set([...urn.used, ...usedUp]) });
  }
  inTransaction(open, base, 'survey.makeCodes', ({ db, note }) => {
    for (const { id } of units) removeInvitations(db, round.id, id);
    insertInvitations(
      db,
      round.id,
      made.map(({ invitation }) => invitation),
    );
    note({ roundId: round.id, units: units.length, codes: made.length });
  });
}

/** @throws not_found, round_not_open, clock_set_back, urn_damaged */
export function makeCodes(
  context: SystemContext,
  input: { readonly roundId: RoundId; readonly unitIds: readonly UnitId[]; readonly spare: number },
): CodeSlips {
  const desk = deskOf(context, input.roundId);
  const { open, base, round } = desk;
  requireAsked(desk, input.unitIds);
  const chosen = new Set(input.unitIds);
  const units = readRoundUnits(open.writer, round.id).filter(
    ({ id, method }) => method === 'questionnaire' && (chosen.size === 0 || chosen.has(id)),
  );
  const known = peopleByUnit(desk, readUrn(desk).used);
  const made = units.flatMap((unit) =>
    invitedOf(desk, unit, input.spare, known).map((person) => makeOne(round.id, unit, person, base.random)),
  );
  keep(desk, units, shuffled(made, base.random));
  return {
    round: round.settings.name,
    organisation: organisationName(open.writer, round.settings.opensOn) || (units[0]?.name ?? ''),
    closesOn: round.settings.closesOn,
    slips: made.map(({ slip }) => slip),
  };
}

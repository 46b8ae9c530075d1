/** Response rates of a round, live, and whom to remind: never more than the limits allow (domain §3.2, §3.4). */
import { countAnswers } from '../../../db/survey/answers.ts';
import { type NamedInvitation, readInvitations } from '../../../db/survey/invitations.ts';
import { depthsOf, readRoundUnits, type StoredRoundUnit } from '../../../db/survey/units.ts';
import type { Urn } from '../../../db/survey/urn.ts';
import type { PersonId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { LEAST_INVITED, ratesOf } from '../../../shared/survey/rates.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { SystemContext } from '../../worker/context.ts';
import { auditEvent } from '../../worker/transaction.ts';
import { deskOf } from '../answering/answer.ts';
import { type Desk, readUrn } from '../answering/urn-desk.ts';
import { requireRound } from './find-round.ts';

type Calls = typeof roundCalls;
type RoundInput = { readonly roundId: RoundId };

function answeredNow({ open, round }: Desk, urn: Urn): Map<UnitId, number> {
  const counts = countAnswers(open.writer, round.id);
  for (const { unitId } of urn.waiting) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
}

function answeredIn(context: SystemContext, units: readonly StoredRoundUnit[], roundId: RoundId): (number | null)[] {
  const open = requireOpen(context.session);
  if (requireRound(open.writer, roundId).state === 'closed') return units.map(({ answered }) => answered);
  const desk = deskOf(context, roundId);
  const counts = answeredNow(desk, readUrn(desk));
  return units.map(({ id }) => counts.get(id) ?? 0);
}

/** @throws not_found, round_not_open for a draft, clock_set_back, urn_damaged */
export function responseRates(context: SystemContext, { roundId }: RoundInput): CallOutput<Calls['responseRates']> {
  const units = readRoundUnits(requireOpen(context.session).writer, roundId);
  const answered = answeredIn(context, units, roundId);
  const rates = ratesOf(units.map(({ parent, invited }, at) => ({ parent, invited, answered: answered[at] ?? null })));
  const depths = depthsOf(units);
  return {
    total: rates.total,
    units: units.map(({ id, code, name }, at) => ({
      unitId: id,
      code,
      name,
      depth: depths[at] ?? 0,
      rate: rates.units[at] ?? null,
    })),
  };
}

type Reminder = CallOutput<Calls['reminders']>[number];

const asPeople = (invitations: readonly NamedInvitation[]): { personId: PersonId; name: string }[] =>
  invitations.flatMap(({ personId, name }) => (personId === null ? [] : [{ personId, name: name ?? '' }]));

/**
 * Leaving out those who have answered tells who they are. So the group that is told of so must be large on its
 * side: at least five invited and at least five left out, else everybody is reminded.
 */
function reminderOf(
  unit: StoredRoundUnit,
  invitations: readonly NamedInvitation[],
  used: ReadonlySet<string>,
): Reminder {
  const open = invitations.filter(({ tokenHash }) => !used.has(tokenHash.toString('hex')));
  const leftOut = invitations.length - open.length;
  const mayTell = invitations.length >= LEAST_INVITED && leftOut >= LEAST_INVITED;
  return {
    unitId: unit.id,
    unitName: unit.name,
    everybody: !mayTell,
    people: asPeople(mayTell ? open : invitations),
  };
}

/** @throws not_found, round_not_open, clock_set_back, urn_damaged */
export function reminders(context: SystemContext, { roundId }: RoundInput): CallOutput<Calls['reminders']> {
  const desk = deskOf(context, roundId);
  const { open, base, round } = desk;
  const { used } = readUrn(desk);
  const byUnit = new Map<UnitId, NamedInvitation[]>();
  for (const one of readInvitations(open.writer, round.id)) {
    if (one.personId === null) continue;
    byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  }
  const units = readRoundUnits(open.writer, round.id).filter(
    ({ method, invited }) => method === 'questionnaire' && (invited ?? 0) > 0,
  );
  auditEvent(open, base, 'survey.reminders', 'ok', { roundId: round.id, units: units.length });
  return units.map((unit) => reminderOf(unit, byUnit.get(unit.id) ?? [], used));
}

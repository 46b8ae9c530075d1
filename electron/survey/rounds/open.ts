/** Opening a round fixes its units, its questionnaires and its promise; afterwards only limits can be raised. */

import { insertInvitations, PLACEHOLDER_BYTES } from '../../../db/survey/invitations.ts';
import { peopleAtWork } from '../../../db/survey/people.ts';
import { lastSurveyChange, markOpen, type StoredRound, updateSettings } from '../../../db/survey/rounds.ts';
import { writeUnits } from '../../../db/survey/units.ts';
import { dayOf, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { limitFaults, raiseFaults } from '../../../shared/survey/limit-choice.ts';
import { invitedIn, type RoundPlanUnit } from '../../../shared/survey/plan.ts';
import type { RoundLimits } from '../../../shared/survey/round.ts';
import type { CommandContext } from '../../worker/context.ts';
import { invitedTo, plannedUnits, questionnaireOf } from './drafts.ts';
import { requireDraft, requireOpenRound } from './find-round.ts';

/** @throws clock_set_back when something was written about surveys later than today */
function requireForwardClock({ db, set, today }: CommandContext): void {
  const last = lastSurveyChange(db, set.stamp);
  if (last !== undefined && today < dayOf(new Date(last))) throw new AppFailure('clock_set_back');
}

/** @throws limits_too_low, end_before_start, clock_set_back */
function requireReady(context: CommandContext, { settings }: StoredRound): void {
  requireForwardClock(context);
  if (limitFaults(settings.limits).length > 0) throw new AppFailure('limits_too_low');
  if (settings.closesOn < settings.opensOn || settings.closesOn < context.today) {
    throw new AppFailure('end_before_start');
  }
}

/** With codes by person those invited are fixed now, before anybody has a code. */
function invitePeople(
  { db, random }: CommandContext,
  roundId: RoundId,
  units: readonly RoundPlanUnit[],
  opensOn: IsoDate,
): void {
  const asked = new Set<UnitId>(units.filter((unit) => unit.method === 'questionnaire').map(({ id }) => id));
  const invitations = peopleAtWork(db, opensOn)
    .filter(({ unitId }) => asked.has(unitId))
    .map(({ personId, unitId }) => ({ personId, unitId, tokenHash: Buffer.from(random(PLACEHOLDER_BYTES)) }));
  insertInvitations(db, roundId, invitations);
}

/** @throws not_found, round_not_draft, limits_too_low, end_before_start, clock_set_back, item_clash, nobody_invited */
export function openRound(
  context: CommandContext,
  { roundId }: { readonly roundId: RoundId },
): { invited: number; units: number } {
  const { db, set, today, note } = context;
  const round = requireDraft(db, roundId);
  requireReady(context, round);
  const questionnaire = questionnaireOf(db, round.settings);
  const units = plannedUnits(db, round.settings);
  const invited = invitedTo(units);
  if (invited === 0) throw new AppFailure('nobody_invited');
  writeUnits(
    db,
    roundId,
    units.map((unit) => ({ ...unit, invited: invitedIn(unit) })),
  );
  if (round.settings.codes === 'person') invitePeople(context, roundId, units, round.settings.opensOn);
  markOpen(db, set, round, { questionnaire, openedOn: today });
  note({ roundId, invited, units: units.length });
  return { invited, units: units.length };
}

/** @throws not_found, round_not_open, limits_lowered, limits_too_low */
export function raiseLimits(
  { db, set, note }: CommandContext,
  { roundId, limits }: { readonly roundId: RoundId; readonly limits: RoundLimits },
): Record<string, never> {
  const round = requireOpenRound(db, roundId);
  if (raiseFaults(round.settings.limits, limits).length > 0) throw new AppFailure('limits_lowered');
  if (limitFaults(limits).length > 0) throw new AppFailure('limits_too_low');
  updateSettings(db, set, round, { ...round.settings, limits });
  note({ roundId });
  return {};
}

/** Everybody asked stands in one unit, whoever works where: for groups that no unit is made of, such as newcomers. */
export interface Pool {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  /** How many codes are reckoned with. */
  readonly invited: number;
}

/** Opens a round with codes by unit for one pool. @throws as openRound */
export function openPool(context: CommandContext, roundId: RoundId, pool: Pool): void {
  const { db, set, today } = context;
  const round = requireDraft(db, roundId);
  requireReady(context, round);
  const questionnaire = questionnaireOf(db, round.settings);
  writeUnits(db, roundId, [{ ...pool, parent: -1, method: 'questionnaire' }]);
  markOpen(db, set, round, { questionnaire, openedOn: today });
}

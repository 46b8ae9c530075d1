/** The demo's closed surveys: answered on paper, so to say, and fixed by the step that fixes any round. */

import { staffedUnits } from '../../db/survey/people.ts';
import { insertRound, markPacked } from '../../db/survey/rounds.ts';
import { writeUnits } from '../../db/survey/units.ts';
import { type DemoRound, demoAnswers } from '../../shared/demo/survey.ts';
import { newId, type RoundId } from '../../shared/kernel/ids.ts';
import { invitedIn } from '../../shared/survey/plan.ts';
import type { Questionnaire, RoundSettings } from '../../shared/survey/round.ts';
import { fixRound } from '../survey/rounds/close.ts';
import { plannedUnits, questionnaireOf } from '../survey/rounds/drafts.ts';
import type { CommandContext } from '../worker/context.ts';

function insertClosed(
  { db, set }: CommandContext,
  id: RoundId,
  settings: RoundSettings,
  questionnaire: Questionnaire,
): void {
  const { opensOn, closesOn } = settings;
  const days = { openedOn: opensOn, closedOn: closesOn };
  insertRound(db, set, { id, state: 'closed', origin: 'program', settings, questionnaire, ...days });
}

/** @param later the round after another one of the demo. A day before the demo's people began has nobody to ask. */
export function closeDemoRound(context: CommandContext, seed: number, round: DemoRound, later: boolean): void {
  const { db, random } = context;
  const tops = staffedUnits(db, round.settings.opensOn).filter(({ parent }) => parent < 0);
  const settings: RoundSettings = { ...round.settings, unitIds: tops.map(({ id }) => id) };
  const units = plannedUnits(db, settings).map((unit) => ({ ...unit, invited: invitedIn(unit) }));
  if (units.length === 0) return;
  const questionnaire = questionnaireOf(db, settings);
  const roundId = newId<RoundId>(random);
  insertClosed(context, roundId, settings, questionnaire);
  writeUnits(db, roundId, units);
  const given = demoAnswers(seed, round, questionnaire, units, later);
  const { limits } = settings;
  fixRound(context, { roundId, questionnaire, limits, units, ...given });
  // Nothing of it ever lay in an urn: there is nothing to overwrite.
  markPacked(db);
}

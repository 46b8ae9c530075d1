/** How many introductions were carried through in time. */
import { readPlans, readTasks } from '../../../db/learning/onboarding.ts';
import { readHeld } from '../../../db/learning/onboarding-held.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type HalfReport, reportHalves } from '../../../shared/learning/onboarding-report.ts';
import type { QueryContext } from '../../worker/context.ts';

export function onboardingReport({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): HalfReport[] {
  const plans = readPlans(db, asOf);
  const tasksOf = readTasks(
    db,
    asOf,
    plans.map(({ id }) => id),
  );
  const heldOf = readHeld(
    db,
    asOf,
    plans.map(({ personId }) => personId),
  );
  return reportHalves(
    plans.map(({ id, personId, startsOn, endedOn }) => ({
      startsOn,
      endedOn,
      tasks: tasksOf(id),
      heldOn: heldOf(personId),
    })),
    asOf,
  );
}

/** The dialog of a round: what it is planned as, and what is still wrong with it. */
import { useState } from 'react';
import type { ApvRoundView, RoundPlan } from '../../../shared/apv/contract-rounds.ts';
import { requiredScopes } from '../../../shared/apv/words.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';

export interface PlanForm extends Omit<RoundPlan, 'startsOn' | 'endsOn'> {
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}
export type PlanFaults = Partial<Record<keyof PlanForm, string>>;

/** Time to uncover, assess and sign in. */
const USUAL_DAYS = 90;

export const freshPlan = (today: IsoDate, name: string, unitIds: readonly UnitId[]): PlanForm => ({
  name,
  trigger: 'planned',
  scopes: [...requiredScopes],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: today,
  endsOn: addDays(today, USUAL_DAYS),
  unitIds: [...unitIds],
});

function useFaults({ name, scopes, full, about, startsOn, endsOn, unitIds }: PlanForm): PlanFaults {
  const words = useMessages().t.apvRounds.dialog;
  const isReversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return {
    ...(name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(scopes.length === 0 ? { scopes: words.scopesMissing } : {}),
    ...(!full && about.trim() === '' ? { about: words.aboutMissing } : {}),
    ...(startsOn === null ? { startsOn: words.dateMissing } : {}),
    ...(endsOn === null ? { endsOn: words.dateMissing } : {}),
    ...(isReversed ? { endsOn: words.datesReversed } : {}),
    ...(unitIds.length === 0 ? { unitIds: words.unitsMissing } : {}),
  };
}

/** Faults are shown once one has tried to save. */
export function usePlanForm(first: PlanForm) {
  const [form, setForm] = useState(first);
  const [isTried, setTried] = useState(false);
  const faults = useFaults(form);
  const { startsOn, endsOn, ...rest } = form;
  const plan: RoundPlan | undefined =
    Object.keys(faults).length > 0 || startsOn === null || endsOn === null ? undefined : { ...rest, startsOn, endsOn };
  return {
    form,
    change: (more: Partial<PlanForm>) => setForm((old) => ({ ...old, ...more })),
    faults: isTried ? faults : {},
    /** The plan when it is whole. */
    attempt: (): RoundPlan | undefined => {
      setTried(true);
      return plan;
    },
  };
}
export type UsedPlanForm = ReturnType<typeof usePlanForm>;

export const planOfRound = ({ plan }: ApvRoundView): PlanForm => plan;

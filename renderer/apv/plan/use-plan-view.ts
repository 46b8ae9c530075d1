/** What the page of all lines shows: remembered while the window is open, so that a look at a round does not undo it. */
import { useState } from 'react';
import type { PlanSort } from '../../../shared/apv/contract-plan.ts';
import type { LineState, Priority } from '../../../shared/apv/words.ts';
import { useLocation } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type InputOf, useCall } from '../../bridge.ts';

export type StateChoice = LineState | 'not_closed' | 'all';

export interface PlanView {
  readonly look: 'table' | 'board';
  readonly state: StateChoice;
  readonly priority: Priority | null;
  readonly late: boolean;
  readonly sort: PlanSort;
  readonly descending: boolean;
}

export const usualView: PlanView = {
  look: 'table',
  state: 'not_closed',
  priority: null,
  late: false,
  sort: 'due',
  descending: false,
};

let remembered = usualView;

/** As in a window that was just opened; for tests. */
export const forgetPlanView = (): void => {
  remembered = usualView;
};

export const statesOf = (choice: StateChoice): LineState[] => {
  if (choice === 'all') return [];
  return choice === 'not_closed' ? ['open', 'started', 'done', 'rated'] : [choice];
};

export function usePlanView() {
  const { query } = useLocation();
  // The start page asks for what is late.
  const [view, setView] = useState<PlanView>(() =>
    query.get('late') === null ? remembered : { ...usualView, look: remembered.look, late: true },
  );
  const change = (part: Partial<PlanView>) => {
    remembered = { ...view, ...part };
    setView(remembered);
  };
  return { view, change };
}

export type PlanFilterInput = InputOf<'apv', 'planCounts'>;

export function usePlanFilter({ late, priority }: PlanView): PlanFilterInput {
  const { unitId, asOf } = useScope();
  return { unitId, asOf, late, priority };
}

export const usePlanCounts = (view: PlanView) =>
  useCall('apv', 'planCounts', usePlanFilter(view), { keepPrevious: true });

/** The lines of all rounds, as a table or as a board by step, with what is late and whom to remind. */
import { useState } from 'react';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useMessages } from '../../bridge.ts';
import { Button, EmptyState, LinkButton, Loaded, Page } from '../../components/index.ts';
import { PlanBoard } from './plan-board.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { PlanTable } from './plan-table.tsx';
import { RemindersDialog } from './reminders-dialog.tsx';
import { usePlanCounts, usePlanView } from './use-plan-view.ts';
import './plan.css';

function NoPlans() {
  const { t } = useMessages();
  const words = t.apvPlan.page;
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="list"
      action={<LinkButton to={paths.apvRounds}>{words.emptyAction}</LinkButton>}
    >
      {words.emptyText}
    </EmptyState>
  );
}

function Lines({
  counts,
  view,
  change,
}: { readonly counts: OutputOf<'apv', 'planCounts'> } & ReturnType<typeof usePlanView>) {
  return (
    <>
      <PlanFilters view={view} onChange={change} late={counts.late} />
      {view.look === 'table' ? (
        <PlanTable view={view} onChange={change} />
      ) : (
        <PlanBoard view={view} counts={counts.states} />
      )}
    </>
  );
}

export function ApvPlanPage() {
  const { t } = useMessages();
  const { unit } = useScope();
  const words = t.apvPlan;
  const { view, change } = usePlanView();
  const counts = usePlanCounts(view);
  const [isReminding, setReminding] = useState(false);
  const scope = unit ? words.page.scope(unit.name) : words.page.everywhere;
  return (
    <Page
      title={words.title}
      description={`${words.lead} ${scope}`}
      fill={view.look === 'table' && counts.data?.any === true}
      actions={
        counts.data?.any && (
          <Button icon="copy" onPress={() => setReminding(true)} isDisabled={counts.data.late === 0}>
            {words.page.reminders}
          </Button>
        )
      }
    >
      <Loaded call={counts}>
        {(found) => (found.any ? <Lines counts={found} view={view} change={change} /> : <NoPlans />)}
      </Loaded>
      {isReminding && <RemindersDialog onClose={() => setReminding(false)} />}
    </Page>
  );
}

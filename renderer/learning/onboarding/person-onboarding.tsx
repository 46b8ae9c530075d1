/** Part of the person's own page in the learning room: the introduction. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, EmptyState, LinkButton, Loaded, TextLink } from '../../components/index.ts';
import { NewPlansDialog } from './new-plans-dialog.tsx';
import { PlanFigures } from './plan-page.tsx';
import { StandingBadge } from './standing-badge.tsx';
import './onboarding.css';

/** So many of the next tasks are shown; the plan's own page has all. */
const NEXT = 5;

function Upcoming({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding;
  const { date } = useFormat();
  const left = plan.tasks.filter(({ standing }) => standing === 'open' || standing === 'late').slice(0, NEXT);
  if (left.length === 0) return <p className="pj-muted pj-onboarding-lead">{words.person.nothingLeft}</p>;
  return (
    <>
      <h3>{words.person.upcoming}</h3>
      <ul className="pj-onboarding-tasks">
        {left.map((task) => (
          <li key={task.id} className="pj-onboarding-task">
            <span className="pj-onboarding-title">{task.title}</span>
            <span className="pj-onboarding-owner">{words.owners[task.owner]}</span>
            <span className="pj-onboarding-when">{words.plan.due(date(task.dueOn))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ plans }: { readonly plans: readonly PlanWhole[] }) {
  const words = useMessages().t.onboarding;
  const { date } = useFormat();
  if (plans.length === 0) return null;
  return (
    <>
      <h3>{words.person.earlier}</h3>
      <ul className="pj-plain-list">
        {plans.map(({ planId, startsOn, templateName, standing }) => (
          <li key={planId}>
            <TextLink to={paths.onboardingPlan(planId)}>
              {[date(startsOn), templateName || words.noTemplate].join(', ')}
            </TextLink>{' '}
            <StandingBadge standing={standing} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Newest({ plans: [newest, ...earlier] }: { readonly plans: readonly PlanWhole[] }) {
  if (!newest) return null;
  return (
    <div className="pj-stack">
      <PlanFigures plan={newest} />
      <Upcoming plan={newest} />
      <Earlier plans={earlier} />
    </div>
  );
}

/** Another can be made when nothing of the newest is left. */
const isOpen = (plan: PlanWhole | undefined): boolean => plan?.standing === 'late' || plan?.standing === 'under_way';

export function PersonOnboarding({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.onboarding.person;
  const { asOf } = useScope();
  const [isCreating, setCreating] = useState(false);
  const call = useCall('learning', 'plansOf', { personId, asOf }, { keepPrevious: true });
  const [newest] = call.data ?? [];
  const create = (
    <Button variant={newest ? 'secondary' : 'primary'} icon="plus" onPress={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <Card
      title={words.title}
      actions={
        newest && (
          <>
            {!isOpen(newest) && create}
            <LinkButton to={paths.onboardingPlan(newest.planId)} variant="primary">
              {words.open}
            </LinkButton>
          </>
        )
      }
    >
      <Loaded call={call}>
        {(plans) =>
          plans.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="person" action={create}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <Newest plans={plans} />
          )
        }
      </Loaded>
      {isCreating && <NewPlansDialog personIds={[personId]} onClose={() => setCreating(false)} />}
    </Card>
  );
}

/** One newcomer's plan: how far it is, and every task with who sees to it. */
import { useState } from 'react';
import type { OnboardingId } from '../../../shared/kernel/ids.ts';
import type { PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  ErrorAlert,
  Facts,
  KeyFigure,
  KeyFigures,
  Loaded,
  Page,
  TextLink,
  useToast,
} from '../../components/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { TaskList } from './task-list.tsx';
import './onboarding.css';

function EndButton({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding.plan;
  const { today } = useScope();
  const notify = useToast();
  const end = useCommand('learning', 'endPlan');
  const [isAsking, setAsking] = useState(false);
  const isOver = plan.endedOn !== null;
  const run = async () => {
    const answer = await end.run({ planId: plan.planId, endedOn: isOver ? null : today });
    if (!answer.ok) return;
    setAsking(false);
    notify(isOver ? words.reopened : words.endDone);
  };
  if (isOver) {
    return (
      <Button icon="undo" onPress={() => void run()} isPending={end.isRunning}>
        {words.reopen}
      </Button>
    );
  }
  return (
    <>
      <Button icon="close" onPress={() => setAsking(true)}>
        {words.end}
      </Button>
      <ConfirmDialog
        title={words.endTitle}
        confirmText={words.end}
        isOpen={isAsking}
        isPending={end.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
      >
        <p>{words.endText}</p>
        <ErrorAlert error={end.error} />
      </ConfirmDialog>
    </>
  );
}

function Actions({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding.plan;
  const [open, setOpen] = useState<'edit' | 'task'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <EndButton plan={plan} />
      {plan.endedOn === null && (
        <>
          <Button icon="edit" onPress={() => setOpen('edit')}>
            {words.edit}
          </Button>
          <Button icon="plus" variant="primary" onPress={() => setOpen('task')}>
            {words.addTask}
          </Button>
        </>
      )}
      {open === 'edit' && <PlanDialog plan={plan} onClose={close} />}
      {open === 'task' && <TaskDialog planId={plan.planId} task={null} onClose={close} />}
    </>
  );
}

export function PlanFigures({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding;
  const { date, number } = useFormat();
  const { total, done, skipped, dropped, late, nextDue } = plan.progress;
  return (
    <div className="pj-onboarding-figures">
      <KeyFigures>
        <KeyFigure label={words.plan.done} value={words.progress(done + dropped, total - skipped)} />
        <KeyFigure label={words.plan.skipped} value={number(skipped)} />
        <KeyFigure label={words.plan.late} value={number(late)} />
        <KeyFigure label={words.plan.nextDue} value={nextDue === null ? words.plan.none : date(nextDue)} />
      </KeyFigures>
    </div>
  );
}

function About({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding;
  const { date } = useFormat();
  return (
    <Card title={words.plan.about} actions={<StandingBadge standing={plan.standing} />}>
      <Facts
        items={[
          {
            term: words.plan.person,
            value: <TextLink to={paths.personLearning(plan.personId, 'onboarding')}>{plan.name}</TextLink>,
          },
          { term: words.plan.unit, value: plan.unitName },
          { term: words.startsOn, value: date(plan.startsOn) },
          { term: words.level, value: words.levels[plan.level] },
          { term: words.template, value: plan.templateName || words.noTemplate },
          { term: words.mentor, value: plan.mentorName || words.plan.noMentor },
        ]}
      />
    </Card>
  );
}

export function OnboardingPlanPage({ planId }: { readonly planId: OnboardingId }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const words = t.onboarding;
  const call = useCall('learning', 'onboardingPlan', { planId, asOf }, { keepPrevious: true });
  const plan = call.data;
  return (
    <Page
      title={plan?.name ?? words.title}
      description={words.person.title}
      back={{ to: paths.onboarding, text: words.plan.back }}
      actions={plan && <Actions plan={plan} />}
    >
      <Loaded call={call}>
        {(whole) => (
          <div className="pj-stack">
            {whole.endedOn !== null && (
              <Alert tone="info" live={false}>
                {words.plan.ended(date(whole.endedOn))}
              </Alert>
            )}
            <PlanFigures plan={whole} />
            <About plan={whole} />
            <TaskList plan={whole} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

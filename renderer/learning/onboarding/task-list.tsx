/** A plan's tasks by the part of the introduction they belong to. */
import { useState } from 'react';
import type { PlanTask, PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { phases } from '../../../shared/learning/onboarding-plan.ts';
import { useMessages } from '../../bridge.ts';
import { Card, EmptyState } from '../../components/index.ts';
import { TaskDialog } from './task-dialog.tsx';
import { TaskRow } from './task-row.tsx';
import { TickDialog } from './tick-dialog.tsx';

export function TaskList({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding;
  const [edited, setEdited] = useState<PlanTask>();
  const [ticked, setTicked] = useState<PlanTask>();
  if (plan.tasks.length === 0) {
    return (
      <EmptyState title={words.plan.emptyTitle} icon="list">
        {words.plan.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {phases.map((phase) => {
        const tasks = plan.tasks.filter((task) => task.phase === phase);
        if (tasks.length === 0) return null;
        return (
          <Card key={phase} title={words.phases[phase]}>
            <ul className="pj-onboarding-tasks">
              {tasks.map((task) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  isOver={plan.endedOn !== null}
                  onEdit={setEdited}
                  onTick={setTicked}
                />
              ))}
            </ul>
          </Card>
        );
      })}
      {edited && <TaskDialog planId={plan.planId} task={edited} onClose={() => setEdited(undefined)} />}
      {ticked && <TickDialog task={ticked} onClose={() => setTicked(undefined)} />}
    </>
  );
}

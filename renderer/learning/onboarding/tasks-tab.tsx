/** What is open in all plans, by who sees to it. */
import { useState } from 'react';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { OpenTask } from '../../../shared/learning/contract-onboarding.ts';
import { type TaskOwner, taskOwner } from '../../../shared/learning/words.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Badge, type DataColumn, DataTable, EmptyState, Select } from '../../components/index.ts';

const UNTIL = ['0', '14', '30', '365'] as const;
type Until = (typeof UNTIL)[number];

function useColumns(): DataColumn<OpenTask>[] {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.onboarding;
  return [
    { key: 'due', label: words.worklist.due, width: '100px', render: ({ dueOn }) => date(dueOn) },
    { key: 'title', label: words.worklist.task, width: 'minmax(160px, 3fr)', render: ({ title }) => title },
    { key: 'name', label: words.worklist.person, width: 'minmax(115px, 2fr)', render: ({ name }) => name },
    { key: 'unit', label: words.worklist.unit, width: 'minmax(90px, 2fr)', render: ({ unitName }) => unitName },
    {
      key: 'owner',
      label: words.owner,
      width: 'minmax(85px, 1fr)',
      render: ({ owner, mentorName }) =>
        owner === 'mentor' && mentorName !== '' ? words.worklist.mentorIs(mentorName) : words.owners[owner],
    },
    {
      key: 'late',
      label: words.worklist.late,
      width: '155px',
      render: ({ lateDays }) => (lateDays > 0 ? <Badge tone="error">{words.lateBy(lateDays)}</Badge> : ''),
    },
  ];
}

function Sum({ owner, by }: { readonly owner: TaskOwner | null; readonly by: ReturnType<typeof addDays> }) {
  const words = useMessages().t.onboarding.worklist;
  const { asOf, unitId } = useScope();
  const first = { asOf, unitId, owner, by, offset: 0, limit: 1 };
  const call = useCall('learning', 'onboardingTasks', first, { keepPrevious: true });
  return (
    <p className="pj-muted" role="status">
      {call.data && call.data.total > 0 ? words.sum(call.data.total, call.data.late) : ''}
    </p>
  );
}

export function TasksTab() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.onboarding.worklist;
  const [owner, setOwner] = useState<TaskOwner | null>(null);
  const [until, setUntil] = useState<Until>('14');
  const by = addDays(asOf, Number(until));
  const source = usePagedCall('learning', 'onboardingTasks', { asOf, unitId, owner, by });
  const columns = useColumns();
  const owners = [
    { value: 'any' as const, label: words.anyOwner },
    ...taskOwner.options.map((value) => ({ value, label: t.onboarding.owners[value] })),
  ];
  return (
    <div className="pj-stack">
      <div className="pj-onboarding-bar">
        <Select
          label={words.owner}
          options={owners}
          value={owner ?? 'any'}
          onChange={(value) => setOwner(value === 'any' ? null : value)}
        />
        <Select
          label={words.until}
          options={UNTIL.map((value) => ({ value, label: words.untils[value] }))}
          value={until}
          onChange={setUntil}
        />
        <Sum owner={owner} by={by} />
      </div>
      <DataTable
        label={words.table}
        columns={columns}
        source={source}
        onOpen={({ planId }) => navigate(paths.onboardingPlan(planId))}
        maxRows={14}
        listKey={`${asOf} ${unitId} ${owner} ${until}`}
        empty={
          <EmptyState title={words.emptyTitle} icon="check">
            {words.emptyText}
          </EmptyState>
        }
      />
    </div>
  );
}

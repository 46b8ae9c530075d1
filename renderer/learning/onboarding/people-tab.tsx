/** Everyone who is new in the unit, with or without a plan. */
import { useState } from 'react';
import { type Newcomer, type PlanStanding, planStanding } from '../../../shared/learning/contract-onboarding.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Button, type DataColumn, DataTable, EmptyState, Loaded, Select } from '../../components/index.ts';
import { NewPlansDialog } from './new-plans-dialog.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** So many plans are made at a time. */
const MOST = 50;

function useColumns(): DataColumn<Newcomer>[] {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.onboarding;
  return [
    { key: 'name', label: words.people.name, width: 'minmax(130px, 2fr)', render: ({ name }) => name },
    { key: 'start', label: words.people.firstDay, width: '105px', render: ({ startsOn }) => date(startsOn) },
    { key: 'unit', label: words.people.unit, width: 'minmax(110px, 2fr)', render: ({ unitName }) => unitName },
    { key: 'job', label: words.people.jobTitle, width: 'minmax(100px, 2fr)', render: ({ jobTitle }) => jobTitle },
    {
      key: 'progress',
      label: words.people.progress,
      width: '85px',
      render: ({ plan }) => {
        if (!plan) return '';
        const { done, dropped, skipped, total } = plan.progress;
        return words.progress(done + dropped + skipped, total);
      },
    },
    {
      key: 'due',
      label: words.people.nextDue,
      width: '110px',
      render: ({ plan }) => (plan?.progress.nextDue ? date(plan.progress.nextDue) : ''),
    },
    {
      key: 'standing',
      label: words.people.standing,
      width: '110px',
      render: ({ standing }) => <StandingBadge standing={standing} />,
    },
  ];
}

/** The plan, or the tab of the person's page where one can be made. */
const open = ({ plan, personId }: Newcomer): void =>
  navigate(plan ? paths.onboardingPlan(plan.planId) : paths.personLearning(personId, 'onboarding'));

function Bar({
  shown,
  onShow,
  onCreate,
}: {
  readonly shown: PlanStanding | null;
  readonly onShow: (standing: PlanStanding | null) => void;
  readonly onCreate: () => void;
}) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.onboarding;
  const first = { asOf, unitId, standing: null, offset: 0, limit: 1 };
  const call = useCall('learning', 'newcomers', first, { keepPrevious: true });
  return (
    <Loaded call={call}>
      {({ counts }) => {
        const all = planStanding.options.reduce((sum, one) => sum + counts[one], 0);
        const options = [
          { value: 'all' as const, label: words.people.option(words.people.all, all) },
          ...planStanding.options.map((value) => ({
            value,
            label: words.people.option(words.standings[value], counts[value]),
          })),
        ];
        return (
          <div className="pj-onboarding-bar">
            <Select
              label={words.people.show}
              options={options}
              value={shown ?? 'all'}
              onChange={(value) => onShow(value === 'all' ? null : value)}
            />
            <p className="pj-muted">{words.people.note}</p>
            {counts.none > 0 && (
              <Button variant="primary" icon="plus" onPress={onCreate}>
                {words.people.create(Math.min(MOST, counts.none))}
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

/** Those without a plan, chosen among in the dialog. */
function CreateForAll({ onClose }: { readonly onClose: () => void }) {
  const { asOf, unitId } = useScope();
  const without = { asOf, unitId, standing: 'none', offset: 0, limit: MOST } as const;
  const call = useCall('learning', 'newcomers', without, { keepPrevious: true });
  if (!call.data) return null;
  return <NewPlansDialog personIds={call.data.rows.map(({ personId }) => personId)} onClose={onClose} />;
}

export function PeopleTab() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.onboarding.people;
  const [shown, setShown] = useState<PlanStanding | null>(null);
  const [isCreating, setCreating] = useState(false);
  const source = usePagedCall('learning', 'newcomers', { asOf, unitId, standing: shown });
  const columns = useColumns();
  return (
    <div className="pj-stack">
      <Bar shown={shown} onShow={setShown} onCreate={() => setCreating(true)} />
      <DataTable
        label={words.table}
        columns={columns}
        source={source}
        onOpen={open}
        maxRows={14}
        listKey={`${asOf} ${unitId} ${shown}`}
        empty={
          shown === null ? (
            <EmptyState title={words.emptyTitle} icon="person">
              {words.emptyText}
            </EmptyState>
          ) : (
            <p className="pj-muted">{words.noneOf}</p>
          )
        }
      />
      {isCreating && <CreateForAll onClose={() => setCreating(false)} />}
    </div>
  );
}

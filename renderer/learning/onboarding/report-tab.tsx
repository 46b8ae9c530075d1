/** How many plans were carried through in time, by half-year. */
import type { HalfReport } from '../../../shared/learning/onboarding-report.ts';
import { partOf, yearOf } from '../../../shared/learning/pulse-half.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Card,
  EmptyState,
  Hidden,
  HiddenNote,
  Loaded,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';

function useColumns(): SimpleColumn<HalfReport>[] {
  const { t } = useMessages();
  const { number, share } = useFormat();
  const words = t.onboarding.report;
  const shown = (value: number | null, text: (value: number) => string) => (value === null ? <Hidden /> : text(value));
  return [
    {
      key: 'half',
      label: words.half,
      rowHeader: true,
      render: ({ half }) => t.onboarding.pulse.title(partOf(half), yearOf(half)),
    },
    { key: 'plans', label: words.plans, align: 'end', render: ({ plans }) => shown(plans, (value) => number(value)) },
    { key: 'in', label: words.inTime, align: 'end', render: ({ inTime }) => shown(inTime, (value) => number(value)) },
    { key: 'share', label: words.share, align: 'end', render: (row) => shown(row.share, (value) => share(value)) },
  ];
}

export function ReportTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.onboarding.report;
  const call = useCall('learning', 'onboardingReport', { asOf }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <Card title={words.title} description={words.lead}>
      <Loaded call={call}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="report">
              {words.emptyText}
            </EmptyState>
          ) : (
            <>
              <SimpleTable
                caption={words.table}
                hideCaption
                columns={columns}
                rows={rows as readonly HalfReport[]}
                rowKey={({ half }) => half}
              />
              {rows.some(({ plans }) => plans === null) && <HiddenNote />}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

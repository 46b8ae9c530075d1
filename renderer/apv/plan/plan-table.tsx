/** All lines as a table: a row opens what the line says, with what can be done. */
import { useState } from 'react';
import { type PlanLine, planSort } from '../../../shared/apv/contract-plan.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { type Format, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { type DataColumn, DataTable } from '../../components/index.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { lateText, StateBadge } from './line-badges.tsx';
import { NoLines } from './no-lines.tsx';
import { type PlanView, statesOf, usePlanFilter } from './use-plan-view.ts';

function responsible({ responsible: name, responsibleLeft }: PlanLine, t: Messages): string {
  const words = t.apvPlan.line;
  return responsibleLeft ? `${name} (${words.hasLeft.toLowerCase()})` : name || words.nobody;
}

function due({ state, deadline, followUpOn }: PlanLine, t: Messages, { date }: Format): string {
  const day = state === 'done' && followUpOn ? followUpOn : deadline;
  return day ? date(day) : t.apvPlan.line.noDay;
}

function columnsOf(t: Messages, format: Format): DataColumn<PlanLine>[] {
  const words = t.apvPlan.page.columns;
  const secret = (line: PlanLine) => (line.confidential ? `${t.apv.confidential}: ` : '');
  // What must be in sight on a small screen stands first.
  return [
    { key: 'unit', label: words.unit, width: 'minmax(120px, 3fr)', isSortable: true, render: (l) => l.unitName },
    {
      key: 'measure',
      label: words.measure,
      width: 'minmax(136px, 3fr)',
      render: (l) => l.measure || t.apvPlan.line.noMeasure,
    },
    {
      key: 'responsible',
      label: words.responsible,
      width: 'minmax(116px, 2fr)',
      isSortable: true,
      render: (l) => responsible(l, t),
    },
    { key: 'due', label: words.due, width: '106px', isSortable: true, render: (l) => due(l, t, format) },
    {
      key: 'late',
      label: words.late,
      width: '188px',
      render: (l) => (l.lateDays > 0 ? <span className="pj-plan-late">{lateText(l, t)}</span> : t.apvPlan.page.notLate),
    },
    {
      key: 'state',
      label: words.state,
      width: '104px',
      isSortable: true,
      render: (l) => <StateBadge state={l.state} />,
    },
    { key: 'problem', label: words.problem, width: 'minmax(120px, 3fr)', render: (l) => `${secret(l)}${l.problem}` },
    {
      key: 'priority',
      label: words.priority,
      width: '100px',
      isSortable: true,
      render: (l) => t.apv.priority[l.priority],
    },
  ];
}

interface PlanTableProps {
  readonly view: PlanView;
  readonly onChange: (part: Partial<PlanView>) => void;
}

export function PlanTable({ view, onChange }: PlanTableProps) {
  const { t } = useMessages();
  const format = useFormat();
  const { sort, descending } = view;
  const input = { ...usePlanFilter(view), states: statesOf(view.state), sort, descending };
  const source = usePagedCall('apv', 'planRows', input);
  const [shown, setShown] = useState<PlanLine>();
  return (
    <>
      <DataTable
        label={t.apvPlan.page.tableLabel}
        columns={columnsOf(t, format)}
        source={source}
        sort={{ key: sort, descending }}
        onSort={({ key, descending: down }) => {
          const by = planSort.options.find((one) => one === key);
          if (by) onChange({ sort: by, descending: down });
        }}
        onOpen={setShown}
        listKey={JSON.stringify(input)}
        empty={<NoLines onChange={onChange} />}
      />
      {shown && <DetailsDialog key={shown.id} line={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** Carcinogens place by place, with whether something less dangerous was considered. */
import { type CarcinogenRow, carcinogenRows } from '../../../shared/apv/chemicals-list.ts';
import type { Substance } from '../../../shared/apv/contract-chemicals.ts';
import { useScope } from '../../app/scope.tsx';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, EmptyState, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { toSubstance } from './chemicals-address.ts';
import { AssessmentBadge } from './state-badges.tsx';

export function CarcinogenTable({ all }: { readonly all: readonly Substance[] }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const words = t.chemicals.carcinogens;
  const rows = carcinogenRows(all, asOf);
  if (rows.length === 0) {
    return (
      <EmptyState title={words.emptyTitle} icon="success">
        {words.emptyText}
      </EmptyState>
    );
  }
  const columns: SimpleColumn<CarcinogenRow>[] = [
    {
      key: 'name',
      label: t.chemicals.columns.name,
      rowHeader: true,
      render: ({ substance: { id, name } }) => <TextLink to={toSubstance(id)}>{name}</TextLink>,
    },
    { key: 'hazards', label: t.chemicals.columns.hazards, render: ({ substance }) => substance.hazards },
    { key: 'unit', label: words.unit, render: ({ use }) => use?.unitName ?? t.chemicals.notPlaced },
    { key: 'place', label: words.place, render: ({ use }) => use?.place ?? '' },
    {
      key: 'substitution',
      label: words.substitution,
      render: ({ use }) =>
        use?.substitution ? <Badge tone="success">{words.yes}</Badge> : <Badge tone="warning">{words.no}</Badge>,
    },
    {
      key: 'due',
      label: words.nextDue,
      render: ({ use }) =>
        use && (
          <span className="pj-nowrap">
            {use.nextDue ? date(use.nextDue) : ''} <AssessmentBadge use={use} />
          </span>
        ),
    },
  ];
  return (
    <div className="pj-stack">
      <p className="pj-muted">{words.lead}</p>
      <SimpleTable
        caption={words.table}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ substance, use }) => `${substance.id} ${use?.id ?? ''}`}
      />
    </div>
  );
}

/** Persons who need not have a course, with the reason. */
import { useState } from 'react';
import type { Exemption } from '../../../shared/learning/contract-requirements.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, EmptyState, Loaded, SimpleTable, TextLink } from '../../components/index.ts';
import { ExemptionDialog } from './exemption-dialog.tsx';

const TONES = { now: 'success', later: 'info', ended: 'neutral' } as const;

interface ListProps {
  readonly rows: readonly Exemption[];
  readonly onEdit: (row: Exemption) => void;
}

function ExemptionTable({ rows, onEdit }: ListProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { exemptions: words, rules } = t.requirements;
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          label: words.person,
          rowHeader: true,
          render: (row) => <TextLink to={paths.personLearning(row.personId)}>{row.personName}</TextLink>,
        },
        { key: 'course', label: words.course, render: (row) => row.courseName },
        { key: 'reason', label: words.reason, render: (row) => row.reason },
        {
          key: 'period',
          label: words.period,
          render: ({ standing, validFrom, validTo }) => (
            <>
              <Badge tone={TONES[standing]}>{rules.standing[standing]}</Badge>
              <span className="pj-req-small pj-nowrap">
                {validTo === null ? rules.since(date(validFrom)) : rules.span(date(validFrom), date(validTo))}
              </span>
            </>
          ),
        },
        {
          key: 'edit',
          label: words.actions,
          render: (row) => (
            <Button variant="tertiary" icon="edit" onPress={() => onEdit(row)}>
              <span aria-hidden>{words.edit}</span>
              <span className="sr-only">{words.editOf({ person: row.personName, course: row.courseName })}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

export function ExemptionsTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.requirements.exemptions;
  const call = useCall('learning', 'exemptions', { asOf, personId: null }, { keepPrevious: true });
  const [open, setOpen] = useState<Exemption | 'new'>();
  return (
    <div className="pj-stack">
      <div className="pj-row pj-req-bar">
        <p className="pj-muted pj-grow">{words.lead}</p>
        <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
          {words.add}
        </Button>
      </div>
      <Loaded call={call}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="person">
              {words.emptyText}
            </EmptyState>
          ) : (
            <ExemptionTable rows={rows} onEdit={setOpen} />
          )
        }
      </Loaded>
      {open !== undefined && <ExemptionDialog old={open === 'new' ? null : open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

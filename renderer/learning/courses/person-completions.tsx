/** What a person has completed, all of it: recertification stands beside what it superseded. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Completion } from '../../../shared/learning/contract-completions.ts';
import { hourDecimals } from '../../../shared/learning/hours.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  EmptyState,
  ErrorAlert,
  IconButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
  TextLink,
} from '../../components/index.ts';
import { CompletionState } from './completion-cells.tsx';
import { CompletionDialog } from './completion-dialog.tsx';
import { useCertificateCopy } from './completion-file.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import './courses.css';

/** More than anyone completes in a life of work. */
const MOST = 500;

interface TableProps {
  readonly completions: readonly Completion[];
  readonly onEdit: (completion: Completion) => void;
  readonly onProof: (completion: Completion) => void;
  readonly onFile: (completion: Completion) => void;
}

function RowActions({ one, onEdit, onProof, onFile }: Omit<TableProps, 'completions'> & { readonly one: Completion }) {
  const words = useMessages().t.classes.completions;
  const { date } = useFormat();
  const [course, day] = [one.courseName, date(one.completedOn)];
  return (
    <span className="pj-row-ways">
      <IconButton icon="edit" label={words.editOne(course, day)} onPress={() => onEdit(one)} />
      <IconButton icon="print" label={words.proofOne(course, day)} onPress={() => onProof(one)} />
      {one.hasFile && <IconButton icon="download" label={words.fileOne(course, day)} onPress={() => onFile(one)} />}
    </span>
  );
}

function CompletionTable({ completions, ...ways }: TableProps) {
  const words = useMessages().t.classes.completions;
  const { date, number } = useFormat();
  const columns: SimpleColumn<Completion>[] = [
    {
      key: 'course',
      label: words.course,
      rowHeader: true,
      render: ({ courseId, courseName }) => <TextLink to={paths.course(courseId)}>{courseName}</TextLink>,
    },
    { key: 'on', label: words.completedOn, render: (c) => <span className="pj-nowrap">{date(c.completedOn)}</span> },
    {
      key: 'hours',
      label: words.hours,
      align: 'end',
      render: ({ hours }) => (hours === null ? '' : number(hours, hourDecimals(hours))),
    },
    { key: 'number', label: words.number, render: (c) => c.number },
    {
      key: 'until',
      label: words.validUntil,
      render: (c) => <span className="pj-nowrap">{c.validUntil ? date(c.validUntil) : words.never}</span>,
    },
    { key: 'state', label: words.state, render: (c) => <CompletionState state={c.state} /> },
    { key: 'origin', label: words.origin, render: (c) => words.origins[c.origin] },
    { key: 'actions', label: words.actions, render: (one) => <RowActions one={one} {...ways} /> },
  ];
  return <SimpleTable caption={words.table} hideCaption columns={columns} rows={completions} rowKey={({ id }) => id} />;
}

interface Open {
  readonly what: 'edit' | 'new' | 'proof';
  readonly completion?: Completion;
}

/** Part of the person's own page in the learning room. */
export function PersonCompletions({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.classes.completions;
  const { asOf } = useScope();
  const call = useCall(
    'learning',
    'completions',
    { courseId: null, personId, asOf, offset: 0, limit: MOST },
    { keepPrevious: true },
  );
  const copy = useCertificateCopy();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Card
      title={words.personTitle}
      description={words.personLead}
      actions={
        <Button icon="plus" onPress={() => setOpen({ what: 'new' })}>
          {words.add}
        </Button>
      }
    >
      <ErrorAlert error={copy.error} />
      <Loaded call={call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.personEmptyTitle} icon="course">
              {words.personEmptyText}
            </EmptyState>
          ) : (
            <CompletionTable
              completions={rows}
              onEdit={(completion) => setOpen({ what: 'edit', completion })}
              onProof={(completion) => setOpen({ what: 'proof', completion })}
              onFile={(completion) => void copy.run(completion)}
            />
          )
        }
      </Loaded>
      {(open?.what === 'new' || open?.what === 'edit') && (
        <CompletionDialog completion={open.completion} personId={personId} onClose={close} />
      )}
      {open?.what === 'proof' && open.completion && (
        <ProofDialog of={{ completionId: open.completion.id }} count={1} onClose={close} />
      )}
    </Card>
  );
}

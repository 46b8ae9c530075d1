/** Everyone who has completed a course, newest first. */
import { useState } from 'react';
import type { Completion } from '../../../shared/learning/contract-completions.ts';
import type { CatalogueRow } from '../../../shared/learning/contract-courses.ts';
import { hourDecimals } from '../../../shared/learning/hours.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Button, Card, type DataColumn, DataTable, EmptyState } from '../../components/index.ts';
import { CompletionState } from './completion-cells.tsx';
import { CompletionDialog } from './completion-dialog.tsx';

function columnsOf(t: Messages, { date, number }: Format): DataColumn<Completion>[] {
  const words = t.classes.completions;
  const hours = (value: number | null) => (value === null ? '' : number(value, hourDecimals(value)));
  return [
    { key: 'person', label: words.person, width: 'minmax(160px, 3fr)', render: (c) => c.personName },
    { key: 'on', label: words.completedOn, width: '108px', render: (c) => date(c.completedOn) },
    { key: 'hours', label: words.hours, width: '72px', render: (c) => hours(c.hours) },
    { key: 'number', label: words.number, width: 'minmax(90px, 1fr)', render: (c) => c.number },
    {
      key: 'until',
      label: words.validUntil,
      width: '120px',
      render: (c) => (c.validUntil ? date(c.validUntil) : words.never),
    },
    { key: 'state', label: words.state, width: '160px', render: (c) => <CompletionState state={c.state} /> },
    { key: 'origin', label: words.origin, width: '110px', render: (c) => words.origins[c.origin] },
  ];
}

export function CourseCompletions({ course }: { readonly course: CatalogueRow }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.classes.completions;
  const [open, setOpen] = useState<Completion | 'new'>();
  const source = usePagedCall('learning', 'completions', { courseId: course.id, personId: null, asOf });
  return (
    <Card
      title={words.title}
      actions={
        <Button icon="plus" onPress={() => setOpen('new')}>
          {words.add}
        </Button>
      }
    >
      <DataTable
        label={words.table}
        columns={columnsOf(t, format)}
        source={source}
        onOpen={setOpen}
        maxRows={10}
        empty={
          <EmptyState title={words.emptyTitle} icon="course">
            {words.emptyText}
          </EmptyState>
        }
      />
      {open && (
        <CompletionDialog
          key={open === 'new' ? 'new' : open.id}
          completion={open === 'new' ? undefined : open}
          courseId={course.id}
          usual={{ form: course.form, hours: course.hours }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}

/** The courses and how long their certificates are valid. */
import { useState } from 'react';
import type { Course } from '../../shared/learning/contract.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../bridge.ts';
import { Badge, Button, LinkButton, Loaded, Page, type SimpleColumn, SimpleTable } from '../components/index.ts';
import { ImportFirst } from '../staff/import/import-first.tsx';
import { CourseDialog } from './course-dialog.tsx';

function courseColumns(t: Messages, { number }: Format, onEdit: (course: Course) => void): SimpleColumn<Course>[] {
  const words = t.learning.courses;
  return [
    { key: 'code', label: words.code, render: (c) => c.code },
    { key: 'name', label: words.name, rowHeader: true, render: (c) => c.name },
    {
      key: 'months',
      label: words.validMonths,
      // No months and no ground: nobody has decided yet, which is not the same as never expiring.
      render: (c) =>
        c.validMonths !== null ? (
          <span className="pj-nowrap">{words.months(c.validMonths)}</span>
        ) : c.basis === 'unknown' ? (
          <Badge tone="warning">{words.check}</Badge>
        ) : (
          <span className="pj-nowrap">{words.never}</span>
        ),
    },
    { key: 'basis', label: words.basis, render: (c) => t.learning.basis[c.basis] },
    { key: 'source', label: words.source, render: (c) => c.source },
    { key: 'completions', label: words.completions, align: 'end', render: (c) => number(c.completions) },
    { key: 'holders', label: words.holders, align: 'end', render: (c) => number(c.holders) },
    {
      key: 'edit',
      label: words.edit,
      render: (c) => (
        <Button variant="tertiary" icon="edit" onPress={() => onEdit(c)}>
          {words.edit} <span className="sr-only">{c.name}</span>
        </Button>
      ),
    },
  ];
}

function NoCourses() {
  const { t } = useMessages();
  const words = t.learning.courses;
  return <ImportFirst kind="courses" icon="course" words={words} />;
}

export function CoursesPage() {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.learning.courses;
  const call = useCall('learning', 'courses', { asOf }, { keepPrevious: true });
  const [edited, setEdited] = useState<Course>();
  return (
    <Page
      title={words.title}
      description={words.lead}
      actions={<LinkButton to={paths.expiry}>{t.learning.expiry.title}</LinkButton>}
    >
      <Loaded call={call}>
        {(courses) =>
          courses.length === 0 ? (
            <NoCourses />
          ) : (
            <SimpleTable
              caption={words.tableLabel}
              hideCaption
              columns={courseColumns(t, format, setEdited)}
              rows={courses}
              rowKey={(c) => c.id}
            />
          )
        }
      </Loaded>
      {edited && <CourseDialog key={edited.id} course={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

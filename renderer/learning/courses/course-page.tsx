/** One course: what it is, what asks for it, its e-learning and classes, what it has cost, and who has completed it. */
import { useState } from 'react';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { CatalogueRow } from '../../../shared/learning/contract-courses.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, EmptyState, Loaded, Page } from '../../components/index.ts';
import { CourseDialog } from '../course-dialog.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ClassSums } from './class-sums.tsx';
import { ClassTable } from './class-table.tsx';
import { CourseCompletions } from './course-completions.tsx';
import { CourseFacts } from './course-facts.tsx';
import { CourseOffer } from './course-offer.tsx';
import { CoursePackages } from './course-packages.tsx';
import './courses.css';

function CourseClasses({ course }: { readonly course: CatalogueRow }) {
  const { t } = useMessages();
  const words = t.classes;
  const [isPlanning, setPlanning] = useState(false);
  return (
    <>
      <Card
        title={t.learning.course.classes}
        actions={
          <Button icon="plus" onPress={() => setPlanning(true)}>
            {words.plan}
          </Button>
        }
      >
        <ClassTable
          courseId={course.id}
          when="coming"
          empty={
            <EmptyState title={words.emptyTitle} icon="calendar">
              {words.emptyText}
            </EmptyState>
          }
        />
        {isPlanning && <ClassDialog courseId={course.id} hours={course.hours} onClose={() => setPlanning(false)} />}
      </Card>
      <Card title={t.learning.course.pastClasses}>
        <ClassTable
          courseId={course.id}
          when="past"
          empty={
            <EmptyState title={words.pastEmptyTitle} icon="calendar">
              {words.pastEmptyText}
            </EmptyState>
          }
        />
      </Card>
      <ClassSums courseId={course.id} />
    </>
  );
}

export function CoursePage({ courseId }: { readonly courseId: CourseId }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const words = t.learning.course;
  const call = useCall('learning', 'course', { courseId, asOf }, { keepPrevious: true });
  const [isEditing, setEditing] = useState(false);
  const course = call.data?.id === courseId ? call.data : undefined;
  return (
    <Page
      key={courseId}
      title={course?.name ?? t.learning.courses.name}
      back={{ to: paths.courses, text: words.back }}
      actions={
        course && (
          <>
            <CourseOffer course={course} />
            <Button icon="edit" variant="primary" onPress={() => setEditing(true)}>
              {words.edit}
            </Button>
          </>
        )
      }
    >
      <Loaded call={call}>
        {(found) => (
          <>
            {found.endedOn && (
              <Alert tone="info" live={false}>
                {words.endedNote(date(found.endedOn))}
              </Alert>
            )}
            <CourseFacts course={found} />
            <CoursePackages courseId={courseId} />
            <CourseClasses course={found} />
            <CourseCompletions course={found} />
            {isEditing && (
              <CourseDialog
                course={found}
                forms={found.form === '' ? [] : [found.form]}
                onClose={() => setEditing(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

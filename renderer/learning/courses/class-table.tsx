/** Classes one under the other: those to come, or those that were held or cancelled. */
import type { ReactNode } from 'react';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { ClassSummary } from '../../../shared/learning/contract-classes.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Badge, type DataColumn, DataTable } from '../../components/index.ts';

const TONES = { planned: 'info', held: 'success', cancelled: 'neutral' } as const;

interface StateProps {
  readonly one: Pick<ClassSummary, 'state' | 'endsOn'>;
}

/** A planned class whose last day has passed waits for somebody to say who was there. */
export function ClassState({ one }: StateProps) {
  const words = useMessages().t.classes;
  const { today } = useScope();
  if (one.state === 'planned' && one.endsOn < today) return <Badge tone="warning">{words.unmarked}</Badge>;
  return <Badge tone={TONES[one.state]}>{words.states[one.state]}</Badge>;
}

export function useClassDates(): (one: Pick<ClassSummary, 'startsOn' | 'endsOn'>) => string {
  const words = useMessages().t.classes;
  const { date } = useFormat();
  return ({ startsOn, endsOn }) => words.span(date(startsOn), date(endsOn));
}

function columnsOf(
  t: Messages,
  { number }: Format,
  dates: (one: ClassSummary) => string,
  isPast: boolean,
  withCourse: boolean,
): DataColumn<ClassSummary>[] {
  const words = t.classes;
  const seats = ({ taken, seats: most }: ClassSummary) => (most === null ? number(taken) : words.takenOf(taken, most));
  const present = ({ state, attended, taken }: ClassSummary) =>
    state === 'held' ? words.attendedOf(attended, taken) : '';
  return [
    { key: 'dates', label: words.dates, width: 'minmax(104px, 2fr)', render: dates },
    ...(withCourse
      ? [{ key: 'course', label: words.course, width: 'minmax(130px, 4fr)', render: (c: ClassSummary) => c.courseName }]
      : []),
    { key: 'place', label: words.place, width: 'minmax(90px, 2fr)', render: (c) => c.place },
    { key: 'teacher', label: words.teacher, width: 'minmax(90px, 2fr)', render: (c) => c.teacher },
    isPast
      ? { key: 'attended', label: words.attended, width: '90px', render: present }
      : { key: 'seats', label: words.seats, width: '90px', render: seats },
    ...(isPast
      ? []
      : [{ key: 'waiting', label: words.waiting, width: '90px', render: (c: ClassSummary) => number(c.waiting) }]),
    { key: 'state', label: words.state, width: '116px', render: (c) => <ClassState one={c} /> },
  ];
}

interface ClassTableProps {
  /** Null: of all courses. */
  readonly courseId: CourseId | null;
  readonly when: 'coming' | 'past';
  readonly empty: ReactNode;
}

export function ClassTable({ courseId, when, empty }: ClassTableProps) {
  const { t } = useMessages();
  const format = useFormat();
  const dates = useClassDates();
  const source = usePagedCall('learning', 'classes', { courseId, when });
  return (
    <DataTable
      label={t.classes.table}
      columns={columnsOf(t, format, dates, when === 'past', courseId === null)}
      source={source}
      onOpen={(one) => navigate(paths.courseClass(one.id))}
      maxRows={12}
      empty={empty}
    />
  );
}

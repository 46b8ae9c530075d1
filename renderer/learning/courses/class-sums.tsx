/** What held classes cost and how many hours they took, per year and course. */
import type { CourseId } from '../../../shared/kernel/ids.ts';
import { hourDecimals } from '../../../shared/learning/hours.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Card, EmptyState, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';

type Sum = OutputOf<'learning', 'classSums'>[number];

interface Line extends Sum {
  readonly isTotal: boolean;
}

/** Under the courses of a year, all of them together; a year with one course needs no sum. */
function withTotals(sums: readonly Sum[]): Line[] {
  return [...Map.groupBy(sums, ({ year }) => year).values()].flatMap((ofYear) => {
    const lines = ofYear.map((sum) => ({ ...sum, isTotal: false }));
    const [first, ...more] = lines;
    if (!first || more.length === 0) return lines;
    const add = (of: 'classes' | 'participants' | 'hours' | 'cost' | 'withoutCost') =>
      ofYear.reduce((sum, one) => sum + one[of], 0);
    return [
      ...lines,
      {
        ...first,
        ...{ classes: add('classes'), participants: add('participants'), hours: add('hours') },
        ...{ cost: add('cost'), withoutCost: add('withoutCost'), isTotal: true },
      },
    ];
  });
}

function SumTable({ sums, withCourse }: { readonly sums: readonly Sum[]; readonly withCourse: boolean }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.classes.sums;
  const hours = (value: number) => number(value, hourDecimals(value));
  const columns: SimpleColumn<Line>[] = [
    {
      key: 'year',
      label: words.year,
      rowHeader: true,
      render: ({ year, isTotal }) => (isTotal ? words.total(year) : <span className="pj-num">{year}</span>),
    },
    ...(withCourse
      ? [{ key: 'course', label: t.classes.course, render: (one: Line) => (one.isTotal ? '' : one.courseName) }]
      : []),
    { key: 'classes', label: words.classes, align: 'end', render: (one) => number(one.classes) },
    { key: 'participants', label: words.participants, align: 'end', render: (one) => number(one.participants) },
    { key: 'hours', label: words.hours, align: 'end', render: (one) => hours(one.hours) },
    {
      key: 'cost',
      label: words.cost,
      align: 'end',
      render: (one) => (
        <>
          {number(one.cost)}
          {one.withoutCost > 0 && <div className="pj-muted">{words.withoutCost(one.withoutCost)}</div>}
        </>
      ),
    },
  ];
  return (
    <SimpleTable
      caption={words.table}
      hideCaption
      columns={columns}
      rows={withTotals(sums)}
      rowKey={({ year, courseId, isTotal }) => `${year} ${isTotal ? '' : courseId}`}
      isTotal={({ isTotal }) => isTotal}
    />
  );
}

export function ClassSums({ courseId }: { readonly courseId: CourseId | null }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.classes.sums;
  const call = useCall('learning', 'classSums', { courseId, asOf }, { keepPrevious: true });
  return (
    <Card title={courseId === null ? words.title : words.oneTitle} description={words.lead}>
      <Loaded call={call}>
        {(sums) =>
          sums.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="time">
              {words.emptyText}
            </EmptyState>
          ) : (
            <SumTable sums={sums} withCourse={courseId === null} />
          )
        }
      </Loaded>
    </Card>
  );
}

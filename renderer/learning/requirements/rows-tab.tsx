/** Persons and courses to act on, the most pressing first. */
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { RequirementRow } from '../../../shared/learning/contract-requirements.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Button, type DataColumn, DataTable, EmptyState, Select } from '../../components/index.ts';
import { dayText } from './requirement-words.ts';
import { CHOICES, requirementsAt, type Shown, statesOf } from './requirements-address.ts';
import { RequirementMark } from './state-mark.tsx';

const ALL = 'all';
const MAX_ROWS = 16;

function useColumns(): DataColumn<RequirementRow>[] {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.requirements.rows;
  const day = (row: RequirementRow) =>
    row.exemptBy === null ? dayText(t, format, row, asOf) : words.exemptBy[row.exemptBy];
  return [
    { key: 'person', label: words.person, width: 'minmax(120px, 3fr)', render: (row) => row.personName },
    { key: 'course', label: words.course, width: 'minmax(130px, 3fr)', render: (row) => row.courseName },
    { key: 'state', label: words.state, width: '136px', render: (row) => <RequirementMark state={row.state} /> },
    { key: 'day', label: words.day, width: 'minmax(164px, 2fr)', render: day },
    { key: 'unit', label: words.unit, width: 'minmax(110px, 3fr)', render: (row) => row.unitName },
  ];
}

function Filters({ shown }: { readonly shown: Shown }) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.requirements.rows;
  const courses = useCall('learning', 'matrix', { asOf, unitId: null }, { keepPrevious: true });
  const tree = useCall('staff', 'unitTree', { asOf }, { keepPrevious: true });
  const unitName = shown.unitId === null ? undefined : tree.data?.find(({ id }) => id === shown.unitId)?.name;
  const go = (next: Partial<Shown>) => navigate(requirementsAt({ ...shown, ...next }));
  const choices = { ...t.requirements.state, act: words.toAct, all: words.all };
  return (
    <div className="pj-row pj-req-filters">
      <Select
        label={words.state}
        options={CHOICES.map((value) => ({ value, label: choices[value] }))}
        value={shown.state}
        onChange={(state) => go({ state })}
      />
      <Select<string>
        label={words.course}
        options={[
          { value: ALL, label: words.allCourses },
          ...(courses.data?.courses ?? []).map(({ courseId, name }) => ({ value: courseId as string, label: name })),
        ]}
        value={shown.courseId ?? ALL}
        onChange={(value) => go({ courseId: value === ALL ? null : (value as CourseId) })}
      />
      {shown.unitId !== null && shown.unitId !== unitId && unitName !== undefined && (
        <Button variant="tertiary" icon="close" onPress={() => go({ unitId: null })}>
          {words.clearUnit(unitName)}
        </Button>
      )}
    </div>
  );
}

export function RowsTab({ shown }: { readonly shown: Shown }) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.requirements.rows;
  const columns = useColumns();
  const input = {
    asOf,
    unitId: shown.unitId ?? unitId,
    courseId: shown.courseId,
    states: statesOf(shown.state),
  };
  const source = usePagedCall('learning', 'requirementRows', input);
  return (
    <div className="pj-stack">
      <Filters shown={shown} />
      <p role="status" className="pj-muted pj-req-count">
        {source.isLoading ? '' : words.count(source.total)}
      </p>
      <DataTable
        label={words.table}
        columns={columns}
        source={source}
        listKey={JSON.stringify(input)}
        onOpen={({ personId }) => navigate(paths.personLearning(personId))}
        maxRows={MAX_ROWS}
        empty={
          <EmptyState title={words.noneTitle} icon="check">
            {words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}

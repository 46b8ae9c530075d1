/** What expires: per person in three windows of time, and per unit. */
import { useState } from 'react';
import type { CourseId } from '../../shared/kernel/ids.ts';
import type { ExpiringRow, ExpiryWindow } from '../../shared/learning/contract.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { navigate, paths, useLocation } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages, usePagedCall } from '../bridge.ts';
import {
  Card,
  type DataColumn,
  DataTable,
  EmptyState,
  LinkButton,
  Loaded,
  Page,
  Select,
  Tabs,
} from '../components/index.ts';
import { ImportFirst } from '../staff/import/import-first.tsx';
import { ExpiryUnits } from './expiry-units.tsx';
import './learning.css';

const ALL = 'all';
/** In the order of urgency; the schema's own order puts the numbers first. */
const WINDOWS: readonly ExpiryWindow[] = ['expired', '30', '90'];

function rowColumns(t: Messages, { date }: Format): DataColumn<ExpiringRow>[] {
  const words = t.learning.expiry;
  const days = (left: number) => (left < 0 ? words.daysAgo(-left) : words.daysToGo(left));
  return [
    { key: 'person', label: words.person, width: 'minmax(100px, 3fr)', render: (r) => r.personName },
    { key: 'unit', label: words.unit, width: 'minmax(90px, 3fr)', render: (r) => r.unitName },
    { key: 'course', label: words.course, width: 'minmax(120px, 4fr)', render: (r) => r.courseName },
    { key: 'on', label: words.completedOn, width: '104px', render: (r) => date(r.completedOn) },
    { key: 'until', label: words.validUntil, width: '104px', render: (r) => date(r.validUntil) },
    { key: 'days', label: words.daysLeft, width: '182px', render: (r) => days(r.daysLeft) },
  ];
}

interface ListProps {
  readonly window: ExpiryWindow;
  readonly courseId: CourseId | null;
}

function useExpiring(window: ExpiryWindow, courseId: CourseId | null) {
  const { asOf, unitId } = useScope();
  return usePagedCall('learning', 'expiring', { asOf, window, unitId, courseId });
}

function ExpiryList({ window, courseId }: ListProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.learning.expiry;
  const source = useExpiring(window, courseId);
  return (
    <DataTable
      label={words.personTable}
      columns={rowColumns(t, format)}
      source={source}
      onOpen={(r) => navigate(paths.person(r.personId))}
      maxRows={12}
      empty={
        <EmptyState title={words.noneTitle[window]} icon="success">
          {words.noneText}
        </EmptyState>
      }
    />
  );
}

interface WindowsProps {
  readonly courseId: CourseId | null;
}

function Windows({ courseId }: WindowsProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const { query } = useLocation();
  const words = t.learning.expiry;
  const labels: Record<ExpiryWindow, string> = { expired: words.expired, '30': words.within30, '90': words.within90 };
  const lists = {
    expired: useExpiring('expired', courseId),
    '30': useExpiring('30', courseId),
    '90': useExpiring('90', courseId),
  };
  const selected = WINDOWS.find((w) => w === query.get('window')) ?? 'expired';
  return (
    <Tabs
      label={words.windows}
      selected={selected}
      onSelect={(id) => id !== selected && navigate(`${paths.expiry}?window=${id}`)}
      items={WINDOWS.map((window) => ({
        id: window,
        label: labels[window],
        note: lists[window].isLoading ? '…' : number(lists[window].total),
        content: <ExpiryList window={window} courseId={courseId} />,
      }))}
    />
  );
}

function NoCertificates() {
  const { t } = useMessages();
  const words = t.learning.expiry;
  return <ImportFirst kind="courses" icon="course" words={words} />;
}

export function ExpiryPage() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, asOf } = useScope();
  const words = t.learning.expiry;
  const [courseId, setCourseId] = useState<CourseId | null>(null);
  const courses = useCall('learning', 'courses', { asOf }, { keepPrevious: true });
  const scope = t.staff.register.scope(unit?.name ?? words.allUnits, date(asOf));
  return (
    <Page
      title={words.title}
      description={`${scope}. ${words.lead}`}
      actions={<LinkButton to={paths.courses}>{words.toCourses}</LinkButton>}
    >
      <Loaded call={courses}>
        {(list) =>
          list.length === 0 ? (
            <NoCertificates />
          ) : (
            <>
              <Card title={words.perPerson}>
                <Select
                  label={words.course}
                  options={[
                    { value: ALL, label: words.allCourses },
                    ...list.map((c) => ({ value: c.id as string, label: c.name })),
                  ]}
                  value={courseId ?? ALL}
                  onChange={(value) => setCourseId(list.find((c) => c.id === value)?.id ?? null)}
                />
                <Windows courseId={courseId} />
              </Card>
              <ExpiryUnits />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The timeline as a picture and as a list: the same things, for those who look and those who read. */
import { useMemo } from 'react';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { TimelineItem } from '../../../shared/staff/timeline-layout.ts';
import { type Format, useArraySource, useFormat, useMessages } from '../../bridge.ts';
import { Card, type DataColumn, DataTable, Tabs } from '../../components/index.ts';
import { type TimelineFacts, timelineItems } from './timeline-items.ts';
import { TimelinePicture } from './timeline-picture.tsx';

function listColumns(t: Messages, { date }: Format): DataColumn<TimelineItem>[] {
  const words = t.edit.timeline;
  const period = ({ from, to }: TimelineItem) =>
    from === to ? date(from) : t.staff.person.engagementPeriod(date(from), to === OPEN_END ? '' : date(to));
  return [
    { key: 'period', label: words.period, width: '210px', render: period },
    { key: 'kind', label: words.kind, width: '130px', render: (i) => words.kinds[i.kind] },
    { key: 'lane', label: words.what, width: 'minmax(160px, 1fr)', render: (i) => i.laneLabel },
    { key: 'label', label: '', width: 'minmax(200px, 2fr)', render: (i) => i.label },
  ];
}

function TimelineList({ items }: { readonly items: readonly TimelineItem[] }) {
  const { t } = useMessages();
  const format = useFormat();
  const newestFirst = useMemo(
    () => [...items].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    [items],
  );
  return (
    <DataTable
      label={t.edit.timeline.table}
      columns={listColumns(t, format)}
      source={useArraySource(newestFirst)}
      empty={<p>{t.edit.timeline.empty}</p>}
      maxRows={10}
    />
  );
}

interface TimelineCardProps {
  readonly facts: TimelineFacts;
  readonly asOf: IsoDate;
}

export function TimelineCard({ facts, asOf }: TimelineCardProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.edit.timeline;
  const items = useMemo(() => timelineItems(t, format, facts), [t, format, facts]);
  const { firstName, lastName } = facts.person;
  return (
    <Card title={words.title}>
      {items.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Tabs
          label={words.view}
          items={[
            {
              id: 'drawn',
              label: words.drawn,
              content: <TimelinePicture name={`${firstName} ${lastName}`} items={items} asOf={asOf} />,
            },
            { id: 'list', label: words.list, content: <TimelineList items={items} /> },
          ]}
        />
      )}
    </Card>
  );
}

/** The person's e-learning: what can be taken here, and every attempt there was. */
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { AttemptSummary, Playable } from '../../../shared/learning/contract-player.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Card, EmptyState, LinkButton, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { scoreText, statusOf, TONES, timeText } from './attempt-words.ts';
import { PlayButton } from './play-button.tsx';

const MOST_SHOWN = 100;

function Status({ of }: { readonly of: Parameters<typeof statusOf>[0] }) {
  const { t } = useMessages();
  const word = statusOf(of);
  return <Badge tone={TONES[word]}>{t.attempts.status[word]}</Badge>;
}

function usePlayColumns(personId: PersonId, personName: string): SimpleColumn<Playable>[] {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.attempts;
  const { columns } = words;
  const none = { completion: 'not_attempted', success: 'unknown' } as const;
  return [
    { key: 'course', label: columns.course, rowHeader: true, render: (row) => row.courseName },
    {
      key: 'status',
      label: columns.status,
      render: (row) => (
        <>
          <Status of={row.best ?? none} /> {row.openAttempt !== null && <span className="pj-muted">{words.open}</span>}
        </>
      ),
    },
    {
      key: 'score',
      label: columns.score,
      align: 'end',
      render: (row) => (row.best ? scoreText(row.best, format, words) : words.noScore),
    },
    {
      key: 'time',
      label: columns.time,
      align: 'end',
      render: (row) => (row.best ? timeText(row.best.seconds, format, words) : words.noScore),
    },
    { key: 'attempts', label: columns.attempts, align: 'end', render: (row) => format.number(row.attempts) },
    {
      key: 'play',
      label: columns.play,
      render: ({ packageId, courseName, openAttempt, attempts }) => (
        <PlayButton {...{ packageId, courseName, openAttempt, attempts, personId, personName }} />
      ),
    },
  ];
}

function useHistoryColumns(): SimpleColumn<AttemptSummary>[] {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.attempts;
  const { history } = words;
  return [
    { key: 'course', label: history.course, rowHeader: true, render: (row) => row.courseName },
    { key: 'n', label: history.n, align: 'end', render: (row) => format.number(row.n) },
    { key: 'started', label: history.started, render: (row) => format.dateTime(row.startedAt) },
    { key: 'last', label: history.last, render: (row) => format.dateTime(row.lastAt) },
    { key: 'status', label: history.status, render: (row) => <Status of={row} /> },
    { key: 'score', label: history.score, align: 'end', render: (row) => scoreText(row, format, words) },
    { key: 'time', label: history.time, align: 'end', render: (row) => timeText(row.seconds, format, words) },
  ];
}

function Courses({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.attempts;
  const person = useCall('staff', 'person', { personId, asOf }, { keepPrevious: true });
  const name = person.data ? `${person.data.firstName} ${person.data.lastName}` : '';
  const columns = usePlayColumns(personId, name);
  const call = useCall('learning', 'playable', { personId });
  const empty = (
    <EmptyState title={words.empty} action={<LinkButton to={paths.elearning}>{words.toElearning}</LinkButton>}>
      {words.emptyText}
    </EmptyState>
  );
  return (
    <Card title={words.cardTitle} description={words.cardLead}>
      <Loaded call={call}>
        {(rows) =>
          rows.length === 0 ? (
            empty
          ) : (
            <SimpleTable
              caption={words.tableLabel}
              hideCaption
              columns={columns}
              rows={rows}
              rowKey={(row) => row.packageId}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function History({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const words = t.attempts;
  const columns = useHistoryColumns();
  const call = useCall('learning', 'attempts', {
    personId,
    courseId: null,
    packageId: null,
    offset: 0,
    limit: MOST_SHOWN,
  });
  return (
    <Card title={words.historyTitle}>
      <Loaded call={call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.historyEmpty}>{words.historyEmptyText}</EmptyState>
          ) : (
            <SimpleTable
              caption={words.historyLabel}
              hideCaption
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

/** Part of the person's own page in the learning room. */
export function PersonAttempts({ personId }: { readonly personId: PersonId }) {
  return (
    <div className="pj-stack">
      <Courses personId={personId} />
      <History personId={personId} />
    </div>
  );
}

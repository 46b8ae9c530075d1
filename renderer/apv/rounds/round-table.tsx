/** The rounds in lines: where each is, since when, and what is open. */
import type { ApvRoundLine } from '../../../shared/apv/contract-rounds.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { StateBadge } from './state-badge.tsx';

const SHOWN_UNITS = 2;

function Where({ line }: { readonly line: ApvRoundLine }) {
  const { t } = useMessages();
  const { date } = useFormat();
  // It was signed once, and was changed since.
  const isUnsigned = !line.signed && line.completedOn !== null && line.state !== 'cancelled';
  return (
    <span className="pj-round-state">
      <StateBadge state={line.state} />
      {isUnsigned && <Badge tone="warning">{t.apv.unsigned}</Badge>}
      {line.signed && <Badge tone="success">{t.apvRounds.signed}</Badge>}
      <span className="pj-muted pj-num">{t.apvRounds.since(date(line.stateSince))}</span>
    </span>
  );
}

function Units({ line: { units } }: { readonly line: ApvRoundLine }) {
  const { t } = useMessages();
  const rest = units.length - SHOWN_UNITS;
  return (
    <>
      {units
        .slice(0, SHOWN_UNITS)
        .map(({ name }) => name)
        .join(', ')}
      {rest > 0 && <span className="pj-muted"> {t.apvRounds.moreUnits(rest)}</span>}
    </>
  );
}

function useColumns(): SimpleColumn<ApvRoundLine>[] {
  const { t } = useMessages();
  const { date, number } = useFormat();
  const words = t.apvRounds;
  const columns = words.columns;
  return [
    {
      key: 'name',
      label: columns.name,
      rowHeader: true,
      render: ({ id, name, trigger, full, startsOn, endsOn }) => (
        <>
          <TextLink to={paths.apvRound(id)}>{name}</TextLink>
          <span className="pj-round-sub">
            {t.apv.trigger[trigger]}
            {!full && ` · ${words.partial}`}
          </span>
          <span className="pj-round-sub pj-num">{words.period(date(startsOn), date(endsOn))}</span>
        </>
      ),
    },
    { key: 'state', label: columns.state, render: (line) => <Where line={line} /> },
    { key: 'units', label: columns.units, render: (line) => <Units line={line} /> },
    { key: 'problems', label: columns.problems, align: 'end', render: ({ problems }) => number(problems) },
    {
      key: 'lines',
      label: columns.lines,
      align: 'end',
      render: ({ openLines, overdueLines }) => (
        <>
          {number(openLines)}
          {overdueLines > 0 && (
            <span className="pj-round-late">
              <Badge tone="error">{words.overdue(overdueLines)}</Badge>
            </span>
          )}
        </>
      ),
    },
  ];
}

export function RoundTable({ rounds }: { readonly rounds: readonly ApvRoundLine[] }) {
  const { t } = useMessages();
  return (
    <SimpleTable caption={t.apvRounds.title} hideCaption columns={useColumns()} rows={rounds} rowKey={({ id }) => id} />
  );
}

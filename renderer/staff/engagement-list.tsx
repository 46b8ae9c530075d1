/** Every engagement the person has had, each as a dated list of what held when. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { type Engagement, phaseOf, type Spell } from '../../shared/staff/employment.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Badge, Card, type SimpleColumn, SimpleTable } from '../components/index.ts';
import { fteDecimals } from './person-words.ts';
import { statusText } from './status-text.ts';

const TONE = { current: 'success', planned: 'info', ended: 'neutral' } as const;

interface ItemProps {
  readonly engagement: Engagement;
  readonly asOf: IsoDate;
}

function EngagementItem({ engagement, asOf }: ItemProps) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.staff.person;
  const phase = phaseOf(engagement, asOf);
  const columns: SimpleColumn<Spell>[] = [
    {
      key: 'period',
      label: words.period,
      rowHeader: true,
      render: (s) => <span className="pj-nowrap">{words.engagementPeriod(date(s.validFrom), date(s.validTo))}</span>,
    },
    { key: 'unit', label: words.unit, render: (s) => s.unitName },
    {
      key: 'job',
      label: words.jobTitle,
      render: (s) => (
        <>
          {s.jobTitle} {s.manager && <Badge tone="info">{words.manager}</Badge>}
        </>
      ),
    },
    { key: 'fte', label: words.fteShort, align: 'end', render: (s) => number(s.fte, fteDecimals(s.fte)) },
    {
      key: 'hours',
      label: words.weeklyHours,
      align: 'end',
      render: (s) => (s.weeklyHours === null ? '' : number(s.weeklyHours, s.weeklyHours % 1 === 0 ? 0 : 2)),
    },
    { key: 'form', label: words.employmentForm, render: (s) => s.employmentForm },
    { key: 'agreement', label: words.agreement, render: (s) => s.agreement },
    { key: 'status', label: words.status, render: (s) => <span className="pj-nowrap">{statusText(t, s.status)}</span> },
  ];
  return (
    <li className="pj-engagement">
      <h3 className="pj-subhead">
        {words.engagementTitle(engagement.key)} <Badge tone={TONE[phase]}>{words[phase]}</Badge>
      </h3>
      <p className="pj-muted">{words.engagementPeriod(date(engagement.start), date(engagement.end))}</p>
      <SimpleTable
        caption={words.spells(engagement.key)}
        hideCaption
        columns={columns}
        rows={engagement.spells}
        rowKey={(s) => s.validFrom}
      />
    </li>
  );
}

interface EngagementListProps {
  readonly person: PersonDetail;
  readonly asOf: IsoDate;
}

export function EngagementList({ person, asOf }: EngagementListProps) {
  const { t } = useMessages();
  const words = t.staff.person;
  return (
    <Card title={words.engagements}>
      {person.engagements.length === 0 ? (
        <p>{words.noEngagements}</p>
      ) : (
        <ul className="pj-bare-list">
          {person.engagements.map((engagement) => (
            <EngagementItem key={engagement.id} engagement={engagement} asOf={asOf} />
          ))}
        </ul>
      )}
    </Card>
  );
}

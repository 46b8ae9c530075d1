/** Every engagement the person has had, each as a dated list of what held when. */
import { useState } from 'react';
import { type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { type Engagement, phaseOf, type Spell } from '../../shared/staff/employment.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Badge, Button, Card, type IconName, type SimpleColumn, SimpleTable } from '../components/index.ts';
import type { OpenDialog } from './person/person-dialogs.tsx';
import { fteDecimals } from './person-words.ts';
import { statusText } from './status-text.ts';

const TONE = { current: 'success', planned: 'info', ended: 'neutral' } as const;

/** More engagements than this are a page of their own: the rest come when asked for. */
const FIRST_SHOWN = 6;

type OnOpen = ((dialog: OpenDialog) => void) | undefined;

interface ItemProps {
  readonly engagement: Engagement;
  readonly asOf: IsoDate;
  /** Left out, nothing can be edited. */
  readonly onOpen: OnOpen;
}

/** A change and a correction first, with a picture each, for they are not the same; then the days. */
function EngagementActions({ engagement, onOpen }: { readonly engagement: Engagement; readonly onOpen: OnOpen }) {
  const { t } = useMessages();
  const words = t.edit.actions;
  if (!onOpen) return null;
  const button = (kind: 'change' | 'correct' | 'end' | 'reopen' | 'dates' | 'key', icon?: IconName) => (
    <Button variant="tertiary" {...(icon ? { icon } : {})} onPress={() => onOpen({ kind, engagement })}>
      {words[kind]}
      <span className="sr-only">{words.of(engagement.key)}</span>
    </Button>
  );
  return (
    <div className="pj-actions">
      {button('change', 'calendar')}
      {button('correct', 'edit')}
      {button('end')}
      {engagement.end !== OPEN_END && button('reopen')}
      {button('dates')}
      {engagement.key === '' && button('key')}
      <Button variant="tertiary" onPress={() => onOpen({ kind: 'leave', engagementId: engagement.id })}>
        {words.leave}
        <span className="sr-only">{words.of(engagement.key)}</span>
      </Button>
    </div>
  );
}

function EngagementItem({ engagement, asOf, onOpen }: ItemProps) {
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
        {engagement.key ? words.engagementTitle(engagement.key) : t.edit.timeline.engagementLane('')}{' '}
        <Badge tone={TONE[phase]}>{words[phase]}</Badge>
      </h3>
      <p className="pj-muted">{words.engagementPeriod(date(engagement.start), date(engagement.end))}</p>
      <SimpleTable
        caption={words.spells(engagement.key)}
        hideCaption
        columns={columns}
        rows={engagement.spells}
        rowKey={(s) => s.validFrom}
      />
      <EngagementActions engagement={engagement} onOpen={onOpen} />
    </li>
  );
}

interface EngagementListProps {
  readonly person: PersonDetail;
  readonly asOf: IsoDate;
  readonly onOpen: OnOpen;
}

export function EngagementList({ person, asOf, onOpen }: EngagementListProps) {
  const { t } = useMessages();
  const words = t.staff.person;
  const [isWhole, setWhole] = useState(false);
  const { engagements } = person;
  const shown = isWhole ? engagements : engagements.slice(0, FIRST_SHOWN);
  const hidden = engagements.length - FIRST_SHOWN;
  return (
    <Card title={words.engagements}>
      {engagements.length === 0 ? (
        <p className="pj-muted">{words.noEngagements}</p>
      ) : (
        <ul className="pj-bare-list">
          {shown.map((engagement) => (
            <EngagementItem key={engagement.id} engagement={engagement} asOf={asOf} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div className="pj-actions">
          <Button onPress={() => setWhole(!isWhole)}>
            {isWhole ? t.edit.actions.fewer : t.edit.actions.more(hidden)}
          </Button>
        </div>
      )}
    </Card>
  );
}

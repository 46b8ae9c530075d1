/** The cards of a person's page: facts, certificates, history. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { spellsOn } from '../../shared/staff/employment.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Badge, Card, Facts, SimpleTable } from '../components/index.ts';
import { CprField } from './cpr-field.tsx';
import { type Certificate, historyFieldLabel, recordLabel } from './person-words.ts';

interface CardProps {
  readonly person: PersonDetail;
}

export function FactsCard({ person, asOf }: CardProps & { readonly asOf: IsoDate }) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.staff.person;
  const spells = spellsOn(person, asOf);
  const units = [...new Set(spells.map((s) => s.unitName))].join(', ');
  const jobs = [...new Set(spells.map((s) => s.jobTitle))].join(', ');
  const fte = spells.reduce((sum, s) => sum + s.fte, 0);
  return (
    <Card title={words.facts}>
      <Facts
        items={[
          { term: words.unit, value: units || words.notEmployed },
          ...(jobs ? [{ term: words.jobTitle, value: jobs }] : []),
          ...(spells.length > 0 ? [{ term: words.fte, value: number(fte, 2) }] : []),
          { term: words.birthDate, value: person.birthDate ? date(person.birthDate) : words.birthUnknown },
          { term: words.email, value: person.email || words.noEmail },
          { term: words.cpr, value: <CprField key={person.id} person={person} /> },
        ]}
      />
    </Card>
  );
}

const TONE = {
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  superseded: 'neutral',
  no_expiry: 'neutral',
} as const satisfies Record<Certificate['state'], string>;

export function CertificatesCard({ person }: CardProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.staff.person;
  if (person.completions.length === 0) {
    return (
      <Card title={words.certificates}>
        <p>{words.noCertificates}</p>
      </Card>
    );
  }
  return (
    <Card title={words.certificates}>
      <SimpleTable
        caption={words.certificatesTable}
        hideCaption
        rows={person.completions}
        rowKey={(c) => `${c.courseCode} ${c.completedOn}`}
        columns={[
          { key: 'course', label: words.course, rowHeader: true, render: (c) => c.courseName },
          {
            key: 'on',
            label: words.completedOn,
            render: (c) => <span className="pj-nowrap">{date(c.completedOn)}</span>,
          },
          {
            key: 'until',
            label: words.validUntil,
            render: (c) => <span className="pj-nowrap">{c.validUntil ? date(c.validUntil) : words.noExpiry}</span>,
          },
          {
            key: 'state',
            label: words.state,
            render: (c) => <Badge tone={TONE[c.state]}>{t.staff.certificateStates[c.state]}</Badge>,
          },
        ]}
      />
    </Card>
  );
}

export function HistoryCard({ person }: CardProps) {
  const { t } = useMessages();
  const { dateTime } = useFormat();
  const words = t.staff.person;
  if (person.history.length === 0) {
    return (
      <Card title={words.history}>
        <p>{words.noHistory}</p>
      </Card>
    );
  }
  return (
    <Card title={words.history}>
      <SimpleTable
        caption={words.historyTable}
        hideCaption
        rows={person.history.map((entry, place) => ({ ...entry, place }))}
        rowKey={(h) => String(h.place)}
        columns={[
          { key: 'at', label: words.at, render: (h) => <span className="pj-nowrap">{dateTime(h.at)}</span> },
          { key: 'actor', label: words.actor, render: (h) => h.actor },
          { key: 'what', label: words.what, render: (h) => recordLabel(t, h.what) },
          { key: 'field', label: words.field, render: (h) => historyFieldLabel(t, h.field) },
          { key: 'from', label: words.from, render: (h) => h.from ?? '' },
          { key: 'to', label: words.to, render: (h) => h.to ?? (h.field ? '' : words.removed) },
        ]}
      />
    </Card>
  );
}

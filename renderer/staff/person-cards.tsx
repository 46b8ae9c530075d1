/** The cards of a person's page: facts and certificates. */
import { useState } from 'react';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { spellsOn } from '../../shared/staff/employment.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Badge, Button, Card, Facts, SimpleTable } from '../components/index.ts';
import { CprField } from './cpr-field.tsx';
import type { OpenDialog } from './person/person-dialogs.tsx';
import type { Certificate } from './person-words.ts';

interface CardProps {
  readonly person: PersonDetail;
}

interface FactsCardProps extends CardProps {
  readonly asOf: IsoDate;
  /** Left out, nothing can be edited. */
  readonly onOpen: ((dialog: OpenDialog) => void) | undefined;
}

export function FactsCard({ person, asOf, onOpen }: FactsCardProps) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.staff.person;
  const spells = spellsOn(person, asOf);
  const units = [...new Set(spells.map((s) => s.unitName))].join(', ');
  const jobs = [...new Set(spells.map((s) => s.jobTitle))].join(', ');
  const fte = spells.reduce((sum, s) => sum + s.fte, 0);
  return (
    <Card
      title={words.facts}
      actions={
        onOpen && (
          <Button onPress={() => onOpen({ kind: 'cpr' })}>
            {person.cprMasked === '' ? t.edit.actions.cpr : t.edit.actions.cprAgain}
          </Button>
        )
      }
    >
      <Facts
        items={[
          { term: words.unit, value: units || words.notEmployed },
          ...(jobs ? [{ term: words.jobTitle, value: jobs }] : []),
          ...(spells.length > 0 ? [{ term: words.fte, value: number(fte, 2) }] : []),
          { term: words.birthDate, value: person.birthDate ? date(person.birthDate) : words.birthUnknown },
          ...(person.preferredName ? [{ term: t.edit.person.preferredName, value: person.preferredName }] : []),
          { term: words.email, value: person.email || words.noEmail },
          { term: t.edit.person.phone, value: person.phone || t.edit.person.noPhone },
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

const isNewest = ({ state }: Certificate): boolean => state !== 'superseded';

export function CertificatesCard({ person }: CardProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.staff.person;
  // What was renewed is history; it is there when asked for.
  const [isWhole, setWhole] = useState(false);
  const older = person.completions.filter((c) => !isNewest(c)).length;
  if (person.completions.length === 0) {
    return (
      <Card title={words.certificates}>
        <p className="pj-muted">{words.noCertificates}</p>
      </Card>
    );
  }
  return (
    <Card
      title={words.certificates}
      {...(older > 0 && {
        footer: (
          <Button variant="tertiary" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t.edit.certificates.hideOlder : t.edit.certificates.showOlder(older)}
          </Button>
        ),
      })}
    >
      <SimpleTable
        caption={words.certificatesTable}
        hideCaption
        rows={isWhole ? person.completions : person.completions.filter(isNewest)}
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

/** One person: who, where and since when; engagements, certificates and what was changed. Looking is audited. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { phaseOf, spellsOn } from '../../shared/staff/employment.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../bridge.ts';
import { Loaded, Page } from '../components/index.ts';
import { EngagementList } from './engagement-list.tsx';
import { CertificatesCard, FactsCard, HistoryCard } from './person-cards.tsx';
import './staff.css';

/** `Pædagog, Børnehuset Havnen. Ansat siden 01-02-2019`, or that the person is not employed on the day. */
function whoAndWhere(person: PersonDetail, asOf: IsoDate, t: Messages, { date }: Format): string {
  const words = t.staff.person;
  const [main] = spellsOn(person, asOf);
  const starts = person.engagements.filter((e) => phaseOf(e, asOf) === 'current').map((e) => e.start);
  const since = starts.sort()[0];
  if (main && since) return `${main.jobTitle}, ${main.unitName}. ${words.employedSince(date(since))}`;
  const coming = person.engagements.filter((e) => phaseOf(e, asOf) === 'planned').map((e) => e.start);
  const next = coming.sort()[0];
  if (next) return words.notEmployedFrom(date(next));
  const ends = person.engagements.map((e) => e.end).sort();
  const last = ends.at(-1);
  return last ? words.notEmployedSince(date(last)) : words.notEmployed;
}

function Person({ person, asOf }: { readonly person: PersonDetail; readonly asOf: IsoDate }) {
  const { t } = useMessages();
  const format = useFormat();
  return (
    <Page
      title={`${person.firstName} ${person.lastName}`}
      description={whoAndWhere(person, asOf, t, format)}
      back={{ to: paths.register, text: t.staff.person.back }}
    >
      <div className="pj-person">
        <FactsCard person={person} asOf={asOf} />
        <CertificatesCard person={person} />
      </div>
      <EngagementList person={person} asOf={asOf} />
      <HistoryCard person={person} />
    </Page>
  );
}

export function PersonPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const call = useCall('staff', 'person', { personId, asOf }, { keepPrevious: true });
  if (call.data === undefined) {
    return (
      <Page title={t.app.nav.person} back={{ to: paths.register, text: t.staff.person.back }}>
        <Loaded call={call}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Person person={call.data} asOf={asOf} />;
}

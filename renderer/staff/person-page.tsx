/** One person: who, where and since when, what is to be done, and everything HR may edit. Looking is audited. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { phaseOf, spellsOn } from '../../shared/staff/employment.ts';
import { nextActions } from '../../shared/staff/next-actions.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, type OutputOf, useCall, useFormat, useMessages } from '../bridge.ts';
import { Alert, Button, ErrorAlert, LinkButton, Loaded, Page } from '../components/index.ts';
import { EngagementList } from './engagement-list.tsx';
import { HistoryCard } from './person/history-card.tsx';
import { NextCard } from './person/next-card.tsx';
import { type OpenDialog, PersonDialogs } from './person/person-dialogs.tsx';
import { RolesCard } from './person/roles-card.tsx';
import { TimelineCard } from './person/timeline-card.tsx';
import { useEdits } from './person/use-edits.ts';
import { usePersonFacts } from './person/use-person-facts.ts';
import { CertificatesCard, FactsCard } from './person-cards.tsx';
import { useAskedDialog } from './quality/use-asked-dialog.ts';
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

function Merged({ into }: { readonly into: PersonId }) {
  const { t } = useMessages();
  const words = t.edit.duplicates;
  return (
    <Alert
      tone="info"
      title={words.mergedTitle}
      actions={<LinkButton to={paths.person(into)}>{words.toKept}</LinkButton>}
    >
      {words.mergedText}
    </Alert>
  );
}

function HeadActions({
  personId,
  onOpen,
}: {
  readonly personId: PersonId;
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { t } = useMessages();
  return (
    <>
      <LinkButton icon="course" to={paths.personLearning(personId)}>
        {t.personLearning.title}
      </LinkButton>
      <Button icon="edit" onPress={() => onOpen({ kind: 'person' })}>
        {t.edit.actions.person}
      </Button>
      <Button icon="plus" onPress={() => onOpen({ kind: 'newEngagement' })}>
        {t.edit.actions.newEngagement}
      </Button>
    </>
  );
}

interface PersonProps {
  readonly person: PersonDetail;
  readonly asOf: IsoDate;
}

function Person({ person, asOf }: PersonProps) {
  const { t } = useMessages();
  const format = useFormat();
  const edits = useEdits(person.id);
  const facts = usePersonFacts(person);
  const [open, setOpen] = useAskedDialog(person, facts.roles);
  // A duplicate that was merged is looked at, not worked on.
  const onOpen = person.mergedInto === null ? setOpen : undefined;
  const saved = (text: string) => {
    setOpen(undefined);
    void edits.tell(text);
  };
  return (
    <Page
      title={`${person.firstName} ${person.lastName}`}
      description={whoAndWhere(person, asOf, t, format)}
      back={{ to: paths.register, text: t.staff.person.back }}
      actions={onOpen && <HeadActions personId={person.id} onOpen={onOpen} />}
    >
      <ErrorAlert error={edits.error} />
      {person.mergedInto !== null && <Merged into={person.mergedInto} />}
      {onOpen && <NextCard actions={nextActions(facts, asOf)} facts={facts} onOpen={onOpen} />}
      <div className="pj-person">
        <FactsCard person={person} asOf={asOf} onOpen={onOpen} />
        <CertificatesCard person={person} />
      </div>
      <TimelineCard facts={facts} asOf={asOf} />
      <EngagementList person={person} asOf={asOf} onOpen={onOpen} />
      <RolesCard {...{ person, asOf, onOpen }} roles={facts.roles} leaves={facts.leaves} />
      <HistoryCard person={person} recent={edits.recent} isRunning={edits.isRunning} onUndo={edits.takeBack} />
      <PersonDialogs open={open} person={person} onClose={() => setOpen(undefined)} onSaved={saved} />
    </Page>
  );
}

export function PersonPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const call = useCall('staff', 'person', { personId, asOf }, { keepPrevious: true });
  const person: OutputOf<'staff', 'person'> | undefined = call.data;
  if (person === undefined) {
    return (
      <Page title={t.app.nav.person} back={{ to: paths.register, text: t.staff.person.back }}>
        <Loaded call={call}>{() => null}</Loaded>
      </Page>
    );
  }
  // Another person is another page: an open dialog or a filter is not meant for the next one.
  return <Person key={person.id} person={person} asOf={asOf} />;
}

/** What a change of the organisation means for units, people, roles and deadlines, said before it is made. */
import { type ReactNode, useState } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import type {
  ChangePreview,
  MovedPerson,
  UnitChange,
  UnitConsequence,
} from '../../../shared/staff/unit-change-schema.ts';
import { type Format, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Alert, Button, type DataColumn, DataTable } from '../../components/index.ts';

export const changesNothing = ({ units, people }: ChangePreview): boolean =>
  units.length === 0 && people.engagements === 0;

function unitSentence(line: UnitConsequence, t: Messages): string {
  const words = t.units.consequences;
  const { what, name, from, to } = line;
  switch (what) {
    case 'opened':
      return words.opened(name, to);
    case 'closed':
      return words.closed(name);
    case 'renamed':
      return words.renamed(from, to);
    case 'remote':
      return to === 'yes' ? words.remoteYes(name) : words.remoteNo(name);
    default:
      return words[what](name, from, to);
  }
}

function Part({
  title,
  lines,
  none,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none?: string;
}) {
  return (
    <section className="pj-unit-follows">
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="pj-muted">{none}</p>
      )}
    </section>
  );
}

function peopleLines({ people, places, remote }: ChangePreview, t: Messages, { number }: Format): string[] {
  const words = t.units.consequences;
  if (people.engagements === 0) return [];
  return [
    words.moving(people.persons, people.engagements, number(people.fte, 2)),
    ...places.map((p) => words.place(p.fromUnit, p.toUnit, p.engagements)),
    ...(people.later > 0 ? [words.later(people.later)] : []),
    ...(remote.into > 0 ? [words.remoteInto(remote.into)] : []),
    ...(remote.outOf > 0 ? [words.remoteOutOf(remote.outOf)] : []),
  ];
}

function roleLines({ leaders, roles }: ChangePreview, t: Messages): string[] {
  const words = t.units.consequences;
  return [
    ...leaders.map(({ name, unitName }) => words.leaderLapses(name, unitName)),
    ...roles.map(({ name, role, unitName, to }) => {
      const called = t.edit.roles.names[role];
      return to === '' ? words.roleLapses(name, called, unitName) : words.roleFollows(name, called, unitName, to);
    }),
  ];
}

const deadlineLines = ({ deadlines }: ChangePreview, t: Messages): string[] =>
  deadlines.map(({ kind, label, count }) => t.units.consequences.deadline(t.units.deadlines[kind](count), label));

function People({ change }: { readonly change: UnitChange }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.units.consequences;
  const source = usePagedCall('staff', 'unitChangePeople', { change });
  const columns: DataColumn<MovedPerson>[] = [
    { key: 'name', label: words.name, render: (r) => r.name, width: 'minmax(140px, 2fr)' },
    { key: 'jobTitle', label: words.jobTitle, render: (r) => r.jobTitle, width: 'minmax(140px, 2fr)' },
    { key: 'from', label: words.fromUnit, render: (r) => r.fromUnit, width: 'minmax(120px, 2fr)' },
    { key: 'to', label: words.toUnit, render: (r) => r.toUnit, width: 'minmax(120px, 2fr)' },
    { key: 'day', label: words.day, render: (r) => date(r.from), width: '104px' },
  ];
  return (
    <DataTable
      label={words.peopleTable}
      columns={columns}
      source={source}
      empty={<p className="pj-muted">{words.noPeople}</p>}
      maxRows={8}
    />
  );
}

/** The list of people is fetched when it is asked for. */
function PeoplePart({ change, preview }: { readonly change: UnitChange; readonly preview: ChangePreview }): ReactNode {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.units.consequences;
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Part title={words.people} lines={peopleLines(preview, t, format)} none={words.noPeople} />
      {preview.people.engagements > 0 && (
        <div>
          <Button variant="tertiary" icon="persons" onPress={() => setShown(!isShown)}>
            {isShown ? words.hidePeople : words.showPeople}
          </Button>
        </div>
      )}
      {isShown && <People change={change} />}
    </>
  );
}

export function Consequences({ change, preview }: { readonly change: UnitChange; readonly preview: ChangePreview }) {
  const { t } = useMessages();
  const words = t.units.consequences;
  if (changesNothing(preview)) return <Alert tone="info" title={words.nothing} />;
  return (
    <>
      {preview.altersPast && (
        <Alert tone="warning" title={words.pastTitle}>
          {words.pastText}
        </Alert>
      )}
      <Part title={words.units} lines={preview.units.map((line) => unitSentence(line, t))} />
      <PeoplePart change={change} preview={preview} />
      <Part title={words.leadersAndRoles} lines={roleLines(preview, t)} none={words.noRoles} />
      <Part title={words.deadlines} lines={deadlineLines(preview, t)} none={words.noDeadlines} />
    </>
  );
}

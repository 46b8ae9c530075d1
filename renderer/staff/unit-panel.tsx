/** The chosen unit: what it is, and its people. */
import { useState } from 'react';
import { BEGINNING, OPEN_END } from '../../shared/kernel/dates.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import { navigate, paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useFormat, useMessages, usePagedCall } from '../bridge.ts';
import { Badge, Checkbox, DataTable, Facts } from '../components/index.ts';
import { personColumns } from './register-page.tsx';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function UnitFacts({ unit }: { readonly unit: UnitNode }) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.staff.organisation;
  return (
    <Facts
      items={[
        { term: words.code, value: unit.code },
        { term: words.type, value: capital(unit.type) },
        { term: words.leader, value: unit.leader ?? words.noLeader },
        {
          term: words.persons,
          value: `${number(unit.persons)} (${words.ownPersons.toLowerCase()}: ${number(unit.ownPersons)})`,
        },
        { term: words.fte, value: number(unit.fte, 2) },
        ...(unit.validFrom === BEGINNING ? [] : [{ term: words.since, value: date(unit.validFrom) }]),
        ...(unit.validTo === OPEN_END ? [] : [{ term: words.until, value: date(unit.validTo) }]),
      ]}
    />
  );
}

/** Beside the tree there is room for who, what and how much; the rest is on the person's page. */
const WIDTHS: Readonly<Record<string, string>> = {
  name: 'minmax(120px, 3fr)',
  job: 'minmax(120px, 3fr)',
  unit: 'minmax(120px, 3fr)',
  fte: '86px',
};

export function UnitPanel({ unit }: { readonly unit: UnitNode }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf } = useScope();
  const words = t.staff.organisation;
  const [withSubUnits, setWithSubUnits] = useState(true);
  const source = usePagedCall('staff', 'persons', { asOf, unitId: unit.id, withSubUnits });
  const columns = personColumns(t, format).flatMap((c) => {
    const width = WIDTHS[c.key];
    return width === undefined ? [] : [{ ...c, width }];
  });
  return (
    <section className="pj-unit" aria-labelledby="unit-name">
      <h2 id="unit-name">
        {unit.name} {unit.remote && <Badge tone="info">{words.remote}</Badge>}
      </h2>
      <UnitFacts unit={unit} />
      <Checkbox isSelected={withSubUnits} onChange={setWithSubUnits}>
        {words.peopleWithSubUnits}
      </Checkbox>
      <DataTable
        label={words.people(unit.name)}
        columns={columns}
        source={source}
        rowKey={(r) => r.id}
        onOpen={(r) => navigate(paths.person(r.id))}
        empty={<p className="pj-muted">{withSubUnits ? words.noPeopleBelow : words.noPeople}</p>}
      />
    </section>
  );
}

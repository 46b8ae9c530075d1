/** The chosen unit: what it is, its people, roles, deadlines, sub-units and history, and what can be done to it. */
import { useState } from 'react';
import { BEGINNING, type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import { navigate, paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useFormat, useMessages, usePagedCall } from '../bridge.ts';
import { Badge, Button, Checkbox, DataTable, Facts, Loaded, Tabs, TextLink } from '../components/index.ts';
import { ActionsMenu } from './organisation/actions-menu.tsx';
import { ChangeDialog } from './organisation/change-dialog.tsx';
import { UnitAbout, type UnitDetail } from './organisation/unit-about.tsx';
import { UnitBelow } from './organisation/unit-below.tsx';
import { UnitHistory } from './organisation/unit-history.tsx';
import { useUnitChange } from './quality/use-asked-unit.ts';
import { personColumns } from './register-page.tsx';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Leader({ unit, detail }: { readonly unit: UnitNode; readonly detail: UnitDetail | undefined }) {
  const { t } = useMessages();
  const words = t.staff.organisation;
  const leader = detail?.leader;
  if (leader?.personId) return <TextLink to={paths.person(leader.personId)}>{leader.name}</TextLink>;
  return leader ? t.units.panel.unknownLeader(leader.key) : (unit.leader ?? words.noLeader);
}

function UnitFacts({ unit, detail }: { readonly unit: UnitNode; readonly detail: UnitDetail | undefined }) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.staff.organisation;
  return (
    <Facts
      items={[
        { term: words.code, value: unit.code },
        { term: words.type, value: capital(unit.type) },
        { term: words.leader, value: <Leader {...{ unit, detail }} /> },
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

function People({ unit }: { readonly unit: UnitNode }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf, setUnit } = useScope();
  const words = t.staff.organisation;
  const [withSubUnits, setWithSubUnits] = useState(true);
  const source = usePagedCall('staff', 'persons', { asOf, unitId: unit.id, withSubUnits });
  const columns = personColumns(t, format).flatMap((c) => {
    const width = WIDTHS[c.key];
    return width === undefined ? [] : [{ ...c, width }];
  });
  const toRegister = () => {
    setUnit({ id: unit.id, name: unit.name });
    navigate(paths.register);
  };
  return (
    <>
      <div className="pj-unit-people-head">
        <Checkbox isSelected={withSubUnits} onChange={setWithSubUnits}>
          {words.peopleWithSubUnits}
        </Checkbox>
        <Button variant="tertiary" icon="list" onPress={toRegister}>
          {t.units.panel.toRegister}
        </Button>
      </div>
      <DataTable
        label={words.people(unit.name)}
        columns={columns}
        source={source}
        onOpen={(r) => navigate(paths.person(r.id))}
        empty={<p className="pj-muted">{withSubUnits ? words.noPeopleBelow : words.noPeople}</p>}
      />
    </>
  );
}

export interface UnitPanelProps {
  readonly unit: UnitNode;
  readonly below: readonly UnitNode[];
  readonly onChoose: (id: UnitId) => void;
  /** A change of the organisation was made; it holds from the day. */
  readonly onChanged: (onDay: IsoDate) => void;
}

export function UnitPanel({ unit, below, onChoose, onChanged }: UnitPanelProps) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.units.panel;
  const [kind, setKind] = useUnitChange(unit.id);
  const detail = useCall('staff', 'unitDetail', { unitId: unit.id, asOf });
  const about = <Loaded call={detail}>{(found) => <UnitAbout detail={found} />}</Loaded>;
  return (
    <section className="pj-unit" aria-labelledby="unit-name">
      <div className="pj-unit-head-line">
        <h2 id="unit-name">
          {unit.name} {unit.remote && <Badge tone="info">{t.staff.organisation.remote}</Badge>}{' '}
          {detail.data?.open === false && <Badge tone="warning">{words.closed}</Badge>}
        </h2>
        <ActionsMenu unitName={unit.name} isOpen={detail.data?.open === true} onChoose={setKind} />
      </div>
      <UnitFacts unit={unit} detail={detail.data} />
      <Tabs
        label={words.tabs}
        items={[
          { id: 'people', label: words.people, content: <People unit={unit} /> },
          { id: 'about', label: words.about, content: about },
          {
            id: 'below',
            label: words.below,
            note: String(below.length),
            content: <UnitBelow {...{ unit, below, onChoose }} />,
          },
          { id: 'history', label: words.history, content: <UnitHistory unit={unit} /> },
        ]}
      />
      {kind && detail.data && (
        <ChangeDialog
          kind={kind}
          unit={unit}
          leader={detail.data?.leader ?? null}
          onClose={() => setKind(undefined)}
          onDone={onChanged}
        />
      )}
    </section>
  );
}

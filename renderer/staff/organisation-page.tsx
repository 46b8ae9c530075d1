/** The organisation as of a day: as a tree with the chosen unit beside it, as a drawing, or two days compared. */
import { useState } from 'react';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  EmptyState,
  LinkButton,
  Loaded,
  Page,
  Tabs,
  Tree,
  type TreeNode,
} from '../components/index.ts';
import { childrenOf, openAtFirst } from '../components/unit-tree.ts';
import { importPath } from './import/import-paths.ts';
import { ChangeDialog } from './organisation/change-dialog.tsx';
import { CompareView } from './organisation/compare-view.tsx';
import { UnitPicture } from './organisation/unit-picture.tsx';
import { useAskedUnit } from './quality/use-asked-unit.ts';
import { UnitPanel } from './unit-panel.tsx';
import './staff.css';
import './organisation/organisation.css';

function UnitLine({ unit }: { readonly unit: UnitNode }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.staff.organisation;
  return (
    <span className="pj-unit-line">
      <span className="pj-unit-name">{unit.name}</span>
      {unit.remote && <Badge tone="info">{words.remote}</Badge>}
      <span className="pj-unit-figures">
        <span className="sr-only">{words.summary(unit.persons, number(unit.fte, 1))}</span>
        <span aria-hidden="true">{number(unit.persons)}</span>
        <span aria-hidden="true">{number(unit.fte, 1)}</span>
      </span>
    </span>
  );
}

function treeNodes(children: ReturnType<typeof childrenOf>, parent: UnitId | null): TreeNode[] {
  return (children.get(parent) ?? []).map((unit) => ({
    id: unit.id,
    text: unit.name,
    content: <UnitLine unit={unit} />,
    children: treeNodes(children, unit.id),
  }));
}

interface TreeViewProps {
  readonly units: readonly UnitNode[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onChanged: (onDay: IsoDate) => void;
}

function TreeView({ units, chosen, onChoose, onChanged }: TreeViewProps) {
  const { t } = useMessages();
  const words = t.staff.organisation;
  const unit = units.find((u) => u.id === chosen) ?? units[0];
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openAtFirst(units, unit?.id ?? null));
  const children = childrenOf(units);
  const choose = (id: string) => {
    setExpanded((open) => new Set([...open, ...openAtFirst(units, id as UnitId)]));
    onChoose(id);
  };
  return (
    <div className="pj-organisation">
      <div className="pj-organisation-tree">
        <div className="pj-unit-line pj-unit-head" aria-hidden="true">
          <span className="pj-unit-name">{words.treeLabel}</span>
          <span className="pj-unit-figures">
            <span>{words.persons}</span>
            <span>{words.fte}</span>
          </span>
        </div>
        <Tree
          label={words.treeLabel}
          nodes={treeNodes(children, null)}
          selected={unit?.id ?? null}
          onSelect={onChoose}
          expanded={expanded}
          onExpand={setExpanded}
        />
      </div>
      {unit && (
        <UnitPanel
          key={unit.id}
          unit={unit}
          below={children.get(unit.id) ?? []}
          onChoose={choose}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}

/** Said when what was just changed cannot be seen on the day that is shown. */
function OtherDay({ onDay, onHide }: { readonly onDay: IsoDate; readonly onHide: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf, setAsOf } = useScope();
  const words = t.units.dialog;
  return (
    <Alert
      tone="info"
      title={words.laterTitle}
      actions={
        <>
          <Button onPress={() => setAsOf(onDay)}>{words.showDay(date(onDay))}</Button>
          <Button variant="tertiary" onPress={onHide}>
            {words.hide}
          </Button>
        </>
      }
    >
      {words.laterText(date(onDay), date(asOf))}
    </Alert>
  );
}

function Organisation({ units }: { readonly units: readonly UnitNode[] }) {
  const { t } = useMessages();
  const { unitId, asOf } = useScope();
  const words = t.units.views;
  const [view, setView] = useState('tree');
  const askedUnit = useAskedUnit();
  const [chosen, setChosen] = useState<string | null>(askedUnit ?? unitId);
  const [root, setRoot] = useState<string | null>(unitId);
  const [changedOn, setChangedOn] = useState<IsoDate>();
  const showUnit = (id: string) => {
    setChosen(id);
    setView('tree');
  };
  const tree = <TreeView units={units} chosen={chosen} onChoose={setChosen} onChanged={setChangedOn} />;
  const picture = <UnitPicture units={units} root={root} onRoot={setRoot} onShowUnit={showUnit} />;
  return (
    <div className="pj-organisation-views">
      {changedOn && changedOn > asOf && <OtherDay onDay={changedOn} onHide={() => setChangedOn(undefined)} />}
      <Tabs
        label={words.label}
        selected={view}
        onSelect={setView}
        items={[
          { id: 'tree', label: words.tree, content: tree },
          { id: 'picture', label: words.picture, content: picture },
          { id: 'compare', label: words.compare, content: <CompareView /> },
        ]}
      />
    </div>
  );
}

function NoOrganisation() {
  const { t } = useMessages();
  const words = t.staff.organisation;
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <EmptyState
        title={words.emptyTitle}
        icon="building"
        action={
          <div className="pj-actions">
            <LinkButton variant="primary" icon="upload" to={importPath('organisation')}>
              {words.emptyAction}
            </LinkButton>
            <Button icon="plus" onPress={() => setOpening(true)}>
              {t.units.actions.openTop}
            </Button>
          </div>
        }
      >
        {words.emptyText}
      </EmptyState>
      {isOpening && (
        <ChangeDialog
          kind="open"
          unit={null}
          leader={null}
          onClose={() => setOpening(false)}
          onDone={() => setOpening(false)}
        />
      )}
    </>
  );
}

export function OrganisationPage() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf, unitId } = useScope();
  const words = t.staff.organisation;
  const call = useCall('staff', 'unitTree', { asOf }, { keepPrevious: true });
  const units = call.data ?? [];
  const remote = units.filter((u) => u.remote).length;
  const facts = [`${t.staff.register.asOf} ${date(asOf)}`, words.units(units.length), words.remoteUnits(remote)];
  return (
    <Page title={words.title} description={units.length > 0 ? facts.join(' · ') : undefined} fill>
      <Loaded call={call}>
        {(list) => (list.length === 0 ? <NoOrganisation /> : <Organisation key={unitId} units={list} />)}
      </Loaded>
    </Page>
  );
}

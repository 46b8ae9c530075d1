/** The organisation as of a day: the tree with persons and årsværk, and beside it the people of the chosen unit. */
import { useState } from 'react';
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../bridge.ts';
import { Badge, EmptyState, LinkButton, Loaded, Page, Tree, type TreeNode } from '../components/index.ts';
import { importPath } from './import/import-paths.ts';
import { UnitPanel } from './unit-panel.tsx';
import { childrenOf, openAtFirst } from './unit-tree.ts';
import './staff.css';

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

function Organisation({ units }: { readonly units: readonly UnitNode[] }) {
  const { t } = useMessages();
  const { unitId } = useScope();
  const words = t.staff.organisation;
  const [chosen, setChosen] = useState<string | null>(unitId);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => openAtFirst(units, unitId));
  const unit = units.find((u) => u.id === chosen) ?? units[0];
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
          nodes={treeNodes(childrenOf(units), null)}
          selected={unit?.id ?? null}
          onSelect={setChosen}
          expanded={expanded}
          onExpand={setExpanded}
        />
      </div>
      {unit && <UnitPanel key={unit.id} unit={unit} />}
    </div>
  );
}

function NoOrganisation() {
  const { t } = useMessages();
  const words = t.staff.organisation;
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="building"
      action={
        <LinkButton variant="primary" icon="upload" to={importPath('organisation')}>
          {words.emptyAction}
        </LinkButton>
      }
    >
      {words.emptyText}
    </EmptyState>
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

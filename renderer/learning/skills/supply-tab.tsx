/** Supply and demand of the whole municipality, by skill and by staff group; and how many are near jobs to come. */
import { useState } from 'react';
import type { SkillId } from '../../../shared/kernel/ids.ts';
import type { Cross, SupplyLine } from '../../../shared/learning/supply-contract.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { ChartWithTable } from '../../charts/chart-with-table.tsx';
import {
  Card,
  EmptyState,
  Hidden,
  HiddenNote,
  Loaded,
  Select,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { CrossTable } from './cross-table.tsx';
import { NearCard } from './near-card.tsx';
import { groupChart, supplyChart } from './supply-charts.ts';

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

function useColumns(): SimpleColumn<SupplyLine>[] {
  const words = useMessages().t.skills.supply;
  const { number } = useFormat();
  const column = (key: string, label: string, of: (line: SupplyLine) => number | null): SimpleColumn<SupplyLine> => ({
    ...{ key, label, align: 'end' },
    render: (line) => {
      const value = of(line);
      return value === null ? <Hidden /> : number(value);
    },
  });
  return [
    { key: 'name', label: words.skill, rowHeader: true, render: ({ name }) => name },
    column('demand', words.demand, ({ covered, lacking }) => sum(covered, lacking)),
    column('covered', words.covered, ({ covered }) => covered),
    column('lacking', words.lacking, ({ lacking }) => lacking),
    column('spare', words.spare, ({ spare }) => spare),
    column('supply', words.supplyNow, ({ covered, spare }) => sum(covered, spare)),
    column('expiring', words.expiring, ({ expiring }) => expiring),
  ];
}

function BySkill({ lines, n }: { readonly lines: readonly SupplyLine[]; readonly n: number | null }) {
  const { t, locale } = useMessages();
  const { number } = useFormat();
  const words = t.skills.supply;
  const columns = useColumns();
  const isHidden = lines.some((line) => [line.covered, line.lacking, line.spare, line.expiring].includes(null));
  return (
    <Card title={words.title} description={words.lead(n === null ? t.report.hiddenWord : number(n))}>
      <ChartWithTable chart={supplyChart(lines, locale)} locale={locale} medium="screen" />
      <SimpleTable caption={words.table} hideCaption columns={columns} rows={lines} rowKey={({ skillId }) => skillId} />
      <p className="pj-muted pj-skill-note">{words.note}</p>
      {isHidden && <HiddenNote />}
    </Card>
  );
}

function GroupChart({ cross, name }: { readonly cross: Cross; readonly name: string }) {
  const { locale } = useMessages();
  const chart = groupChart(cross, name, locale);
  if (chart.points.length === 0) return null;
  return <ChartWithTable chart={chart} locale={locale} medium="screen" />;
}

function ByGroup({ lines }: { readonly lines: readonly SupplyLine[] }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.skills.supply;
  const [chosen, setChosen] = useState<SkillId>();
  const line = lines.find(({ skillId }) => skillId === chosen) ?? lines[0];
  const skillId = line?.skillId ?? ('' as SkillId);
  const call = useCall('learning', 'skillSupply', { asOf, skillId }, { enabled: line !== undefined });
  const name = line?.name ?? '';
  return (
    <Card title={words.byGroup}>
      <Select
        label={words.choose}
        options={lines.map(({ skillId: value, name: label }) => ({ value: value as string, label }))}
        value={skillId}
        onChange={(value) => setChosen(value as SkillId)}
      />
      <Loaded call={call}>
        {(cross) => (
          <>
            <GroupChart cross={cross} name={name} />
            <CrossTable
              cross={cross}
              caption={words.groupTable(name)}
              group={words.group}
              labels={[words.covered, words.lacking, words.spare, words.rest]}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

export function SupplyTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const call = useCall('learning', 'supply', { asOf }, { keepPrevious: true });
  const words = t.skills.supply;
  return (
    <div className="pj-stack">
      <Loaded call={call}>
        {({ n, lines }) =>
          lines.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="report">
              {words.emptyText}
            </EmptyState>
          ) : (
            <>
              <BySkill lines={lines} n={n} />
              <ByGroup lines={lines} />
              <NearCard />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** How many are near a job to come: counts by staff group or area, never names and never a ranking. */
import { useState } from 'react';
import type { RoleProfileId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Card, Hidden, Loaded, Select, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { CrossTable } from './cross-table.tsx';

type Future = OutputOf<'learning', 'futures'>[number];

function useColumns(): SimpleColumn<Future>[] {
  const words = useMessages().t.skills.near;
  const { number } = useFormat();
  const count = (value: number | null) => (value === null ? <Hidden /> : number(value));
  return [
    { key: 'job', label: words.job, rowHeader: true, render: ({ name }) => name },
    { key: 'needs', label: words.needs, align: 'end', render: ({ needs }) => number(needs) },
    { key: 'open', label: words.open, align: 'end', render: ({ open }) => count(open) },
    { key: 'near', label: words.near, align: 'end', render: ({ near }) => count(near) },
  ];
}

function Split({ futures }: { readonly futures: readonly Future[] }) {
  const words = useMessages().t.skills.near;
  const { asOf } = useScope();
  const [chosen, setChosen] = useState<RoleProfileId>();
  const [by, setBy] = useState<'group' | 'area'>('group');
  const future = futures.find(({ profileId }) => profileId === chosen) ?? futures[0];
  const profileId = future?.profileId ?? ('' as RoleProfileId);
  const call = useCall('learning', 'futureGroups', { asOf, profileId, by }, { enabled: future !== undefined });
  return (
    <>
      <div className="pj-row">
        <Select
          label={words.choose}
          options={futures.map(({ profileId: value, name: label }) => ({ value: value as string, label }))}
          value={profileId}
          onChange={(value) => setChosen(value as RoleProfileId)}
        />
        <Select
          label={words.by}
          options={[
            { value: 'group', label: words.byGroup },
            { value: 'area', label: words.byArea },
          ]}
          value={by}
          onChange={setBy}
        />
      </div>
      <Loaded call={call}>
        {(cross) => (
          <CrossTable
            cross={cross}
            caption={words.groupTable(future?.name ?? '')}
            group={by === 'group' ? words.byGroup : words.area}
            labels={[words.near, words.notNear]}
          />
        )}
      </Loaded>
    </>
  );
}

export function NearCard() {
  const words = useMessages().t.skills.near;
  const { asOf } = useScope();
  const call = useCall('learning', 'futures', { asOf }, { keepPrevious: true });
  const columns = useColumns();
  return (
    <Card title={words.title} description={words.lead}>
      <Loaded call={call}>
        {(futures) =>
          futures.length === 0 ? (
            <p className="pj-muted pj-profile-none">{words.empty}</p>
          ) : (
            <>
              <SimpleTable
                caption={words.table}
                hideCaption
                columns={columns}
                rows={futures}
                rowKey={({ profileId }) => profileId}
              />
              <Split futures={futures} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

/** What has happened to the unit, newest first. */
import type { Messages } from '../../../shared/messages/da.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Loaded, SimpleTable } from '../../components/index.ts';

type Event = OutputOf<'staff', 'unitHistory'>[number];

function sentence({ kind, from, to }: Event, t: Messages): string {
  const words = t.units.history;
  switch (kind) {
    case 'opened':
      return words.opened(to);
    case 'closed':
      return words.closed;
    case 'remote':
      return to === 'yes' ? words.remoteYes : words.remoteNo;
    case 'merged_into':
    case 'split_into':
      return words[kind](to);
    case 'merged_from':
    case 'split_from':
      return words[kind](from);
    default:
      return words[kind](from, to);
  }
}

export function UnitHistory({ unit }: { readonly unit: UnitNode }) {
  const { t } = useMessages();
  const { date, dateTime } = useFormat();
  const words = t.units.history;
  const call = useCall('staff', 'unitHistory', { unitId: unit.id });
  return (
    <Loaded call={call}>
      {(events) =>
        events.length === 0 ? (
          <p className="pj-muted">{words.none}</p>
        ) : (
          <SimpleTable
            caption={words.table(unit.name)}
            hideCaption
            rows={events.map((event, i) => ({ ...event, i }))}
            rowKey={(event) => String(event.i)}
            columns={[
              { key: 'day', label: words.day, render: (e) => date(e.day) },
              { key: 'what', label: words.what, render: (e) => sentence(e, t), rowHeader: true },
              {
                key: 'by',
                label: words.by,
                render: (e) => (e.actor === '' ? '' : words.written(e.actor, dateTime(e.at))),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}

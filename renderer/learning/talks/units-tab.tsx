/** How many have had a talk in each unit, and the units' own group talks. */
import { useState } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import { type Format, type OutputOf, useFormat, useMessages } from '../../bridge.ts';
import { Button, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { TalkButtons } from './talk-buttons.tsx';

type Overview = OutputOf<'learning', 'talkOverview'>;
type Unit = Overview['units'][number];

function groupText({ groupHeld, groupPlanned }: Unit, t: Messages, { date }: Format): string {
  const words = t.talks.units;
  const said = [
    groupHeld === null ? '' : words.groupHeld(date(groupHeld)),
    groupPlanned === null ? '' : words.groupPlanned(date(groupPlanned)),
  ].filter(Boolean);
  return said.join(' · ') || words.none;
}

function columnsOf(t: Messages, format: Format, onPlan: (unit: Unit) => void): SimpleColumn<Unit>[] {
  const words = t.talks.units;
  return [
    {
      key: 'unit',
      label: words.unit,
      rowHeader: true,
      render: (unit) => <span data-depth={Math.min(unit.depth, 4)}>{unit.name}</span>,
    },
    { key: 'persons', label: words.persons, align: 'end', render: (unit) => format.number(unit.persons) },
    { key: 'held', label: words.held, align: 'end', render: (unit) => format.number(unit.held) },
    {
      key: 'share',
      label: words.share,
      align: 'end',
      render: (unit) => (unit.persons === 0 ? '–' : format.share(unit.held / unit.persons)),
    },
    { key: 'group', label: words.group, render: (unit) => groupText(unit, t, format) },
    {
      key: 'do',
      label: t.talks.talk.do,
      render: (unit) =>
        unit.groupTalkId === null || unit.groupPlanned === null ? (
          <Button variant="tertiary" icon="plus" onPress={() => onPlan(unit)}>
            {t.talks.plan.group} <span className="sr-only">{unit.name}</span>
          </Button>
        ) : (
          <TalkButtons
            talk={{
              id: unit.groupTalkId,
              title: t.talks.talk.title(t.talks.kind.grus, unit.name),
              plannedOn: unit.groupPlanned,
              ...{ heldOn: null, cancelledOn: null, hasNote: false, hasMore: false },
            }}
          />
        ),
    },
  ];
}

export function UnitsTab({ overview }: { readonly overview: Overview }) {
  const { t } = useMessages();
  const format = useFormat();
  const [planned, setPlanned] = useState<Unit>();
  return (
    <div className="pj-talk-units">
      <SimpleTable
        caption={t.talks.units.caption}
        columns={columnsOf(t, format, setPlanned)}
        rows={overview.units}
        rowKey={({ unitId }) => unitId}
        isTotal={({ depth }) => depth === 0}
      />
      {planned && (
        <PlanDialog
          kind="grus"
          personIds={[]}
          unitId={planned.unitId}
          lead={t.talks.plan.leadGroup(planned.name)}
          onClose={() => setPlanned(undefined)}
        />
      )}
    </div>
  );
}

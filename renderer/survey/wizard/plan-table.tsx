/** Which units can get figures of their own at the answers that are expected, and what would help the others. */
import { useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { PlannedUnit } from '../../../shared/survey/contract-rounds.ts';
import { talkingUnits } from '../../../shared/survey/plan-view.ts';
import type { RoundSettings } from '../../../shared/survey/round.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Card, Checkbox, type SimpleColumn, SimpleTable, type Tone } from '../../components/index.ts';
import { ScrollList } from '../parts/scroll-list.tsx';

interface PlanTableProps {
  readonly units: readonly PlannedUnit[];
  readonly settings: RoundSettings;
  /** Share that is thought to answer, 0–1. */
  readonly expected: number;
}

const TONES: Readonly<Record<PlannedUnit['reportable'], Tone | 'neutral'>> = {
  shown: 'success',
  above: 'warning',
  none: 'error',
};

function useHelp({ units, settings, expected }: PlanTableProps): (unit: PlannedUnit) => string {
  const { t } = useMessages();
  const words = t.rounds.wizard.overview;
  const talking = talkingUnits(units, settings.dialogueUnitIds);
  const names = new Map<UnitId, string>(units.map(({ unitId, name }) => [unitId, name]));
  return (unit) => {
    if (unit.reportable === 'shown' || talking.has(unit.unitId)) return '';
    const siblings = unit.mergeWith.map((id) => names.get(id) ?? '').filter((name) => name !== '');
    if (siblings.length > 0) return words.mergeWith(siblings.join(', '));
    return unit.all * expected < settings.limits.mean.n ? words.higherRate(settings.limits.mean.n) : '';
  };
}

function useColumns(props: PlanTableProps): SimpleColumn<PlannedUnit>[] {
  const { t } = useMessages();
  const { number } = useFormat();
  const help = useHelp(props);
  const words = t.rounds.wizard.overview;
  const dialogue = talkingUnits(props.units, props.settings.dialogueUnitIds);
  return [
    {
      key: 'unit',
      label: words.unit,
      rowHeader: true,
      render: ({ name, depth }) => <span className={`pj-depth pj-depth-${Math.min(depth, 5)}`}>{name}</span>,
    },
    { key: 'people', label: words.people, align: 'end', render: ({ all }) => number(all) },
    {
      key: 'answers',
      label: words.answers,
      align: 'end',
      render: ({ all }) => number(Math.floor(all * props.expected)),
    },
    {
      key: 'shown',
      label: words.shown,
      render: ({ unitId, reportable }) =>
        dialogue.has(unitId) ? (
          <Badge tone="info">{words.dialogue}</Badge>
        ) : (
          <Badge tone={TONES[reportable]}>{words.reportable[reportable]}</Badge>
        ),
    },
    { key: 'help', label: words.help, render: help },
  ];
}

export function PlanTable(props: PlanTableProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.overview;
  const [onlySmall, setOnlySmall] = useState(false);
  const columns = useColumns(props);
  const talking = talkingUnits(props.units, props.settings.dialogueUnitIds);
  const small = props.units.filter(({ unitId, reportable }) => reportable !== 'shown' && !talking.has(unitId));
  return (
    <Card title={words.tableTitle} description={small.length === 0 ? words.allShown : words.mergeHint}>
      {small.length > 0 && (
        <Checkbox isSelected={onlySmall} onChange={setOnlySmall}>
          {words.onlySmall}
        </Checkbox>
      )}
      <ScrollList label={words.table}>
        <SimpleTable
          caption={words.table}
          hideCaption
          columns={columns}
          rows={onlySmall ? small : props.units}
          rowKey={({ unitId }) => unitId}
        />
      </ScrollList>
    </Card>
  );
}

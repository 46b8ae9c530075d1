/** The units of a round, also those that have left it, and the written APV of each. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { hasEnded } from '../../../shared/apv/states.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { LeaveDialog } from './leave-dialog.tsx';

type RoundUnit = ApvRoundView['units'][number];

function Status({ unit }: { readonly unit: RoundUnit }) {
  const { date } = useFormat();
  const words = useMessages().t.apvRounds.planning;
  const { leftOn, leftReason, closedOn, successors } = unit;
  return (
    <span className="pj-round-state">
      {leftOn === null ? (
        <Badge tone={closedOn === null ? 'success' : 'neutral'}>{words.inRound}</Badge>
      ) : (
        <Badge>{words.left(date(leftOn))}</Badge>
      )}
      {leftOn !== null && <span className="pj-muted">{leftReason || words.leftPlain}</span>}
      {closedOn !== null && <Badge tone="warning">{words.closed(date(closedOn))}</Badge>}
      {successors.length > 0 && (
        <span className="pj-muted">{words.became(successors.map(({ name }) => name).join(', '))}</span>
      )}
    </span>
  );
}

export function UnitsCard({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvRounds.planning;
  const [leaving, setLeaving] = useState<RoundUnit>();
  const columns: SimpleColumn<RoundUnit>[] = [
    { key: 'unit', label: words.unit, rowHeader: true, render: ({ name }) => name },
    { key: 'status', label: words.status, render: (unit) => <Status unit={unit} /> },
    {
      key: 'written',
      label: t.apvRounds.page.writtenTitle,
      render: ({ unitId, name }) => (
        <TextLink to={paths.unitApv(unitId)}>
          {t.apvRounds.page.writtenTitle}
          <span className="sr-only">: {name}</span>
        </TextLink>
      ),
    },
  ];
  const ways: SimpleColumn<RoundUnit> = {
    key: 'ways',
    label: words.ways,
    render: (unit) =>
      unit.leftOn === null && (
        <Button variant="tertiary" onPress={() => setLeaving(unit)}>
          {words.takeOut}
          <span className="sr-only">: {unit.name}</span>
        </Button>
      ),
  };
  return (
    <Card title={words.unitsTitle} description={words.unitsText}>
      <SimpleTable
        caption={words.unitsTitle}
        hideCaption
        columns={hasEnded(round.state) ? columns : [...columns, ways]}
        rows={round.units}
        rowKey={({ unitId }) => unitId}
      />
      {leaving && <LeaveDialog round={round} unit={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}

/** Codes to hand out, as a PDF of slips. */
import { useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ErrorAlert, NumberField, ProgressDialog, Select } from '../../components/index.ts';
import type { RoundProps } from './open-round.tsx';

const ALL = 'all';
const MOST_SPARE = 50;

/** The round's units, as the rates name them. */
function useUnitOptions({ round }: RoundProps) {
  const { t } = useMessages();
  const { data } = useCall('survey', 'responseRates', { roundId: round.id });
  const units = (data?.units ?? []).map(({ unitId, name }) => ({ value: unitId as string, label: name }));
  return [{ value: ALL, label: t.rounds.page.slipsAll }, ...units];
}

export function SlipsCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  const options = useUnitOptions({ round });
  const [unit, setUnit] = useState<string>(ALL);
  const [spare, setSpare] = useState(2);
  const print = useCommand('desktop', 'printSlips');
  const showSaved = useCommand('desktop', 'showSaved', { refresh: false });
  const make = () =>
    print.run({
      roundId: round.id,
      unitIds: unit === ALL ? [] : [unit as UnitId],
      spare: Number.isInteger(spare) ? spare : 0,
    });
  return (
    <Card title={words.slipsTitle} description={words.slipsText}>
      {round.settings.codes === 'person' && <p>{words.slipsByPerson}</p>}
      <div className="pj-row">
        <Select label={words.slipsFor} options={options} value={unit} onChange={setUnit} />
        <NumberField label={words.spare} value={spare} onChange={setSpare} min={0} max={MOST_SPARE} />
        <Button icon="print" onPress={() => void make()} isPending={print.isRunning}>
          {words.slipsMake}
        </Button>
      </div>
      <ErrorAlert error={print.error} />
      {print.result?.saved && (
        <Alert
          tone="success"
          title={words.slipsSavedTitle}
          actions={
            <Button icon="folder" onPress={() => void showSaved.run({})}>
              {t.app.actions.showFolder}
            </Button>
          }
        >
          {words.slipsSaved(print.result.name)}
        </Alert>
      )}
      <ProgressDialog title={words.slipsTitle} isOpen={print.isRunning} progress={print.progress} />
    </Card>
  );
}

/** Making a round, and changing what it is planned as. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { partsOf } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, Loaded } from '../../components/index.ts';
import { PlanFields } from './plan-fields.tsx';
import { freshPlan, type PlanForm, planOfRound, usePlanForm } from './round-form.ts';

interface RoundDialogProps {
  /** Undefined: a new one. */
  readonly round?: ApvRoundView;
  /** Chosen at first in a new one. */
  readonly unitId: UnitId | null;
  readonly onClose: () => void;
  readonly onSaved: (roundId: ApvRoundId) => void;
}

/** The unit and all below it, named after it and the year. */
function useFirstPlan({ round, unitId }: RoundDialogProps, units: readonly UnitNode[]): [PlanForm, string] {
  const { t } = useMessages();
  const { today } = useScope();
  if (round) return [planOfRound(round), ''];
  const chosen = units.find(({ id }) => id === unitId);
  if (!chosen) return [freshPlan(today, '', []), ''];
  const ids = new Set<UnitId>([chosen.id]);
  // Parents stand before their children.
  for (const { id, parentId } of units) if (parentId !== null && ids.has(parentId)) ids.add(id);
  const name = t.apvRounds.dialog.nameFor(chosen.name, String(partsOf(today).year));
  return [freshPlan(today, name, [...ids]), chosen.name];
}

function RoundForm(props: RoundDialogProps & { readonly units: readonly UnitNode[] }) {
  const { round, units, onClose, onSaved } = props;
  const { t } = useMessages();
  const words = t.apvRounds.dialog;
  const [first, unitText] = useFirstPlan(props, units);
  const use = usePlanForm(first);
  const save = useCommand('apv', 'saveRound');
  const send = async () => {
    const plan = use.attempt();
    if (!plan) return;
    const answer = await save.run({ roundId: round?.id ?? null, plan });
    if (answer.ok) onSaved(answer.value.roundId);
  };
  return (
    <Dialog
      title={round ? words.editTitle : words.newTitle}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void send()} isPending={save.isRunning}>
            {round ? words.save : words.create}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        {round?.signed && <Alert tone="warning" title={words.dropsSignature} />}
        <PlanFields use={use} units={units} unitText={unitText} />
        <ErrorAlert error={save.error} />
      </div>
    </Dialog>
  );
}

export function RoundDialog(props: RoundDialogProps) {
  const { today } = useScope();
  const units = useCall('staff', 'unitTree', { asOf: today });
  return <Loaded call={units}>{(list) => <RoundForm {...props} units={list} />}</Loaded>;
}

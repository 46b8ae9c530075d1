/** A round on the spot, a photo round or another way of uncovering: when, where, and what was looked at. */
import { useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import type { MethodKind } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  DateField,
  Dialog,
  ErrorAlert,
  NumberField,
  Select,
  TextArea,
  useToast,
} from '../../components/index.ts';

interface MethodDialogProps {
  readonly round: ApvRoundView;
  readonly kind: MethodKind;
  /** Undefined: a new one. */
  readonly method: Method | undefined;
  readonly onClose: () => void;
}

const ALL = 'all';

function useMethodForm({ round, kind, method, onClose }: MethodDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'saveMethod');
  const [heldOn, setHeldOn] = useState<IsoDate | null>(method?.heldOn ?? today);
  const [unitId, setUnitId] = useState<UnitId | null>(method?.unitId ?? null);
  const [note, setNote] = useState(method?.note ?? '');
  const [invited, setInvited] = useState(method?.invited ?? Number.NaN);
  const [attended, setAttended] = useState(method?.attended ?? Number.NaN);
  const [isTried, setTried] = useState(false);
  const orNull = (n: number): number | null => (Number.isNaN(n) ? null : n);
  const send = async () => {
    setTried(true);
    if (heldOn === null || note.trim() === '') return;
    const answer = await save.run({
      roundId: round.id,
      methodId: method?.id ?? null,
      kind,
      heldOn,
      unitId,
      surveyRoundId: method?.surveyRoundId ?? null,
      invited: orNull(invited),
      attended: orNull(attended),
      note,
    });
    if (!answer.ok) return;
    notify(t.apvUncover.step.saved);
    onClose();
  };
  const fields = { heldOn, setHeldOn, unitId, setUnitId, note, setNote, invited, setInvited, attended, setAttended };
  return { ...fields, isTried, send, save, today };
}

function MethodFields({
  round,
  form,
}: {
  readonly round: ApvRoundView;
  readonly form: ReturnType<typeof useMethodForm>;
}) {
  const { t } = useMessages();
  const words = t.apvUncover.step;
  const units = round.units.filter((unit) => unit.leftOn === null || unit.unitId === form.unitId);
  return (
    <>
      <div className="pj-row">
        <DateField
          label={words.heldOn}
          value={form.heldOn}
          onChange={form.setHeldOn}
          max={form.today}
          error={form.isTried && form.heldOn === null ? words.heldOnMissing : undefined}
        />
        <Select
          label={words.unit}
          options={[
            { value: ALL, label: words.allUnits },
            ...units.map(({ unitId, name }) => ({ value: unitId as string, label: name })),
          ]}
          value={form.unitId ?? ALL}
          onChange={(value) => form.setUnitId(value === ALL ? null : (value as UnitId))}
        />
      </div>
      <TextArea
        label={words.noteLabel}
        description={words.noteHelp}
        value={form.note}
        onChange={form.setNote}
        rows={5}
        maxLength={4000}
        error={form.isTried && form.note.trim() === '' ? words.noteMissing : undefined}
      />
      <div className="pj-row">
        <NumberField label={words.invited} value={form.invited} onChange={form.setInvited} min={0} max={100_000} />
        <NumberField
          label={words.attendedLabel}
          value={form.attended}
          onChange={form.setAttended}
          min={0}
          max={100_000}
        />
      </div>
    </>
  );
}

export function MethodDialog(props: MethodDialogProps) {
  const { t } = useMessages();
  const form = useMethodForm(props);
  return (
    <Dialog
      title={t.apvUncover.step.dialogTitle(t.apv.method[props.kind])}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void form.send()} isPending={form.save.isRunning}>
            {t.apvUncover.step.save}
          </Button>
        </>
      }
    >
      <MethodFields round={props.round} form={form} />
      <ErrorAlert error={form.save.error} />
    </Dialog>
  );
}

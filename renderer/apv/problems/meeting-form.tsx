/** When a meeting is held, for whom, and how many came: never who. */
import { useState } from 'react';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { MethodId, UnitId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, DateField, ErrorAlert, NumberField, Select } from '../../components/index.ts';
import { unitsIn } from './meeting-parts.ts';

interface MeetingFormProps {
  readonly round: ApvRoundView;
  /** Null: a new one. */
  readonly method: Method | null;
  /** With the meeting that was saved; null when the user changed their mind. */
  readonly onDone: (methodId: MethodId | null) => void;
}

const WHOLE = 'whole';
const orNull = (count: number): number | null => (Number.isNaN(count) ? null : count);

export function MeetingForm({ round, method, onDone }: MeetingFormProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvMeeting.begin;
  const save = useCommand('apv', 'saveMethod');
  const [heldOn, setHeldOn] = useState<IsoDate | null>(method?.heldOn ?? today);
  const [unitId, setUnitId] = useState<UnitId | null>(method?.unitId ?? null);
  const [invited, setInvited] = useState(method?.invited ?? Number.NaN);
  const [attended, setAttended] = useState(method?.attended ?? Number.NaN);
  const units = unitsIn(round);
  const tooMany = attended > invited;
  const submit = async () => {
    if (!heldOn || tooMany) return;
    const answer = await save.run({
      ...{ roundId: round.id, methodId: method?.id ?? null, kind: 'dialogue', heldOn, unitId, surveyRoundId: null },
      ...{ invited: orNull(invited), attended: orNull(attended), note: method?.note ?? '' },
    });
    if (answer.ok) onDone(answer.value.methodId);
  };
  const isFirst = method === null && !round.methods.some(({ kind }) => kind === 'dialogue');
  return (
    <form
      className="pj-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorAlert error={save.error} />
      <div className="pj-meeting-fields">
        <DateField
          label={words.heldOn}
          isRequired
          max={today}
          value={heldOn}
          onChange={setHeldOn}
          error={heldOn ? undefined : words.dateMissing}
        />
        {units.length > 1 && (
          <Select
            label={words.unit}
            options={[
              { value: WHOLE, label: words.allUnits },
              ...units.map((unit) => ({ value: unit.unitId as string, label: unit.name })),
            ]}
            value={unitId ?? WHOLE}
            onChange={(value) => setUnitId(value === WHOLE ? null : (value as UnitId))}
          />
        )}
        <NumberField label={words.invited} min={0} max={100_000} value={invited} onChange={setInvited} />
        <NumberField
          label={words.attended}
          min={0}
          max={100_000}
          value={attended}
          onChange={setAttended}
          error={tooMany ? words.tooMany : undefined}
        />
      </div>
      <div className="pj-actions">
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {method ? words.save : words.start}
        </Button>
        {!isFirst && <Button onPress={() => onDone(null)}>{t.app.actions.cancel}</Button>}
      </div>
    </form>
  );
}

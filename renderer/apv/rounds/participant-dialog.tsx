/** One more who takes part: an employee found by name, or someone from outside. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { type ParticipantRole, participantRole } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, Select, useToast } from '../../components/index.ts';
import { type ChosenPerson, PersonField } from '../parts/person-field.tsx';

interface ParticipantDialogProps {
  readonly round: ApvRoundView;
  readonly onClose: () => void;
}

const ALL = 'all';
const NOBODY: ChosenPerson = { id: null, name: '' };

export function ParticipantDialog({ round, onClose }: ParticipantDialogProps) {
  const { t } = useMessages();
  const words = t.apvRounds.people;
  const notify = useToast();
  const add = useCommand('apv', 'addParticipant');
  const [person, setPerson] = useState(NOBODY);
  const [role, setRole] = useState<ParticipantRole>('employee');
  const [unitId, setUnit] = useState<UnitId | null>(null);
  const [isTried, setTried] = useState(false);
  const isMissing = person.name.trim() === '';
  const units = round.units.filter(({ leftOn }) => leftOn === null);
  const send = async () => {
    setTried(true);
    if (isMissing) return;
    const answer = await add.run({ roundId: round.id, personId: person.id, name: person.name, role, unitId });
    if (!answer.ok) return;
    notify(words.added);
    onClose();
  };
  return (
    <Dialog
      title={words.dialogTitle}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void send()} isPending={add.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <PersonField
          label={words.name}
          description={words.nameHelp}
          value={person}
          onChange={setPerson}
          unitIds={units.map((unit) => unit.unitId)}
          error={isTried && isMissing ? words.nameMissing : undefined}
        />
        <Select
          label={words.role}
          options={participantRole.options.map((value) => ({ value, label: t.apv.role[value] }))}
          value={role}
          onChange={setRole}
        />
        {units.length > 1 && (
          <Select
            label={words.unit}
            options={[
              { value: ALL, label: words.allUnits },
              ...units.map((unit) => ({ value: unit.unitId as string, label: unit.name })),
            ]}
            value={unitId ?? ALL}
            onChange={(value) => setUnit(value === ALL ? null : (value as UnitId))}
          />
        )}
        <ErrorAlert error={add.error} />
      </div>
    </Dialog>
  );
}

/** One talk or many, all on one day; a group's talk is the unit's. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import type { TalkKind } from '../../../shared/learning/words.ts';
import { type ChosenPerson, PersonField } from '../../apv/parts/person-field.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, useToast } from '../../components/index.ts';

interface PlanDialogProps {
  readonly kind: TalkKind;
  readonly personIds: readonly PersonId[];
  readonly unitId: UnitId | null;
  /** Whom it is about, in a sentence. */
  readonly lead: string;
  readonly onClose: () => void;
}

export function PlanDialog({ kind, personIds, unitId, lead, onClose }: PlanDialogProps) {
  const words = useMessages().t.talks.plan;
  const notify = useToast();
  const save = useCommand('learning', 'planTalks');
  const [plannedOn, setPlannedOn] = useState<IsoDate | null>(null);
  const [leader, setLeader] = useState<ChosenPerson>({ id: null, name: '' });
  const [isAsked, setAsked] = useState(false);
  const isOne = kind === 'grus' || personIds.length === 1;
  const leaderIsUnknown = leader.id === null && leader.name.trim() !== '';
  const send = async () => {
    setAsked(true);
    if (plannedOn === null || leaderIsUnknown) return;
    const answer = await save.run({ kind, personIds: [...personIds], unitId, plannedOn, leaderId: leader.id });
    if (!answer.ok) return;
    const { planned, alreadyPlanned } = answer.value;
    notify(kind === 'grus' ? words.doneGroup(planned) : words.done(planned, alreadyPlanned));
    onClose();
  };
  return (
    <EditDialog
      title={kind === 'grus' ? words.group : isOne ? words.one : words.title}
      lead={lead}
      submitText={words.submit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={words.on}
        description={isOne ? words.onHelpOne : words.onHelp}
        value={plannedOn}
        onChange={setPlannedOn}
        error={isAsked && plannedOn === null ? words.missing : undefined}
      />
      <PersonField
        label={words.leader}
        description={words.leaderHelp}
        value={leader}
        onChange={setLeader}
        unitIds={unitId === null ? [] : [unitId]}
        error={isAsked && leaderIsUnknown ? words.leaderUnknown : undefined}
      />
    </EditDialog>
  );
}

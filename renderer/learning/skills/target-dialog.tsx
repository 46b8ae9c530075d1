/** The profile a person is on the way to, as agreed with the person. */
import { useState } from 'react';
import type { PersonId, RoleProfileId } from '../../../shared/kernel/ids.ts';
import type { Road } from '../../../shared/learning/road-contract.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, Select, TextArea, useToast } from '../../components/index.ts';

interface TargetDialogProps {
  readonly personId: PersonId;
  readonly target: Road['target'];
  /** Chosen already, as from the list of jobs to come. */
  readonly profileId?: RoleProfileId;
  readonly onClose: () => void;
}

export function TargetDialog({ personId, target, profileId: first, onClose }: TargetDialogProps) {
  const { t } = useMessages();
  const { asOf, today } = useScope();
  const words = t.skills.road;
  const notify = useToast();
  const call = useCall('learning', 'profiles', { asOf });
  const save = useCommand('learning', 'setTarget');
  const [profileId, setProfileId] = useState<RoleProfileId | null>(first ?? target?.profileId ?? null);
  const [why, setWhy] = useState(target?.why ?? '');
  const [byOn, setByOn] = useState(target?.byOn ?? null);
  const [isTried, setTried] = useState(false);
  const isPast = byOn !== null && byOn < today;
  const send = async () => {
    setTried(true);
    if (profileId === null || isPast) return;
    const answer = await save.run({ personId, profileId, why, byOn });
    if (!answer.ok) return;
    notify(words.targetSaved);
    onClose();
  };
  return (
    <EditDialog
      title={words.targetTitle}
      lead={words.targetLead}
      submitText={words.saveTarget}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Select
        label={words.profile}
        isRequired
        options={(call.data ?? []).map(({ id, name, isFuture }) => ({
          value: id as string,
          label: name,
          ...(isFuture ? { description: t.skills.profiles.futureBadge } : {}),
        }))}
        value={profileId}
        onChange={(id) => setProfileId(id as RoleProfileId)}
        error={isTried && profileId === null ? words.needProfile : undefined}
      />
      <TextArea label={words.why} description={words.whyHelp} rows={3} maxLength={4000} value={why} onChange={setWhy} />
      <DateField
        label={words.byOn}
        min={today}
        value={byOn}
        onChange={setByOn}
        error={isPast ? words.past : undefined}
      />
    </EditDialog>
  );
}

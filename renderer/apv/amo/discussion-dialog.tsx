/** One year's discussion: who, when, and the five points. */
import { useState } from 'react';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { DateField, EditDialog, NumberField, RemoveButton, TextField, useToast } from '../../components/index.ts';
import { DiscussionPoints } from './discussion-points.tsx';
import type { Discussion } from './discussion-tab.tsx';
import { type DiscussionForm, useDiscussionForm } from './use-discussion-form.ts';

interface DiscussionDialogProps {
  /** Undefined: a new one. */
  readonly discussion: Discussion | undefined;
  readonly all: readonly Discussion[];
  readonly onClose: () => void;
}

function Remove({ discussion, onRemoved }: { readonly discussion: Discussion; readonly onRemoved: () => void }) {
  const { t } = useMessages();
  const words = t.amo.discussion;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('apv', 'removeDiscussion')}
      input={{ discussionId: discussion.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText(discussion.year)}
    </RemoveButton>
  );
}

interface AboutProps {
  readonly form: DiscussionForm;
  readonly unitName: string;
  readonly isSent: boolean;
}

function About({ form, unitName, isSent }: AboutProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const { draft, change, about } = form;
  const words = t.amo.discussion;
  const isFuture = draft.heldOn !== null && draft.heldOn > today;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <NumberField
          label={words.year}
          isRequired
          value={draft.year}
          min={1990}
          max={2199}
          onChange={(year) => about({ year })}
          error={isSent && Number.isNaN(draft.year) ? words.needYear : undefined}
        />
        <DateField
          label={words.heldOn}
          description={words.heldHelp}
          max={today}
          value={draft.heldOn}
          onChange={(heldOn) => change({ heldOn })}
          error={isFuture ? words.future : undefined}
        />
      </div>
      <UnitField
        label={words.unit}
        description={words.unitHelp}
        value={draft.unitId}
        onChange={(unitId) => about({ unitId })}
        asOf={today}
        current={draft.unitId ? { id: draft.unitId, name: unitName } : undefined}
      />
      <TextField
        label={words.participants}
        description={words.participantsHelp}
        maxLength={4000}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
      />
    </>
  );
}

export function DiscussionDialog({ discussion, all, onClose }: DiscussionDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'saveDiscussion');
  const form = useDiscussionForm(discussion, all, today);
  const [isSent, setSent] = useState(false);
  const { draft, earlier, isProposed } = form;
  const words = t.amo.discussion;
  const send = async () => {
    setSent(true);
    if (Number.isNaN(draft.year) || (draft.heldOn !== null && draft.heldOn > today)) return;
    const answer = await save.run({ discussionId: discussion?.id ?? null, fields: draft });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={discussion ? words.editTitle(discussion.year) : words.newTitle}
      lead={isProposed && earlier ? `${words.lead} ${words.proposed(earlier.year)}` : words.lead}
      submitText={words.save}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={discussion && <Remove discussion={discussion} onRemoved={onClose} />}
    >
      <About form={form} unitName={discussion?.unitName ?? ''} isSent={isSent} />
      <DiscussionPoints form={form} />
    </EditDialog>
  );
}

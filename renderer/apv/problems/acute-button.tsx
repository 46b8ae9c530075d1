/** Acute danger is recorded at once, outside every step (domain §1.3). */
import { useState } from 'react';
import type { Theme } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type InputOf, useCommand, useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { Alert, Button, EditDialog, TextArea, TextField, useToast } from '../../components/index.ts';
import { ProblemWhere } from './problem-where.tsx';
import { YesNo } from './problem-yes-no.tsx';
import './problems.css';

export interface AcuteButtonProps {
  /** The unit that the dialog begins with. */
  readonly unitId?: UnitId;
}

export function AcuteButton({ unitId }: AcuteButtonProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="warning" onPress={() => setOpen(true)}>
        {t.apvProblems.acute.button}
      </Button>
      {isOpen && <AcuteDialog unitId={unitId ?? null} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Draft {
  readonly unitId: UnitId | null;
  readonly theme: Theme | null;
  readonly place: string;
  readonly description: string;
  readonly solved: boolean | null;
  readonly solvedBy: string;
  readonly done: string;
}

type Acute = InputOf<'apv', 'addAcute'>;

/** @returns undefined while something is missing */
function wholeAcute({ unitId, theme, solved, ...texts }: Draft): Acute | undefined {
  const lacks = texts.description.trim() === '' || texts.done.trim() === '' || (solved && texts.solvedBy.trim() === '');
  if (unitId === null || theme === null || solved === null || lacks) return undefined;
  return { unitId, theme, solved, ...texts, solvedBy: solved ? texts.solvedBy : '' };
}

interface AcuteDialogProps {
  readonly unitId: UnitId | null;
  readonly onClose: () => void;
}

function AcuteDialog({ unitId, onClose }: AcuteDialogProps) {
  const { t } = useMessages();
  const words = t.apvProblems.acute;
  const notify = useToast();
  const save = useCommand('apv', 'addAcute');
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...{ unitId, theme: null, place: '', description: '' },
    ...{ solved: null, solvedBy: '', done: '' },
  });
  const send = async () => {
    setTried(true);
    const acute = wholeAcute(draft);
    if (!acute) return;
    const answer = await save.run(acute);
    if (!answer.ok) return;
    const { roundId } = answer.value;
    notify(words.saved, 'success', { text: words.openRound, onPress: () => navigate(paths.apvRound(roundId)) });
    onClose();
  };
  return (
    <EditDialog
      title={words.title}
      submitText={words.save}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Alert tone="warning" title={words.lead}>
        {words.whereTo}
      </Alert>
      <AcuteFields {...{ draft, isTried }} onChange={setDraft} />
    </EditDialog>
  );
}

interface AcuteFieldsProps {
  readonly draft: Draft;
  readonly isTried: boolean;
  readonly onChange: (draft: Draft) => void;
}

function AcuteFields({ draft, isTried, onChange }: AcuteFieldsProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const { acute: words, dialog } = t.apvProblems;
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const fault = (isMissing: boolean, text: string) => (isTried && isMissing ? text : undefined);
  return (
    <div className="pj-problem-form">
      <TextArea
        label={words.description}
        description={words.descriptionHelp}
        value={draft.description}
        onChange={(description) => set({ description })}
        maxLength={4000}
        isRequired
        error={fault(draft.description.trim() === '', dialog.descriptionFault)}
      />
      <UnitField
        label={words.unit}
        value={draft.unitId}
        onChange={(unitId) => set({ unitId })}
        asOf={today}
        isRequired
        error={fault(draft.unitId === null, dialog.unitFault)}
      />
      <ProblemWhere labels={words} value={draft} onChange={set} isTried={isTried} />
      <YesNo
        label={words.solved}
        yes={words.solvedYes}
        no={words.solvedNo}
        value={draft.solved}
        onChange={(solved) => set({ solved })}
        error={fault(draft.solved === null, words.solvedFault)}
      />
      {draft.solved !== null && (
        <TextArea
          label={draft.solved ? words.doneSolved : words.doneInterim}
          value={draft.done}
          onChange={(done) => set({ done })}
          maxLength={4000}
          isRequired
          error={fault(draft.done.trim() === '', words.doneFault)}
        />
      )}
      {draft.solved && (
        <TextField
          label={words.solvedBy}
          description={t.apvProblems.form.solvedByHelp}
          value={draft.solvedBy}
          onChange={(solvedBy) => set({ solvedBy })}
          maxLength={200}
          isRequired
          error={fault(draft.solvedBy.trim() === '', t.apvProblems.form.solvedByFault)}
        />
      )}
    </div>
  );
}

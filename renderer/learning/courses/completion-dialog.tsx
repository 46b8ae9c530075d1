/** A completion by hand, and the certificate of any completion: number, own last day, file, note. */
import { useState } from 'react';
import type { CourseId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Completion } from '../../../shared/learning/contract-completions.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { EditDialog, ErrorAlert, RemoveButton, useToast } from '../../components/index.ts';
import {
  CertificateFields,
  CompletedCourse,
  type CompletionDraft,
  isReversed,
  PersonChoice,
  WhenFields,
} from './completion-fields.tsx';
import { type ChosenFile, CompletionFile } from './completion-file.tsx';

const EMPTY: CompletionDraft = { completedOn: null, form: '', hours: null, number: '', expiresOn: null, note: '' };

function draftOf({ completedOn, form, hours, number, expiresOn, note }: Completion): CompletionDraft {
  return { completedOn, form, hours, number, expiresOn, note };
}

function Remove({ completion, onRemoved }: { readonly completion: Completion; readonly onRemoved: () => void }) {
  const words = useMessages().t.classes.completion;
  const { date } = useFormat();
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeCompletion')}
      input={{ completionId: completion.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText(completion.courseName, date(completion.completedOn))}
    </RemoveButton>
  );
}

interface CompletionDialogProps {
  /** Left out: a new one. */
  readonly completion?: Completion | undefined;
  /** Whose it is; left out, the person is chosen here. */
  readonly personId?: PersonId;
  /** Of which course; left out, the course is chosen here. */
  readonly courseId?: CourseId;
  readonly usual?: Partial<Pick<CompletionDraft, 'form' | 'hours'>>;
  readonly onClose: () => void;
}

/** First what it is, then its file: a file that is refused leaves the completion standing, and the form open. */
function useSaving(onClose: () => void) {
  const words = useMessages().t.classes.completion;
  const notify = useToast();
  const save = useCommand('learning', 'saveCompletion');
  const attach = useCommand('learning', 'attachCertificate');
  const [savedAs, setSavedAs] = useState<Completion['id']>();
  const run = async (input: Parameters<typeof save.run>[0], file: ChosenFile | undefined) => {
    const answer = await save.run({ ...input, completionId: input.completionId ?? savedAs ?? null });
    if (!answer.ok) return;
    const { completionId } = answer.value;
    setSavedAs(completionId);
    if (file && !(await attach.run({ completionId, file: file.token })).ok) return;
    notify(words.saved);
    onClose();
  };
  return { run, save, attach, isRunning: save.isRunning || attach.isRunning };
}

export function CompletionDialog(props: CompletionDialogProps) {
  const { completion, usual = {}, onClose } = props;
  const words = useMessages().t.classes.completion;
  const { today } = useScope();
  const [draft, setDraft] = useState<CompletionDraft>(() =>
    completion ? draftOf(completion) : { ...EMPTY, ...usual },
  );
  const [personId, setPersonId] = useState(completion?.personId ?? props.personId ?? null);
  const [courseId, setCourseId] = useState(completion?.courseId ?? props.courseId ?? null);
  const [file, setFile] = useState<ChosenFile>();
  const [tried, setTried] = useState(false);
  const { run, save, attach, isRunning } = useSaving(onClose);
  const isFixed = completion?.origin === 'class' || completion?.origin === 'player';
  const part = { draft, tried, isFixed, change: (more: Partial<CompletionDraft>) => setDraft({ ...draft, ...more }) };
  const submit = () => {
    setTried(true);
    const { completedOn } = draft;
    if (!personId || !courseId || !completedOn || completedOn > today || isReversed(draft)) return;
    void run({ completionId: completion?.id ?? null, personId, courseId, fields: { ...draft, completedOn } }, file);
  };
  return (
    <EditDialog
      title={completion ? words.editTitle(completion.courseName) : words.newTitle}
      {...(completion ? { lead: completion.personName } : {})}
      submitText={words.save}
      save={{ isRunning, error: save.error }}
      onSubmit={submit}
      onClose={onClose}
      aside={completion && completion.origin !== 'class' && <Remove completion={completion} onRemoved={onClose} />}
    >
      {!completion && props.personId === undefined && (
        <PersonChoice onChange={setPersonId} error={tried && !personId ? words.personMissing : undefined} />
      )}
      {!completion && props.courseId === undefined && (
        <CompletedCourse
          value={courseId}
          onChange={setCourseId}
          error={tried && !courseId ? words.courseMissing : undefined}
        />
      )}
      <WhenFields {...part} />
      <CertificateFields {...part} />
      <CompletionFile completion={completion} chosen={file} onChoose={setFile} />
      <ErrorAlert error={attach.error} />
    </EditDialog>
  );
}

/** A course proof as a PDF, in the language of whoever is to have it. */
import { useState } from 'react';
import { type InputOf, useCommand, useMessages } from '../../bridge.ts';
import { Button, Choice, Dialog, ErrorAlert, ProgressDialog, SavedNote } from '../../components/index.ts';

interface ProofDialogProps {
  readonly of: InputOf<'desktop', 'saveCourseProof'>['of'];
  readonly count: number;
  readonly onClose: () => void;
}

const LANGUAGES = [
  { value: 'da', label: 'Dansk' },
  { value: 'en', label: 'English' },
] as const;

export function ProofDialog({ of, count, onClose }: ProofDialogProps) {
  const { t, locale } = useMessages();
  const words = t.classes.proof;
  const save = useCommand('desktop', 'saveCourseProof', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  const [language, setLanguage] = useState<'da' | 'en'>(locale);
  return (
    <>
      <Dialog
        title={count === 1 ? words.dialogTitle : words.dialogTitleMany}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{words.close}</Button>
            <Button
              variant="primary"
              icon="download"
              onPress={() => void save.run({ of, language })}
              isPending={save.isRunning}
            >
              {words.save}
            </Button>
          </>
        }
      >
        <div className="pj-stack">
          <p>{words.dialogText(count)}</p>
          <Choice label={words.language} isDense options={[...LANGUAGES]} value={language} onChange={setLanguage} />
          <ErrorAlert error={save.error} />
          {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
        </div>
      </Dialog>
      <ProgressDialog title={words.saving} isOpen={save.isRunning} progress={save.progress} onCancel={save.cancel} />
    </>
  );
}

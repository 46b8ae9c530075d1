/** The file of a certificate: chosen while the completion is written, saved as a copy, taken away again. */
import { useState } from 'react';
import type { Completion } from '../../../shared/learning/contract-completions.ts';
import { type OutputOf, useCommand, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, RemoveButton, useToast } from '../../components/index.ts';

export type ChosenFile = NonNullable<OutputOf<'desktop', 'chooseFile'>>;

const ENDINGS = { pdf: 'pdf', png: 'png', jpg: 'jpg', jpeg: 'jpg' } as const;

/** As the file was called when it came; a PDF when its name does not say. */
function endingOf(name: string): 'pdf' | 'png' | 'jpg' {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return ending in ENDINGS ? ENDINGS[ending as keyof typeof ENDINGS] : 'pdf';
}

/** Saves the stored file where the user says. */
export function useCertificateCopy() {
  const words = useMessages().t.classes.completion;
  const notify = useToast();
  const choose = useCommand('desktop', 'chooseSave', { refresh: false });
  const copy = useCommand('learning', 'exportCertificate', { refresh: false });
  const run = async ({ id, mediaName }: Pick<Completion, 'id' | 'mediaName'>) => {
    copy.reset();
    const place = await choose.run({ purpose: 'export', name: mediaName.slice(0, 100), kind: endingOf(mediaName) });
    if (!place.ok || !place.value) return;
    const answer = await copy.run({ completionId: id, file: place.value.token });
    if (answer.ok) notify(words.fileSaved(place.value.name));
  };
  return { run, isRunning: choose.isRunning || copy.isRunning, error: choose.error ?? copy.error };
}

interface CompletionFileProps {
  readonly completion: Completion | undefined;
  readonly chosen: ChosenFile | undefined;
  readonly onChoose: (file: ChosenFile) => void;
}

export function CompletionFile({ completion, chosen, onChoose }: CompletionFileProps) {
  const words = useMessages().t.classes.completion;
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const detach = useCommand('learning', 'detachCertificate');
  const copy = useCertificateCopy();
  const [isGone, setGone] = useState(false);
  const stored = completion?.hasFile && !isGone ? completion : undefined;
  const pick = async () => {
    const answer = await choose.run({ purpose: 'certificate' });
    if (answer.ok && answer.value) onChoose(answer.value);
  };
  return (
    <fieldset className="pj-plain-set">
      <legend className="form-label">{words.file}</legend>
      <p className="pj-muted">{words.fileHelp}</p>
      {stored && <p>{stored.mediaName}</p>}
      {chosen && <p role="status">{words.fileNew(chosen.name)}</p>}
      <div className="pj-actions">
        <Button icon="upload" onPress={() => void pick()} isPending={choose.isRunning}>
          {stored || chosen ? words.fileReplace : words.fileChoose}
        </Button>
        {stored && (
          <>
            <Button icon="download" onPress={() => void copy.run(stored)} isPending={copy.isRunning}>
              {words.fileSave}
            </Button>
            <RemoveButton
              text={words.fileRemove}
              title={words.fileRemoveTitle}
              command={detach}
              input={{ completionId: stored.id }}
              news={words.fileRemoved}
              onRemoved={() => setGone(true)}
            >
              {words.fileRemoveText(stored.mediaName)}
            </RemoveButton>
          </>
        )}
      </div>
      <ErrorAlert error={choose.error ?? copy.error} />
    </fieldset>
  );
}

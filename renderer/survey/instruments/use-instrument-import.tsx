/** Choose a file → see what it holds → add it. */
import { useState } from 'react';
import type { InstrumentPreview } from '../../../shared/survey/contract-instruments.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, Facts, Loading, useToast } from '../../components/index.ts';

interface PreviewProps {
  readonly preview: InstrumentPreview;
  readonly onClose: () => void;
}

function PreviewDialog({ preview, onClose }: PreviewProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const notify = useToast();
  const add = useCommand('survey', 'addInstrument');
  const words = t.instruments;
  const isNews = preview.outcome !== 'same';
  const send = async () => {
    const answer = await add.run({ previewId: preview.previewId });
    if (!answer.ok) return;
    notify(words.imported(preview.name));
    onClose();
  };
  return (
    <Dialog
      title={words.importTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{isNews ? t.app.actions.cancel : t.app.actions.close}</Button>
          {isNews && (
            <Button variant="primary" onPress={() => void send()} isPending={add.isRunning}>
              {words.importConfirm}
            </Button>
          )}
        </>
      }
    >
      <div className="pj-stack">
        <Alert tone="info" title={words.importHolds}>
          {words.importOutcome[preview.outcome]}
        </Alert>
        <Facts
          items={[
            { term: words.name, value: preview.name },
            { term: words.version, value: preview.version },
            { term: words.languages, value: preview.languages.map((one) => t.survey.languages[one]).join(', ') },
            { term: words.items, value: number(preview.items) },
            { term: words.dimensions, value: number(preview.dimensions) },
            { term: words.attribution, value: preview.attribution || words.noLicence },
            { term: words.licence, value: preview.licence || words.noLicence },
          ]}
        />
        <ErrorAlert error={add.error} />
      </div>
    </Dialog>
  );
}

export interface ImportState {
  readonly choose: () => Promise<void>;
  /** The dialog, the waiting or the reason of refusal; stands above the list. */
  readonly shown: React.ReactNode;
}

export function useInstrumentImport(): ImportState {
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const look = useCommand('survey', 'previewInstrument', { refresh: false });
  const [preview, setPreview] = useState<InstrumentPreview>();
  const begin = async () => {
    look.reset();
    const chosen = await choose.run({ purpose: 'instrument' });
    if (!chosen.ok || !chosen.value) return;
    const seen = await look.run({ file: chosen.value.token });
    if (seen.ok) setPreview(seen.value);
  };
  const shown = (
    <>
      <ErrorAlert error={choose.error ?? look.error} />
      {look.isRunning && <Loading />}
      {preview && <PreviewDialog preview={preview} onClose={() => setPreview(undefined)} />}
    </>
  );
  return { choose: begin, shown };
}

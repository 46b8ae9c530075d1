/** Reference values from a file: choose → see what is new, or what is wrong → keep. */
import { useState } from 'react';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import type { Norm } from '../../../shared/survey/instrument.ts';
import { mergeNorms, normNews } from '../../../shared/survey/norm-rows.ts';
import { type OutputOf, useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, Loading } from '../../components/index.ts';

type Found = OutputOf<'survey', 'readNorms'>;
/** As many as the call tells. */
const MOST_FAULTS = 100;

interface FileDialogProps {
  readonly found: Found;
  readonly known: readonly Norm[];
  readonly onKeep: (norms: readonly Norm[]) => Promise<boolean>;
  readonly onClose: () => void;
}

function FileDialog({ found, known, onKeep, onClose }: FileDialogProps) {
  const { t } = useMessages();
  const words = t.instruments.norms;
  const [isSaving, setSaving] = useState(false);
  const { norms, faults } = found;
  const { fresh, changed } = normNews(known, norms);
  const isNews = fresh + changed > 0;
  const keep = async () => {
    setSaving(true);
    const isKept = await onKeep(mergeNorms(known, norms));
    setSaving(false);
    if (isKept) onClose();
  };
  return (
    <Dialog
      title={words.fileTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{isNews ? t.app.actions.cancel : t.app.actions.close}</Button>
          {isNews && (
            <Button variant="primary" onPress={() => void keep()} isPending={isSaving}>
              {words.fileConfirm}
            </Button>
          )}
        </>
      }
    >
      {faults.length > 0 ? (
        <div className="pj-stack">
          <Alert tone="error">{words.fileFaults(faults.length)}</Alert>
          <ul className="pj-points">
            {faults.map(({ line, reason, about }) => (
              <li key={`${line} ${reason} ${about}`}>{words.fault(line, words.reasons[reason](about))}</li>
            ))}
          </ul>
          {faults.length >= MOST_FAULTS && <p className="form-hint">{words.fileFaultsMany}</p>}
        </div>
      ) : (
        <p>{isNews ? words.fileNews(fresh, changed, norms.length) : words.fileNone(norms.length)}</p>
      )}
    </Dialog>
  );
}

export function useNormFile(
  instrumentId: InstrumentId,
  known: readonly Norm[],
  onKeep: (norms: readonly Norm[]) => Promise<boolean>,
) {
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const read = useCommand('survey', 'readNorms', { refresh: false });
  const [found, setFound] = useState<Found>();
  const begin = async () => {
    read.reset();
    const chosen = await choose.run({ purpose: 'import' });
    if (!chosen.ok || !chosen.value) return;
    const answer = await read.run({ instrumentId, file: chosen.value.token });
    if (answer.ok) setFound(answer.value);
  };
  const shown = (
    <>
      <ErrorAlert error={choose.error ?? read.error} />
      {read.isRunning && <Loading />}
      {found && <FileDialog {...{ found, known, onKeep }} onClose={() => setFound(undefined)} />}
    </>
  );
  return { choose: begin, shown };
}

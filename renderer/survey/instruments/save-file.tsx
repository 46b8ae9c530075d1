/** Saves a questionnaire as a file of the program's own, for another register. As it is stored, not as it is being edited. */
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, useToast } from '../../components/index.ts';

export function SaveFile({ line }: { readonly line: InstrumentLine }) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('desktop', 'saveInstrumentFile', { refresh: false });
  const run = async () => {
    const answer = await save.run({ instrumentId: line.id });
    if (answer.ok && answer.value.saved) notify(t.instruments.fileSaved(answer.value.name));
  };
  return (
    <>
      <ErrorAlert error={save.error} />
      <Button icon="download" onPress={() => void run()} isPending={save.isRunning}>
        {t.instruments.saveFile}
      </Button>
    </>
  );
}

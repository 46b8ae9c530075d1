/** The safety data sheet: put in as a PDF, kept in the register, saved as a copy to be read. */
import { useState } from 'react';
import type { Substance } from '../../../shared/apv/contract-chemicals.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, DateField, Dialog, ErrorAlert, Facts, useToast } from '../../components/index.ts';
import { SheetBadge } from './state-badges.tsx';

type Chosen = NonNullable<OutputOf<'desktop', 'chooseFile'>>;

interface KeepDialogProps {
  readonly substance: Substance;
  readonly file: Chosen;
  readonly onClose: () => void;
}

/** A sheet without its date cannot be told to be old: the date is asked for with it. */
function KeepDialog({ substance, file, onClose }: KeepDialogProps) {
  const { t } = useMessages();
  const { bytes } = useFormat();
  const { today } = useScope();
  const words = t.chemicals.one;
  const notify = useToast();
  const keep = useCommand('apv', 'setSheet');
  const [sheetDate, setSheetDate] = useState<IsoDate | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!sheetDate) return;
    const answer = await keep.run({ substanceId: substance.id, file: file.token, sheetDate });
    if (!answer.ok) return;
    notify(words.sheetStored);
    onClose();
  };
  return (
    <Dialog
      title={words.sheetDialog(file.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void submit()} isPending={keep.isRunning}>
            {words.sheetKeep}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <ErrorAlert error={keep.error} />
        <p className="pj-muted">{t.imports.file.chosen(file.name, bytes(file.bytes))}</p>
        {substance.hasSheet && <Alert tone="info">{words.sheetReplaces}</Alert>}
        <DateField
          label={t.chemicals.form.sheetDate}
          description={words.sheetDateHelp}
          isRequired
          max={today}
          value={sheetDate}
          onChange={setSheetDate}
          error={tried && !sheetDate ? words.sheetDateMissing : undefined}
        />
      </div>
    </Dialog>
  );
}

function useCopy(substance: Substance) {
  const { t } = useMessages();
  const notify = useToast();
  const choose = useCommand('desktop', 'chooseSave', { refresh: false });
  const copy = useCommand('apv', 'exportSheet', { refresh: false });
  const [isSaved, setSaved] = useState(false);
  const run = async () => {
    setSaved(false);
    copy.reset();
    const name = substance.sheetName.slice(0, 100);
    const place = await choose.run({ purpose: 'export', name, kind: 'pdf' });
    if (!place.ok || !place.value) return;
    const answer = await copy.run({ substanceId: substance.id, file: place.value.token });
    if (!answer.ok) return;
    notify(t.chemicals.one.sheetSaved(place.value.name));
    setSaved(true);
  };
  return { run, isSaved, isRunning: choose.isRunning || copy.isRunning, error: choose.error ?? copy.error };
}

export function SheetCard({ substance }: { readonly substance: Substance }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.chemicals.one;
  const choose = useCommand('desktop', 'chooseFile', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  const copy = useCopy(substance);
  const [file, setFile] = useState<Chosen>();
  const pick = async () => {
    const answer = await choose.run({ purpose: 'sheet' });
    if (answer.ok && answer.value) setFile(answer.value);
  };
  return (
    <Card title={words.sheetTitle} actions={<SheetBadge substance={substance} />}>
      <ErrorAlert error={choose.error ?? copy.error} />
      {substance.sheet === 'missing' && <p>{words.sheetNone}</p>}
      {substance.sheet === 'old' && <p>{words.sheetOld}</p>}
      {substance.hasSheet && (
        <Facts
          items={[
            { term: words.sheetName, value: substance.sheetName },
            {
              term: words.sheetDate,
              value: substance.sheetDate ? date(substance.sheetDate) : t.chemicals.sheet.noDate,
            },
          ]}
        />
      )}
      <div className="pj-actions">
        {substance.hasSheet && (
          <Button icon="download" onPress={() => void copy.run()} isPending={copy.isRunning}>
            {words.sheetSave}
          </Button>
        )}
        <Button
          icon="upload"
          variant={substance.hasSheet ? 'secondary' : 'primary'}
          onPress={() => void pick()}
          isPending={choose.isRunning}
        >
          {substance.hasSheet ? words.sheetReplace : words.sheetAdd}
        </Button>
        {copy.isSaved && (
          <Button icon="folder" variant="tertiary" onPress={() => void show.run({})}>
            {words.show}
          </Button>
        )}
      </div>
      {file && <KeepDialog substance={substance} file={file} onClose={() => setFile(undefined)} />}
    </Card>
  );
}

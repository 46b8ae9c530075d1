/** All completions out of the house as xAPI: which days, under which names, and why. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { MIN_PURPOSE } from '../../../shared/staff/export-formats.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Checkbox,
  DateField,
  Dialog,
  ErrorAlert,
  ProgressBar,
  TextField,
} from '../../components/index.ts';

interface Choice {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly withKeys: boolean;
  readonly purpose: string;
}
const START: Choice = { from: null, to: null, withKeys: false, purpose: '' };

type Result = OutputOf<'learning', 'exportStatements'>;

function useExport(today: IsoDate) {
  const { t } = useMessages();
  const choose = useCommand('desktop', 'chooseSave', { refresh: false });
  const make = useCommand('learning', 'exportStatements', { refresh: false });
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  const run = async (choice: Choice): Promise<void> => {
    make.reset();
    const place = await choose.run({ purpose: 'export', name: `${t.xapi.fileName}-${today}`, kind: 'json' });
    if (place.ok && place.value) await make.run({ ...choice, file: place.value.token });
  };
  return { run, choose, make, show: () => void show.run({}) };
}

function Done({ result, onShow }: { readonly result: Result; readonly onShow: () => void }) {
  const words = useMessages().t.xapi;
  const { bytes } = useFormat();
  return (
    <Alert
      tone="success"
      title={words.doneTitle}
      actions={
        <Button icon="folder" onPress={onShow} autoFocus>
          {words.show}
        </Button>
      }
    >
      <p>{words.counts(result)}.</p>
      <p>{words.file(result.file, bytes(result.bytes))}</p>
    </Alert>
  );
}

interface FieldsProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly purposeFault: string | undefined;
  readonly dayFault: string | undefined;
}

function Fields({ choice, onChange, purposeFault, dayFault }: FieldsProps) {
  const words = useMessages().t.xapi;
  const { from, to, withKeys, purpose } = choice;
  return (
    <div className="pj-stack">
      <p>{words.lead}</p>
      <div>
        <div className="pj-edit-pair">
          <DateField label={words.from} value={from} onChange={(day) => onChange({ ...choice, from: day })} />
          <DateField
            label={words.to}
            value={to}
            onChange={(day) => onChange({ ...choice, to: day })}
            error={dayFault}
          />
        </div>
        <p className="form-hint">{words.days}</p>
      </div>
      <div>
        <p>{words.who}</p>
        <Checkbox isSelected={withKeys} onChange={(chosen) => onChange({ ...choice, withKeys: chosen })}>
          {words.withKeys}
        </Checkbox>
        <p className="form-hint">{words.withKeysHint}</p>
      </div>
      {withKeys && (
        <Alert tone="warning" live>
          {words.withKeysWarning}
        </Alert>
      )}
      <TextField
        label={words.purpose}
        description={words.purposeHint}
        value={purpose}
        onChange={(text) => onChange({ ...choice, purpose: text })}
        error={purposeFault}
        maxLength={200}
      />
    </div>
  );
}

function XapiDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.xapi;
  const { today } = useScope();
  const { run, choose, make, show } = useExport(today);
  const [choice, setChoice] = useState(START);
  const [tried, setTried] = useState(false);
  const purposeFault = choice.purpose.trim().length < MIN_PURPOSE ? words.purposeFault : undefined;
  const isTurned = choice.from !== null && choice.to !== null && choice.from > choice.to;
  const dayFault = isTurned ? words.dayFault : undefined;
  const start = () => {
    setTried(true);
    if (!purposeFault && !dayFault) void run(choice);
  };
  const frame = { title: words.title, isOpen: true, onClose, size: 'medium' } as const;
  if (make.isRunning) {
    return (
      <Dialog
        {...frame}
        isDismissable={false}
        actions={
          <Button onPress={make.cancel} autoFocus>
            {t.app.actions.stop}
          </Button>
        }
      >
        <ProgressBar progress={make.progress} label={words.working} />
      </Dialog>
    );
  }
  if (make.result) {
    return (
      <Dialog
        {...frame}
        actions={
          <Button variant="primary" onPress={onClose}>
            {t.app.actions.close}
          </Button>
        }
      >
        <Done result={make.result} onShow={show} />
      </Dialog>
    );
  }
  return (
    <Dialog
      {...frame}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" icon="download" onPress={start} isPending={choose.isRunning}>
            {words.make}
          </Button>
        </>
      }
    >
      <Fields {...{ choice, onChange: setChoice, dayFault }} purposeFault={tried ? purposeFault : undefined} />
      <ErrorAlert error={choose.error ?? make.error} />
    </Dialog>
  );
}

export function XapiExportButton() {
  const words = useMessages().t.xapi;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <XapiDialog onClose={() => setOpen(false)} />}
    </>
  );
}

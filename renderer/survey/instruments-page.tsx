/** Questionnaires: the municipality's own modules, and those of others with their rights. */
import { useState } from 'react';
import type { InstrumentLine } from '../../shared/survey/contract-instruments.ts';
import { paths } from '../app/navigation.ts';
import { useCall, useCommand, useMessages } from '../bridge.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  ErrorAlert,
  LinkButton,
  Loaded,
  Page,
  useToast,
} from '../components/index.ts';
import { CopyDialog } from './instruments/copy-dialog.tsx';
import { InstrumentList } from './instruments/instrument-list.tsx';
import { useInstrumentImport } from './instruments/use-instrument-import.tsx';
import './survey.css';

interface RemoveProps {
  readonly line: InstrumentLine | undefined;
  readonly onClose: () => void;
}

function RemoveDialog({ line, onClose }: RemoveProps) {
  const { t } = useMessages();
  const notify = useToast();
  const remove = useCommand('survey', 'removeInstrument');
  const words = t.instruments;
  const close = () => {
    remove.reset();
    onClose();
  };
  const confirm = async () => {
    if (!line) return;
    const answer = await remove.run({ instrumentId: line.id });
    if (!answer.ok) return;
    notify(words.removed(line.name));
    close();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle}
      confirmText={words.remove}
      isDanger
      isOpen={line !== undefined}
      isPending={remove.isRunning}
      onClose={close}
      onConfirm={() => void confirm()}
    >
      <p>{words.removeText(line?.name ?? '')}</p>
      <ErrorAlert error={remove.error} />
    </ConfirmDialog>
  );
}

export function InstrumentsPage() {
  const { t } = useMessages();
  const words = t.instruments;
  const instruments = useCall('survey', 'instruments', {});
  const file = useInstrumentImport();
  const [copied, setCopied] = useState<InstrumentLine>();
  const [leaving, setLeaving] = useState<InstrumentLine>();
  const ways = (
    <>
      <LinkButton variant="primary" to={paths.newInstrument} icon="plus">
        {words.newModule}
      </LinkButton>
      <Button icon="upload" onPress={() => void file.choose()}>
        {words.importFile}
      </Button>
    </>
  );
  const isEmpty = instruments.data?.length === 0;
  return (
    <Page title={words.title} description={words.lead} actions={isEmpty ? undefined : ways}>
      {file.shown}
      <Loaded call={instruments}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="list" action={ways}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <Card>
              <InstrumentList lines={lines} onCopy={setCopied} onRemove={setLeaving} />
            </Card>
          )
        }
      </Loaded>
      {copied && <CopyDialog line={copied} onClose={() => setCopied(undefined)} />}
      <RemoveDialog line={leaving} onClose={() => setLeaving(undefined)} />
    </Page>
  );
}

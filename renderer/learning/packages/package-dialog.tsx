/** One package: its report, its title, and whether it is in use. */
import { useState } from 'react';
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import { paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorAlert,
  LinkButton,
  RemoveButton,
  TextField,
  useToast,
} from '../../components/index.ts';
import { PackageReport } from './package-report.tsx';

const MOST_TITLE = 200;

function Title({ found }: { readonly found: PackageSummary }) {
  const words = useMessages().t.elearning.report;
  const notify = useToast();
  const save = useCommand('learning', 'setPackage');
  const [title, setTitle] = useState(found.title);
  const isMissing = title.trim() === '';
  const submit = async () => {
    if (isMissing) return;
    const answer = await save.run({ packageId: found.id, title: title.trim(), state: found.state });
    if (answer.ok) notify(words.saved);
  };
  return (
    <>
      <div className="pj-package-title">
        <TextField
          label={words.name}
          value={title}
          maxLength={MOST_TITLE}
          onChange={setTitle}
          error={isMissing ? words.nameMissing : undefined}
        />
        <Button onPress={() => void submit()} isPending={save.isRunning} isDisabled={title.trim() === found.title}>
          {words.save}
        </Button>
      </div>
      <ErrorAlert error={save.error} />
    </>
  );
}

function Use({ found, onClose }: { readonly found: PackageSummary; readonly onClose: () => void }) {
  const words = useMessages().t.elearning.report;
  const notify = useToast();
  const set = useCommand('learning', 'setPackage');
  const [isAsking, setAsking] = useState(false);
  const isRetired = found.state === 'retired';
  const change = async () => {
    const { id: packageId, title } = found;
    const answer = await set.run({ packageId, title, state: isRetired ? 'published' : 'retired' });
    if (!answer.ok) return;
    notify(isRetired ? words.published : words.retired);
    onClose();
  };
  return (
    <>
      <ErrorAlert error={set.error} />
      <Button isPending={set.isRunning} onPress={() => (isRetired ? void change() : setAsking(true))}>
        {isRetired ? words.publish : words.retire}
      </Button>
      <ConfirmDialog
        title={words.retireTitle}
        confirmText={words.retire}
        isOpen={isAsking}
        isPending={set.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void change()}
      >
        {words.retireText}
      </ConfirmDialog>
    </>
  );
}

function Remove({ found, onClose }: { readonly found: PackageSummary; readonly onClose: () => void }) {
  const words = useMessages().t.elearning.report;
  const remove = useCommand('learning', 'removePackage');
  if (found.attempts > 0) return <p className="pj-muted">{words.hasAttempts}</p>;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={remove}
      input={{ packageId: found.id }}
      news={words.removed}
      onRemoved={onClose}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function PackageDialog({ found, onClose }: { readonly found: PackageSummary; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.elearning.report;
  return (
    <Dialog
      title={found.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <div className="pj-grow">
            <Remove found={found} onClose={onClose} />
          </div>
          {found.standard === 'plain' && <LinkButton to={paths.builder(found.id)}>{words.edit}</LinkButton>}
          {found.state !== 'draft' && <Use found={found} onClose={onClose} />}
          <Button variant="primary" onPress={onClose}>
            {t.app.actions.close}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        {found.standard !== 'plain' && <Title found={found} />}
        <PackageReport found={found} />
      </div>
    </Dialog>
  );
}

/** The saved profiles of a kind: use one, keep it as a file, take it away. */
import { useState } from 'react';
import type { SavedProfile } from '../../../shared/staff/contract-sources.ts';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, ConfirmDialog, ErrorAlert, IconButton, SimpleTable, useToast } from '../../components/index.ts';
import type { ImportState } from './use-import.ts';

interface CardProps {
  readonly state: ImportState;
}

function RowActions({
  state,
  saved,
  onRemove,
}: CardProps & { readonly saved: SavedProfile; readonly onRemove: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.sources.profile;
  const toFile = useCommand('desktop', 'saveProfileFile', { refresh: false });
  const keep = async () => {
    const answer = await toFile.run({ profile: saved.profile });
    if (answer.ok && answer.value.saved) notify(words.toFileDone(answer.value.name));
  };
  return (
    <div className="pj-row-actions">
      <Button onPress={() => state.setProfile(saved.profile)}>
        {words.use}
        <span className="sr-only"> {saved.name}</span>
      </Button>
      <IconButton label={words.toFileNamed(saved.name)} icon="download" onPress={() => void keep()} />
      <IconButton label={words.removeNamed(saved.name)} icon="remove" onPress={onRemove} />
      <ErrorAlert error={toFile.error} />
    </div>
  );
}

function RemoveDialog({ saved, onClose }: { readonly saved: SavedProfile; readonly onClose: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.sources.profile;
  const remove = useCommand('staff', 'removeProfile');
  const confirm = async () => {
    const answer = await remove.run({ profileId: saved.id });
    if (!answer.ok) return;
    notify(words.removed(saved.name));
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle(saved.name)}
      confirmText={words.remove}
      isDanger
      isOpen
      onClose={onClose}
      onConfirm={() => void confirm()}
      isPending={remove.isRunning}
    >
      {words.removeText}
      <ErrorAlert error={remove.error} />
    </ConfirmDialog>
  );
}

export function ProfilesCard({ state }: CardProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.sources.profile;
  const profiles = useCall('staff', 'profiles', { kind: state.kind });
  const [removing, setRemoving] = useState<SavedProfile>();
  // Nothing saved is the usual case, and nothing to say anything about.
  if (!profiles.data || profiles.data.length === 0) return <ErrorAlert error={profiles.error} />;
  return (
    <Card title={words.listTitle} description={words.listText}>
      <SimpleTable
        caption={words.listCaption}
        hideCaption
        rows={profiles.data}
        rowKey={(saved) => saved.id}
        columns={[
          { key: 'name', label: words.name, rowHeader: true, render: (saved) => saved.name },
          {
            key: 'columns',
            label: words.columns,
            align: 'end',
            render: (saved) => number(Object.keys(saved.profile.columns).length),
          },
          {
            key: 'actions',
            label: words.actions,
            align: 'end',
            render: (saved) => <RowActions state={state} saved={saved} onRemove={() => setRemoving(saved)} />,
          },
        ]}
      />
      {removing && <RemoveDialog saved={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

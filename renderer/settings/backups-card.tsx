import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../bridge.ts';
import {
  Alert,
  Button,
  Card,
  EmptyState,
  ErrorAlert,
  Loaded,
  ProgressDialog,
  type SimpleColumn,
  SimpleTable,
} from '../components/index.ts';

type BackupRow = OutputOf<'register', 'backups'>[number];

export function BackupsCard({ canBackUp }: { readonly canBackUp: boolean }) {
  const { t } = useMessages();
  const words = t.register.settings;
  const list = useCall('register', 'backups', {});
  const choose = useCommand('desktop', 'chooseFolder', { refresh: false });
  const backup = useCommand('register', 'backup');
  const backUpElsewhere = async () => {
    const folder = await choose.run({ purpose: 'backup' });
    if (folder.ok && folder.value) await backup.run({ folder: folder.value.token });
  };
  return (
    <Card title={words.backups} description={words.backupsText}>
      {canBackUp && (
        <div className="pj-actions">
          <Button variant="primary" icon="save" onPress={() => void backup.run({})}>
            {words.backupNow}
          </Button>
          <Button icon="folder" onPress={() => void backUpElsewhere()} isPending={choose.isRunning}>
            {words.backupTo}
          </Button>
        </div>
      )}
      <ErrorAlert error={choose.error ?? backup.error} />
      {backup.result && <Alert tone="success">{words.backupDone(backup.result.folder)}</Alert>}
      <Loaded call={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.backupsEmptyTitle} icon="save">
              {words.backupsEmpty}
            </EmptyState>
          ) : (
            <BackupTable rows={rows} />
          )
        }
      </Loaded>
      <ProgressDialog
        title={words.backupProgress}
        isOpen={backup.isRunning}
        progress={backup.progress}
        onCancel={backup.cancel}
      />
    </Card>
  );
}

function BackupTable({ rows }: { readonly rows: readonly BackupRow[] }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.register.settings;
  const columns: readonly SimpleColumn<BackupRow>[] = [
    { key: 'at', label: words.backupAt, render: (row) => format.dateTime(row.at), rowHeader: true },
    { key: 'reason', label: words.backupReason, render: (row) => words.reasons[row.reason] ?? row.reason },
    { key: 'bytes', label: words.backupSize, render: (row) => format.bytes(row.bytes), align: 'end' },
  ];
  return <SimpleTable caption={words.backupsCaption} columns={columns} rows={rows} rowKey={(row) => row.name} />;
}

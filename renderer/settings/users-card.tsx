import { type FormEvent, useState } from 'react';
import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../bridge.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  Dialog,
  ErrorAlert,
  IconButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
  useToast,
} from '../components/index.ts';
import { RecoveryKeyCard } from '../register/recovery-key-card.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { OwnSecretField, type OwnSecretFieldProps } from './own-secret-field.tsx';

type Slot = OutputOf<'register', 'slots'>[number];
type Open = 'add' | 'passphrase' | 'recovery' | undefined;

export interface UsersCardProps {
  readonly canManage: boolean;
  readonly registerName: string;
}

export function UsersCard({ canManage, registerName }: UsersCardProps) {
  const { t } = useMessages();
  const words = t.register.settings;
  const slots = useCall('register', 'slots', {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Card title={words.users} description={words.usersText}>
      <Loaded call={slots}>{(rows) => <SlotTable rows={rows} canManage={canManage} />}</Loaded>
      <div className="pj-actions">
        {canManage && (
          <Button icon="plus" onPress={() => setOpen('add')}>
            {words.addUser}
          </Button>
        )}
        <Button icon="edit" onPress={() => setOpen('passphrase')}>
          {words.changePassphrase}
        </Button>
        {canManage && (
          <Button icon="refresh" onPress={() => setOpen('recovery')}>
            {words.newRecovery}
          </Button>
        )}
      </div>
      <AddUserDialog isOpen={open === 'add'} onClose={close} />
      <ChangePassphraseDialog isOpen={open === 'passphrase'} onClose={close} />
      <NewRecoveryKey isOpen={open === 'recovery'} onClose={close} registerName={registerName} />
    </Card>
  );
}

function SlotTable({ rows, canManage }: { readonly rows: readonly Slot[]; readonly canManage: boolean }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.register.settings;
  const [leaving, setLeaving] = useState<Slot>();
  const columns: SimpleColumn<Slot>[] = [
    {
      key: 'name',
      label: words.userName,
      rowHeader: true,
      render: (slot) => (
        <>
          {slot.name} {slot.own && <Badge>{words.you}</Badge>}
        </>
      ),
    },
    {
      key: 'role',
      label: words.userRole,
      render: (slot) => (slot.kind === 'recovery' ? words.recoveryKind : words.roles[slot.role]),
    },
    { key: 'created', label: words.userCreated, render: (slot) => format.dateTime(slot.created) },
  ];
  if (canManage) {
    columns.push({
      key: 'action',
      label: words.userAction,
      align: 'end',
      render: (slot) =>
        !slot.own &&
        slot.kind === 'passphrase' && (
          <IconButton label={words.removeLabel(slot.name)} icon="remove" onPress={() => setLeaving(slot)} />
        ),
    });
  }
  return (
    <>
      <SimpleTable caption={words.usersCaption} columns={columns} rows={rows} rowKey={(slot) => slot.id} />
      {leaving && <RemoveUser slot={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

function RemoveUser({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.register.settings;
  const remove = useCommand('register', 'removeSlot');
  const own = useOwnSecret();
  const confirm = async () => {
    if (!own.isGiven()) return;
    const answer = await remove.run({ slotId: slot.id, own: own.field.value });
    if (!answer.ok) return;
    notify(words.removed(slot.name));
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle(slot.name)}
      isOpen
      onClose={onClose}
      confirmText={words.removeConfirm}
      onConfirm={() => void confirm()}
      isPending={remove.isRunning}
      isDanger
    >
      <p>{words.removeText(slot.name)}</p>
      <OwnSecretForm own={own} onSend={() => void confirm()} />
      <ErrorAlert error={remove.error} />
    </ConfirmDialog>
  );
}

interface OwnSecret {
  readonly field: OwnSecretFieldProps;
  /** Whether there is something to send; if not, the field says so. */
  readonly isGiven: () => boolean;
  readonly clear: () => void;
}

function useOwnSecret(): OwnSecret {
  const [value, onChange] = useState('');
  const [isSent, setSent] = useState(false);
  return {
    field: { value, onChange, isSent },
    isGiven: () => {
      setSent(true);
      return value !== '';
    },
    clear: () => {
      onChange('');
      setSent(false);
    },
  };
}

/** Enter sends, as in the other dialogs. */
function OwnSecretForm({ own, onSend }: { readonly own: OwnSecret; readonly onSend: () => void }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="pj-form" onSubmit={submit} noValidate>
      <OwnSecretField {...own.field} />
    </form>
  );
}

interface NewRecoveryKeyProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly registerName: string;
}

/** First the question, then the key, which stays until one has shown that it is kept. */
function NewRecoveryKey({ isOpen, onClose, registerName }: NewRecoveryKeyProps) {
  const { t } = useMessages();
  const words = t.register;
  const make = useCommand('register', 'newRecoveryKey');
  const own = useOwnSecret();
  const key = make.result?.recoveryKey;
  const finish = () => {
    make.reset();
    own.clear();
    onClose();
  };
  const send = () => {
    if (own.isGiven()) void make.run({ own: own.field.value });
  };
  return (
    <>
      <ConfirmDialog
        title={words.settings.newRecoveryTitle}
        isOpen={isOpen && key === undefined}
        onClose={finish}
        confirmText={words.settings.newRecoveryConfirm}
        onConfirm={send}
        isPending={make.isRunning}
      >
        <p>{words.settings.newRecoveryText}</p>
        <OwnSecretForm own={own} onSend={send} />
        <ErrorAlert error={make.error} />
      </ConfirmDialog>
      <Dialog
        title={words.recovery.title}
        isOpen={isOpen && key !== undefined}
        onClose={finish}
        isDismissable={false}
        size="large"
      >
        <p>{words.recovery.intro}</p>
        <RecoveryKeyCard
          recoveryKey={key ?? ''}
          registerName={registerName}
          continueText={words.recovery.done}
          onKept={finish}
        />
      </Dialog>
    </>
  );
}

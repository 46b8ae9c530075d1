/** What can be done with a class as it stands. */
import { useState } from 'react';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, ConfirmDialog, EditDialog, ErrorAlert, TextField, useToast } from '../../components/index.ts';
import { AttendanceDialog, type ClassWhole } from './attendance-dialog.tsx';
import { ClassDialog } from './class-dialog.tsx';
import { ProofDialog } from './proof-dialog.tsx';

interface ActionProps {
  readonly one: ClassWhole;
  readonly onClose: () => void;
}

function CancelDialog({ one, onClose }: ActionProps) {
  const words = useMessages().t.classes.cancel;
  const notify = useToast();
  const save = useCommand('learning', 'cancelClass');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await save.run({ classId: one.id, reason });
    if (!answer.ok) return;
    notify(words.done);
    onClose();
  };
  return (
    <EditDialog
      title={words.title}
      lead={words.text}
      submitText={words.submit}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        isRequired
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
    </EditDialog>
  );
}

function ReopenDialog({ one, onClose }: ActionProps) {
  const words = useMessages().t.classes;
  const notify = useToast();
  const save = useCommand('learning', 'reopenClass');
  const confirm = async () => {
    const answer = await save.run({ classId: one.id });
    if (!answer.ok) return;
    notify(words.reopen.done);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.reopen.title}
      confirmText={words.one.reopen}
      isOpen
      isPending={save.isRunning}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{one.state === 'held' ? words.reopen.held : words.reopen.cancelled}</p>
      <ErrorAlert error={save.error} />
    </ConfirmDialog>
  );
}

/** Attendance cannot be known before the last day has come. */
export function NotYet({ one }: { readonly one: ClassWhole }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { today } = useScope();
  if (one.state !== 'planned' || one.endsOn <= today || one.taken === 0) return null;
  return (
    <Alert tone="info" live={false}>
      {t.classes.attendance.notYet(date(one.endsOn))}
    </Alert>
  );
}

type Open = 'edit' | 'attendance' | 'cancel' | 'reopen' | 'proofs';

function Buttons({ one, onOpen }: { readonly one: ClassWhole; readonly onOpen: (what: Open) => void }) {
  const words = useMessages().t.classes.one;
  const { today } = useScope();
  if (one.state === 'cancelled') {
    return (
      <Button icon="undo" onPress={() => onOpen('reopen')}>
        {words.reopen}
      </Button>
    );
  }
  return (
    <>
      <Button icon="edit" onPress={() => onOpen('edit')}>
        {words.edit}
      </Button>
      {one.state === 'planned' ? (
        <>
          <Button icon="close" onPress={() => onOpen('cancel')}>
            {words.cancel}
          </Button>
          {one.endsOn <= today && (
            <Button icon="check" variant="primary" onPress={() => onOpen('attendance')}>
              {words.hold}
            </Button>
          )}
        </>
      ) : (
        <>
          <Button icon="undo" onPress={() => onOpen('reopen')}>
            {words.reopen}
          </Button>
          <Button icon="check" onPress={() => onOpen('attendance')}>
            {words.correct}
          </Button>
          {one.attended > 0 && (
            <Button icon="print" variant="primary" onPress={() => onOpen('proofs')}>
              {words.proofs}
            </Button>
          )}
        </>
      )}
    </>
  );
}

export function ClassActions({ one }: { readonly one: ClassWhole }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Buttons one={one} onOpen={setOpen} />
      {open === 'edit' && <ClassDialog courseId={one.courseId} one={one} onClose={close} />}
      {open === 'attendance' && <AttendanceDialog one={one} onClose={close} />}
      {open === 'cancel' && <CancelDialog one={one} onClose={close} />}
      {open === 'reopen' && <ReopenDialog one={one} onClose={close} />}
      {open === 'proofs' && <ProofDialog of={{ classId: one.id }} count={one.attended} onClose={close} />}
    </>
  );
}

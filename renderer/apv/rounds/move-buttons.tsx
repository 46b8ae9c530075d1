/** On to the next state, back to an earlier one, or out of it all. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { canCancel } from '../../../shared/apv/states.ts';
import type { ApvRoundState } from '../../../shared/apv/words.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorAlert,
  LinkButton,
  Select,
  TextArea,
  useToast,
} from '../../components/index.ts';
import { stepOf } from './steps.ts';

interface RoundProps {
  readonly round: ApvRoundView;
}

/** @returns moves the round and shows the step that it came to */
function useMove({ round }: RoundProps) {
  const { t } = useMessages();
  const notify = useToast();
  const move = useCommand('apv', 'moveRound');
  const to = async (state: ApvRoundState): Promise<boolean> => {
    const answer = await move.run({ roundId: round.id, to: state });
    if (!answer.ok) return false;
    notify(t.apvRounds.page.moved(t.apv.state[state]));
    navigate(paths.apvStep(round.id, stepOf(state)));
    return true;
  };
  return { ...move, to };
}

function NextButton({
  round,
  onMove,
  isMoving,
}: RoundProps & { onMove: (to: ApvRoundState) => void; isMoving: boolean }) {
  const { t } = useMessages();
  const words = t.apvRounds.page;
  const { next, obstacles } = round;
  if (next === null) return null;
  // Leader and AMR bring it there by signing.
  if (next === 'signed') {
    return (
      <LinkButton variant="primary" to={paths.apvStep(round.id, 'sign')}>
        {words.toSign}
      </LinkButton>
    );
  }
  const special: Readonly<Partial<Record<ApvRoundState, string>>> = {
    planned: words.begin,
    uncovering: words.start,
    closed: words.close,
  };
  return (
    <Button variant="primary" onPress={() => onMove(next)} isPending={isMoving} isDisabled={obstacles.length > 0}>
      {special[next] ?? words.next(t.apv.state[next])}
    </Button>
  );
}

function BackDialog({ round, onClose }: RoundProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvRounds.goBack;
  const move = useMove({ round });
  const [to, setTo] = useState<ApvRoundState | null>(round.back.at(-1) ?? null);
  const send = async () => {
    if (to !== null && (await move.to(to))) onClose();
  };
  return (
    <Dialog
      title={words.title}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void send()} isPending={move.isRunning}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <p>{words.text}</p>
        <Select
          label={words.to}
          options={round.back.map((value) => ({ value, label: t.apv.state[value] }))}
          value={to}
          onChange={setTo}
        />
        <ErrorAlert error={move.error} />
      </div>
    </Dialog>
  );
}

function CancelDialog({ round, onClose }: RoundProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvRounds.cancelling;
  const notify = useToast();
  const cancel = useCommand('apv', 'cancelRound');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (isMissing) return;
    const answer = await cancel.run({ roundId: round.id, reason });
    if (!answer.ok) return;
    notify(words.done);
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      size="small"
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.close}</Button>
          <Button variant="danger" onPress={() => void send()} isPending={cancel.isRunning}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <p>{words.text}</p>
        <TextArea
          label={words.reason}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={isTried && isMissing ? words.reasonMissing : undefined}
        />
        <ErrorAlert error={cancel.error} />
      </div>
    </Dialog>
  );
}

/** There is no way back from it, so that it is asked. */
function CloseDialog({ round, onClose }: RoundProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvRounds.closing;
  const move = useMove({ round });
  const confirm = async () => {
    if (await move.to('closed')) onClose();
  };
  return (
    <ConfirmDialog
      title={words.title}
      confirmText={t.apvRounds.page.close}
      isOpen
      isPending={move.isRunning}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{words.text}</p>
      <ErrorAlert error={move.error} />
    </ConfirmDialog>
  );
}

export function MoveButtons({ round }: RoundProps) {
  const words = useMessages().t.apvRounds.page;
  const move = useMove({ round });
  const [open, setOpen] = useState<'back' | 'cancel' | 'close'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {canCancel(round.state) && (
        <Button variant="tertiary" onPress={() => setOpen('cancel')}>
          {words.cancel}
        </Button>
      )}
      {round.back.length > 0 && (
        <Button icon="back" onPress={() => setOpen('back')}>
          {words.goBack}
        </Button>
      )}
      <NextButton
        round={round}
        onMove={(to) => (to === 'closed' ? setOpen('close') : void move.to(to))}
        isMoving={move.isRunning}
      />
      {open === 'back' && <BackDialog round={round} onClose={close} />}
      {open === 'close' && <CloseDialog round={round} onClose={close} />}
      {open === 'cancel' && <CancelDialog round={round} onClose={close} />}
      <ErrorAlert error={move.error} />
    </>
  );
}

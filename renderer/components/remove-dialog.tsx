/** A question before something is taken away. Refused, it stays and says why. */
import { type ReactNode, useState } from 'react';
import type { Command } from '../bridge.ts';
import { Button, type ButtonVariant } from './button.tsx';
import { ConfirmDialog } from './dialog.tsx';
import { ErrorAlert } from './error-alert.tsx';
import type { IconName } from './icon.tsx';
import { useToast } from './toast.tsx';

interface RemovalProps<I> {
  readonly title: string;
  /** A verb: "Fjern deltager". */
  readonly confirmText: string;
  readonly command: Pick<Command<I, unknown>, 'run' | 'isRunning' | 'error'>;
  readonly input: I;
  /** Small news afterwards; left out where the page shows it by itself. */
  readonly news?: string | undefined;
  readonly onRemoved: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

interface RemoveDialogProps<I> extends RemovalProps<I> {
  readonly isOpen?: boolean;
  readonly onClose: () => void;
}

export function RemoveDialog<I>(props: RemoveDialogProps<I>) {
  const { title, confirmText, command, input, news, onRemoved, isOpen = true, onClose, children } = props;
  const notify = useToast();
  const confirm = async () => {
    const answer = await command.run(input);
    if (!answer.ok) return;
    if (news !== undefined) notify(news);
    onRemoved();
  };
  return (
    <ConfirmDialog
      {...{ title, confirmText, isOpen, onClose }}
      isDanger
      isPending={command.isRunning}
      onConfirm={() => void confirm()}
    >
      <p>{children}</p>
      <ErrorAlert error={command.error} />
    </ConfirmDialog>
  );
}

interface RemoveButtonProps<I> extends Omit<RemovalProps<I>, 'confirmText'> {
  readonly text: string;
  /** As the button says when left out. */
  readonly confirmText?: string;
  readonly icon?: IconName;
  readonly variant?: ButtonVariant;
}

/** The button with its question, as beside the buttons of an `EditDialog`. */
export function RemoveButton<I>(props: RemoveButtonProps<I>) {
  const { text, confirmText = text, icon = 'remove', variant = 'tertiary', onRemoved, ...rest } = props;
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button {...{ variant, icon }} onPress={() => setAsking(true)}>
        {text}
      </Button>
      <RemoveDialog
        {...rest}
        confirmText={confirmText}
        isOpen={isAsking}
        onClose={close}
        onRemoved={() => {
          close();
          onRemoved();
        }}
      />
    </>
  );
}

import { type ReactNode, useState } from 'react';
import {
  Dialog as AriaDialog,
  ProgressBar as AriaProgressBar,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import type { Progress } from '../../shared/kernel/registry.ts';
import { useFormat, useMessages } from '../bridge.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that does it last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** False: only the dialog's own buttons close it. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, size = 'medium', isDismissable = true, role = 'dialog' } = props;
  const { t } = useMessages();
  return (
    <ModalOverlay
      className="pj-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={`pj-modal pj-modal-${size}`}>
        <AriaDialog className="pj-dialog" role={role}>
          <div className="pj-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isDismissable && (
              <IconButton label={t.app.actions.close} icon="close" onPress={onClose} withTooltip={false} />
            )}
          </div>
          {/* A dialog hangs in a form in React's tree only: what is sent in it is none of that form's business. */}
          <div className="pj-dialog-body" onSubmit={(event) => event.stopPropagation()}>
            {children}
          </div>
          {actions && <div className="pj-dialog-foot pj-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** What follows from it, so that one can say no. */
  readonly children: ReactNode;
  /** A verb: "Fjern bruger", never "OK". */
  readonly confirmText: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isDanger?: boolean;
  readonly isPending?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useMessages();
  const { children, confirmText, onConfirm, onClose, isDanger = false, isPending, ...rest } = props;
  return (
    <Dialog
      {...rest}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t.app.actions.cancel}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmText}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

export interface ProgressBarProps {
  readonly progress: Progress | undefined;
  readonly label: string;
}

/** `total` 0: the length is not known, the bar only moves. */
export function ProgressBar({ progress, label }: ProgressBarProps) {
  const { t } = useMessages();
  const format = useFormat();
  const known = progress !== undefined && progress.total > 0;
  const share = known ? Math.min(1, progress.done / progress.total) : 0;
  const phase = t.app.phases[progress?.phase ?? 'working'] ?? t.app.phases.working;
  return (
    <AriaProgressBar aria-label={label} value={share * 100} isIndeterminate={!known} className="pj-progress">
      <div className="pj-progress-text">
        <span role="status">{phase} …</span>
        <span>{known && format.share(share)}</span>
      </div>
      <div className="pj-progress-track">
        <div
          className={known ? 'pj-progress-fill' : 'pj-progress-fill pj-progress-unknown'}
          style={known ? { width: `${share * 100}%` } : undefined}
        />
      </div>
    </AriaProgressBar>
  );
}

export interface ProgressDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly progress: Progress | undefined;
  /** Left out, the work cannot be stopped. */
  readonly onCancel?: () => void;
}

export function ProgressDialog({ title, isOpen, progress, onCancel }: ProgressDialogProps) {
  return (
    <ModalOverlay className="pj-overlay" isOpen={isOpen} isKeyboardDismissDisabled>
      <Modal className="pj-modal pj-modal-small">
        <AriaDialog className="pj-dialog">
          <div className="pj-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className="pj-dialog-body">
            <ProgressBar progress={progress} label={title} />
          </div>
          {onCancel && <CancelFoot onCancel={onCancel} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Inside the dialog, so that "Stopper …" is forgotten when it closes. */
function CancelFoot({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useMessages();
  const [isStopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    onCancel();
  };
  return (
    <div className="pj-dialog-foot pj-actions">
      <span className="pj-muted pj-grow">{t.app.progress.cancelHint}</span>
      <Button onPress={stop} isDisabled={isStopping} autoFocus>
        {isStopping ? t.app.progress.cancelling : t.app.actions.stop}
      </Button>
    </div>
  );
}

import type { AppError } from '../../shared/kernel/result.ts';
import { useMessages } from '../bridge.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

export interface ErrorAlertProps {
  /** Shows nothing when undefined, and nothing for `cancelled`: the user did that. */
  readonly error: AppError | undefined;
  readonly onRetry?: () => void;
}

export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  const { t, say } = useMessages();
  if (!error || error.code === 'cancelled' || error.code === 'locked') return null;
  return (
    <Alert
      tone="error"
      title={t.app.state.failedTitle}
      actions={
        onRetry && (
          <Button onPress={onRetry} icon="refresh">
            {t.app.actions.retry}
          </Button>
        )
      }
    >
      {say(error)}
    </Alert>
  );
}

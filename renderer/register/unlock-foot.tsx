/** What both ways in end with: the button that waits as long as the worker says. */
import type { AppError } from '../../shared/kernel/result.ts';
import { useFrontMessages } from '../bridge/words.tsx';
import { Button } from '../components/button.tsx';

/** Seconds until the next try is allowed, as a refused unlocking tells them. */
export const waitAfter = (error: AppError): number => Number(error.params?.waitSeconds ?? error.params?.seconds ?? 0);

interface UnlockFootProps {
  readonly isRunning: boolean;
  readonly waitSeconds: number;
}

export function UnlockFoot({ isRunning, waitSeconds }: UnlockFootProps) {
  const { t } = useFrontMessages();
  const words = t.register.unlock;
  return (
    <div className="pj-form-foot">
      <Button type="submit" variant="primary" icon="lock" isPending={isRunning} isDisabled={waitSeconds > 0}>
        {isRunning ? `${words.progress} …` : words.submit}
      </Button>
    </div>
  );
}

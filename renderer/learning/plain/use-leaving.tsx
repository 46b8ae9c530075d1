/** Leaving with something unsaved is asked about, whichever way one goes. */
import { type ReactNode, useEffect, useState } from 'react';
import { guardLeaving } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { ConfirmDialog } from '../../components/index.ts';

/** @returns the question, to be drawn once */
export function useLeaving(isUnsaved: boolean): ReactNode {
  const { t } = useMessages();
  const words = t.plainCourse.leave;
  const [go, setGo] = useState<() => void>();
  useEffect(() => (isUnsaved ? guardLeaving((next) => setGo(() => next)) : undefined), [isUnsaved]);
  const leave = () => {
    setGo(undefined);
    go?.();
  };
  return (
    <ConfirmDialog
      title={words.title}
      confirmText={words.go}
      isDanger
      isOpen={go !== undefined}
      onConfirm={leave}
      onClose={() => setGo(undefined)}
    >
      <p>{words.text}</p>
    </ConfirmDialog>
  );
}

/** Takes a problem out of the round, once it is said what goes with it. */
import { useState } from 'react';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, ErrorAlert, useToast } from '../../components/index.ts';

export interface RemoveProblemProps {
  readonly problem: Problem;
  readonly onRemoved: () => void;
}

export function RemoveProblem({ problem, onRemoved }: RemoveProblemProps) {
  const { t } = useMessages();
  const words = t.apvProblems.remove;
  const notify = useToast();
  const remove = useCommand('apv', 'removeProblem');
  const [isAsked, setAsked] = useState(false);
  const go = async () => {
    const answer = await remove.run({ problemId: problem.id });
    if (!answer.ok) return;
    notify(words.removed);
    onRemoved();
  };
  return (
    <>
      <Button variant="tertiary" icon="remove" onPress={() => setAsked(true)}>
        {words.button}
      </Button>
      <ConfirmDialog
        title={words.title}
        confirmText={words.confirm}
        isDanger
        isOpen={isAsked}
        isPending={remove.isRunning}
        onConfirm={() => void go()}
        onClose={() => setAsked(false)}
      >
        <p>{words.text(problem.lines)}</p>
        <ErrorAlert error={remove.error} />
      </ConfirmDialog>
    </>
  );
}

/** Takes a problem out of the round, once it is said what goes with it. */
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { RemoveButton } from '../../components/index.ts';

export interface RemoveProblemProps {
  readonly problem: Problem;
  readonly onRemoved: () => void;
}

export function RemoveProblem({ problem, onRemoved }: RemoveProblemProps) {
  const { t } = useMessages();
  const words = t.apvProblems.remove;
  return (
    <RemoveButton
      text={words.button}
      title={words.title}
      confirmText={words.confirm}
      command={useCommand('apv', 'removeProblem')}
      input={{ problemId: problem.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.text(problem.lines)}
    </RemoveButton>
  );
}

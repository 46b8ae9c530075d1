/** Takes a line out of a plan that was never signed with it; a signed one is refused with the reason. */
import type { PlanLineId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { RemoveButton } from '../../components/index.ts';

interface RemoveLineProps {
  readonly lineId: PlanLineId;
  readonly onRemoved: () => void;
}

export function RemoveLine({ lineId, onRemoved }: RemoveLineProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('apv', 'removeLine')}
      input={{ lineId }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText}
    </RemoveButton>
  );
}

/** Says that a change is made, and lets it be taken back while the message stands. */
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { useToast } from '../../components/index.ts';

export function useDone(): (change: UnitChange, stamp: string) => void {
  const { t, say } = useMessages();
  const { date } = useFormat();
  const notify = useToast();
  const undo = useCommand('staff', 'undoEdit');
  const words = t.units.dialog;
  return (change, stamp) => {
    const takeBack = async () => {
      const result = await undo.run({ stamp });
      notify(result.ok ? words.undone : say(result.error), result.ok ? 'success' : 'info');
    };
    notify(words.done[change.kind](date(change.onDay)), 'success', {
      text: words.undo,
      onPress: () => void takeBack(),
    });
  };
}

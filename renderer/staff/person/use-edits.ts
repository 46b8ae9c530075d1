/** The newest edits of a person by hand, and taking one back. */
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { type OutputOf, useCall, useCommand, useMessages } from '../../bridge.ts';
import { useToast } from '../../components/index.ts';

export type RecentEdit = OutputOf<'staff', 'recentEdits'>[number];

export function useEdits(personId: PersonId) {
  const { t } = useMessages();
  const notify = useToast();
  const recent = useCall('staff', 'recentEdits', { personId });
  // Asked anew after a save: what is shown on the page may still be the list from before it.
  const lookUp = useCommand('staff', 'recentEdits', { refresh: false });
  const undo = useCommand('staff', 'undoEdit');
  const takeBack = async (stamp: string) => {
    const answer = await undo.run({ stamp });
    if (answer.ok) notify(t.edit.history.undone);
    return answer.ok;
  };
  /** Says that it is saved, with a way to take just that edit back. */
  const tell = async (text: string) => {
    undo.reset();
    const answer = await lookUp.run({ personId });
    const newest = answer.ok ? answer.value[0] : undefined;
    if (!newest?.canUndo) notify(text);
    else notify(text, 'success', { text: t.edit.actions.undo, onPress: () => void takeBack(newest.stamp) });
  };
  return { recent: recent.data, takeBack, tell, error: undo.error, isRunning: undo.isRunning };
}

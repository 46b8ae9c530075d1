/** The discussions as PDF: one is saved, and where it went is said. */
import { useCommand, useMessages } from '../../bridge.ts';
import { ErrorAlert, ProgressDialog, SavedNote } from '../../components/index.ts';
import type { Discussion } from './discussion-tab.tsx';

const useSaving = () => useCommand('desktop', 'saveDiscussion', { refresh: false });

export function useDiscussionPdf() {
  const save = useSaving();
  return { save, start: ({ id }: Discussion) => void save.run({ discussionId: id }) };
}

export function DiscussionSaved({ save }: { readonly save: ReturnType<typeof useSaving> }) {
  const { t } = useMessages();
  const show = useCommand('desktop', 'showSaved', { refresh: false });
  return (
    <>
      <ErrorAlert error={save.error} />
      {save.result && <SavedNote saved={save.result} onShow={() => void show.run({})} />}
      <ProgressDialog
        title={t.amo.discussion.pdfSaving}
        isOpen={save.isRunning}
        progress={save.progress}
        onCancel={save.cancel}
      />
    </>
  );
}

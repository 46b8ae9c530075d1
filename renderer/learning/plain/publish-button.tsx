/** Publishing: refused with what is missing, or asked about once, saved and published. */
import { useState } from 'react';
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, ErrorAlert, useToast } from '../../components/index.ts';
import type { Draft } from './use-draft.ts';

interface PublishButtonProps {
  readonly course: PlainCourse;
  readonly draft: Draft;
  /** It was tried, and something is missing. */
  readonly onFaults: () => void;
}

export function PublishButton({ course, draft, onFaults }: PublishButtonProps) {
  const { t } = useMessages();
  const words = t.plainCourse.publish;
  const notify = useToast();
  const publish = useCommand('learning', 'publishPlain');
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    if (draft.faults.length > 0 || draft.title.trim() === '') onFaults();
    else setAsking(true);
  };
  const confirm = async () => {
    if (draft.isChanged && !(await draft.save())) {
      setAsking(false);
      return;
    }
    const answer = await publish.run({ packageId: course.id });
    if (!answer.ok) return;
    setAsking(false);
    notify(words.done);
  };
  return (
    <>
      <Button variant="primary" icon="check" onPress={ask}>
        {words.button}
      </Button>
      <ConfirmDialog
        title={words.title}
        confirmText={words.confirm}
        isOpen={isAsking}
        isPending={draft.saving.isRunning || publish.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{words.text}</p>
        {course.publishedId && <p>{words.retires}</p>}
        <ErrorAlert error={publish.error} />
      </ConfirmDialog>
    </>
  );
}

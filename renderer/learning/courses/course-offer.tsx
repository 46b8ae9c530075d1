/** Whether a course is offered: ended as of a day, or offered again. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CatalogueRow } from '../../../shared/learning/contract-courses.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, DateField, EditDialog, useToast } from '../../components/index.ts';

interface EndDialogProps {
  readonly course: CatalogueRow;
  readonly onClose: () => void;
}

function EndDialog({ course, onClose }: EndDialogProps) {
  const words = useMessages().t.learning.course;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'endCourse');
  const [endedOn, setEndedOn] = useState<IsoDate | null>(today);
  const submit = async () => {
    if (!endedOn) return;
    const answer = await save.run({ courseId: course.id, endedOn });
    if (!answer.ok) return;
    notify(words.endDone);
    onClose();
  };
  return (
    <EditDialog
      title={words.endTitle}
      lead={words.endText}
      submitText={words.endSave}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DateField label={words.endedOn} isRequired value={endedOn} onChange={setEndedOn} />
    </EditDialog>
  );
}

export function CourseOffer({ course }: { readonly course: CatalogueRow }) {
  const words = useMessages().t.learning.course;
  const notify = useToast();
  const again = useCommand('learning', 'endCourse');
  const [isEnding, setEnding] = useState(false);
  const offer = async () => {
    const answer = await again.run({ courseId: course.id, endedOn: null });
    if (answer.ok) notify(words.againDone);
  };
  return (
    <>
      {course.endedOn === null ? (
        <Button icon="close" onPress={() => setEnding(true)}>
          {words.end}
        </Button>
      ) : (
        <Button icon="undo" onPress={() => void offer()} isPending={again.isRunning}>
          {words.again}
        </Button>
      )}
      {isEnding && <EndDialog course={course} onClose={() => setEnding(false)} />}
    </>
  );
}

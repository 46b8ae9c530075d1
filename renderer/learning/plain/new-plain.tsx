/** The button that begins a course of one's own, for the pages that list courses. */
import { useState } from 'react';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import { MOST_TITLE } from '../../../shared/learning/plain-schema.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, EditDialog, TextField } from '../../components/index.ts';

interface NewPlainProps {
  /** Null: a course is made with it. */
  readonly courseId: CourseId | null;
  /** Suggested, as the name of the course. */
  readonly title?: string;
}

function NewPlainDialog({ courseId, title: first = '', onClose }: NewPlainProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.plainCourse.new;
  const make = useCommand('learning', 'newPlain');
  const [title, setTitle] = useState(first);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (title.trim() === '') return;
    const answer = await make.run({ courseId, title });
    if (answer.ok) navigate(paths.builder(answer.value.packageId));
  };
  return (
    <EditDialog
      title={words.title}
      lead={words.lead}
      submitText={words.submit}
      size="small"
      save={make}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        value={title}
        maxLength={MOST_TITLE}
        onChange={setTitle}
        error={isTried && title.trim() === '' ? words.nameMissing : undefined}
        isRequired
      />
    </EditDialog>
  );
}

export function NewPlainButton(props: NewPlainProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="edit" onPress={() => setOpen(true)}>
        {t.plainCourse.new.button}
      </Button>
      {isOpen && <NewPlainDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The chosen part of the course. */
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import type { PlainFault } from '../../../shared/learning/plain-checks.ts';
import { MOST_TITLE, MOST_TRANSCRIPT } from '../../../shared/learning/plain-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Card, TextArea, TextField } from '../../components/index.ts';
import { FileField } from './file-field.tsx';
import { PageEditor } from './page-editor.tsx';
import type { PartProps } from './part-context.ts';
import { QuizEditor } from './quiz-editor.tsx';

interface PartEditorProps {
  readonly course: PlainCourse;
  readonly part: PlainPart;
  readonly place: number;
  /** Just opened: its title takes the cursor. */
  readonly isNew: boolean;
  readonly onChange: (part: PlainPart) => void;
  readonly faults: readonly PlainFault[];
}

function VideoFields({ course, part, onChange, faults }: PartProps<'video'>) {
  const { t } = useMessages();
  const words = t.plainCourse;
  return (
    <>
      <FileField
        packageId={course.id}
        purpose="video"
        path={part.path}
        files={course.files}
        onChange={(path) => onChange({ ...part, path })}
      />
      <TextArea
        label={words.part.transcript}
        description={words.part.transcriptHelp}
        rows={8}
        value={part.transcript}
        maxLength={MOST_TRANSCRIPT}
        onChange={(transcript) => onChange({ ...part, transcript })}
        error={faults.some(({ code }) => code === 'transcriptMissing') ? words.faults.transcriptMissing : undefined}
        isRequired
      />
    </>
  );
}

function PartFields(props: Omit<PartEditorProps, 'place' | 'isNew'>) {
  const { course, part, onChange, faults } = props;
  switch (part.kind) {
    case 'video':
      return <VideoFields {...{ course, part, onChange, faults }} />;
    case 'pdf':
      return (
        <FileField
          packageId={course.id}
          purpose="coursePdf"
          path={part.path}
          files={course.files}
          onChange={(path) => onChange({ ...part, path })}
        />
      );
    case 'page':
      return <PageEditor {...{ course, part, onChange, faults }} />;
    case 'quiz':
      return <QuizEditor {...{ course, part, onChange, faults }} />;
  }
}

export function PartEditor(props: PartEditorProps) {
  const { part, place, isNew, onChange, faults } = props;
  const { t } = useMessages();
  const words = t.plainCourse;
  const title = part.title.trim() === '' ? words.parts.untitled : part.title;
  return (
    <Card title={words.parts.open(place, words.parts.kinds[part.kind], title)}>
      <div className="pj-stack" key={part.id}>
        <TextField
          label={words.part.title}
          description={words.part.titleHelp}
          value={part.title}
          maxLength={MOST_TITLE}
          onChange={(text) => onChange({ ...part, title: text })}
          autoFocus={isNew}
          error={faults.some(({ code }) => code === 'titleMissing') ? words.faults.titleMissing : undefined}
          isRequired
        />
        <PartFields {...props} />
      </div>
    </Card>
  );
}

/** A course that is published or out of use: what is in it, and how it may be changed. */
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ErrorAlert, LinkButton, SimpleTable, useToast } from '../../components/index.ts';
import { CourseFacts } from './course-facts.tsx';

function EditWays({ course }: { readonly course: PlainCourse }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.plainCourse.published;
  const reopen = useCommand('learning', 'reopenPlain');
  const edition = useCommand('learning', 'newEdition');
  const packageId = course.id;
  const edit = async () => {
    if ((await reopen.run({ packageId })).ok) notify(words.editing);
  };
  const next = async () => {
    const answer = await edition.run({ packageId });
    if (answer.ok) navigate(paths.builder(answer.value.packageId));
  };
  if (course.draftId) {
    return <LinkButton to={paths.builder(course.draftId)}>{words.toDraft}</LinkButton>;
  }
  return (
    <>
      {course.attempts === 0 && (
        <Button icon="edit" onPress={() => void edit()} isPending={reopen.isRunning}>
          {words.edit}
        </Button>
      )}
      <Button icon="copy" onPress={() => void next()} isPending={edition.isRunning}>
        {words.newEdition}
      </Button>
      <ErrorAlert error={reopen.error ?? edition.error} />
    </>
  );
}

function State({ course }: { readonly course: PlainCourse }) {
  const { t } = useMessages();
  const { published, retired } = t.plainCourse;
  if (course.state === 'retired') {
    return (
      <Alert
        tone="info"
        title={retired.title}
        actions={
          course.publishedId && <LinkButton to={paths.builder(course.publishedId)}>{retired.toPublished}</LinkButton>
        }
      >
        {retired.text}
      </Alert>
    );
  }
  return (
    <Alert tone="success" live={false} title={published.title} actions={<EditWays course={course} />}>
      {course.attempts === 0 ? published.free : published.begun} {course.draftId && published.hasDraft}
    </Alert>
  );
}

export function StandingCourse({ course }: { readonly course: PlainCourse }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const rows = course.content.parts.map((part, i) => ({ ...part, place: i + 1 }));
  return (
    <div className="pj-stack">
      <State course={course} />
      <CourseFacts course={course} />
      <Card title={words.parts.title}>
        <SimpleTable
          caption={words.parts.title}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'place', label: words.parts.place, render: ({ place }) => place },
            { key: 'title', label: words.part.title, render: ({ title }) => title, rowHeader: true },
            { key: 'kind', label: words.parts.kind, render: ({ kind }) => words.parts.kinds[kind] },
          ]}
        />
      </Card>
    </div>
  );
}

/** The editor of a draft: parts to the left, the chosen part to the right; saved when one says so. */
import { useState } from 'react';
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import { MOST_TITLE } from '../../../shared/learning/plain-schema.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ErrorAlert,
  NumberField,
  RemoveButton,
  TextField,
  useToast,
} from '../../components/index.ts';
import { CourseFacts } from './course-facts.tsx';
import { MissingList } from './missing-list.tsx';
import { PartEditor } from './part-editor.tsx';
import { PartsList } from './parts-list.tsx';
import { PublishButton } from './publish-button.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useLeaving } from './use-leaving.tsx';

function SaveBar({ course, draft, onFaults }: { course: PlainCourse; draft: Draft; onFaults: () => void }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const notify = useToast();
  const save = async () => {
    if (draft.title.trim() !== '' && (await draft.save())) notify(words.saved);
  };
  return (
    <div className="pj-plain-bar">
      <span role="status">
        <Badge tone={draft.isChanged ? 'warning' : 'success'}>{draft.isChanged ? words.unsaved : words.allSaved}</Badge>
      </span>
      <Button icon="save" onPress={() => void save()} isPending={draft.saving.isRunning}>
        {words.save}
      </Button>
      <PublishButton {...{ course, draft, onFaults }} />
    </div>
  );
}

function WholeCourse({ draft }: { readonly draft: Draft }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const hasQuiz = draft.parts.some(({ kind }) => kind === 'quiz');
  return (
    <Card>
      <div className="pj-stack pj-plain-whole">
        <TextField
          label={words.name}
          value={draft.title}
          maxLength={MOST_TITLE}
          onChange={(title) => draft.set({ title })}
          error={draft.title.trim() === '' ? words.nameMissing : undefined}
          isRequired
        />
        {(hasQuiz || draft.passPercent > 0) && (
          <NumberField
            label={words.pass}
            description={words.passHelp}
            value={draft.passPercent}
            min={0}
            max={100}
            suffix={words.percent}
            onChange={(percent) => draft.set({ passPercent: Number.isNaN(percent) ? 0 : Math.round(percent) })}
          />
        )}
      </div>
    </Card>
  );
}

function RemoveDraft({ course, onRemoved }: { readonly course: PlainCourse; readonly onRemoved: () => void }) {
  const { t } = useMessages();
  const words = t.plainCourse.remove;
  const remove = useCommand('learning', 'removePackage');
  return (
    <RemoveButton
      text={words.button}
      title={words.title}
      command={remove}
      input={{ packageId: course.id }}
      news={words.done}
      onRemoved={onRemoved}
    >
      {words.text}
    </RemoveButton>
  );
}

/** Which part is open. One that was just opened has the cursor in its title, wherever on the page it was opened from. */
function useChosen(draft: Draft) {
  const [chosen, setChosen] = useState({ id: draft.parts[0]?.id, times: 0 });
  const at = draft.parts.findIndex(({ id }) => id === chosen.id);
  const choose = (id: string): void => setChosen(({ times }) => ({ id, times: times + 1 }));
  return {
    at,
    part: draft.parts[at],
    /** Another key each time, so that the cursor comes again. */
    times: chosen.times,
    choose,
    add: (kind: PlainPart['kind']) => choose(draft.add(kind).id),
  };
}

export function Builder({ course }: { readonly course: PlainCourse }) {
  const { t } = useMessages();
  const words = t.plainCourse;
  const draft = useDraft(course);
  /** How often one has tried to publish what was not whole. */
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const [isGone, setGone] = useState(false);
  const { at, part, times, choose, add } = useChosen(draft);
  const leaving = useLeaving(draft.isChanged && !isGone);
  const removed = () => {
    setGone(true);
    navigate(paths.elearning);
  };
  return (
    <>
      <SaveBar course={course} draft={draft} onFaults={() => setTries(tries + 1)} />
      <div className="pj-stack">
        <ErrorAlert error={draft.saving.error} />
        {isTried && draft.faults.length > 0 && (
          <MissingList key={tries} parts={draft.parts} faults={draft.faults} onChoose={choose} />
        )}
        {course.publishedId && <Alert tone="info">{words.draftOf}</Alert>}
        <WholeCourse draft={draft} />
        <div className="pj-plain-builder">
          <PartsList draft={draft} chosen={part?.id} onChoose={choose} onAdd={add} isTried={isTried} />
          {part && (
            <PartEditor
              key={`${part.id} ${times}`}
              {...{ course, part }}
              isNew={times > 0}
              place={at + 1}
              onChange={draft.setPart}
              faults={isTried ? draft.faults.filter(({ partId }) => partId === part.id) : []}
            />
          )}
        </div>
        <CourseFacts course={course} />
        {course.attempts === 0 && (
          <div>
            <RemoveDraft course={course} onRemoved={removed} />
          </div>
        )}
      </div>
      {leaving}
    </>
  );
}

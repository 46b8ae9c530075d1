/** The catalogue of skills. */
import { useState } from 'react';
import { fold } from '../../../shared/kernel/text.ts';
import type { Skill } from '../../../shared/learning/contract-skills.ts';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  ConfirmDialog,
  EmptyState,
  ErrorAlert,
  Loaded,
  SearchField,
  type SimpleColumn,
  SimpleTable,
  useToast,
} from '../../components/index.ts';
import { SkillDialog } from './skill-dialog.tsx';

/** Taking over the example is asked about first: it is HR's own decision. */
export function ExampleButton() {
  const words = useMessages().t.skills.catalogue;
  const notify = useToast();
  const take = useCommand('learning', 'takeExample');
  const [isAsking, setAsking] = useState(false);
  const confirm = async () => {
    const answer = await take.run({});
    if (!answer.ok) return;
    setAsking(false);
    notify(words.exampleTaken(answer.value.skills, answer.value.profiles));
  };
  return (
    <>
      <Button icon="download" onPress={() => setAsking(true)}>
        {words.example}
      </Button>
      <ConfirmDialog
        title={words.exampleTitle}
        confirmText={words.exampleConfirm}
        isOpen={isAsking}
        isPending={take.isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{words.exampleText}</p>
        <ErrorAlert error={take.error} />
      </ConfirmDialog>
    </>
  );
}

function useColumns(onEdit: (skill: Skill) => void): SimpleColumn<Skill>[] {
  const words = useMessages().t.skills.catalogue;
  const { date } = useFormat();
  return [
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ name, about, endedOn }) => (
        <div className="pj-skill-name">
          <span>{name}</span>
          {about !== '' && <span className="pj-skill-about">{about.split('\n')[0]}</span>}
          {endedOn !== null && <Badge tone="warning">{words.ended(date(endedOn))}</Badge>}
        </div>
      ),
    },
    { key: 'area', label: words.area, render: ({ area }) => area },
    {
      key: 'courses',
      label: words.courses,
      render: ({ courses }) =>
        courses.length === 0 ? (
          <span className="pj-muted">{words.none}</span>
        ) : (
          <ul className="pj-plain-list">
            {courses.map(({ courseId, name, level }) => (
              <li key={courseId}>{words.courseGives(name, level)}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'profiles',
      label: words.profiles,
      render: ({ profiles }) =>
        profiles.length === 0 ? <span className="pj-muted">{words.none}</span> : profiles.join(', '),
    },
    {
      key: 'edit',
      label: words.actions,
      render: (skill) => (
        <Button variant="tertiary" icon="edit" onPress={() => onEdit(skill)}>
          {words.edit} <span className="sr-only">{skill.name}</span>
        </Button>
      ),
    },
  ];
}

interface ListProps {
  readonly skills: readonly Skill[];
  readonly onEdit: (skill: Skill | null) => void;
}

function List({ skills, onEdit }: ListProps) {
  const words = useMessages().t.skills.catalogue;
  const [text, setText] = useState('');
  const columns = useColumns(onEdit);
  const shown = skills.filter(({ name, area }) => fold(`${name} ${area}`).includes(fold(text.trim())));
  return (
    <>
      <div className="pj-skill-bar">
        <SearchField label={words.search} value={text} onChange={setText} />
        <p className="pj-muted" role="status">
          {words.found(shown.length, skills.length)}
        </p>
        <div className="pj-actions">
          <ExampleButton />
          <Button variant="primary" icon="plus" onPress={() => onEdit(null)}>
            {words.new}
          </Button>
        </div>
      </div>
      {shown.length > 0 && (
        <SimpleTable caption={words.table} hideCaption columns={columns} rows={shown} rowKey={({ id }) => id} />
      )}
    </>
  );
}

export function CatalogueTab() {
  const words = useMessages().t.skills.catalogue;
  const call = useCall('learning', 'skills', {}, { keepPrevious: true });
  const [edited, setEdited] = useState<Skill | null>();
  return (
    <div className="pj-stack">
      <Loaded call={call}>
        {(skills) =>
          skills.length === 0 ? (
            <EmptyState
              title={words.emptyTitle}
              icon="list"
              action={
                <>
                  <Button variant="primary" icon="plus" onPress={() => setEdited(null)}>
                    {words.new}
                  </Button>
                  <ExampleButton />
                </>
              }
            >
              {words.emptyText}
            </EmptyState>
          ) : (
            <List skills={skills} onEdit={setEdited} />
          )
        }
      </Loaded>
      {edited !== undefined && (
        <SkillDialog skill={edited} areas={call.data ?? []} onClose={() => setEdited(undefined)} />
      )}
    </div>
  );
}

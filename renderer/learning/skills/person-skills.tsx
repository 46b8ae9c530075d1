/** What a person can do on the day, who says so, and what was said before. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { PersonSkill } from '../../../shared/learning/contract-skills.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  IconButton,
  LinkButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { LevelMark } from './level-mark.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import './skills.css';

function useSourceWord(): (of: { readonly source: keyof typeof words; readonly course: string }) => string {
  const { t } = useMessages();
  const words = t.skills.sources;
  return ({ source, course }) => (course === '' ? words[source] : t.skills.fromCourse(course));
}

interface Opening {
  readonly onUpdate: (skill: PersonSkill) => void;
  readonly onHistory: (skill: PersonSkill) => void;
}

function useColumns({ onUpdate, onHistory }: Opening): SimpleColumn<PersonSkill>[] {
  const { t } = useMessages();
  const words = t.skills.person;
  const { date } = useFormat();
  const sourceWord = useSourceWord();
  return [
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ name, area }) => (
        <div className="pj-skill-name">
          <span>{name}</span>
          {area !== '' && <span className="pj-skill-about">{area}</span>}
        </div>
      ),
    },
    {
      key: 'level',
      label: t.skills.level,
      render: ({ present }) =>
        present ? <LevelMark level={present.level} /> : <Badge tone="warning">{words.lapsed}</Badge>,
    },
    {
      key: 'source',
      label: words.source,
      render: ({ present }) =>
        present && (
          <div className="pj-skill-name">
            <span>{sourceWord(present)}</span>
            <span className="pj-skill-about">{date(present.onDay)}</span>
          </div>
        ),
    },
    {
      key: 'expires',
      label: words.expires,
      render: ({ present }) =>
        present ? <span className="pj-nowrap">{present.expiresOn ? date(present.expiresOn) : words.never}</span> : '',
    },
    {
      key: 'history',
      label: t.skills.catalogue.actions,
      render: (skill) => (
        <div className="pj-skill-ways">
          <IconButton icon="edit" label={words.update(skill.name)} onPress={() => onUpdate(skill)} />
          {skill.history.length > 0 && (
            <IconButton icon="time" label={words.showHistory(skill.name)} onPress={() => onHistory(skill)} />
          )}
        </div>
      ),
    },
  ];
}

function List({ skills, ...opening }: Opening & { readonly skills: readonly PersonSkill[] }) {
  const words = useMessages().t.skills.person;
  const columns = useColumns(opening);
  return (
    <>
      <SimpleTable
        caption={words.table}
        hideCaption
        columns={columns}
        rows={skills}
        rowKey={({ skillId }) => skillId}
      />
      <p className="pj-muted pj-skill-note">{words.rule}</p>
    </>
  );
}

/** Part of the person's own page in the learning room. */
export function PersonSkills({ personId }: { readonly personId: PersonId }) {
  const words = useMessages().t.skills.person;
  const { asOf } = useScope();
  const call = useCall('learning', 'personSkills', { personId, asOf }, { keepPrevious: true });
  const [edited, setEdited] = useState<PersonSkill | null>();
  const [shown, setShown] = useState<PersonSkill>();
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setEdited(null)}>
      {words.add}
    </Button>
  );
  return (
    <Card
      title={words.title}
      actions={
        <>
          <LinkButton to={paths.road(personId)}>{words.road}</LinkButton>
          {call.data && call.data.length > 0 && add}
        </>
      }
    >
      <Loaded call={call}>
        {(skills) =>
          skills.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="list" action={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <List skills={skills} onUpdate={setEdited} onHistory={setShown} />
          )
        }
      </Loaded>
      {edited !== undefined && (
        <StatementDialog personId={personId} skill={edited} onClose={() => setEdited(undefined)} />
      )}
      {shown && <HistoryDialog skill={shown} onClose={() => setShown(undefined)} />}
    </Card>
  );
}

/** Persons who may be registered twice: side by side, with what would move, and a way back. */
import { useState } from 'react';
import { navigate, paths, useLocation } from '../app/navigation.ts';
import { type OutputOf, useCall, useCommand, useMessages } from '../bridge.ts';
import { Alert, Button, EmptyState, ErrorAlert, LinkButton, Loaded, Page, useToast } from '../components/index.ts';
import { DuplicateCard, type DuplicateGroup, type Merge } from './person/duplicate-card.tsx';
import './staff.css';

/** More pairs than this are for another day: they come as these are dealt with. */
const MOST_SHOWN = 50;

interface Done extends Merge {
  readonly stamp: string;
  readonly moved: number;
}

function DoneNote({ done, onUndone }: { readonly done: Done; readonly onUndone: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.edit.duplicates;
  const undo = useCommand('staff', 'undoEdit');
  const takeBack = async () => {
    const answer = await undo.run({ stamp: done.stamp });
    if (!answer.ok) return;
    notify(words.undone);
    onUndone();
  };
  return (
    <>
      <Alert
        tone="success"
        title={words.doneTitle}
        actions={
          <>
            <Button icon="undo" onPress={() => void takeBack()} isPending={undo.isRunning}>
              {t.edit.actions.undo}
            </Button>
            <LinkButton to={paths.person(done.keep.id)}>{words.toPerson(done.keep.name)}</LinkButton>
          </>
        }
      >
        {words.done(done.keep.name, done.moved)}
      </Alert>
      <ErrorAlert error={undo.error} />
    </>
  );
}

function NoDuplicates() {
  const { t } = useMessages();
  const words = t.edit.duplicates;
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="success"
      action={<Button onPress={() => navigate(paths.register)}>{words.toRegister}</Button>}
    >
      {words.emptyText}
    </EmptyState>
  );
}

const groupKey = ({ persons }: DuplicateGroup): string => persons.map(({ id }) => id).join(' ');

/** Those of the person one came from stand first. */
function inOrder(groups: OutputOf<'staff', 'duplicates'>, wanted: string | null): readonly DuplicateGroup[] {
  const has = ({ persons }: DuplicateGroup) => persons.some(({ id }) => id === wanted);
  return [...groups.filter(has), ...groups.filter((group) => !has(group))].slice(0, MOST_SHOWN);
}

export function DuplicatesPage() {
  const { t } = useMessages();
  const { query } = useLocation();
  const words = t.edit.duplicates;
  const call = useCall('staff', 'duplicates', {});
  const merge = useCommand('staff', 'mergePersons');
  const [done, setDone] = useState<Done>();
  const run = async ({ keep, drop }: Merge) => {
    setDone(undefined);
    const answer = await merge.run({ keep: keep.id, drop: drop.id });
    if (answer.ok) setDone({ keep, drop, ...answer.value });
    return answer.ok;
  };
  const total = call.data?.length ?? 0;
  return (
    <Page title={words.title} description={total > 0 ? `${words.count(total)}. ${words.intro}` : words.intro}>
      {done && <DoneNote key={done.stamp} done={done} onUndone={() => setDone(undefined)} />}
      <ErrorAlert error={merge.error} />
      <Loaded call={call}>
        {(groups) =>
          groups.length === 0 ? (
            <NoDuplicates />
          ) : (
            <ul className="pj-bare-list">
              {inOrder(groups, query.get('person')).map((group) => (
                <li key={groupKey(group)}>
                  <DuplicateCard group={group} isRunning={merge.isRunning} onMerge={run} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

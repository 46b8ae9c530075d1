/** Takes people into a class, one or many; afterwards it says what became of each. */
import { useState } from 'react';
import type { ClassId, PersonId } from '../../../shared/kernel/ids.ts';
import type { EnrolResult } from '../../../shared/learning/contract-classes.ts';
import { PersonField } from '../../apv/parts/person-field.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  Dialog,
  EditDialog,
  IconButton,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';

const TONES = { enrolled: 'success', waiting: 'warning', already: 'neutral', left: 'error' } as const;

function Results({ results, onClose }: { readonly results: readonly EnrolResult[]; readonly onClose: () => void }) {
  const words = useMessages().t.classes;
  const columns: SimpleColumn<EnrolResult>[] = [
    { key: 'name', label: words.one.name, rowHeader: true, render: ({ name }) => name },
    {
      key: 'outcome',
      label: words.enrol.done,
      render: ({ outcome, clashes }) => (
        <span className="pj-class-remarks">
          <Badge tone={TONES[outcome]}>{words.enrol.outcomes[outcome]}</Badge>
          {clashes.length > 0 && <Badge tone="warning">{words.one.clash(clashes.join(', '))}</Badge>}
        </span>
      ),
    },
  ];
  return (
    <Dialog
      title={words.enrol.title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {words.enrol.close}
        </Button>
      }
    >
      <SimpleTable
        caption={words.enrol.done}
        hideCaption
        columns={columns}
        rows={results}
        rowKey={({ personId }) => personId}
      />
    </Dialog>
  );
}

interface Chosen {
  readonly id: PersonId;
  readonly name: string;
}

function ChosenList({
  people,
  onRemove,
}: {
  readonly people: readonly Chosen[];
  readonly onRemove: (id: PersonId) => void;
}) {
  const words = useMessages().t.classes.enrol;
  return (
    <ul className="pj-chosen" aria-label={words.chosen}>
      {people.map(({ id, name }) => (
        <li key={id}>
          {name}
          <IconButton icon="close" label={words.remove(name)} onPress={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}

interface EnrolDialogProps {
  readonly classId: ClassId;
  readonly onClose: () => void;
}

export function EnrolDialog({ classId, onClose }: EnrolDialogProps) {
  const words = useMessages().t.classes.enrol;
  const save = useCommand('learning', 'enrol');
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [results, setResults] = useState<readonly EnrolResult[]>();
  const [tried, setTried] = useState(false);
  if (results) return <Results results={results} onClose={onClose} />;
  const submit = async () => {
    setTried(true);
    if (people.length === 0) return;
    const answer = await save.run({ classId, personIds: people.map(({ id }) => id) });
    if (answer.ok) setResults(answer.value);
  };
  return (
    <EditDialog
      title={words.title}
      submitText={words.submit(people.length)}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {/* Made anew for each, so that the field is empty for the next. */}
      <PersonField
        key={people.length}
        label={words.person}
        description={words.personHelp}
        unitIds={[]}
        value={{ id: null, name: '' }}
        onChange={({ id, name }) => {
          if (id && !people.some((one) => one.id === id)) setPeople([...people, { id, name }]);
        }}
        error={tried && people.length === 0 ? words.nobody : undefined}
      />
      {people.length > 0 && (
        <ChosenList people={people} onRemove={(id) => setPeople(people.filter((one) => one.id !== id))} />
      )}
    </EditDialog>
  );
}

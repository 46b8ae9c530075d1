/** Who takes part in the round, with those the register would suggest. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { hasEnded } from '../../../shared/apv/states.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  ErrorAlert,
  IconButton,
  RemoveDialog,
  type SimpleColumn,
  SimpleTable,
  useToast,
} from '../../components/index.ts';
import { ParticipantDialog } from './participant-dialog.tsx';

interface RoundProps {
  readonly round: ApvRoundView;
}
type Participant = ApvRoundView['participants'][number];

function Suggestions({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.apvRounds.people;
  const notify = useToast();
  const suggested = useCall('apv', 'suggestedParticipants', { roundId: round.id });
  const add = useCommand('apv', 'addParticipant');
  const people = suggested.data ?? [];
  if (people.length === 0) return null;
  const addThese = async (chosen: typeof people) => {
    for (const { personId, role, unitId } of chosen) {
      const answer = await add.run({ roundId: round.id, personId, name: '', role, unitId });
      if (!answer.ok) return;
    }
    notify(words.added);
  };
  return (
    <div className="pj-round-suggested">
      <h3>{words.suggested}</h3>
      <ul>
        {people.map((one) => (
          <li key={`${one.role} ${one.personId}`}>
            <span>
              {one.name}{' '}
              <span className="pj-muted">
                {t.apv.role[one.role]} · {one.unitName}
              </span>
            </span>
            <IconButton
              label={words.addOne(one.name, t.apv.role[one.role])}
              icon="plus"
              onPress={() => void addThese([one])}
            />
          </li>
        ))}
      </ul>
      {people.length > 1 && (
        <Button variant="tertiary" onPress={() => void addThese(people)} isPending={add.isRunning}>
          {words.addAll}
        </Button>
      )}
      <ErrorAlert error={add.error} />
    </div>
  );
}

function useColumns({ round }: RoundProps, onRemove: (one: Participant) => void): SimpleColumn<Participant>[] {
  const { t } = useMessages();
  const words = t.apvRounds.people;
  const unitOf = (one: Participant) => round.units.find(({ unitId }) => unitId === one.unitId)?.name ?? words.allUnits;
  const columns: SimpleColumn<Participant>[] = [
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ name, personId }) => (
        <>
          {name}
          {personId === null && <span className="pj-muted"> ({words.outside})</span>}
        </>
      ),
    },
    { key: 'role', label: words.role, render: ({ role }) => t.apv.role[role] },
    { key: 'unit', label: words.unit, render: unitOf },
  ];
  if (hasEnded(round.state)) return columns;
  const ways: SimpleColumn<Participant> = {
    key: 'ways',
    label: words.ways,
    render: (one) => <IconButton label={words.remove(one.name)} icon="remove" onPress={() => onRemove(one)} />,
  };
  return [...columns, ways];
}

function RemoveParticipant({ one, onClose }: { readonly one: Participant; readonly onClose: () => void }) {
  const words = useMessages().t.apvRounds.people;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      command={useCommand('apv', 'removeParticipant')}
      input={{ participantId: one.id }}
      news={words.removed}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText}
    </RemoveDialog>
  );
}

export function ParticipantsCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.apvRounds.people;
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Participant>();
  const columns = useColumns({ round }, setRemoving);
  const isOver = hasEnded(round.state);
  return (
    <Card
      title={words.title}
      description={words.text}
      actions={
        !isOver && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {round.participants.length === 0 ? (
        <p className="pj-muted">{words.none}</p>
      ) : (
        <SimpleTable
          caption={words.title}
          hideCaption
          columns={columns}
          rows={round.participants}
          rowKey={({ id }) => id}
        />
      )}
      {!isOver && <Suggestions round={round} />}
      {isAdding && <ParticipantDialog round={round} onClose={() => setAdding(false)} />}
      {removing && <RemoveParticipant one={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

/** Who has a seat, who waits in which order, and who has withdrawn. */
import { type ReactNode, useState } from 'react';
import { withdraw as seatsAfter } from '../../../shared/learning/class-seats.ts';
import type { ClassSeat } from '../../../shared/learning/contract-classes.ts';
import { paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  ErrorAlert,
  type SimpleColumn,
  SimpleTable,
  TextLink,
  useToast,
} from '../../components/index.ts';
import { type ClassWhole, hasSeat } from './attendance-dialog.tsx';

const TONES = {
  enrolled: 'info',
  waiting: 'warning',
  attended: 'success',
  absent: 'error',
  withdrawn: 'neutral',
} as const;

function Remarks({ one }: { readonly one: ClassSeat }) {
  const words = useMessages().t.classes.one;
  return (
    <span className="pj-class-remarks">
      {one.hasLeft && <Badge tone="warning">{words.left}</Badge>}
      {one.clashes.length > 0 && <Badge tone="warning">{words.clash(one.clashes.join(', '))}</Badge>}
    </span>
  );
}

interface SeatTableProps {
  readonly caption: string;
  readonly people: readonly ClassSeat[];
  readonly isNumbered?: boolean;
  readonly action?: ((one: ClassSeat) => ReactNode) | undefined;
}

function SeatTable({ caption, people, isNumbered = false, action }: SeatTableProps) {
  const words = useMessages().t.classes.one;
  const columns: SimpleColumn<ClassSeat>[] = [
    ...(isNumbered
      ? [{ key: 'n', label: words.place, render: (one: ClassSeat) => String(people.indexOf(one) + 1) }]
      : []),
    {
      key: 'name',
      label: words.name,
      rowHeader: true,
      render: ({ personId, name }) => <TextLink to={paths.personLearning(personId)}>{name}</TextLink>,
    },
    { key: 'unit', label: words.unit, render: ({ unitName }) => unitName },
    {
      key: 'state',
      label: words.seatState,
      render: ({ state }) => <Badge tone={TONES[state]}>{words.seat[state]}</Badge>,
    },
    { key: 'remarks', label: words.remarks, render: (one) => <Remarks one={one} /> },
    ...(action ? [{ key: 'actions', label: words.actions, render: action }] : []),
  ];
  return <SimpleTable caption={caption} columns={columns} rows={people} rowKey={({ id }) => id} />;
}

/** Withdrawing and coming again are each other's undoing; whoever moved up is told of. */
function useMoves(one: ClassWhole) {
  const words = useMessages().t.classes;
  const notify = useToast();
  const withdraw = useCommand('learning', 'withdraw');
  const enrol = useCommand('learning', 'enrol');
  return {
    error: withdraw.error ?? enrol.error,
    isLeaving: withdraw.isRunning,
    leave: async ({ id, name }: ClassSeat) => {
      const answer = await withdraw.run({ seatId: id });
      if (!answer.ok) return;
      const moved = answer.value.movedUp.map((up) => up.name).join(', ');
      notify(moved === '' ? words.one.withdrawn(name) : `${words.one.withdrawn(name)} ${words.one.movedUp(moved)}`);
    },
    again: async ({ personId, name }: ClassSeat) => {
      const answer = await enrol.run({ classId: one.id, personIds: [personId] });
      if (!answer.ok) return;
      const [result] = answer.value;
      if (result) notify(`${name}: ${words.enrol.outcomes[result.outcome]}`);
    },
  };
}

interface LeaveButtonProps {
  readonly seat: ClassSeat;
  /** Who gets the seat; undefined where nobody waits for it, and it can be taken back. */
  readonly next: ClassSeat | undefined;
  readonly moves: ReturnType<typeof useMoves>;
}

function LeaveButton({ seat, next, moves }: LeaveButtonProps) {
  const words = useMessages().t.classes.one;
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    await moves.leave(seat);
    setAsking(false);
  };
  return (
    <span className="pj-seat-way">
      <Button variant="tertiary" onPress={() => (next ? setAsking(true) : void leave())}>
        {words.withdraw} <span className="sr-only">{seat.name}</span>
      </Button>
      {next && (
        <ConfirmDialog
          title={words.withdrawTitle(seat.name)}
          confirmText={words.withdraw}
          isOpen={isAsking}
          isPending={moves.isLeaving}
          onClose={() => setAsking(false)}
          onConfirm={() => void leave()}
        >
          <p>{words.withdrawText(next.name)}</p>
        </ConfirmDialog>
      )}
    </span>
  );
}

interface ClassPeopleProps {
  readonly one: ClassWhole;
  readonly enrolButton: ReactNode;
}

export function ClassPeople({ one, enrolButton }: ClassPeopleProps) {
  const words = useMessages().t.classes.one;
  const moves = useMoves(one);
  const isPlanned = one.state === 'planned';
  const seated = one.people.filter(hasSeat).sort((a, b) => (a.name < b.name ? -1 : 1));
  const waiting = one.people.filter(({ state }) => state === 'waiting');
  const gone = one.people.filter(({ state }) => state === 'withdrawn');
  const over = one.seats === null ? 0 : one.taken - one.seats;
  // They come in the order of the list.
  const queued = one.people.map((seat, queue) => ({ ...seat, queue }));
  const nextAfter = ({ id }: ClassSeat): ClassSeat | undefined => seatsAfter(queued, one.seats, id).moved[0];
  const leave = (seat: ClassSeat) => <LeaveButton seat={seat} next={nextAfter(seat)} moves={moves} />;
  const again = (seat: ClassSeat) => (
    <span className="pj-seat-way">
      <Button variant="tertiary" onPress={() => void moves.again(seat)}>
        {words.again} <span className="sr-only">{seat.name}</span>
      </Button>
    </span>
  );
  return (
    <Card title={words.people} actions={isPlanned && enrolButton}>
      <div className="pj-stack">
        <ErrorAlert error={moves.error} />
        {over > 0 && isPlanned && <Alert tone="warning">{words.overfilled(over)}</Alert>}
        {one.people.length === 0 && (
          <EmptyState title={words.noneTitle} icon="groups">
            {words.noneText}
          </EmptyState>
        )}
        {seated.length > 0 && (
          <SeatTable
            caption={words.peopleCount(seated.length)}
            people={seated}
            action={isPlanned ? leave : undefined}
          />
        )}
        {waiting.length > 0 && (
          <SeatTable caption={words.waitingTable} people={waiting} isNumbered action={isPlanned ? leave : undefined} />
        )}
        {gone.length > 0 && (
          <SeatTable caption={words.withdrawnTable} people={gone} action={isPlanned ? again : undefined} />
        )}
      </div>
    </Card>
  );
}

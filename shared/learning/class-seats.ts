/**
 * The seats of a class: enrolling, the waiting list, withdrawing, attendance. Pure: each function answers all seats as
 * they then stand, and whoever calls it writes what differs. What always holds: nobody is lost; a free seat goes to
 * whoever has waited longest; and a class is never filled beyond its seats, but a smaller number of seats throws nobody out.
 */
import type { PersonId, SeatId } from '../kernel/ids.ts';
import type { SeatState } from './words.ts';

export interface Seat {
  readonly id: SeatId;
  readonly personId: PersonId;
  readonly state: SeatState;
  /** The order of coming; rises by the class. */
  readonly queue: number;
}

/** Null: as many as come. */
export type Capacity = number | null;

const TAKES_SEAT: ReadonlySet<SeatState> = new Set<SeatState>(['enrolled', 'attended', 'absent']);

export const takesSeat = ({ state }: Pick<Seat, 'state'>): boolean => TAKES_SEAT.has(state);

export const seatsTaken = (seats: readonly Pick<Seat, 'state'>[]): number => seats.filter(takesSeat).length;

/** Those who wait, the first to come first. */
export const waitingList = <S extends Seat>(seats: readonly S[]): S[] =>
  seats.filter(({ state }) => state === 'waiting').sort((a, b) => a.queue - b.queue);

const freeSeats = (seats: readonly Seat[], capacity: Capacity): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - seatsTaken(seats));

export interface MovedUp<S> {
  readonly seats: readonly S[];
  /** Who got a seat from the waiting list, in the order of the list. */
  readonly moved: readonly S[];
}

const replace = <S extends Seat>(seats: readonly S[], changed: readonly S[]): S[] => {
  const byId = new Map(changed.map((seat) => [seat.id, seat]));
  return seats.map((seat) => byId.get(seat.id) ?? seat);
};

/** Free seats go to those who wait; also to be called when the number of seats has changed. */
export function moveUp<S extends Seat>(seats: readonly S[], capacity: Capacity): MovedUp<S> {
  const free = freeSeats(seats, capacity);
  const moved = waitingList(seats)
    .slice(0, Math.min(free, seats.length))
    .map((seat): S => ({ ...seat, state: 'enrolled' }));
  return { seats: replace(seats, moved), moved };
}

export type EnrolOutcome = 'enrolled' | 'waiting' | 'already';

export interface Enrolled {
  readonly seats: readonly Seat[];
  readonly outcomes: ReadonlyMap<PersonId, EnrolOutcome>;
}

/**
 * Takes people in, in the order they stand. Who withdrew and comes again stands last in the queue; who has a seat or
 * waits already keeps the place.
 * @param newSeat an id for somebody who was never in the class
 */
export function enrol(
  seats: readonly Seat[],
  capacity: Capacity,
  people: readonly PersonId[],
  newSeat: () => SeatId,
): Enrolled {
  const outcomes = new Map<PersonId, EnrolOutcome>();
  let all = [...moveUp(seats, capacity).seats];
  let last = all.reduce((most, { queue }) => Math.max(most, queue), 0);
  for (const personId of people) {
    const known = all.find((seat) => seat.personId === personId);
    if (known && known.state !== 'withdrawn') {
      if (!outcomes.has(personId)) outcomes.set(personId, 'already');
      continue;
    }
    const state = freeSeats(all, capacity) > 0 ? 'enrolled' : 'waiting';
    last++;
    const seat: Seat = { id: known?.id ?? newSeat(), personId, state, queue: last };
    all = known ? replace(all, [seat]) : [...all, seat];
    outcomes.set(personId, state);
  }
  return { seats: all, outcomes };
}

/** Gives the seat back, or leaves the waiting list; a seat that comes free goes to whoever has waited longest. */
export function withdraw<S extends Seat>(seats: readonly S[], capacity: Capacity, id: SeatId): MovedUp<S> {
  return moveUp(
    seats.map((seat): S => (seat.id === id ? { ...seat, state: 'withdrawn' } : seat)),
    capacity,
  );
}

/** Who was there. Someone from the waiting list, or who had withdrawn, may have come after all; the others stay as they are. */
export const markAttendance = <S extends Seat>(seats: readonly S[], present: ReadonlySet<SeatId>): S[] =>
  seats.map((seat): S => {
    if (present.has(seat.id)) return { ...seat, state: 'attended' };
    return takesSeat(seat) ? { ...seat, state: 'absent' } : seat;
  });

/** A class that was marked as held by mistake is planned again with all who had a seat. */
export const forgetAttendance = <S extends Seat>(seats: readonly S[]): S[] =>
  seats.map((seat): S => (takesSeat(seat) ? { ...seat, state: 'enrolled' } : seat));

/** What says most of where somebody was, or is to be, comes first. */
const WEIGHT: Readonly<Record<SeatState, number>> = { attended: 0, absent: 1, enrolled: 2, waiting: 3, withdrawn: 4 };

/** Two seats of one and the same person in a class: of two that say the same, whoever came first. */
export const joinSeats = <S extends Pick<Seat, 'state' | 'queue'>>(one: S, other: S): S =>
  (WEIGHT[one.state] - WEIGHT[other.state] || one.queue - other.queue) <= 0 ? one : other;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import {
  type Capacity,
  enrol,
  forgetAttendance,
  markAttendance,
  moveUp,
  type Seat,
  seatsTaken,
  waitingList,
  withdraw,
} from '../../../shared/learning/class-seats.ts';
import { runs } from '../../electron/staff/office.ts';

const person = (n: number): PersonId => `p${n}` as PersonId;
const seatOf = (n: number): SeatId => `s${n}` as SeatId;

function ids(): () => SeatId {
  let n = 0;
  return () => seatOf(++n);
}

const take = (seats: readonly Seat[], capacity: Capacity, ...people: number[]) =>
  enrol(seats, capacity, people.map(person), () => seatOf(Number(people[0]) * 100 + seats.length));

describe('a class with two seats', () => {
  const full = enrol([], 2, [1, 2, 3, 4].map(person), ids());

  it('takes two in, and the others wait in order of coming', () => {
    expect([...full.outcomes.values()]).toEqual(['enrolled', 'enrolled', 'waiting', 'waiting']);
    expect(waitingList(full.seats).map(({ personId }) => personId)).toEqual(['p3', 'p4']);
  });

  it('gives a seat that comes free to whoever has waited longest; who comes again stands last', () => {
    const { seats, moved } = withdraw(full.seats, 2, seatOf(1));
    expect(moved.map(({ personId }) => personId)).toEqual(['p3']);
    const again = take(seats, 2, 1);
    expect(again.outcomes.get(person(1))).toBe('waiting');
    expect(waitingList(again.seats).map(({ personId }) => personId)).toEqual(['p4', 'p1']);
    expect(again.seats).toHaveLength(4);
  });

  it('moves nobody up when one of the waiting list leaves it', () => {
    expect(withdraw(full.seats, 2, seatOf(3)).moved).toEqual([]);
  });

  it('says of people twice on the list, or there already, that they are', () => {
    const { outcomes, seats } = take(full.seats, 2, 1, 5, 5);
    expect([...outcomes]).toEqual([
      ['p1', 'already'],
      ['p5', 'waiting'],
    ]);
    expect(seats).toHaveLength(5);
  });

  it('throws nobody out when it gets smaller, and fills up when it gets larger', () => {
    expect(seatsTaken(moveUp(full.seats, 1).seats)).toBe(2);
    expect(moveUp(full.seats, 3).moved.map(({ personId }) => personId)).toEqual(['p3']);
    expect(moveUp(full.seats, null).moved).toHaveLength(2);
  });

  it('marks those who came, from the waiting list too; those with a seat who did not come are absent', () => {
    const marked = markAttendance(full.seats, new Set([seatOf(1), seatOf(4)]));
    expect(marked.map(({ state }) => state)).toEqual(['attended', 'absent', 'waiting', 'attended']);
    expect(markAttendance(marked, new Set([seatOf(1), seatOf(4)]))).toEqual(marked);
    expect(forgetAttendance(marked).map(({ state }) => state)).toEqual(['enrolled', 'enrolled', 'waiting', 'enrolled']);
  });
});

type Step =
  | { readonly kind: 'enrol'; readonly people: readonly number[] }
  | { readonly kind: 'withdraw'; readonly at: number }
  | { readonly kind: 'resize'; readonly to: Capacity };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('enrol' as const), people: fc.array(fc.nat(12), { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('resize' as const), to: fc.option(fc.integer({ min: 1, max: 8 })) }),
);

/** Whatever is done, in whatever order. */
describe('whatever is done with the seats', () => {
  it('never fills more than there are, keeps the order of the queue, and loses nobody', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 6 })), fc.array(step, { maxLength: 30 }), (first, steps) => {
        let capacity: Capacity = first;
        let seats: readonly Seat[] = [];
        const newSeat = ids();
        const asked = new Set<PersonId>();
        for (const one of steps) {
          const before = seats;
          const queue = waitingList(before).map(({ personId }) => personId);
          if (one.kind === 'enrol') {
            const people = one.people.map(person);
            for (const id of people) asked.add(id);
            seats = enrol(before, capacity, people, newSeat).seats;
          } else if (one.kind === 'withdraw') {
            const seat = before[one.at % Math.max(1, before.length)];
            if (seat) seats = withdraw(before, capacity, seat.id).seats;
          } else {
            capacity = one.to;
            seats = moveUp(before, capacity).seats;
          }
          const most = capacity === null ? Number.POSITIVE_INFINITY : capacity;
          expect(seatsTaken(seats)).toBeLessThanOrEqual(Math.max(most, seatsTaken(before)));
          // A seat is never free while somebody waits.
          const waiting = waitingList(seats).map(({ personId }) => personId);
          if (waiting.length > 0) expect(seatsTaken(seats)).toBeGreaterThanOrEqual(most);
          // Those who still wait stand as they stood; new ones come behind them.
          const still = queue.filter((id) => waiting.includes(id));
          if (one.kind !== 'enrol') expect(waiting).toEqual(still);
          else expect(waiting.slice(0, still.length)).toEqual(still);
          expect(new Set(seats.map(({ personId }) => personId))).toEqual(asked);
          expect(seats).toHaveLength(asked.size);
        }
      }),
      runs(300),
    );
  });
});

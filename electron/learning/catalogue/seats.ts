/** Taking people in, and letting them go again. */
import { employmentOn } from '../../../db/apv/people.ts';
import { findRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { newId, type SeatId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import * as rules from '../../../shared/learning/class-seats.ts';
import type { classCalls, EnrolResult } from '../../../shared/learning/contract-classes.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { clashesOf } from './class-lists.ts';
import { named, plannedClass, seatsOf, writeSeats } from './finding.ts';

type Calls = typeof classCalls;

/** @throws class_not_planned, not_found */
export function enrol(
  { db, set, random, note }: CommandContext,
  { classId, personIds }: ParsedInput<Calls['enrol']>,
): EnrolResult[] {
  const one = plannedClass(db, classId);
  const people = named(db, [...new Set(personIds.map((personId) => keptOf(db, personId)))]);
  if (people.some(({ name }) => name === '')) throw new AppFailure('not_found');
  const isEmployed = employmentOn(db, one.startsOn);
  const wanted = people.map(({ personId }) => personId).filter(isEmployed);
  const before = seatsOf(db, classId);
  const { seats, outcomes } = rules.enrol(before, one.seats, wanted, () => newId<SeatId>(random));
  writeSeats(db, set, classId, before, seats);
  const clashes = clashesOf(db, one, wanted);
  const results = people.map(({ personId, name }): EnrolResult => {
    const outcome = outcomes.get(personId) ?? 'left';
    return { personId, name, outcome, clashes: outcome === 'enrolled' ? clashes(personId) : [] };
  });
  const count = (outcome: EnrolResult['outcome']): number => results.filter((r) => r.outcome === outcome).length;
  note({ classId, enrolled: count('enrolled'), waiting: count('waiting') });
  return results;
}

/** @throws class_not_planned, not_found */
export function withdraw(
  { db, set, note }: CommandContext,
  { seatId }: ParsedInput<Calls['withdraw']>,
): CallOutput<Calls['withdraw']> {
  const seat = findRow(db, 'class_seat', seatId);
  if (!seat) throw new AppFailure('not_found');
  const one = plannedClass(db, seat.classId);
  const before = seatsOf(db, one.id);
  const { seats, moved } = rules.withdraw(before, one.seats, seatId);
  writeSeats(db, set, one.id, before, seats);
  note({ classId: one.id, seatId, movedUp: moved.length });
  return {
    movedUp: named(
      db,
      moved.map(({ personId }) => personId),
    ),
  };
}

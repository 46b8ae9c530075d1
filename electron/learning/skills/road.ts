/** The road of one person: present job, target, and the steps between them with a way for each (domain §6.1). */
import { nameOfPerson, unitNames } from '../../../db/apv/people.ts';
import { readTarget } from '../../../db/learning/skills-profiles.ts';
import { readCourseWays, readPlanned } from '../../../db/learning/skills-ways.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { covers, isEveryone } from '../../../shared/learning/audience.ts';
import { type JudgedNeed, judgeNeeds } from '../../../shared/learning/gap.ts';
import type { FutureJob, Road, RoadStep } from '../../../shared/learning/road-contract.ts';
import { type CourseWay, orderSteps, type Step, type Ways } from '../../../shared/learning/road-order.ts';
import { heldOf, nearestFirst } from '../../../shared/learning/skill-futures.ts';
import type { DevelopmentActionRow } from '../../../shared/learning/stored.ts';
import type { QueryContext } from '../../worker/context.ts';
import { type Book, openBook } from './book.ts';
import { findBuddies } from './buddies.ts';

interface Asked {
  readonly personId: PersonId;
  readonly asOf: IsoDate;
}

const progressOf = (needs: readonly JudgedNeed[]) => ({ held: heldOf(needs), total: needs.length });

/** Courses that bring one to the level, or the course itself; those that can be taken at once first. */
function coursesFor(book: Book, ways: ReadonlyMap<string, CourseWay>, need: JudgedNeed): CourseWay[] {
  const ids =
    need.skillId === null
      ? [need.courseId]
      : book.giving
          .filter(({ skillId, level }) => skillId === need.skillId && level >= need.level)
          .map(({ courseId }) => courseId);
  const order = ({ isElearning, seatOn }: CourseWay): string => `${isElearning ? 0 : 1}${seatOn ?? '9'}`;
  return ids
    .flatMap((id) => ways.get(id) ?? [])
    .map((way) => ({ way, key: order(way) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ way }) => way);
}

/** The ways to every need that is not held. */
function waysFor({ db }: QueryContext, book: Book, personId: PersonId): (need: JudgedNeed) => Ways {
  const courses = readCourseWays(db, book.asOf);
  const units: ReadonlyMap<UnitId, string> = unitNames(db);
  const buddies = findBuddies(db, book, personId, units);
  return (need) => ({ courses: coursesFor(book, courses, need), buddies: buddies(need) });
}

const plainNeed = (book: Book, need: JudgedNeed) => {
  const { skillId, courseId, level, now, isLegal } = need;
  return { skillId, courseId, name: book.nameOf(need), level, now, isLegal };
};

function actionOf(planned: readonly DevelopmentActionRow[], step: Step): RoadStep['action'] {
  const found = planned.findLast((row) =>
    step.skillId === null ? row.courseId === step.courseId && row.skillId === null : row.skillId === step.skillId,
  );
  return found ? { id: found.id, how: found.how, deadline: found.deadline, state: found.state } : null;
}

function stepsOf(context: QueryContext, book: Book, personId: PersonId, missing: readonly JudgedNeed[]): RoadStep[] {
  const ways = waysFor(context, book, personId);
  const planned = readPlanned(context.db, personId);
  const names = new Map(book.profiles.map(({ id, name }) => [id, name]));
  const steps = missing.map((need): Step => ({ ...need, name: book.nameOf(need), ...ways(need) }));
  return orderSteps(steps, book.asOf).map((step) => ({
    ...plainNeed(book, step),
    ...{ due: step.due, isExpired: step.isExpired, courses: [...step.courses], buddies: [...step.buddies] },
    profiles: step.profileIds.map((id) => names.get(id) ?? ''),
    action: actionOf(planned, step),
  }));
}

/** @throws not_found */
export function personRoad(context: QueryContext, { personId, asOf }: Asked): Road {
  const { db } = context;
  const name = nameOfPerson(db, personId);
  if (name === undefined) throw new AppFailure('not_found');
  const book = openBook(db, asOf, personId);
  const holding = book.holdingOf(personId);
  const present = book.presentOf(personId);
  const row = readTarget(db, personId, asOf);
  const goal = row && book.profiles.find(({ id }) => id === row.profileId);
  const goalNeeds = row ? book.needsOf(row.profileId, () => row.byOn) : [];
  const all = judgeNeeds([...present.flatMap(({ needs }) => needs), ...goalNeeds], holding, asOf);
  const main = book.mainOf(personId);
  return {
    name,
    unitName: (main && unitNames(db).get(main.unitId)) ?? '',
    jobTitle: main?.jobTitle ?? '',
    isEmployed: main !== undefined,
    present: present.map(({ profile, needs }) => ({
      ...{ profileId: profile.id, name: profile.name },
      ...progressOf(judgeNeeds(needs, holding, asOf)),
    })),
    target:
      row && goal
        ? {
            ...{ id: row.id, profileId: goal.id, name: goal.name, about: goal.about, why: row.why },
            ...{ setOn: row.setOn, byOn: row.byOn, ...progressOf(judgeNeeds(goalNeeds, holding, asOf)) },
          }
        : null,
    ...{ met: heldOf(all), total: all.length },
    held: all.filter(({ isHeld }) => isHeld).map((need) => plainNeed(book, need)),
    steps: stepsOf(
      context,
      book,
      personId,
      all.filter(({ isHeld }) => !isHeld),
    ),
  };
}

/** How many jobs to come are shown. */
const FUTURES = 3;

export function personFutures(context: QueryContext, { personId, asOf }: Asked): FutureJob[] {
  const book = openBook(context.db, asOf, personId);
  const holding = book.holdingOf(personId);
  const engagements = book.employees.filter((one) => one.personId === personId);
  const ways = waysFor(context, book, personId);
  const open = book.profiles
    .filter(
      ({ isFuture, audience }) =>
        isFuture && (isEveryone(audience) || engagements.some((one) => covers(audience, one))),
    )
    .map(({ id, name, about }) => ({
      ...{ profileId: id, name, about },
      needs: judgeNeeds(
        book.needsOf(id, () => null),
        holding,
        asOf,
      ),
    }));
  return nearestFirst(open)
    .slice(0, FUTURES)
    .map(({ profileId, name, about, needs }) => ({
      ...{ profileId, name, about, ...progressOf(needs) },
      missing: needs
        .filter(({ isHeld }) => !isHeld)
        .map((need) => {
          const { courses, buddies } = ways(need);
          return { ...plainNeed(book, need), courses: [...courses], buddies: [...buddies] };
        }),
    }));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, RoleProfileId, SkillId } from '../../../shared/kernel/ids.ts';
import { gapOf, type Holding, type Need } from '../../../shared/learning/gap.ts';
import { type Buddy, type CourseWay, orderSteps, type Step } from '../../../shared/learning/road-order.ts';
import { type Given, type Statement, standingOn } from '../../../shared/learning/skill-level.ts';

const FIRST = '2026-01-01' as IsoDate;
const DAYS = 400;
const dayAt = (days: number): IsoDate => addDays(FIRST, days);
const runs = (usual: number) => ({ numRuns: usual * Number(process.env.PEJLING_RUNS ?? 1) });

const someDay = fc.integer({ min: 0, max: DAYS }).map(dayAt);
const statement: fc.Arbitrary<Statement> = fc
  .record({
    level: fc.integer({ min: 0, max: 4 }),
    source: fc.constantFrom('self' as const, 'leader' as const, 'certificate' as const),
    on: fc.integer({ min: 0, max: DAYS }),
    lasts: fc.option(fc.integer({ min: 0, max: 300 })),
    written: fc.integer({ min: 0, max: 1e9 }).map((n) => String(n).padStart(10, '0')),
  })
  .map(({ on, lasts, ...rest }) => ({
    ...rest,
    onDay: dayAt(on),
    expiresOn: lasts === null ? null : dayAt(on + lasts),
  }));
const statements = fc.uniqueArray(statement, { maxLength: 6, selector: ({ written }) => written });
const given: fc.Arbitrary<Given> = fc
  .record({
    level: fc.integer({ min: 1, max: 4 }),
    on: fc.integer({ min: 0, max: DAYS }),
    lasts: fc.option(fc.integer({ min: 0, max: 300 })),
    course: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ on, lasts, ...rest }) => ({
    ...rest,
    completedOn: dayAt(on),
    validUntil: lasts === null ? null : dayAt(on + lasts),
  }));
const courses = fc.array(given, { maxLength: 4 });

describe('the level on a day', () => {
  it('does not change when something is said or completed later', () => {
    fc.assert(
      fc.property(statements, courses, statement, given, someDay, (said, taken, later, done, asOf) => {
        fc.pre(later.onDay > asOf && done.completedOn > asOf);
        expect(standingOn([...said, later], [...taken, done], asOf)).toEqual(standingOn(said, taken, asOf));
      }),
      runs(300),
    );
  });

  it('is the same in whatever order the rows are read', () => {
    fc.assert(
      fc.property(statements, courses, someDay, (said, taken, asOf) => {
        const turned = standingOn(said.toReversed(), taken.toReversed(), asOf);
        expect(turned).toEqual(standingOn(said, taken, asOf));
      }),
      runs(300),
    );
  });

  it('never rests on what has expired', () => {
    fc.assert(
      fc.property(statements, courses, someDay, (said, taken, asOf) => {
        const { present } = standingOn(said, taken, asOf);
        expect((present?.expiresOn ?? asOf) >= asOf).toBe(true);
      }),
      runs(300),
    );
  });

  it('is never lowered by a course', () => {
    fc.assert(
      fc.property(statements, courses, given, someDay, (said, taken, done, asOf) => {
        const before = standingOn(said, taken, asOf).present?.level ?? 0;
        expect(standingOn(said, [...taken, done], asOf).present?.level ?? 0).toBeGreaterThanOrEqual(before);
      }),
      runs(300),
    );
  });

  it('goes by the newest statement, also a lower one; on one day by what was written last', () => {
    const old: Statement = { level: 4, source: 'self', onDay: dayAt(1), expiresOn: null, written: '1' };
    const low: Statement = { level: 1, source: 'leader', onDay: dayAt(9), expiresOn: null, written: '2' };
    const again: Statement = { ...low, level: 2, source: 'self', written: '3' };
    expect(standingOn([old, low], [], dayAt(10)).present).toMatchObject({ level: 1, source: 'leader' });
    expect(standingOn([again, old, low], [], dayAt(10)).present).toMatchObject({ level: 2, source: 'self' });
    const course: Given = { level: 3, completedOn: dayAt(5), validUntil: null, course: 'MED' };
    expect(standingOn([old, low], [course], dayAt(10)).present?.level).toBe(1);
    expect(standingOn([{ ...low, onDay: dayAt(5) }], [course], dayAt(10)).present?.course).toBe('MED');
  });
});

const SKILLS = ['s1', 's2', 's3'] as unknown as readonly SkillId[];
const COURSES = ['c1', 'c2'] as unknown as readonly CourseId[];
const PROFILE = 'p' as unknown as RoleProfileId;

const need: fc.Arbitrary<Need> = fc
  .record({
    subject: fc.constantFrom(...SKILLS, ...COURSES),
    level: fc.integer({ min: 1, max: 4 }),
    due: fc.option(someDay),
    isLegal: fc.boolean(),
    place: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ subject, level, ...rest }): Need => {
    const shared = { ...rest, profileIds: [PROFILE] };
    const skillId = SKILLS.find((id) => id === (subject as unknown));
    return skillId
      ? { skillId, courseId: null, level, ...shared }
      : { skillId: null, courseId: subject as CourseId, level: 0, ...shared };
  });
const needs = fc.array(need, { maxLength: 8 });

const sayings = fc.array(fc.tuple(fc.constantFrom(...SKILLS), statement), { maxLength: 8 });
const certificates = fc.array(fc.tuple(fc.constantFrom(...COURSES), given), { maxLength: 3 });
type Sayings = typeof sayings extends fc.Arbitrary<infer T> ? T : never;
type Certificates = typeof certificates extends fc.Arbitrary<infer T> ? T : never;

const holdingOf = (said: Sayings, held: Certificates, asOf: IsoDate): Holding => ({
  skills: new Map(
    SKILLS.map((id) => [
      id,
      standingOn(
        said.filter(([skill]) => skill === id).map(([, one]) => one),
        [],
        asOf,
      ),
    ]),
  ),
  courses: new Map(held.map(([id, one]) => [id, one])),
});

describe('the gap', () => {
  it('never grows when something that is held is added', () => {
    fc.assert(
      fc.property(needs, sayings, certificates, fc.constantFrom(...SKILLS), someDay, (wanted, said, held, id, asOf) => {
        const before = holdingOf(said, held, asOf);
        const level = before.skills.get(id)?.present?.level ?? 0;
        for (let more = level; more <= 4; more++) {
          const added: Statement = {
            level: more,
            source: 'leader',
            onDay: asOf,
            expiresOn: null,
            written: '9999999999',
          };
          const after = holdingOf([...said, [id, added]], held, asOf);
          expect(gapOf(wanted, after, asOf).length).toBeLessThanOrEqual(gapOf(wanted, before, asOf).length);
        }
      }),
      runs(200),
    );
  });

  it('counts what has expired as not held, and says so', () => {
    const asOf = dayAt(100);
    const wanted: Need[] = [
      {
        skillId: SKILLS[0] as SkillId,
        courseId: null,
        level: 3,
        due: null,
        isLegal: false,
        place: 0,
        profileIds: [PROFILE],
      },
      {
        skillId: null,
        courseId: COURSES[0] as CourseId,
        level: 0,
        due: null,
        isLegal: true,
        place: 1,
        profileIds: [PROFILE],
      },
    ];
    const until = (expiresOn: IsoDate): Holding =>
      holdingOf(
        [[SKILLS[0] as SkillId, { level: 3, source: 'leader', onDay: dayAt(1), expiresOn, written: '1' }]],
        [[COURSES[0] as CourseId, { level: 1, completedOn: dayAt(1), validUntil: expiresOn, course: '' }]],
        asOf,
      );
    expect(gapOf(wanted, until(asOf), asOf)).toEqual([]);
    const gone = gapOf(wanted, until(dayAt(99)), asOf);
    expect(gone.map(({ isExpired }) => isExpired)).toEqual([true, true]);
  });
});

const way: fc.Arbitrary<CourseWay> = fc.record({
  courseId: fc.constantFrom(...COURSES),
  name: fc.constant('Kursus'),
  isElearning: fc.boolean(),
  seatOn: fc.option(someDay),
  price: fc.option(fc.integer({ min: 0, max: 9000 })),
});
const buddy = fc.record({
  personId: fc.constant('b' as unknown as Buddy['personId']),
  name: fc.constant('Ida'),
  unitName: fc.constant('Plejen'),
  isOwnUnit: fc.boolean(),
  source: fc.constant('leader' as const),
});
const steps = fc
  .uniqueArray(need, { maxLength: 5, selector: ({ skillId, courseId }) => skillId ?? courseId })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((one) =>
        fc
          .record({ courses: fc.array(way, { maxLength: 2 }), buddies: fc.array(buddy, { maxLength: 2 }) })
          .map((ways): Step => ({ ...one, ...ways, name: 'x', now: 0, isHeld: false, isExpired: false })),
      ),
    ),
  );

describe('the order of the steps', () => {
  it('is the same however they came, keeps them all, and puts the law first and what is due soon before the rest', () => {
    fc.assert(
      fc.property(steps, someDay, (list, asOf) => {
        const ordered = orderSteps(list, asOf);
        expect(orderSteps(list.toReversed(), asOf)).toEqual(ordered);
        expect(orderSteps(ordered, asOf)).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(list));
        const soon = addDays(asOf, 90);
        const rank = (step: Step): number => (step.isLegal ? 0 : 2) + (step.due !== null && step.due <= soon ? 0 : 1);
        const ranks = ordered.map(rank);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      runs(300),
    );
  });

  it('puts what is near at hand before what costs when neither is due soon', () => {
    const plain = {
      level: 3,
      due: null,
      isLegal: false,
      now: 0,
      isHeld: false,
      isExpired: false,
      profileIds: [PROFILE],
    };
    const dear: CourseWay = {
      courseId: COURSES[0] as CourseId,
      name: 'Dyrt',
      isElearning: false,
      seatOn: null,
      price: 9000,
    };
    const step = (at: number, courses: CourseWay[], buddies: Buddy[]): Step => ({
      ...{ ...plain, skillId: SKILLS[at] as SkillId, courseId: null, name: String(at), place: at, courses, buddies },
    });
    const near: Buddy = {
      ...{
        personId: 'b' as unknown as Buddy['personId'],
        name: 'Ida',
        unitName: 'Plejen',
        isOwnUnit: true,
        source: 'leader',
      },
    };
    const list = [step(0, [], []), step(1, [dear], []), step(2, [], [near])];
    expect(orderSteps(list, FIRST).map(({ name }) => name)).toEqual(['2', '1', '0']);
  });
});

/** What is known of skills and profiles on a day, read once: of everyone, or of one person. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { type Employee, employeesOn } from '../../../db/learning/employees.ts';
import {
  type GivingCourse,
  type HeldCertificate,
  readCertificates,
  readGivingCourses,
  readSkills,
  readStatements,
  type StoredStatement,
} from '../../../db/learning/skills.ts';
import { type NamedNeed, readNeeds, readProfiles } from '../../../db/learning/skills-profiles.ts';
import { readTree } from '../../../db/staff/index.ts';
import { addDays, BEGINNING, dayOf, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId, RoleProfileId, SkillId, UnitId } from '../../../shared/kernel/ids.ts';
import { covers } from '../../../shared/learning/audience.ts';
import type { Holding, Need, Subject } from '../../../shared/learning/gap.ts';
import { type Given, type SkillStanding, standingOn } from '../../../shared/learning/skill-level.ts';
import type { RoleProfileRow, SkillRow } from '../../../shared/learning/stored.ts';

export interface Book {
  readonly asOf: IsoDate;
  readonly skills: readonly SkillRow[];
  readonly giving: readonly GivingCourse[];
  readonly profiles: readonly RoleProfileRow[];
  /** Every engagement of the day, the main one of each person first of all when `mainOf` is asked. */
  readonly employees: readonly Employee[];
  readonly mainOf: (personId: PersonId) => Employee | undefined;
  readonly statementsOf: (personId: PersonId, skillId: SkillId) => readonly StoredStatement[];
  readonly givenOf: (personId: PersonId, skillId: SkillId) => readonly Given[];
  readonly holdingOf: (personId: PersonId) => Holding;
  /** Skills that the person has any statement or certificate of. */
  readonly skillsOf: (personId: PersonId) => readonly SkillId[];
  /** What the profile asks for; `due` says by when a need that is wanted within so many days, and was written on a day. */
  readonly needsOf: (
    profileId: RoleProfileId,
    due: (withinDays: number, writtenOn: IsoDate) => IsoDate | null,
  ) => Need[];
  /**
   * The profiles of the person's engagements, jobs to come left out. Days run from the start in the job, or from when the
   * need was written: who has been here for years is not late with what was decided yesterday.
   */
  readonly presentOf: (personId: PersonId) => { readonly profile: RoleProfileRow; readonly needs: Need[] }[];
  readonly nameOf: (subject: Subject) => string;
  /** The part of the municipality right below the top that a unit belongs to; undefined for one that is not known on the day. */
  readonly areaOf: (unitId: UnitId) => { readonly id: UnitId; readonly name: string } | undefined;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Of a person and of duplicates that were merged into it, the newest of each course. */
function newestOfEach(certificates: readonly HeldCertificate[]): Map<CourseId, HeldCertificate> {
  const newest = new Map<CourseId, HeldCertificate>();
  for (const one of certificates) {
    const known = newest.get(one.courseId);
    if (!known || one.completedOn > known.completedOn) newest.set(one.courseId, one);
  }
  return newest;
}

/** Who holds what. */
function readHolding(db: ReadableDB, asOf: IsoDate, personId: PersonId | null, giving: readonly GivingCourse[]) {
  const statements = groupBy(readStatements(db, asOf, personId), (one) => one.personId);
  const certificates = groupBy(readCertificates(db, asOf, personId), (one) => one.personId);
  const bySkill = groupBy(giving, ({ skillId }) => skillId);
  const newest = new Map([...certificates].map(([id, list]) => [id, newestOfEach(list)]));
  const coursesOf = (id: PersonId): ReadonlyMap<CourseId, HeldCertificate> => newest.get(id) ?? new Map();
  const statementsOf = (id: PersonId, skillId: SkillId): StoredStatement[] =>
    (statements.get(id) ?? []).filter((one) => one.skillId === skillId);
  const givenOf = (id: PersonId, skillId: SkillId): Given[] => {
    const held = coursesOf(id);
    if (held.size === 0) return [];
    return (bySkill.get(skillId) ?? []).flatMap(({ courseId, level, name }) => {
      const one = held.get(courseId);
      return one ? [{ level, completedOn: one.completedOn, validUntil: one.validUntil, course: name }] : [];
    });
  };
  const skillsOf = (id: PersonId): SkillId[] => {
    const held = coursesOf(id);
    const given = held.size === 0 ? [] : giving.filter(({ courseId }) => held.has(courseId));
    return [...new Set([...(statements.get(id) ?? []), ...given].map(({ skillId }) => skillId))];
  };
  const holdingOf = (id: PersonId): Holding => ({
    courses: coursesOf(id),
    skills: new Map<SkillId, SkillStanding>(
      skillsOf(id).map((skillId) => [skillId, standingOn(statementsOf(id, skillId), givenOf(id, skillId), asOf)]),
    ),
  });
  return { statementsOf, givenOf, skillsOf, holdingOf };
}

/** The day of a stamp: milliseconds as hex before the first dash (shared/kernel/stamp.ts). */
function stampDay(stamp: string): IsoDate {
  const ms = Number.parseInt(stamp.slice(0, 11), 16);
  return Number.isNaN(ms) ? BEGINNING : dayOf(new Date(ms));
}

const toNeed = (need: NamedNeed, due: IsoDate | null): Need => {
  const { level, isLegal, place, profileId, skillId, courseId } = need;
  const shared = { level, due, isLegal, place, profileIds: [profileId] };
  // The table's own check: one of the two, never both.
  return skillId !== null
    ? { skillId, courseId: null, ...shared }
    : { skillId: null, courseId: courseId as CourseId, ...shared };
};

function readAreas(db: ReadableDB, asOf: IsoDate, employees: readonly Employee[]): Book['areaOf'] {
  const { placed, at } = readTree(db, asOf, new Set(employees.map(({ unitId }) => unitId)));
  return (unitId) => {
    const place = placed[at.get(unitId) ?? -1];
    return place && placed[place.area]?.unit;
  };
}

/** @param personId null: everyone; then reading takes as long as the municipality is large */
export function openBook(db: ReadableDB, asOf: IsoDate, personId: PersonId | null): Book {
  const skills = readSkills(db);
  const giving = readGivingCourses(db);
  const profiles = readProfiles(db);
  const asked = readNeeds(db, null).filter(({ skillEndedOn }) => skillEndedOn === null || skillEndedOn >= asOf);
  const needs = groupBy(asked, ({ profileId }) => profileId);
  const employees = employeesOn(db, asOf);
  const engagements = groupBy(employees, (one) => one.personId);
  const names = new Map<string, string>([
    ...skills.map(({ id, name }) => [id, name] as const),
    ...asked.map(({ skillId, courseId, name }) => [skillId ?? courseId ?? '', name] as const),
  ]);
  const needsOf: Book['needsOf'] = (profileId, due) =>
    (needs.get(profileId) ?? []).map((need) => toNeed(need, due(need.withinDays, stampDay(need.born))));
  const presentOf: Book['presentOf'] = (id) =>
    profiles
      .filter(({ isFuture }) => !isFuture)
      .flatMap((profile) => {
        const held = (engagements.get(id) ?? []).filter((one) => covers(profile.audience, one));
        const start = held.map((one) => one.start).sort()[0];
        if (start === undefined) return [];
        return [
          {
            profile,
            needs: needsOf(profile.id, (days, writtenOn) => addDays(start > writtenOn ? start : writtenOn, days)),
          },
        ];
      });
  return {
    ...{ asOf, skills, giving, profiles, employees, needsOf, presentOf },
    ...readHolding(db, asOf, personId, giving),
    areaOf: readAreas(db, asOf, employees),
    mainOf: (id) => engagements.get(id)?.find(({ isMain }) => isMain),
    nameOf: ({ skillId, courseId }) => names.get(skillId ?? courseId) ?? '',
  };
}

/** Colleagues at level 4 to learn beside: in the own unit, else in the own area. By name: nobody is ranked. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { Employee } from '../../../db/learning/employees.ts';
import { keepers, readCertificates, readStatements } from '../../../db/learning/skills.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import type { CourseId, PersonId, SkillId, UnitId } from '../../../shared/kernel/ids.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type { JudgedNeed } from '../../../shared/learning/gap.ts';
import type { Buddy } from '../../../shared/learning/road-order.ts';
import { type Given, standingOn } from '../../../shared/learning/skill-level.ts';
import type { SkillSource } from '../../../shared/learning/words.ts';
import type { Book } from './book.ts';

/** The level from which one can teach others. */
const TEACHES = 4;
const MOST = 3;

interface Teacher {
  readonly employee: Employee;
  readonly source: SkillSource;
}

/** Those of the candidates who are at level 4 of the skill on the day. */
function teachersOf(db: ReadableDB, book: Book, skillId: SkillId, candidates: readonly Employee[]): Teacher[] {
  const statements = Map.groupBy(
    readStatements(db, book.asOf, null).filter((one) => one.skillId === skillId),
    ({ personId }) => personId,
  );
  const levels = new Map<CourseId, number>(
    book.giving
      .filter((one) => one.skillId === skillId && one.level === TEACHES)
      .map((one) => [one.courseId, one.level]),
  );
  const certificates = Map.groupBy(
    levels.size === 0 ? [] : readCertificates(db, book.asOf, null).filter(({ courseId }) => levels.has(courseId)),
    ({ personId }) => personId,
  );
  return candidates.flatMap((employee) => {
    const { personId } = employee;
    const given = (certificates.get(personId) ?? []).map(
      ({ courseId, ...one }): Given => ({ ...one, level: levels.get(courseId) ?? 0, course: '' }),
    );
    const { present } = standingOn(statements.get(personId) ?? [], given, book.asOf);
    return present?.level === TEACHES ? [{ employee, source: present.source }] : [];
  });
}

export function findBuddies(
  db: ReadableDB,
  book: Book,
  personId: PersonId,
  units: ReadonlyMap<UnitId, string>,
): (need: JudgedNeed) => Buddy[] {
  const self = book.mainOf(keepers(db)(personId));
  if (!self) return () => [];
  const area = book.areaOf(self.unitId)?.id;
  const near = book.employees.filter(
    (one) => one.isMain && !one.isOnLeave && one.personId !== self.personId && book.areaOf(one.unitId)?.id === area,
  );
  return ({ skillId }) => {
    if (skillId === null) return [];
    const teachers = teachersOf(db, book, skillId, near);
    const own = teachers.filter(({ employee }) => employee.unitId === self.unitId);
    const chosen = own.length > 0 ? own : teachers;
    const names = namesOfPersons(
      db,
      chosen.map(({ employee }) => employee.personId),
    );
    return chosen
      .map(({ employee, source }) => ({
        ...{ personId: employee.personId, name: names.get(employee.personId) ?? '' },
        ...{ unitName: units.get(employee.unitId) ?? '', isOwnUnit: employee.unitId === self.unitId, source },
      }))
      .map((buddy) => ({ buddy, key: collationKey(`${buddy.unitName} ${buddy.name}`) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, MOST)
      .map(({ buddy }) => buddy);
  };
}

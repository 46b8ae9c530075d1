/** One person's requirements, each with the rules that ask for it and how it was worked out. */

import { unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readRequirementFacts, standingsOf } from '../../../db/learning/requirement-facts.ts';
import { readRows } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../../shared/kernel/ids.ts';
import type { PersonRequirement, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import { requirementState } from '../../../shared/learning/requirement.ts';
import { dueOf, monthsOf, type Requirement } from '../../../shared/learning/requirement-book.ts';
import { deadlineOf } from '../../../shared/learning/requirement-deadline.ts';
import { certificateEnd } from '../../../shared/learning/validity.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';

function historyOf(
  db: ReadableDB,
  personId: PersonId,
  asOf: IsoDate,
): (courseId: CourseId, months: number | null) => PersonRequirement['history'] {
  const rows = readRows(db, 'completion', 'person_id = ? AND completed_on <= ? ORDER BY completed_on DESC', [
    personId,
    asOf,
  ]);
  return (courseId, months) =>
    rows
      .filter((row) => row.courseId === courseId)
      .map(({ completedOn, expiresOn, number }) => ({
        completedOn,
        validUntil: certificateEnd({ completedOn, expiresOn, months }),
        isOwnEnd: expiresOn !== null,
        number,
      }));
}

const becauseOf = ({ from }: Requirement, names: ReadonlyMap<string, string>): PersonRequirement['because'] =>
  from.flatMap(({ unitId, start, holding }) =>
    holding.map(({ rule, terms }) => ({
      ruleId: rule.id,
      unitName: names.get(unitId) ?? '',
      start,
      validFrom: rule.validFrom,
      audience: rule.audience,
      withinDays: rule.withinDays,
      validMonths: rule.validMonths,
      basis: rule.basis,
      source: rule.source,
      due: deadlineOf(start, terms),
    })),
  );

export function personRequirements(
  { db }: QueryContext,
  input: ParsedInput<typeof requirementCalls.personRequirements>,
): PersonRequirement[] {
  const { asOf } = input;
  const personId = keptOf(db, input.personId);
  const all = readRequirementFacts(db, asOf);
  const facts = { ...all, employees: all.employees.filter((one) => one.personId === personId) };
  const courses = new Map(facts.courses.map((course) => [course.id, course]));
  const history = historyOf(db, personId, asOf);
  const names = unitNames(db);
  const order = requirementState.options;
  return standingsOf(facts)
    .map(({ requirement, judgement }): PersonRequirement => {
      const { courseId } = requirement;
      const course = courses.get(courseId);
      const months = monthsOf(requirement, facts.book);
      return {
        courseId,
        courseCode: course?.code ?? '',
        courseName: course?.name ?? '',
        courseMonths: course?.validMonths ?? null,
        ...judgement,
        reason: facts.exemptions.get(personId)?.get(courseId) ?? '',
        due: dueOf(requirement),
        months,
        because: becauseOf(requirement, names),
        history: history(courseId, months),
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || ((a.validUntil ?? a.due) < (b.validUntil ?? b.due) ? -1 : 1),
    );
}

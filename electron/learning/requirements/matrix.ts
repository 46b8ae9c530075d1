/** Unit by course: how many must, how many do (domain §6.2). */
import { readRequirementFacts, standingsOf } from '../../../db/learning/requirement-facts.ts';
import { readTree } from '../../../db/staff/index.ts';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { MatrixCell, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import { countRequirements, type RequirementCounts, shareHeld } from '../../../shared/learning/requirement-count.ts';
import { rowsUnder } from '../../../shared/staff/rows-under.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';

type Matrix = CallOutput<typeof requirementCalls.matrix>;

const cellAt = (counts: RequirementCounts, unit: number, courseId: CourseId): MatrixCell | null => {
  const count = counts.at(unit, courseId);
  return count ? { ...count, share: shareHeld(count) } : null;
};

export function requirementMatrix(
  { db }: QueryContext,
  { asOf, unitId }: ParsedInput<typeof requirementCalls.matrix>,
): Matrix {
  const facts = readRequirementFacts(db, asOf);
  const { courses, employees, book } = facts;
  const tree = readTree(db, asOf, new Set(employees.map((one) => one.unitId)));
  const asked = courses.filter(({ id }) => book.courses.has(id));
  const ids = asked.map(({ id }) => id);
  const standings = standingsOf(facts);
  const counts = countRequirements(tree, ids, standings);
  const cells = (unit: number): (MatrixCell | null)[] => ids.map((id) => cellAt(counts, unit, id));
  const units = tree.placed.map(({ unit: { id, code, name }, depth }, at) => {
    return { unitId: id, code, name, depth, cells: cells(at) };
  });
  const inside = unitId === null ? undefined : new Set(subtreeOf(tree, unitId));
  const unplaced = new Set(employees.filter((one) => one.workplace === null).map((one) => one.unitId));
  return {
    courses: asked.map(({ id, code, name }) => ({ courseId: id, code, name })),
    units: [...rowsUnder(units, unitId)],
    whole: cells(unitId === null ? -1 : (tree.at.get(unitId) ?? tree.placed.length)),
    rules: book.holding,
    unplaced: [...unplaced].filter((id) => inside === undefined || inside.has(id)).length,
  };
}

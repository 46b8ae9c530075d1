/**
 * Counts how people stand, by unit and course. A person is counted once in each unit where an engagement asks for
 * the course and once in every unit above it; a unit's figures hold its sub-units.
 */
import type { CourseId, PersonId, UnitId } from '../kernel/ids.ts';
import type { TreeUnit, UnitTree } from '../staff/unit-tree.ts';
import type { Judgement, RequirementState } from './requirement.ts';
import type { Requirement } from './requirement-book.ts';

export interface RequirementCount {
  /** For whom a rule holds and who are not exempt: the denominator. */
  readonly required: number;
  /** Those with a certificate on the day, `expiring` among them. held + due + overdue = required. */
  readonly held: number;
  readonly expiring: number;
  readonly due: number;
  /** Never taken and past the day, or expired; `expired` are among them. */
  readonly overdue: number;
  readonly expired: number;
  /** For whom a rule holds all the same. */
  readonly exempt: number;
}

/** One course of one person, judged. */
export interface Standing {
  readonly personId: PersonId;
  readonly requirement: Requirement;
  readonly judgement: Judgement;
}

/** Fields of a cell, side by side in one block of numbers. */
const FIELDS = 7;
const [REQUIRED, HELD, EXPIRING, DUE, OVERDUE, EXPIRED, EXEMPT] = [0, 1, 2, 3, 4, 5, 6] as const;

const TOUCHED: Readonly<Record<RequirementState, readonly number[]>> = {
  held: [REQUIRED, HELD],
  expiring: [REQUIRED, HELD, EXPIRING],
  due: [REQUIRED, DUE],
  overdue: [REQUIRED, OVERDUE],
  exempt: [EXEMPT],
};
const RUN_OUT = [REQUIRED, OVERDUE, EXPIRED];

function addTo(cells: Int32Array, from: number, { state, isExpired }: Judgement): void {
  const touched = state === 'overdue' && isExpired ? RUN_OUT : TOUCHED[state];
  for (const field of touched) cells[from + field] = (cells[from + field] ?? 0) + 1;
}

export interface RequirementCounts {
  /** Undefined: the course is asked of nobody there. `unit`: its place in the tree; -1: the whole. */
  readonly at: (unit: number, courseId: CourseId) => RequirementCount | undefined;
}

/** @param courses in the order of the columns; standings of other courses are not counted */
export function countRequirements(
  tree: UnitTree<TreeUnit>,
  courses: readonly CourseId[],
  standings: Iterable<Standing>,
): RequirementCounts {
  const columns = new Map(courses.map((id, at) => [id, at * FIELDS]));
  const width = courses.length * FIELDS;
  const cells = new Int32Array((tree.placed.length + 1) * width);
  const parents = tree.placed.map(({ parent }) => parent);
  const at = (unit: UnitId): number => tree.at.get(unit) ?? -1;
  for (const { requirement, judgement } of standings) {
    const column = columns.get(requirement.courseId);
    if (column === undefined) continue;
    const [first] = requirement.from;
    addTo(cells, column, judgement);
    if (requirement.from.length === 1 && first) {
      for (let up = at(first.unitId); up >= 0; up = parents[up] ?? -1) {
        addTo(cells, (up + 1) * width + column, judgement);
      }
      continue;
    }
    const seen = new Set<number>();
    for (const { unitId } of requirement.from) {
      for (let up = at(unitId); up >= 0 && !seen.has(up); up = parents[up] ?? -1) {
        seen.add(up);
        addTo(cells, (up + 1) * width + column, judgement);
      }
    }
  }
  return {
    at: (unit, courseId) => {
      const from = (unit + 1) * width + (columns.get(courseId) ?? Number.NaN);
      const value = (field: number): number => cells[from + field] ?? 0;
      if (value(REQUIRED) + value(EXEMPT) === 0) return undefined;
      return {
        required: value(REQUIRED),
        held: value(HELD),
        expiring: value(EXPIRING),
        due: value(DUE),
        overdue: value(OVERDUE),
        expired: value(EXPIRED),
        exempt: value(EXEMPT),
      };
    },
  };
}

/** Null where nobody is required: no share of nothing. */
export const shareHeld = ({ held, required }: Pick<RequirementCount, 'held' | 'required'>): number | null =>
  required === 0 ? null : held / required;

/** All courses of a unit together: person × course, not persons. */
export function sumCounts(counts: Iterable<RequirementCount>): RequirementCount {
  const sum = { required: 0, held: 0, expiring: 0, due: 0, overdue: 0, expired: 0, exempt: 0 };
  for (const count of counts) {
    for (const field of Object.keys(sum) as (keyof RequirementCount)[]) sum[field] += count[field];
  }
  return sum;
}

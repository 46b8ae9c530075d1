/**
 * Deadlines of units: what exists so far. A later room adds a function to `sources`
 * and a kind to `deadlineKinds`; the pages show whatever comes.
 */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { countCertificates } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { rolesEnding } from '../../../db/staff/unit-lists.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { WARN_DAYS, windowEnd } from '../../../shared/learning/validity.ts';
import type { Deadline } from '../../../shared/staff/unit-change-schema.ts';

export interface UnitGroup {
  /** The unit, and perhaps all below it. */
  readonly units: readonly UnitId[];
  readonly label: string;
}

type DeadlineSource = (db: ReadableDB, asOf: IsoDate, groups: readonly UnitGroup[]) => Deadline[];

const certificates: DeadlineSource = (db, asOf, groups) => {
  const counts = countCertificates(db, listCourses(db), asOf);
  return groups.flatMap(({ units, label }): Deadline[] => {
    const inside = new Set(units);
    const own = counts.filter((c) => inside.has(c.unitId));
    const sum = (of: (c: (typeof own)[number]) => number): number => own.reduce((total, c) => total + of(c), 0);
    return [
      { kind: 'certificates_expired', label, count: sum((c) => c.expired) },
      { kind: 'certificates_90', label, count: sum((c) => c.expiring90) },
    ];
  });
};

const roles: DeadlineSource = (db, asOf, groups) =>
  groups.map(({ units, label }) => ({
    kind: 'roles_ending',
    label,
    count: rolesEnding(db, units, asOf, windowEnd(asOf, WARN_DAYS)),
  }));

const sources: readonly DeadlineSource[] = [certificates, roles];

/** Only what there is something of. */
export const deadlinesOf = (db: ReadableDB, asOf: IsoDate, groups: readonly UnitGroup[]): Deadline[] =>
  sources.flatMap((source) => source(db, asOf, groups)).filter((line) => line.count > 0);

/** Lines of the individual development plan and what talks agreed: one list, whoever wrote them. */
import { daysBetween, type IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, PersonId, SkillId, TalkId, UnitId } from '../../shared/kernel/ids.ts';
import type { Action } from '../../shared/learning/contract-talks.ts';
import type { DevelopmentActionRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { namesOfPersons } from '../staff/unit-lists.ts';
import { readRows } from './rows.ts';
import { keepers } from './skills.ts';

export interface ActionFilter {
  readonly personId: PersonId | null;
  readonly talkId: TalkId | null;
  /** Null: everywhere. Persons count where `unitOf` says that they work. */
  readonly units: ReadonlySet<UnitId> | null;
}

export interface ActionSurroundings {
  readonly asOf: IsoDate;
  readonly unitOf: ReadonlyMap<PersonId, UnitId>;
  readonly unitNames: ReadonlyMap<UnitId, string>;
}

const namesBy = (db: ReadableDB, table: 'course' | 'skill'): Map<string, string> =>
  new Map(all<{ id: string; name: string }>(db, `SELECT id, name FROM ${table}`).map(({ id, name }) => [id, name]));

export const isThere = (db: ReadableDB, table: 'course' | 'skill', id: CourseId | SkillId): boolean =>
  get(db, `SELECT 1 AS yes FROM ${table} WHERE id = ?`, [id]) !== undefined;

/** What was done later was not done on the day. */
const isOver = ({ state, doneOn }: DevelopmentActionRow, asOf: IsoDate): boolean =>
  state === 'dropped' || (state === 'done' && (doneOn === null || doneOn <= asOf));

function lateDays(row: DevelopmentActionRow, asOf: IsoDate): number {
  if (isOver(row, asOf) || row.deadline === null) return 0;
  return Math.max(0, daysBetween(row.deadline, asOf));
}

/** Those that are not over first, by deadline; a line without one comes after those with. */
const inOrder = (a: Action, b: Action): number => {
  const key = (one: Action): string =>
    `${one.state === 'done' || one.state === 'dropped' ? 1 : 0}${one.deadline ?? '9999-12-31'}${one.id}`;
  return key(a) < key(b) ? -1 : 1;
};

function rowsOf(db: ReadableDB, { personId, talkId }: ActionFilter): DevelopmentActionRow[] {
  if (talkId !== null) return readRows(db, 'development_action', 'talk_id = ?', [talkId]);
  if (personId === null) return readRows(db, 'development_action', '1');
  return readRows(db, 'development_action', 'person_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(mergedFamily(db, personId)),
  ]);
}

export function readActions(
  db: ReadableDB,
  filter: ActionFilter,
  { asOf, unitOf, unitNames }: ActionSurroundings,
): Action[] {
  const keptOf = keepers(db);
  // What was agreed with a merged duplicate is the kept person's, and stands where that one works.
  const rows = rowsOf(db, filter).map((row) => ({ ...row, personId: row.personId && keptOf(row.personId) }));
  const persons = namesOfPersons(
    db,
    rows.flatMap(({ personId, buddyId }) => [personId, buddyId].filter((one) => one !== null)),
  );
  const [courses, skills] = [namesBy(db, 'course'), namesBy(db, 'skill')];
  const nameOf = (names: ReadonlyMap<string, string>, id: CourseId | SkillId | PersonId | null): string =>
    (id && names.get(id)) ?? '';
  return rows
    .map((row): Action => {
      const { born: _born, ...fields } = row as DevelopmentActionRow & { born: string };
      const unitId = row.unitId ?? (row.personId && unitOf.get(row.personId)) ?? null;
      const unitName = (unitId && unitNames.get(unitId)) ?? '';
      return {
        ...fields,
        unitId,
        unitName,
        name: row.personId === null ? unitName : nameOf(persons, row.personId),
        buddyName: nameOf(persons, row.buddyId),
        courseName: nameOf(courses, row.courseId),
        skillName: nameOf(skills, row.skillId),
        lateDays: lateDays(row, asOf),
      };
    })
    .filter(({ unitId }) => filter.units === null || (unitId !== null && filter.units.has(unitId)))
    .sort(inOrder);
}

/** Newcomers and their plans, as they were known on a day. */
import { dayOf, type IsoDate } from '../../shared/kernel/dates.ts';
import type { OnboardingId, PersonId, TaskId, TemplateId, UnitId } from '../../shared/kernel/ids.ts';
import { inOrder } from '../../shared/learning/onboarding-plan.ts';
import type { OnboardingPlanRow, OnboardingTaskRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { readRows } from './rows.ts';
import { keepers } from './skills.ts';

export interface StoredNewcomer {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly jobTitle: string;
  /** First day of the engagement. */
  readonly startsOn: IsoDate;
}

/**
 * Persons with an engagement that began or begins from `from` to `to`, on the day or when it begins: of several the one
 * with most hours. Who has been in another job since before `from`, and still is, is not new.
 */
export function readNewcomers(db: ReadableDB, asOf: IsoDate, from: IsoDate, to: IsoDate): StoredNewcomer[] {
  const rows = all<StoredNewcomer>(
    db,
    `SELECT e.person_id AS personId, s.unit_id AS unitId, s.job_title AS jobTitle, e.start_date AS startsOn
     FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
     WHERE e.start_date BETWEEN @from AND @to
       AND s.valid_from <= max(@asOf, e.start_date) AND s.valid_to >= max(@asOf, e.start_date)
       AND NOT EXISTS (
         SELECT 1 FROM engagement o JOIN engagement_spell p ON p.engagement_id = o.id
         WHERE o.person_id = e.person_id AND o.start_date < @from
           AND p.valid_from <= max(@asOf, e.start_date) AND p.valid_to >= max(@asOf, e.start_date))
     ORDER BY e.person_id, s.fte DESC, e.start_date, e.id`,
    { asOf, from, to },
  );
  return rows.filter(({ personId }, at) => rows[at - 1]?.personId !== personId);
}

export type StoredPlan = OnboardingPlanRow & { readonly born: string };
export type StoredTask = OnboardingTaskRow & { readonly born: string };

/** Plans that had been made by the day, of everyone; of a merged duplicate under the person that was kept. Newest first. */
export function readPlans(db: ReadableDB, asOf: IsoDate): StoredPlan[] {
  const moments = new Map(
    all<{ id: OnboardingId; at: string | null }>(
      db,
      'SELECT p.id, c.at FROM onboarding_plan p LEFT JOIN change_set c ON c.stamp = p.born',
    ).map(({ id, at }) => [id, at]),
  );
  const wasMade = ({ id }: StoredPlan): boolean => {
    const at = moments.get(id);
    return !at || dayOf(new Date(at)) <= asOf;
  };
  const keptOf = keepers(db);
  return readRows(db, 'onboarding_plan', '1 ORDER BY starts_on DESC, born DESC, id')
    .filter(wasMade)
    .map((plan) => ({ ...plan, personId: keptOf(plan.personId) }));
}

/** One person's, with those of duplicates that were merged into the person; newest first. */
export const readPlansOf = (db: ReadableDB, personId: PersonId): StoredPlan[] =>
  readRows(
    db,
    'onboarding_plan',
    'person_id IN (SELECT value FROM json_each(?)) ORDER BY starts_on DESC, born DESC, id',
    [JSON.stringify(mergedFamily(db, personId))],
  ).map((plan) => ({ ...plan, personId }));

/** The tasks each plan was made with, and its own that had been written by the day; in the order of their days. */
export function readTasks(
  db: ReadableDB,
  asOf: IsoDate,
  planIds: readonly OnboardingId[],
): (planId: OnboardingId) => StoredTask[] {
  const byPlan = new Map<OnboardingId, StoredTask[]>();
  const later = new Set(
    all<{ id: TaskId; at: string }>(
      db,
      `SELECT t.id, c.at FROM onboarding_task t JOIN onboarding_plan p ON p.id = t.plan_id AND p.born <> t.born
         JOIN change_set c ON c.stamp = t.born WHERE c.at >= ?`,
      [asOf],
    ).flatMap(({ id, at }) => (dayOf(new Date(at)) > asOf ? [id] : [])),
  );
  for (const task of readRows(db, 'onboarding_task', 'plan_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(planIds),
  ])) {
    if (later.has(task.id)) continue;
    const list = byPlan.get(task.planId);
    if (list) list.push(task);
    else byPlan.set(task.planId, [task]);
  }
  return (planId) => inOrder(byPlan.get(planId) ?? []);
}

/** Items of each template, and plans made from it that have not ended by the day. */
export function countTemplates(db: ReadableDB, asOf: IsoDate) {
  const counts = (sql: string, params: readonly unknown[] = []): Map<TemplateId, number> =>
    new Map(all<{ id: TemplateId; n: number }>(db, sql, params).map(({ id, n }) => [id, n]));
  return {
    items: counts('SELECT template_id AS id, count(*) AS n FROM template_item GROUP BY template_id'),
    plans: counts(
      `SELECT template_id AS id, count(*) AS n FROM onboarding_plan
       WHERE template_id IS NOT NULL AND (ended_on IS NULL OR ended_on > ?) GROUP BY template_id`,
      [asOf],
    ),
  };
}

/** Whether the person had a job here the day before, or within the month before: a change of job, not a newcomer. */
export function cameFromWithin(db: ReadableDB, personId: PersonId, from: IsoDate, startsOn: IsoDate): boolean {
  return (
    all(
      db,
      `SELECT 1 FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
       WHERE e.person_id = ? AND e.start_date < ? AND s.valid_from < ? AND s.valid_to >= ? LIMIT 1`,
      [personId, startsOn, startsOn, from],
    ).length > 0
  );
}

/** First days of engagements that begin on the days from `from` to `to`, one for each person. */
export const startDays = (db: ReadableDB, from: IsoDate, to: IsoDate): IsoDate[] =>
  all<{ day: IsoDate }>(
    db,
    'SELECT max(start_date) AS day FROM engagement WHERE start_date BETWEEN ? AND ? GROUP BY person_id',
    [from, to],
  ).map(({ day }) => day);

export interface Placed {
  readonly unitId: UnitId;
  readonly jobTitle: string;
  /** First day of the engagement. */
  readonly startsOn: IsoDate;
}

/** Where the person works on the day, or first works after it; undefined for who has left. */
export const placeFrom = (db: ReadableDB, personId: PersonId, day: IsoDate): Placed | undefined =>
  all<Placed>(
    db,
    `SELECT s.unit_id AS unitId, s.job_title AS jobTitle, e.start_date AS startsOn
     FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
     WHERE e.person_id = @personId AND s.valid_to >= @day
     ORDER BY max(s.valid_from, @day), s.fte DESC, e.start_date DESC, e.id LIMIT 1`,
    { personId, day },
  )[0];

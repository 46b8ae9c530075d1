/** The rows behind the list of people: persons and engagements, one pass over each. See `people-index.ts`. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { roleBits } from '../../shared/staff/people-filter.ts';
import type { EngagementInList, PersonInList } from '../../shared/staff/people-index.ts';
import { isOnLeave } from '../../shared/staff/status.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { allRows } from '../engine/statements.ts';
import { shownKey } from './snapshot.ts';

export const LEADER = roleBits(['leader']);

/** A person before all engagements and roles are known. */
export interface PersonDraft extends Omit<PersonInList, 'texts' | 'roles'> {
  readonly texts: string[];
  roles: number;
}

export interface PersonDrafts {
  /** In Danish order by name. */
  readonly people: PersonDraft[];
  readonly at: ReadonlyMap<PersonId, number>;
}

type PersonLine = [PersonId, string, string, string, IsoDate | null, number, string, string];

/**
 * Persons that were found to be somebody else stay out. The plus keeps SQLite
 * from walking the index by name and deciphering a page for each person.
 */
export function readPersons(db: ReadableDB): PersonDrafts {
  const at = new Map<PersonId, number>();
  const people = allRows<PersonLine>(
    db,
    `SELECT id, first_name, last_name, preferred_name, birth_date, cpr = '', email, phone FROM person
     WHERE merged_into IS NULL ORDER BY +name_key, n`,
  ).map(([id, first, last, preferred, birthDate, lacksCpr, email, phone], number): PersonDraft => {
    at.set(id, number);
    return {
      id,
      name: `${first} ${last}`.trim(),
      texts: preferred === '' ? [first, last] : [first, last, preferred],
      birthDate,
      lacksCpr: lacksCpr === 1,
      email,
      phone,
      roles: 0,
    };
  });
  return { people, at };
}

/** On the day, its unit by id: the tree is not known yet. */
export interface EngagementDraft extends Omit<EngagementInList, 'unit'> {
  readonly unitId: UnitId;
  /** Its own, shown or not: decides between equals, as everywhere else. */
  readonly storedKey: string;
  unit: number;
}

type EngagementLine = [
  id: string,
  person: PersonId,
  source: string,
  key: string,
  start: IsoDate,
  end: IsoDate,
  unit: UnitId | null,
  fte: number,
  weeklyHours: number | null,
  lacksJobCode: number,
  jobTitle: string,
  agreement: string,
  form: string,
  status: string,
  manager: number,
];

/** One copy of each text that repeats: days, titles, units. */
function keepOne(): <T extends string>(text: T) => T {
  const kept = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const found = kept.get(text);
    if (found === undefined) kept.set(text, text);
    return (found ?? text) as T;
  };
}

const mainFirst = (a: EngagementDraft, b: EngagementDraft): number =>
  b.fte - a.fte || (a.start < b.start ? -1 : a.start > b.start ? 1 : a.storedKey < b.storedKey ? -1 : 1);

/**
 * Those of the day, person by person with the main one first. Engagements of
 * other days give their tjenestenummer to the search.
 */
export function readEngagements(db: ReadableDB, asOf: IsoDate, { people, at }: PersonDrafts): EngagementDraft[] {
  const onLeave = new Set(
    allRows<[string]>(
      db,
      'SELECT engagement_id FROM leave_period WHERE valid_from <= ? AND valid_to >= ?',
      asOf,
      asOf,
    ).flat(),
  );
  const one = keepOne();
  const held: (EngagementDraft[] | undefined)[] = new Array(people.length);
  for (const [id, personId, source, storedKey, start, ...line] of allRows<EngagementLine>(
    db,
    `SELECT e.id, e.person_id, e.source, e.key, e.start_date, e.end_date, s.unit_id, s.fte, s.weekly_hours, s.job_code = '',
       s.job_title, s.agreement, s.employment_form, s.status, s.manager
     FROM engagement e
     LEFT JOIN engagement_spell s ON s.engagement_id = e.id AND s.valid_from <= ? AND s.valid_to >= ?`,
    asOf,
    asOf,
  )) {
    const person = at.get(personId) ?? -1;
    const draft = people[person];
    if (!draft) continue;
    const key = shownKey(source, storedKey);
    if (key !== '') draft.texts.push(key);
    const [end, unitId, fte, weeklyHours, noCode, title, ...more] = line;
    if (unitId === null) continue;
    const [agreement, form, status, manager] = more;
    if (manager === 1) draft.roles |= LEADER;
    const engagement: EngagementDraft = {
      person,
      unitId: one(unitId),
      unit: -1,
      key,
      storedKey,
      start: one(start),
      end: one(end),
      jobTitle: one(title),
      agreement: one(agreement),
      employmentForm: one(form),
      fte,
      weeklyHours,
      lacksJobCode: noCode === 1,
      onLeave: onLeave.has(id) || isOnLeave(status),
    };
    const list = held[person];
    if (list) list.push(engagement);
    else held[person] = [engagement];
  }
  return held.flatMap((list) => (list && list.length > 1 ? list.sort(mainFirst) : (list ?? [])));
}

/** One person with all engagements over time. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CourseId, EngagementId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { judgeCompletions } from '../../shared/learning/validity.ts';
import type { PersonDetail } from '../../shared/staff/contract.ts';
import { earlier, later, nearestSpell } from '../../shared/staff/plan-timeline.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { shownKey } from './snapshot.ts';

export interface StoredPerson {
  readonly id: PersonId;
  readonly cpr: string;
  readonly birth_date: IsoDate | null;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly preferred_name: string;
  readonly phone: string;
  readonly merged_into: PersonId | null;
  readonly born: string;
}

export const getPerson = (db: ReadableDB, id: PersonId): StoredPerson | undefined =>
  get<StoredPerson>(db, 'SELECT * FROM person WHERE id = ?', [id]);

/** The row that carries the number, be it a duplicate's. */
export const personByCpr = (db: ReadableDB, cpr: string): StoredPerson | undefined =>
  get<StoredPerson>(db, `SELECT * FROM person WHERE cpr = ? AND cpr <> ''`, [cpr]);

/** How units are called on a day. */
export type UnitNames = (unitId: string, day: IsoDate) => string;

export function readUnitNames(db: ReadableDB): UnitNames {
  const spells = new Map<string, { from: IsoDate; to: IsoDate; name: string }[]>();
  for (const { id, ...spell } of all<{ id: string; from: IsoDate; to: IsoDate; name: string }>(
    db,
    'SELECT unit_id AS id, valid_from AS "from", valid_to AS "to", name FROM unit_spell ORDER BY unit_id, valid_from',
  )) {
    const list = spells.get(id);
    if (list) list.push(spell);
    else spells.set(id, [spell]);
  }
  return (unitId, day) => nearestSpell(spells.get(unitId) ?? [], day)?.name ?? '';
}

export interface StoredEngagement {
  readonly id: EngagementId;
  readonly source: string;
  readonly key: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly born: string;
}

/** Newest first. */
export const engagementsOf = (db: ReadableDB, id: PersonId): StoredEngagement[] =>
  all<StoredEngagement>(
    db,
    `SELECT id, source, key, start_date AS start, end_date AS "end", born FROM engagement
     WHERE person_id = ? ORDER BY end_date DESC, start_date DESC, key`,
    [id],
  );

export interface StoredSpell {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly fte: number;
  readonly weeklyHours: number | null;
  readonly jobCode: string;
  readonly jobTitle: string;
  readonly agreement: string;
  readonly employmentForm: string;
  readonly status: string;
  readonly manager: number;
  readonly born: string;
}

type OwnedSpell = StoredSpell & { readonly owner: EngagementId };

/** By engagement, oldest first. */
export function spellsByEngagement(db: ReadableDB, ids: readonly EngagementId[]): Map<EngagementId, StoredSpell[]> {
  const spells = new Map<EngagementId, StoredSpell[]>(ids.map((id) => [id, []]));
  const lines = all<OwnedSpell>(
    db,
    `SELECT s.engagement_id AS owner, s.valid_from AS validFrom, s.valid_to AS validTo, s.unit_id AS unitId,
       u.code AS unitCode, s.fte, s.weekly_hours AS weeklyHours, s.job_code AS jobCode, s.job_title AS jobTitle,
       s.agreement, s.employment_form AS employmentForm, s.status, s.manager, s.born
     FROM json_each(?) j CROSS JOIN engagement_spell s ON s.engagement_id = j.value JOIN unit u ON u.id = s.unit_id
     ORDER BY s.engagement_id, s.valid_from`,
    [JSON.stringify(ids)],
  );
  for (const { owner, ...spell } of lines) spells.get(owner)?.push(spell);
  return spells;
}

const sameFacts = (a: StoredSpell, b: StoredSpell): boolean =>
  a.unitId === b.unitId &&
  a.fte === b.fte &&
  a.weeklyHours === b.weeklyHours &&
  a.jobCode === b.jobCode &&
  a.jobTitle === b.jobTitle &&
  a.agreement === b.agreement &&
  a.employmentForm === b.employmentForm &&
  a.status === b.status &&
  a.manager === b.manager;

/** Neighbours that say the same are one to the reader. */
export function joinSpells(spells: readonly StoredSpell[]): StoredSpell[] {
  const joined: StoredSpell[] = [];
  for (const spell of spells) {
    const last = joined.at(-1);
    if (last && sameFacts(last, spell)) joined[joined.length - 1] = { ...last, validTo: spell.validTo };
    else joined.push(spell);
  }
  return joined;
}

/** Units are called what they were called on the day, or on the nearest day of the spell. */
export function engagementDetails(
  engagements: readonly StoredEngagement[],
  spells: ReadonlyMap<EngagementId, readonly StoredSpell[]>,
  nameOn: UnitNames,
  asOf: IsoDate,
): PersonDetail['engagements'] {
  return engagements.map(({ born: _, key, ...engagement }) => ({
    ...engagement,
    key: shownKey(engagement.source, key),
    spells: joinSpells(spells.get(engagement.id) ?? [])
      .reverse()
      .map(({ born: _born, manager, ...spell }) => ({
        ...spell,
        unitName: nameOn(spell.unitId, earlier(later(asOf, spell.validFrom), spell.validTo)),
        manager: manager === 1,
      })),
  }));
}

interface CompletionLine {
  readonly course: CourseId;
  readonly courseCode: string;
  readonly courseName: string;
  readonly completedOn: IsoDate;
  readonly months: number | null;
  readonly expiresOn: IsoDate | null;
}

/** Newest first, as they stood on the day. */
export function completionsOf(db: ReadableDB, id: PersonId, asOf: IsoDate): PersonDetail['completions'] {
  const lines = all<CompletionLine>(
    db,
    `SELECT c.id AS course, c.code AS courseCode, c.name AS courseName, k.completed_on AS completedOn,
       c.valid_months AS months, k.expires_on AS expiresOn
     FROM completion k JOIN course c ON c.id = k.course_id WHERE k.person_id = ?
     ORDER BY k.completed_on DESC, c.name_key`,
    [id],
  );
  return judgeCompletions(lines, asOf).map(({ courseCode, courseName, completedOn, validUntil, state }) => ({
    courseCode,
    courseName,
    completedOn,
    validUntil,
    state,
  }));
}

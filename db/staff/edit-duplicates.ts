/** Who is to be compared for duplicates, and what is shown of those who may be. Merged ones are gone. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { DuplicateCandidate } from '../../shared/staff/duplicates.ts';
import { nearestSpell } from '../../shared/staff/plan-timeline.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

/** In the order of the list of people. */
export const duplicateCandidates = (db: ReadableDB): DuplicateCandidate[] =>
  all<DuplicateCandidate>(
    db,
    `SELECT id, first_name AS firstName, last_name AS lastName, birth_date AS birthDate, email, cpr
     FROM person WHERE merged_into IS NULL ORDER BY name_key, n`,
  );

export interface DuplicateFacts {
  readonly id: PersonId;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly cpr: string;
  readonly engagements: number;
  readonly completions: number;
  /** The spell nearest to the day: unit and title; null for somebody without engagements. */
  readonly place: { readonly unitId: UnitId; readonly jobTitle: string } | null;
}

interface SpellLine {
  readonly id: PersonId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly unitId: UnitId;
  readonly jobTitle: string;
}

export function duplicateFacts(db: ReadableDB, ids: readonly PersonId[], day: IsoDate): Map<PersonId, DuplicateFacts> {
  const wanted = JSON.stringify([...new Set(ids)]);
  const spells = new Map<PersonId, SpellLine[]>();
  for (const line of all<SpellLine>(
    db,
    `SELECT e.person_id AS id, s.valid_from AS "from", s.valid_to AS "to", s.unit_id AS unitId, s.job_title AS jobTitle
     FROM json_each(?) j CROSS JOIN engagement e ON e.person_id = j.value
     CROSS JOIN engagement_spell s ON s.engagement_id = e.id ORDER BY s.valid_to, s.fte DESC`,
    [wanted],
  )) {
    const list = spells.get(line.id);
    if (list) list.push(line);
    else spells.set(line.id, [line]);
  }
  const facts = all<Omit<DuplicateFacts, 'place'>>(
    db,
    `SELECT p.id, trim(p.first_name || ' ' || p.last_name) AS name, p.birth_date AS birthDate, p.cpr,
       (SELECT count(*) FROM engagement e WHERE e.person_id = p.id) AS engagements,
       (SELECT count(*) FROM completion k WHERE k.person_id = p.id) AS completions
     FROM json_each(?) j JOIN person p ON p.id = j.value`,
    [wanted],
  );
  return new Map(facts.map((f) => [f.id, { ...f, place: nearestSpell(spells.get(f.id) ?? [], day) ?? null }]));
}

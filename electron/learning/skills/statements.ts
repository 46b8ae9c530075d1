/** What is said of a person's skills: new rows only, so that every earlier day answers as it did. */
import { nameOfPerson } from '../../../db/apv/people.ts';
import { findRow, insertRow, removeRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type PersonId, type PersonSkillId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PersonSkill, skillCalls } from '../../../shared/learning/contract-skills.ts';
import { standingOn } from '../../../shared/learning/skill-level.ts';
import { requireOrder, requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { openBook } from './book.ts';

export function personSkills(
  { db }: QueryContext,
  { personId: asked, asOf }: { readonly personId: PersonId; readonly asOf: IsoDate },
): PersonSkill[] {
  const personId = keptOf(db, asked);
  const book = openBook(db, asOf, personId);
  const known = new Set(book.skillsOf(personId));
  return book.skills
    .filter(({ id }) => known.has(id))
    .map(({ id, name, area, about }) => {
      const said = book.statementsOf(personId, id);
      return {
        ...{ skillId: id, name, area, about },
        present: standingOn(said, book.givenOf(personId, id), asOf).present ?? null,
        history: said.map((one) => ({
          ...{ id: one.id, level: one.level, source: one.source, onDay: one.onDay },
          ...{ expiresOn: one.expiresOn, course: '', note: one.note },
        })),
      };
    });
}

/** @throws not_found, date_in_future, dates_reversed, looks_like_cpr */
export function saveStatement(
  { db, set, random, today, note }: CommandContext,
  asked: ParsedInput<typeof skillCalls.saveStatement>,
): { statementId: PersonSkillId } {
  const input = { ...asked, personId: keptOf(db, asked.personId) };
  refuseCpr({ note: input.note });
  if (!findRow(db, 'skill', input.skillId) || nameOfPerson(db, input.personId) === undefined) {
    throw new AppFailure('not_found');
  }
  requirePast(input.onDay, today, 'onDay');
  requireOrder(input.onDay, input.expiresOn, 'expiresOn');
  const statementId = newId<PersonSkillId>(random);
  insertRow(db, set, 'person_skill', { id: statementId, ...input });
  note({ person: input.personId, skill: input.skillId });
  return { statementId };
}

/** @throws not_found */
export function removeStatement(
  { db, set, note }: CommandContext,
  { statementId }: { readonly statementId: PersonSkillId },
) {
  const row = findRow(db, 'person_skill', statementId);
  if (!row) throw new AppFailure('not_found');
  removeRow(db, set, 'person_skill', row);
  note({ person: row.personId, skill: row.skillId });
  return {};
}

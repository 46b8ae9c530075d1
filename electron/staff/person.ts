/** The page of one person. */

import { type DatedHistory, type HistoryValue, historyOf } from '../../db/staff/history.ts';
import { completionsOf, engagementDetails, getPerson, readUnitNames, type UnitNames } from '../../db/staff/person.ts';
import { OPEN_END } from '../../shared/kernel/dates.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { PersonDetail, staffCalls } from '../../shared/staff/contract.ts';
import { hasModulus11, maskCpr } from '../../shared/staff/cpr.ts';
import { type FieldReader, fieldText } from '../../shared/staff/field-text.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../worker/context.ts';

function describeHistory(line: DatedHistory, reader: FieldReader): PersonDetail['history'][number] {
  const text = (value: HistoryValue): string | null => (value === null ? null : fieldText(line.field, value, reader));
  const { at, actor, what, field } = line;
  return { at, actor, what, field, from: text(line.from), to: text(line.to) };
}

/** In the history a unit is called what it is called now. */
const readerOf = (context: QueryContext, nameOn: UnitNames): FieldReader => ({
  locale: context.language,
  unitLabel: (unitId) => nameOn(unitId, OPEN_END),
});

export function personDetail(context: QueryContext, input: ParsedInput<typeof staffCalls.person>): PersonDetail {
  const { db } = context;
  const person = getPerson(db, input.personId);
  if (!person) throw new AppFailure('not_found');
  const reader = readerOf(context, readUnitNames(db));
  return {
    id: person.id,
    firstName: person.first_name,
    lastName: person.last_name,
    email: person.email,
    birthDate: person.birth_date,
    cprMasked: person.cpr === '' ? '' : maskCpr(person.cpr),
    cprModulus11: person.cpr !== '' && hasModulus11(person.cpr),
    engagements: engagementDetails(db, person.id, input.asOf),
    completions: completionsOf(db, person.id, input.asOf),
    history: historyOf(db, person.id).map((line) => describeHistory(line, reader)),
  };
}

/** The audit line of the command tells who was looked at, never the number. */
export function revealCpr(context: CommandContext, input: ParsedInput<typeof staffCalls.revealCpr>): { cpr: string } {
  const person = getPerson(context.db, input.personId);
  if (!person) throw new AppFailure('not_found');
  context.note({ personId: person.id });
  return { cpr: person.cpr };
}

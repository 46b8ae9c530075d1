/** The page of one person. */

import { type DatedHistory, type HistoryValue, historyOf } from '../../db/staff/history.ts';
import {
  completionsOf,
  engagementDetails,
  engagementsOf,
  getPerson,
  readUnitNames,
  spellsByEngagement,
  type UnitNames,
} from '../../db/staff/person.ts';
import { OPEN_END } from '../../shared/kernel/dates.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { PersonDetail, staffCalls } from '../../shared/staff/contract.ts';
import { hasModulus11, maskCpr } from '../../shared/staff/cpr.ts';
import { cprWarningsOf } from '../../shared/staff/edit-cpr.ts';
import { type FieldReader, fieldText } from '../../shared/staff/field-text.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../worker/context.ts';

/** A long history says the same few values over and over; writing numbers as people do is what costs. */
function valueTexts(reader: FieldReader): (field: string, value: HistoryValue) => string | null {
  const known = new Map<string, string>();
  return (field, value) => {
    if (value === null) return null;
    const key = `${field} ${value}`;
    const text = known.get(key) ?? fieldText(field, value, reader);
    known.set(key, text);
    return text;
  };
}

function describeHistory(lines: readonly DatedHistory[], reader: FieldReader): PersonDetail['history'] {
  const text = valueTexts(reader);
  return lines.map(({ at, actor, kind, stamp, what, field, from, to }) => ({
    at,
    kind,
    stamp,
    actor,
    what,
    field,
    from: text(field, from),
    to: text(field, to),
  }));
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
  const nameOn = readUnitNames(db);
  const reader = readerOf(context, nameOn);
  const engagements = engagementsOf(db, person.id);
  const spells = spellsByEngagement(
    db,
    engagements.map((e) => e.id),
  );
  return {
    id: person.id,
    firstName: person.first_name,
    lastName: person.last_name,
    preferredName: person.preferred_name,
    email: person.email,
    phone: person.phone,
    birthDate: person.birth_date,
    mergedInto: person.merged_into,
    cprMasked: person.cpr === '' ? '' : maskCpr(person.cpr),
    cprModulus11: person.cpr !== '' && hasModulus11(person.cpr),
    cprWarnings: cprWarningsOf(person.cpr),
    engagements: engagementDetails(engagements, spells, nameOn, input.asOf),
    completions: completionsOf(db, person.id, input.asOf),
    history: describeHistory(historyOf(db, person, engagements, spells), reader),
  };
}

/** The audit line of the command tells who was looked at, never the number. */
export function revealCpr(context: CommandContext, input: ParsedInput<typeof staffCalls.revealCpr>): { cpr: string } {
  const person = getPerson(context.db, input.personId);
  if (!person) throw new AppFailure('not_found');
  context.note({ personId: person.id });
  return { cpr: person.cpr };
}

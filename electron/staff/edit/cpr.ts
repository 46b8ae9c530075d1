/** CPR numbers by hand. No answer and no error holds a number. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { labelSet } from '../../../db/staff/edit-log.ts';
import { type Numbered, setNumber, swapNumbers } from '../../../db/staff/edit-person.ts';
import { personWithCpr } from '../../../db/staff/merged.ts';
import { getPerson, personByCpr } from '../../../db/staff/person.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { isReplacementCpr } from '../../../shared/staff/cpr.ts';
import { judgeCprText } from '../../../shared/staff/edit-cpr.ts';
import { fullName } from '../../../shared/staff/plan-person.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { livePerson } from './checks.ts';

interface Holder {
  readonly personId: PersonId;
  readonly name: string;
}

/** Somebody else who has the number; a duplicate's number is the kept person's. */
function otherHolder(db: ReadableDB, cpr: string, personId: PersonId | null): Holder | undefined {
  const id = personWithCpr(db, cpr);
  const holder = id === undefined || id === personId ? undefined : getPerson(db, id);
  return (
    holder && { personId: holder.id, name: fullName({ firstName: holder.first_name, lastName: holder.last_name }) }
  );
}

export function judgeCpr({ db, today }: QueryContext, { cpr, personId }: ParsedInput<typeof editCalls.judgeCpr>) {
  const judged = judgeCprText(cpr, today);
  if (!judged) return { valid: false, warnings: [], birthDate: null, taken: null };
  const taken = otherHolder(db, judged.cpr, personId) ?? null;
  return { valid: true, warnings: [...judged.warnings], birthDate: judged.birthDate, taken };
}

/** @throws cpr_invalid, cpr_taken {name, personId} */
export function readNumber(db: ReadableDB, text: string, today: IsoDate, personId: PersonId | null): Numbered {
  const judged = judgeCprText(text, today);
  if (!judged) throw new AppFailure('cpr_invalid');
  const holder = otherHolder(db, judged.cpr, personId);
  if (holder) throw new AppFailure('cpr_taken', { name: holder.name, personId: holder.personId });
  return { cpr: judged.cpr, birthDate: judged.birthDate };
}

/** @throws not_found, person_merged, cpr_invalid, cpr_taken, nothing_changed */
export function setCpr(ctx: CommandContext, input: ParsedInput<typeof editCalls.setCpr>): Record<string, never> {
  const { db, set } = ctx;
  const person = livePerson(db, input.personId);
  const number = readNumber(db, input.cpr, ctx.today, person.id);
  // A real number in place of none, or of a replacement number, is news; any other was wrong before.
  if (person.cpr !== '' && !isReplacementCpr(person.cpr)) labelSet(db, set, 'correction');
  const duplicate = personByCpr(db, number.cpr);
  if (duplicate && duplicate.id !== person.id) {
    // The number of a duplicate that was merged: the two change numbers, and both still lead to the person.
    swapNumbers(db, set, person, duplicate);
  } else if (setNumber(db, set, person, number) === 0) throw new AppFailure('nothing_changed');
  ctx.note({ personId: person.id });
  return {};
}

/** Persons made and edited by hand. */
import { labelSet } from '../../../db/staff/edit-log.ts';
import { insertPerson, updatePerson } from '../../../db/staff/edit-person.ts';
import { newId, type PersonId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tidy } from '../../../shared/kernel/text.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { livePerson } from './checks.ts';
import { readNumber } from './cpr.ts';
import { makeEngagement } from './engagements.ts';

/** A stray blank is no change of a name. */
function tidied<F extends Readonly<Record<string, string | undefined>>>(fields: F): F {
  const entries = Object.entries(fields).map(([key, text]) => [key, text === undefined ? undefined : tidy(text)]);
  return Object.fromEntries(entries) as F;
}

/** @throws cpr_invalid, cpr_taken, and what `makeEngagement` throws */
export function createPerson(ctx: CommandContext, input: ParsedInput<typeof editCalls.createPerson>) {
  const { db, set } = ctx;
  const unknown = { cpr: '', birthDate: null };
  const number = input.cpr === '' ? unknown : readNumber(db, input.cpr, ctx.today, null);
  const personId = newId<PersonId>(ctx.random);
  insertPerson(db, set, personId, tidied(input.fields), number);
  if (input.engagement) makeEngagement(ctx, personId, input.engagement);
  ctx.note({ personId });
  return { personId };
}

/** @throws not_found, person_merged, nothing_changed */
export function editPerson(ctx: CommandContext, input: ParsedInput<typeof editCalls.editPerson>) {
  const { db, set } = ctx;
  const person = livePerson(db, input.personId);
  if (updatePerson(db, set, person, tidied(input.fields)) === 0) throw new AppFailure('nothing_changed');
  if (input.as === 'correction') labelSet(db, set, 'correction');
  ctx.note({ personId: person.id });
  return {};
}

/** The list of pairs that may be one person. */
import { duplicateCandidates, duplicateFacts } from '../../../db/staff/edit-duplicates.ts';
import { readUnitNames } from '../../../db/staff/person.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { maskCpr } from '../../../shared/staff/cpr.ts';
import { findDuplicates } from '../../../shared/staff/duplicates.ts';
import type { QueryContext } from '../../worker/context.ts';

/** So many pairs at a time: a register with more has another trouble than single duplicates. */
const MOST = 500;

export function duplicates({ db, today }: QueryContext): CallOutput<typeof editCalls.duplicates> {
  const pairs = findDuplicates(duplicateCandidates(db)).slice(0, MOST);
  if (pairs.length === 0) return [];
  const facts = duplicateFacts(
    db,
    pairs.flatMap((p) => p.ids),
    today,
  );
  const nameOn = readUnitNames(db);
  return pairs.map(({ ids, reasons }) => ({
    reasons: [...reasons],
    persons: ids.flatMap((id) => {
      const found = facts.get(id);
      if (!found) return [];
      const { cpr, place, ...shown } = found;
      const where = place ? [place.jobTitle, nameOn(place.unitId, today)].filter((w) => w !== '').join(', ') : '';
      return [{ ...shown, cprMasked: cpr === '' ? '' : maskCpr(cpr), where }];
    }),
  }));
}

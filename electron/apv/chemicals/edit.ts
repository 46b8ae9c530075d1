/** Substances and where they are used, kept by hand. */
import { isNameTaken } from '../../../db/apv/chemicals.ts';
import { isUnitOpen, unitNames } from '../../../db/apv/people.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type SubstanceId, type SubstanceUseId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { requirePast } from '../changing.ts';

type Calls = typeof chemicalCalls;
type Saved<Call extends keyof Calls> = ParsedInput<Calls[Call]>;

/** @throws not_found, name_taken, date_in_future {field}, looks_like_cpr {field} */
export function saveSubstance(
  { db, set, today, random, note }: CommandContext,
  { substanceId, fields }: Saved<'saveSubstance'>,
): { substanceId: SubstanceId } {
  // A product's number may well have ten digits.
  const { number: _number, ...texts } = fields;
  refuseCpr(texts);
  requirePast(fields.sheetDate, today, 'sheetDate');
  if (isNameTaken(db, fields.name, substanceId)) throw new AppFailure('name_taken');
  if (substanceId === null) {
    const id = newId<SubstanceId>(random);
    insertRow(db, set, 'substance', { id, ...fields, sheetId: null, sheetName: '' });
    note({ substanceId: id, new: true });
    return { substanceId: id };
  }
  const old = findRow(db, 'substance', substanceId);
  if (!old) throw new AppFailure('not_found');
  note({ substanceId, changed: changeRow(db, set, 'substance', old, fields).length });
  return { substanceId };
}

/** An assessment is somebody's: a day alone tells AT nothing. */
function requireAssessor({ assessedOn, assessedBy }: Saved<'saveUse'>['fields']): void {
  if (assessedOn !== null && assessedBy === '') throw new AppFailure('assessed_by_missing');
}

function requireOpen(db: ReadableDB, unitId: UnitId, today: IsoDate): void {
  if (isUnitOpen(db, unitId, today)) return;
  const name = unitNames(db).get(unitId);
  if (name === undefined) throw new AppFailure('not_found');
  throw new AppFailure('unit_not_open', { name, date: formatDate(today) });
}

/** @throws not_found, unit_not_open, date_in_future {field}, assessed_by_missing, looks_like_cpr {field} */
export function saveUse(
  { db, set, today, random, note }: CommandContext,
  { substanceId, useId, fields }: Saved<'saveUse'>,
): { useId: SubstanceUseId } {
  const { unitId: _unit, ...texts } = fields;
  refuseCpr(texts);
  requirePast(fields.assessedOn, today, 'assessedOn');
  requireAssessor(fields);
  if (!findRow(db, 'substance', substanceId)) throw new AppFailure('not_found');
  const old = useId === null ? undefined : findRow(db, 'substance_use', useId);
  if (useId !== null && old?.substanceId !== substanceId) throw new AppFailure('not_found');
  // What stands in a unit that has closed since may still be ended and corrected there.
  if (old?.unitId !== fields.unitId) requireOpen(db, fields.unitId, today);
  if (old) {
    note({ useId: old.id, changed: changeRow(db, set, 'substance_use', old, fields).length });
    return { useId: old.id };
  }
  const id = newId<SubstanceUseId>(random);
  insertRow(db, set, 'substance_use', { id, substanceId, ...fields });
  note({ useId: id, new: true });
  return { useId: id };
}

/** @throws not_found */
export function removeUse({ db, set, note }: CommandContext, { useId }: Saved<'removeUse'>): Record<string, never> {
  const old = findRow(db, 'substance_use', useId);
  if (!old) throw new AppFailure('not_found');
  removeRow(db, set, 'substance_use', old);
  note({ useId });
  return {};
}

/** The register of substances as it stands on a day, of the municipality or of a unit and those below it. */
import { closedBefore, listSubstances, type StoredSubstance, sheetYears } from '../../../db/apv/chemicals.ts';
import { unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { staffOn } from '../../../db/staff/index.ts';
import { answeredPoints, assessmentState, nextDueOf, sheetState } from '../../../shared/apv/chemicals.ts';
import type { chemicalCalls, Substance, SubstanceUse } from '../../../shared/apv/contract-chemicals.ts';
import type { SubstanceUseRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { assessmentMonths } from './assessment-months.ts';

interface Around {
  readonly asOf: IsoDate;
  readonly months: number;
  readonly years: number;
  readonly names: ReadonlyMap<UnitId, string>;
  readonly closed: ReadonlyMap<UnitId, IsoDate>;
}

function asUse(row: SubstanceUseRow & { readonly born?: string }, around: Around): SubstanceUse {
  const { substanceId: _substance, born: _born, ...fields } = row;
  return {
    ...fields,
    unitName: around.names.get(row.unitId) ?? '',
    answered: answeredPoints(row),
    nextDue: nextDueOf(row.assessedOn, around.months),
    assessment: assessmentState(row, around.asOf, around.months),
    unitClosedOn: around.closed.get(row.unitId) ?? null,
  };
}

function asSubstance({ row, uses }: StoredSubstance, around: Around): Substance {
  const { id, name, supplier, purpose, number, hazards, carcinogen, sheetDate, endedOn, note } = row;
  const has = row.sheetId !== null;
  return {
    ...{ id, name, supplier, purpose, number, hazards, carcinogen, sheetDate, endedOn, note },
    sheetName: row.sheetName,
    hasSheet: has,
    sheet: sheetState({ has, date: sheetDate }, around.asOf, around.years),
    uses: uses
      .map((use) => asUse(use, around))
      .map((use) => ({ use, key: `${collationKey(use.unitName)} ${collationKey(use.place)}` }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ use }) => use),
  };
}

/** What stands nowhere yet is shown everywhere: somebody must say where it belongs. */
function within(all: readonly StoredSubstance[], units: ReadonlySet<UnitId>): StoredSubstance[] {
  return all.flatMap((one) => {
    const uses = one.uses.filter(({ unitId }) => units.has(unitId));
    return uses.length > 0 || one.uses.length === 0 ? [{ ...one, uses }] : [];
  });
}

/** A unit that has closed is in no tree, but what was used there is still asked for by its id. */
const unitsUnder = (db: ReadableDB, asOf: IsoDate, unitId: UnitId): Set<UnitId> =>
  new Set([unitId, ...subtreeOf(staffOn(db, asOf).tree, unitId)]);

export function substances(
  { db }: QueryContext,
  { asOf, unitId }: ParsedInput<typeof chemicalCalls.substances>,
): Substance[] {
  const all = listSubstances(db);
  const wanted = unitId === null ? all : within(all, unitsUnder(db, asOf, unitId));
  const around: Around = {
    asOf,
    months: assessmentMonths(db, asOf),
    years: sheetYears(db, asOf),
    names: unitNames(db),
    closed: closedBefore(
      db,
      wanted.flatMap(({ uses }) => uses.map((use) => use.unitId)),
      asOf,
    ),
  };
  return wanted.map((one) => asSubstance(one, around));
}

/** Which kind of workplace each unit is: set, inherited downwards, proposed from names. */
import { areUnits } from '../../../db/learning/requirement-rules.ts';
import { changeRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { staffOn } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { newId, type UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { PlacedUnit, requirementCalls } from '../../../shared/learning/contract-requirements.ts';
import type { WorkplaceType } from '../../../shared/learning/words.ts';
import { proposeWorkplaces } from '../../../shared/learning/workplace-names.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

export function listWorkplaces({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): PlacedUnit[] {
  const { tree, active } = staffOn(db, asOf);
  const types = new Map(readRows(db, 'workplace_type', '1').map(({ unitId, type }) => [unitId, type]));
  const people = new Map<UnitId, number>();
  for (const { unitId } of active) people.set(unitId, (people.get(unitId) ?? 0) + 1);
  const named = tree.placed.map(({ unit, parent }) => ({
    name: unit.name,
    unitType: unit.type,
    own: types.get(unit.id) ?? null,
    parent,
  }));
  const proposed = proposeWorkplaces(named);
  const effective: (WorkplaceType | null)[] = [];
  return tree.placed.map(({ unit, depth, parent }, at) => {
    const own = types.get(unit.id) ?? null;
    effective[at] = own ?? effective[parent] ?? null;
    return {
      unitId: unit.id,
      code: unit.code,
      name: unit.name,
      unitType: unit.type,
      depth,
      own,
      effective: effective[at] ?? null,
      proposed: proposed[at] ?? null,
      engagements: people.get(unit.id) ?? 0,
    };
  });
}

/** @throws not_found */
export function setWorkplaceTypes(
  { db, set, random, note }: CommandContext,
  { types }: ParsedInput<typeof requirementCalls.setWorkplaceTypes>,
): CallOutput<typeof requirementCalls.setWorkplaceTypes> {
  // Said twice, the last one holds.
  const wanted = new Map(types.map(({ unitId, type }) => [unitId, type]));
  if (!areUnits(db, [...wanted.keys()])) throw new AppFailure('not_found');
  const known = new Map(readRows(db, 'workplace_type', '1').map((row) => [row.unitId, row]));
  let changed = 0;
  for (const [unitId, type] of wanted) {
    const row = known.get(unitId);
    if ((row?.type ?? null) === type) continue;
    changed++;
    if (type === null && row) removeRow(db, set, 'workplace_type', row);
    else if (type !== null && row) changeRow(db, set, 'workplace_type', row, { type });
    else if (type !== null) insertRow(db, set, 'workplace_type', { id: newId(random), unitId, type });
  }
  note({ changed });
  return { changed };
}

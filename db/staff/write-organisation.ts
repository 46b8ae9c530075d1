/** Carries out an organisation plan inside the caller's transaction. */
import { newSortedIds, type RandomBytes, type UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { OrganisationPlan, UnitEdit, UnitFacts } from '../../shared/staff/plan-model.ts';
import type { Spell } from '../../shared/staff/plan-timeline.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all, prepared } from '../engine/statements.ts';
import { type ColumnChange, removeSpell, updateSpell } from './spell-log.ts';
import type { Step } from './write-staff.ts';

type IdOf = (code: string) => string | null;

const INSERT_SPELL = `INSERT INTO unit_spell (unit_id, valid_from, valid_to, name, type, parent_id, remote, leader_key,
  name_key, born) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function insertSpell(db: WritableDB, stamp: string, unitId: string, spell: Spell<UnitFacts>, idOf: IdOf): void {
  const { name, type, parentCode, remote, leaderKey } = spell.facts;
  prepared(db, INSERT_SPELL).run(
    unitId,
    spell.from,
    spell.to,
    name,
    type,
    idOf(parentCode),
    remote ? 1 : 0,
    leaderKey,
    collationKey(name),
    stamp,
  );
}

function changedColumns(before: Spell<UnitFacts>, after: Spell<UnitFacts>, idOf: IdOf): ColumnChange[] {
  const [was, is] = [before.facts, after.facts];
  return [
    ['valid_to', before.to, after.to],
    ['name', was.name, is.name],
    ['type', was.type, is.type],
    ['parent_id', idOf(was.parentCode), idOf(is.parentCode)],
    ['remote', was.remote ? 1 : 0, is.remote ? 1 : 0],
    ['leader_key', was.leaderKey, is.leaderKey],
  ];
}

function writeUnitEdit(db: WritableDB, set: ChangeSet, { unit, spells }: UnitEdit, idOf: IdOf): void {
  const tbl = 'unit_spell';
  const owner = unit.id;
  for (const spell of spells.removed) removeSpell(db, set, { tbl, owner, from: spell.from });
  for (const { before, after } of spells.updated) {
    const key = [['name_key', collationKey(after.facts.name)] as const];
    updateSpell(db, set, { tbl, owner, from: before.from }, changedColumns(before, after, idOf), key);
  }
  for (const spell of spells.inserted) insertSpell(db, set.stamp, owner, spell, idOf);
}

/** All units before any spell: a parent may come later in the file than its children. */
function insertUnits(
  db: WritableDB,
  set: ChangeSet,
  fresh: readonly string[],
  plan: OrganisationPlan,
): Map<string, UnitId> {
  const ids = new Map(all<{ code: string; id: UnitId }>(db, 'SELECT code, id FROM unit').map((u) => [u.code, u.id]));
  plan.added.forEach(({ row }, i) => {
    const code = plan.rows[row]?.code;
    const id = fresh[i] as UnitId | undefined;
    if (code === undefined || id === undefined) throw new Error('plan without its row');
    prepared(db, 'INSERT INTO unit (id, code, born) VALUES (?, ?, ?)').run(id, code, set.stamp);
    ids.set(code, id);
  });
  return ids;
}

/** Ids for the units that the plan makes, in the order of `added`. */
export const newUnitIds = (plan: OrganisationPlan, random: RandomBytes): readonly string[] =>
  newSortedIds(plan.added.length, random);

/** @param fresh ids that were given out before, where something else already names the new units */
export function writeOrganisationPlan(
  db: WritableDB,
  set: ChangeSet,
  random: RandomBytes,
  plan: OrganisationPlan,
  step: Step,
  fresh = newUnitIds(plan, random),
): { readonly units: number; readonly changed: number } {
  const edits = [...plan.changed, ...plan.missing];
  const total = plan.added.length + edits.length;
  step('write', 0, total);
  const ids = insertUnits(db, set, fresh, plan);
  const idOf: IdOf = (code) => (code === '' ? null : (ids.get(code) ?? null));
  plan.added.forEach(({ row, spell }, i) => {
    if (i % 1_000 === 0) step('write', i, total);
    const unitId = ids.get(plan.rows[row]?.code ?? '');
    if (unitId) insertSpell(db, set.stamp, unitId, spell, idOf);
  });
  edits.forEach(({ edit }, i) => {
    if (i % 1_000 === 0) step('write', plan.added.length + i, total);
    writeUnitEdit(db, set, edit, idOf);
  });
  return { units: plan.added.length, changed: edits.length };
}

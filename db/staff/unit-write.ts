/** Carries out the plan of an organisation change inside the caller's transaction. Every change is logged. */
import { newId, type RandomBytes, type UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import { dayBefore } from '../../shared/staff/plan-timeline.ts';
import type {
  EngagementMove,
  PlaceSpell,
  RoleMove,
  UnitChangePlan,
  UnitTimelineEdit,
} from '../../shared/staff/unit-change-model.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { get, prepared, run } from '../engine/statements.ts';
import { removeSpell, updateSpell, WHOLE_ROW } from './spell-log.ts';
import { insertSpell } from './write-engagement.ts';

interface Writing {
  readonly db: WritableDB;
  readonly set: ChangeSet;
  readonly random: RandomBytes;
  /** From stand-ins to the ids of the units that were made. */
  readonly idOf: (id: UnitId) => UnitId;
}

const INSERT_UNIT_SPELL = `INSERT INTO unit_spell (unit_id, valid_from, valid_to, name, type, parent_id, remote, leader_key,
  name_key, born) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function insertUnitSpell({ db, set, idOf }: Writing, unitId: UnitId, { from, to, facts }: PlaceSpell): void {
  const { name, type, parentId, remote, leaderKey } = facts;
  const parent = parentId === null ? null : idOf(parentId);
  const values = [unitId, from, to, name, type, parent, remote ? 1 : 0, leaderKey, collationKey(name), set.stamp];
  prepared(db, INSERT_UNIT_SPELL).run(...values);
}

function writeUnit(writing: Writing, { unit, spells }: UnitTimelineEdit): void {
  const { db, set, idOf } = writing;
  const ref = { tbl: 'unit_spell', owner: unit.id } as const;
  const parent = (id: UnitId | null) => (id === null ? null : idOf(id));
  for (const spell of spells.removed) removeSpell(db, set, { ...ref, from: spell.from });
  for (const { before, after } of spells.updated) {
    const [was, is] = [before.facts, after.facts];
    updateSpell(
      db,
      set,
      { ...ref, from: before.from },
      [
        ['valid_to', before.to, after.to],
        ['name', was.name, is.name],
        ['type', was.type, is.type],
        ['parent_id', parent(was.parentId), parent(is.parentId)],
        ['remote', was.remote ? 1 : 0, is.remote ? 1 : 0],
        ['leader_key', was.leaderKey, is.leaderKey],
      ],
      [['name_key', collationKey(is.name)]],
    );
  }
  for (const spell of spells.inserted) insertUnitSpell(writing, unit.id, spell);
}

/** Only place and last day can change; a spell is known by its first day. */
function writeEngagement({ db, set, idOf }: Writing, { engagement, spells }: EngagementMove): void {
  const ref = { tbl: 'engagement_spell', owner: engagement.id } as const;
  for (const { before, after } of spells.updated) {
    updateSpell(db, set, { ...ref, from: before.from }, [
      ['valid_to', before.to, after.to],
      ['unit_id', before.facts.unitId, idOf(after.facts.unitId)],
    ]);
  }
  for (const spell of spells.inserted) {
    const facts = { ...spell.facts, unitId: idOf(spell.facts.unitId) };
    insertSpell(db, set.stamp, engagement.id, { ...spell, facts });
  }
}

interface StoredRole {
  readonly id: string;
  readonly person_id: string;
  readonly role: string;
  readonly body: string;
  readonly elected_on: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly born: string;
}

/** A role ends the day before; where it follows, a new row goes on. One that has not begun is moved, or taken away. */
function writeRole(writing: Writing, { role, to }: RoleMove, onDay: UnitChangePlan['onDay']): void {
  const { db, set, random, idOf } = writing;
  const tbl = 'role_assignment';
  const old = get<StoredRole>(db, `SELECT * FROM ${tbl} WHERE id = ?`, [role.id]);
  if (!old) return;
  const at = { tbl, row: role.id, born: old.born };
  if (role.from < onDay) {
    const last = dayBefore(onDay);
    logChange(db, set, { ...at, field: 'valid_to' }, old.valid_to, last);
    run(db, `UPDATE ${tbl} SET valid_to = ? WHERE id = ?`, [last, role.id]);
    if (to === null) return;
    run(
      db,
      `INSERT INTO ${tbl} (id, person_id, unit_id, role, body, elected_on, valid_from, valid_to, born)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [newId(random), old.person_id, idOf(to), old.role, old.body, old.elected_on, onDay, old.valid_to, set.stamp],
    );
  } else if (to !== null) {
    logChange(db, set, { ...at, field: 'unit_id' }, role.unitId, idOf(to));
    run(db, `UPDATE ${tbl} SET unit_id = ? WHERE id = ?`, [idOf(to), role.id]);
  } else {
    logChange(db, set, { ...at, field: WHOLE_ROW }, JSON.stringify(old), null);
    run(db, `DELETE FROM ${tbl} WHERE id = ?`, [role.id]);
    run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', [tbl, role.id, set.stamp]);
  }
}

/** All new units before any spell: a part may stand under another. */
function makeUnits(db: WritableDB, set: ChangeSet, random: RandomBytes, plan: UnitChangePlan): Map<UnitId, UnitId> {
  const made = new Map<UnitId, UnitId>();
  for (const { id, code } of plan.opened) {
    const fresh = newId<UnitId>(random);
    made.set(id, fresh);
    run(db, 'INSERT INTO unit (id, code, born) VALUES (?, ?, ?)', [fresh, code, set.stamp]);
  }
  return made;
}

export function writeUnitChange(db: WritableDB, set: ChangeSet, random: RandomBytes, plan: UnitChangePlan): void {
  const made = makeUnits(db, set, random, plan);
  const idOf = (id: UnitId): UnitId => made.get(id) ?? id;
  const writing: Writing = { db, set, random, idOf };
  for (const { id, spell } of plan.opened) insertUnitSpell(writing, idOf(id), spell);
  for (const edit of plan.units) writeUnit(writing, edit);
  for (const move of plan.engagements) writeEngagement(writing, move);
  for (const move of plan.roles) writeRole(writing, move, plan.onDay);
  for (const { kind, from, to } of plan.successors) {
    run(db, 'INSERT INTO unit_successor (id, kind, from_unit, to_unit, on_day, born) VALUES (?, ?, ?, ?, ?, ?)', [
      newId(random),
      kind,
      from,
      idOf(to),
      plan.onDay,
      set.stamp,
    ]);
  }
}

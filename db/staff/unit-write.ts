/** Carries out the plan of an organisation change inside the caller's transaction. Every change is logged. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { newId, type RandomBytes, type RoleId, type UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import { dayBefore } from '../../shared/staff/plan-timeline.ts';
import type {
  EngagementMove,
  PlaceSpell,
  RoleMove,
  UnitChangePlan,
  UnitTimelineEdit,
} from '../../shared/staff/unit-change-model.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { prepared, run } from '../engine/statements.ts';
import { getRole } from './edit-read.ts';
import { insertRole, removeRole, updateRole } from './edit-role.ts';
import { removeSpell, updateSpell } from './spell-log.ts';
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

/** A role ends the day before; where it follows, new rows go on. One that has not begun is moved, or taken away. */
function writeRole({ db, set, random, idOf }: Writing, { role, to, days }: RoleMove, onDay: IsoDate): void {
  const old = getRole(db, role.id);
  if (!old) return;
  const [first, ...more] = days;
  const unitId = to === null ? null : idOf(to);
  const begun = role.from < onDay;
  if (begun) updateRole(db, set, old, { ...old, to: dayBefore(onDay) });
  else if (first) updateRole(db, set, old, { ...old, ...first, unitId });
  else removeRole(db, set, role.id);
  for (const period of begun ? days : more) {
    insertRole(db, set, newId<RoleId>(random), old.personId, { ...old, ...period, unitId });
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

/** Roles with dates, and the list of a person's roles and leave. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { getRole, leaveOfPerson, rolesOfPerson, type StoredRole } from '../../../db/staff/edit-read.ts';
import { insertRole, updateRole, removeRole as writeRemoval } from '../../../db/staff/edit-role.ts';
import { readUnitNames } from '../../../db/staff/person.ts';
import { OPEN_END } from '../../../shared/kernel/dates.ts';
import { newId, type RoleId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tidy } from '../../../shared/kernel/text.ts';
import type { editCalls, RoleFields } from '../../../shared/staff/contract-edit.ts';
import { clashingRole, type Role, roleFault } from '../../../shared/staff/edit-roles.ts';
import { earlier, later } from '../../../shared/staff/plan-timeline.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { daysOf, livePerson, refuseBackwards, refuseClosedUnit } from './checks.ts';

const roleOf = ({ to, body, ...fields }: RoleFields): Role => ({ ...fields, body: tidy(body), to: to ?? OPEN_END });

/** @throws end_before_start, role_needs_unit, role_needs_body, unit_not_open, not_found, overlapping_role */
function check(db: ReadableDB, role: Role, others: readonly StoredRole[]): void {
  refuseBackwards(role.from, role.to);
  const fault = roleFault(role);
  if (fault) throw new AppFailure(fault);
  if (role.unitId !== null) refuseClosedUnit(db, role.unitId, role);
  const clash = clashingRole(others, role);
  if (clash) throw new AppFailure('overlapping_role', daysOf(clash));
}

/** Throws what `check` throws, and person_merged, nothing_changed. */
export function saveRole(ctx: CommandContext, input: ParsedInput<typeof editCalls.saveRole>): { roleId: RoleId } {
  const { db, set } = ctx;
  const person = livePerson(db, input.personId);
  const old = input.roleId === null ? undefined : getRole(db, input.roleId);
  if (input.roleId !== null && old?.personId !== person.id) throw new AppFailure('not_found');
  const role = roleOf(input.fields);
  check(
    db,
    role,
    rolesOfPerson(db, person.id).filter((r) => r.id !== old?.id),
  );
  const roleId = old?.id ?? newId<RoleId>(ctx.random);
  if (!old) insertRole(db, set, roleId, person.id, role);
  else if (updateRole(db, set, old, role) === 0) throw new AppFailure('nothing_changed');
  ctx.note({ personId: person.id, roleId });
  return { roleId };
}

/** @throws not_found */
export function removeRole(ctx: CommandContext, { roleId }: ParsedInput<typeof editCalls.removeRole>) {
  const old = getRole(ctx.db, roleId);
  if (!old) throw new AppFailure('not_found');
  writeRemoval(ctx.db, ctx.set, roleId);
  ctx.note({ personId: old.personId, roleId });
  return {};
}

/** Newest first. Units are called what they are called today, or on the nearest day of the role. */
export function personRoles({ db, today }: QueryContext, { personId }: ParsedInput<typeof editCalls.personRoles>) {
  const nameOn = readUnitNames(db);
  const roles = rolesOfPerson(db, personId).map(({ born: _, to, unitId, ...role }) => ({
    ...role,
    unitId,
    unitName: unitId === null ? '' : nameOn(unitId, earlier(later(today, role.from), to)),
    to: to === OPEN_END ? null : to,
  }));
  return { roles, leaves: leaveOfPerson(db, personId).map(({ born: _, ...leave }) => leave) };
}

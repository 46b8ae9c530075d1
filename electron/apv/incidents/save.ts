/** Accidents, near misses and violence, kept by hand; nobody is named and no diagnosis kept. */
import { unitNames, wasUnitOpenOn } from '../../../db/apv/people.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { IncidentFields, incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import { wrongOrder } from '../../../shared/apv/incident-deadline.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IncidentRow } from '../../../shared/apv/rows.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type IncidentId, newId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';
import { findProblem, requirePast } from '../changing.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof incidentCalls>;

/** @throws not_found */
export function findIncident(db: ReadableDB, incidentId: IncidentId): IncidentRow & { readonly born: string } {
  const incident = findRow(db, 'incident', incidentId);
  if (!incident) throw new AppFailure('not_found');
  return incident;
}

/** @throws unit_not_open {name, date} */
export function requireOpenOn(db: ReadableDB, unitId: UnitId, day: IsoDate): void {
  if (wasUnitOpenOn(db, unitId, day)) return;
  throw new AppFailure('unit_not_open', { name: unitNames(db).get(unitId) ?? '', date: formatDate(day) });
}

const DAYS = ['happenedOn', 'firstAbsenceOn', 'reportedOn', 'analysedOn'] as const;

/** @throws date_in_future {field}, dates_reversed {field} */
function requireDays(fields: IncidentFields, today: IsoDate): void {
  for (const field of DAYS) requirePast(fields[field], today, field);
  const field = wrongOrder(fields);
  if (field) throw new AppFailure('dates_reversed', { field });
}

/** Nobody is hurt in a near miss: what was filled in before the kind was chosen says nothing. */
const fitting = (fields: IncidentFields): IncidentFields =>
  fields.kind === 'near_miss'
    ? { ...fields, absence: 'none', firstAbsenceOn: null, beyondTheDay: null, compensation: false }
    : fields;

export const saveIncident: Own['saveIncident'] = ({ db, set, today, random, note }, input) => {
  const { unitId: _unit, problemId, ...texts } = input.fields;
  refuseCpr(texts);
  requireDays(input.fields, today);
  const old = input.incidentId === null ? undefined : findIncident(db, input.incidentId);
  const hasMoved = old?.unitId !== input.fields.unitId || old.happenedOn !== input.fields.happenedOn;
  if (hasMoved) requireOpenOn(db, input.fields.unitId, input.fields.happenedOn);
  if (problemId !== null && problemId !== old?.problemId) findProblem(db, problemId);
  const fields = fitting(input.fields);
  if (old) {
    note({ incidentId: old.id, changed: changeRow(db, set, 'incident', old, fields).length });
    return { incidentId: old.id };
  }
  const incidentId = newId<IncidentId>(random);
  insertRow(db, set, 'incident', { id: incidentId, ...fields });
  note({ incidentId, new: true });
  return { incidentId };
};

export const removeIncident: Own['removeIncident'] = ({ db, set, note }, { incidentId }) => {
  removeRow(db, set, 'incident', findIncident(db, incidentId));
  note({ incidentId });
  return {};
};

/** A municipality in memory and the calls about incidents and the AMO, parsed in and out as dispatch does. */
import { insertRow } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { amoHandlers } from '../../../electron/apv/amo/handlers.ts';
import { incidentsHandlers } from '../../../electron/apv/incidents/handlers.ts';
import { amoCalls } from '../../../shared/apv/contract-amo.ts';
import { type IncidentFields, incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { day, type Office, openOffice } from '../staff/office.ts';
import { fillOffice, TODAY, type UnitPlan, unitId } from '../survey/survey-office.ts';
import { type Calling, callingIn } from './calling.ts';

const calls = { ...incidentCalls, ...amoCalls };

type Calls = typeof calls;

export interface IncidentsOffice extends Office, Calling<Calls> {
  readonly insert: <T extends ApvTable>(table: T, row: ApvTables[T]) => void;
  readonly save: (more?: Partial<IncidentFields>) => CallOutput<Calls['saveIncident']>['incidentId'];
}

const UNITS: readonly UnitPlan[] = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 8 },
  { code: '101', parent: '10', people: 6 },
  { code: '102', parent: '10', people: 6 },
  { code: '11', parent: '1', people: 4 },
  { code: '111', parent: '11', people: 4 },
  { code: '112', parent: '11', people: 4 },
];

export const accident = (more: Partial<IncidentFields> = {}): IncidentFields => ({
  kind: 'accident',
  unitId: unitId('101'),
  happenedOn: day('2026-11-02'),
  place: 'Køkken',
  description: 'En medarbejder gled på et vådt gulv',
  injury: 'Forstuvning',
  absence: '4-14',
  firstAbsenceOn: day('2026-11-03'),
  beyondTheDay: true,
  compensation: false,
  easyNumber: '',
  reportedOn: null,
  causes: '',
  measures: '',
  analysedOn: null,
  problemId: null,
  ...more,
});

export function openIncidentsOffice(units = UNITS): IncidentsOffice {
  const office = openOffice(TODAY);
  fillOffice(office.db, units);
  const calling = callingIn(office, calls, { ...incidentsHandlers, ...amoHandlers });
  return {
    ...office,
    ...calling,
    insert: (table, row) => office.command('apv.test', ({ db, set }) => insertRow(db, set, table, row)),
    save: (more = {}) => calling.call('saveIncident', { incidentId: null, fields: accident(more) }).incidentId,
  };
}

/** A municipality in memory and the calls about incidents and the AMO, parsed in and out as dispatch does. */
import { insertRow } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { amoHandlers } from '../../../electron/apv/amo/handlers.ts';
import { incidentsHandlers } from '../../../electron/apv/incidents/handlers.ts';
import { amoCalls } from '../../../shared/apv/contract-amo.ts';
import { type IncidentFields, incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import { type AppError, AppFailure } from '../../../shared/kernel/result.ts';
import { day, type Office, openOffice } from '../staff/office.ts';
import { fillOffice, TODAY, type UnitPlan, unitId } from '../survey/survey-office.ts';

const calls = { ...incidentCalls, ...amoCalls };
const handlers = { ...incidentsHandlers, ...amoHandlers };
type Calls = typeof calls;
type Name = keyof Calls;

export interface IncidentsOffice extends Office {
  readonly call: <N extends Name>(name: N, input: CallInput<Calls[N]>) => CallOutput<Calls[N]>;
  /** The error of a call that must be refused. */
  readonly refused: <N extends Name>(name: N, input: CallInput<Calls[N]>) => AppError;
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
  const call: IncidentsOffice['call'] = (name, input) => {
    const { kind, input: schema, output } = calls[name];
    const parsed = schema.parse(input);
    const handler = handlers[name] as (context: unknown, input: unknown) => unknown;
    const answer =
      kind === 'query'
        ? handler(office.query, parsed)
        : office.command(`apv.${name}`, (context) => handler(context, parsed));
    return output.parse(answer) as never;
  };
  return {
    ...office,
    call,
    insert: (table, row) => office.command('apv.test', ({ db, set }) => insertRow(db, set, table, row)),
    refused: (name, input) => {
      try {
        call(name, input);
      } catch (error) {
        if (error instanceof AppFailure) return error.error;
        throw error;
      }
      throw new Error(`${name} was not refused`);
    },
    save: (more = {}) => call('saveIncident', { incidentId: null, fields: accident(more) }).incidentId,
  };
}

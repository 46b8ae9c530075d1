/** A municipality in memory with rounds in any state, and the calls about problems, parsed in and out as dispatch does. */
import { findRow, insertRow } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { problemsHandlers } from '../../../electron/apv/problems/handlers.ts';
import { problemCalls } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import { type AppError, AppFailure } from '../../../shared/kernel/result.ts';
import { type Office, openOffice } from '../staff/office.ts';
import { fillOffice, TODAY, type UnitPlan, unitId } from '../survey/survey-office.ts';

type Calls = typeof problemCalls;
type Name = keyof Calls;

export interface ProblemsOffice extends Office {
  readonly call: <N extends Name>(name: N, input: CallInput<Calls[N]>) => CallOutput<Calls[N]>;
  /** The error of a call that must be refused. */
  readonly refused: <N extends Name>(name: N, input: CallInput<Calls[N]>) => AppError;
  readonly insert: <T extends ApvTable>(table: T, row: ApvTables[T]) => void;
  readonly round: (change?: Partial<ApvRoundRow>, units?: readonly string[]) => ApvRoundId;
  readonly stateOf: (roundId: ApvRoundId) => string | undefined;
  readonly count: (sql: string) => number;
}

const UNITS: readonly UnitPlan[] = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 8 },
  { code: '11', parent: '1', people: 4 },
];

export const idOf = <T extends string>(name: string): T => name.padEnd(22, '_') as T;

export function openProblemsOffice(units = UNITS): ProblemsOffice {
  const office = openOffice(TODAY);
  fillOffice(office.db, units);
  let rounds = 0;
  const call: ProblemsOffice['call'] = (name, input) => {
    const { kind, input: schema, output } = problemCalls[name];
    const parsed = schema.parse(input);
    const handler = problemsHandlers[name] as (context: unknown, input: unknown) => unknown;
    const answer =
      kind === 'query'
        ? handler(office.query, parsed)
        : office.command(`apv.${name}`, (context) => handler(context, parsed));
    return output.parse(answer) as never;
  };
  const insert: ProblemsOffice['insert'] = (table, row) =>
    office.command('apv.test', ({ db, set }) => insertRow(db, set, table, row));
  return {
    ...office,
    call,
    insert,
    refused: (name, input) => {
      try {
        call(name, input);
      } catch (error) {
        if (error instanceof AppFailure) return error.error;
        throw error;
      }
      throw new Error(`${name} was not refused`);
    },
    round: (change = {}, of = ['10', '11']) => {
      const id = idOf<ApvRoundId>(`round${++rounds}`);
      insert('apv_round', { ...ROUND, id, ...change });
      for (const code of of) {
        const unit = { id: idOf(`ru${rounds}x${code}`), roundId: id, unitId: unitId(code) };
        insert('apv_round_unit', { ...unit, leftOn: null, leftReason: '' });
      }
      return id;
    },
    stateOf: (roundId) => findRow(office.db, 'apv_round', roundId)?.state,
    count: (sql) => office.db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number,
  };
}

const ROUND: ApvRoundRow = {
  id: idOf('round'),
  name: 'APV 2026',
  trigger: 'planned',
  scopes: ['physical', 'psychosocial'],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: '2026-10-01' as IsoDate,
  endsOn: '2026-12-31' as IsoDate,
  state: 'uncovering',
  stateSince: '2026-10-05' as IsoDate,
  completedOn: null,
  cancelReason: '',
  followUpBy: '',
  followUpHow: '',
};

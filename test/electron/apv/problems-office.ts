/** A municipality in memory with rounds in any state, and the calls about problems, parsed in and out as dispatch does. */
import { findRow, insertRow } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { problemsHandlers } from '../../../electron/apv/problems/handlers.ts';
import { problemCalls } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { apvId, apvRound } from '../../support/apv-rows.ts';
import { type Office, openOffice } from '../staff/office.ts';
import { fillOffice, TODAY, type UnitPlan, unitId } from '../survey/survey-office.ts';
import { type Calling, callingIn } from './calling.ts';

export interface ProblemsOffice extends Office, Calling<typeof problemCalls> {
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

export const idOf = apvId;

export function openProblemsOffice(units = UNITS): ProblemsOffice {
  const office = openOffice(TODAY);
  fillOffice(office.db, units);
  let rounds = 0;
  const insert: ProblemsOffice['insert'] = (table, row) =>
    office.command('apv.test', ({ db, set }) => insertRow(db, set, table, row));
  return {
    ...office,
    ...callingIn(office, problemCalls, problemsHandlers),
    insert,
    round: (change = {}, of = ['10', '11']) => {
      const id = idOf<ApvRoundId>(`round${++rounds}`);
      insert('apv_round', apvRound(id, change));
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

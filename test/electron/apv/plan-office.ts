/** An office with a signed APV round of a care home: two units, a problem in each, and one line of the plan. */
import { insertRow, readRows } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import { planHandlers } from '../../../electron/apv/plan/handlers.ts';
import type { CommandContext } from '../../../electron/worker/context.ts';
import type { LineFields } from '../../../shared/apv/contract-plan.ts';
import type { ApvRoundRow, ProblemRow } from '../../../shared/apv/rows.ts';
import type { ApvRoundId, PlanLineId, ProblemId } from '../../../shared/kernel/ids.ts';
import { apvId, apvProblem, apvRound } from '../../support/apv-rows.ts';
import { day, type Office, openOffice } from '../staff/office.ts';
import { fillOffice, personId, unitId } from '../survey/survey-office.ts';

const pad = apvId<string>;
export const roundId = (name: string): ApvRoundId => pad(`r${name}`) as ApvRoundId;
export const problemId = (name: string): ProblemId => pad(`b${name}`) as ProblemId;

export const TODAY = day('2026-11-22');

export const round = (name: string, more: Partial<ApvRoundRow> = {}): ApvRoundRow =>
  apvRound(roundId(name), {
    name: `APV ${name}`,
    scopes: ['physical'],
    startsOn: day('2026-01-01'),
    state: 'follow_up',
    stateSince: day('2026-06-01'),
    completedOn: day('2026-06-01'),
    followUpBy: 'AMG',
    followUpHow: 'Spørg dem, det angår',
    ...more,
  });

export const problem = (name: string, roundName: string, unit: string, more: Partial<ProblemRow> = {}): ProblemRow =>
  apvProblem({ id: problemId(name), roundId: roundId(roundName), unitId: unitId(unit) }, more);

export const fields = (more: Partial<LineFields> = {}): LineFields => ({
  measure: 'Loftlift i badet',
  prevention: 'technology',
  responsibleId: personId(0),
  responsible: '',
  startsOn: day('2026-07-01'),
  deadline: day('2026-10-01'),
  followUpOn: day('2026-12-01'),
  followUpHow: 'Spørg aftenholdet',
  priority: 'high',
  cost: 24_000,
  budgetOwner: 'Plejen',
  medMeeting: '3/2026',
  ...more,
});

export interface PlanOffice extends Office {
  readonly insert: <T extends ApvTable>(table: T, row: ApvTables[T]) => void;
  readonly run: <T>(work: (context: CommandContext) => T) => T;
  readonly addLine: (problemName: string, more?: Partial<LineFields>) => PlanLineId;
  /** Leader and AMR sign, and the round is followed up. */
  readonly sign: (roundName: string) => void;
  readonly isSigned: (roundName: string) => boolean;
}

let made = 0;

function signatures({ insert, db }: Pick<PlanOffice, 'insert' | 'db'>) {
  const standing = (roundName: string) =>
    readRows(db, 'apv_sign_off', 'round_id = ? AND dropped_on IS NULL', [roundId(roundName)]);
  return {
    sign: (roundName: string) => {
      for (const role of ['leader', 'amr'] as const) {
        made += 1;
        insert('apv_sign_off', {
          id: pad(`s${made}`) as never,
          roundId: roundId(roundName),
          role,
          personId: null,
          name: 'Nogen',
          signedOn: TODAY,
          droppedOn: null,
          droppedBy: '',
        });
      }
    },
    isSigned: (roundName: string) => standing(roundName).length === 2,
  };
}

/** Unit 1 with 2 and 3 below it; round `a` covers both. Persons 0–4 work in 2, 5–9 in 3. */
export function openPlanOffice(): PlanOffice {
  const office = openOffice(TODAY);
  const { db, command } = office;
  fillOffice(db, [
    { code: '1', people: 0 },
    { code: '2', parent: '1', people: 5 },
    { code: '3', parent: '1', people: 5 },
  ]);
  const run = <T>(work: (context: CommandContext) => T): T => command('apv.test', work);
  const insert: PlanOffice['insert'] = (table, row) => run(({ db: writer, set }) => insertRow(writer, set, table, row));
  insert('apv_round', round('a'));
  for (const code of ['2', '3']) coverUnit(insert, 'a', code);
  insert('apv_problem', problem('løft', 'a', '2'));
  insert('apv_problem', problem('støj', 'a', '3', { theme: 'noise', confidential: true }));
  const addLine: PlanOffice['addLine'] = (name, more) =>
    run((context) => planHandlers.saveLine(context, { problemId: problemId(name), lineId: null, fields: fields(more) }))
      .lineId;
  return { ...office, run, insert, addLine, ...signatures({ insert, db }) };
}

export function coverUnit(insert: PlanOffice['insert'], roundName: string, code: string, leftOn: string | null = null) {
  insert('apv_round_unit', {
    id: pad(`ru${roundName}${code}`),
    roundId: roundId(roundName),
    unitId: unitId(code),
    leftOn: leftOn === null ? null : day(leftOn),
    leftReason: '',
  });
}

/** The person's engagement ended on the day. */
export function leaves({ db }: Pick<Office, 'db'>, n: number, lastDay: string): void {
  const key = pad(`e${n}`);
  db.prepare('UPDATE engagement SET end_date = ? WHERE id = ?').run(lastDay, key);
  db.prepare('UPDATE engagement_spell SET valid_to = ? WHERE engagement_id = ?').run(lastDay, key);
}

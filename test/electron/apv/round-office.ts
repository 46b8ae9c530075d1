/** A care home on a real host: the calls go the whole way through dispatch, as the page's do. */
import { onTestFinished, vi } from 'vitest';
import { insertRow, readRows } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import type { CommandContext } from '../../../electron/worker/context.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import type { ApvRoundView, apvRoundCalls, RoundPlan } from '../../../shared/apv/contract-rounds.ts';
import type { PlanLineRow, ProblemRow, StatementRow } from '../../../shared/apv/rows.ts';
import type { ApvRoundState, ParticipantRole } from '../../../shared/apv/words.ts';
import type { ApvRoundId, ParticipantId, PersonId } from '../../../shared/kernel/ids.ts';
import { apvId, apvLine, apvProblem } from '../../support/apv-rows.ts';
import { day } from '../staff/office.ts';
import { fillOffice, personId, unitId } from '../survey/survey-office.ts';
import { PASSPHRASE, startHost } from '../worker/host.ts';
import { callingOver, type HostCalling } from './calling.ts';

vi.setConfig({ testTimeout: 60_000 });

const pad = apvId<string>;

export const TODAY = day('2026-11-22');
export const UNITS = [
  { code: '1', people: 0 },
  // persons 0–5
  { code: '10', parent: '1', people: 6 },
  // persons 6–11
  { code: '11', parent: '1', people: 6 },
];

export const planOf = (more: Partial<RoundPlan> = {}): RoundPlan => ({
  name: 'APV Åbrinken 2026',
  trigger: 'planned',
  scopes: ['physical', 'psychosocial'],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: day('2026-10-01'),
  endsOn: day('2027-01-31'),
  unitIds: [unitId('10')],
  ...more,
});

export const problemIn = (roundId: ApvRoundId, name: string, more: Partial<ProblemRow> = {}): ProblemRow =>
  apvProblem({ id: apvId(`b${name}`), roundId, unitId: unitId('10') }, { description: `Problem ${name}`, ...more });

export const lineFor = ({ id }: Pick<ProblemRow, 'id'>, name: string, more?: Partial<PlanLineRow>): PlanLineRow =>
  apvLine({ id: apvId(`l${name}`), problemId: id }, more);

export const statementIn = (roundId: ApvRoundId): StatementRow => ({
  id: pad('t') as StatementRow['id'],
  roundId,
  unitId: unitId('10'),
  statedOn: TODAY,
  contributes: false,
  conclusion: 'Intet tyder på det',
  unit12: null,
  all12: null,
  unit36: null,
  all36: null,
  figuresFrom: '',
  problemIds: [],
});

export interface RoundOffice extends HostCalling<typeof apvRoundCalls> {
  readonly db: WritableDB;
  readonly write: (work: (context: CommandContext) => void) => void;
  readonly insert: <T extends ApvTable>(table: T, row: ApvTables[T]) => void;
  readonly view: (roundId: ApvRoundId) => Promise<ApvRoundView>;
  readonly newRound: (more?: Partial<RoundPlan>) => Promise<ApvRoundId>;
  readonly join: (roundId: ApvRoundId, role: ParticipantRole, person?: PersonId) => Promise<ParticipantId>;
  readonly move: (roundId: ApvRoundId, ...to: readonly ApvRoundState[]) => Promise<void>;
  /** A round with leader, AMR, a method, a problem, its line and the statement: ready to be signed. */
  readonly roundToSign: (more?: Partial<RoundPlan>) => Promise<ReadyRound>;
  readonly sign: (round: ReadyRound, role: 'leader' | 'amr') => Promise<boolean>;
}

export interface ReadyRound {
  readonly roundId: ApvRoundId;
  readonly problem: ProblemRow;
  readonly leader: ParticipantId;
  readonly amr: ParticipantId;
}

export const dialogue = (roundId: ApvRoundId) =>
  ({
    roundId,
    methodId: null,
    kind: 'dialogue',
    heldOn: TODAY,
    unitId: null,
    surveyRoundId: null,
    invited: null,
    attended: null,
    note: '',
  }) as const;

export const followUp = (roundId: ApvRoundId) => ({ roundId, followUpBy: 'AMG', followUpHow: 'Vi spørger' });

async function ready(office: RoundOffice, more: Partial<RoundPlan>): Promise<ReadyRound> {
  const roundId = await office.newRound(more);
  const leader = await office.join(roundId, 'leader', personId(0));
  const amr = await office.join(roundId, 'amr', personId(1));
  await office.move(roundId, 'planned', 'uncovering');
  await office.call('saveMethod', dialogue(roundId));
  await office.move(roundId, 'assessment');
  const problem = problemIn(roundId, roundId.slice(0, 8));
  office.insert('apv_problem', problem);
  await office.move(roundId, 'absence');
  for (const { unitId: unit } of (await office.view(roundId)).units) {
    const id = pad(`t${roundId.slice(0, 8)}${unit.slice(0, 4)}`) as StatementRow['id'];
    office.insert('apv_statement', { ...statementIn(roundId), id, unitId: unit });
  }
  await office.move(roundId, 'plan');
  office.insert('apv_line', lineFor(problem, roundId.slice(0, 8)));
  await office.call('setFollowUp', followUp(roundId));
  return { roundId, problem, leader, amr };
}

export async function openRoundOffice(): Promise<RoundOffice> {
  const host = startHost();
  onTestFinished(host.end);
  await host.unlock('Anne', PASSPHRASE);
  const { open } = host.session;
  if (!open) throw new Error('the register did not open');
  fillOffice(open.writer, UNITS);
  const write = (work: (context: CommandContext) => void): void =>
    runCommand(open, host.base(), open.actor, 'apv.test', work);
  const office: RoundOffice = {
    db: open.writer,
    write,
    ...callingOver(host),
    insert: (table, row) => write(({ db, set }) => insertRow(db, set, table, row)),
    view: (roundId) => office.call('round', { roundId }),
    newRound: async (more = {}) => (await office.call('saveRound', { roundId: null, plan: planOf(more) })).roundId,
    join: async (roundId, role, person) => {
      const who = person ? { personId: person, name: '' } : { personId: null, name: `Ude ${role}` };
      return (await office.call('addParticipant', { roundId, ...who, role, unitId: null })).participantId;
    },
    move: async (roundId, ...to) => {
      for (const state of to) await office.call('moveRound', { roundId, to: state });
    },
    roundToSign: (more = {}) => ready(office, more),
    sign: async (round, role) => {
      const { roundId } = round;
      const input = { roundId, role, participantId: round[role], signedOn: TODAY };
      return (await office.call('signRound', input)).signed;
    },
  };
  return office;
}

/** Ends the unit in the organisation. */
export const closeUnit = (db: WritableDB, code: string, last: string): unknown =>
  db.prepare('UPDATE unit_spell SET valid_to = ? WHERE unit_id = ?').run(last, unitId(code));

/** The person's only engagement ends. */
export const leaveWork = (db: WritableDB, n: number, last: string): unknown =>
  db.prepare('UPDATE engagement_spell SET valid_to = ? WHERE engagement_id = ?').run(last, pad(`e${n}`));

export const giveRole = (db: WritableDB, role: string, n: number, unit: string | null): unknown =>
  db
    .prepare(
      `INSERT INTO role_assignment (id, person_id, unit_id, role, body, elected_on, valid_from, valid_to, born)
       VALUES (?, ?, ?, ?, '', NULL, '2024-01-01', '9999-12-31', 's')`,
    )
    .run(pad(`r${role}${n}`), personId(n), unit === null ? null : unitId(unit), role);

export const signaturesOf = (db: WritableDB, roundId: ApvRoundId) =>
  readRows(db, 'apv_sign_off', 'round_id = ?', [roundId]);

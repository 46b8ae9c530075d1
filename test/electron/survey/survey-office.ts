/**
 * A municipality on disk with an open survey round, and its calls as dispatch
 * makes them: encrypted, with log and urn, because that is what the tests are about.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { answeringHandlers } from '../../../electron/survey/answering/handlers.ts';
import { roundHandlers } from '../../../electron/survey/rounds/handlers.ts';
import type { BaseContext, Job } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import { dayOf, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, PersonId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import { type AppError, AppFailure } from '../../../shared/kernel/result.ts';
import { answeringCalls } from '../../../shared/survey/contract-answering.ts';
import { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { type RoundSettings, strictRoundLimits } from '../../../shared/survey/round.ts';
import { makeRegister } from '../../db/engine/helpers.ts';
import { makeRandom } from '../staff/office.ts';

export const calls = { ...roundCalls, ...answeringCalls };
type Calls = typeof calls;
type Name = keyof Calls;

export const TODAY = '2026-11-22' as IsoDate;
const pad = (text: string): string => text.padEnd(22, '_');
export const unitId = (code: string): UnitId => pad(`u${code}`) as UnitId;
export const personId = (n: number): PersonId => pad(`p${n}`) as PersonId;

export interface UnitPlan {
  readonly code: string;
  readonly parent?: string;
  readonly people: number;
}

/** Writes units and people straight into the tables; everybody has worked since 2020. */
export function fillOffice(db: WritableDB, units: readonly UnitPlan[]): void {
  const unit = db.prepare('INSERT INTO unit (id, code, born) VALUES (?, ?, ?)');
  const spell = db.prepare(
    `INSERT INTO unit_spell (unit_id, valid_from, valid_to, name, type, parent_id, remote, name_key, born)
     VALUES (?, '2020-01-01', '9999-12-31', ?, 'dagtilbud', ?, 0, ?, 's')`,
  );
  const person = db.prepare(
    `INSERT INTO person (id, cpr, first_name, last_name, name_key, born) VALUES (?, '', ?, 'Hansen', ?, 's')`,
  );
  const engagement = db.prepare(
    `INSERT INTO engagement (id, person_id, source, key, start_date, end_date, born)
     VALUES (?, ?, 'payroll', ?, '2020-01-01', '9999-12-31', 's')`,
  );
  const work = db.prepare(
    `INSERT INTO engagement_spell (engagement_id, valid_from, valid_to, unit_id, fte, job_code, job_title, agreement,
       employment_form, status, manager, born)
     VALUES (?, '2020-01-01', '9999-12-31', ?, 1, '', 'Pædagog', '', '', '1', 0, 's')`,
  );
  let n = 0;
  for (const { code } of units) unit.run(unitId(code), code, 's');
  for (const { code, parent, people } of units) {
    spell.run(unitId(code), `Enhed ${code}`, parent === undefined ? null : unitId(parent), code);
    for (let i = 0; i < people; i++, n++) {
      person.run(personId(n), `Person ${n}`, String(n).padStart(6, '0'));
      engagement.run(pad(`e${n}`), personId(n), `T${n}`);
      work.run(pad(`e${n}`), unitId(code));
    }
  }
}

export const settingsFor = (units: readonly string[], change: Partial<RoundSettings> = {}): RoundSettings => ({
  name: 'Trivsel 2026',
  instrumentIds: [OWN_MODULE_ID as InstrumentId],
  unitIds: units.map(unitId),
  dialogueUnitIds: [],
  opensOn: TODAY,
  closesOn: '2026-12-20' as IsoDate,
  attributes: [],
  anonymity: 'anonymous',
  limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
  languages: ['da'],
  firstScreen: null,
  commentQuestion: { da: 'Er der andet, du vil sige?' },
  codes: 'unit',
  ...change,
});

export interface SurveyOffice {
  readonly session: Session;
  readonly open: OpenRegister;
  readonly db: WritableDB;
  readonly folder: string;
  /** The clock of the calls from now on. */
  today: IsoDate;
  /** The phase in which the user says stop. */
  stopAt: string | undefined;
  readonly base: () => BaseContext;
  readonly call: <N extends Name>(name: N, input: CallInput<Calls[N]>) => CallOutput<Calls[N]>;
  /** The error of a call that must be refused. */
  readonly refused: <N extends Name>(name: N, input: CallInput<Calls[N]>) => AppError;
  /** Makes a round of these settings and opens it. */
  readonly openRound: (settings: RoundSettings) => RoundId;
  /** Codes by unit code, in the order of the slips. */
  readonly codes: (roundId: RoundId, spare?: number) => Map<string, string[]>;
  readonly answer: (roundId: RoundId, code: string, change?: Partial<CallInput<Calls['submitAnswer']>>) => void;
}

export function openSurveyOffice(units: readonly UnitPlan[], where?: { folder: string; key: Buffer }): SurveyOffice {
  const register = makeRegister(where);
  fillOffice(register.writer, units);
  writeFileSync(path.join(register.folder, 'keys.json'), '{}');
  return officeOf({ ...register, close: register.close });
}

interface Handles {
  readonly folder: string;
  readonly key: Buffer;
  readonly writer: WritableDB;
  readonly reader: OpenRegister['reader'];
  readonly media: WritableDB;
  readonly close: () => void;
}

function stoppable(stopAt: () => string | undefined): Job {
  let phase = '';
  return {
    report: (progress) => {
      phase = progress.phase;
    },
    throwIfCancelled: () => {
      if (phase === stopAt()) throw new AppFailure('cancelled');
    },
  };
}

/** The calls on a register that is open. */
export function officeOf(register: Handles): SurveyOffice {
  const actor = { id: 'bruger-1', name: 'Anne', role: 'hr' } as const;
  const info = { name: 'Nordby', folder: register.folder, demo: false, user: 'Anne', role: 'hr' } as const;
  const copyId = register.writer.prepare("SELECT value FROM meta WHERE key = 'copy_id'").pluck().get() as string;
  const open: OpenRegister = { ...register, actor, info, copyId };
  const session: Session = {
    folder: register.folder,
    open,
    failures: 0,
    retryAt: 0,
    homeFolder: path.dirname(register.folder),
    share: async () => {},
    tokenFor: () => '',
  };
  const memory = new Map<string, unknown>();
  // Always the same chance: what is shown by statistics is shown again each time.
  const random = makeRandom(7);
  const office: SurveyOffice = {
    session,
    open,
    db: register.writer,
    folder: register.folder,
    today: TODAY,
    stopAt: undefined,
    base: () => ({
      job: stoppable(() => office.stopAt),
      now: new Date(`${office.today}T12:00:00`),
      today: dayOf(new Date(`${office.today}T12:00:00`)),
      random,
      language: 'da',
      memory,
      pathOf: () => '',
    }),
    call: (name, input) => runCall(office, name, calls[name].input.parse(input)) as CallOutput<Calls[typeof name]>,
    refused: (name, input) => {
      try {
        office.call(name, input);
      } catch (error) {
        if (error instanceof AppFailure) return error.error;
        throw error;
      }
      throw new Error(`${name} was not refused`);
    },
    openRound: (settings) => {
      const { roundId } = office.call('saveRound', { roundId: null, settings });
      office.call('openRound', { roundId });
      return roundId;
    },
    codes: (roundId, spare = 0) => {
      const { slips } = office.call('makeCodes', { roundId, unitIds: [], spare });
      const byUnit = new Map<string, string[]>();
      for (const { unit, code } of slips) {
        const key = unit.replace('Enhed ', '');
        byUnit.set(key, [...(byUnit.get(key) ?? []), code]);
      }
      return byUnit;
    },
    answer: (roundId, code, change = {}) =>
      void office.call('submitAnswer', { roundId, code, answers: { T01: ['5'] }, bands: {}, comment: '', ...change }),
  };
  onTestFinished(() => register.close());
  return office;
}

function runCall(office: SurveyOffice, name: Name, input: unknown): unknown {
  const handlers = { ...roundHandlers, ...answeringHandlers };
  const handler = handlers[name] as (context: unknown, input: unknown) => unknown;
  const { session, open, db } = office;
  const { kind, output } = calls[name];
  const base = office.base();
  if (kind === 'command') {
    return output.parse(runCommand(open, base, open.actor, `survey.${name}`, (context) => handler(context, input)));
  }
  const context = kind === 'query' ? { ...base, db, actor: open.actor } : { ...base, session };
  return output.parse(handler(context, input));
}

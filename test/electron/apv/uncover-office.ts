/** A round in uncovering at a care home and an office, on a real encrypted register; calls go the whole way. */
import { onTestFinished, vi } from 'vitest';
import { insertRow, readRows } from '../../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../../db/apv/tables.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import type { apvCalls } from '../../../shared/apv/contract.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import type { ApvRoundState } from '../../../shared/apv/words.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import type { AppError, Result } from '../../../shared/kernel/result.ts';
import { day } from '../staff/office.ts';
import { fillOffice, unitId } from '../survey/survey-office.ts';
import { PASSPHRASE, startHost } from '../worker/host.ts';

vi.setConfig({ testTimeout: 60_000 });

type Calls = typeof apvCalls;
const pad = (text: string): string => text.padEnd(22, '_');

export const TODAY = day('2026-11-22');
export const roundId = pad('r') as ApvRoundId;
export const care = unitId('10');
export const office = unitId('11');
/** Left the round. */
export const gone = unitId('12');

const round = (state: ApvRoundState): ApvRoundRow => ({
  id: roundId,
  name: 'APV 2026',
  trigger: 'planned',
  scopes: ['physical'],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: day('2026-10-01'),
  endsOn: day('2027-01-31'),
  state,
  stateSince: day('2026-10-01'),
  completedOn: null,
  cancelReason: '',
  followUpBy: '',
  followUpHow: '',
});

export interface UncoverOffice {
  readonly db: WritableDB;
  readonly media: WritableDB;
  readonly call: <N extends keyof Calls>(name: N, input: CallInput<Calls[N]>) => Promise<CallOutput<Calls[N]>>;
  readonly refused: <N extends keyof Calls>(name: N, input: CallInput<Calls[N]>) => Promise<AppError>;
  readonly insert: <T extends ApvTable>(table: T, row: ApvTables[T]) => void;
  readonly rows: <T extends ApvTable>(table: T) => readonly ApvTables[T][];
  readonly setState: (state: ApvRoundState) => void;
  readonly audit: () => readonly { readonly call: string; readonly outcome: string }[];
}

export async function openUncoverOffice(): Promise<UncoverOffice> {
  const host = startHost();
  onTestFinished(host.end);
  await host.unlock('Anne', PASSPHRASE);
  const { open } = host.session;
  if (!open) throw new Error('the register did not open');
  fillOffice(open.writer, [
    { code: '10', people: 6 },
    { code: '11', people: 2 },
    { code: '12', people: 2 },
  ]);
  const insert: UncoverOffice['insert'] = (table, row) =>
    runCommand(open, host.base(), open.actor, 'apv.test', ({ db, set }) => insertRow(db, set, table, row));
  insert('apv_round', round('uncovering'));
  for (const unit of [care, office, gone]) {
    const leftOn = unit === gone ? TODAY : null;
    insert('apv_round_unit', { id: pad(`w${unit.slice(0, 3)}`), roundId, unitId: unit, leftOn, leftReason: '' });
  }
  const attempt = async <N extends keyof Calls>(name: N, input: CallInput<Calls[N]>) =>
    (await host.call('apv', name, input)) as Result<CallOutput<Calls[N]>>;
  return {
    db: open.writer,
    media: open.media,
    call: async (name, input) => {
      const result = await attempt(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${host.unexpected.join()}`);
      return result.value;
    },
    refused: async (name, input) => {
      const result = await attempt(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
    insert,
    rows: (table) => readRows(open.writer, table, 'true'),
    setState: (state) => open.writer.prepare('UPDATE apv_round SET state = ?').run(state),
    audit: host.audit,
  };
}

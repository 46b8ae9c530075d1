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
import { apvId, apvRound } from '../../support/apv-rows.ts';
import { day } from '../staff/office.ts';
import { fillOffice, unitId } from '../survey/survey-office.ts';
import { PASSPHRASE, startHost } from '../worker/host.ts';
import { callingOver, type HostCalling } from './calling.ts';

vi.setConfig({ testTimeout: 60_000 });

const pad = apvId<string>;

export const TODAY = day('2026-11-22');
export const roundId = pad('r') as ApvRoundId;
export const care = unitId('10');
export const office = unitId('11');
/** Left the round. */
export const gone = unitId('12');

const round = (state: ApvRoundState): ApvRoundRow =>
  apvRound(roundId, { scopes: ['physical'], endsOn: day('2027-01-31'), state, stateSince: day('2026-10-01') });

export interface UncoverOffice extends Omit<HostCalling<typeof apvCalls>, 'try'> {
  readonly db: WritableDB;
  readonly media: WritableDB;
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
  return {
    db: open.writer,
    media: open.media,
    ...callingOver(host),
    insert,
    rows: (table) => readRows(open.writer, table, 'true'),
    setState: (state) => open.writer.prepare('UPDATE apv_round SET state = ?').run(state),
    audit: host.audit,
  };
}

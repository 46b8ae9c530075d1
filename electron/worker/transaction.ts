/**
 * Every write of the program goes through here: one transaction with its stamp,
 * its change set and its audit line. What fails leaves nothing but an audit
 * line that says so; what is cancelled leaves nothing at all.
 */
import { type AuditDetail, appendAudit } from '../../db/engine/audit.ts';
import { type ChangeSet, newestStamp, openChangeSet } from '../../db/engine/change-log.ts';
import { catchUpCheckpoint } from '../../db/engine/checkpoint.ts';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { parseIsoDate } from '../../shared/kernel/dates.ts';
import { ID_PATTERN } from '../../shared/kernel/ids.ts';
import type { AppFailure } from '../../shared/kernel/result.ts';
import { nextStamp } from '../../shared/kernel/stamp.ts';
import type { Actor, BaseContext, CommandContext } from './context.ts';
import type { OpenRegister } from './session.ts';

function openSet(open: OpenRegister, base: BaseContext, actor: Actor, call: string): ChangeSet {
  const stamp = nextStamp(newestStamp(open.writer), base.now.getTime(), open.copyId);
  // The name, not the id: the log of changes is read by people, and names are unique among users.
  const set: ChangeSet = { stamp, at: base.now.toISOString(), actor: actor.name, call };
  openChangeSet(open.writer, set);
  return set;
}

function audit(
  open: OpenRegister,
  base: BaseContext,
  actor: Actor,
  call: string,
  outcome: string,
  detail: AuditDetail,
): void {
  appendAudit(open.writer, { at: base.now.toISOString(), actor: actor.id, call, outcome, detail }, base.random);
}

function rollback(open: OpenRegister): void {
  if (open.writer.open && open.writer.inTransaction) open.writer.exec('ROLLBACK');
}

/** An audit line by itself. Its own failure (a full disk) must not hide the first one. */
function auditAlone(
  open: OpenRegister,
  base: BaseContext,
  actor: Actor,
  call: string,
  outcome: string,
  detail: AuditDetail,
): void {
  try {
    open.writer.exec('BEGIN IMMEDIATE');
    audit(open, base, actor, call, outcome, detail);
    open.writer.exec('COMMIT');
  } catch (error) {
    rollback(open);
    if (outcome === 'ok') throw toAppFailure(error) ?? error;
  }
}

/**
 * Runs one command: BEGIN IMMEDIATE, stamp, change set, `work`, audit line, COMMIT.
 * @throws what `work` throws, SQLite's errors as `AppFailure`; nothing is then written but the audit line
 */
export function runCommand<T>(
  open: OpenRegister,
  base: BaseContext,
  actor: Actor,
  call: string,
  work: (context: CommandContext) => T,
): T {
  const detail: Record<string, string | number | boolean> = {};
  try {
    open.writer.exec('BEGIN IMMEDIATE');
    const context: CommandContext = {
      ...base,
      db: open.writer,
      actor,
      set: openSet(open, base, actor, call),
      note: (more) => Object.assign(detail, more),
    };
    const value = work(context);
    audit(open, base, actor, call, 'ok', detail);
    open.writer.exec('COMMIT');
    return value;
  } catch (error) {
    rollback(open);
    const failure = toAppFailure(error);
    const outcome = failure?.error.code ?? 'internal';
    if (outcome !== 'cancelled') auditAlone(open, base, actor, call, outcome, {});
    throw failure ?? error;
  } finally {
    catchUpCheckpoint(open.writer);
  }
}

/** `runCommand` as the register's own user, for system calls that write. */
export const inTransaction = <T>(
  open: OpenRegister,
  base: BaseContext,
  call: string,
  work: (context: CommandContext) => T,
): T => runCommand(open, base, open.actor, call, work);

/** A long name can look like an id, so the field must say that it holds one. */
const isId = (field: string, value: string): boolean => /(^id|Id)$/.test(field) && ID_PATTERN.test(value);

/** Only what cannot be a person's data: ids, numbers, days, yes and no. Search words are left out. */
function harmlessPart(input: unknown): AuditDetail {
  const kept: Record<string, string | number | boolean> = {};
  if (typeof input !== 'object' || input === null) return kept;
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === 'number' || typeof value === 'boolean') kept[field] = value;
    if (typeof value === 'string' && (isId(field, value) || parseIsoDate(value))) kept[field] = value;
  }
  return kept;
}

/** Tells that a query was answered whose viewing is logged, such as a person's page. */
export function auditView(open: OpenRegister, base: BaseContext, call: string, input: unknown): void {
  auditAlone(open, base, open.actor, call, 'ok', harmlessPart(input));
}

/** Tells that a call was refused before it ran, or that a system call without a transaction was made. */
export function auditEvent(
  open: OpenRegister,
  base: BaseContext,
  call: string,
  outcome: 'ok' | AppFailure,
  detail: AuditDetail = {},
): void {
  auditAlone(open, base, open.actor, call, outcome === 'ok' ? 'ok' : outcome.error.code, detail);
}

/**
 * Statements out of the house, as lists of people go (electron/staff/export): written beside its place, then the audit
 * line, then moved there. One statement after another: a hundred thousand take no more memory than one.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { toAppFailure } from '../../../db/engine/sqlite-errors.ts';
import { countCompletions, type Span } from '../../../db/learning/xapi.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { StatementsExport, xapiCalls } from '../../../shared/learning/contract-xapi.ts';
import {
  moveInPlace,
  type NewFile,
  openNewFile,
  removeQuietly,
  unfinishedPath,
  writeFailure,
} from '../../formats/export/new-file.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { Job, ParsedInput, SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { auditEvent } from '../../worker/transaction.ts';
import { type Exported, exportedStatements } from './exported.ts';

const CALL = 'learning.exportStatements';
type Input = ParsedInput<typeof xapiCalls.exportStatements>;

/** Statements between two looks at the cancel flag. */
const STEP = 1000;
const FIRST = '0001-01-01' as IsoDate;
const LAST = '9999-12-31' as IsoDate;

/** The register's own folder holds its databases and keys, and nothing else may be put on them. */
function refuseInside(folder: string, path: string): void {
  let target: string;
  try {
    target = realpathSync(dirname(path));
  } catch (error) {
    throw writeFailure(error);
  }
  const outer = realpathSync(folder);
  if (target === outer || target.startsWith(outer + sep)) throw new AppFailure('export_in_register');
}

type Counts = Record<Exported['kind'], number>;

/** A statement on each line, so that the file can be read by eye too. */
function write(file: NewFile, statements: Iterable<Exported>, job: Job, total: number): Counts {
  const counts: Counts = { completion: 0, judgement: 0, sent: 0 };
  let done = 0;
  file.write('[');
  for (const { kind, json } of statements) {
    if (done % STEP === 0) {
      job.throwIfCancelled();
      job.report({ phase: 'save', done: Math.min(done, total), total });
    }
    file.write(done === 0 ? '\n' : ',\n');
    file.write(json);
    counts[kind] += 1;
    done += 1;
  }
  file.write('\n]\n');
  job.throwIfCancelled();
  return counts;
}

/** All that is read belongs together, however long it takes. */
function inSnapshot<T>({ reader }: OpenRegister, read: () => T): T {
  reader.exec('BEGIN');
  try {
    return read();
  } finally {
    if (reader.inTransaction) reader.exec('COMMIT');
  }
}

interface Made {
  readonly counts: Counts;
  readonly bytes: number;
}

function prepare(open: OpenRegister, job: Job, path: string, span: Span, withKeys: boolean): Made {
  refuseInside(open.folder, path);
  const file = openNewFile(unfinishedPath(path));
  try {
    const counts = inSnapshot(open, () => {
      job.report({ phase: 'counting', done: 0, total: 0 });
      const statements = exportedStatements(open.reader, span, withKeys);
      return write(file, statements, job, countCompletions(open.reader, span));
    });
    file.close();
    return { counts, bytes: file.bytes() };
  } catch (error) {
    file.discard();
    throw error;
  }
}

const sumOf = ({ completion, judgement, sent }: Counts): number => completion + judgement + sent;

/**
 * @throws export_in_register, bad_input, token_expired, folder_missing, read_only, disk_full, file_not_written,
 * cancelled; then there is no new file
 */
export function exportStatements(context: SystemContext, input: Input): StatementsExport {
  const open = requireOpen(context.session);
  const { purpose, withKeys } = input;
  const span = { from: input.from ?? FIRST, to: input.to ?? LAST };
  const failed = (error: unknown): never => {
    const failure = toAppFailure(error);
    if (failure?.error.code !== 'cancelled') auditEvent(open, context, CALL, failure ?? new AppFailure('internal'));
    throw failure ?? error;
  };
  let path = '';
  try {
    if (span.from > span.to) throw new AppFailure('bad_input', { field: 'to' });
    path = context.pathOf(input.file);
    const { counts, bytes } = prepare(open, context.job, path, span, withKeys);
    const days = { ...(input.from ? { from: input.from } : {}), ...(input.to ? { to: input.to } : {}) };
    auditEvent(open, context, CALL, 'ok', { purpose, withKeys, ...counts, bytes, ...days });
    moveInPlace(unfinishedPath(path), path);
    return {
      statements: sumOf(counts),
      completions: counts.completion,
      judgements: counts.judgement,
      sent: counts.sent,
      file: basename(path),
      bytes,
      withKeys,
    };
  } catch (error) {
    if (path !== '') removeQuietly(unfinishedPath(path));
    return failed(error);
  }
}

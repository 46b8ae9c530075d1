/**
 * One export from question to file. The order is what matters: written beside
 * its place, then the audit line, then moved there. So no file is in its place
 * without a line, and what fails or is cancelled leaves no file.
 */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { toAppFailure } from '../../../db/engine/sqlite-errors.ts';
import { EXPORT_CALL } from '../../../db/staff/export-log.ts';
import { readUnitNames } from '../../../db/staff/person.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { exportName, isPreset } from '../../../shared/staff/export-formats.ts';
import {
  moveInPlace,
  openNewFile,
  removeQuietly,
  unfinishedPath,
  writeFailure,
} from '../../formats/export/new-file.ts';
import type { SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { auditEvent } from '../../worker/transaction.ts';
import type { ExportInput, ExportWork } from './export-work.ts';
import { writeList } from './write-list.ts';
import { writePreset } from './write-preset.ts';

interface Exported {
  readonly rows: number;
  readonly files: string[];
  readonly bytes: number;
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

/** The register's own folder holds its databases and keys, and nothing else may be put on them. */
function refuseInside(folder: string, target: string): void {
  try {
    const inner = realpathSync(target);
    const outer = realpathSync(folder);
    if (inner === outer || inner.startsWith(outer + sep)) throw new AppFailure('export_in_register');
  } catch (error) {
    throw writeFailure(error);
  }
}

/** `safetynet-2026-11-22`, or with a number after it: an earlier export of the day is left as it is. */
function freeFolder(parent: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(parent, number === 1 ? name : `${name}-${number}`);
    if (!existsSync(path)) return path;
  }
}

interface Prepared extends Exported {
  readonly from: string;
  readonly to: string;
}

function prepareFile(work: ExportWork, path: string): Prepared {
  const from = unfinishedPath(path);
  const file = openNewFile(from);
  try {
    const rows = writeList(work, file);
    file.close();
    return { rows, files: [basename(path)], bytes: file.bytes(), from, to: path };
  } catch (error) {
    file.discard();
    throw error;
  }
}

function prepareFolder(work: ExportWork, parent: string): Prepared {
  const to = freeFolder(parent, exportName(work.input.format, '', work.input.filter.asOf));
  const from = unfinishedPath(to);
  try {
    // One that a crash has left.
    removeQuietly(from);
    mkdirSync(from);
  } catch (error) {
    throw writeFailure(error);
  }
  try {
    const { persons, files, bytes } = writePreset(work, (name) => openNewFile(join(from, name)));
    return { rows: persons, files: files.map((name) => `${basename(to)}/${name}`), bytes, from, to };
  } catch (error) {
    removeQuietly(from);
    throw error;
  }
}

/** The purpose is HR's own words about the list and kept with the line. Names of files are not: people choose them. */
function auditDetail(input: ExportInput, { rows, files, bytes }: Exported) {
  const { filter, format, purpose, withCpr, columns } = input;
  return {
    ...{ format, purpose, withCpr, rows, files: files.length, bytes, asOf: filter.asOf },
    ...(isPreset(format) ? {} : { columns: columns.join(' ') }),
    ...(filter.unitId === null ? {} : { unitId: filter.unitId }),
  };
}

/** Everything that can be told before anything is written. */
function check({ format, withCpr, columns }: ExportInput): void {
  if (isPreset(format) && !withCpr) throw new AppFailure('export_needs_cpr');
  if (!isPreset(format) && columns.length === 0) throw new AppFailure('bad_input', { field: 'columns' });
}

function prepare(context: SystemContext, open: OpenRegister, input: ExportInput): Prepared {
  const path = context.pathOf(input.file);
  refuseInside(open.folder, isPreset(input.format) ? path : dirname(path));
  const { unitId, asOf } = input.filter;
  const work: ExportWork = {
    ...{ job: context.job, now: context.now, language: context.language, input },
    ...{ db: open.reader, actor: open.actor, register: open.info },
    unitName: () => (unitId === null ? '' : readUnitNames(open.reader)(unitId, asOf)),
  };
  return inSnapshot(open, () => (isPreset(input.format) ? prepareFolder : prepareFile)(work, path));
}

/**
 * @throws export_needs_cpr, export_in_register, token_expired, folder_missing, read_only, disk_full,
 * file_not_written, cancelled; then there is no new file
 */
export function exportPeople(context: SystemContext, input: ExportInput): Exported {
  const { open } = context.session;
  if (!open) throw new AppFailure('locked');
  const failed = (error: unknown): never => {
    const failure = toAppFailure(error);
    if (failure?.error.code !== 'cancelled') {
      auditEvent(open, context, EXPORT_CALL, failure ?? new AppFailure('internal'));
    }
    throw failure ?? error;
  };
  let made: Prepared;
  try {
    check(input);
    made = prepare(context, open, input);
  } catch (error) {
    return failed(error);
  }
  try {
    auditEvent(open, context, EXPORT_CALL, 'ok', auditDetail(input, made));
    moveInPlace(made.from, made.to);
  } catch (error) {
    removeQuietly(made.from);
    return failed(error);
  }
  return { rows: made.rows, files: made.files, bytes: made.bytes };
}

/**
 * A file's header and first rows, kept in memory while its mapping is made: a
 * choice that changes only the mapping reads no file again (the decimal sign
 * does: sheets write their numbers with it). One file at a time,
 * and none when the register is locked.
 */
import { statSync } from 'node:fs';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import type { TableHead } from '../../../shared/staff/look-columns.ts';
import { openTable } from '../../formats/read-table.ts';
import type { Job } from '../../worker/context.ts';

export interface FileHead extends TableHead {
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
}

const HEAD_ROWS = 200;
const KEY = 'file-head';

interface Kept {
  readonly key: string;
  readonly head: FileHead;
}

/** What the file was when it was read; undefined where it cannot be told, which the reader will say itself. */
function stateOf(path: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

/** @throws the file faults of the format's reader; cancelled */
export function openHead(
  memory: Map<string, unknown>,
  file: { readonly path: string; readonly name: string; readonly profile?: MappingProfile | undefined },
  job: Job,
): FileHead {
  const { path, name, profile } = file;
  const state = stateOf(path);
  const key = JSON.stringify([path, state, profile?.encoding, profile?.delimiter, profile?.decimal]);
  const kept = memory.get(KEY) as Kept | undefined;
  if (state !== undefined && kept?.key === key) return kept.head;
  const { bytes, encoding, delimiter, header, head: rows } = openTable(path, { name, profile }, job);
  const head = { bytes, encoding, delimiter, header, rows: rows.slice(0, HEAD_ROWS) };
  memory.set(KEY, { key, head } satisfies Kept);
  return head;
}

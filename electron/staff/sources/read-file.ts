/** How the head of a file is read by a mapping. Nothing is written and nothing compared with the register. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { listProfiles } from '../../../db/staff/profiles.ts';
import { type AppError, AppFailure } from '../../../shared/kernel/result.ts';
import { tidy } from '../../../shared/kernel/text.ts';
import { addressesOf, profileFits } from '../../../shared/staff/column-address.ts';
import type { FileLook, sourceCalls } from '../../../shared/staff/contract-sources.ts';
import { likelyKindOf } from '../../../shared/staff/likely-kind.ts';
import { lookAtColumns } from '../../../shared/staff/look-columns.ts';
import { looksLikeData } from '../../../shared/staff/parse-header.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import { type FileHead, openHead } from './open-head.ts';

type Input = ParsedInput<typeof sourceCalls.readFile>;

const NOTHING = {
  fault: null,
  encoding: '',
  delimiter: '',
  decimal: '',
  dateForm: '',
  columns: [],
  missing: [],
  unmatched: [],
  rows: 0,
  fitting: [],
  likelyKind: null,
} as const;

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

function refused({ code, params }: AppError, name: string, bytes: number): FileLook {
  return {
    ...NOTHING,
    name,
    bytes,
    fault: { code, ...(params ? { params } : {}) },
    columns: [],
    missing: [],
    unmatched: [],
    fitting: [],
  };
}

function describe(context: SystemContext, { kind, profile }: Input, name: string, head: FileHead): FileLook {
  const db = context.session.open?.reader;
  if (!db) throw new AppFailure('locked');
  const { header, rows, bytes, encoding, delimiter } = head;
  const addresses = addressesOf(header);
  const fitting = listProfiles(db).filter((saved) => profileFits(addresses, saved.profile));
  const sample = (column: number) => rows.map((cells) => cells[column] ?? '');
  const likelyKind = likelyKindOf(
    header,
    sample,
    fitting.map((saved) => saved.kind),
  );
  const { columns, missing, unmatched, dateForm, decimal } = lookAtColumns(kind, head, profile);
  return {
    name,
    bytes,
    fault: null,
    encoding,
    delimiter,
    decimal,
    dateForm,
    columns: [...columns],
    missing: [...missing],
    unmatched: [...unmatched],
    rows: rows.length,
    fitting,
    likelyKind,
  };
}

/** A file that cannot be read is an answer too: another encoding or delimiter may mend it. @throws token_expired, cancelled */
export function readFile(context: SystemContext, input: Input): FileLook {
  const path = context.pathOf(input.file);
  const name = basename(path);
  try {
    const head = openHead(context.memory, { path, name, profile: input.profile }, context.job);
    const isData = looksLikeData(input.kind, head.header.map(tidy), input.profile);
    if (isData) return refused({ code: 'file_no_header' }, name, head.bytes);
    return describe(context, input, name, head);
  } catch (error) {
    if (!(error instanceof AppFailure) || ['cancelled', 'locked'].includes(error.error.code)) throw error;
    return refused(error.error, name, sizeOf(path));
  }
}

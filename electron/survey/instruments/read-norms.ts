/** Reference values from a file, read against the dimensions of one questionnaire. */
import { basename } from 'node:path';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { instrumentCalls } from '../../../shared/survey/contract-instruments.ts';
import type { Norm } from '../../../shared/survey/instrument.ts';
import { type NormFault, normReader, placeNormColumns } from '../../../shared/survey/norm-rows.ts';
import { openTable } from '../../formats/read-table.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { ParsedInput, SystemContext } from '../../worker/context.ts';
import { needed } from './modules.ts';
import { REASONS } from './read-file.ts';

const MOST_NORMS = 500;
const MOST_FAULTS = 100;

export interface ReadNorms {
  readonly norms: Norm[];
  readonly faults: NormFault[];
}

/** @throws not_found, file_missing, io_error, cancelled */
export function readNorms(
  context: SystemContext,
  { instrumentId, file }: ParsedInput<typeof instrumentCalls.readNorms>,
): ReadNorms {
  const { body } = needed(requireOpen(context.session).reader, instrumentId);
  try {
    return readTable(context, context.pathOf(file), body);
  } catch (error) {
    // Sentences of these codes speak of payroll files.
    if (!(error instanceof AppFailure) || !REASONS[error.error.code]) throw error;
    return { norms: [], faults: [{ line: Number(error.error.params?.line ?? 0), reason: 'unreadable', about: '' }] };
  }
}

function readTable({ job }: SystemContext, path: string, body: Parameters<typeof normReader>[0]): ReadNorms {
  const table = openTable(path, { name: basename(path) }, job);
  const { columns, faults: ofHeader } = placeNormColumns(table.header);
  if (ofHeader.length > 0) return { norms: [], faults: [...ofHeader] };
  const read = normReader(body, columns);
  const norms: Norm[] = [];
  const faults: NormFault[] = [];
  table.scan('read', job, (cells, line) => {
    const tell = (reason: NormFault['reason'], about = ''): void => {
      if (faults.length < MOST_FAULTS) faults.push({ line, reason, about });
    };
    if (cells.length < table.header.length) return tell('fields');
    const norm = read(cells, tell);
    if (norm) norms.push(norm);
  });
  if (norms.length > MOST_NORMS) faults.push({ line: 0, reason: 'too_many', about: '' });
  if (norms.length + faults.length === 0) faults.push({ line: 0, reason: 'no_rows', about: '' });
  return { norms: faults.length > 0 ? [] : norms, faults };
}

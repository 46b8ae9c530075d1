/** A table with a header, whatever file it stands in: delimited text or a sheet. */
import type { Job } from '../worker/context.ts';
import type { ReadWarning } from './types.ts';

export interface TableEnd {
  /** The last record read, undefined when there was none. `line` is the sheet's row number in a sheet. */
  readonly last: { readonly line: number; readonly cells: number } | undefined;
  /** False: the file may have been cut inside the last record. */
  readonly endsWithBreak: boolean;
}

export interface TableFile {
  readonly bytes: number;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly encoding: string;
  /** Empty where nothing needs to part the cells. */
  readonly delimiter: string;
  /** Without the empty cells behind the last name. */
  readonly header: readonly string[];
  /** Asked for when all rows have been seen. */
  readonly warnings: () => readonly ReadWarning[];
  /** The first records after the header, for a look at their content. */
  readonly head: readonly (readonly string[])[];
  /** Goes through all records after the header; reports under the phase and can be cancelled in every chunk. */
  readonly scan: (phase: string, job: Job, visit: (cells: string[], line: number) => void) => TableEnd;
}

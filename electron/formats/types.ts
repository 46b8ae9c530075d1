/**
 * What a file reader hands to a planner: typed rows that are right by
 * themselves, the faults of the others, and how the file was read.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { FileReading, MappingProfile, RowFault } from '../../shared/staff/import-contract.ts';
import type { LeavingRow, OrganisationRow, StaffRow } from '../../shared/staff/rows.ts';

export interface ReadOptions {
  /** The file's own name, for the log; never its folder. */
  readonly name: string;
  readonly profile?: MappingProfile | undefined;
  /** Start dates more than a year after this day suggest no effective date. Left out: every start date counts. */
  readonly today?: IsoDate | undefined;
}

export interface ReadWarning {
  readonly code: string;
  readonly count: number;
}

export interface FileRead<Row> {
  readonly reading: FileReading;
  /** SHA-256 of the bytes, hex. */
  readonly fileHash: string;
  readonly rows: readonly Row[];
  /** In the order of the file. One per rejected row. */
  readonly faults: readonly RowFault[];
  /**
   * Keys (tjenestenummer, unit code) of the rejected rows, where they could be read. Their rows are in
   * the file, so they are never taken for missing from it and ended.
   */
  readonly rejectedKeys?: readonly string[];
  /** Rows read, blank lines and the header not counted: `rows.length + faults.length`. */
  readonly dataRows: number;
  readonly warnings: readonly ReadWarning[];
  /** Staff: the newest start date among `rows`. Others: null. */
  readonly suggestedEffective: IsoDate | null;
}

/** Files about people can say more than tables do (Opus). */
export interface StaffRead extends FileRead<StaffRow> {
  /** Rows that say only that an engagement is over. Counted in `dataRows`. */
  readonly leaving?: readonly LeavingRow[];
  /** Units of the same file; left out when it holds none. */
  readonly units?: FileRead<OrganisationRow> | undefined;
  /** What the file's own name says; what the user says goes before it. */
  readonly extent?: 'delta' | undefined;
}

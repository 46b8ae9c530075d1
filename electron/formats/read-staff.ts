import { addDays, type IsoDate } from '../../shared/kernel/dates.ts';
import { makeStaffReader } from '../../shared/staff/parse-staff-row.ts';
import type { StaffRow } from '../../shared/staff/rows.ts';
import type { Job } from '../worker/context.ts';
import { fileKind } from './file-kind.ts';
import { readOpusStaff } from './opus/read-opus.ts';
import { readTable } from './read-table.ts';
import type { ReadOptions, StaffRead } from './types.ts';

/** A start further ahead is a slip of the finger more often than an agreement. */
const FAR_DAYS = 366;

/** The newest start date that is not in the far future: the day from which the file's undated changes hold. */
export function newestStart(rows: readonly Pick<StaffRow, 'start'>[], today: IsoDate | undefined): IsoDate | null {
  const far = today && addDays(today, FAR_DAYS);
  let newest: IsoDate | null = null;
  for (const { start } of rows) {
    if ((!newest || start > newest) && (!far || start <= far)) newest = start;
  }
  return newest;
}

/** Engagements with their persons, from a table or from Opus, which may hold units too. */
export function readStaffFile(path: string, options: ReadOptions, job: Job): StaffRead {
  if (fileKind(path, options.name) === 'xml') {
    const opus = readOpusStaff(path, options, job);
    return { ...opus, suggestedEffective: opus.suggestedEffective ?? newestStart(opus.rows, options.today) };
  }
  const read = readTable('staff', makeStaffReader, path, options, job);
  return { ...read, suggestedEffective: newestStart(read.rows, options.today) };
}

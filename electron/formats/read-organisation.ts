import { makeOrganisationReader } from '../../shared/staff/parse-organisation-row.ts';
import type { OrganisationRow } from '../../shared/staff/rows.ts';
import type { Job } from '../worker/context.ts';
import { readTable } from './read-table.ts';
import type { FileRead, ReadOptions } from './types.ts';

/** Units as a file lists them; whether they make a tree is for the planner to see. */
export function readOrganisationFile(path: string, options: ReadOptions, job: Job): FileRead<OrganisationRow> {
  return readTable('organisation', makeOrganisationReader, path, options, job);
}

import { makeOrganisationReader } from '../../shared/staff/parse-organisation-row.ts';
import type { OrganisationRow } from '../../shared/staff/rows.ts';
import type { Job } from '../worker/context.ts';
import { fileKind } from './file-kind.ts';
import { readOpusUnits } from './opus/read-opus.ts';
import { readTable } from './read-table.ts';
import type { FileRead, ReadOptions } from './types.ts';

/** Units as a file lists them, a table or Opus; whether they make a tree is for the planner to see. */
export function readOrganisationFile(path: string, options: ReadOptions, job: Job): FileRead<OrganisationRow> {
  if (fileKind(path, options.name) === 'xml') return readOpusUnits(path, options, job);
  return readTable('organisation', makeOrganisationReader, path, options, job);
}

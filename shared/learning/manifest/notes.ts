/** Lines of the import's report. Their codes are keys of `t.elearning.notes`. */
import type { PackageNote } from '../package-model.ts';

export const noteCodes = [
  'contents',
  'units',
  'sequencing',
  'global_objectives',
  'shared_data',
  'time_limits',
  'prerequisites',
  'organizations',
  'no_sco',
  'edition_guessed',
  'files_missing',
  'files_respelled',
  'files_unlisted',
  'external_links',
  'submanifests',
  'ids_made',
  'bad_values',
  'top_folder',
  'left_out',
  'inner_zips',
  'flash',
  'outdated',
  'programs',
  'aicc_too',
  'cmi5_too',
] as const;
export type NoteCode = (typeof noteCodes)[number];

type Params = PackageNote['params'];

export const info = (code: NoteCode, params: Params): PackageNote => ({ level: 'info', code, params });
export const warning = (code: NoteCode, params: Params): PackageNote => ({ level: 'warning', code, params });

const SHOWN = 120;

/** How many, and the first of them; nothing when there are none. */
export const oneOfMany = (
  code: NoteCode,
  names: readonly string[],
  level: PackageNote['level'] = 'warning',
): PackageNote[] => {
  const [first] = names;
  return first === undefined ? [] : [{ level, code, params: { count: names.length, first: first.slice(0, SHOWN) } }];
};

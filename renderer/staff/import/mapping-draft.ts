/** The choices of the mapping page, before the file is read with them. */
import type { ColumnLook, FileLook } from '../../../shared/staff/contract-sources.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';

export type ReadingChoices = Pick<MappingProfile, 'encoding' | 'delimiter' | 'dateForm' | 'decimal'>;
export type Columns = MappingProfile['columns'];

const READING = ['encoding', 'delimiter', 'dateForm', 'decimal'] as const satisfies (keyof ReadingChoices)[];

/** A choice that was taken back is no choice: it does not stand in the profile as undefined. */
export function withReading(profile: MappingProfile, choices: ReadingChoices): MappingProfile {
  const next: Record<string, unknown> = { ...profile, ...choices };
  for (const key of READING) if (next[key] === undefined) delete next[key];
  return next as MappingProfile;
}

/** Says of every column of the file what it is; a profile that does so is found again by the next file. */
export const columnsOf = (look: FileLook): Columns =>
  Object.fromEntries(look.columns.map((column) => [column.address, column.field]));

export const isOpen = ({ issue }: ColumnLook): boolean => issue !== null;

/** Nothing is left for the user to decide. */
export const isSettled = (look: FileLook): boolean =>
  look.fault === null && look.columns.length > 0 && look.missing.length === 0 && !look.columns.some(isOpen);

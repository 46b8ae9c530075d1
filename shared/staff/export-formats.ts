/** What a list of people can leave the house as, and what the files are called. */
import type { IsoDate } from '../kernel/dates.ts';

export const exportFormats = ['csv', 'xlsx', 'safetynet', 'plan2learn'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Letters that a purpose must have: "MUS" says too little. */
export const MIN_PURPOSE = 5;

/** Several files in a folder, with columns that the receiving system has laid down. */
export const isPreset = (format: ExportFormat): format is 'safetynet' | 'plan2learn' =>
  format === 'safetynet' || format === 'plan2learn';

/** `personaleliste-2026-11-22.xlsx`, or the folder `safetynet-2026-11-22`. @param list the word for a list */
export const exportName = (format: ExportFormat, list: string, asOf: IsoDate): string =>
  isPreset(format) ? `${format}-${asOf}` : `${list}-${asOf}.${format}`;

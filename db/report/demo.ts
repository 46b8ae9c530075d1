import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

/** Made by the program for trying it out: every report says so. */
export const isDemo = (db: ReadableDB): boolean =>
  get<{ value: string }>(db, `SELECT value FROM meta WHERE key = 'demo'`)?.value === '1';

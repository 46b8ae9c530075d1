/** Whether the register changed since a moment: what makes a previewed import stale. */
import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

/** Commands that are written for their audit line or the ledger only, and change nothing an import is compared with. */
const HARMLESS = JSON.stringify([
  'staff.revealCpr',
  'staff.saveProfile',
  'staff.removeProfile',
  'staff.saveView',
  'staff.removeView',
  'staff.setQualityOwner',
  'report.releaseBoard',
  'report.releaseSurvey',
]);

export const latestStamp = (db: ReadableDB): string | undefined =>
  get<{ stamp: string }>(db, 'SELECT stamp FROM change_set ORDER BY stamp DESC LIMIT 1')?.stamp;

/** Newest stamp of what a list of people could show; empty in a new register. */
export const latestDataStamp = (db: ReadableDB): string =>
  get<{ stamp: string }>(
    db,
    `SELECT stamp FROM change_set WHERE call NOT IN (SELECT value FROM json_each(?)) AND call NOT LIKE 'survey.%' ORDER BY stamp DESC LIMIT 1`,
    [HARMLESS],
  )?.stamp ?? '';

/** @param own the stamp of the command that asks, which does not count */
export const hasChangedSince = (db: ReadableDB, basedOn: string | undefined, own: string): boolean =>
  get(
    db,
    `SELECT 1 AS yes FROM change_set
     WHERE stamp > ? AND stamp < ? AND call NOT IN (SELECT value FROM json_each(?)) AND call NOT LIKE 'survey.%' LIMIT 1`,
    [basedOn ?? '', own, HARMLESS],
  ) !== undefined;

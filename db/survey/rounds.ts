/** Rounds as they are stored: settings and questionnaire as JSON, read back through their schemas. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import {
  type Questionnaire,
  questionnaire,
  type RoundSettings,
  type RoundState,
  roundSettings,
} from '../../shared/survey/round.ts';
import { type ChangeSet, type FieldValue, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { WHOLE_ROW } from '../engine/rows.ts';
import { all, get, run } from '../engine/statements.ts';

export type RoundOrigin = 'program' | 'import';

export interface StoredRound {
  readonly id: RoundId;
  readonly state: RoundState;
  readonly origin: RoundOrigin;
  readonly settings: RoundSettings;
  /** Null while a draft. */
  readonly questionnaire: Questionnaire | null;
  readonly openedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly born: string;
}

interface Row extends Omit<StoredRound, 'settings' | 'questionnaire'> {
  readonly settings: string;
  readonly questionnaire: string | null;
}

const COLUMNS = `id, state, origin, settings, questionnaire, opened_on AS openedOn, closed_on AS closedOn, born`;

const stored = (row: Row): StoredRound => ({
  ...row,
  settings: roundSettings.parse(JSON.parse(row.settings)),
  questionnaire: row.questionnaire === null ? null : questionnaire.parse(JSON.parse(row.questionnaire)),
});

export const findRound = (db: ReadableDB, id: RoundId): StoredRound | undefined => {
  const row = get<Row>(db, `SELECT ${COLUMNS} FROM survey_round WHERE id = ?`, [id]);
  return row && stored(row);
};

/** Drafts first, then the newest period. */
export const listRounds = (db: ReadableDB): StoredRound[] =>
  all<Row>(db, `SELECT ${COLUMNS} FROM survey_round`)
    .map(stored)
    .sort((a, b) => newestFirst(a, b));

function newestFirst(a: StoredRound, b: StoredRound): number {
  if ((a.state === 'draft') !== (b.state === 'draft')) return a.state === 'draft' ? -1 : 1;
  if (a.settings.opensOn !== b.settings.opensOn) return a.settings.opensOn < b.settings.opensOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export interface NewRound {
  readonly id: RoundId;
  readonly state: RoundState;
  readonly origin: RoundOrigin;
  readonly settings: RoundSettings;
  readonly questionnaire: Questionnaire | null;
  readonly openedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

export function insertRound(db: WritableDB, set: ChangeSet, round: NewRound): void {
  run(
    db,
    `INSERT INTO survey_round (id, name, state, origin, settings, questionnaire, opened_on, closed_on, born)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      round.id,
      round.settings.name,
      round.state,
      round.origin,
      JSON.stringify(round.settings),
      round.questionnaire && JSON.stringify(round.questionnaire),
      round.openedOn,
      round.closedOn,
      set.stamp,
    ],
  );
}

type Field = 'name' | 'settings' | 'state' | 'opened_on' | 'closed_on' | 'questionnaire';

/** One column, with its line of the log unless it is the questionnaire, which only opening writes. */
function setField(db: WritableDB, set: ChangeSet, round: StoredRound, field: Field, from: FieldValue, to: FieldValue) {
  if (from === to) return;
  if (field !== 'questionnaire') {
    logChange(db, set, { tbl: 'survey_round', row: round.id, field, born: round.born }, from, to);
  }
  run(db, `UPDATE survey_round SET ${field} = ? WHERE id = ?`, [to, round.id]);
}

export function updateSettings(db: WritableDB, set: ChangeSet, round: StoredRound, settings: RoundSettings): void {
  setField(db, set, round, 'name', round.settings.name, settings.name);
  setField(db, set, round, 'settings', JSON.stringify(round.settings), JSON.stringify(settings));
}

export function markOpen(
  db: WritableDB,
  set: ChangeSet,
  round: StoredRound,
  given: { readonly questionnaire: Questionnaire; readonly openedOn: IsoDate },
): void {
  setField(db, set, round, 'questionnaire', null, JSON.stringify(given.questionnaire));
  setField(db, set, round, 'opened_on', null, given.openedOn);
  setField(db, set, round, 'state', round.state, 'open');
}

export function markClosed(db: WritableDB, set: ChangeSet, round: StoredRound, closedOn: IsoDate): void {
  setField(db, set, round, 'closed_on', null, closedOn);
  setField(db, set, round, 'state', round.state, 'closed');
}

export function removeRound(db: WritableDB, set: ChangeSet, { id, born }: StoredRound): void {
  const old = get(db, 'SELECT * FROM survey_round WHERE id = ?', [id]);
  logChange(db, set, { tbl: 'survey_round', row: id, field: WHOLE_ROW, born }, JSON.stringify(old), null);
  run(db, 'DELETE FROM survey_round WHERE id = ?', [id]);
  run(db, 'INSERT OR REPLACE INTO tombstone (tbl, row, stamp) VALUES (?, ?, ?)', ['survey_round', id, set.stamp]);
}

/** When anything was last written about a survey, apart from `own` that is being written now; ISO moment. */
export const lastSurveyChange = (db: ReadableDB, own: string): string | undefined =>
  get<{ at: string | null }>(db, `SELECT max(at) AS at FROM change_set WHERE call LIKE 'survey.%' AND stamp <> ?`, [
    own,
  ])?.at ?? undefined;

/** Closed rounds after which the file has not been packed yet. */
export const hasUnpacked = (db: ReadableDB): boolean =>
  get(db, `SELECT 1 AS yes FROM survey_round WHERE state = 'closed' AND packed = 0 LIMIT 1`) !== undefined;

export const markPacked = (db: WritableDB): number =>
  run(db, `UPDATE survey_round SET packed = 1 WHERE state = 'closed' AND packed = 0`);

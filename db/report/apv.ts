/** Reads the stored rows of a written APV: all of the rounds that cover some units, as far as they are of these units. */
import type { EarlierApvRow } from '../../shared/apv/rows.ts';
import type { ApvRoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { CoveringRound } from '../../shared/report/apv/choose-rounds.ts';
import { readRows } from '../apv/rows.ts';
import type { ApvTable, ApvTables } from '../apv/tables.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

type Stored<T extends ApvTable> = ApvTables[T] & { readonly born: string };

const asList = (ids: readonly string[]): string => JSON.stringify(ids);

/** Rounds that cover any of the units; drafts and cancelled ones are none. */
export function coveringRounds(db: ReadableDB, unitIds: readonly UnitId[]): CoveringRound[] {
  const rounds = readRows(
    db,
    'apv_round',
    `state NOT IN ('draft', 'cancelled') AND id IN
      (SELECT round_id FROM apv_round_unit WHERE unit_id IN (SELECT value FROM json_each(?)))`,
    [asList(unitIds)],
  );
  const units = readRows(
    db,
    'apv_round_unit',
    'round_id IN (SELECT value FROM json_each(?)) AND unit_id IN (SELECT value FROM json_each(?))',
    [asList(rounds.map(({ id }) => id)), asList(unitIds)],
  );
  return rounds.map((row) => ({ row, units: units.filter(({ roundId }) => roundId === row.id) }));
}

export const earlierApvs = (db: ReadableDB, unitIds: readonly UnitId[]): EarlierApvRow[] =>
  readRows(db, 'apv_earlier', 'unit_id IN (SELECT value FROM json_each(?)) ORDER BY completed_on DESC, id', [
    asList(unitIds),
  ]);

export interface StoredRound {
  readonly participants: readonly Stored<'apv_participant'>[];
  readonly methods: readonly Stored<'apv_method'>[];
  readonly checks: readonly Stored<'apv_check'>[];
  readonly photos: readonly Stored<'apv_photo'>[];
  readonly problems: readonly Stored<'apv_problem'>[];
  readonly statements: readonly Stored<'apv_statement'>[];
  readonly lines: readonly Stored<'apv_line'>[];
  readonly signatures: readonly Stored<'apv_sign_off'>[];
}

const OF_UNITS = 'round_id = ? AND unit_id IN (SELECT value FROM json_each(?))';
/** What is of no unit in particular is of all. */
const OF_ALL_OR_UNITS = 'round_id = ? AND (unit_id IS NULL OR unit_id IN (SELECT value FROM json_each(?)))';

export function readStoredRound(db: ReadableDB, roundId: ApvRoundId, unitIds: readonly UnitId[]): StoredRound {
  const units = [roundId, asList(unitIds)];
  return {
    participants: readRows(db, 'apv_participant', `${OF_ALL_OR_UNITS} ORDER BY born, id`, units),
    methods: readRows(db, 'apv_method', `${OF_ALL_OR_UNITS} ORDER BY held_on, id`, units),
    checks: readRows(db, 'apv_check', `${OF_UNITS} ORDER BY born, id`, units),
    photos: readRows(db, 'apv_photo', `${OF_UNITS} ORDER BY born, id`, units),
    problems: readRows(db, 'apv_problem', `${OF_UNITS} ORDER BY born, id`, units),
    statements: readRows(db, 'apv_statement', `${OF_UNITS} ORDER BY stated_on, id`, units),
    lines: readRows(
      db,
      'apv_line',
      `problem_id IN (SELECT id FROM apv_problem WHERE ${OF_UNITS}) ORDER BY born, id`,
      units,
    ),
    signatures: readRows(db, 'apv_sign_off', 'round_id = ? ORDER BY signed_on, born, id', [roundId]),
  };
}

/** Names of surveys by id. */
export const surveyNames = (db: ReadableDB, ids: readonly string[]): Map<string, string> =>
  new Map(
    all<{ id: string; name: string }>(
      db,
      'SELECT id, name FROM survey_round WHERE id IN (SELECT value FROM json_each(?))',
      [asList(ids)],
    ).map(({ id, name }) => [id, name]),
  );

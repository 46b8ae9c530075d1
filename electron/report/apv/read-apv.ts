/** Gathers what a written APV is made of, through the same rules as the board of all units. */
import { readBoardFacts } from '../../../db/apv/board.ts';
import { listSubstances, sheetYears } from '../../../db/apv/chemicals.ts';
import { unitNames } from '../../../db/apv/people.ts';
import { readClockSettings } from '../../../db/apv/settings.ts';
import { unitsTooSmall } from '../../../db/apv/statements.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { coveringRounds, earlierApvs, readStoredRound, surveyNames } from '../../../db/report/apv.ts';
import { type HistoryRow, readApvHistory } from '../../../db/report/apv-history.ts';
import { isDemo } from '../../../db/report/demo.ts';
import { staffOn } from '../../../db/staff/index.ts';
import { organisationName } from '../../../db/survey/people.ts';
import { buildBoard } from '../../../shared/apv/board.ts';
import { sheetState } from '../../../shared/apv/chemicals.ts';
import type { ApvRoundRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ApvData, ApvRound, ApvUnit, ApvUse } from '../../../shared/report/apv/apv-data.ts';
import { type CoveringRound, chooseRounds } from '../../../shared/report/apv/choose-rounds.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';
import { formatMoment } from '../moment.ts';

export interface ApvScope {
  readonly unitId: UnitId;
  readonly asOf: IsoDate;
}

export interface Reading {
  readonly db: ReadableDB;
  readonly today: IsoDate;
  readonly language: Locale;
}

/** The unit and all below it on the day. A closed one is in no tree, but its APV is still asked for. */
function unitsOf({ db, today }: Reading, { unitId, asOf }: ApvScope): [ApvUnit, ...ApvUnit[]] {
  const under = new Set(subtreeOf(staffOn(db, asOf).tree, unitId));
  const board = buildBoard(readBoardFacts(db, asOf, asOf < today), readClockSettings(db, asOf), asOf);
  const [own, ...below] = board
    .filter((unit) => under.has(unit.unitId))
    .map(({ unitId: id, name, scopes }) => ({ id, name, scopes }));
  if (own) return [own, ...below];
  const name = unitNames(db).get(unitId);
  if (name === undefined) throw new AppFailure('not_found');
  return [{ id: unitId, name, scopes: [] }];
}

interface Stored {
  readonly round: ApvRound;
  readonly rows: readonly HistoryRow[];
}

type TooSmall = ReturnType<typeof unitsTooSmall>;

/** The staff of a day is counted once for all units. */
function eachDay(db: ReadableDB): (day: IsoDate) => TooSmall {
  const known = new Map<IsoDate, TooSmall>();
  return (day) => {
    const found = known.get(day) ?? unitsTooSmall(db, day);
    known.set(day, found);
    return found;
  };
}

interface Around {
  readonly covering: readonly CoveringRound[];
  readonly unitIds: readonly UnitId[];
  readonly tooSmallOn: (day: IsoDate) => TooSmall;
}

function readRound(db: ReadableDB, row: ApvRoundRow, { covering, unitIds, tooSmallOn }: Around): Stored {
  const stored = readStoredRound(db, row.id, unitIds);
  const surveys = surveyNames(
    db,
    stored.methods.flatMap(({ surveyRoundId }) => surveyRoundId ?? []),
  );
  const covered = covering.find((one) => one.row.id === row.id)?.units ?? [];
  const tables = {
    apv_participant: stored.participants,
    apv_method: stored.methods,
    apv_check: stored.checks,
    apv_photo: stored.photos,
    apv_problem: stored.problems,
    apv_statement: stored.statements,
    apv_line: stored.lines,
    apv_sign_off: stored.signatures,
  } as const;
  const rows = Object.entries(tables).flatMap(([table, list]) =>
    list.map(({ id, born }) => ({ table: table as HistoryRow['table'], id: id as string, born })),
  );
  return {
    round: {
      row,
      unitIds: covered.filter(({ leftOn }) => leftOn === null).map(({ unitId }) => unitId),
      ...stored,
      methods: stored.methods.map((method) => ({
        ...method,
        survey: method.surveyRoundId && (surveys.get(method.surveyRoundId) ?? null),
      })),
      statements: stored.statements.map((statement) => ({
        ...statement,
        tooSmall: tooSmallOn(statement.statedOn)(statement.unitId),
      })),
    },
    rows: [...rows, { table: 'apv_round', id: row.id, born: (row as ApvRoundRow & { born: string }).born }],
  };
}

/** In use on the day. */
function readUses(db: ReadableDB, asOf: IsoDate, unitIds: readonly UnitId[]): ApvUse[] {
  const wanted = new Set(unitIds);
  const years = sheetYears(db, asOf);
  const inUse = ({ endedOn }: { readonly endedOn: IsoDate | null }): boolean => endedOn === null || endedOn > asOf;
  return listSubstances(db).flatMap(({ row, uses }) => {
    const sheet = sheetState({ has: row.sheetId !== null, date: row.sheetDate }, asOf, years);
    return uses
      .filter((use) => wanted.has(use.unitId) && inUse(use) && inUse(row))
      .map((use) => ({ ...use, substance: row, sheet }));
  });
}

/** @throws not_found */
export function readApv(reading: Reading, scope: ApvScope): ApvData {
  const { db, language } = reading;
  const { asOf } = scope;
  const units = unitsOf(reading, scope);
  const unitIds = units.map(({ id }) => id);
  const covering = coveringRounds(db, unitIds);
  const { chosen, before } = chooseRounds(covering);
  const around: Around = { covering, unitIds, tooSmallOn: eachDay(db) };
  const stored = chosen.map((row) => readRound(db, row, around));
  const history = readApvHistory(db, {
    rows: stored.flatMap(({ rows }) => rows),
    roundIds: chosen.map(({ id }) => id),
    unitIds,
  });
  return {
    organisation: organisationName(db, asOf),
    demo: isDemo(db),
    asOf,
    units,
    rounds: stored.map(({ round }) => round),
    before,
    earlier: earlierApvs(db, unitIds),
    uses: readUses(db, asOf, unitIds),
    history: history.map(({ at, ...line }) => ({ ...line, at: formatMoment(new Date(at), language) })),
    clock: readClockSettings(db, asOf),
  };
}

/** Has the round considered whether the working environment contributes to sickness absence? Dated, for each unit. */
import { unitNames } from '../../../db/apv/people.ts';
import { changeRow, insertRow, readRows } from '../../../db/apv/rows.ts';
import { statementsOf, unitsTooSmall, withoutUnitFigures } from '../../../db/apv/statements.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { problemCalls } from '../../../shared/apv/contract-problems.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { StatementRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type ProblemId, type StatementId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type { Handlers } from '../../worker/context.ts';
import { changed, findRound, requirePast, requireUnit, roundToChange } from '../changing.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof problemCalls>;
type Input = Parameters<Own['saveStatement']>[1];

const NOTHING_STATED = {
  id: null,
  statedOn: null,
  contributes: null,
  conclusion: '',
  unit12: null,
  all12: null,
  unit36: null,
  all36: null,
  figuresFrom: '',
  problemIds: [],
};

/** The staff of the units is counted once for each day that statements are of. */
function smallOn(db: ReadableDB): (unitId: UnitId, day: IsoDate) => boolean {
  const days = new Map<IsoDate, (unitId: UnitId) => boolean>();
  return (unitId, day) => {
    const isSmall = days.get(day) ?? unitsTooSmall(db, day);
    days.set(day, isSmall);
    return isSmall(unitId);
  };
}

export const statements: Own['statements'] = ({ db, today }, { roundId }) => {
  findRound(db, roundId);
  const names = unitNames(db);
  const isSmall = smallOn(db);
  const stated = new Map(statementsOf(db, roundId).map(({ born: _, roundId: __, ...one }) => [one.unitId, one]));
  return readRows(db, 'apv_round_unit', 'round_id = ? AND left_on IS NULL', [roundId])
    .map(({ unitId }) => {
      const one = stated.get(unitId);
      const tooSmall = isSmall(unitId, one?.statedOn ?? today);
      const shown = one && tooSmall ? withoutUnitFigures(one) : one;
      return { ...(shown ?? NOTHING_STATED), problemIds: [...(shown?.problemIds ?? [])], unitId, tooSmall };
    })
    .map((one) => ({ ...one, unitName: names.get(one.unitId) ?? '' }))
    .sort((a, b) => (collationKey(a.unitName) < collationKey(b.unitName) ? -1 : 1));
};

/** @throws not_found: a problem of another round */
function requireProblemsOf(db: ReadableDB, roundId: ApvRoundId, problemIds: readonly ProblemId[]): void {
  const known = new Set(readRows(db, 'apv_problem', 'round_id = ?', [roundId]).map(({ id }) => id));
  if (!problemIds.every((id) => known.has(id))) throw new AppFailure('not_found');
}

/** @throws unit_too_small_for_absence, figures_need_source */
function requireFigures(db: ReadableDB, input: Input): void {
  const { unit12, all12, unit36, all36, figuresFrom, statedOn, unitId } = input;
  const ofUnit = unit12 !== null || unit36 !== null;
  if (ofUnit && unitsTooSmall(db, statedOn)(unitId)) throw new AppFailure('unit_too_small_for_absence');
  const hasFigures = ofUnit || all12 !== null || all36 !== null;
  if (hasFigures && figuresFrom === '') throw new AppFailure('figures_need_source');
}

export const saveStatement: Own['saveStatement'] = (context, input) => {
  const { db, set, random, today } = context;
  const { roundId, unitId, problemIds } = input;
  roundToChange(db, roundId);
  requireUnit(db, roundId, unitId);
  requirePast(input.statedOn, today, 'statedOn');
  requireFigures(db, input);
  refuseCpr(input);
  requireProblemsOf(db, roundId, problemIds);
  const old = statementsOf(db, roundId).find((one) => one.unitId === unitId);
  const fields: Omit<StatementRow, 'id'> = { ...input, problemIds: [...new Set(problemIds)].sort() };
  if (old) {
    const [first] = changeRow(db, set, 'apv_statement', old, fields);
    if (first !== undefined) changed(context, roundId, `apv_statement.${first}`);
    return { statementId: old.id };
  }
  const statementId = newId<StatementId>(random);
  insertRow(db, set, 'apv_statement', { id: statementId, ...fields });
  changed(context, roundId, 'apv_statement.conclusion');
  return { statementId };
};

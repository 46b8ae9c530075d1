/** Results of closed surveys for the units of a round: only what was fixed at closing (design §5), by theme. */
import { unitNames } from '../../../db/apv/people.ts';
import { readRows } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import { listRounds } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { themeOfDimension } from '../../../shared/apv/dimension-themes.ts';
import type { ApvRoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { compareMark } from '../../../shared/survey/heat.ts';
import type { Dimension } from '../../../shared/survey/instrument.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { lookUp, pathTo, viewRound } from '../../survey/results/round-view.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { findRound } from '../changing.ts';

type Calls = typeof uncoverCalls;

const BETTER: Readonly<Record<Dimension['direction'], 'high' | 'low' | null>> = {
  resource: 'high',
  strain: 'low',
  neutral: null,
};

const unitsOf = (db: ReadableDB, roundId: ApvRoundId): UnitId[] =>
  readRows(db, 'apv_round_unit', 'round_id = ? AND left_on IS NULL', [roundId]).map(({ unitId }) => unitId);

/** @throws not_found */
export function surveysFor(
  { db }: QueryContext,
  { roundId }: ParsedInput<Calls['surveysFor']>,
): CallOutput<Calls['surveysFor']> {
  findRound(db, roundId);
  const units = new Set(unitsOf(db, roundId));
  return listRounds(db)
    .filter(({ id, state }) => state === 'closed' && readRoundUnits(db, id).some((unit) => units.has(unit.id)))
    .map(({ id, settings, closedOn }) => ({
      surveyRoundId: id,
      name: settings.name,
      closedOn: closedOn ?? settings.closesOn,
    }))
    .sort((a, b) => (a.closedOn === b.closedOn ? 0 : a.closedOn < b.closedOn ? 1 : -1));
}

/** @throws not_found, round_not_closed */
export function surveyFindings(
  { db, language }: QueryContext,
  { roundId, surveyRoundId }: ParsedInput<Calls['surveyFindings']>,
): CallOutput<Calls['surveyFindings']> {
  findRound(db, roundId);
  const view = viewRound(db, surveyRoundId);
  const figure = lookUp(readFigures(db, surveyRoundId, { kind: 'score' }));
  const names = unitNames(db);
  const tell = (unitId: UnitId, wholeId: UnitId | undefined) =>
    view.measures.scores.map(({ name, dimension }) => {
      const { direction, scoring } = dimension;
      const own = figure(unitId, name);
      const whole = wholeId === undefined ? null : figure(wholeId, name);
      const mark = compareMark(dimension, own, whole);
      return {
        measure: name,
        name: sayText(dimension.name, language).text,
        theme: themeOfDimension(dimension.key, scoring),
        scoring,
        score: own?.mean ?? null,
        all: whole?.mean ?? null,
        n: own?.n ?? null,
        better: BETTER[direction],
        mark: mark && mark.good !== null ? { good: mark.good, clear: mark.clear, uncertain: mark.uncertain } : null,
      };
    });
  return unitsOf(db, roundId).map((unitId) => {
    const place = view.units.findIndex(({ id }) => id === unitId);
    const whole = pathTo(view.units, place)[0];
    return {
      unitId,
      unitName: names.get(unitId) ?? view.units[place]?.name ?? '',
      wholeName: whole?.name ?? '',
      covered: place >= 0,
      dimensions: place < 0 ? [] : tell(unitId, whole?.id),
    };
  });
}

/** A unit's results with the names and norms of the round's measures, row by row. */
import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { MeasureHead, UnitResult } from '../../../shared/survey/contract-results.ts';
import { type CallState, type OutputOf, useCall } from '../../bridge.ts';

type Results = OutputOf<'survey', 'results'>;

export interface MeasureRow {
  readonly measure: MeasureHead;
  readonly result: UnitResult['measures'][number];
}

export interface UnitView {
  readonly head: Results['head'];
  readonly unit: UnitResult;
  readonly rows: readonly MeasureRow[];
}

export function useUnit(
  roundId: RoundId,
  unitId: UnitId,
): { readonly call: CallState<UnitResult>; readonly view: UnitView | undefined } {
  const results = useCall('survey', 'results', { roundId });
  const call = useCall('survey', 'unitResult', { roundId, unitId });
  const unit = call.data;
  if (!results.data || !unit) return { call, view: undefined };
  const { head, measures } = results.data;
  const rows = measures.flatMap((measure, place) => {
    const result = unit.measures[place];
    return result ? [{ measure, result }] : [];
  });
  return { call, view: { head, unit, rows } };
}

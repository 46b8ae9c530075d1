/** What is folded out, zoomed to, coloured by and ordered by in the heat map. */
import { useCallback, useMemo, useState } from 'react';
import type { ResultUnit } from '../../../shared/survey/contract-results.ts';
import { type HeatMode, type HeatOrder, heatRows, sortUnits, subtreeOf, wholeOf } from '../../../shared/survey/heat.ts';
import type { OutputOf } from '../../bridge.ts';

type Results = OutputOf<'survey', 'results'>;

const folders = (units: readonly ResultUnit[]): Set<string> => new Set(units.flatMap(({ parent }) => parent ?? []));

export function useHeat({ measures, units }: Results) {
  const parents = useMemo(() => folders(units), [units]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => tops(units));
  const [topId, setTop] = useState<string | null>(null);
  const [mode, setMode] = useState<HeatMode>('whole');
  const [order, setOrder] = useState<HeatOrder | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [showN, setShowN] = useState(false);
  const top = units.find(({ unitId }) => unitId === topId) ?? null;
  const place = order ? measures.findIndex(({ key }) => key === order.measure) : -1;
  const inside = useMemo(() => subtreeOf(units, top), [units, top]);
  const rows = useMemo(
    () => (order && place >= 0 ? sortUnits(inside, place, order.descending) : heatRows(units, top, open)),
    [order, place, inside, units, top, open],
  );
  const wholes = useMemo(() => new Map(units.map((unit) => [unit.unitId, wholeOf(units, unit)])), [units]);
  const shown = useMemo(
    () => measures.flatMap((measure, at) => (left.has(measure.key) ? [] : [{ measure, place: at }])),
    [measures, left],
  );
  const toggle = useCallback(({ unitId }: ResultUnit) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(unitId)) next.add(unitId);
      return next;
    });
  }, []);
  const zoom = useCallback((unit: ResultUnit | null) => {
    setTop(unit?.unitId ?? null);
    setOrder(null);
    if (unit) setOpen((before) => new Set(before).add(unit.unitId));
  }, []);
  return {
    ...{ rows, parents, open, top, mode, order, left, showN, shown, wholes },
    ...{ toggle, zoom, setMode, setOrder, setLeft, setShowN },
    openAll: () => setOpen(parents),
    closeAll: () => setOpen(new Set()),
  };
}

/** Folded out at first: the tops, so that the areas below are seen. */
const tops = (units: readonly ResultUnit[]): Set<string> =>
  new Set(units.filter(({ parent }) => parent === null).map(({ unitId }) => unitId));

export type Heat = ReturnType<typeof useHeat>;

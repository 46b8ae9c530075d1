/** Units × measures: fold the organisation out, look at a part of it, order by a measure. */
import type { OutputOf } from '../../bridge.ts';
import { useMessages } from '../../bridge.ts';
import { HeatControls } from './heat-controls.tsx';
import { HeatHead } from './heat-head.tsx';
import { HeatLegend } from './heat-legend.tsx';
import { HeatRow } from './heat-row.tsx';
import { useHeat } from './use-heat.ts';

export function HeatMap({ results }: { readonly results: OutputOf<'survey', 'results'> }) {
  const { t } = useMessages();
  const words = t.results.map;
  const heat = useHeat(results);
  const { rows, top, order } = heat;
  const caption = top ? words.caption(top.name) : words.captionAll;
  const base = top?.depth ?? 0;
  const hasRates = results.units.some(({ rate }) => rate !== null);
  return (
    <div className="pj-stack">
      <HeatControls results={results} heat={heat} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the frame scrolls both ways and must be reached by keyboard */}
      <section className="pj-heat-frame" aria-label={caption} tabIndex={0}>
        <table className="pj-heat">
          <caption className="sr-only">{caption}</caption>
          <HeatHead
            measures={heat.shown.map(({ measure }) => measure)}
            order={order}
            hasRates={hasRates}
            onOrder={heat.setOrder}
          />
          <tbody>
            {rows.map((unit) => (
              <HeatRow
                key={unit.unitId}
                roundId={results.head.id}
                unit={unit}
                whole={heat.wholes.get(unit.unitId) ?? null}
                measures={heat.shown}
                mode={heat.mode}
                showN={heat.showN}
                hasRates={hasRates}
                indent={order ? 0 : unit.depth - base}
                isOpen={order || !heat.parents.has(unit.unitId) ? undefined : heat.open.has(unit.unitId)}
                onToggle={heat.toggle}
                onZoom={
                  heat.parents.has(unit.unitId) && unit.unitId !== top?.unitId && unit.parent ? heat.zoom : undefined
                }
              />
            ))}
          </tbody>
        </table>
      </section>
      <HeatLegend mode={heat.mode} measures={results.measures} />
    </div>
  );
}

/** The measures across the top: each can order the units. Measures of strain say so. */
import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import type { HeatOrder } from '../../../shared/survey/heat.ts';
import { useMessages } from '../../bridge.ts';

interface HeatHeadProps {
  readonly measures: readonly MeasureHead[];
  readonly order: HeatOrder | null;
  readonly hasRates: boolean;
  readonly onOrder: (order: HeatOrder | null) => void;
}

/** High first, then low first, then as organised. */
const nextOrder = (measure: string, order: HeatOrder | null): HeatOrder | null => {
  if (order?.measure !== measure) return { measure, descending: true };
  return order.descending ? { measure, descending: false } : null;
};

export function StrainSign() {
  const { t } = useMessages();
  return (
    <abbr className="pj-strain" title={t.results.map.strainFull}>
      {t.results.map.strain}
    </abbr>
  );
}

export function HeatHead({ measures, order, hasRates, onOrder }: HeatHeadProps) {
  const { t } = useMessages();
  const words = t.results;
  return (
    <thead>
      <tr>
        <th scope="col" className="pj-heat-unit">
          {words.unit}
        </th>
        {hasRates && (
          <th scope="col" className="pj-heat-rate">
            {words.rateShort}
          </th>
        )}
        {measures.map((measure) => {
          const mine = order?.measure === measure.key ? order : null;
          return (
            <th
              key={measure.key}
              scope="col"
              aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className="pj-heat-sort"
                title={words.map.sort(measure.name)}
                onClick={() => onOrder(nextOrder(measure.key, order))}
              >
                <span className="pj-heat-name">{measure.name}</span>
                {measure.direction === 'strain' && <StrainSign />}
                {mine && <span aria-hidden="true">{mine.descending ? '↓' : '↑'}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

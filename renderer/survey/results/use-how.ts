/** How a measure's figure was worked out, in sentences. */
import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import type { RoundLimits } from '../../../shared/survey/round.ts';
import { useMessages } from '../../bridge.ts';
import { useFigure } from './use-figure.ts';

export function useHow(limits: RoundLimits): (measure: MeasureHead, alpha?: number | null) => string[] {
  const { t } = useMessages();
  const text = useFigure();
  const words = t.results.how;
  return (measure, alpha = null) => {
    const { scoring, direction, items, norm, limit, instrument } = measure;
    return [
      scoring === 'recommendation' ? words.recommendation : words[scoring](items),
      words[direction],
      words.limit(limits[limit].n),
      norm ? words.norm(text.value(measure, norm.mean), norm.population, norm.year, norm.source) : words.noNorm,
      ...(alpha === null ? [] : [words.alpha(text.format.number(alpha, 2))]),
      words.source(instrument),
    ];
  };
}

/** Survey figures as they are printed: one decimal, the recommendation figure as an integer, shares in per cent. */
import { useMemo } from 'react';
import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import { type Format, useFormat } from '../../bridge.ts';

export interface FigureText {
  readonly value: (measure: Pick<MeasureHead, 'scoring'>, value: number) => string;
  /** With its sign. */
  readonly difference: (measure: Pick<MeasureHead, 'scoring'>, points: number) => string;
  readonly format: Format;
}

export function useFigure(): FigureText {
  const format = useFormat();
  return useMemo(() => {
    const value: FigureText['value'] = ({ scoring }, exact) => {
      // No "-0".
      const figure = Math.abs(exact) < (scoring === 'recommendation' ? 0.5 : 0.05) ? 0 : exact;
      if (scoring === 'recommendation') return format.number(Math.round(figure));
      return scoring === 'any_yes' ? format.share(figure / 100, 1) : format.number(figure, 1);
    };
    return {
      value,
      difference: (measure, points) => `${points > 0 ? '+' : ''}${value(measure, points)}`,
      format,
    };
  }, [format]);
}

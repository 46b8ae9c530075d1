import { memo } from 'react';
import type { Figure, MeasureHead } from '../../../shared/survey/contract-results.ts';
import { type HeatMark, levelOf } from '../../../shared/survey/heat.ts';
import { useMessages } from '../../bridge.ts';
import { Hidden } from '../../components/index.ts';
import { MarkArrow, toneOf } from './mark.tsx';
import { useFigure } from './use-figure.ts';

export interface HeatCellProps {
  readonly measure: MeasureHead;
  readonly unitName: string;
  readonly figure: Figure;
  readonly mark: HeatMark | null;
  /** Shaded by the size of the number instead. */
  readonly shaded: boolean;
  readonly showN: boolean;
}

export const HeatCell = memo(function HeatCell({ measure, unitName, figure, mark, shaded, showN }: HeatCellProps) {
  const { t } = useMessages();
  const text = useFigure();
  if (!figure) {
    return (
      <td className="pj-heat-cell" data-hidden="true" title={t.report.hiddenReason}>
        <Hidden />
      </td>
    );
  }
  const value = text.value(measure, figure.mean);
  const level = shaded ? levelOf(measure, figure.mean) : null;
  return (
    <td
      className="pj-heat-cell"
      data-tone={toneOf(mark)}
      data-shaded={level === null ? undefined : level < 0.5 ? 'low' : 'high'}
      style={
        level === null
          ? undefined
          : ({ '--pj-level': `${Math.round(Math.abs(level - 0.5) * 200)}%` } as React.CSSProperties)
      }
      title={t.results.map.cell(measure.name, unitName, value, figure.n)}
    >
      <span className="pj-heat-value">
        {value}
        <MarkArrow mark={mark} />
      </span>
      {showN && <span className="pj-heat-n">{t.results.nShort(figure.n)}</span>}
    </td>
  );
});

import { memo } from 'react';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import type { MeasureHead, ResultUnit } from '../../../shared/survey/contract-results.ts';
import { cellMark, type HeatMode } from '../../../shared/survey/heat.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Hidden, Icon, IconButton, TextLink } from '../../components/index.ts';
import { HeatCell } from './heat-cell.tsx';

export interface HeatRowProps {
  readonly roundId: RoundId;
  readonly unit: ResultUnit;
  readonly whole: ResultUnit | null;
  readonly measures: readonly { readonly measure: MeasureHead; readonly place: number }[];
  readonly mode: HeatMode;
  readonly showN: boolean;
  /** Nobody knows how many were invited: no column for it. */
  readonly hasRates: boolean;
  /** Steps from the edge. */
  readonly indent: number;
  /** Undefined: has nothing to fold. */
  readonly isOpen: boolean | undefined;
  readonly onToggle: (unit: ResultUnit) => void;
  readonly onZoom: ((unit: ResultUnit) => void) | undefined;
}

export const HeatRow = memo(function HeatRow(props: HeatRowProps) {
  const { roundId, unit, whole, measures, mode, showN, hasRates, indent, isOpen, onToggle, onZoom } = props;
  const { t } = useMessages();
  const format = useFormat();
  const words = t.results.map;
  const { rate } = unit;
  return (
    <tr data-total={unit.parent === null || undefined}>
      <th scope="row" className="pj-heat-unit">
        <div className="pj-heat-place" style={{ paddingLeft: `${indent * 1.4}rem` }}>
          {isOpen === undefined ? (
            <span className="pj-heat-fold" />
          ) : (
            <button
              type="button"
              className="pj-heat-fold"
              aria-expanded={isOpen}
              aria-label={isOpen ? words.close(unit.name) : words.open(unit.name)}
              onClick={() => onToggle(unit)}
            >
              <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={18} />
            </button>
          )}
          <TextLink to={paths.unitResult(roundId, unit.unitId)}>{unit.name}</TextLink>
          {onZoom && <IconButton label={words.zoom(unit.name)} icon="search" onPress={() => onZoom(unit)} />}
        </div>
      </th>
      {hasRates && (
        <td className="pj-heat-rate">{rate ? format.share(rate.answered / Math.max(1, rate.invited)) : <Hidden />}</td>
      )}
      {measures.map(({ measure, place }) => (
        <HeatCell
          key={measure.key}
          measure={measure}
          unitName={unit.name}
          figure={unit.figures[place] ?? null}
          mark={cellMark(mode, measure, place, unit, whole)}
          shaded={mode === 'level'}
          showN={showN}
        />
      ))}
    </tr>
  );
});

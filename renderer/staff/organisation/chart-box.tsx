/** One unit of the drawing: name, leader, figures, and what it is marked with. */
import type { KeyboardEvent } from 'react';
import { boxHeight, boxWidth, type ChartBox } from '../../../shared/staff/chart-layout.ts';

/** A unit as the drawing writes it; every word is the caller's. */
export interface DrawnUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly leader: string;
  readonly figures: string;
  readonly remote: string;
  /** What the comparison says of it, `+ Åbnet`; empty: nothing. */
  readonly mark: string;
  readonly tone: 'plain' | 'new' | 'gone' | 'changed';
  /** All of it, for those who do not see it. */
  readonly label: string;
}

interface ChartBoxProps {
  readonly box: ChartBox<DrawnUnit>;
  /** Sub-units below it, in words and as a number. */
  readonly below: string;
  readonly count: string;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly boxRef: (element: HTMLButtonElement | null) => void;
}

/** A button in the drawing: HTML inside the SVG, so that long names break and are cut by the browser. */
export function UnitBox({ box, below, count, isActive, onOpen, onFocus, onKey, boxRef }: ChartBoxProps) {
  const { unit, level, small, x, y } = box;
  return (
    <foreignObject x={x} y={y} width={boxWidth(small)} height={boxHeight(small)}>
      <button
        type="button"
        ref={boxRef}
        className={`pj-chart-box pj-chart-${unit.tone}`}
        data-level={level}
        data-small={small || undefined}
        tabIndex={isActive ? 0 : -1}
        title={box.below > 0 ? `${unit.name}, ${below}` : unit.name}
        onClick={onOpen}
        onFocus={onFocus}
        onKeyDown={onKey}
      >
        <span className="sr-only">{box.below > 0 ? `${unit.label}. ${below}` : unit.label}</span>
        <span className="pj-chart-name" aria-hidden="true">
          {unit.name}
        </span>
        <span className="pj-chart-line-two" aria-hidden="true">
          <span className="pj-chart-leader">{unit.leader}</span>
          {unit.mark && <span className="pj-chart-mark">{unit.mark}</span>}
          {unit.remote && <span className="pj-chart-remote">{unit.remote}</span>}
        </span>
        <span className="pj-chart-figures" aria-hidden="true">
          <span>{unit.figures}</span>
          {box.below > 0 && level > 0 && <span className="pj-chart-below">▾ {count}</span>}
        </span>
      </button>
    </foreignObject>
  );
}

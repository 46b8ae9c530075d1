/** The organisation as a drawing of three levels, from any unit down; arrow keys walk it, Enter goes down. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type ChartKey, layoutChart, nextBox, pathTo } from '../../../shared/staff/chart-layout.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, IconButton } from '../../components/index.ts';
import { type DrawnUnit, UnitBox } from './chart-box.tsx';
import { useZoom } from './use-zoom.ts';

const KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'];

interface PictureProps {
  readonly units: readonly DrawnUnit[];
  readonly root: string | null;
  readonly onRoot: (id: string | null) => void;
  /** Left out where there is no list to show it in. */
  readonly onShowUnit?: (id: string) => void;
}

function Breadcrumb({ units, root, onRoot }: Pick<PictureProps, 'units' | 'root' | 'onRoot'>) {
  const { t } = useMessages();
  const words = t.units.picture;
  const path = pathTo(units, root);
  const tops = units.filter((u) => u.parentId === null).length;
  const steps = tops === 1 ? path : [{ id: null, name: words.whole }, ...path];
  if (steps.length === 0) steps.push(...units.filter((u) => u.parentId === null).slice(0, 1));
  return (
    <nav aria-label={words.up} className="pj-chart-path">
      <ol>
        {steps.map(({ id, name }, i) => (
          <li key={id ?? 'whole'}>
            {i === steps.length - 1 ? (
              <span aria-current="true">{name}</span>
            ) : (
              <button type="button" className="pj-link pj-unit-go" onClick={() => onRoot(id)}>
                {name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function Picture({ units, root, onRoot, onShowUnit }: PictureProps) {
  const { t } = useMessages();
  const { share, number } = useFormat();
  const words = t.units.picture;
  const helpId = useId();
  const known = units.some((u) => u.id === root) ? root : null;
  const { boxes, lines, width, height } = layoutChart(units, known);
  const [active, setActive] = useState<string>();
  const elements = useRef(new Map<string, HTMLButtonElement>());
  const { frame, zoom, larger, smaller, fit } = useZoom(width, height, known);
  const current = Math.max(
    0,
    boxes.findIndex((b) => b.unit.id === active),
  );
  const head = pathTo(units, known).at(-1) ?? (boxes[0]?.level === 0 ? boxes[0].unit : undefined);

  const open = (place: number) => {
    const box = boxes[place];
    if (!box) return;
    if (box.level === 0 || box.below === 0) onShowUnit?.(box.unit.id);
    else onRoot(box.unit.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    const id = boxes[nextBox(boxes, current, event.key as ChartKey)]?.unit.id;
    if (id) elements.current.get(id)?.focus();
  };
  return (
    <div className="pj-chart">
      <div className="pj-chart-bar">
        <Breadcrumb {...{ units, onRoot }} root={known} />
        <div className="pj-chart-tools">
          <IconButton label={words.zoomOut} icon="minus" onPress={smaller} />
          <span className="pj-chart-zoom" role="status">
            <span className="sr-only">{words.zoom(share(zoom))}</span>
            <span aria-hidden="true">{share(zoom)}</span>
          </span>
          <IconButton label={words.zoomIn} icon="plus" onPress={larger} />
          <Button onPress={fit}>{words.fit}</Button>
          {head && onShowUnit && <Button onPress={() => onShowUnit(head.id)}>{words.showUnit}</Button>}
        </div>
      </div>
      <p className="sr-only" id={helpId}>
        {words.help}
      </p>
      <section
        className="pj-chart-frame"
        ref={frame}
        aria-label={words.label(head?.name ?? words.whole)}
        aria-describedby={helpId}
      >
        <svg
          width={width * zoom}
          height={height * zoom}
          viewBox={`-2 -2 ${width + 4} ${height + 4}`}
          role="presentation"
        >
          {lines.map((line) => (
            <polyline key={line.join(' ')} className="pj-chart-line" points={line.map((p) => p.join(',')).join(' ')} />
          ))}
          {boxes.map((box, i) => (
            <UnitBox
              key={box.unit.id}
              box={box}
              below={words.below(box.below)}
              count={number(box.below)}
              isActive={i === current}
              onOpen={() => open(i)}
              onFocus={() => setActive(box.unit.id)}
              onKey={onKey}
              boxRef={(element) => {
                if (element) elements.current.set(box.unit.id, element);
                else elements.current.delete(box.unit.id);
              }}
            />
          ))}
        </svg>
      </section>
    </div>
  );
}

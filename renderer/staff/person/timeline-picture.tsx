/**
 * The timeline drawn: a line per engagement, leave, role and course. One stop for the keyboard; the arrow
 * keys move between the bars, and what the chosen bar shows stands in words below.
 */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import {
  layOutTimeline,
  MOST_BARS,
  type TimelineBar,
  type TimelineItem,
} from '../../../shared/staff/timeline-layout.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { useWidth } from '../../charts/use-width.ts';
import { barText } from './timeline-items.ts';
import { nextPlace, type Place } from './timeline-keys.ts';

const ROW_PX = 26;
const BAR_PX = 14;
const HEAD_PX = 22;
const LABEL_PX = 220;
const LETTER_PX = 7;
/** Days are thinner than a point in a picture of many years. */
const LEAST_PX = 3;

interface PictureProps {
  readonly name: string;
  readonly items: readonly TimelineItem[];
  readonly asOf: IsoDate;
}

const shorten = (text: string): string => {
  const most = Math.floor((LABEL_PX - 12) / LETTER_PX);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

interface BarProps {
  readonly bar: TimelineBar;
  readonly id: string;
  readonly text: string;
  readonly y: number;
  readonly width: number;
  readonly isActive: boolean;
  readonly onPoint: () => void;
}

function Bar({ bar, id, text, y, width, isActive, onPoint }: BarProps) {
  const x = LABEL_PX + bar.start * width;
  const wide = Math.max(LEAST_PX, bar.width * width - 1);
  const isMark = bar.item.from === bar.item.to;
  const middle = y + ROW_PX / 2;
  return (
    <g
      role="option"
      id={id}
      aria-label={text}
      aria-selected={isActive}
      className="pj-time-bar"
      data-kind={bar.item.kind}
      data-active={isActive || undefined}
      onMouseEnter={onPoint}
    >
      {isMark ? (
        <path d={`M${x} ${middle - 7}l6 7l-6 7l-6 -7z`} />
      ) : (
        <rect x={x} y={middle - BAR_PX / 2} width={wide} height={BAR_PX} rx={bar.opensRight ? 0 : 2} />
      )}
      {bar.opensRight && !isMark && <path d={`M${x + wide} ${middle - 7}l6 7l-6 7z`} />}
    </g>
  );
}

function Years({
  layout,
  width,
  height,
}: {
  readonly layout: ReturnType<typeof layOutTimeline>;
  readonly width: number;
  readonly height: number;
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines cannot be focused
    <g aria-hidden="true" className="pj-time-years">
      {layout.ticks.map(({ year, at }) => (
        <g key={year}>
          <line x1={LABEL_PX + at * width} x2={LABEL_PX + at * width} y1={HEAD_PX - 4} y2={height} />
          <text x={LABEL_PX + at * width + 3} y={13}>
            {year}
          </text>
        </g>
      ))}
      {layout.today !== null && (
        <line
          className="pj-time-today"
          x1={LABEL_PX + layout.today * width}
          x2={LABEL_PX + layout.today * width}
          y1={HEAD_PX - 4}
          y2={height}
        />
      )}
    </g>
  );
}

export function TimelinePicture({ name, items, asOf }: PictureProps) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.edit.timeline;
  const id = useId();
  const measured = useWidth();
  const layout = useMemo(() => layOutTimeline(items, asOf), [items, asOf]);
  const [place, setPlace] = useState<Place>();
  const width = Math.max(120, measured.width - LABEL_PX - 10);
  const height = HEAD_PX + layout.lanes.length * ROW_PX;
  const active = place && layout.lanes[place.lane]?.bars[place.bar];
  const barId = ({ lane, bar }: Place) => `${id}-${lane}-${bar}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(layout.lanes, place, event.key);
    if (!next) return;
    setPlace(next);
    event.preventDefault();
  };
  return (
    <div className="pj-timeline" ref={measured.ref}>
      <div
        role="listbox"
        className="pj-time-frame"
        tabIndex={0}
        aria-label={words.picture(name, format.date(layout.from), format.date(layout.to))}
        aria-activedescendant={place && barId(place)}
        onKeyDown={onKeyDown}
        onFocus={() => setPlace((old) => old ?? nextPlace(layout.lanes, undefined, 'Home'))}
      >
        <svg role="presentation" width={measured.width} height={height}>
          <Years layout={layout} width={width} height={height} />
          {layout.lanes.map((lane, row) => (
            <g key={lane.key}>
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a picture cannot be focused */}
              <text aria-hidden="true" className="pj-time-label" x={0} y={HEAD_PX + row * ROW_PX + ROW_PX / 2 + 4}>
                <title>{lane.label}</title>
                {shorten(lane.label)}
              </text>
              {lane.bars.map((bar, index) => (
                <Bar
                  key={bar.item.id}
                  bar={bar}
                  id={barId({ lane: row, bar: index })}
                  text={barText(t, format, bar.item)}
                  y={HEAD_PX + row * ROW_PX}
                  width={width}
                  isActive={bar === active}
                  onPoint={() => setPlace({ lane: row, bar: index })}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className="pj-time-told">{active ? barText(t, format, active.item) : words.hint}</p>
      {items.length > MOST_BARS && <p className="pj-muted">{words.tooMany(MOST_BARS, items.length)}</p>}
    </div>
  );
}

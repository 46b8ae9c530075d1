/** Where the arrow keys lead to in the picture of a timeline. */
import type { TimelineLane } from '../../../shared/staff/timeline-layout.ts';

export interface Place {
  readonly lane: number;
  readonly bar: number;
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Undefined when the key leads nowhere. Up and down go to the bar that stands nearest in the next lane. */
export function nextPlace(lanes: readonly TimelineLane[], from: Place | undefined, key: string): Place | undefined {
  if (lanes.length === 0) return undefined;
  const last = lanes.length - 1;
  if (key === 'Home') return { lane: 0, bar: 0 };
  if (key === 'End') return { lane: last, bar: (lanes[last]?.bars.length ?? 1) - 1 };
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key];
  if (!step) return undefined;
  if (!from) return { lane: 0, bar: 0 };
  const [down = 0, along = 0] = step;
  if (down === 0) return { lane: from.lane, bar: clamp(from.bar + along, (lanes[from.lane]?.bars.length ?? 1) - 1) };
  const lane = clamp(from.lane + down, last);
  return lane === from.lane ? from : { lane, bar: nearest(lanes[lane], lanes[from.lane]?.bars[from.bar]?.start ?? 0) };
}

function nearest(lane: TimelineLane | undefined, start: number): number {
  const gaps = (lane?.bars ?? []).map((bar) => Math.abs(bar.start - start));
  return Math.max(0, gaps.indexOf(Math.min(...gaps)));
}

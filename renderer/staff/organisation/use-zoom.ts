/** How large the drawing is shown. At first as large as the window allows, but never too small to read. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

const READABLE = 0.85;
const STEPS = [0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.5, 2] as const;

export interface Zoom {
  readonly frame: RefObject<HTMLElement | null>;
  readonly zoom: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  /** The whole drawing in the window, however small. */
  readonly fit: () => void;
}

/**
 * @param width of the drawing at 100 %, in CSS pixels
 * @param about what is drawn: another drawing is shown from its middle again
 */
export function useZoom(width: number, height: number, about: string | null): Zoom {
  const frame = useRef<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<number>();
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another drawing begins anew
  useLayoutEffect(() => setChosen(undefined), [about]);
  const wide = room.width > 0 ? (room.width - 8) / width : 1;
  const high = room.height > 0 ? (room.height - 8) / height : 1;
  const zoom = chosen ?? Math.max(READABLE, Math.min(1, wide));
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one has scrolled to stays, until it is another drawing or size
  useLayoutEffect(() => {
    const element = frame.current;
    if (element) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  }, [about, zoom, room.width]);
  return {
    frame,
    zoom,
    larger: () => setChosen(STEPS.find((step) => step > zoom + 0.01) ?? zoom),
    smaller: () => setChosen([...STEPS].reverse().find((step) => step < zoom - 0.01) ?? zoom),
    fit: () => setChosen(Math.max(0.2, Math.min(1, wide, high))),
  };
}

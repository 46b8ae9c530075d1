/** A frame that scrolls sideways when its table is wider: then, and only then, the keyboard can stand on it and scroll. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ScrollFrameProps {
  /** What is in it, for those who come to it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

export function ScrollFrame({ label, children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const place = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div className="pj-table-frame" ref={frame} {...place}>
      {children}
    </div>
  );
}

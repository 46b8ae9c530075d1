import { useEffect, useState } from 'react';
import { useSteady } from '../../bridge.ts';

const SECOND = 1000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Seconds left when nobody has done anything for `quietSeconds`; null while somebody is there. Any key or touch
 * counts as being there. `onOver` is called once, when the warning has run out.
 * @param warnSeconds how long the warning stands, 0 for none
 */
export function useIdle(quietSeconds: number, warnSeconds: number, onOver: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const over = useSteady(onOver);
  useEffect(() => {
    let last = Date.now();
    let isOver = false;
    const seen = () => {
      last = Date.now();
      setLeft(null);
    };
    const look = () => {
      const quiet = Math.floor((Date.now() - last) / SECOND);
      if (isOver || quiet < quietSeconds) return;
      isOver = quiet >= quietSeconds + warnSeconds;
      if (isOver) over();
      else setLeft(quietSeconds + warnSeconds - quiet);
    };
    const timer = setInterval(look, SECOND);
    for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [quietSeconds, warnSeconds, over]);
  return left;
}

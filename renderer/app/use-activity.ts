import { useEffect } from 'react';
import { callBridge } from '../bridge/call.ts';

/** Often enough for the shortest idle time, one minute. */
const EVERY_MS = 20_000;

/** Tells the main process that someone is at work, so that locking for idleness is put off. */
export function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const tell = () => {
      const now = Date.now();
      if (now - told < EVERY_MS) return;
      told = now;
      void callBridge('desktop', 'touch', {});
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell);
    };
  }, []);
}

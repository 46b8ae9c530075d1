import { useEffect, useState } from 'react';

export interface Countdown {
  readonly seconds: number;
  readonly start: (seconds: number) => void;
}

/** Counts whole seconds down to 0. Only shown: the worker itself refuses to be asked too early. */
export function useCountdown(initial: number): Countdown {
  const [seconds, setSeconds] = useState(initial);
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return { seconds, start: setSeconds };
}

/** A SCORM course that begins with the page, is seen by it, and is kept when it goes. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { openFrame } from '../content-frame.ts';
import type { LastingLink } from '../link.ts';
import type { PlayerKindProps } from '../player-kind.ts';
import type { Run, RunHost, RunView } from './run.ts';
import { play12 } from './run-12.ts';
import { play2004 } from './run-2004.ts';

const AUTOSAVE_MS = 30_000;
const KEEP_TIME_MS = 1000;

export interface ScormPlayerProps extends Omit<PlayerKindProps, 'link'> {
  readonly link: LastingLink;
}

function startRun(host: RunHost): Run {
  const { model } = host.launch;
  if (model.standard === 'scorm12') return play12(model, host);
  if (model.standard === 'scorm2004') return play2004(model, host);
  throw new Error('no SCORM');
}

/** Begins when the page is there, and keeps what is not kept when it goes. */
export function useRun(props: ScormPlayerProps, host: RefObject<HTMLElement | null>): Run | null {
  const [run, setRun] = useState<Run | null>(null);
  const { launch, link, onReady } = useRef(props).current;
  useEffect(() => {
    if (host.current === null) return;
    const started = startRun({
      launch,
      link,
      frame: openFrame(host.current),
      window: window as RunHost['window'],
      random: Math.random,
      now: () => performance.now(),
    });
    setRun(started);
    const timers = [setInterval(started.autosave, AUTOSAVE_MS), setInterval(started.keepTime, KEEP_TIME_MS)];
    window.addEventListener('pagehide', started.leaveAtOnce);
    void started.begin().then(() => onReady(started.handle));
    return () => {
      timers.forEach(clearInterval);
      window.removeEventListener('pagehide', started.leaveAtOnce);
    };
  }, [launch, link, onReady, host]);
  return run;
}

export function useView(run: Run | null): RunView | null {
  const [view, setView] = useState<RunView | null>(null);
  useEffect(() => {
    if (run === null) return;
    const look = () => setView(run.view());
    look();
    return run.subscribe(look);
  }, [run]);
  return view;
}

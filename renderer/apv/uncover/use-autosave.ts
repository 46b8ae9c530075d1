/** A text that saves itself shortly after the last letter, when the field is left, and when the page is. */
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 600;

export interface Autosave {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Saves what is still waiting. */
  readonly flush: () => Promise<void>;
}

/** @param save with the text as it is then; false: it is tried again with the next letter or when the field is left */
export function useAutosave(stored: string, save: (text: string) => Promise<boolean>): Autosave {
  const [text, setText] = useState(stored);
  const now = useRef({ save, saved: stored, text: stored });
  now.current.save = save;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const { current } = now;
    const { text: latest, saved } = current;
    if (latest.trim() === saved.trim()) return;
    current.saved = latest;
    if (!(await current.save(latest))) current.saved = saved;
  };
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => () => void last.current(), []);
  return {
    text,
    write: (next) => {
      now.current.text = next;
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void last.current(), PAUSE_MS);
    },
    flush,
  };
}

/** The module being edited, with its past: each change can be undone, typing in one field as one change. */
import { useCallback, useState } from 'react';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';

const MOST_STEPS = 100;

interface Edited {
  readonly body: InstrumentBody;
  readonly past: readonly InstrumentBody[];
  /** What the last change was about; undefined: the next one stands for itself. */
  readonly about: string | undefined;
}

export interface Editor {
  readonly body: InstrumentBody;
  /** @param about changes about the same thing in a row are undone together (typing in a field) */
  readonly edit: (change: (body: InstrumentBody) => InstrumentBody, about?: string) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly isDirty: boolean;
  /** What is shown has been saved. */
  readonly markSaved: (saved: InstrumentBody) => void;
}

export function useEditor(initial: InstrumentBody): Editor {
  const [edited, setEdited] = useState<Edited>({ body: initial, past: [], about: undefined });
  const [saved, setSaved] = useState(initial);
  const edit = useCallback<Editor['edit']>((change, about) => {
    setEdited((old) => {
      const body = change(old.body);
      if (body === old.body) return old;
      const isSame = about !== undefined && about === old.about;
      return { body, about, past: isSame ? old.past : [...old.past, old.body].slice(-MOST_STEPS) };
    });
  }, []);
  const undo = useCallback(() => {
    setEdited((old) => {
      const body = old.past.at(-1);
      return body ? { body, past: old.past.slice(0, -1), about: undefined } : old;
    });
  }, []);
  const { body, past } = edited;
  return { body, edit, undo, canUndo: past.length > 0, isDirty: body !== saved, markSaved: setSaved };
}

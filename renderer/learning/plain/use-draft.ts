/** A course being written: what stands in the fields, and whether it is saved. */
import { useState } from 'react';
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import { type PlainFault, plainFaults } from '../../../shared/learning/plain-checks.ts';
import { FEWEST_OPTIONS, type PlainContent } from '../../../shared/learning/plain-schema.ts';
import { useCommand } from '../../bridge.ts';
import { moved } from './use-keyed-list.ts';

interface Written {
  readonly title: string;
  readonly parts: readonly PlainPart[];
  readonly passPercent: number;
}

const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

const NO_OPTIONS = Array.from({ length: FEWEST_OPTIONS }, () => ({ text: '', isRight: false }));
export const newQuestion = () => ({ id: newId(), text: '', options: NO_OPTIONS, explanation: '' });

export function newPart(kind: PlainPart['kind']): PlainPart {
  const id = newId();
  switch (kind) {
    case 'video':
      return { kind, id, title: '', path: '', transcript: '' };
    case 'pdf':
      return { kind, id, title: '', path: '' };
    case 'page':
      return { kind, id, title: '', blocks: [] };
    case 'quiz':
      return { kind, id, title: '', questions: [newQuestion()] };
  }
}

const writtenOf = ({ title, content }: PlainCourse): Written => ({ title, ...content });

export interface Draft extends Written {
  readonly faults: readonly PlainFault[];
  readonly isChanged: boolean;
  readonly set: (fields: Partial<Written>) => void;
  readonly setPart: (part: PlainPart) => void;
  readonly add: (kind: PlainPart['kind']) => PlainPart;
  readonly move: (at: number, by: -1 | 1) => void;
  readonly remove: (partId: string) => void;
  /** @returns whether it is in the register */
  readonly save: () => Promise<boolean>;
  readonly saving: Pick<ReturnType<typeof useCommand<'learning', 'savePlain'>>, 'isRunning' | 'error'>;
}

export function useDraft(course: PlainCourse): Draft {
  const command = useCommand('learning', 'savePlain');
  const [written, setWritten] = useState<Written>(() => writtenOf(course));
  const [saved, setSaved] = useState(() => JSON.stringify(writtenOf(course)));
  const set = (fields: Partial<Written>) => setWritten((now) => ({ ...now, ...fields }));
  const { title, parts, passPercent } = written;
  const save = async (): Promise<boolean> => {
    // The contract's lists are its own; nothing is changed in them.
    const content = { parts, passPercent } as PlainContent;
    const answer = await command.run({ packageId: course.id, title, content });
    if (answer.ok) setSaved(JSON.stringify(written));
    return answer.ok;
  };
  return {
    ...written,
    faults: plainFaults({ parts, passPercent }),
    isChanged: JSON.stringify(written) !== saved,
    set,
    setPart: (part) =>
      setWritten((now) => ({ ...now, parts: now.parts.map((one) => (one.id === part.id ? part : one)) })),
    add: (kind) => {
      const part = newPart(kind);
      set({ parts: [...parts, part] });
      return part;
    },
    move: (at, by) => set({ parts: moved(parts, at, by) }),
    remove: (partId) => set({ parts: parts.filter(({ id }) => id !== partId) }),
    save,
    saving: command,
  };
}

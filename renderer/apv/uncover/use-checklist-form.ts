/** A checklist being edited: its lines with keys of their own, because codes change while one types. */
import { useRef, useState } from 'react';
import { codeKey, codesTwice, freeCode, moveLine } from '../../../shared/apv/checklist.ts';
import type { ChecklistBody, ChecklistLine } from '../../../shared/apv/contract-uncover.ts';
import type { WorkplaceKind } from '../../../shared/apv/words.ts';
import type { ChecklistId } from '../../../shared/kernel/ids.ts';

/** What the editor begins with. */
export interface EditedList {
  readonly id: ChecklistId | null;
  readonly name: string;
  readonly body: ChecklistBody;
}

export interface FormLine extends ChecklistLine {
  readonly key: number;
}

export type LineFault = 'codeMissing' | 'codeTwice' | 'questionMissing';

export function useChecklistForm(list: EditedList) {
  const next = useRef(list.body.lines.length);
  const [name, setName] = useState(list.name);
  const [kinds, setKinds] = useState<readonly WorkplaceKind[]>(list.body.kinds);
  const [lines, setLines] = useState<readonly FormLine[]>(() => list.body.lines.map((line, key) => ({ ...line, key })));
  const twice = codesTwice(lines);
  const faultsOf = ({ code, question }: ChecklistLine): LineFault[] => [
    ...(code.trim() === '' ? (['codeMissing'] as const) : []),
    ...(twice.has(codeKey(code)) ? (['codeTwice'] as const) : []),
    ...(question.trim() === '' ? (['questionMissing'] as const) : []),
  ];
  const body = { kinds: [...kinds], lines: lines.map(({ code, theme, question }) => ({ code, theme, question })) };
  return {
    name,
    setName,
    kinds,
    setKind: (kind: WorkplaceKind, on: boolean) =>
      setKinds(on ? [...kinds, kind] : kinds.filter((one) => one !== kind)),
    lines,
    faultsOf,
    faults: lines.flatMap(faultsOf).length + (name.trim() === '' ? 1 : 0) + (lines.length === 0 ? 1 : 0),
    body,
    isChanged: name !== list.name || JSON.stringify(body) !== JSON.stringify(list.body),
    change: (key: number, more: Partial<ChecklistLine>) =>
      setLines(lines.map((line) => (line.key === key ? { ...line, ...more } : line))),
    move: (at: number, by: -1 | 1) => setLines(moveLine(lines, at, by)),
    remove: (key: number) => setLines(lines.filter((line) => line.key !== key)),
    /** @returns the new line's key */
    add: (): number => {
      const key = next.current++;
      const theme = lines.at(-1)?.theme ?? 'other';
      setLines([...lines, { key, code: freeCode(lines), theme, question: '' }]);
      return key;
    },
  };
}

export type ChecklistForm = ReturnType<typeof useChecklistForm>;

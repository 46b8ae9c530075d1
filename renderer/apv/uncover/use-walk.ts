/** Where one is in a checklist at a place, and what was answered there: each answer is saved at once. */
import { useRef, useState } from 'react';
import { nextUnanswered } from '../../../shared/apv/checklist.ts';
import type { Check, Checklist, ChecklistLine } from '../../../shared/apv/contract-uncover.ts';
import type { CheckAnswer } from '../../../shared/apv/words.ts';
import type { ApvRoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import { useCall, useCommand } from '../../bridge.ts';

/** What was chosen before the first question. */
export interface WalkPlace {
  readonly unitId: UnitId;
  readonly checklist: Checklist;
  readonly place: string;
}

interface Given {
  readonly answer: CheckAnswer;
  readonly note: string;
}

export interface Walk {
  readonly lines: readonly ChecklistLine[];
  /** Index of the line; as many as there are lines: the place is done. */
  readonly at: number;
  readonly goTo: (at: number) => void;
  /** By code. */
  readonly checks: ReadonlyMap<string, Check>;
  /** What was pressed and is on its way to the register. */
  readonly pressed: { readonly code: string; readonly answer: CheckAnswer } | undefined;
  /** The first line after this one that has no answer. */
  readonly nextOpen: number | undefined;
  /** @returns whether it was saved */
  readonly answer: (line: ChecklistLine, answer: CheckAnswer) => Promise<boolean>;
  readonly write: (line: ChecklistLine, note: string) => Promise<boolean>;
  /** The answer was taken back. */
  readonly forget: (line: ChecklistLine) => void;
  readonly isSaving: boolean;
  readonly error: AppError | undefined;
}

export function useWalk(roundId: ApvRoundId, { unitId, checklist, place }: WalkPlace): Walk {
  const { lines } = checklist.body;
  const { data } = useCall('apv', 'checks', { roundId, unitId });
  const save = useCommand('apv', 'answerCheck');
  const [at, setAt] = useState(0);
  const [pressed, setPressed] = useState<Walk['pressed']>();
  const checks = new Map(data?.checks.filter((check) => check.place === place).map((check) => [check.code, check]));
  /** What is on its way too: a note that was left for an answer must not take the old answer along, nor be lost. */
  const sent = useRef(new Map<string, Given>());
  const put = async (line: ChecklistLine, more: Partial<Given>): Promise<boolean> => {
    const stored = checks.get(line.code);
    const before = sent.current.get(line.code) ?? stored;
    const answer = more.answer ?? before?.answer;
    if (answer === undefined) return false;
    const given = { answer, note: more.note ?? before?.note ?? '' };
    sent.current.set(line.code, given);
    const saved = await save.run({ roundId, unitId, place, line, ...given });
    if (!saved.ok && sent.current.get(line.code) === given) sent.current.delete(line.code);
    return saved.ok;
  };
  return {
    lines,
    at,
    goTo: (to) => setAt(Math.max(0, Math.min(lines.length, to))),
    checks,
    pressed,
    nextOpen: nextUnanswered(lines, new Set(checks.keys()), at),
    answer: async (line, answer) => {
      setPressed({ code: line.code, answer });
      const saved = await put(line, { answer });
      setPressed(undefined);
      return saved;
    },
    write: (line, note) => put(line, { note }),
    forget: (line) => void sent.current.delete(line.code),
    isSaving: save.isRunning,
    error: save.error,
  };
}

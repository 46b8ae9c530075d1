/** One call at a time without the store of fetched answers: for the pages one sees before a register is open. */
import { useCallback, useState } from 'react';
import type { AppError, Result } from '../../shared/kernel/result.ts';
import { type CallOf, callBridge, type InputOf, type OutputOf, type Room } from './call.ts';

export interface DoorCall<I, O> {
  readonly run: (input: I) => Promise<Result<O>>;
  readonly isRunning: boolean;
  /** Of the last run; forgotten when the next begins. */
  readonly error: AppError | undefined;
}

export function useDoorCall<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
): DoorCall<InputOf<R, C>, OutputOf<R, C>> {
  const [state, setState] = useState<{ readonly isRunning: boolean; readonly error?: AppError }>({ isRunning: false });
  const run = useCallback(
    async (input: InputOf<R, C>) => {
      setState({ isRunning: true });
      const answer = await callBridge(room, call, input);
      setState(answer.ok ? { isRunning: false } : { isRunning: false, error: answer.error });
      return answer;
    },
    [room, call],
  );
  return { run, isRunning: state.isRunning, error: state.error };
}

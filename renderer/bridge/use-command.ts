import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Progress } from '../../shared/kernel/registry.ts';
import { type AppError, fail, ok, type Result, unwrap } from '../../shared/kernel/result.ts';
import { type CallOf, callBridge, cancelCall, type InputOf, type OutputOf, type Room } from './call.ts';
import { errorOf } from './query-client.ts';

export interface Command<I, O> {
  /** Answers with the result as data; it never rejects. */
  readonly run: (input: I) => Promise<Result<O>>;
  /** Asks the running call to stop; it then answers with `cancelled`. */
  readonly cancel: () => void;
  /** Forgets result and error. */
  readonly reset: () => void;
  readonly isRunning: boolean;
  readonly progress: Progress | undefined;
  readonly result: O | undefined;
  readonly error: AppError | undefined;
}

export interface CommandOptions {
  /** False for calls that change nothing the pages show, such as dialogs and previews. */
  readonly refresh?: boolean;
}

let calls = 0;

/** Does something through the bridge, with progress and cancel; afterwards every shown answer is asked for again. */
export function useCommand<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
  { refresh = true }: CommandOptions = {},
): Command<InputOf<R, C>, OutputOf<R, C>> {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<string>(undefined);

  const mutation = useMutation({
    mutationFn: async (input: InputOf<R, C>) => {
      calls += 1;
      const callId = `page-${Math.round(performance.timeOrigin)}-${calls}`;
      running.current = callId;
      setProgress(undefined);
      return unwrap(await callBridge(room, call, input, { callId, onProgress: setProgress }));
    },
    onSettled: () => {
      running.current = undefined;
      setProgress(undefined);
    },
    onSuccess: () => (refresh ? client.invalidateQueries() : undefined),
  });

  const { mutateAsync, reset } = mutation;
  const run = useCallback(
    async (input: InputOf<R, C>): Promise<Result<OutputOf<R, C>>> => {
      try {
        return ok(await mutateAsync(input));
      } catch (thrown) {
        const error = errorOf(thrown);
        return fail(error.code, error.params);
      }
    },
    [mutateAsync],
  );
  const cancel = useCallback(() => {
    if (running.current) cancelCall(running.current);
  }, []);

  return {
    run,
    cancel,
    reset,
    isRunning: mutation.isPending,
    progress,
    result: mutation.data,
    error: mutation.error ? errorOf(mutation.error) : undefined,
  };
}

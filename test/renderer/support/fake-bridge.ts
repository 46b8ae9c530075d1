/**
 * A bridge for component tests: answers what the test says, remembers what was
 * asked, and can send progress, hold an answer back and lock the register.
 */
import { act } from '@testing-library/react';
import type { CallOf, InputOf, OutputOf, Room } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CallOptions } from '../../../shared/kernel/registry.ts';
import { type ErrorParams, fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { ErrorCode } from '../../../shared/messages/error-codes.ts';
import { type AppBridge, registry } from '../../../shared/registry.ts';

export const TODAY = '2026-11-22' as IsoDate;

export interface Asked {
  readonly room: string;
  readonly call: string;
  readonly input: unknown;
  readonly options: CallOptions | undefined;
}

type Handler = (input: never, options?: CallOptions) => Promise<Result<unknown>> | Result<unknown>;

export interface FakeBridge {
  /** Says how a call is answered from now on. */
  readonly on: <R extends Room, C extends CallOf<R>>(
    room: R,
    call: C,
    answer: (input: InputOf<R, C>, options?: CallOptions) => Promise<Result<OutputOf<R, C>>> | Result<OutputOf<R, C>>,
  ) => void;
  /** The call is refused from now on. */
  readonly refuse: <R extends Room>(room: R, call: CallOf<R>, code: ErrorCode, params?: ErrorParams) => void;
  /** Everything asked so far, or just one call's inputs. */
  readonly asked: readonly Asked[];
  readonly inputsOf: (room: Room, call: string) => readonly unknown[];
  readonly cancelled: readonly string[];
  /** The main process says that the register was locked. */
  readonly sendLocked: () => void;
}

/** An answer that comes when the test says so. */
export function holdAnswer<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, give: async (value) => act(async () => resolve(value)) };
}

/** Puts a fresh fake at `window.pejling`. Calls that the test did not give an answer are refused as `not_found`. */
export function installFakeBridge(): FakeBridge {
  const handlers = new Map<string, Handler>();
  const asked: Asked[] = [];
  const cancelled: string[] = [];
  const listeners = new Set<() => void>();

  const rooms = Object.fromEntries(
    Object.entries(registry).map(([room, calls]) => [
      room,
      Object.fromEntries(
        Object.keys(calls).map((call) => [
          call,
          async (input: never, options?: CallOptions) => {
            asked.push({ room, call, input, options });
            const handler = handlers.get(`${room}.${call}`);
            return JSON.stringify(handler ? await handler(input, options) : fail('not_found'));
          },
        ]),
      ),
    ]),
  );
  const bridge = {
    ...rooms,
    cancel: (callId: string) => cancelled.push(callId),
    onLocked: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as AppBridge;
  Object.defineProperty(window, 'pejling', { value: bridge, configurable: true });

  const fake: FakeBridge = {
    on: (room, call, answer) => void handlers.set(`${room}.${call}`, answer as Handler),
    refuse: (room, call, code, params) => void handlers.set(`${room}.${call}`, () => fail(code, params)),
    asked,
    inputsOf: (room, call) => asked.filter((one) => one.room === room && one.call === call).map(({ input }) => input),
    cancelled,
    sendLocked: () => act(() => listeners.forEach((listener) => void listener())),
  };
  fake.on('desktop', 'preferences', () => ok(preferences));
  fake.on('desktop', 'setPreferences', () => ok({}));
  fake.on('desktop', 'touch', () => ok({}));
  return fake;
}

export const preferences: OutputOf<'desktop', 'preferences'> = {
  language: 'da',
  lockMinutes: 10,
  today: TODAY,
  kiosk: null,
  version: '0.1.0',
  electron: '45.4.1',
};

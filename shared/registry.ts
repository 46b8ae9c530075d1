/** Every call of the program: one line per room. */
import { apvCalls } from './apv/contract.ts';
import { desktopCalls } from './desktop/contract.ts';
import type { Bridge } from './kernel/registry.ts';
import { learningCalls } from './learning/contract.ts';
import { privacyCalls } from './privacy/contract.ts';
import { registerCalls } from './register/contract.ts';
import { reportCalls } from './report/contract.ts';
import { staffCalls } from './staff/contract.ts';
import { surveyCalls } from './survey/contract.ts';

export const registry = {
  register: registerCalls,
  desktop: desktopCalls,
  staff: staffCalls,
  survey: surveyCalls,
  apv: apvCalls,
  learning: learningCalls,
  report: reportCalls,
  privacy: privacyCalls,
} as const;

export type AppRegistry = typeof registry;
export type AppBridge = Bridge<AppRegistry> & {
  /** Asks a running call to stop; it rolls back and answers with `cancelled`. */
  readonly cancel: (callId: string) => void;
  /** The main process says that the register was locked (idle, suspend, menu). Returns an unsubscribe. */
  readonly onLocked: (listener: () => void) => () => void;
};

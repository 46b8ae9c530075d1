/** Into the kiosk and out of it again. Whether the round is open and the passphrase right, the worker says. */
import type { Locale } from '../../shared/kernel/numbers.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { DesktopHandlers } from './desktop.ts';
import type { Kiosk } from './kiosk.ts';

export function makeKioskHandlers(
  client: Pick<WorkerClient, 'call'>,
  kiosk: Pick<Kiosk, 'enter' | 'leave'>,
  language: () => Locale,
): Pick<DesktopHandlers, 'enterKiosk' | 'leaveKiosk'> {
  return {
    enterKiosk: async (_context, { roundId }) => {
      const form = { room: 'survey', call: 'respondentForm', input: { roundId }, language: language() };
      unwrap(await client.call(form));
      kiosk.enter(roundId);
      return {};
    },
    leaveKiosk: async (_context, { passphrase }) => {
      const confirm = { room: 'register', call: 'confirmOwn', input: { own: passphrase }, language: language() };
      unwrap(await client.call(confirm));
      kiosk.leave();
      return {};
    },
  };
}

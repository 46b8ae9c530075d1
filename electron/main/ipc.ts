/**
 * The one way in: `pejling:call`. The sender is checked first; calls of the
 * desktop are answered here, all others go to the worker. The answer is always
 * a `Result` as JSON text, also when it is a refusal.
 */
import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as z from 'zod';
import type { Progress, Role } from '../../shared/kernel/registry.ts';
import { AppFailure, fail } from '../../shared/kernel/result.ts';
import type { ErrorCode } from '../../shared/messages/error-codes.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { DesktopHandlers } from './desktop.ts';
import { dispatchDesktop } from './desktop-dispatch.ts';
import type { KioskRule } from './kiosk-rule.ts';
import type { PreferenceFile } from './preferences.ts';
import { isTrustedSender } from './sender.ts';

const request = z.strictObject({
  room: z.string().max(40),
  call: z.string().max(60),
  input: z.unknown(),
  callId: z.string().max(80),
});

function isTrusted(event: IpcMainInvokeEvent | IpcMainEvent, knownWindows: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  return isTrustedSender(
    {
      frameUrl: frame?.url,
      isMainFrame: frame !== null && frame === event.sender.mainFrame,
      webContentsId: event.sender.id,
    },
    knownWindows,
  );
}

const refusal = (code: ErrorCode): string => JSON.stringify(fail(code));

export function listenForCalls(around: {
  readonly client: WorkerClient;
  readonly knownWindows: ReadonlySet<number>;
  readonly desktop: DesktopHandlers;
  readonly preferences: PreferenceFile;
  /** While respondents answer, all but a few calls are refused. */
  readonly kiosk: Pick<KioskRule, 'allows'>;
  /** The role of the user whose register is open. */
  readonly role: () => Role | undefined;
}): void {
  /** Desktop calls under way; a cancel for any other call is the worker's alone. */
  const running = new Map<string, { cancelled: boolean }>();

  ipcMain.handle('pejling:call', async (event, message: unknown): Promise<string> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isTrusted(event, around.knownWindows) || !window) return refusal('untrusted_sender');
    const parsed = request.safeParse(message);
    if (!parsed.success) return refusal('bad_input');
    const call = parsed.data;
    if (!around.kiosk.allows(call)) return refusal('kiosk_mode');
    const onProgress = (progress: Progress): void => {
      if (!event.sender.isDestroyed()) event.sender.send('pejling:progress', call.callId, progress);
    };
    if (call.room !== 'desktop') {
      const { language } = around.preferences.get();
      return around.client.callAsText({ ...call, language, onProgress });
    }
    const mine = { cancelled: false };
    const throwIfCancelled = (): void => {
      if (mine.cancelled) throw new AppFailure('cancelled');
    };
    running.set(call.callId, mine);
    try {
      const context = { window, callId: call.callId, report: onProgress, throwIfCancelled };
      const result = await dispatchDesktop(call, context, {
        handlers: around.desktop,
        role: around.role,
        refused: around.client.refused,
      });
      return JSON.stringify(result);
    } finally {
      running.delete(call.callId);
    }
  });

  ipcMain.on('pejling:cancel', (event, callId: unknown) => {
    if (!isTrusted(event, around.knownWindows) || typeof callId !== 'string' || callId.length > 80) return;
    const mine = running.get(callId);
    if (mine) mine.cancelled = true;
    around.client.cancel(callId);
  });
}

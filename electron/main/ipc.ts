/**
 * The one way in: `pejling:call`. The sender is checked first; calls of the
 * desktop are answered here, all others go to the worker. The answer is always
 * a `Result`, also when it is a refusal.
 */
import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { Progress } from '../../shared/kernel/registry.ts';
import { AppFailure, fail, ok, type Result } from '../../shared/kernel/result.ts';
import { registry } from '../../shared/registry.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { DesktopContext, DesktopHandlers } from './desktop.ts';
import type { PreferenceFile } from './preferences.ts';
import { isTrustedSender } from './sender.ts';
import { knownWindows } from './windows.ts';

const request = z.strictObject({
  room: z.string().max(40),
  call: z.string().max(60),
  input: z.unknown(),
  callId: z.string().max(80),
});
type Request = z.output<typeof request>;

function trusted(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
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

export function listenForCalls(around: {
  readonly client: WorkerClient;
  readonly desktop: DesktopHandlers;
  readonly preferences: PreferenceFile;
  readonly isOpen: () => boolean;
}): void {
  const cancelled = new Set<string>();

  async function callDesktop(name: string, call: Request, context: DesktopContext): Promise<Result<unknown>> {
    const defs: Readonly<Record<string, (typeof registry.desktop)[keyof typeof registry.desktop]>> = registry.desktop;
    const def = Object.hasOwn(defs, name) ? defs[name] : undefined;
    if (!def) return fail('unknown_call');
    if (def.register === 'open' && !around.isOpen()) return fail('locked');
    const input = def.input.safeParse(call.input);
    if (!input.success) return fail('bad_input', { field: input.error.issues[0]?.path.map(String).join('.') ?? '' });
    const handlers: Readonly<Record<string, unknown>> = around.desktop;
    const handler = handlers[name] as (context: DesktopContext, input: unknown) => Promise<unknown>;
    try {
      return ok(def.output.parse(await handler(context, input.data)));
    } catch (error) {
      if (error instanceof AppFailure) return { ok: false, error: error.error };
      process.stderr.write(`pejling desktop.${name}: ${error instanceof Error ? error.name : 'error'}\n`);
      return fail('internal');
    }
  }

  ipcMain.handle('pejling:call', async (event, message: unknown): Promise<Result<unknown>> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!trusted(event) || !window) return fail('untrusted_sender');
    const parsed = request.safeParse(message);
    if (!parsed.success) return fail('bad_input');
    const call = parsed.data;
    const onProgress = (progress: Progress): void => {
      if (!event.sender.isDestroyed()) event.sender.send('pejling:progress', call.callId, progress);
    };
    if (call.room !== 'desktop') {
      const { language } = around.preferences.get();
      return around.client.call({ ...call, language, onProgress });
    }
    const throwIfCancelled = (): void => {
      if (cancelled.has(call.callId)) throw new AppFailure('cancelled');
    };
    try {
      return await callDesktop(call.call, call, { window, report: onProgress, throwIfCancelled });
    } finally {
      cancelled.delete(call.callId);
    }
  });

  ipcMain.on('pejling:cancel', (event, callId: unknown) => {
    if (!trusted(event) || typeof callId !== 'string' || callId.length > 80) return;
    cancelled.add(callId);
    around.client.cancel(callId);
  });
}

/**
 * Slips with codes as a PDF. The user chooses the file first: making new codes
 * ends the earlier ones, which nobody should lose for a dialog that was closed.
 */
import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { AppFailure, unwrap } from '../../shared/kernel/result.ts';
import type { PrintPayload } from '../../shared/report/print-payload.ts';
import { slipsPayload } from '../../shared/report/slips.ts';
import type { RespondentForm } from '../../shared/survey/contract-answering.ts';
import type { CodeSlips } from '../../shared/survey/contract-rounds.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { DesktopHandlers } from './desktop.ts';

export function makeSlipPrinter(around: {
  readonly client: Pick<WorkerClient, 'call'>;
  readonly language: () => Locale;
  readonly choosePath: (window: BrowserWindow, name: string) => Promise<string | undefined>;
  readonly print: (payload: PrintPayload) => Promise<Uint8Array>;
  readonly save: (path: string, bytes: Uint8Array) => Promise<void>;
}): DesktopHandlers['printSlips'] {
  return async ({ window, callId, report, throwIfCancelled }, input) => {
    const language = around.language();
    const ask = async (call: string, wish: unknown): Promise<unknown> =>
      unwrap(await around.client.call({ room: 'survey', call, input: wish, language, callId }));
    const form = (await ask('respondentForm', { roundId: input.roundId })) as RespondentForm;
    const path = await around.choosePath(window, form.name);
    if (path === undefined) return { saved: false, name: '', slips: 0 };
    throwIfCancelled();
    const codes = (await ask('makeCodes', input)) as CodeSlips;
    if (codes.slips.length === 0) throw new AppFailure('nobody_invited');
    report({ phase: 'print', done: 0, total: 0 });
    const pdf = await around.print(slipsPayload(codes, form, language));
    report({ phase: 'save', done: 0, total: 0 });
    await around.save(path, pdf);
    return { saved: true, name: basename(path), slips: codes.slips.length };
  };
}

/** The desktop's own calls: dialogs, preferences, printing, saving. Everything about people stays in the worker. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { dayOf, parseIsoDate } from '../../shared/kernel/dates.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { CallOutput, Progress } from '../../shared/kernel/registry.ts';
import { AppFailure, unwrap } from '../../shared/kernel/result.ts';
import { fileSafe } from '../../shared/kernel/text.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { AppRegistry } from '../../shared/registry.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { ParsedInput } from '../worker/context.ts';
import type { PreferenceFile } from './preferences.ts';
import { printToPdf } from './printing.ts';

type Desktop = AppRegistry['desktop'];

export interface DesktopContext {
  readonly window: BrowserWindow;
  /** The page's own id of the call, so that its cancel also reaches work in the database threads. */
  readonly callId: string;
  readonly report: (progress: Progress) => void;
  readonly throwIfCancelled: () => void;
}

export type DesktopHandlers = {
  readonly [Call in keyof Desktop]: (
    context: DesktopContext,
    input: ParsedInput<Desktop[Call]>,
  ) => Promise<CallOutput<Desktop[Call]>>;
};

interface Surroundings {
  readonly client: WorkerClient;
  readonly preferences: PreferenceFile;
  readonly today: string | undefined;
  readonly touch: () => void;
}

/** Whole or not at all: written beside its place and renamed over it. */
async function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true });
    throw new AppFailure('file_not_written');
  }
}

async function printOrFail(payload: Parameters<typeof printToPdf>[0]): Promise<Uint8Array> {
  try {
    return await printToPdf(payload);
  } catch (error) {
    process.stderr.write(`pejling print: ${error instanceof Error ? error.message : 'failed'}\n`);
    throw new AppFailure('print_failed');
  }
}

export function makeDesktopHandlers(around: Surroundings): DesktopHandlers {
  let lastSaved: string | undefined;
  const language = (): Locale => around.preferences.get().language;
  const words = () => messagesFor(language()).desktop;

  const choose = async (
    window: BrowserWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<{ token: string; name: string; bytes: number } | null> => {
    const answer = await dialog.showOpenDialog(window, options);
    const path = answer.canceled ? undefined : answer.filePaths[0];
    if (path === undefined) return null;
    const bytes = await stat(path).then(
      (facts) => (facts.isFile() ? facts.size : 0),
      () => 0,
    );
    return { token: around.client.grant(path), name: basename(path), bytes };
  };

  const savePdf = async (window: BrowserWindow, suggestion: string): Promise<string | undefined> => {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), `${fileSafe(suggestion)}.pdf`),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    return answer.canceled ? undefined : answer.filePath;
  };

  return {
    chooseFile: async ({ window }, { purpose }) =>
      choose(window, {
        properties: ['openFile'],
        title: words().dialogs[purpose],
        filters:
          purpose === 'profile'
            ? [{ name: 'JSON', extensions: ['json'] }]
            : [
                { name: 'CSV', extensions: ['csv', 'txt', 'tsv'] },
                { name: words().dialogs.allFiles, extensions: ['*'] },
              ],
      }),
    chooseFolder: async ({ window }, { purpose }) =>
      choose(window, { properties: ['openDirectory', 'createDirectory'], title: words().dialogs[purpose] }),
    preferences: async () => ({
      ...around.preferences.get(),
      today: (around.today === undefined ? undefined : parseIsoDate(around.today)) ?? dayOf(new Date()),
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
    }),
    setPreferences: async (_context, changes) => {
      around.preferences.set(changes);
      return {};
    },
    touch: async () => {
      around.touch();
      return {};
    },
    printRecoveryKey: async ({ window }, { recoveryKey, registerName }) => {
      const path = await savePdf(window, `${words().recoveryFile} ${registerName}`);
      if (path === undefined) return { saved: false, name: '' };
      const date = dayOf(new Date());
      await saveWhole(
        path,
        await printOrFail({ kind: 'recovery', recoveryKey, registerName, language: language(), date }),
      );
      lastSaved = path;
      return { saved: true, name: basename(path) };
    },
    saveBoardReport: async ({ window, callId, report, throwIfCancelled }, { period, asOf }) => {
      const path = await savePdf(window, `${words().reportFile} ${period}`);
      if (path === undefined) return { saved: false, name: '', bytes: 0 };
      const model = unwrap(
        await around.client.call({
          room: 'report',
          call: 'releaseBoard',
          input: asOf === undefined ? { period } : { period, asOf },
          language: language(),
          callId,
          onProgress: report,
        }),
      ) as ReportModel;
      throwIfCancelled();
      report({ phase: 'print', done: 0, total: 0 });
      const pdf = await printOrFail({ kind: 'report', model });
      throwIfCancelled();
      report({ phase: 'save', done: 0, total: 0 });
      await saveWhole(path, pdf);
      lastSaved = path;
      return { saved: true, name: basename(path), bytes: pdf.byteLength };
    },
    showSaved: async () => {
      if (lastSaved !== undefined) shell.showItemInFolder(lastSaved);
      return {};
    },
  };
}

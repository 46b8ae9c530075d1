/** The desktop's own calls: dialogs, preferences, printing, saving. Everything about people stays in the worker. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { dayOf, parseIsoDate } from '../../shared/kernel/dates.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { CallOutput, Progress } from '../../shared/kernel/registry.ts';
import { AppFailure, unwrap } from '../../shared/kernel/result.ts';
import { fileSafe } from '../../shared/kernel/text.ts';
import { deskMessagesFor } from '../../shared/messages/desk.ts';
import type { AppRegistry } from '../../shared/registry.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { ParsedInput } from '../worker/context.ts';
import type { Kiosk } from './kiosk.ts';
import { makeKioskHandlers } from './kiosk-handlers.ts';
import type { PreferenceFile } from './preferences.ts';
import { printToPdf } from './printing.ts';
import { makeSlipPrinter } from './slips.ts';
import { makeSurveyPrinter } from './survey-prints.ts';
import { keepWatchFolder } from './watch-folder.ts';
import { makeWatchHandlers } from './watch-handlers.ts';

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

const FILTERS = {
  import: { name: 'CSV, Excel, XML', extensions: ['csv', 'txt', 'tsv', 'xlsx', 'xml'] },
  sheet: { name: 'PDF', extensions: ['pdf'] },
  instrument: { name: 'CSV, Excel, JSON', extensions: ['csv', 'txt', 'tsv', 'xlsx', 'json'] },
  video: { name: 'MP4', extensions: ['mp4', 'm4v'] },
  coursePdf: { name: 'PDF', extensions: ['pdf'] },
  picture: { name: 'JPEG, PNG', extensions: ['jpg', 'jpeg', 'png'] },
  certificate: { name: 'PDF, PNG, JPEG', extensions: ['pdf', 'png', 'jpg', 'jpeg'] },
  package: { name: 'SCORM, cmi5 (zip)', extensions: ['zip', 'pif'] },
};

interface Surroundings {
  readonly client: WorkerClient;
  readonly preferences: PreferenceFile;
  readonly kiosk: Kiosk;
  readonly playCourse: DesktopHandlers['playCourse'];
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

/** Some desktops leave the ending out. A file that has it is left alone: nobody was asked about that one. */
async function withEnding(path: string, ending: string): Promise<string> {
  if (extname(path) !== '') return path;
  const ended = `${path}.${ending}`;
  return stat(ended).then(
    () => path,
    () => ended,
  );
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
  const words = () => deskMessagesFor(language()).desktop;

  const pick = async (window: BrowserWindow, options: Electron.OpenDialogOptions): Promise<string | undefined> => {
    const answer = await dialog.showOpenDialog(window, options);
    return answer.canceled ? undefined : answer.filePaths[0];
  };

  /** The worker writes there; afterwards it is what "Vis filen" shows. */
  const remember = (path: string | undefined): { token: string; name: string; bytes: number } | null => {
    if (path === undefined) return null;
    lastSaved = path;
    return { token: around.client.grant(path), name: basename(path), bytes: 0 };
  };

  const choose = async (
    window: BrowserWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<{ token: string; name: string; bytes: number } | null> => {
    const path = await pick(window, options);
    if (path === undefined) return null;
    const bytes = await stat(path).then(
      (facts) => (facts.isFile() ? facts.size : 0),
      () => 0,
    );
    return { token: around.client.grant(path), name: basename(path), bytes };
  };

  const savePath = async (window: BrowserWindow, suggestion: string, ending: string): Promise<string | undefined> => {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), `${fileSafe(suggestion)}.${ending}`),
      filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    });
    return answer.canceled ? undefined : answer.filePath;
  };
  const savePdf = (window: BrowserWindow, suggestion: string) => savePath(window, suggestion, 'pdf');

  return {
    chooseFile: async ({ window }, { purpose }) =>
      choose(window, {
        properties: ['openFile'],
        title: words().dialogs[purpose],
        filters:
          purpose === 'profile'
            ? [{ name: 'JSON', extensions: ['json'] }]
            : [FILTERS[purpose], { name: words().dialogs.allFiles, extensions: ['*'] }],
      }),
    chooseFolder: async ({ window }, { purpose }) =>
      choose(window, { properties: ['openDirectory', 'createDirectory'], title: words().dialogs[purpose] }),
    chooseSave: async ({ window }, { purpose, name, kind }) => {
      const title = words().dialogs[purpose];
      if (kind === 'folder') {
        return remember(await pick(window, { properties: ['openDirectory', 'createDirectory'], title }));
      }
      const answer = await dialog.showSaveDialog(window, {
        title,
        defaultPath: join(app.getPath('documents'), `${fileSafe(name.replace(/\.[a-z]+$/, ''))}.${kind}`),
        filters: [{ name: kind === 'xlsx' ? 'Excel' : kind.toUpperCase(), extensions: [kind] }],
      });
      return remember(answer.canceled ? undefined : await withEnding(answer.filePath, kind));
    },
    preferences: async () => ({
      language: around.preferences.get().language,
      lockMinutes: around.preferences.get().lockMinutes,
      today: (around.today === undefined ? undefined : parseIsoDate(around.today)) ?? dayOf(new Date()),
      version: app.getVersion(),
      kiosk: around.kiosk.round(),
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
    ...makeWatchHandlers(keepWatchFolder(around.client, around.preferences), {
      grant: around.client.grant,
      title: () => deskMessagesFor(language()).sources.watch.dialog,
    }),
    ...makeKioskHandlers(around.client, around.kiosk, language),
    playCourse: around.playCourse,
    printSlips: makeSlipPrinter({
      client: around.client,
      language,
      choosePath: (window, name) => savePdf(window, `${words().slipsFile} ${name}`),
      print: printOrFail,
      save: async (path, bytes) => {
        await saveWhole(path, bytes);
        lastSaved = path;
      },
    }),
    ...makeSurveyPrinter({
      client: around.client,
      language,
      choosePath: savePdf,
      print: printOrFail,
      save: async (path, bytes) => {
        await saveWhole(path, bytes);
        lastSaved = path;
      },
    }),
    saveProfileFile: async ({ window }, { profile }) => {
      const path = await savePath(window, profile.name, 'json');
      if (path === undefined) return { saved: false, name: '' };
      await saveWhole(path, Buffer.from(`${JSON.stringify(profile, null, 2)}\n`));
      return { saved: true, name: basename(path) };
    },
    saveInstrumentFile: async ({ window, callId }, { instrumentId }) => {
      const file = unwrap(
        await around.client.call({
          room: 'survey',
          call: 'instrumentFile',
          input: { instrumentId },
          language: language(),
          callId,
          onProgress: () => undefined,
        }),
      ) as CallOutput<AppRegistry['survey']['instrumentFile']>;
      const path = await savePath(window, file.name.replace(/\.json$/, ''), 'json');
      if (path === undefined) return { saved: false, name: '' };
      await saveWhole(path, Buffer.from(file.json));
      lastSaved = path;
      return { saved: true, name: basename(path) };
    },
    showSaved: async () => {
      if (lastSaved !== undefined) shell.showItemInFolder(lastSaved);
      return {};
    },
  };
}

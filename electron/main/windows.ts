/** The one window of the program. Shown when it has something to show. */
import { BrowserWindow, type Session } from 'electron';
import { paths } from './paths.ts';
import { APP_ORIGIN } from './sender.ts';

const known = new Set<number>();

/** Ids of the windows whose calls are answered. */
export const knownWindows: ReadonlySet<number> = known;

export function openMainWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Pejling',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: paths.preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  const id = window.webContents.id;
  known.add(id);
  window.on('closed', () => known.delete(id));
  window.once('ready-to-show', () => window.show());
  // Chromium asks nobody before it goes to about:blank; the page there has a bridge that refuses it, so come back.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) void window.loadURL(`${APP_ORIGIN}/index.html`);
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/**
 * Two programs to start: a bare Electron window with a static page, and ours.
 * Both are watched by the same few lines: the page stands when its window is
 * shown, it bears the awaited title and two frames have been drawn since.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const STANDS = 'bench: the page stands';

const watch = (title: string): string => `
const { app } = require('electron');
app.on('browser-window-created', (_event, window) => {
  let titled = false;
  let shown = false;
  let done = false;
  const look = async () => {
    if (!titled || !shown || done) return;
    done = true;
    await window.webContents.executeJavaScript(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))',
    );
    process.stdout.write(${JSON.stringify(`${STANDS}\n`)});
    app.quit();
  };
  window.on('show', () => { shown = true; void look(); });
  window.webContents.on('page-title-updated', (_event, now) => {
    if (now !== ${JSON.stringify(title)}) return;
    titled = true;
    void look();
  });
});
`;

const BARE_TITLE = 'Nøgent vindue';

const bareMain = `${watch(BARE_TITLE)}
const { BrowserWindow } = require('electron');
const { join } = require('node:path');
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'index.html'));
});
`;

const barePage = `<!doctype html>
<html lang="da"><head><meta charset="utf-8" /><title>${BARE_TITLE}</title></head>
<body><main><h1>Lås op</h1><p>En side, der intet kan.</p></main></body></html>
`;

function writeApp(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  const manifest = JSON.stringify({ name: 'pejling-bench', version: '1.0.0', main: 'main.cjs' });
  for (const [name, content] of Object.entries({ 'package.json': manifest, ...files })) {
    writeFileSync(path.join(folder, name), content);
  }
  chmodSync(folder, 0o755);
  return folder;
}

export const writeBareApp = (parent: string): string =>
  writeApp(path.join(parent, 'bare'), { 'main.cjs': bareMain, 'index.html': barePage });

/** @param appDir where our dist lies @param title of the page to wait for */
export const writeWatchedApp = (parent: string, appDir: string, title: string): string =>
  writeApp(path.join(parent, 'ours'), {
    'main.cjs': `${watch(title)}\nrequire(${JSON.stringify(path.join(appDir, 'dist', 'main.cjs'))});\n`,
  });

/** What a page may not do, tried in the real window (Electron's own security list). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { start } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await start();
  await running.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => running.close());

/** Runs in the page as any script of ours would: under its policy. */
const inPage = <T>(script: string): Promise<T> => running.page.evaluate(script) as Promise<T>;

describe('the window', () => {
  it('runs sandboxed and isolated, with no Node in the page', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows() as unknown as readonly [
        { webContents: { getLastWebPreferences: () => Record<string, unknown> } },
      ];
      return window.webContents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(await inPage('[typeof process, typeof require, typeof Buffer, typeof module]')).toEqual(
      Array(4).fill('undefined'),
    );
  });

  it('keeps Chromium’s own sandbox on', async () => {
    const sandboxed = await running.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter((m) => m.type === 'Tab')
        .map((m) => m.sandboxed ?? true),
    );
    expect(sandboxed.length).toBeGreaterThan(0);
    expect(await running.app.evaluate(() => process.argv.join(' '))).not.toMatch(/no-sandbox/);
    const pid = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  });

  it('is served from our own scheme under a strict policy', async () => {
    expect(running.page.url()).toMatch(/^pejling:\/\/app\/index\.html/);
    const policy = await inPage<string>(
      "fetch('pejling://app/index.html').then((r) => r.headers.get('content-security-policy'))",
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('runs no script that is not its own', async () => {
    // The attempt is made through a script element: an evaluation by the test's driver would not be under the policy.
    const ran = await inPage<boolean>(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return window.injected === true;
    })()`);
    expect(ran).toBe(false);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'pejling://print/print.html',
    'pejling://app/../../package.json',
    'pejling://app/../main.cjs',
  ])('cannot fetch %s', async (url) => {
    expect(
      await inPage<string>(`fetch(${JSON.stringify(url)}).then((r) => r.ok ? 'read' : 'refused', () => 'refused')`),
    ).toBe('refused');
  });

  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'about:blank',
    'data:text/html,<p>x</p>',
    'pejling://print/print.html',
  ])('cannot go to %s', async (url) => {
    const before = running.page.url();
    await inPage(
      `(() => { const a = document.createElement('a'); a.href = ${JSON.stringify(url)}; document.body.append(a); a.click(); a.remove(); })()`,
    );
    await running.page.waitForTimeout(200);
    await expect.poll(() => running.page.url(), { timeout: 5_000 }).toBe(before);
    // Asked of the page itself: the driver would wait for the refused journey to end.
    await expect.poll(() => inPage("document.querySelector('h1') !== null"), { timeout: 5_000 }).toBe(true);
  });

  it('cannot open another window', async () => {
    expect(
      await inPage("window.open('https://example.org/') === null && window.open('pejling://app/index.html') === null"),
    ).toBe(true);
    expect(running.app.windows()).toHaveLength(1);
  });

  it('is given no permission', async () => {
    const states = await inPage<string[]>(
      "Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map((name) => navigator.permissions.query({ name }).then((p) => p.state, () => 'denied')))",
    );
    expect(states.every((state) => state === 'denied')).toBe(true);
    expect(
      await inPage(
        "navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'denied') : 'denied'",
      ),
    ).toBe('denied');
  });

  it('embeds nothing', async () => {
    const answered = await inPage<string>(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = 'pejling://app/index.html';
      frame.onload = () => { let seen = 'refused'; try { seen = frame.contentWindow.pejling ? 'bridge' : 'refused'; } catch {} frame.remove(); resolve(seen); };
      document.body.append(frame);
      setTimeout(() => resolve('refused'), 1500);
    })`);
    expect(answered).toBe('refused');
  });
});

describe('the bridge', () => {
  it('is frozen and has nothing of Electron’s own', async () => {
    expect(
      await inPage(
        'Object.isFrozen(window.pejling) && Object.values(window.pejling).every((part) => Object.isFrozen(part))',
      ),
    ).toBe(true);
    expect(await inPage("Object.keys(window.pejling).sort().join(' ')")).toBe(
      'apv cancel desktop learning onLocked privacy register report staff survey',
    );
  });

  it('refuses everything about people while locked', async () => {
    const codes = await inPage<string[]>(`Promise.all([
      window.pejling.staff.persons({ asOf: '2026-11-22', offset: 0, limit: 10 }),
      window.pejling.staff.figures({ asOf: '2026-11-22' }),
      window.pejling.report.board({ period: '2025' }),
      window.pejling.privacy.audit({ offset: 0, limit: 10 }),
      window.pejling.desktop.saveBoardReport({ period: '2025' }),
    ]).then((answers) => answers.map((text) => JSON.parse(text)).map((a) => a.ok ? 'ok' : a.error.code))`);
    expect(codes).toEqual(Array(5).fill('locked'));
  });

  it('refuses a path where a token is asked for', async () => {
    const codes = await inPage<string[]>(`Promise.all([
      window.pejling.register.select({ folder: '/etc' }),
      window.pejling.register.select({ folder: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      window.pejling.register.state({ extra: 1 }),
      window.pejling.register.state(null),
    ]).then((answers) => answers.map((text) => JSON.parse(text)).map((a) => a.ok ? 'ok' : a.error.code))`);
    expect(codes).toEqual(['bad_input', 'token_expired', 'bad_input', 'bad_input']);
  });

  it('answers a window of another kind with a refusal', async () => {
    const code = await running.app.evaluate(async ({ app, BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
      const preload = `${app.getAppPath()}/dist/preload.cjs`;
      // The same preload, the same session and the same page, yet not a window that the program made.
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: main.webContents.session, sandbox: true },
      });
      try {
        await stranger.loadURL('pejling://app/index.html');
        return (await stranger.webContents.executeJavaScript(
          'window.pejling.register.state({}).then(JSON.parse).then((r) => r.ok ? "ok" : r.error.code)',
        )) as string;
      } finally {
        stranger.destroy();
      }
    });
    expect(code).toBe('untrusted_sender');
    expect(await inPage('window.pejling.register.state({}).then((text) => JSON.parse(text).ok)')).toBe(true);
  });
});

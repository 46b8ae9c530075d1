/** A course that tries everything, played in the real window: it gets nothing, and the program goes on. */
import { createSocket, type Socket } from 'node:dgram';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { hostileParts, type Listening } from '../support/packages/hostile.ts';
import { scorm12 } from '../support/packages/put-package.ts';
import {
  type CourseRegister,
  call,
  closeCourse,
  courseWindows,
  inCourse,
  makeCourseRegister,
  openRegister,
  standIn,
  startPlaying,
  until,
} from './course-steps.ts';

const arrived: string[] = [];
const servers: Server[] = [];
let datagrams: Socket;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listen(): Promise<Listening> {
  const http = createHttp((request, response) => {
    arrived.push(`http ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end('x');
  });
  const tcp = createTcp((socket) => {
    arrived.push('tcp');
    socket.on('error', () => undefined).end();
  });
  for (const server of [http, tcp]) {
    servers.push(server);
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  }
  datagrams = createSocket('udp4');
  datagrams.on('message', (message) => arrived.push(`udp ${message.length}`));
  await new Promise<void>((go) => datagrams.bind(0, '127.0.0.1', go));
  return { http: portOf(http), tcp: portOf(tcp), udp: datagrams.address().port };
}

interface Said {
  readonly shapes: readonly string[];
  readonly huge: string;
  readonly large: string;
  readonly stale: string;
  readonly first: { readonly ok: boolean };
  readonly ok: number;
  readonly tooOften: number;
}

const framesNow = (): Promise<string> =>
  running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .flatMap((one) => one.webContents.mainFrame.framesInSubtree.map(({ url }) => url))
      .join(' '),
  );

/** Asked for again and again: a promise would die with its frame, and nobody would see where it was. */
async function allResults(): Promise<Record<string, string>> {
  let seen: Record<string, string> = {};
  const look = async (): Promise<boolean> => {
    const now = await inCourse<{ results: Record<string, string>; isDone: boolean }>(
      running.app,
      'content',
      '({ results: window.results, isDone: window.isDone === true })',
    );
    seen = now.results;
    return now.isDone;
  };
  await until(look, 'the end of the tries', 300).catch(async (error) => {
    throw new Error(`${error.message}; so far ${JSON.stringify(seen)}; frames ${await framesNow()}`);
  });
  return seen;
}

let register: CourseRegister;
let running: LaunchedApp;
let playing: Promise<unknown>;

beforeAll(async () => {
  const listening = await listen();
  register = makeCourseRegister(
    'Fjendtligt kursus',
    scorm12('Fjendtligt kursus', 'index.html'),
    hostileParts(listening),
  );
  running = await openRegister(register);
  playing = startPlaying(running, { personId: register.personId, packageId: register.packageId });
  await standIn(running.app);
});
afterAll(async () => {
  await running?.close();
  for (const server of servers) server.close();
  datagrams?.close();
});

describe('a hostile course', () => {
  it('gets nothing of what it tries, and nothing arrives anywhere', async () => {
    const results = await allResults();
    const gotten = Object.entries(results).filter(([, result]) => !result.startsWith('refused'));
    expect(gotten).toEqual([]);
    expect(Object.keys(results).length).toBeGreaterThan(55);
    // What was sent without waiting for an answer has had its time by now.
    await new Promise((go) => setTimeout(go, 500));
    expect(arrived).toEqual([]);
  });

  it('stands where it was put: no window more, and the page of its own is still the player', async () => {
    const urls = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
    );
    expect(urls).toHaveLength(2);
    expect(urls.filter((url) => /^course:\/\/[0-9a-f]{32}\/player\/player\.html$/.test(url))).toHaveLength(1);
  });

  it('is no sender that the program listens to', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('course://'));
      const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(preferences.preload ?? '').toBe('');
  });

  it('fills nothing: bad shapes and floods are refused, the newest state is kept, the program answers meanwhile', async () => {
    const flood = inCourse<Said>(running.app, 'content', 'window.flood()');
    const state = await call(running.page, 'register', 'state', {});
    expect(state).toMatchObject({ ok: true, value: { state: 'open' } });
    const said = await flood;
    expect(said.shapes.every((why) => why === 'bad_commit')).toBe(true);
    expect([said.huge, said.large, said.stale]).toEqual(['too_large', 'too_large', 'bad_commit']);
    expect(said.first.ok).toBe(true);
    expect(said.ok).toBeLessThan(100);
    expect(said.tooOften).toBeGreaterThan(1500);
  });

  it('cannot keep its window, and what it said last is there', async () => {
    await closeCourse(running.app);
    await until(async () => (await courseWindows(running.app)) === 0, 'the end of the course window');
    const result = (await playing) as { ok: boolean; value: { refused: number; completion: string; endedAt: null } };
    expect(result).toMatchObject({ ok: true, value: { completion: 'incomplete', endedAt: null } });
    expect(result.value.refused).toBeGreaterThan(1500);
    const again = startPlaying(running, { personId: register.personId, packageId: register.packageId });
    const { attempt } = await standIn(running.app);
    expect(attempt).toMatchObject({ n: 1, isResumed: true });
    expect(attempt.lastCommit).toBeGreaterThanOrEqual(10_299);
    // Nothing it laid away outlived its window.
    const storage = await allResults();
    expect(storage.storageOfBefore).toBe('refused');
    await closeCourse(running.app);
    await again;
  });

  it('leaves the register whole', async () => {
    const checked = (await call(running.page, 'register', 'check', {})) as { value: { checks: { ok: boolean }[] } };
    expect(checked.value.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(arrived).toEqual([]);
  });
});

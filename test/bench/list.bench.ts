/**
 * The staff list of 50,000 people in the real window: from the key to the frame
 * that shows the new answer (issue: p95 at most 32 ms, two frames). The moments
 * are taken inside the page, from the key's own time stamp to the first task
 * after the frame was painted, so that nothing of the driver is measured.
 */
import type { Page } from 'playwright-core';
import { fillDemo } from '../../electron/demo/fill.ts';
import { createRegister } from '../../electron/register/create.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { sleep } from '../support/children.ts';
import { launchApp } from '../support/electron-app.ts';
import { median, ms, verdict } from '../support/measure.ts';
import { newBase } from '../support/registers.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { handOver, type Windowed, withWindowed } from '../support/windowed.ts';

const PEOPLE = numberOption('people', 50_000);
const ALLOWED_MS = 32;
/** A quick typist; nothing is gained by typing slower, the page waits for no pause. */
const BETWEEN_KEYS_MS = 130;

const NAMES = [
  'søren',
  'anne k',
  'jensen',
  'maria',
  'peter h',
  'plejec',
  'skole',
  '3012',
  'lærke',
  'moha',
  'ibrahim',
  'bøg',
];
const AGES = Array.from({ length: 25 }, (_, i) => String(20 + i));

function makeBigRegister(windowed: Windowed): string {
  const parent = windowed.makeSharedDir('big');
  const { open } = createRegister(newBase(), {
    parent,
    name: 'Storkommune',
    userName: 'HR',
    passphrase: DEMO_PASSPHRASE,
    demo: true,
    fill: (register, base) => fillDemo(register, base, { people: PEOPLE, quarters: 0 }),
  });
  open.close();
  handOver(parent, windowed);
  return open.folder;
}

declare global {
  interface Window {
    /** Milliseconds of each answer since the last look. */
    benchTimes?: number[];
    /** The same for keys that change nothing: what this machine needs for a frame just now. */
    benchIdle?: number[];
  }
}

/** From the key until other rows stand in the list; the frame after that is the one that counts. */
function watchAnswers(): void {
  window.benchTimes = [];
  window.benchIdle = [];
  let pressed: number | undefined;
  const press = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key !== 'Shift') pressed = timeStamp;
    else requestAnimationFrame(() => setTimeout(() => window.benchIdle?.push(performance.now() - timeStamp)));
  };
  window.addEventListener('keydown', press, { capture: true });
  const painted = new MessageChannel();
  let started: number[] = [];
  painted.port1.onmessage = () => {
    const now = performance.now();
    for (const from of started) window.benchTimes?.push(now - from);
    started = [];
  };
  const look = (changes: MutationRecord[]): void => {
    const stands = changes.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return Boolean(element?.closest('[role=grid]'));
    });
    if (!stands || pressed === undefined) return;
    const from = pressed;
    pressed = undefined;
    requestAnimationFrame(() => {
      started.push(from);
      painted.port2.postMessage(undefined);
    });
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-rowcount'],
  });
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

async function takeTimes(page: Page): Promise<number[]> {
  await sleep(400);
  return page.evaluate(() => window.benchTimes?.splice(0) ?? []);
}

function tell(what: string, keys: number, times: readonly number[]): void {
  const slowest = Math.max(...times);
  say(
    `        ${what}: p50 ${ms(median(times))}, p95 ${ms(p95(times))}, slowest ${ms(slowest)} (${times.length} of ${keys})`,
  );
}

async function openList(page: Page): Promise<number> {
  await page.locator('input[type=password]').first().fill(DEMO_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor({ timeout: 60_000 });
  await sleep(3_000);
  const started = performance.now();
  await page.getByRole('navigation').getByRole('link', { name: 'Personaleliste' }).click();
  await page.getByRole('row').nth(5).waitFor({ timeout: 60_000 });
  const opened = performance.now() - started;
  await sleep(1_000);
  await page.evaluate(watchAnswers);
  return opened;
}

/** Every letter is a new question; clearing the field is none, since its answer is known. */
async function typeNames(page: Page): Promise<number> {
  let keys = 0;
  for (const name of NAMES) {
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Delete');
    await sleep(BETWEEN_KEYS_MS);
    await page.keyboard.press('Shift');
    await sleep(BETWEEN_KEYS_MS);
    for (const letter of name) {
      await page.keyboard.type(letter);
      await sleep(BETWEEN_KEYS_MS);
      if (letter !== ' ') keys++;
    }
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Delete');
  return keys;
}

async function changeFilters(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Filtre' }).click();
  const field = page.getByRole('textbox', { name: 'Alder, fra' });
  for (const age of AGES) {
    await field.fill(age);
    await page.keyboard.press('Enter');
    await sleep(BETWEEN_KEYS_MS);
  }
  return AGES.length;
}

async function sortAndScroll(page: Page): Promise<number> {
  const names = ['Enhed', 'Stilling', 'Årsværk', 'Navn'];
  for (const name of names) {
    await page.getByRole('columnheader', { name }).getByRole('button').focus();
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('Enter');
      await sleep(BETWEEN_KEYS_MS);
    }
  }
  return names.length * 2;
}

await runProof(() =>
  withWindowed(async (windowed) => {
    const running = await launchApp({
      args: [`--register=${makeBigRegister(windowed)}`],
      env: { PEJLING_TODAY: '2026-11-22' },
    });
    try {
      const { page } = running;
      say(
        `        ${PEOPLE} people; the list stood ${ms(await openList(page))} after the click on it (the driver included)`,
      );
      await typeNames(page);
      await takeTimes(page);
      // The first round has warmed the code up; other words, so that no answer is remembered.
      NAMES.splice(
        0,
        NAMES.length,
        'sofie',
        'hans p',
        'nielsen',
        'emma',
        'karen',
        'børne',
        'hjemme',
        '3145',
        'mads',
        'gitte',
      );
      const typed = await typeNames(page);
      const typing = await takeTimes(page);
      const changed = await changeFilters(page);
      const filtering = await takeTimes(page);
      const sorted = await sortAndScroll(page);
      const sorting = await takeTimes(page);
      const idle = await page.evaluate(() => window.benchIdle ?? []);
      tell('a key that changes nothing', idle.length, idle);
      tell('a letter in the search field', typed, typing);
      tell('a filter', changed, filtering);
      tell('another order', sorted, sorting);
      const all = [...typing, ...filtering];
      verdict(p95(all) <= ALLOWED_MS, `key to paint p95 ${ms(p95(all))}, target at most ${ALLOWED_MS} ms`);
    } finally {
      await running.close();
    }
  }),
);

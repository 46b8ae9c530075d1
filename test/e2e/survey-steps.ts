/** What HR and respondents do in a survey, step by step, in the real window. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { LaunchedApp } from '../support/electron-app.ts';
import { axeViolations, toLines } from './axe.ts';
import { answerOpenDialog, handOver, settled } from './steps.ts';

export async function openAt(page: Page, hash: string, title: string | RegExp): Promise<void> {
  await page.evaluate(`window.location.hash = ${JSON.stringify(hash)}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

/** What axe finds, and whether anything makes the window itself scroll: pages scroll inside it. */
export async function violations(page: Page): Promise<string[]> {
  const [wide, high] = (await page.evaluate(
    '(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [scrollWidth - clientWidth, scrollHeight - clientHeight])(document.documentElement)',
  )) as [number, number];
  return [
    ...toLines(await axeViolations(page)),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...(high > 0 ? [`${high} pixels too high`] : []),
  ];
}

/** PEJLING_SHOTS=FOLDER keeps pictures of the steps. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PEJLING_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

export async function importInstrument({ app, page }: LaunchedApp, file: string): Promise<void> {
  await answerOpenDialog(app, handOver(`instruments/${file}`));
  await page.getByRole('button', { name: 'Indlæs fra fil' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Indlæs skemaet' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
}

export const nextStep = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await page.getByRole('heading', { level: 2, name: step }).waitFor();
  await settled(page);
};

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Kode' }).fill(code);
  await page.keyboard.press('Enter');
}

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

export async function typeKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Text of a PDF, line by line as it looks; undefined where poppler-utils are missing. */
export function textOf(file: string): string | undefined {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

type Codes = Readonly<Record<string, string[]>>;

/** Answers of the n-th of a unit: every option comes in turn, so that no group answers alike. */
export function answersOf(n: number): Codes {
  const agree = Array.from({ length: 24 }, (_, q) => [`T${String(q + 1).padStart(2, '0')}`, [agreeCode(n, q)]]);
  const five = Array.from({ length: 5 }, (_, q) => [`W${q + 1}`, [String((n + q) % 6)]]);
  return Object.fromEntries([...agree, ['T25', [String(3 + (n % 7))]], ['T26', [String(3 + ((n * 3) % 7))]], ...five]);
}

export const agreeCode = (n: number, q: number): string => String(1 + ((n + q) % 5));

/** The keys of the same answers, screen by screen of four. */
export const agreeKeys = (n: number, screen: number): string[] =>
  [0, 1, 2, 3].map((place) => agreeCode(n, screen * 4 + place));

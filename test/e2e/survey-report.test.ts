/** A closed survey as files that leave the house, and the notice for those who answer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { answerSaveDialog, settled } from './steps.ts';

let running: LaunchedApp;
let roundId: string;
let folder: string;

/** The newest closed round of the demo municipality. */
const newestRound = async (page: Page): Promise<string> => {
  const rounds = await value<{ id: string; name: string }[]>(page, 'survey.rounds', {});
  return rounds.find(({ name }) => name.endsWith('2025'))?.id ?? '';
};

async function openAt(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  await page.getByRole('article').waitFor({ timeout: 30_000 });
}

async function savePdf(name: string): Promise<string> {
  const file = join(folder, name);
  await answerSaveDialog(running.app, file);
  await running.page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  return readFileSync(file, 'latin1');
}

beforeAll(async () => {
  running = await startDemo();
  folder = makeSharedDir('survey-report');
  roundId = await newestRound(running.page);
});
afterAll(() => running.close());

describe('a closed survey', () => {
  it('is shown as a report, and saved as a tagged PDF for the recipients given', async () => {
    const { page } = running;
    await openAt(page, `/survey/report/${roundId}`, 'Trivselsrapport');
    await page.getByLabel('Modtagere').fill('Hoved-MED');
    const pdf = await savePdf('hele.pdf');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang\s*\(da(-DK)?\)/);
    expect(pdf).toMatch(/\/S\s*\/Figure/);
    await page.getByText(/Filen er gemt som hele\.pdf/).waitFor();
  });

  it('has a report of each unit, with the distributions of its answers', async () => {
    const { page } = running;
    await page.getByRole('button', { name: /^Hele målingen/ }).click();
    await page.getByRole('option', { name: /Ældre og Sundhed/ }).click();
    await page.getByRole('heading', { name: 'Svarenes fordeling' }).waitFor();
    expect(await savePdf('enhed.pdf')).toMatch(/\/Marked true/);
  });

  it('has a notice for those who answer, in Danish and English', async () => {
    const { page } = running;
    await openAt(page, `/survey/about/${roundId}`, 'Til dem, der skal svare');
    await page.getByRole('heading', { name: 'Sådan ser vi på svarene' }).waitFor();
    await page.getByRole('button', { name: /^Dansk/ }).click();
    await page.getByRole('option', { name: 'Engelsk' }).click();
    await page.getByRole('heading', { name: 'How we look at the answers' }).waitFor();
    expect(await savePdf('notice.pdf')).toMatch(/\/Lang\s*\(en/);
  });
});

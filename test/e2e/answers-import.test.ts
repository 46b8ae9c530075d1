/** Answers from another system through the window, to the figures of the answer key; what is faulty changes nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import {
  answerOpenDialog,
  applyImport,
  createRegister,
  fixtures,
  goTo,
  handOver,
  importFile,
  settled,
  start,
} from './steps.ts';

const svar = 'vesterhede/trivsel-2025-svar.csv';
let running: LaunchedApp;
beforeAll(async () => {
  running = await start();
  await createRegister(running, 'Vesterhede');
  await importFile(running, 'Organisation', handOver('vesterhede/organisation.csv'));
  await applyImport(running.page);
});
afterAll(() => running.close());

/** PEJLING_SHOTS=FOLDER keeps pictures of the steps. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env.PEJLING_SHOTS;
  if (folder) await running.page.screenshot({ path: join(folder, `${name}.png`) });
};

async function choose(path: string): Promise<void> {
  const { app, page } = running;
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: /^Vælg (fil|en anden fil)$/ }).click();
}

describe('answers from another system', () => {
  it('are kept out whole when one line is wrong, with the place and the reason', async () => {
    const { page } = running;
    await goTo(page, 'Indlæs besvarelser');
    await settled(page);
    await picture('1-vaelg');
    const lines = readFileSync(join(fixtures, svar), 'latin1').split('\r\n');
    lines[4] = (lines[4] ?? '').replace(/^\d+/, '9999');
    lines[6] = (lines[6] ?? '').replace(/;\d;\d;\d;/, ';7;2;2;');
    const path = join(makeSharedDir('files'), 'trivsel med fejl.csv');
    writeFileSync(path, lines.join('\r\n'), 'latin1');
    shareFile(path);
    await choose(path);
    await page.getByText('2 fejl holder filen ude').waitFor();
    await page.getByRole('row', { name: /5 Enhedsnr 9999 Enheden findes ikke/ }).waitFor();
    await picture('2-fejl');
    await page.getByRole('button', { name: 'Vælg en anden fil' }).click();
    await choose(handOver('vesterhede/organisation.csv'));
    await page.getByText('Filen kan ikke indlæses').waitFor();
    await picture('3-afvist');
  });

  it('become a closed round with its results', async () => {
    const { page } = running;
    await choose(handOver(svar));
    await page.getByText('Det står der i filen').waitFor();
    await page.getByText('1.496').first().waitFor();
    await settled(page);
    await picture('4-fundet');
    await page.getByRole('button', { name: 'Ret, hvad kolonnerne er' }).click();
    await settled(page);
    await picture('5-kolonner');
    await page.getByRole('button', { name: 'Læs igen' }).click();
    await page.getByRole('button', { name: 'Ret, hvad kolonnerne er' }).waitFor();
    await page.getByRole('textbox', { name: 'Navn' }).fill('Trivsel 2025');
    await picture('6-maaling');
    await page.getByRole('button', { name: 'Indlæs 1.496 besvarelser' }).click();
    await page.getByText('1.496 besvarelser er indlæst i Trivsel 2025').waitFor({ timeout: 60_000 });
    await picture('7-faerdig');
    const link = page.getByRole('link', { name: 'Se resultaterne' });
    expect(await link.count()).toBe(1);
    await link.click();
    await settled(page);
    await picture('8-resultater');
  });
});

/** A file from KMD Opus through the window: units and people in one preview, applied and undone as one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { applyImport, createRegister, handOver, importFile, start } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await start();
  await createRegister(running, 'Andeby');
});
afterAll(() => running.close());

it('shows units and people, what is passed over, and takes all in', async () => {
  const { page } = running;
  await importFile(running, 'Medarbejdere', handOver('opus/ZLPE20200101_delta.xml'));
  await page.getByText('Filen indeholder også enheder: 3 nye').waitFor();
  await page.getByRole('tab', { name: /^Sprunget over/ }).click();
  await page.getByText('Annulleret ansættelse').waitFor();
  await applyImport(page);
  await expect.poll(() => page.getByText('6 af 8 rækker er indlæst.').count()).toBe(1);
});

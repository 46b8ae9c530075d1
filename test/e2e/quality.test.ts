/** Data quality in the real window: from the list of checks straight to where a case is mended, and an owner that stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running.close());

describe('data quality', () => {
  it('leads from a check to its cases, and from a case to the dialog that mends it', async () => {
    const { page } = running;
    await goTo(page, 'Datakvalitet');
    await settled(page);
    await page.getByRole('link', { name: /: Erstatnings-CPR er stadig i brug/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Erstatnings-CPR er stadig i brug' }).waitFor();
    await page.getByRole('img', { name: /Antal sager ved udgangen af hver måned/ }).waitFor();
    const name = (await page.getByRole('row').nth(1).getByRole('gridcell').first().innerText()).trim();
    await page
      .getByRole('link', { name: /^Indtast CPR/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /CPR/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(name);
    expect(page.url()).not.toContain('edit=');
  });

  it('keeps the owner that was chosen', async () => {
    const { page } = running;
    await goTo(page, 'Datakvalitet');
    await page.getByRole('link', { name: /: Mangler e-mail/ }).click();
    await page.getByRole('button', { name: 'Vælg ansvarlig' }).click();
    await page.getByLabel('Navn eller funktion').fill('Løn og personale');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText(/^Løn og personale, siden/).waitFor();
    await goTo(page, 'Datakvalitet');
    await expect
      .poll(() => page.getByRole('row', { name: /Mangler e-mail/ }).innerText())
      .toContain('Løn og personale');
  });
});

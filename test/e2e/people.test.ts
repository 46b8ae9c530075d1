/** The staff list of the demo municipality: narrowed by hand, left and come back to, and a person opened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
  await goTo(running.page, 'Personaleliste');
});
afterAll(() => running.close());

const countShown = async (): Promise<string> => {
  await settled(running.page);
  return running.page.locator('.pj-people-count').innerText();
};

describe('the staff list', () => {
  it('is narrowed by filters that combine, and opens a person', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Filtre' }).click();
    await page.getByRole('button', { name: /Ansættelsesform/ }).click();
    await page.getByRole('option', { name: 'Fastansat' }).click();
    await page.keyboard.press('Escape');
    const byForm = await countShown();
    expect(byForm).toMatch(/^[\d.]+ af [\d.]+ medarbejdere$/);
    await page.getByRole('textbox', { name: 'Alder, fra' }).fill('60');
    await page.keyboard.press('Tab');
    await expect.poll(countShown).not.toBe(byForm);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('an');
    await page.keyboard.press('ArrowDown');
    const name = await page.getByRole('row').nth(1).getByRole('gridcell').first().innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('stands as it was left, and forgets it when told to', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    await page.getByText('Alder mindst 60').waitFor();
    await page.getByRole('button', { name: 'Nulstil', exact: true }).click();
    await expect.poll(countShown).toMatch(/^[\d.]+ medarbejdere$/);
  });

  it('is found from anywhere: search, then the first answer', async () => {
    const { page } = running;
    await goTo(page, 'Start');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ny med');
    await page.getByRole('menuitem', { name: 'Ny medarbejder' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Personaleliste' }).waitFor();
  });
});

/** A list that was narrowed on the page goes out as a workbook with its purpose, and the log says so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { answerSaveDialog, goTo, settled } from './steps.ts';

const PURPOSE = 'Prøve: indkaldelse til seniorsamtaler';
let running: LaunchedApp;
let path: string;
beforeAll(async () => {
  running = await startDemo();
  path = join(makeSharedDir('ud'), 'seniorer.xlsx');
});
afterAll(() => running.close());

/** Parts of the workbook as text. */
function readParts(): Record<string, string> {
  const parts = unzipSync(readFileSync(path));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

const rowsOf = (sheet: string): string[] => sheet.match(/<row .*?<\/row>/gs) ?? [];
const textsOf = (row: string): string[] => [...row.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((found) => found[1] ?? '');

/** How many people the page says that its list has. */
async function countShown(): Promise<number> {
  await settled(running.page);
  const [first = ''] = (await running.page.locator('.pj-people-count').innerText()).split(' ');
  return Number(first.replace('.', ''));
}

describe('an export', () => {
  let shown = 0;
  let first = '';

  it('needs a purpose, and is then the list that is shown', async () => {
    const { app, page } = running;
    await goTo(page, 'Personaleliste');
    const all = await countShown();
    await page.getByRole('button', { name: 'Filtre' }).click();
    await page.getByRole('textbox', { name: 'Alder, fra' }).fill('60');
    await page.keyboard.press('Tab');
    await page.getByText('Alder mindst 60').waitFor();
    await expect.poll(countShown).toBeLessThan(all);
    shown = await countShown();
    first = (await page.getByRole('row').nth(1).getByRole('gridcell').first().innerText()).trim();
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Eksportér' }).click();
    const dialog = page.getByRole('dialog');
    const make = dialog.getByRole('button', { name: 'Vælg placering, og lav udtræk' });
    await make.click();
    await dialog.getByText(/Skriv formålet med mindst 5 tegn/).waitFor();
    expect(existsSync(path)).toBe(false);
    await dialog.getByRole('textbox', { name: 'Formål' }).fill(PURPOSE);
    await make.click();
    await dialog.getByText('Udtrækket er lavet').waitFor({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Luk', exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('is a workbook with those people, without CPR numbers, and a sheet that says what it is', () => {
    const parts = readParts();
    const rows = rowsOf(parts['xl/worksheets/sheet1.xml'] ?? '');
    expect(rows).toHaveLength(shown + 1);
    expect(textsOf(rows[0] ?? '').slice(0, 2)).toEqual(['Fornavn', 'Efternavn']);
    expect(
      textsOf(rows[1] ?? '')
        .slice(0, 2)
        .join(' '),
    ).toBe(first);
    expect(Object.values(parts).join()).not.toMatch(/>\d{6}-?\d{4}</);
    const about = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(about).toContain(PURPOSE);
    expect(about).toContain('Alder: 60');
    expect(existsSync(`${path}.new`)).toBe(false);
  });

  it('stands in the log with its purpose', async () => {
    const { page } = running;
    await goTo(page, 'Hændelseslog');
    await page
      .getByRole('row', { name: /Personer udtrukket til fil/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(PURPOSE).waitFor();
    await dialog.getByText('xlsx').first().waitFor();
  });
});

/** A municipality's own files through the window, to the figures of the answer key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { value } from './ask.ts';
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

interface Key {
  readonly october: {
    readonly persons: number;
    readonly fte: number;
    readonly rejected: readonly { readonly line: number }[];
  };
  readonly november: { readonly persons: number; readonly fte: number };
}
const key = JSON.parse(readFileSync(join(fixtures, 'vesterhede', 'answer-key.json'), 'utf8')) as Key;
const da = (value: number, decimals: number): string =>
  new Intl.NumberFormat('da-DK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

let running: LaunchedApp;
beforeAll(async () => {
  running = await start();
  await createRegister(running, 'Vesterhede');
});
afterAll(() => running.close());

const figuresOn = async (asOf: string): Promise<{ persons: number; fte: number }> => {
  const { persons, fte } = await value<{ persons: number; fte: number }>(running.page, 'staff.figures', { asOf });
  return { persons, fte };
};

describe('the municipality’s files', () => {
  it('come in through the window: organisation, October, November, courses', async () => {
    const { page } = running;
    await importFile(running, 'Organisation', handOver('vesterhede/organisation.csv'));
    await applyImport(page);

    await importFile(running, 'Medarbejdere', handOver('vesterhede/ansaettelser-2026-10.csv'));
    await page.getByRole('tab', { name: /Afviste/ }).click();
    await page.getByText('Afdelingskode').first().waitFor();
    await expect
      .poll(() => page.getByRole('tab', { name: /Afviste/ }).innerText())
      .toContain(String(key.october.rejected.length));
    await applyImport(page);
    expect(await figuresOn('2026-10-31')).toEqual({ persons: key.october.persons, fte: key.october.fte });

    await importFile(running, 'Medarbejdere', handOver('vesterhede/ansaettelser-2026-11.csv'));
    for (const [tab, count] of [
      ['Nye', 30],
      ['Ophørte', 25],
    ] as const) {
      await expect
        .poll(() => page.getByRole('tab', { name: new RegExp(`^${tab}`) }).innerText())
        .toContain(String(count));
    }
    await applyImport(page);
    expect(await figuresOn('2026-11-30')).toEqual({ persons: key.november.persons, fte: key.november.fte });
    expect(await figuresOn('2026-10-31')).toEqual({ persons: key.october.persons, fte: key.october.fte });

    await importFile(running, 'Kurser', handOver('vesterhede/kurser-plan2learn.csv'));
    await applyImport(page);
  });

  it('shows the same figures on the organisation page, as of the day that is asked for', async () => {
    const { page } = running;
    await goTo(page, 'Organisation');
    await settled(page);
    const root = page.getByRole('row', { name: /Vesterhede Kommune/ }).first();
    await root.waitFor();
    // 22 November lies between the two files' ends, so the figure is the register's own for the day.
    const day = await figuresOn('2026-11-22');
    expect(await root.innerText()).toContain(da(day.persons, 0));
    expect(await root.innerText()).toContain(da(day.fte, 1));
  });

  it('finds people however the name is typed', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    for (const typed of ['molgaard', 'moelgaard', 'Mølgård']) {
      await page.getByRole('searchbox').first().fill(typed);
      await page
        .getByRole('row', { name: /Mølgaard/ })
        .first()
        .waitFor();
    }
  });

  it('masks the CPR number until it is asked for', async () => {
    const { page } = running;
    await page
      .getByRole('row', { name: /Mølgaard/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Mølgaard/ }).waitFor();
    await page
      .getByText(/\d{6}-••••/)
      .first()
      .waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\d{6}-\d{4}/);
    await page.getByRole('button', { name: /Vis CPR/ }).click();
    await page
      .getByText(/\d{6}-\d{4}/)
      .first()
      .waitFor();
  });

  it('undoes the newest import and leaves October', async () => {
    const { page } = running;
    const runs = await value<{ rows: { kind: string; canUndo: boolean }[] }>(page, 'staff.imports', {
      offset: 0,
      limit: 10,
    });
    const undone = runs.rows.map(({ kind, canUndo }) => ({ kind, canUndo }));
    expect(undone[0]).toEqual({ kind: 'courses', canUndo: true });
    await goTo(page, 'Indlæsning');
    await page.getByRole('tab', { name: 'Log' }).click();
    for (const file of [/kurser-plan2learn/, /ansaettelser-2026-11/]) {
      await page.getByRole('row', { name: file }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Fortryd indlæsningen' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Fortryd indlæsningen' }).click();
      await page.getByRole('row', { name: file }).filter({ hasText: 'Fortrudt' }).waitFor({ timeout: 30_000 });
      await page.keyboard.press('Escape');
    }
    expect(await figuresOn('2026-11-30')).toEqual({ persons: key.october.persons, fte: key.october.fte });
  });

  it('refuses a broken file with the reason and writes nothing', async () => {
    const { app, page } = running;
    const before = await figuresOn('2026-10-31');
    await goTo(page, 'Indlæsning');
    await page.getByRole('tab', { name: 'Medarbejdere' }).click();
    await answerOpenDialog(app, handOver('vesterhede/answer-key.json'));
    await page.getByRole('button', { name: 'Vælg fil' }).click();
    await page.getByText('Filen er ikke indlæst').waitFor();
    await page.getByText('Intet er ændret i registret.').first().waitFor();
    expect(await figuresOn('2026-10-31')).toEqual(before);
  });
});

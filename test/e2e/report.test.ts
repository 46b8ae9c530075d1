/** The board's report as a file: made with progress, saved where the user chose, tagged, in Danish. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { answerSaveDialog, goTo, settled } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running.close());

describe('the board report', () => {
  it('is shown, and saved as a tagged PDF with language, title and bookmarks', async () => {
    const { app, page } = running;
    await goTo(page, 'Rapport til udvalget');
    await settled(page);
    await page.getByRole('table').first().waitFor({ timeout: 30_000 });
    const file = join(makeSharedDir('report'), 'rapport.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: /Gem som PDF/ }).click();
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(da(-DK)?\)/);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Title');
    expect(pdf).toMatch(/\/S\s*\/TH/);
    expect(pdf).toMatch(/\/S\s*\/Figure/);
    expect(pdf).toContain('/Alt');
  });
});

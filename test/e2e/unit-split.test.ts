/** A unit of the demo municipality is split by hand in the real window, seen before and after, and put together again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled } from './steps.ts';

const SCHOOL = 'Bavnehøjskolen';
let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
  await goTo(running.page, 'Organisation');
});
afterAll(() => running.close());

const tree = () => running.page.getByRole('treegrid', { name: 'Enheder' });
const row = (name: string) => tree().getByRole('row', { name, exact: true });

async function openArea(): Promise<void> {
  await tree().getByRole('row').nth(1).click();
  await running.page.keyboard.press('ArrowRight');
  await row(SCHOOL).waitFor();
}

/** Persons of the unit itself and below, as the tree says them. */
async function personsOf(name: string): Promise<number> {
  const text = await row(name).locator('.pj-unit-figures .sr-only').innerText();
  return Number(/^([\d.]+)/.exec(text)?.[1]?.replace('.', ''));
}

async function fillPart(place: number, name: string, code: string): Promise<void> {
  const part = running.page.getByRole('group', { name: new RegExp(`^Del ${place}`) });
  await part.getByLabel('Navn', { exact: true }).fill(name);
  await part.getByLabel('Enhedsnummer').fill(code);
}

async function choose(field: string, option: string): Promise<void> {
  const { page } = running;
  await page
    .getByRole('button', { name: new RegExp(`${field}`) })
    .last()
    .click();
  await page.getByRole('option', { name: option }).click();
}

describe('a unit', () => {
  let before = 0;

  it('is split: what follows is shown, and nothing is written before it is confirmed', async () => {
    const { page } = running;
    await openArea();
    before = await personsOf(SCHOOL);
    await row(SCHOOL).click();
    await page.getByRole('button', { name: `Ret organisationen: ${SCHOOL}` }).click();
    await page.getByRole('menuitem', { name: 'Del enheden op' }).click();
    await fillPart(1, 'Bavnehøjskolen Indskoling', '2201');
    await fillPart(2, 'Bavnehøjskolen Udskoling', '2202');
    await choose('Lærer skal til', 'Del 2: Bavnehøjskolen Udskoling');
    await choose('Alle andre skal til', 'Del 1: Bavnehøjskolen Indskoling');
    await page.getByRole('button', { name: 'Se følgerne' }).click();
    await page.getByText(`${SCHOOL} lukker. Historikken bliver.`).waitFor();
    await page.getByText(`${before} medarbejdere flytter`, { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Runder og frister' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Del enheden op' }).click();
    await page.getByText('Enheden er delt op fra 22-11-2026.').waitFor();
  });

  it('is gone from the tree, its people are in the parts, and the day before still has it', async () => {
    const { page } = running;
    await settled(page);
    await row('Bavnehøjskolen Indskoling').waitFor();
    expect(await row(SCHOOL).count()).toBe(0);
    const parts = await Promise.all(['Bavnehøjskolen Indskoling', 'Bavnehøjskolen Udskoling'].map(personsOf));
    expect(parts.every((n) => n > 0)).toBe(true);
    expect(parts.reduce((a, b) => a + b)).toBe(before);

    await page.getByRole('tab', { name: 'Sammenlign to dage' }).click();
    await settled(page);
    const changed = page.getByRole('row', { name: new RegExp(`^${SCHOOL} ×`) });
    expect(await changed.innerText()).toContain('× Lukket');
    expect(await changed.innerText()).toContain('–');
    expect(await page.getByRole('row', { name: /Bavnehøjskolen Udskoling/ }).innerText()).toContain('+ Åbnet');
  });

  it('is whole again when the change is undone', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.getByText('Ændringen af organisationen er fortrudt.').waitFor();
    await page.getByRole('tab', { name: 'Liste' }).click();
    await settled(page);
    await openArea();
    expect(await personsOf(SCHOOL)).toBe(before);
    expect(await row('Bavnehøjskolen Udskoling').count()).toBe(0);
  });
});

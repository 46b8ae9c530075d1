/** What a leader and an AMR do in an APV round, step by step, in the real window. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { withPosition } from '../support/jpegs.ts';
import { value } from './ask.ts';
import { answerSaveDialog, settled, TODAY } from './steps.ts';

export interface CareHome {
  readonly unitId: string;
  readonly name: string;
}

interface BoardUnit extends CareHome {
  readonly workplace: boolean;
  readonly scopes: readonly { readonly running: readonly object[] | null }[];
}

/** Those of the demo municipality where no round runs. */
export async function careHomes(page: Page): Promise<CareHome[]> {
  const { units } = await value<{ units: BoardUnit[] }>(page, 'apv.board', { asOf: TODAY });
  return units.filter(
    ({ name, workplace, scopes }) =>
      workplace && name.startsWith('Plejecenter') && scopes.every(({ running }) => (running ?? []).length === 0),
  );
}

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** A button whose name says what it does, and then to what. */
export const buttonAbout = (page: Page, what: string, about: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${what} ?: ${about}`) });

/** Types a day as people do: 01122026. */
export async function typeDay(within: Locator, label: string, digits: string): Promise<void> {
  await within
    .getByRole('group', { name: new RegExp(`^${label}`) })
    .getByRole('spinbutton')
    .first()
    .click();
  await within.page().keyboard.type(digits);
}

export async function choose(within: Locator, field: string, option: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(field) }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** Presses it and waits for the round to stand there. */
export async function moveOn(page: Page, text: string, state: string): Promise<void> {
  await page.getByRole('button', { name: text }).click();
  await page.locator('.pj-round-where').getByText(state, { exact: true }).first().waitFor();
  await settled(page);
}

/** Among what keeps the round from its next step. */
export const lacks = (page: Page, text: string | RegExp): Promise<void> =>
  page
    .getByRole('region', { name: 'Det mangler før næste trin' })
    .getByRole('listitem')
    .filter({ hasText: text })
    .first()
    .waitFor();

export const stepLink = (page: Page, step: string): Locator =>
  page.getByRole('navigation', { name: 'Rundens trin' }).getByRole('link', { name: new RegExp(step) });

/** What is pressed is the button of the answer; the walk then goes on by itself, or stays for what there is to say. */
export async function answerLine(page: Page, line: number, answer: string): Promise<void> {
  await page.getByText(new RegExp(`^Spørgsmål ${line} af`)).waitFor();
  await page.getByRole('group', { name: 'Svar' }).getByRole('button', { name: answer }).click();
}

export async function makeProblem(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Hvad er problemet?' }).fill(text);
  await page.getByRole('button', { name: 'Opret problem' }).click();
  await page.getByText('Der er oprettet et problem').waitFor();
}

/** A photo as a telephone would take it: pixels of a real picture, with where and by what it was taken. */
export async function telephonePhoto(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#7a9';
    pen.fillRect(0, 0, 2400, 1800);
    pen.fillStyle = '#fff';
    pen.fillRect(300, 300, 900, 600);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  return Buffer.from(withPosition(Uint8Array.from(bytes)));
}

/** Files that are no photo the program can take: too large, of a telephone's own kind, and no picture at all. */
export function badPhotos(): string[] {
  const folder = makeSharedDir('photos');
  const make = (name: string, head: string | Buffer, size?: number) => {
    const path = join(folder, name);
    writeFileSync(path, head);
    if (size) truncateSync(path, size);
    shareFile(path);
    return path;
  };
  return [
    make('mosen.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 60_000_000),
    make('IMG_0042.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
    make('notat.jpg', 'Det her er et notat og ikke et billede.'),
  ];
}

interface Assessed {
  readonly cell: string;
  /** How it was solved at once; left out, it goes into the plan. */
  readonly solved?: string;
  readonly permanent?: boolean;
}

export async function assess(page: Page, problem: string, { cell, solved, permanent }: Assessed): Promise<void> {
  await buttonAbout(page, 'Vurdér', problem).click();
  const form = page.getByRole('form', { name: `Vurdering: ${problem}` });
  await form.getByRole('textbox', { name: 'Art' }).fill('Belastning af ryg og skuldre.');
  // Named by likelihood and consequence; what lies on top of the button is its own label.
  await form.getByRole('radio', { name: cell }).check({ force: true });
  await choose(form, 'Omfang', 'De fleste');
  await form.getByRole('textbox', { name: 'Årsager' }).fill('Huset er bygget til andre tider.');
  await form.getByText(solved ? 'Ja, det er løst' : 'Nej, det skal i handlingsplanen').click();
  if (permanent) await form.getByText('Risikoen kan ikke fjernes for altid').click();
  if (solved) {
    await typeDay(form, 'Løst den', '22112026');
    await form.getByRole('textbox', { name: 'Løst af' }).fill('Teknisk service');
    await form.getByRole('textbox', { name: 'Hvordan blev det løst?' }).fill(solved);
  }
  await form.getByRole('button', { name: 'Gem vurderingen' }).click();
  await form.waitFor({ state: 'detached' });
}

export interface Measure {
  readonly measure: string;
  /** Anyone outside the register; empty: chosen afterwards. */
  readonly responsible: string;
  readonly days: readonly [start: string, deadline: string, followUp: string];
}

export async function fillDays(dialog: Locator, [start, deadline, followUp]: Measure['days']): Promise<void> {
  await typeDay(dialog, 'Start', start);
  await typeDay(dialog, 'Frist', deadline);
  await typeDay(dialog, 'Følges op den', followUp);
}

export async function fillMeasure(page: Page, { measure, responsible, days }: Measure): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox', { name: 'Hvad skal der gøres?' }).fill(measure);
  if (responsible !== '') {
    await dialog.getByRole('combobox', { name: 'Ansvarlig' }).fill(responsible);
    // While its list is open, nothing else in the dialog can be reached.
    await page.keyboard.press('Tab');
  }
  await fillDays(dialog, days);
}

/** Chosen from the list that comes while one types, which makes it the employee and not a name. */
export async function chooseResponsible(page: Page, name: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: 'Ansvarlig' }).click();
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await dialogOf(page).getByText('Medarbejder i registret', { exact: true }).waitFor();
}

export async function saveDialog(page: Page, text: string): Promise<void> {
  await dialogOf(page).getByRole('button', { name: text, exact: true }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

export async function finishLine(page: Page, measure: string): Promise<void> {
  await buttonAbout(page, 'Sæt i gang', measure).click();
  await buttonAbout(page, 'Meld udført', measure).click();
  await saveDialog(page, 'Meld udført');
}

export async function rateLine(page: Page, measure: string, effect: string, evidence: string): Promise<void> {
  await buttonAbout(page, 'Vurder effekten', measure).click();
  await dialogOf(page).getByText(effect, { exact: true }).click();
  await dialogOf(page).getByRole('textbox', { name: 'Hvad bygger I det på?' }).fill(evidence);
  await saveDialog(page, 'Gem vurderingen');
}

export async function closeLine(page: Page, measure: string): Promise<void> {
  await buttonAbout(page, 'Luk linjen', measure).click();
  await saveDialog(page, 'Luk linjen');
}

/** Leader first, AMR then, each seen to stand. */
export async function signBoth(page: Page, leader: string, amr: string): Promise<void> {
  await page.getByRole('button', { name: 'Registrer lederens underskrift' }).click();
  await page.getByText(new RegExp(`${leader} underskrev 22-11-2026$`)).waitFor();
  await page.getByRole('button', { name: 'Registrer AMR’s underskrift' }).click();
  await page.getByText(new RegExp(`${amr} underskrev 22-11-2026$`)).waitFor();
  await settled(page);
}

/** @returns its bytes as letters, and its path */
export async function savePdf({ app, page }: LaunchedApp, name: string): Promise<{ path: string; raw: string }> {
  const path = join(makeSharedDir('written-apv'), name);
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  return { path, raw: readFileSync(path, 'latin1') };
}

/** Undefined where poppler-utils are missing. */
export function pdfFacts(path: string): string | undefined {
  const { status, stdout } = spawnSync('pdfinfo', [path], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** A round at its uncovering with leader and AMR, made by the calls of its pages. */
export async function roundAtUncovering(page: Page, { unitId, name }: CareHome): Promise<string> {
  const { roundId } = await value<{ roundId: string }>(page, 'apv.saveRound', {
    roundId: null,
    plan: {
      ...{ name: `APV ${name}`, trigger: 'planned', scopes: ['physical'], full: true, about: '', matrix: '3x3' },
      ...{ startsOn: TODAY, endsOn: '2027-02-20', unitIds: [unitId] },
    },
  });
  const people = await value<{ personId: string; role: string }[]>(page, 'apv.suggestedParticipants', { roundId });
  for (const { personId, role } of people) {
    await value(page, 'apv.addParticipant', { roundId, personId, name: '', role, unitId: null });
  }
  for (const to of ['planned', 'uncovering']) await value(page, 'apv.moveRound', { roundId, to });
  return roundId;
}

interface Listed {
  rows: { id: string; name: string }[];
}

/** Someone in the register who is employed no longer. */
export async function formerEmployee(page: Page): Promise<{ id: string; name: string }> {
  const list = (employedOnly: boolean) =>
    value<Listed>(page, 'staff.people', { filter: { asOf: TODAY, employedOnly }, offset: 0, limit: 500 });
  const employed = new Set((await list(true)).rows.map(({ id }) => id));
  const former = (await list(false)).rows.find(({ id }) => !employed.has(id));
  if (!former) throw new Error('nobody has left');
  return former;
}

/** As the organisation page does it, from today on: its last day was yesterday. */
export async function closeUnit(page: Page, unitId: string, peopleTo: string): Promise<void> {
  const change = { kind: 'close', onDay: TODAY, unitId, peopleTo, subUnitsTo: null, roles: 'follow' };
  const { outcome } = await value<{ outcome: string }>(page, 'staff.previewUnitChange', { change });
  await value(page, 'staff.applyUnitChange', { change, outcome });
}

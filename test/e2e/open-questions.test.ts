/** An own module with an open question: written, saved as a file, asked at the screen and on paper, read, and deleted. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import type { CodeSlips } from '../../shared/survey/contract-rounds.ts';
import type { InstrumentBody } from '../../shared/survey/instrument.ts';
import { OWN_MODULE_ID } from '../../shared/survey/own-module-id.ts';
import { strictRoundLimits } from '../../shared/survey/round.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { answerOpenDialog, answerSaveDialog, settled } from './steps.ts';
import { enterCode, heading, openAt, picture, typeKeys, violations } from './survey-steps.ts';

const QUESTION = 'Hvad ville gøre den største forskel?';

let running: LaunchedApp;
let folder: string;
let moduleId = '';
beforeAll(async () => {
  running = await startDemo();
  folder = makeSharedDir('questionnaire');
});
afterAll(() => running.close());

it('an open question is made in the editor, and goes with the file to be imported again', async () => {
  const { app, page } = running;
  await openAt(page, `/survey/instruments/${OWN_MODULE_ID}`, /trivselsmodul/);
  await page.getByRole('button', { name: 'Tilføj spørgsmål' }).click();
  await page.getByRole('textbox', { name: /Spørgsmålets tekst.*Dansk/i }).fill(QUESTION);
  await page
    .getByRole('textbox', { name: /Spørgsmålets tekst.*Engelsk/i })
    .fill('What would make the most difference?');
  await page.getByRole('button', { name: /Svarmuligheder/ }).click();
  await page.getByRole('option', { name: /Egne ord/ }).click();
  await picture(page, 'open-1-editor');
  await page.getByRole('button', { name: 'Gem modulet' }).click();
  await page.getByText(/Modulet er gemt som version/).waitFor();
  await settled(page);
  // The demo's rounds have used the module: the change is its next version, at an address of its own.
  await page.getByRole('heading', { name: 'Modulet er brugt i en måling' }).waitFor({ state: 'detached' });
  moduleId = (await page.evaluate<string>('window.location.hash')).split('/').at(-1) ?? '';
  const saved = join(folder, 'modul.json');
  await answerSaveDialog(app, saved);
  await page.getByRole('button', { name: 'Gem som fil' }).click();
  await page.getByText('Skemaet er gemt som modul.json.').waitFor();
  const { instrument } = JSON.parse(readFileSync(saved, 'utf8')) as { instrument: InstrumentBody };
  const open = instrument.items.filter(({ responseSet }) => responseSet === 'tekst');
  expect(open).toMatchObject([{ text: { da: QUESTION } }]);
  const other = join(folder, 'andet.json');
  cpSync(saved, other);
  writeFileSync(other, readFileSync(saved, 'utf8').replace(/"version": "\d+"/, '"version": "7"'));
  shareFile(other);
  await openAt(page, '/survey/instruments', 'Spørgeskemaer');
  await answerOpenDialog(app, other);
  await page.getByRole('button', { name: 'Indlæs fra fil' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Indlæs skemaet' }).click();
  await page.getByText(/er indlæst\./).waitFor();
  const lines = await value<{ id: string; version: string }[]>(page, 'survey.instruments', {});
  const again = lines.find(({ version }) => version === '7');
  const read = await value<{ body: InstrumentBody }>(page, 'survey.instrument', { instrumentId: again?.id });
  expect(read.body).toEqual({ ...instrument, version: '7' });
});

it('norms are typed, come from a file with its faults told, and are kept', async () => {
  const { app, page } = running;
  await openAt(page, `/survey/instruments/${moduleId}`, /trivselsmodul/);
  await page.getByRole('button', { name: 'Tilføj normtal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Gruppe/ }).fill('Danske kommuner');
  await dialog.getByRole('textbox', { name: /År/ }).fill('2024');
  await dialog.getByRole('textbox', { name: /Gennemsnit/ }).fill('66,4');
  await dialog.getByRole('textbox', { name: /Kilde/ }).fill('Eksempel 2024');
  await picture(page, 'norms-1-dialog');
  await dialog.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Normtallene er gemt.').waitFor();
  await dialog.waitFor({ state: 'detached' });
  const file = join(folder, 'normtal.csv');
  writeFileSync(file, 'Emne;Gruppe;År;Gennemsnit;Kilde\nFindes ikke;DK;2024;50;X\n');
  shareFile(file);
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Indlæs fra fil' }).click();
  await page.getByText('Linje 2: Skemaet har intet emne, der hedder "Findes ikke".').waitFor();
  await picture(page, 'norms-2-faults');
  await page.keyboard.press('Escape');
  await settled(page);
  await page.getByRole('heading', { name: 'Normtal' }).scrollIntoViewIfNeeded();
  await picture(page, 'norms-3-card');
  expect(await violations(page)).toEqual([]);
  const { body } = await value<{ body: InstrumentBody }>(page, 'survey.instrument', { instrumentId: moduleId });
  expect(body.norms).toMatchObject([{ population: 'Danske kommuner', mean: 66.4 }]);
});

let roundId = '';

it('it is asked at the screen and on paper', async () => {
  const { page } = running;
  const units = await value<{ id: string; parentId: string | null; ownPersons: number }[]>(page, 'staff.unitTree', {
    asOf: '2026-11-22',
  });
  const [unit] = units.filter(({ ownPersons }) => ownPersons >= 15);
  const saved = await value<{ roundId: string }>(page, 'survey.saveRound', {
    roundId: null,
    settings: {
      ...{ name: 'Åbne spørgsmål', instrumentIds: [moduleId], unitIds: [unit?.id], dialogueUnitIds: [] },
      ...{ opensOn: '2026-11-22', closesOn: '2026-12-01', attributes: [], anonymity: 'anonymous' },
      limits: { ...strictRoundLimits, owner: 'HR', decidedOn: null, reason: '' },
      ...{ languages: ['da', 'en'], firstScreen: null, commentQuestion: null, codes: 'unit' },
    },
  });
  roundId = saved.roundId;
  await value(page, 'survey.openRound', { roundId });
  const { slips } = await value<CodeSlips>(page, 'survey.makeCodes', { roundId, unitIds: [], spare: 0 });
  await openAt(page, `/survey/kiosk/${roundId}`, 'Besvarelse på stedet');
  await page.getByRole('button', { name: 'Gør klar til besvarelse' }).click();
  await heading(page, 'Velkommen til Åbne spørgsmål');
  await page.getByText(/Kommentarer vises kun, når mindst 10/).waitFor();
  await enterCode(page, slips[0]?.code ?? '');
  // Question by question until the open one comes.
  await heading(page, /^Spørgsmål 1/);
  for (let screen = 0; screen < 10 && (await page.getByLabel(QUESTION).count()) === 0; screen++) {
    await typeKeys(page, ['1', '1', '1', '1', 'Enter']);
    await settled(page);
  }
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(QUESTION).fill('Mere lys i gangen');
  await picture(page, 'open-2-kiosk');
  for (let screen = 0; screen < 12 && (await page.getByRole('button', { name: 'Send svar' }).count()) === 0; screen++) {
    await page.getByRole('button', { name: /^(Næste|Spring over)$/ }).click();
  }
  await page.getByRole('button', { name: 'Send svar' }).click();
  await heading(page, 'Tak for dit svar');
  await page.getByRole('button', { name: 'Færdig' }).click();
  await page.getByRole('button', { name: 'Afslut besvarelse på denne computer' }).click();
  await page.getByLabel('Din adgangssætning').fill(DEMO_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await openAt(page, `/survey/paper/${roundId}`, 'Tast papirskemaer ind');
  await page.getByRole('button', { name: 'Vælg Enhed' }).click();
  await page.getByRole('option').first().click();
  await typeKeys(page, ['1', '2']);
  await page.getByLabel(new RegExp(QUESTION.replace('?', '\\?'))).fill('Roligere møder');
  await page.getByLabel(new RegExp(QUESTION.replace('?', '\\?'))).scrollIntoViewIfNeeded();
  await picture(page, 'open-3-paper');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Til anden indtastning' }).click();
  await page.getByRole('heading', { name: 'Anden indtastning' }).waitFor();
  await typeKeys(page, ['1', '2']);
  await page.getByRole('button', { name: 'Sammenlign og gem' }).click();
  await page.getByText('1 skema gemt i denne omgang').waitFor();
  // As a script, for the rest of the unit.
  for (const { code } of slips.slice(1, 14)) {
    const given = { answers: { T01: ['2'] }, bands: {}, comment: '' };
    await value(page, 'survey.submitAnswer', { roundId, code, ...given });
  }
});

it('after closing it is read under its question; when their time is over the raw answers are deleted', async () => {
  const { page } = running;
  await openAt(page, `/survey/round/${roundId}`, 'Åbne spørgsmål');
  await page.getByRole('button', { name: 'Afslut målingen' }).click();
  const closing = page.getByRole('alertdialog');
  await closing.getByRole('textbox').fill('Åbne spørgsmål');
  await closing.getByRole('button', { name: 'Afslut målingen' }).click();
  await page.getByText('Målingen er afsluttet').first().waitFor();
  await openAt(page, `/survey/comments/${roundId}`, /ommentarer/);
  await page.getByText('Mere lys i gangen').first().waitFor();
  expect(await page.getByText(QUESTION).count()).toBe(2);
  await picture(page, 'open-4-comments');
  await openAt(page, `/survey/round/${roundId}`, 'Åbne spørgsmål');
  await page.getByText(/De skal slettes fra 22-11-2031/).waitFor();
  await picture(page, 'forget-1-card');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Slet svarene' }).click();
  await picture(page, 'forget-2-dialog');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Slet svarene' }).click();
  await page.getByText('De enkelte svar er slettet.').waitFor();
  await picture(page, 'forget-3-after');
  const { total } = await value<{ total: number }>(page, 'survey.comments', {
    ...{ roundId, unitId: null, state: null, offset: 0, limit: 10 },
  });
  expect(total).toBe(0);
});

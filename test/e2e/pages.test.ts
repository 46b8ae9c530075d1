/**
 * Every page of the demo municipality: nothing for axe to find, all reachable by keyboard, Danish throughout. Those of
 * the learning room that the menu does not lead to are in `pages-learning.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { axeViolations } from './axe.ts';
import { answerOpenDialog, goTo, openDemo, settled, start, strangeFile } from './steps.ts';
import { openAt } from './survey-steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await start();
});
afterAll(() => running.close());

async function violations(): Promise<string[]> {
  const found = await axeViolations(running.page);
  return found.map(
    (v) =>
      `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} (${n.failureSummary.split('\n')[1]?.trim()})`).join('; ')}`,
  );
}

/** Pixels by which the window itself could be scrolled: pages scroll inside it. */
const beyondTheWindow = (): Promise<number[]> =>
  running.page.evaluate(
    '(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [scrollWidth - clientWidth, scrollHeight - clientHeight])(document.documentElement)',
  );

async function closeDialog(): Promise<void> {
  await running.page.keyboard.press('Escape');
  await running.page.getByRole('dialog').waitFor({ state: 'detached' });
}

const menu = [
  ['Start', 'Start'],
  ['Personaleliste', 'Personaleliste'],
  ['Organisation', 'Organisation'],
  ['Datakvalitet', 'Datakvalitet'],
  ['Mulige dubletter', 'Mulige dubletter'],
  ['Indlæsning', 'Indlæsning'],
  ['Trivselsmålinger', 'Trivselsmålinger'],
  ['Spørgeskemaer', 'Spørgeskemaer'],
  ['Indlæs besvarelser', 'Indlæs besvarelser'],
  ['APV-overblik', 'APV-overblik'],
  ['APV-runder', 'APV-runder'],
  ['Handlingsplaner', 'Handlingsplaner'],
  ['Ulykker og hændelser', 'Ulykker og hændelser'],
  ['Kemi', 'Kemi'],
  ['AMO', 'Arbejdsmiljøorganisationen'],
  ['Krav og overblik', 'Krav og overblik'],
  ['Beviser, der udløber', 'Beviser, der udløber'],
  ['Kurser', 'Kurser'],
  ['Hold', 'Hold'],
  ['E-læring', 'E-læring'],
  ['Kompetencer', 'Kompetencer'],
  ['Samtaler', 'Samtaler'],
  ['Nye medarbejdere', 'Nye medarbejdere'],
  ['Rapport til udvalget', 'Rapport til udvalget'],
  ['Register og sikkerhed', 'Register og sikkerhed'],
  ['Hændelseslog', 'Hændelseslog'],
] as const;

/** Pages of a survey that the menu does not lead to; `ROUND` and `MODULE` stand for what the demo has. */
const surveyPages = [
  ['/survey/new', 'Ny trivselsmåling'],
  ['/survey/round/ROUND', /^Trivselsmåling/],
  ['/survey/results/ROUND', /^Resultater/],
  ['/survey/comments/ROUND', 'Kommentarer'],
  ['/survey/report/ROUND', 'Trivselsrapport'],
  ['/survey/about/ROUND', 'Til dem, der skal svare'],
  ['/survey/instruments/new', 'Eget modul'],
  ['/survey/instruments/MODULE', 'Kommunens eget trivselsmodul'],
] as const;

/** Each step of a round that is there, and what else the menu does not lead to. */
const apvPages = [
  ...['planning', 'uncovering', 'assessment', 'absence', 'plan', 'sign', 'follow_up', 'history'].map(
    (step) => [`/apv/round/FOLLOW_UP?step=${step}`, /^APV 20/] as const,
  ),
  ...['DRAFT', 'UNCOVERING', 'ASSESSMENT', 'ABSENCE', 'PLAN', 'CLOSED'].map(
    (state) => [`/apv/round/${state}`, /^APV 20/] as const,
  ),
  ['/apv/round/PLAN?step=sign', /^APV 20/],
  ['/apv/walk/UNCOVERING', 'Gå rundt med tjekliste'],
  ['/apv/meeting/UNCOVERING', 'Dialogmøde'],
  ['/apv/unit/UNIT', 'Skriftlig APV'],
  ['/apv/checklists', 'Tjeklister'],
] as const;

interface RoundAt {
  readonly id: string;
  readonly state: string;
  readonly units: readonly { readonly unitId: string }[];
}

describe('the pages', () => {
  it('before a register is open have nothing for axe to find', async () => {
    const { page } = running;
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Opret register' }).click();
    await page.getByLabel('Registrets navn').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Tilbage' }).click();
    await openDemo(page);
  });

  it.each(menu)('%s: nothing for axe to find, and the window keeps within its width', async (link, title) => {
    const { page } = running;
    await goTo(page, link, title);
    await settled(page);
    expect(await page.title()).toContain(title);
    expect(await violations()).toEqual([]);
    expect(await beyondTheWindow()).toEqual([0, 0]);
  });

  it.each(surveyPages)('%s: nothing for axe to find, and the window keeps its size', async (path, title) => {
    const { page } = running;
    const [round] = await value<{ id: string }[]>(page, 'survey.rounds', {});
    const [module] = await value<{ id: string }[]>(page, 'survey.instruments', {});
    const hash = path.replace('ROUND', round?.id ?? '').replace('MODULE', module?.id ?? '');
    await openAt(page, hash, title);
    expect(await violations()).toEqual([]);
    expect(await beyondTheWindow()).toEqual([0, 0]);
  });

  it.each(apvPages)('%s: nothing for axe to find, and the window keeps its size', async (path, title) => {
    const { page } = running;
    const rounds = await value<RoundAt[]>(page, 'apv.rounds', {});
    const at = (state: string) => rounds.find((round) => round.state === state.toLowerCase());
    const unit = at('follow_up')?.units[0]?.unitId ?? '';
    const hash = path.replace('UNIT', unit).replace(/[A-Z_]{4,}/, (state) => at(state)?.id ?? state);
    await openAt(page, hash, title);
    expect(await violations()).toEqual([]);
    expect(await beyondTheWindow()).toEqual([0, 0]);
  });

  it('an answer on the walk, and the plan as a board: nothing for axe to find', async () => {
    const { page } = running;
    const rounds = await value<RoundAt[]>(page, 'apv.rounds', {});
    await openAt(page, `/apv/walk/${rounds.find(({ state }) => state === 'uncovering')?.id}`, 'Gå rundt med tjekliste');
    await page.getByRole('textbox', { name: 'Rum eller sted' }).fill('Køkken');
    await page.getByRole('button', { name: 'Begynd' }).click();
    await page.getByRole('button', { name: /I orden/ }).waitFor();
    expect(await violations()).toEqual([]);
    await goTo(page, 'Handlingsplaner');
    await page.getByText('Tavle', { exact: true }).click();
    await page.getByRole('button', { name: /^Mere/ }).first().waitFor();
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['APV-overblik', 'Kalender'],
    ['APV-overblik', 'Tidligere APV’er'],
    ['Ulykker og hændelser', 'Årets overblik'],
    ['Kemi', 'Kræftrisikable stoffer'],
    ['AMO', 'Uddannelse'],
  ])('%s, %s: nothing for axe to find', async (link, tab) => {
    const { page } = running;
    await goTo(page, link, link === 'AMO' ? 'Arbejdsmiljøorganisationen' : link);
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
    await settled(page);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['APV-runder', 'Ny APV-runde', 'Navn'],
    ['Ulykker og hændelser', 'Registrer ulykke', 'Hvor skete det?'],
    ['Kemi', 'Nyt stof i kemilisten', 'Navn'],
  ])('%s, found by the search as »%s«: nothing for axe to find in the dialog', async (_link, action, field) => {
    const { page } = running;
    await page.keyboard.press('Control+K');
    // What is typed before the field is there goes nowhere.
    await page.getByRole('dialog').getByLabel('Navn, tjenestenummer eller side').waitFor();
    await page.keyboard.type(action);
    const hit = page.getByRole('menuitem', { name: new RegExp(action) });
    await hit.waitFor();
    // Hits come in one after another, and the first may be chosen already.
    for (let n = 0; n < 8 && (await hit.getAttribute('data-focused')) === null; n++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: field }).first().waitFor();
    expect(await violations()).toEqual([]);
    await closeDialog();
  });

  it('a person: nothing for axe to find', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('row').nth(1).click();
    await settled(page);
    await page.getByText('CPR').first().waitFor();
    expect(await violations()).toEqual([]);
  });

  it('a person with a dialog open: nothing for axe to find', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Rediger oplysninger' }).click();
    await page.getByRole('dialog').getByLabel('Fornavn').waitFor();
    expect(await violations()).toEqual([]);
    await closeDialog();
    await page.getByRole('button', { name: /^Ændr fra en dag/ }).click();
    await page.getByRole('dialog').getByLabel('Timer pr. uge').waitFor();
    expect(await violations()).toEqual([]);
    await closeDialog();
  });

  it('a check of data quality: nothing for axe to find', async () => {
    const { page } = running;
    await goTo(page, 'Datakvalitet');
    await page.getByRole('link', { name: /: Mangler e-mail/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mangler e-mail' }).waitFor();
    await settled(page);
    expect(await violations()).toEqual([]);
  });

  it.each(['Tegning', 'Sammenlign to dage', 'Liste'])(
    'the organisation as %s: nothing for axe to find',
    async (view) => {
      const { page } = running;
      await goTo(page, 'Organisation');
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tabpanel', { name: view }).waitFor();
      await settled(page);
      expect(await violations()).toEqual([]);
    },
  );

  it('the staff list with filters, and with the dialog of an export: nothing for axe to find', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    await page.getByRole('button', { name: 'Filtre' }).click();
    await page.getByRole('textbox', { name: 'Alder, fra' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Filtre' }).click();
    await page.getByRole('button', { name: 'Eksportér' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Formål' }).waitFor();
    expect(await violations()).toEqual([]);
    await closeDialog();
  });

  it('the mapping of an unknown file: nothing for axe to find', async () => {
    const { app, page } = running;
    await goTo(page, 'Indlæsning');
    await page.getByRole('tab', { name: 'Medarbejdere' }).click();
    await answerOpenDialog(app, strangeFile(makeSharedDir('udtræk'), 'ukendt.csv', 0, 20));
    await page.getByRole('button', { name: 'Vælg fil' }).click();
    await page.getByRole('table', { name: 'Filens kolonner' }).waitFor();
    await settled(page);
    expect(await violations()).toEqual([]);
  });

  it('can all be reached by the keyboard alone', async () => {
    const { page } = running;
    for (const [link, title] of menu) {
      // Backwards from the heading of the page one comes from: forwards, the board of all units alone has hundreds of links.
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Shift+Tab');
        const text = await page.evaluate(
          "document.activeElement.closest('nav') ? document.activeElement.textContent : ''",
        );
        if (text === link) break;
      }
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  });

  it('speak English when asked, and Danish again', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Start' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('button', { name: 'Dansk' }).click();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('da');
  });

  it('scroll through the whole staff list', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    await page.getByRole('row').nth(2).waitFor();
    await page.getByRole('row').nth(1).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('row').last().innerText()).not.toBe('');
  });
});

/** A survey from the questionnaires to the report, as those who use it meet it: HR, the respondents, and who reads the results. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { answerSaveDialog, goTo, settled } from './steps.ts';
import {
  agreeKeys,
  answersOf,
  enterCode,
  heading,
  importInstrument,
  nextStep,
  openAt,
  picture,
  textOf,
  typeKeys,
  violations,
} from './survey-steps.ts';

const HIDDEN = 'Tallet vises ikke, fordi gruppen er lille, eller fordi det ellers kunne regnes ud.';
const NAME = 'Trivsel i staben';
const LARGE = 'Økonomi';
const SMALL = 'HR og Løn';

type Shown = { n: number; mean: number };
type Cell = Shown | { hidden: true };
interface Figures {
  units: { code: string; name: string; dimensions: Record<string, Cell> }[];
}

let running: LaunchedApp;
let roundId = '';
let codes = new Map<string, string[]>();
let figures: Figures;

const isShown = (cell: Cell | undefined): cell is Shown => cell !== undefined && 'n' in cell;
const unitFigures = (name: string) =>
  Object.entries(figures.units.find((unit) => unit.name === name)?.dimensions ?? {});
const printed = (key: string, cell: Cell): string =>
  isShown(cell) ? formatNumber(cell.mean, 'da', key === 'anbefalingstal' ? 0 : 1) : 'skjult';
const takeCode = (unit: string): string => codes.get(unit)?.shift() ?? '';

/** The rest answer as the first two did, by the same call as their page. */
async function answerFor(unit: string, from: number, to: number, comment = ''): Promise<void> {
  for (let n = from; n < to; n++) {
    await value(running.page, 'survey.submitAnswer', {
      roundId,
      code: takeCode(unit),
      answers: answersOf(n),
      bands: {},
      comment: n % 3 === 0 ? comment : '',
    });
  }
}

beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running.close());

describe('before the survey', () => {
  it('questionnaires of others come in through the page, in two languages, and are locked', async () => {
    const { page } = running;
    await goTo(page, 'Spørgeskemaer');
    for (const file of ['who5-da.csv', 'who5-en.csv', 'copsoq3-core-en.csv']) await importInstrument(running, file);
    await page.getByRole('row', { name: /WHO-5 Version 1998 Låst Dansk, Engelsk 5/ }).waitFor();
    await page.getByRole('row', { name: /COPSOQ III core Version 2019 Låst Engelsk 32/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'COPSOQ III core' }).click();
    await page.getByText('Teksterne kan ikke ændres').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('is planned step by step, each kept as a draft, and opened', async () => {
    const { page } = running;
    await goTo(page, 'Trivselsmålinger');
    await page.getByRole('link', { name: 'Ny måling' }).click();
    await page.getByRole('textbox', { name: 'Målingens navn' }).fill(NAME);
    await page.getByText('WHO-5', { exact: true }).click();
    await page.getByText('I alt 31 spørgsmål').waitFor();
    await nextStep(page, 'Hvem skal være med?');
    await page.getByText('Havrum Kommune').click();
    await page.getByText('Stab, Kultur og Fritid').click();
    await page.getByText(/Omkring 89 ansatte i 7 enheder/).waitFor();
    await nextStep(page, 'Periode og sprog');
    expect(await page.evaluate("document.querySelector('main').scrollTop")).toBe(0);
    await page.getByRole('group', { name: 'Første dag' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('22112026');
    await page.getByText('Engelsk', { exact: true }).click();
    await page.getByText('Spørg om en kommentar til sidst').click();
    expect(await violations(page)).toEqual([]);
    await nextStep(page, 'Hvad vil I sammenligne?');
    await page.getByRole('button', { name: 'Alder' }).click();
    await nextStep(page, 'Hvor små grupper må vises?');
    await page.getByRole('radio', { name: /Strenge/, checked: true }).waitFor({ state: 'attached' });
    await nextStep(page, 'Det bliver målingen til');
    await page.getByRole('row', { name: new RegExp(`${LARGE} 15 11 Vises`) }).waitFor();
    await picture(page, '1-overblik');
    await page.getByRole('button', { name: 'Åbn målingen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Åbn målingen' }).click();
    await heading(page, NAME);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    roundId = ((await page.evaluate('window.location.hash')) as string).split('/').at(-1) ?? '';
    await page.getByText('Lav koder, før nogen kan svare').waitFor();
  });

  it('has codes on slips, and a notice that says what was promised', async () => {
    const { app, page } = running;
    const file = join(makeSharedDir('slips'), 'koder.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Lav sedler', exact: true }).click();
    await page.getByText('Sedlerne er klar').waitFor({ timeout: 60_000 });
    const text = textOf(file);
    if (text !== undefined) expect(text.match(new RegExp(LARGE, 'g'))?.length).toBe(17);
    const made = await value<{ slips: { unit: string; code: string }[] }>(page, 'survey.makeCodes', {
      roundId,
      unitIds: [],
      spare: 0,
    });
    codes = new Map(
      [...Map.groupBy(made.slips, ({ unit }) => unit)].map(([unit, slips]) => [unit, slips.map(({ code }) => code)]),
    );
    await page.getByRole('link', { name: 'Det får deltagerne at vide' }).click();
    await heading(page, 'Til dem, der skal svare');
    const notice = page.getByRole('article');
    await notice.getByText(/gennemsnit, når mindst 5 har svaret, og fordelinger, når mindst 10 har/).waitFor();
    await notice.getByText(/5 spørgsmål fra WHO-5/).waitFor();
    await notice.getByText(/Du bliver også spurgt om alder/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tilbage til målingen' }).click();
  });
});

describe('answering', () => {
  it('goes by keyboard, with a break in the middle', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Start besvarelse på skærmen' }).click();
    await page.getByRole('button', { name: 'Gør klar til besvarelse' }).click();
    await heading(page, `Velkommen til ${NAME}`);
    const code = takeCode(LARGE);
    await enterCode(page, code);
    await heading(page, 'Først lidt om dig');
    await typeKeys(page, ['2', 'Enter']);
    await heading(page, 'Spørgsmål 1–4 af 31');
    await typeKeys(page, [...agreeKeys(0, 0), 'Enter']);
    await heading(page, 'Spørgsmål 5–8 af 31');
    await page.getByRole('button', { name: 'Hold pause' }).click();
    await heading(page, 'Du holder pause');
    await page.getByRole('button', { name: 'Færdig' }).click();
    await enterCode(page, code);
    for (let screen = 1; screen < 6; screen++) {
      await heading(page, `Spørgsmål ${screen * 4 + 1}–${screen * 4 + 4} af 31`);
      await typeKeys(page, [...agreeKeys(0, screen), 'Enter']);
    }
    await typeKeys(page, ['3', 'Enter', '3', 'Enter']);
    await heading(page, 'Spørgsmål 27–29 af 31');
    await typeKeys(page, ['0', '1', '2', 'Enter', '3', '4', 'Enter']);
    await heading(page, 'Med dine egne ord');
    await page.getByRole('textbox').fill('Lampen over gangen er gået.');
    await page.getByRole('button', { name: 'Næste' }).click();
    await page.getByText('Du har svaret på alle spørgsmål.').waitFor();
    await page.getByRole('button', { name: 'Send svar' }).press('Enter');
    await heading(page, 'Tak for dit svar');
    await page.getByRole('button', { name: 'Færdig' }).press('Enter');
    await heading(page, `Velkommen til ${NAME}`);
    expect(await page.content()).not.toMatch(/Lampen/);
  });

  it('goes in English too, and a question may be skipped', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('textbox', { name: 'Code' }).fill(takeCode(LARGE));
    await page.getByRole('button', { name: 'Begin' }).click();
    await heading(page, 'First a little about you');
    await page.getByRole('button', { name: 'Skip' }).click();
    await heading(page, 'Questions 1–4 of 31');
    const [, ...rest] = agreeKeys(1, 0);
    for (const [place, code] of rest.entries()) {
      await page.locator(`[data-question="T0${place + 2}"] input[value="${code}"]`).check();
    }
    await page.getByRole('button', { name: 'Next' }).click();
    for (let screen = 1; screen < 6; screen++) {
      await heading(page, `Questions ${screen * 4 + 1}–${screen * 4 + 4} of 31`);
      await typeKeys(page, [...agreeKeys(1, screen), 'Enter']);
    }
    await typeKeys(page, ['4', 'Enter', '6', 'Enter']);
    await heading(page, 'Questions 27–29 of 31');
    await page.getByText('Over the last two weeks').waitFor();
    await typeKeys(page, ['1', '2', '3', 'Enter', '4', '5', 'Enter']);
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('You skipped 1 question.').waitFor();
    await page.getByRole('button', { name: 'Send answer' }).click();
    await heading(page, 'Thank you for your answer');
    await page.getByRole('button', { name: 'Done' }).click();
    await heading(page, `Velkommen til ${NAME}`);
  });

  it('ends with the passphrase, and the office sees at once how many have answered', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Afslut besvarelse på denne computer' }).click();
    await page.getByLabel('Din adgangssætning').fill(DEMO_PASSPHRASE);
    await page.keyboard.press('Enter');
    await heading(page, NAME);
    await page.getByRole('row', { name: new RegExp(`${LARGE} 15 2 13 %`) }).waitFor();
    await answerFor(LARGE, 2, 13, 'Der er langt til Lampekontoret.');
    await answerFor('Musikskolen', 0, 12);
    await answerFor('Direktion og Sekretariat', 0, 8);
    await answerFor(SMALL, 0, 4, 'Vi er kun fire.');
    await page.getByRole('button', { name: 'Hent igen' }).click();
    await page.getByRole('row', { name: new RegExp(`${LARGE} 15 13 87 %`) }).waitFor();
    await page.getByRole('row', { name: new RegExp(`${SMALL} 11 4 36 %`) }).waitFor();
  });

  it('is typed from paper twice, and what differs is decided by looking', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Tast papirskemaer' }).click();
    await page.getByRole('button', { name: /^Vælg Enhed/ }).click();
    await page.getByRole('option', { name: new RegExp(LARGE) }).click();
    const sheet = [
      ' ',
      ...[0, 1, 2, 3, 4, 5].flatMap((screen) => agreeKeys(13, screen)),
      '9',
      '7',
      '1',
      '2',
      '3',
      '4',
      '5',
    ];
    await page.getByRole('textbox', { name: 'Alder' }).waitFor();
    await typeKeys(page, sheet);
    await page.getByRole('button', { name: 'Til anden indtastning' }).click();
    await page.getByRole('heading', { name: 'Anden indtastning' }).waitFor();
    await typeKeys(page, sheet.with(24, sheet[24] === '1' ? '2' : '1'));
    await page.getByRole('button', { name: 'Sammenlign og gem' }).click();
    await page.getByText('De to indtastninger er ikke ens').waitFor();
    expect(await page.getByRole('radio').count()).toBe(2);
    await page.getByText(/^1\. gang/).click();
    await page.getByRole('button', { name: 'Gem skemaet' }).click();
    await page.getByText('1 skema gemt i denne omgang').waitFor();
    await page.getByRole('link', { name: 'Tilbage til målingen' }).click();
    await page.getByRole('row', { name: new RegExp(`${LARGE} 15 14 93 %`) }).waitFor();
  });

  it('is closed by its name, and takes no more answers', async () => {
    const { page } = running;
    const left = takeCode(LARGE);
    await page.getByRole('button', { name: 'Afslut målingen' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill('noget andet');
    await dialog.getByRole('button', { name: 'Afslut målingen' }).click();
    await dialog.getByText('Navnet passer ikke').waitFor();
    await dialog.getByRole('textbox').fill(NAME);
    await dialog.getByRole('button', { name: 'Afslut målingen' }).click();
    await page.getByText('Målingen er afsluttet med 38 svar.').waitFor({ timeout: 60_000 });
    await expect(value(page, 'survey.startAnswer', { roundId, code: left })).rejects.toThrow('round_not_open');
    figures = await value<Figures>(page, 'survey.surveyFigures', { roundId, by: null });
  });
});

describe('the results', () => {
  it('are right, and what is hidden cannot be worked out', async () => {
    const counted = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 1].map((n) => 125 - 25 * Number(answersOf(n).T24?.[0]));
    const mean = counted.reduce((sum, score) => sum + score, 0) / counted.length;
    const large = Object.fromEntries(unitFigures(LARGE));
    expect(large.groen_hverdag).toEqual({ n: 14, mean: Number(mean.toFixed(4)) });
    expect(unitFigures(SMALL).filter(([, cell]) => isShown(cell))).toEqual([]);
    const [whole, ...units] = figures.units;
    for (const [key, cell] of Object.entries(whole?.dimensions ?? {})) {
      if (!isShown(cell)) continue;
      const rest = units.reduce((left, { dimensions }) => {
        const part = dimensions[key];
        return isShown(part) ? left - part.n : left;
      }, cell.n);
      expect(rest === 0 || rest >= 5, `${key}: ${rest}`).toBe(true);
    }
  });

  it('stand in the heat map as in the figures, and hidden ones say why in one sentence', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Resultater' }).click();
    await heading(page, `Resultater: ${NAME}`);
    await settled(page);
    await picture(page, '2-varmekort');
    expect(await violations(page)).toEqual([]);
    for (const unit of figures.units) {
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: unit.name, exact: true }) });
      const cells = (await row.locator('.pj-heat-cell').allInnerTexts()).map((text) => text.trim().split('\n')[0]);
      expect(cells, unit.name).toEqual(Object.entries(unit.dimensions).map(([key, cell]) => printed(key, cell)));
    }
    await page.getByText(HIDDEN).waitFor();
    const reasons = await page
      .locator('.pj-heat-cell[data-hidden]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
    expect([...new Set(reasons)]).toEqual([HIDDEN]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('columnheader', { name: /Green working day/ }).waitFor();
    await page.getByRole('button', { name: 'Dansk' }).click();
    await page.getByRole('columnheader', { name: /Grøn hverdag/ }).waitFor();
    for (const tab of ['Sammenlign enheder', 'Om tallene']) {
      await page.getByRole('tab', { name: tab }).click();
      await settled(page);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('of one unit are told in full, of a small one not at all', async () => {
    const { page } = running;
    await page.getByRole('tab', { name: 'Varmekort' }).click();
    await page.getByRole('link', { name: LARGE, exact: true }).click();
    await heading(page, LARGE);
    await page
      .getByRole('row', {
        name: new RegExp(
          `^Grøn hverdag .*${printed('', Object.fromEntries(unitFigures(LARGE)).groen_hverdag as Cell)}`,
        ),
      })
      .first()
      .waitFor();
    await page.getByText('14 af 15 har svaret (93 %)').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Resultater' }).click();
    await page.getByRole('link', { name: SMALL, exact: true }).click();
    await heading(page, SMALL);
    await page.getByText('Enhedens tal kan ikke vises').waitFor();
    await page.getByText(HIDDEN).waitFor();
    await page.getByRole('link', { name: 'Se Stab, Kultur og Fritid' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });

  it('have comments that go through the red pen, those of a small unit one level up', async () => {
    const { page } = running;
    await openAt(page, `/survey/comments/${roundId}`, 'Kommentarer');
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('heading', { level: 2, name: /^Stab, Kultur og Fritid · / })
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { level: 2, name: new RegExp(SMALL) }).count()).toBe(0);
    const card = page.getByRole('region', { name: new RegExp(`^${LARGE} · `) }).filter({ hasText: 'over gangen' });
    await card.getByRole('button', { name: 'Lampen' }).click();
    await picture(page, '3-kommentarer');
    await card.getByRole('button', { name: 'Frigiv', exact: true }).click();
    await page.getByText('Kommentaren er frigivet.').waitFor();
    await openAt(page, `/survey/results/${roundId}`, /^Resultater/);
    await page.getByRole('link', { name: LARGE, exact: true }).click();
    await page.getByRole('heading', { name: 'Frigivne kommentarer' }).waitFor();
    const released = await page.locator('blockquote').allInnerTexts();
    expect(released).toEqual([expect.stringMatching(/^█+ over gangen er gået\.$/)]);
  });

  it('leave the house as a report with the same figures', async () => {
    const { app, page } = running;
    await openAt(page, `/survey/report/${roundId}`, 'Trivselsrapport');
    await page.getByRole('article').waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Modtagere').fill('Hoved-MED');
    const file = join(makeSharedDir('report'), 'trivsel.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await page.getByText(/Filen er gemt som trivsel\.pdf/).waitFor({ timeout: 60_000 });
    expect(existsSync(file)).toBe(true);
    const { measures } = await value<{ measures: { name: string }[] }>(page, 'survey.results', { roundId });
    const whole = Object.entries(figures.units[0]?.dimensions ?? {});
    const screen = await page.getByRole('article').innerText();
    const text = textOf(file);
    for (const [place, [key, cell]] of whole.entries()) {
      const line = new RegExp(
        `${measures[place]?.name}\\s+${isShown(cell) ? `${cell.n}\\s+` : ''}${printed(key, cell)}(?![\\d,])`,
      );
      expect(screen, key).toMatch(line);
      if (text !== undefined) expect(text, key).toMatch(line);
    }
  });
});

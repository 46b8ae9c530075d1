/** Answering at a shared screen in the real window: by keyboard, by touch, with a break, and no way out without the passphrase. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/kernel/result.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import type { CodeSlips } from '../../shared/survey/contract-rounds.ts';
import { OWN_MODULE_ID } from '../../shared/survey/own-module-id.ts';
import { strictRoundLimits } from '../../shared/survey/round.ts';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { value as answerOf, ask as askPage } from './ask.ts';
import { axeViolations, toLines } from './axe.ts';
import { startDemo } from './municipalities.ts';
import { answerSaveDialog } from './steps.ts';

let running: LaunchedApp;
let roundId = '';
let codes: string[] = [];

const ask = <T>(call: string, input: unknown): Promise<Result<T>> => askPage<T>(running.page, call, input);
const value = <T>(call: string, input: unknown): Promise<T> => answerOf<T>(running.page, call, input);

const ATTRIBUTE = {
  key: 'alder',
  name: { da: 'Alder', en: 'Age' },
  bands: [
    { code: 'u40', label: { da: 'Under 40', en: 'Under 40' } },
    { code: '40+', label: { da: '40 og over', en: '40 and over' } },
  ],
};

async function openRound(): Promise<void> {
  const units = await value<{ id: string; parentId: string | null }[]>('staff.unitTree', { asOf: '2026-11-22' });
  const saved = await value<{ roundId: string }>('survey.saveRound', {
    roundId: null,
    settings: {
      name: 'Trivsel 2026',
      instrumentIds: [OWN_MODULE_ID],
      unitIds: units.filter(({ parentId }) => parentId === null).map(({ id }) => id),
      dialogueUnitIds: [],
      opensOn: '2026-11-22',
      closesOn: '2026-12-01',
      attributes: [ATTRIBUTE],
      anonymity: 'anonymous',
      limits: { ...strictRoundLimits, owner: 'HR', decidedOn: null, reason: '' },
      languages: ['da', 'en'],
      firstScreen: { da: 'Hoved-MED står bag målingen.', en: 'The joint committee stands behind the survey.' },
      commentQuestion: { da: 'Hvad vil du tilføje?', en: 'Anything to add?' },
      codes: 'unit',
    },
  });
  roundId = saved.roundId;
  await value('survey.openRound', { roundId });
  const { slips } = await value<CodeSlips>('survey.makeCodes', { roundId, unitIds: [], spare: 1 });
  codes = slips.map(({ code }) => code);
}

const heading = (name: string | RegExp) => running.page.getByRole('heading', { level: 1, name }).waitFor();

async function startKiosk(): Promise<void> {
  const { page } = running;
  await page.evaluate(`window.location.hash = '/survey/kiosk/${roundId}'`);
  await page.getByRole('button', { name: 'Gør klar til besvarelse' }).click();
  await heading('Velkommen til Trivsel 2026');
}

async function enterCode(code: string): Promise<void> {
  await running.page.getByLabel('Kode').fill(code);
  await running.page.keyboard.press('Enter');
}

const violations = async (): Promise<string[]> => toLines(await axeViolations(running.page));

const isKiosk = (): Promise<boolean> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk() ?? false);

const unlockedBy = async (passphrase: string): Promise<void> => {
  const { page } = running;
  await page.getByRole('button', { name: 'Afslut besvarelse på denne computer' }).click();
  await page.getByLabel('Din adgangssætning').fill(passphrase);
  await page.keyboard.press('Enter');
};

beforeAll(async () => {
  running = await startDemo();
  await openRound();
  await startKiosk();
});
afterAll(() => running.close());

describe('a kiosk', () => {
  it('fills the screen, and its page can ask for nothing but answering', async () => {
    expect(await isKiosk()).toBe(true);
    for (const [call, input] of [
      ['staff.unitTree', { asOf: '2026-11-22' }],
      ['survey.responseRates', { roundId }],
      ['survey.makeCodes', { roundId, unitIds: [], spare: 0 }],
      ['register.confirmOwn', { own: 'x' }],
      ['register.lock', {}],
      ['desktop.setPreferences', { language: 'en' }],
      ['desktop.enterKiosk', { roundId }],
      ['survey.startAnswer', { roundId: 'x'.repeat(22), code: codes[0] }],
    ] as const) {
      expect(await ask(call, input), call).toEqual({ ok: false, error: { code: 'kiosk_mode' } });
    }
  });

  it('has nothing for axe to find, and keeps within its width', async () => {
    expect(await violations()).toEqual([]);
    const wide = await running.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('cannot be left by keys, by address, by going back, by closing or by loading anew', async () => {
    const { page, app } = running;
    for (const keys of ['Control+k', 'Control+l', 'F5', 'Control+r', 'Alt+ArrowLeft', 'Escape', 'F11', 'Control+w']) {
      await page.keyboard.press(keys);
    }
    await page.evaluate("window.location.hash = '/staff/register'");
    await page.evaluate('window.history.back()');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await heading('Velkommen til Trivsel 2026');
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await isKiosk()).toBe(true);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await heading('Velkommen til Trivsel 2026');
    expect(await ask('staff.unitTree', { asOf: '2026-11-22' })).toMatchObject({ error: { code: 'kiosk_mode' } });
  });

  it('is not left with a wrong passphrase', async () => {
    const { page } = running;
    await unlockedBy('forkert adgangssætning');
    await page.getByText('Forkert adgangssætning').first().waitFor();
    await page.getByRole('button', { name: 'Annuller' }).click();
    expect(await isKiosk()).toBe(true);
  });
});

describe('respondents', () => {
  it('one answers by keyboard alone, and leaves nothing', async () => {
    const { page } = running;
    await page.getByLabel('Kode').fill('00000-00000-00000-00000-000000');
    await page.keyboard.press('Enter');
    await page.getByText('Vi kender ikke koden').waitFor();
    await enterCode(codes[0] ?? '');
    await heading('Først lidt om dig');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await heading('Spørgsmål 1–4 af 26');
    expect(await violations()).toEqual([]);
    for (let screen = 0; screen < 6; screen++) {
      for (const key of ['1', '2', '3', '4']) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    for (const key of ['8', 'Enter', '1', '0', 'Enter']) await page.keyboard.press(key);
    await heading('Med dine egne ord');
    expect(await violations()).toEqual([]);
    await page.getByLabel('Hvad vil du tilføje?').fill('Bedre lys i gangen');
    await page.getByRole('button', { name: 'Næste' }).press('Enter');
    await heading('Klar til at sende');
    expect(await violations()).toEqual([]);
    await page.getByText('Du har svaret på alle spørgsmål.').waitFor();
    await page.getByRole('button', { name: 'Send svar' }).press('Enter');
    await heading('Tak for dit svar');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Færdig' }).press('Enter');
    await heading('Velkommen til Trivsel 2026');
    expect(await page.getByLabel('Kode').inputValue()).toBe('');
    expect(await page.content()).not.toMatch(new RegExp(`Bedre lys|${codes[0]}`, 'i'));
  });

  it('a code works once', async () => {
    const { page } = running;
    await enterCode(codes[0] ?? '');
    await page.getByText('Koden er allerede brugt').waitFor();
  });

  it('another answers by touch in English, takes a break, and goes on where it was', async () => {
    const { page } = running;
    const code = (codes.at(-1) ?? '').toLowerCase().replaceAll('-', ' ');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Begin' }).click();
    await heading('First a little about you');
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('Strongly agree').first().click();
    await page.getByRole('button', { name: 'Next' }).click();
    await heading('Questions 5–8 of 26');
    await page.getByRole('button', { name: 'Take a break' }).click();
    await heading('You are taking a break');
    await page.getByRole('button', { name: 'Done' }).click();
    await heading('Velkommen til Trivsel 2026');
    await enterCode(code);
    await heading('Questions 5–8 of 26');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('radio', { name: 'Strongly agree', checked: true }).waitFor();
    for (let screen = 0; screen < 9; screen++) await page.locator('.pj-kiosk-foot .button-primary').click();
    await page.getByText('You skipped 25 questions.').waitFor();
    await page.getByRole('button', { name: 'Send answer' }).click();
    await heading('Thank you for your answer');
    await page.getByRole('button', { name: 'Done' }).click();
    await heading('Velkommen til Trivsel 2026');
  });
});

describe('the office again', () => {
  it('comes with the passphrase, and the log has the leaving but no answer', async () => {
    const { page } = running;
    await unlockedBy(DEMO_PASSPHRASE);
    await page.getByRole('navigation').first().waitFor();
    expect(await isKiosk()).toBe(false);
    const log = await value<{ rows: { call: string; outcome: string }[] }>('privacy.audit', {
      call: '',
      offset: 0,
      limit: 50,
    });
    const calls = log.rows.map(({ call, outcome }) => `${call} ${outcome}`);
    expect(calls).toContain('register.confirmOwn ok');
    expect(calls).toContain('register.confirmOwn wrong_passphrase');
    expect(calls.join(' ')).not.toMatch(/startAnswer|submitAnswer|pauseAnswer/);
  });

  it('prints new codes as slips, after which the old ones open nothing', async () => {
    const { app } = running;
    const file = join(makeSharedDir('slips'), 'koder.pdf');
    await answerSaveDialog(app, file);
    const made = await value<{ saved: boolean; slips: number }>('desktop.printSlips', {
      roundId,
      unitIds: [],
      spare: 0,
    });
    expect(made.saved).toBe(true);
    expect(existsSync(file)).toBe(true);
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(await ask('survey.startAnswer', { roundId, code: codes[1] })).toMatchObject({
      error: { code: 'code_unknown' },
    });
  });
});

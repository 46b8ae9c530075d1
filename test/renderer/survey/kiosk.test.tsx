/** One respondent after the other at a shared screen: what is asked, sent, paused and left behind. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KioskProvider } from '../../../renderer/app/kiosk-mode.tsx';
import { KioskDoor } from '../../../renderer/survey/kiosk/kiosk-door.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { DraftAnswer } from '../../../shared/survey/contract-answering.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { BARE, CODE, form, roundId, withOpenQuestion } from './answering-samples.ts';

let fake: FakeBridge;
let draft: DraftAnswer | null;
beforeEach(() => {
  draft = null;
  fake = installFakeBridge();
  fake.on('survey', 'respondentForm', () => ok(form));
  fake.on('survey', 'startAnswer', () => ok({ draft }));
  fake.on('survey', 'pauseAnswer', () => ok({}));
  fake.on('survey', 'submitAnswer', () => ok({}));
});
afterEach(() => void vi.useRealTimers());

const open = () =>
  renderPage(
    <KioskProvider initial={roundId}>
      <KioskDoor roundId={roundId} />
    </KioskProvider>,
  );
const codeField = () => screen.findByLabelText<HTMLInputElement>('Kode');
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const question = (name: string | RegExp) => within(screen.getByRole('group', { name }));

/** To the first screen of questions. */
async function begin() {
  const page = open();
  await page.user.type(await codeField(), `${CODE}{Enter}`);
  await heading('Først lidt om dig');
  await page.user.click(press('Spring over'));
  await heading('Spørgsmål 1–2 af 6');
  return page;
}

/** From the first questions to the review, with nothing answered on the way. */
async function skipAll(user: Awaited<ReturnType<typeof begin>>['user']) {
  while (screen.queryByRole('heading', { level: 1, name: 'Klar til at sende' }) === null) {
    await user.click(press('Spring over'));
  }
}

it('offers no pause where the round has none', async () => {
  fake.on('survey', 'respondentForm', () => ok({ ...form, mayPause: false }));
  await begin();
  expect(screen.queryByRole('button', { name: 'Hold pause' })).toBeNull();
});

describe('the first screen', () => {
  it('makes the round’s own promise and takes a code however it is written', async () => {
    const { user } = open();
    const field = await codeField();
    expect(screen.getByText(/Svaret er anonymt\./)).toBeDefined();
    expect(screen.getByText(/gennemsnit fra mindst 5 svar og fordelinger fra mindst 10 svar/)).toBeDefined();
    expect(screen.getByText(/Kommentarer vises kun, når mindst 10/)).toBeDefined();
    expect(screen.getByText(/lukker den 01-12-2026/)).toBeDefined();
    expect(screen.getByText('Hoved-MED står bag målingen.')).toBeDefined();
    expect(document.activeElement).toBe(field);
    await user.type(field, ` ${CODE.toLowerCase().replaceAll('-', ' ')} {Enter}`);
    await heading('Først lidt om dig');
    expect(fake.inputsOf('survey', 'startAnswer')).toEqual([{ roundId, code: BARE }]);
  });

  it('says what is wrong with a code, and asks nobody about one that is too short', async () => {
    const { user } = open();
    const field = await codeField();
    await user.type(field, '{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv eller scan koden');
    await user.type(field, '01234{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Koden har 26 tegn. Du har skrevet 5.');
    expect(fake.inputsOf('survey', 'startAnswer')).toEqual([]);
    for (const [code, sentence] of [
      ['code_unknown', 'Vi kender ikke koden'],
      ['code_used', 'Koden er allerede brugt'],
      ['round_not_open', 'Målingen er lukket'],
    ] as const) {
      fake.refuse('survey', 'startAnswer', code);
      await user.clear(field);
      await user.type(field, `${CODE}{Enter}`);
      expect((await screen.findByRole('alert')).textContent).toContain(sentence);
      expect(document.activeElement).toBe(field);
    }
  });

  it('speaks another language for one respondent, and leaves the computer’s own alone', async () => {
    const { user } = open();
    await codeField();
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await heading('Welcome to Trivsel 2026')).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    await user.type(screen.getByLabelText('Code'), `${CODE}{Enter}`);
    expect(await screen.findByRole('group', { name: 'Age' })).toBeDefined();
    expect(fake.inputsOf('desktop', 'setPreferences')).toEqual([]);
  });
});

describe('answering', () => {
  it('goes by number keys and Enter alone, from one question to the next', async () => {
    const { user } = await begin();
    await user.keyboard('26');
    expect(question(/Kan du nå/).getByRole<HTMLInputElement>('radio', { name: 'Ofte' }).checked).toBe(true);
    expect(question(/leder/).getByRole<HTMLInputElement>('radio', { name: /ikke en nærmeste leder/ }).checked).toBe(
      true,
    );
    await user.keyboard('{Enter}1{Enter}');
    await heading('Spørgsmål 4 af 7');
    // Several answers: each digit takes and gives back.
    await user.keyboard('134');
    await user.keyboard('1{Enter}');
    await heading('Spørgsmål 5–6 af 7');
    expect(screen.getByText('De sidste to uger')).toBeDefined();
    await user.keyboard('50{Enter}');
    // A 1 that becomes 10.
    await user.keyboard('10{Enter}');
    await heading('Med dine egne ord');
    await user.type(screen.getByLabelText('Hvad vil du tilføje?'), 'Bedre lys');
    await user.click(press('Næste'));
    await heading('Klar til at sende');
    expect(screen.getByText('Du har svaret på alle spørgsmål.')).toBeDefined();
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    expect(fake.inputsOf('survey', 'submitAnswer')).toEqual([
      {
        roundId,
        code: BARE,
        answers: { A1: ['2'], A2: ['NA'], B1: ['1'], B2: ['3', '4'], W1: ['5'], W2: ['0'], S1: ['10'] },
        bands: {},
        texts: {},
        comment: 'Bedre lys',
      },
    ]);
  });

  it('asks an open question on a screen of its own, only of those it is for, and lets them skip it', async () => {
    fake.on('survey', 'respondentForm', () => ok(withOpenQuestion));
    const { user } = await begin();
    await user.keyboard('11{Enter}');
    await user.keyboard('1{Enter}');
    await heading('Spørgsmål 4 af 8');
    await user.click(press('Spring over'));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Hvad skete der?');
    expect(field.maxLength).toBe(4000);
    expect(screen.getByText(/Skriv ikke navne/)).toBeDefined();
    await user.type(field, '5 gange, sidst i marts{Enter}om aftenen');
    expect(press('Næste')).toBeDefined();
    await user.click(press('Tilbage'));
    await user.click(press('Spring over'));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Hvad skete der?')).value).toContain('sidst i marts');
    await user.clear(screen.getByLabelText('Hvad skete der?'));
    await skipAll(user);
    await user.click(press('Svar nu på: Hvad skete der?'));
    await user.type(await screen.findByLabelText('Hvad skete der?'), 'Truet i døren');
    await user.click(press('Næste'));
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    expect(fake.inputsOf('survey', 'submitAnswer')).toMatchObject([{ texts: { O1: 'Truet i døren' } }]);
  });

  it('does not send what was written to a question that is no longer asked', async () => {
    fake.on('survey', 'respondentForm', () => ok(withOpenQuestion));
    draft = { answers: { B1: ['5'] }, bands: {}, texts: { O1: 'Truet' }, comment: '', at: 1, language: 'da' };
    const { user } = open();
    await user.type(await codeField(), `${CODE}{Enter}`);
    await heading('Spørgsmål 1–2 af 6');
    await skipAllFrom(user, 'Spring over');
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    expect(fake.inputsOf('survey', 'submitAnswer')).toMatchObject([{ texts: {} }]);
  });

  it('goes by pointer: a cell chooses, "Fjern svar" takes back, and what is not asked is not sent', async () => {
    const { user } = await begin();
    await user.click(screen.getAllByText('Altid')[0] as HTMLElement);
    await user.click(press('Fjern svaret på: Kan du nå dit arbejde?'));
    expect(screen.queryByRole('button', { name: /Fjern svaret/ })).toBeNull();
    await user.click(screen.getAllByText('Ofte')[1] as HTMLElement);
    await user.click(press('Næste'));
    await user.click(screen.getByText('Ja, ugentligt'));
    await user.click(press('Næste'));
    await user.click(screen.getByText('Leder'));
    await user.click(press('Tilbage'));
    await user.click(screen.getByText('Nej'));
    await user.click(press('Næste'));
    await heading('Spørgsmål 4–5 af 6');
    await skipAll(user);
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    expect(fake.inputsOf('survey', 'submitAnswer')).toMatchObject([{ answers: { A2: ['2'], B1: ['5'] } }]);
  });

  it('says at each screen where one is, with the focus at its heading', async () => {
    await begin();
    expect(document.activeElement).toBe(await heading('Spørgsmål 1–2 af 6'));
    expect(screen.getByText('Skærm 2 af 7').getAttribute('role')).toBe('status');
    expect(screen.getByRole('progressbar', { name: 'Skærm 2 af 7' })).toBeDefined();
  });

  it('lists what was skipped, leads to it and back again', async () => {
    const { user } = await begin();
    await skipAll(user);
    expect(screen.getByText(/Du har sprunget 6 spørgsmål over/)).toBeDefined();
    await user.click(press('Svar nu på: Er du blevet truet?'));
    await heading('Spørgsmål 3 af 6');
    await user.keyboard('5{Enter}');
    await heading('Klar til at sende');
    expect(screen.getByText(/Du har sprunget 5 spørgsmål over/)).toBeDefined();
  });

  it('does not go on from a question that must be answered', async () => {
    const items = form.questionnaire.instruments[0]?.body.items ?? [];
    const body = {
      ...form.questionnaire.instruments[0]?.body,
      items: items.map((one) => ({ ...one, required: one.key === 'A2' })),
    };
    fake.on('survey', 'respondentForm', () =>
      ok({
        ...form,
        questionnaire: { ...form.questionnaire, instruments: [{ id: 'I'.repeat(22), body }] },
      } as typeof form),
    );
    const { user } = await begin();
    await user.keyboard('1{Enter}');
    expect(await screen.findByText('Vælg et svar her, før du går videre.')).toBeDefined();
    await user.keyboard('2{Enter}');
    await heading('Spørgsmål 3 af 6');
  });

  it('keeps the answers when sending fails, so that one can try again', async () => {
    const { user } = await begin();
    await user.keyboard('1');
    await skipAllFrom(user);
    fake.refuse('survey', 'submitAnswer', 'disk_full');
    await user.click(press('Send svar'));
    expect(await screen.findByRole('alert')).toBeDefined();
    fake.on('survey', 'submitAnswer', () => ok({}));
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
  });
});

async function skipAllFrom(user: Awaited<ReturnType<typeof begin>>['user'], first = 'Næste') {
  await user.click(press(first));
  while (screen.queryByRole('heading', { level: 1, name: 'Klar til at sende' }) === null) {
    await user.click(press(/Spring over|Næste/));
  }
}

describe('afterwards', () => {
  it('nothing is left: the next one meets an empty first screen', async () => {
    const { user } = await begin();
    await user.keyboard('1{Enter}');
    await skipAll(user);
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    expect(screen.queryByText('Altid')).toBeNull();
    await user.click(press('Færdig'));
    const field = await codeField();
    expect(field.value).toBe('');
    expect(field.autocomplete).toBe('off');
    expect(document.activeElement).toBe(field);
    draft = null;
    await user.type(field, `${CODE}{Enter}`);
    await heading('Først lidt om dig');
    await user.click(press('Spring over'));
    await heading('Spørgsmål 1–2 af 6');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
    expect(window.location.hash).not.toContain('A1');
    expect(window.history.length).toBe(1);
  });

  it('the thanks go by themselves after fifteen seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await begin();
    await skipAll(user);
    await user.click(press('Send svar'));
    await heading('Tak for dit svar');
    await act(async () => vi.advanceTimersByTime(14_000));
    expect(screen.queryByLabelText('Kode')).toBeNull();
    for (let second = 0; second < 3; second++) await act(async () => vi.advanceTimersByTime(1000));
    expect(await codeField()).toBeDefined();
  });

  it('one’s own wellbeing is shown only when one asked for it', async () => {
    const { user } = await begin();
    await user.click(press('Spring over'));
    await user.click(press('Spring over'));
    await heading('Spørgsmål 4–5 af 6');
    await user.keyboard('53{Enter}');
    await skipAll(user);
    await user.click(screen.getByText('Vis mig mit eget trivselstal bagefter'));
    await user.click(press('Send svar'));
    expect(await screen.findByText('80 af 100')).toBeDefined();
    expect(JSON.stringify(fake.inputsOf('survey', 'submitAnswer'))).not.toContain('80');
  });
});

describe('a break', () => {
  it('is kept under the code with the place and the language, and taken up there again', async () => {
    const { user } = await begin();
    await user.keyboard('3{Enter}');
    await user.click(press('Hold pause'));
    await heading('Du holder pause');
    const [kept] = fake.inputsOf('survey', 'pauseAnswer') as [{ code: string; draft: DraftAnswer }];
    expect(kept.draft).toEqual({ answers: { A1: ['3'] }, bands: {}, texts: {}, comment: '', at: 2, language: 'da' });
    await user.click(press('Færdig'));
    draft = kept.draft;
    await user.type(await codeField(), `${kept.code}{Enter}`);
    await heading('Spørgsmål 3 af 6');
    await user.click(press('Tilbage'));
    expect(screen.getAllByRole<HTMLInputElement>('radio', { name: 'Sommetider' })[0]?.checked).toBe(true);
  });

  it('comes by itself when nobody has been there for three minutes and half a minute more', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await begin();
    await user.keyboard('3');
    await act(async () => vi.advanceTimersByTime(181_000));
    const dialog = await screen.findByRole('alertdialog', { name: 'Er du der stadig?' });
    expect(within(dialog).getByText(/Om \d+ sekunder/)).toBeDefined();
    await user.click(press('Jeg svarer stadig'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(fake.inputsOf('survey', 'pauseAnswer')).toEqual([]);
    await act(async () => vi.advanceTimersByTime(212_000));
    await heading('Besvarelsen er lagt til side');
    expect(fake.inputsOf('survey', 'pauseAnswer')).toMatchObject([{ code: BARE, draft: { answers: { A1: ['3'] } } }]);
  });

  it('leaves nothing on the screen even when it cannot be kept', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await begin();
    fake.refuse('survey', 'pauseAnswer', 'round_not_open');
    await act(async () => vi.advanceTimersByTime(212_000));
    await heading('Besvarelsen er lukket');
    expect(screen.queryByText('Altid')).toBeNull();
  });
});

describe('leaving the kiosk', () => {
  it('takes the passphrase, with a wait after a wrong one', async () => {
    fake.on('desktop', 'leaveKiosk', (input) =>
      input.passphrase === 'rigtig' ? ok({}) : fail('wrong_passphrase', { waitSeconds: 1 }),
    );
    const { user } = open();
    await codeField();
    await user.click(press('Afslut besvarelse på denne computer'));
    await user.click(press('Afslut'));
    expect(await screen.findByText('Skriv din adgangssætning.')).toBeDefined();
    await user.type(screen.getByLabelText('Din adgangssætning'), 'forkert{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Forkert adgangssætning');
    expect(screen.getByLabelText<HTMLInputElement>('Din adgangssætning').value).toBe('');
    await screen.findByText('Nu kan du prøve igen.');
    await user.type(screen.getByLabelText('Din adgangssætning'), 'rigtig{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/survey/round/${roundId}`));
    window.location.hash = '';
  });
});

/** Sheets of paper, typed twice by number keys alone. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/navigation.ts';
import { PaperPage } from '../../../renderer/survey/paper-page.tsx';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { form, roundId, withOpenQuestion } from './answering-samples.ts';

const unitOf = (id: string, name: string, parent: string | null): UnitNode => ({
  id: id.repeat(22) as UnitId,
  code: id,
  name,
  type: '',
  parentId: parent === null ? null : (parent.repeat(22) as UnitId),
  depth: 0,
  remote: false,
  leader: null,
  validFrom: TODAY,
  validTo: TODAY,
  persons: 0,
  fte: 0,
  ownPersons: 0,
});
const units = [
  unitOf('K', 'Nordby Kommune', null),
  unitOf('S', 'Skolen', 'K'),
  unitOf('B', 'Biblioteket', 'S'),
  unitOf('X', 'Havnen', 'K'),
];

let fake: FakeBridge;
let openQuestionnaire = form.questionnaire;
beforeEach(() => {
  window.location.hash = `/survey/paper/${roundId}`;
  fake = installFakeBridge();
  openQuestionnaire = form.questionnaire;
  fake.on('staff', 'unitTree', () => ok(units));
  fake.on('survey', 'paperAnswer', () => ok({ waiting: 1 }));
  fake.on('survey', 'round', () =>
    ok({
      id: roundId,
      state: 'open',
      origin: 'program',
      settings: {
        name: form.name,
        instrumentIds: [],
        unitIds: ['S'.repeat(22) as UnitId],
        dialogueUnitIds: ['B'.repeat(22) as UnitId],
        opensOn: TODAY,
        closesOn: form.closesOn,
        attributes: form.questionnaire.attributes,
        anonymity: 'anonymous',
        limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
        languages: ['da'],
        firstScreen: null,
        commentQuestion: form.commentQuestion,
        codes: 'unit',
      },
      questionnaire: openQuestionnaire,
      openedOn: TODAY,
      closedOn: null,
      codesMade: 1,
    }),
  );
});
afterEach(() => {
  window.location.hash = '';
});

async function chooseUnit() {
  const page = renderPage(<PaperPage roundId={roundId} />);
  await page.user.click(await screen.findByRole('button', { name: /Enhed/ }));
  const options = screen.getAllByRole('option').map((option) => option.textContent);
  await page.user.click(screen.getByRole('option', { name: /Skolen/ }));
  await screen.findByRole('heading', { name: 'Første indtastning' });
  return { ...page, options };
}

const fields = () => screen.getAllByRole<HTMLInputElement>('textbox').filter((field) => field.tagName === 'INPUT');
const shown = () => fields().map((field) => field.value);
const press = (name: string) => screen.getByRole('button', { name });
/** Age, A1, A2, B1, B2 (several), W1, W2, S1. */
const SHEET = '2145 507';

describe('typing a sheet', () => {
  it('is for the units that answer the questionnaire', async () => {
    const { options } = await chooseUnit();
    expect(options).toEqual(['SkolenS']);
  });

  it('goes on by itself, with space for "not answered" and Backspace to go back', async () => {
    const { user } = await chooseUnit();
    expect(document.activeElement).toBe(fields()[0]);
    await user.keyboard('1 ');
    expect(shown().slice(0, 3)).toEqual(['1', '–', '']);
    await user.keyboard('{Backspace}{Backspace}3');
    expect(shown().slice(0, 3)).toEqual(['3', '–', '']);
    // 0 is no answer to this question, but one to W1.
    await user.keyboard('0');
    expect(shown().slice(0, 3)).toEqual(['3', '–', '']);
    await user.keyboard('9');
    expect(screen.getByText('9 er ikke et svar her.')).toBeDefined();
    expect(shown()[2]).toBe('');
  });

  it('lets a number become longer, and several be several', async () => {
    const { user } = await chooseUnit();
    await user.keyboard('    13{Enter}00');
    expect(shown()).toEqual(['–', '–', '–', '–', '1 3', '0', '0', '']);
    await user.keyboard('10');
    expect(fields()[7]?.value).toBe('10');
  });
});

describe('the second typing', () => {
  it('saves when it is the same, counts, and begins the next sheet', async () => {
    const { user } = await chooseUnit();
    await user.keyboard(SHEET);
    await user.type(screen.getByLabelText('Kommentar på skemaet'), 'Mere lys');
    await user.click(press('Til anden indtastning'));
    await screen.findByRole('heading', { name: 'Anden indtastning' });
    expect(shown()).toEqual(Array(8).fill(''));
    await user.keyboard(SHEET);
    await user.click(press('Sammenlign og gem'));
    await screen.findByText(/1 skema gemt i denne omgang/);
    expect(fake.inputsOf('survey', 'paperAnswer')).toEqual([
      {
        roundId,
        unitId: 'S'.repeat(22),
        answers: { A1: ['1'], A2: ['4'], B1: ['5'], W1: ['5'], W2: ['0'], S1: ['7'] },
        bands: { alder: '30-49' },
        texts: {},
        comment: 'Mere lys',
      },
    ]);
    expect(shown()).toEqual(Array(8).fill(''));
    expect(document.activeElement).toBe(fields()[0]);
  });

  it('shows each difference, and saves what was chosen after a look at the sheet', async () => {
    const { user } = await chooseUnit();
    await user.keyboard(SHEET);
    await user.click(press('Til anden indtastning'));
    await user.keyboard('2245 5 7');
    await user.click(press('Sammenlign og gem'));
    await screen.findByRole('heading', { name: 'De to indtastninger er ikke ens' });
    expect(fake.inputsOf('survey', 'paperAnswer')).toEqual([]);
    const groups = screen.getAllByRole('group');
    expect(groups).toHaveLength(2);
    await user.click(within(groups[0] as HTMLElement).getByLabelText('2. gang: Ofte'));
    await user.click(press('Gem skemaet'));
    expect(await screen.findByText(/Vælg ved alle forskelle/)).toBeDefined();
    await user.click(within(groups[1] as HTMLElement).getByLabelText('2. gang: ikke besvaret'));
    await user.click(press('Gem skemaet'));
    await screen.findByText(/1 skema gemt/);
    expect(fake.inputsOf('survey', 'paperAnswer')).toMatchObject([
      { answers: { A1: ['2'], A2: ['4'], B1: ['5'], W1: ['5'], S1: ['7'] } },
    ]);
  });

  it('takes what was written to open questions once, below the numbers', async () => {
    openQuestionnaire = withOpenQuestion.questionnaire;
    const { user } = await chooseUnit();
    await user.keyboard('2141');
    await user.type(screen.getByLabelText(/Hvad skete der\?/), 'Truet i døren');
    await user.click(press('Til anden indtastning'));
    await user.keyboard('2141');
    await user.click(press('Sammenlign og gem'));
    await screen.findByText(/1 skema gemt/);
    expect(fake.inputsOf('survey', 'paperAnswer')).toMatchObject([
      { answers: { A1: ['1'], A2: ['4'], B1: ['1'] }, texts: { O1: 'Truet i døren' }, comment: '' },
    ]);
  });

  it('never comes to an empty sheet', async () => {
    const { user } = await chooseUnit();
    await user.click(press('Til anden indtastning'));
    expect(await screen.findByText(/Skemaet er tomt/)).toBeDefined();
  });
});

describe('leaving with a sheet half typed', () => {
  it('asks first, and stays when one thinks better of it', async () => {
    const { user } = await chooseUnit();
    await user.keyboard('1');
    navigate('/settings');
    const dialog = await screen.findByRole('alertdialog', { name: 'Skemaet er ikke gemt' });
    expect(window.location.hash).toBe(`#/survey/paper/${roundId}`);
    await user.click(within(dialog).getByRole('button', { name: 'Annuller' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(shown()[0]).toBe('1');
    navigate('/settings');
    await user.click(await screen.findByRole('button', { name: 'Gå uden at gemme' }));
    await waitFor(() => expect(window.location.hash).toBe('#/settings'));
  });

  it('does not ask when nothing was typed', async () => {
    await chooseUnit();
    navigate('/settings');
    await waitFor(() => expect(window.location.hash).toBe('#/settings'));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

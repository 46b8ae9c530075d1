import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { AbsenceStep } from '../../../renderer/apv/problems/absence-step.tsx';
import type { OutputOf } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { StatementId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { HOME, problem, roundView, SMALL } from './problem-samples.ts';

type Statement = OutputOf<'apv', 'statements'>[number];
const missing: Statement = {
  ...{ id: null, unitId: HOME, unitName: 'Solhjem', tooSmall: false, statedOn: null, contributes: null },
  ...{ conclusion: '', unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '', problemIds: [] },
};
const small: Statement = { ...missing, unitId: SMALL, unitName: 'Nattevagten', tooSmall: true };

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('apv', 'problems', () => ok([problem()]));
  bridge.on('apv', 'statements', () => ok([missing, small]));
  bridge.on('apv', 'saveStatement', () => ok({ statementId: 'statement_____________' as StatementId }));
});

const sent = () => bridge.inputsOf('apv', 'saveStatement');

it('asks for yes or no and a conclusion, then saves with the problems that were chosen', async () => {
  const { user } = renderPage(<AbsenceStep round={roundView({ state: 'absence' })} />);
  const form = within(await screen.findByRole('form', { name: 'Solhjem' }));
  await user.click(form.getByRole('button', { name: 'Gem svaret for Solhjem' }));
  expect(await form.findByText('Svar ja eller nej.')).toBeTruthy();
  expect(form.getByText('Skriv, hvad I kom frem til.')).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.click(form.getByRole('radio', { name: 'Ja' }));
  await user.type(form.getByRole('textbox', { name: /Konklusion/ }), 'Løft kan have betydning');
  await user.click(form.getByRole('checkbox', { name: /Løft uden lift/ }));
  await user.click(form.getByRole('button', { name: 'Gem svaret for Solhjem' }));
  expect(sent()).toMatchObject([
    { unitId: HOME, statedOn: TODAY, contributes: true, problemIds: [problem().id], unit12: null, figuresFrom: '' },
  ]);
});

it('compares the unit with the municipality in a sentence, and asks where figures come from', async () => {
  const { user } = renderPage(<AbsenceStep round={roundView({ state: 'absence' })} />);
  const form = within(await screen.findByRole('form', { name: 'Solhjem' }));
  await user.click(form.getByRole('radio', { name: 'Nej' }));
  await user.type(form.getByRole('textbox', { name: /Konklusion/ }), 'Ikke arbejdsmiljøet');
  await user.type(form.getByRole('textbox', { name: 'Enheden, sidste 12 måneder' }), '14,2');
  await user.type(form.getByRole('textbox', { name: 'Kommunen, sidste 12 måneder' }), '11,5');
  await user.tab();
  expect(await form.findByText('Sidste 12 måneder ligger enheden 2,7 dagsværk over kommunen.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Gem svaret for Solhjem' }));
  expect(await form.findByText('Skriv, hvor tallene kommer fra.')).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.type(form.getByRole('textbox', { name: /Hvor kommer tallene fra/ }), 'KRL');
  await user.click(form.getByRole('button', { name: 'Gem svaret for Solhjem' }));
  expect(sent()).toMatchObject([{ unit12: 14.2, all12: 11.5, unit36: null, figuresFrom: 'KRL' }]);
});

it('has no fields and no figures for a unit that is too small, with the one reason', async () => {
  const stated = { ...small, id: 'statement_____________' as StatementId, statedOn: '2026-11-02' as IsoDate };
  bridge.on('apv', 'statements', () => ok([{ ...stated, contributes: false, conclusion: 'Nej', all12: 11.5 }]));
  const { user } = renderPage(<AbsenceStep round={roundView({ state: 'absence' })} />);
  expect(await screen.findByText('Der vises ikke fraværstal for enheden, fordi gruppen er for lille.')).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).not.toContain('11,5');
  await user.click(screen.getByRole('button', { name: 'Ret svaret: Nattevagten' }));
  const form = within(await screen.findByRole('form', { name: 'Nattevagten' }));
  expect(form.queryByRole('textbox', { name: /måneder/ })).toBeNull();
  await user.type(form.getByRole('textbox', { name: /Konklusion/ }), ', set igen');
  await user.click(form.getByRole('button', { name: 'Gem svaret for Nattevagten' }));
  expect(sent()).toMatchObject([{ unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '' }]);
});

it('stays with what was typed when the statement is refused', async () => {
  bridge.refuse('apv', 'saveStatement', 'looks_like_cpr', { field: 'conclusion' });
  const { user } = renderPage(<AbsenceStep round={roundView({ state: 'absence' })} />);
  const form = within(await screen.findByRole('form', { name: 'Solhjem' }));
  await user.click(form.getByRole('radio', { name: 'Ja' }));
  const conclusion = form.getByRole<HTMLTextAreaElement>('textbox', { name: /Konklusion/ });
  await user.type(conclusion, 'Ane 220361-1234');
  await user.click(form.getByRole('button', { name: 'Gem svaret for Solhjem' }));
  expect(await form.findByText(/ligner et CPR-nummer/)).toBeTruthy();
  expect(conclusion.value).toBe('Ane 220361-1234');
});

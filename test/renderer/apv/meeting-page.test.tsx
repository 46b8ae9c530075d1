import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApvMeetingPage } from '../../../renderer/apv/problems/meeting-page.tsx';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView, Method } from '../../../shared/apv/contract-rounds.ts';
import { writeAgenda } from '../../../shared/apv/dialogue.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { MethodId, ProblemId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { HOME, problem, ROUND, roundView } from './problem-samples.ts';

const MEETING = 'meeting'.padEnd(22, '_') as MethodId;
const meeting = (change: Partial<Method> = {}): Method => ({
  ...{ id: MEETING, kind: 'dialogue', heldOn: '2026-11-20' as IsoDate, unitId: HOME, surveyRoundId: null },
  ...{ invited: 14, attended: 12, note: '', agenda: '' },
  ...change,
});

let bridge: FakeBridge;
let round: ApvRoundView;
let problems: Problem[];

beforeEach(() => {
  bridge = installFakeBridge();
  round = roundView({ state: 'uncovering', methods: [meeting()] });
  problems = [];
  bridge.on('apv', 'round', () => ok(round));
  bridge.on('apv', 'problems', () => ok(problems));
  bridge.on('apv', 'saveAgenda', ({ steps }) => {
    round = { ...round, methods: [meeting({ agenda: writeAgenda(steps as never) })] };
    return ok({});
  });
  bridge.on('apv', 'addProblem', ({ found }) => {
    problems = [...problems, problem({ ...found, id: `p${problems.length}`.padEnd(22, '_') as ProblemId })];
    return ok({ problemId: 'p'.padEnd(22, '_') as ProblemId });
  });
});

describe('the dialogue meeting', () => {
  it('begins with the day and how many came, for one unit or the whole round', async () => {
    round = roundView({ state: 'uncovering' });
    bridge.on('apv', 'saveMethod', () => ok({ methodId: MEETING }));
    const { user } = renderPage(<ApvMeetingPage roundId={ROUND} />);
    await user.type(await screen.findByRole('textbox', { name: 'Inviteret (antal)' }), '10');
    await user.type(screen.getByRole('textbox', { name: 'Mødt op (antal)' }), '12');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Begynd mødet' }));
    expect(bridge.inputsOf('apv', 'saveMethod')).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: 'Mødt op (antal)' }));
    await user.type(screen.getByRole('textbox', { name: 'Mødt op (antal)' }), '9');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Begynd mødet' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'saveMethod')).toMatchObject([
        { roundId: ROUND, methodId: null, kind: 'dialogue', heldOn: '2026-11-22', invited: 10, attended: 9 },
      ]),
    );
  });

  it('keeps the note and the item that is done, and goes on to the next', async () => {
    const { user } = renderPage(<ApvMeetingPage roundId={ROUND} />);
    await screen.findByRole('heading', { name: 'Velkommen og spilleregler' });
    await user.type(screen.getByRole('textbox', { name: 'Notat til punktet' }), 'Alle er her');
    await user.click(screen.getByRole('button', { name: 'Færdig med punktet' }));
    expect(await screen.findByRole('heading', { name: 'Hvad fungerer godt hos os?' })).toBeDefined();
    expect(bridge.inputsOf('apv', 'saveAgenda').at(-1)).toEqual({
      methodId: MEETING,
      steps: [{ key: 'welcome', done: true, note: 'Alle er her' }],
    });
    await user.click(screen.getByRole('button', { name: /Velkommen, færdig/ }));
    expect((screen.getByRole('textbox', { name: 'Notat til punktet' }) as HTMLInputElement).value).toBe('Alle er her');
  });

  it('saves a note by itself, and stays where it is when it cannot', async () => {
    bridge.refuse('apv', 'saveAgenda', 'looks_like_cpr', { field: 'welcome' });
    const { user } = renderPage(<ApvMeetingPage roundId={ROUND} />);
    await user.type(await screen.findByRole('textbox', { name: 'Notat til punktet' }), 'X');
    await waitFor(() => expect(bridge.inputsOf('apv', 'saveAgenda').length).toBeGreaterThan(0));
    expect(await screen.findByText(/ligner et CPR-nummer/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Færdig med punktet' }));
    expect(screen.getByRole('heading', { name: 'Velkommen og spilleregler' })).toBeDefined();
    expect((screen.getByRole('textbox', { name: 'Notat til punktet' }) as HTMLInputElement).value).toBe('X');
  });

  it('takes a problem with theme, text and Enter, and is ready for the next of the theme', async () => {
    const { user } = renderPage(<ApvMeetingPage roundId={ROUND} />);
    await user.type(await screen.findByRole('textbox', { name: 'Hvad er problemet?' }), 'For travlt{Enter}');
    expect(await screen.findByText('Vælg et tema.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Tema/ }));
    await user.click(await screen.findByRole('option', { name: 'Støj' }));
    for (const text of ['{Enter}', 'Opvaskemaskinen larmer{Enter}']) {
      await user.type(screen.getByRole('textbox', { name: 'Hvad er problemet?' }), text);
      await waitFor(() =>
        expect((screen.getByRole('textbox', { name: 'Hvad er problemet?' }) as HTMLInputElement).value).toBe(''),
      );
    }
    const said = bridge.inputsOf('apv', 'addProblem') as readonly { readonly found: Problem }[];
    expect(said.map(({ found }) => [found.description, found.theme, found.origin, found.unitId])).toEqual([
      ['For travlt', 'noise', 'dialogue', HOME],
      ['Opvaskemaskinen larmer', 'noise', 'dialogue', HOME],
    ]);
    expect(await screen.findByText('2 problemer')).toBeDefined();
  });

  it('shows nothing confidential on the screen that all see', async () => {
    problems = [
      problem({ id: 'a'.padEnd(22, '_') as ProblemId, description: 'Åbent problem' }),
      problem({ id: 'b'.padEnd(22, '_') as ProblemId, description: 'Hemmeligt problem', confidential: true }),
      problem({ id: 'c'.padEnd(22, '_') as ProblemId, description: 'Fra tjeklisten', origin: 'checklist' }),
    ];
    renderPage(<ApvMeetingPage roundId={ROUND} />);
    expect(await screen.findByText('Åbent problem')).toBeDefined();
    expect(screen.queryByText('Hemmeligt problem')).toBeNull();
    expect(screen.getByText('1 fortroligt problem vises ikke på denne side.')).toBeDefined();
    expect(screen.getByText('1 problem er fundet før')).toBeDefined();
  });

  it('deletes a problem only after asking', async () => {
    problems = [problem({ description: 'Skrevet forkert' })];
    bridge.on('apv', 'removeProblem', () => {
      problems = [];
      return ok({});
    });
    const { user } = renderPage(<ApvMeetingPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Slet: Skrevet forkert' }));
    expect(bridge.inputsOf('apv', 'removeProblem')).toEqual([]);
    const asked = await screen.findByRole('alertdialog');
    await user.click(within(asked).getByRole('button', { name: 'Slet problem' }));
    await waitFor(() => expect(screen.queryByText('Skrevet forkert')).toBeNull());
  });

  it('can only be read when the round has ended', async () => {
    round = { ...round, state: 'closed' };
    renderPage(<ApvMeetingPage roundId={ROUND} />);
    expect(await screen.findByText('Runden er slut')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Tilføj' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Færdig med punktet' })).toBeNull();
  });
});

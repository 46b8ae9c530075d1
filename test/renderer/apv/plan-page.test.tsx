import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApvPlanPage } from '../../../renderer/apv/plan/plan-page.tsx';
import { forgetPlanView } from '../../../renderer/apv/plan/use-plan-view.ts';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { day, line, lineId } from './plan-samples.ts';

let bridge: FakeBridge;
beforeEach(() => {
  layOut();
  forgetPlanView();
  bridge = installFakeBridge();
});

const LINES = [
  line(),
  line({ id: lineId('l2'), measure: 'Samtale hver måned', confidential: true, problem: 'Trusler fra en borger' }),
  line({
    id: lineId('l3'),
    measure: 'Lyddæmpning',
    state: 'done',
    lateDays: 2,
    responsibleId: null,
    responsible: '',
    followUpOn: day('2026-11-20'),
  }),
];

function give(lines: readonly PlanLine[]) {
  const count = (state: PlanLine['state']) => lines.filter((one) => one.state === state).length;
  bridge.on('apv', 'planCounts', () =>
    ok({
      states: { open: count('open'), started: 0, done: count('done'), rated: 0, closed: 0 },
      late: lines.filter(({ lateDays }) => lateDays > 0).length,
      any: lines.length > 0,
    }),
  );
  bridge.on('apv', 'planRows', ({ states }) => {
    const rows = lines.filter(({ state }) => states.length === 0 || states.includes(state));
    return ok({ total: rows.length, rows: [...rows] });
  });
  bridge.on('apv', 'planLines', () => ok([...lines]));
}

describe('the page of all lines', () => {
  it('lists them with lateness in words, marks what is confidential, and opens one', async () => {
    give(LINES);
    const { user } = renderPage(<ApvPlanPage />);
    const grid = await screen.findByRole('grid', { name: 'Linjer i handlingsplaner' });
    expect(await within(grid).findByText('Fortroligt: Trusler fra en borger')).toBeTruthy();
    expect(within(grid).getByText('2 dage over opfølgningen')).toBeTruthy();
    await user.click(within(grid).getByText('Lyddæmpning'));
    const dialog = within(screen.getByRole('dialog', { name: 'Linje i handlingsplanen' }));
    expect(dialog.getByRole('button', { name: /Vurder effekten/ })).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Åbn runden' }).getAttribute('href')).toContain('step=follow_up');
  });

  it('asks for what is late only, and in the order of a column', async () => {
    give(LINES);
    const { user } = renderPage(<ApvPlanPage />);
    await user.click(await screen.findByRole('checkbox', { name: 'Kun overskredne (3)' }));
    await user.click(screen.getByRole('button', { name: /Enhed/ }));
    expect(bridge.inputsOf('apv', 'planRows').at(-1)).toMatchObject({
      late: true,
      sort: 'unit',
      states: ['open', 'started', 'done', 'rated'],
    });
  });

  it('shows the same as a board, whose cards go on by their buttons, and is remembered', async () => {
    give(LINES);
    bridge.on('apv', 'moveLine', () => ok({}));
    const { user, unmount } = renderPage(<ApvPlanPage />);
    await user.click(await screen.findByRole('radio', { name: 'Tavle' }));
    const open = within(await screen.findByRole('region', { name: 'Åben: 2 linjer' }));
    await user.click(await open.findByRole('button', { name: /Sæt i gang: Loftlift i badet/ }));
    await screen.findByText('Linjen er sat i gang.');
    expect(bridge.inputsOf('apv', 'moveLine')).toMatchObject([{ to: 'started' }]);
    unmount();
    renderPage(<ApvPlanPage />);
    expect(await screen.findByRole('region', { name: 'Udført: 1 linje' })).toBeTruthy();
  });

  it('writes a reminder for each one responsible, without what is confidential', async () => {
    give(LINES);
    const { user } = renderPage(<ApvPlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Rykkerliste' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Rykkerliste' }));
    expect(await dialog.findByRole('heading', { name: /Ane Prøve/ })).toBeTruthy();
    expect(dialog.getByRole('heading', { name: /Ingen ansvarlig/ })).toBeTruthy();
    const text = dialog.getByText(/Hej Ane Prøve/).textContent ?? '';
    expect(text).toContain('- Solbakken: Loftlift i badet (frist 19-11-2026, 3 dage over)');
    expect(text).toContain('Fortroligt punkt');
    expect(text).not.toContain('Samtale hver måned');
  });

  it('leads to the rounds when there is no plan anywhere', async () => {
    give([]);
    renderPage(<ApvPlanPage />);
    expect(await screen.findByText('Der er ingen handlingsplaner endnu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå til APV-runder' }).getAttribute('href')).toBe('#/apv/rounds');
  });
});

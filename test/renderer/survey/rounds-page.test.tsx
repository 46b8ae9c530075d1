import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RoundPage } from '../../../renderer/survey/round-page.tsx';
import { RoundsPage } from '../../../renderer/survey/rounds-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { CARE, HALL, ROUND, round, roundLine, settings, TECH } from './round-samples.ts';

let bridge: FakeBridge;
const DRAFT = 'draftDraftdraftDraftdr' as RoundId;
const CLOSED = 'closedClosedclosedClos' as RoundId;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('survey', 'rounds', () =>
    ok([
      roundLine({ id: DRAFT, name: 'Kladden', state: 'draft' }),
      roundLine(),
      roundLine({ id: CLOSED, name: 'Målingen 2025', state: 'closed', answered: 412, origin: 'import' }),
    ]),
  );
  bridge.on('survey', 'round', () => ok(round()));
  bridge.on('survey', 'responseRates', () =>
    ok({
      total: { invited: 52, answered: 26 },
      units: [
        { unitId: HALL, code: '1', name: 'Rådhuset', depth: 0, rate: { invited: 52, answered: 26 } },
        { unitId: CARE, code: '2', name: 'Plejen', depth: 1, rate: { invited: 40, answered: 20 } },
        { unitId: TECH, code: '3', name: 'Teknik', depth: 1, rate: null },
      ],
    }),
  );
});

describe('the list of rounds', () => {
  it('says what to do when there are none', async () => {
    bridge.on('survey', 'rounds', () => ok([]));
    renderPage(<RoundsPage />);
    await screen.findByText('Der er ingen målinger endnu');
    expect(screen.getByRole('link', { name: 'Ny måling' }).getAttribute('href')).toBe('#/survey/new');
    expect(screen.getByRole('link', { name: 'Indlæs besvarelser' })).toBeTruthy();
  });

  it('has the live rate of open rounds, and the way on from each', async () => {
    renderPage(<RoundsPage />);
    const open = await screen.findByRole('row', { name: /Trivselsmåling 2026/ });
    expect(await within(open).findByText('50 % (26 af 52)')).toBeTruthy();
    expect(
      within(open)
        .getByRole('link', { name: /Følg målingen/ })
        .getAttribute('href'),
    ).toContain(ROUND);
    expect(bridge.inputsOf('survey', 'responseRates')).toEqual([{ roundId: ROUND }]);
    const draft = screen.getByRole('row', { name: /Kladden/ });
    expect(
      within(draft)
        .getByRole('link', { name: /Fortsæt kladden/ })
        .getAttribute('href'),
    ).toContain('/draft/');
    const closed = screen.getByRole('row', { name: /Målingen 2025/ });
    expect(closed.textContent).toContain('412 svar');
    expect(within(closed).getByRole('link', { name: /Se resultater/ })).toBeTruthy();
  });

  it('deletes a draft only after asking', async () => {
    bridge.on('survey', 'removeDraft', () => ok({}));
    const { user } = renderPage(<RoundsPage />);
    await user.click(await screen.findByRole('button', { name: 'Slet kladden: Kladden' }));
    expect(bridge.inputsOf('survey', 'removeDraft')).toEqual([]);
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Slet kladden' }));
    expect(bridge.inputsOf('survey', 'removeDraft')).toEqual([{ roundId: DRAFT }]);
  });
});

describe('an open round', () => {
  it('tells the rates by the limits, with one sentence for every group that is too small', async () => {
    renderPage(<RoundPage roundId={ROUND} />);
    const table = await screen.findByRole('table', { name: 'Svarprocent pr. enhed' });
    const small = within(table).getByRole('row', { name: /Teknik/ });
    expect(small.textContent).toBe('TeknikVises ikke, fordi gruppen er for lille');
    expect(within(table).getByRole('row', { name: /Plejen/ }).textContent).toMatch(/50\s%/);
    expect(screen.getByText('12 dage tilbage')).toBeTruthy();
  });

  it('makes slips for the chosen unit', async () => {
    bridge.on('desktop', 'printSlips', () => ok({ saved: true, name: 'sedler.pdf', slips: 42 }));
    const { user } = renderPage(<RoundPage roundId={ROUND} />);
    await screen.findByRole('row', { name: /Plejen/ });
    await user.click(screen.getByRole('button', { name: /Lav sedler til/ }));
    await user.click(await screen.findByRole('option', { name: 'Plejen' }));
    await user.click(screen.getByRole('button', { name: 'Lav sedler' }));
    expect(await screen.findByText('Sedlerne er gemt i sedler.pdf.')).toBeTruthy();
    expect(bridge.inputsOf('desktop', 'printSlips')).toEqual([{ roundId: ROUND, unitIds: [CARE], spare: 2 }]);
  });

  it('asks for the reminders only when they are wanted, and names nobody where everybody is reminded', async () => {
    bridge.on('survey', 'reminders', () => ok([{ unitId: TECH, unitName: 'Teknik', everybody: true, people: [] }]));
    const { user } = renderPage(<RoundPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Vis, hvem der skal mindes' }));
    expect(await screen.findByText('Mind alle i disse enheder')).toBeTruthy();
  });

  it('is closed only when its name is typed, and says what happens', async () => {
    bridge.on('survey', 'closeRound', () => ok({ answers: 26 }));
    const { user } = renderPage(<RoundPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Afslut målingen' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('Det kan ikke fortrydes');
    const send = within(dialog).getByRole('button', { name: 'Afslut målingen' });
    await user.type(within(dialog).getByRole('textbox'), 'Trivsel');
    await user.click(send);
    expect(await within(dialog).findByText(/Navnet passer ikke/)).toBeTruthy();
    expect(bridge.inputsOf('survey', 'closeRound')).toEqual([]);
    await user.clear(within(dialog).getByRole('textbox'));
    await user.type(within(dialog).getByRole('textbox'), 'trivselsmåling 2026');
    await user.click(send);
    expect(await screen.findByText('Målingen er afsluttet med 26 svar.')).toBeTruthy();
    expect(bridge.inputsOf('survey', 'closeRound')).toEqual([{ roundId: ROUND }]);
  });

  it('can have its limits raised, never lowered', async () => {
    bridge.on('survey', 'raiseLimits', () => ok({}));
    const { user } = renderPage(<RoundPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Hæv grænserne' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox', { name: 'Kommentarer: mindste antal svar' });
    const send = within(dialog).getByRole('button', { name: 'Hæv grænserne' });
    await user.clear(field);
    await user.type(field, '8');
    await user.click(send);
    expect(await within(dialog).findByText('Kan ikke være under 10, som er lovet.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '15');
    await user.click(send);
    expect(bridge.inputsOf('survey', 'raiseLimits')).toEqual([
      { roundId: ROUND, limits: { ...settings.limits, comments: { n: 15, t: 10 } } },
    ]);
  });
});

it('a closed round leads to its results, comments and report', async () => {
  bridge.on('survey', 'round', () => ok(round({ id: CLOSED, state: 'closed', closedOn: '2026-11-01' as IsoDate })));
  renderPage(<RoundPage roundId={CLOSED} />);
  expect(await screen.findByText('Afsluttet 01-11-2026. 412 svar.')).toBeTruthy();
  for (const name of ['Resultater', 'Kommentarer', 'Rapport']) {
    expect(screen.getByRole('link', { name }).getAttribute('href')).toContain(CLOSED);
  }
  expect(screen.queryByRole('button', { name: 'Afslut målingen' })).toBeNull();
});

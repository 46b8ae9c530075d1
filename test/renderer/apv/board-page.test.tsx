import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApvBoardPage } from '../../../renderer/apv/board/board-page.tsx';
import { type ClockSettings, defaultClock } from '../../../shared/apv/clock-settings.ts';
import type { ScopeStatus, UnitStatus } from '../../../shared/apv/contract-board.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, EarlierApvId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const unitId = (letter: string) => letter.repeat(22) as UnitId;
const day = (text: string) => text as IsoDate;

const clock = (scope: ScopeStatus['scope'], state: ScopeStatus['state'], due: string | null): ScopeStatus => ({
  scope,
  state,
  lastFull: due === null ? null : day('2023-01-01'),
  nextDue: due === null ? null : day(due),
  inherited: false,
  warning: state === 'due' ? 180 : null,
  running: null,
});
const unit = (letter: string, name: string, more: Partial<UnitStatus>): UnitStatus => ({
  ...{ unitId: unitId(letter), code: letter, name, depth: 1, workplace: true, openLines: 0, overdueLines: 0 },
  scopes: [clock('physical', 'missing', null), clock('psychosocial', 'missing', null)],
  ...more,
});
const RUNNING = {
  ...{ roundId: 'r'.repeat(22) as ApvRoundId, name: 'APV 2026', step: 'assessment' as const },
  ...{ since: day('2026-10-01'), full: true },
};
const TOP = unit('k', 'Kommunen', { depth: 0, workplace: false, scopes: [] });
const NURSERY = unit('a', 'Børnehuset Solsikken', {
  scopes: [
    { ...clock('physical', 'overdue', '2026-05-01'), running: RUNNING },
    { ...clock('psychosocial', 'on_time', '2028-02-01'), running: RUNNING },
  ],
  openLines: 3,
  overdueLines: 1,
});
const DEPOT = unit('b', 'Vej og Park', {
  scopes: [clock('physical', 'due', '2027-03-05'), clock('psychosocial', 'due', '2027-03-05')],
});
const NEW = unit('c', 'Den nye skole', {});

let bridge: FakeBridge;
const show = (units: UnitStatus[], settings: ClockSettings = defaultClock) =>
  bridge.on('apv', 'board', () => ok({ units, settings }));

beforeEach(() => {
  window.location.hash = '#/apv/board';
  bridge = installFakeBridge();
  show([TOP, NURSERY, DEPOT, NEW]);
  bridge.on('apv', 'clockSettings', () => ok({ ...defaultClock, coming: [] }));
  bridge.on('apv', 'setClockSettings', () => ok({}));
  bridge.on('apv', 'addEarlierApvs', () => ok({ added: 2 }));
  bridge.on('apv', 'removeEarlierApv', () => ok({}));
  bridge.on('apv', 'earlierApvs', () =>
    ok([
      {
        ...{ id: 'e'.repeat(22) as EarlierApvId, unitId: unitId('b'), unitName: 'Vej og Park' },
        ...{ scopes: ['physical' as const], completedOn: day('2024-03-05'), note: 'Ringbind' },
      },
    ]),
  );
});

describe('the board of all units', () => {
  it('says of each unit and scope in words how it stands, what runs and how the plan goes', async () => {
    renderPage(<ApvBoardPage />);
    const row = await screen.findByRole('row', { name: /Solsikken/ });
    expect(row.textContent).toContain('Overskredetfristen var 01-05-2026');
    expect(row.textContent).toContain('Til tidenfrist 01-02-2028');
    expect(row.textContent).toContain('siden 01-10-2026');
    expect(row.textContent).toContain('3 åbne1 over fristen');
    expect(
      within(row)
        .getByRole('link', { name: /Vurdering/ })
        .getAttribute('href'),
    ).toBe(`#/apv/round/${RUNNING.roundId}`);
    expect(
      within(row)
        .getByRole('link', { name: /Læs skriftlig APV for Børnehuset/ })
        .getAttribute('href'),
    ).toBe(`#/apv/unit/${unitId('a')}`);
    const fresh = screen.getByRole('row', { name: /Den nye skole/ });
    expect(
      within(fresh)
        .getByRole('link', { name: /Start runde for Den nye/ })
        .getAttribute('href'),
    ).toBe(`#/apv/rounds?new=${unitId('c')}`);
    expect(screen.getByRole('row', { name: /Kommunen/ }).textContent).toContain('Ingen medarbejdere');
  });

  it('is narrowed by a key figure, by the filters and by words', async () => {
    const { user } = renderPage(<ApvBoardPage />);
    await user.click(await screen.findByRole('link', { name: 'Overskredet' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(window.location.hash).toBe('#/apv/board?tab=units&state=overdue');
    await user.click(screen.getByRole('button', { name: 'Ryd filtre' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(5));
    await user.type(screen.getByRole('searchbox', { name: 'Søg efter enhed' }), 'park');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.type(screen.getByRole('searchbox', { name: 'Søg efter enhed' }), 'xyz');
    expect(await screen.findByText('Ingen enheder passer til filtrene')).toBeDefined();
  });

  it('shows the months in which units fall due, the overdue first', async () => {
    const { user } = renderPage(<ApvBoardPage />);
    await user.click(await screen.findByRole('tab', { name: 'Kalender' }));
    const overdue = await screen.findByRole('region', { name: /Overskredet/ });
    expect(within(overdue).getByRole('link', { name: 'Børnehuset Solsikken' })).toBeDefined();
    const march = screen.getByRole('region', { name: /marts 2027/ });
    expect(march.textContent).toContain('Fysisk, Psykisk, frist 05-03-2027');
    expect(screen.getByText('1 arbejdsplads har aldrig fået en hel APV.', { exact: false })).toBeDefined();
    expect(screen.getByRole('region', { name: /februar 2028/ }).textContent).toContain('Børnehuset Solsikken');
  });

  it('begins with what there is to do first', async () => {
    show([]);
    const { unmount } = renderPage(<ApvBoardPage />);
    expect(await screen.findByRole('link', { name: 'Indlæs organisation' })).toBeDefined();
    unmount();
    show([TOP, NEW]);
    renderPage(<ApvBoardPage />);
    expect(await screen.findByText('Begynd med de APV’er, I allerede har')).toBeDefined();
  });
});

describe('earlier APVs', () => {
  it('are registered for several units at once', async () => {
    const { user } = renderPage(<ApvBoardPage />);
    await user.click(await screen.findByRole('button', { name: 'Registrer tidligere APV' }));
    const dialog = await screen.findByRole('dialog', { name: 'Registrer tidligere APV' });
    await user.click(within(dialog).getByRole('button', { name: 'Registrer' }));
    expect(await within(dialog).findByText('Vælg mindst én enhed.')).toBeDefined();
    expect(within(dialog).queryByRole('checkbox', { name: /Kommunen/ })).toBeNull();
    await user.click(within(dialog).getByRole('checkbox', { name: /Solsikken/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: /Vej og Park/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Kemisk' }));
    await user.type(within(dialog).getAllByRole('spinbutton')[0] as HTMLElement, '31082024');
    await user.click(within(dialog).getByRole('button', { name: 'Registrer' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'addEarlierApvs')).toEqual([
        {
          ...{ unitIds: [unitId('a'), unitId('b')], scopes: ['physical', 'psychosocial', 'chemical'] },
          ...{ completedOn: '2024-08-31', note: '' },
        },
      ]),
    );
    expect(await screen.findByText('Registreret for 2 enheder.')).toBeDefined();
  });

  it('are listed, and taken away only after a question', async () => {
    window.location.hash = '#/apv/board?tab=earlier';
    const { user } = renderPage(<ApvBoardPage />);
    await user.click(await screen.findByRole('button', { name: 'Fjern APV af 05-03-2024 for Vej og Park' }));
    const ask = await screen.findByRole('alertdialog');
    expect(bridge.inputsOf('apv', 'removeEarlierApv')).toEqual([]);
    await user.click(within(ask).getByRole('button', { name: 'Fjern' }));
    await waitFor(() => expect(bridge.inputsOf('apv', 'removeEarlierApv')).toEqual([{ earlierId: 'e'.repeat(22) }]));
  });
});

describe('the rule of the clock', () => {
  it('is set with its source and the day it holds from', async () => {
    const { user } = renderPage(<ApvBoardPage />);
    await user.click(await screen.findByRole('button', { name: 'Frist og varsler' }));
    const dialog = await screen.findByRole('dialog');
    const warn = await within(dialog).findByRole('textbox', { name: /Varsel/ });
    await user.clear(warn);
    await user.type(warn, '90 og 30');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(await within(dialog).findByText(/Skriv et til fem hele tal/)).toBeDefined();
    await user.clear(warn);
    await user.type(warn, '90; 30');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'setClockSettings')).toEqual([
        { intervalMonths: 36, warnDays: [90, 30], source: defaultClock.source, validFrom: '2026-11-22' },
      ]),
    );
  });
});

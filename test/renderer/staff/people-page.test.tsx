import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useScope } from '../../../renderer/app/scope.tsx';
import { RegisterPage } from '../../../renderer/staff/register-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId, ViewId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type PeopleRow, type SavedView, viewFilter } from '../../../shared/staff/contract-people.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

const PERSON = 'P'.repeat(22) as PersonId;
const UNIT = 'U'.repeat(22) as UnitId;
const row: PeopleRow = {
  id: PERSON,
  name: 'Åge Østergaard',
  birthDate: '1960-03-22' as IsoDate,
  age: 66,
  jobTitle: 'Lærer',
  unitName: 'Nordby Skole',
  unitId: UNIT,
  employmentForm: 'Fastansat',
  agreement: 'DLF',
  key: '10203',
  start: '2001-08-01' as IsoDate,
  end: null,
  leader: 'Inger Bach',
  fte: 0.8,
  weeklyHours: 29.6,
  engagements: 1,
  onLeave: false,
  email: 'aage@nordby.dk',
  phone: '',
  roles: ['amr', 'tr'],
};
const view = (
  name: string,
  more: Partial<SavedView['filter']> = {},
  columns: SavedView['columns'] = ['name', 'roles'],
) => ({
  id: (name === '' ? 'L' : 'V').repeat(22) as ViewId,
  name,
  columns,
  filter: viewFilter.parse(more),
});

let bridge: FakeBridge;
beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  bridge.on('staff', 'people', ({ limit }) => ok({ total: limit === 1 ? 2_007 : 1_234, rows: [row] }));
  bridge.on('staff', 'peopleChoices', () =>
    ok({
      agreements: ['BUPL', 'DLF'],
      forms: ['Fastansat'],
      jobTitles: ['Lærer'],
      units: [{ id: UNIT, name: 'Nordby Skole' }],
    }),
  );
  bridge.on('staff', 'views', () => ok([]));
  bridge.on('staff', 'saveView', () => ok({ viewId: 'V'.repeat(22) as ViewId }));
  bridge.on('staff', 'removeView', () => ok({}));
  window.location.hash = '#/staff/register';
});

type Asked = { readonly limit: number; readonly filter: Readonly<Record<string, unknown>>; readonly sort: string };
const lists = () => (bridge.inputsOf('staff', 'people') as Asked[]).filter(({ limit }) => limit > 1);
const last = () => lists().at(-1);
const headers = async () => (await screen.findAllByRole('columnheader')).map((cell) => cell.textContent);

describe('the staff list', () => {
  it('asks for who is employed today, says how many of how many, and opens a person', async () => {
    const { user } = renderPage(<RegisterPage />);
    await user.click(await screen.findByText('Åge Østergaard'));
    expect(lists()[0]?.filter).toMatchObject({ asOf: TODAY, text: '', unitId: null, employedOnly: true });
    expect(screen.getByText('1.234 af 2.007 medarbejdere')).toBeDefined();
    expect(window.location.hash).toBe(`#/staff/person/${PERSON}`);
  });

  it('asks again with every letter, and in the order that is chosen', async () => {
    const { user } = renderPage(<RegisterPage />);
    await user.type(await screen.findByRole('searchbox'), 'åge');
    await waitFor(() => expect(last()?.filter.text).toBe('åge'));
    await user.click(screen.getByRole('button', { name: 'Enhed' }));
    await waitFor(() => expect(last()).toMatchObject({ sort: 'unit', descending: false }));
    await user.click(screen.getByRole('button', { name: 'Enhed' }));
    await waitFor(() => expect(last()).toMatchObject({ sort: 'unit', descending: true }));
  });

  it('starts with what the address asks for', async () => {
    window.location.hash = '#/staff/register?text=bach&missing=email';
    renderPage(<RegisterPage />);
    await waitFor(() => expect(last()?.filter).toMatchObject({ text: 'bach', missing: ['email'] }));
  });

  it('tells an empty register from a filter that nobody fits', async () => {
    bridge.on('staff', 'people', () => ok({ total: 0, rows: [] }));
    const { user } = renderPage(<RegisterPage />);
    const toImport = await screen.findByRole('link', { name: 'Indlæs medarbejdere' });
    expect(toImport.getAttribute('href')).toBe('#/staff/import?kind=staff');
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await user.click(await screen.findByRole('button', { name: 'Nulstil søgning og filtre' }));
    expect(await screen.findByText('Der er ingen medarbejdere endnu')).toBeDefined();
  });

  it('says what went wrong', async () => {
    bridge.refuse('staff', 'people', 'internal');
    renderPage(<RegisterPage />);
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeDefined();
  });

  it('is reached by keyboard: / and Ctrl+F to the search, arrow down to the list, Enter opens', async () => {
    const { user } = renderPage(<RegisterPage />);
    await screen.findByText('Åge Østergaard');
    const search = screen.getByRole('searchbox');
    await user.keyboard('/');
    expect(document.activeElement).toBe(search);
    await user.keyboard('1/2{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(search);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(window.location.hash).toBe(`#/staff/person/${PERSON}`);
    expect(last()?.filter.text).toBe('1/2');
  });
});

describe('filters', () => {
  it('combine, are told as chips, and are taken away one by one or all at once', async () => {
    const { user } = renderPage(<RegisterPage />);
    await user.click(await screen.findByRole('button', { name: 'Filtre' }));
    await user.click(screen.getByRole('button', { name: /Overenskomst/ }));
    await user.click(await screen.findByRole('option', { name: 'DLF' }));
    await user.click(screen.getByRole('option', { name: 'BUPL' }));
    await user.keyboard('{Escape}');
    await user.type(screen.getByRole('textbox', { name: 'Alder, fra' }), '60{Tab}');
    await user.click(screen.getByRole('checkbox', { name: 'Kun ansatte på datoen' }));
    await waitFor(() =>
      expect(last()?.filter).toMatchObject({ agreements: ['BUPL', 'DLF'], ageFrom: 60, employedOnly: false }),
    );
    await screen.findByText('Også personer, der ikke er ansat på datoen');
    const chips = within(screen.getByRole('list', { name: 'Aktive filtre' }));
    expect(chips.getAllByRole('listitem').map((chip) => chip.textContent)).toEqual([
      'Overenskomst: BUPL, DLF',
      'Alder mindst 60',
      'Også personer, der ikke er ansat på datoen',
    ]);
    await user.click(chips.getByRole('button', { name: 'Fjern filteret Alder mindst 60' }));
    await waitFor(() =>
      expect(last()?.filter).toMatchObject({ ageFrom: null, agreements: ['BUPL', 'DLF'], employedOnly: false }),
    );
    await user.click(screen.getByRole('button', { name: 'Nulstil' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Aktive filtre' })).toBeNull());
    expect(screen.getByRole('checkbox', { name: 'Kun ansatte på datoen' })).toHaveProperty('checked', true);
    expect(screen.getByRole('textbox', { name: 'Alder, fra' })).toHaveProperty('value', '');
  });
});

describe('columns', () => {
  it('are chosen, stand in one order, and the name stays', async () => {
    const { user } = renderPage(<RegisterPage />);
    expect(await headers()).toEqual([
      'Navn',
      'Enhed',
      'Stilling',
      'Ansættelsesform',
      'Årsværk',
      'Tjenestenr.',
      'Status',
    ]);
    await user.click(screen.getByRole('button', { name: 'Kolonner' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Vælg kolonner' }));
    expect(dialog.getByRole('checkbox', { name: 'Navn' })).toHaveProperty('disabled', true);
    for (const name of ['Roller', 'Nærmeste leder', 'Stilling']) {
      await user.click(dialog.getByRole('checkbox', { name }));
    }
    await user.keyboard('{Escape}');
    const shown = await headers();
    expect(shown).not.toContain('Stilling');
    expect(shown.slice(-3)).toEqual(['Nærmeste leder', 'Roller', 'Status']);
    expect(screen.getByText('AMR, TR')).toBeDefined();
  });
});

describe('saved views', () => {
  it('bring filters, columns and unit back', async () => {
    bridge.on('staff', 'views', () => ok([view('Lærere', { jobTitles: ['Lærer'], unitId: UNIT })]));
    const { user } = renderPage(<RegisterPage />);
    await screen.findByText('Åge Østergaard');
    await user.click(screen.getByRole('button', { name: 'Visninger' }));
    await user.click(await screen.findByRole('button', { name: 'Lærere' }));
    await waitFor(() => expect(last()?.filter).toMatchObject({ jobTitles: ['Lærer'], unitId: UNIT }));
    expect(await headers()).toEqual(['Navn', 'Roller']);
    expect(screen.getByText('Nordby Skole med underenheder')).toBeDefined();
  });

  it('are saved under a name, with a word of warning when one is replaced', async () => {
    bridge.on('staff', 'views', () => ok([view('Seniorer')]));
    window.location.hash = '#/staff/register?missing=cpr';
    const { user } = renderPage(<RegisterPage />);
    await screen.findByText('Åge Østergaard');
    await user.click(screen.getByRole('button', { name: 'Visninger' }));
    await user.click(await screen.findByRole('button', { name: /Gem som ny visning/ }));
    await user.click(await screen.findByRole('button', { name: 'Gem visning' }));
    expect(screen.getByText('Skriv et navn.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /Navn på visningen/ }), 'Seniorer');
    expect(screen.getByText(/Den bliver erstattet/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Gem visning' }));
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'saveView')[0]).toMatchObject({ name: 'Seniorer', filter: { missing: ['cpr'] } }),
    );
    expect(await screen.findByText('Visningen »Seniorer« er gemt.')).toBeDefined();
  });

  it('are deleted only when one says so', async () => {
    bridge.on('staff', 'views', () => ok([view('Lærere')]));
    const { user } = renderPage(<RegisterPage />);
    await screen.findByText('Åge Østergaard');
    await user.click(screen.getByRole('button', { name: 'Visninger' }));
    await user.click(await screen.findByRole('button', { name: 'Slet visningen »Lærere«' }));
    expect(bridge.inputsOf('staff', 'removeView')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Slet visning' }));
    await waitFor(() => expect(bridge.inputsOf('staff', 'removeView')).toEqual([{ viewId: 'V'.repeat(22) }]));
  });

  it('the page comes back as it was left, but for the unit, which belongs to all pages', async () => {
    bridge.on('staff', 'views', () => ok([view('', { onLeave: true, unitId: UNIT }, ['name', 'email'])]));
    renderPage(<RegisterPage />);
    await waitFor(() => expect(last()?.filter).toMatchObject({ onLeave: true, unitId: null }));
    expect(await headers()).toEqual(['Navn', 'E-mail']);
    expect(screen.getByText('Kun på orlov')).toBeDefined();
  });

  it('how the page is left is kept when one goes elsewhere, and only when something changed', async () => {
    const first = renderPage(<RegisterPage />);
    await screen.findByText('Åge Østergaard');
    first.unmount();
    expect(bridge.inputsOf('staff', 'saveView')).toEqual([]);
    const { user } = renderPage(<RegisterPage />);
    await user.click(await screen.findByRole('button', { name: 'Filtre' }));
    await user.click(screen.getByRole('checkbox', { name: 'Kun ansatte på datoen' }));
    await screen.findByText('Filtre (1)');
    cleanup();
    expect(bridge.inputsOf('staff', 'saveView')).toMatchObject([{ name: '', filter: { employedOnly: false } }]);
  });

  it('is kept after a rest as well, once', async () => {
    // Without the page's frames, which would stand still ever after.
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { user } = renderPage(<RegisterPage />);
      await user.click(await screen.findByRole('button', { name: 'Filtre' }));
      await user.click(screen.getByRole('checkbox', { name: 'Kun ansatte på datoen' }));
      await act(() => vi.advanceTimersByTimeAsync(2_000));
      expect(bridge.inputsOf('staff', 'saveView')).toHaveLength(1);
      cleanup();
      expect(bridge.inputsOf('staff', 'saveView')).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the unit of the top bar', () => {
  function ChooseUnit() {
    const { setUnit } = useScope();
    return (
      <button type="button" onClick={() => setUnit({ id: UNIT, name: 'Nordby Skole' })}>
        vælg
      </button>
    );
  }

  it('narrows the list, with or without what is below it, and can be taken away here', async () => {
    const { user } = renderPage(
      <>
        <ChooseUnit />
        <RegisterPage />
      </>,
    );
    await user.click(screen.getByRole('button', { name: 'vælg' }));
    await waitFor(() => expect(last()?.filter).toMatchObject({ unitId: UNIT, withSubUnits: true }));
    await user.click(screen.getByRole('button', { name: 'Filtre (1)' }));
    await user.click(screen.getByRole('checkbox', { name: 'Medregn underenheder' }));
    await waitFor(() => expect(last()?.filter).toMatchObject({ unitId: UNIT, withSubUnits: false }));
    await screen.findByText('Kun Nordby Skole');
    await user.click(screen.getByRole('button', { name: 'Fjern filteret Kun Nordby Skole' }));
    await waitFor(() => expect(last()?.filter).toMatchObject({ unitId: null }));
  });
});

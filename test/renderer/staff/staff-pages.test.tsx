import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrganisationPage } from '../../../renderer/staff/organisation-page.tsx';
import { RegisterPage } from '../../../renderer/staff/register-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { PERSON, personRow, SITE, TOP, units } from './person-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  bridge.on('staff', 'persons', () => ok({ total: 1, rows: [personRow] }));
  bridge.on('staff', 'unitTree', () => ok([...units]));
  window.location.hash = '#/staff/register';
});

const lastSearch = () => bridge.inputsOf('staff', 'persons').at(-1);

describe('the staff list', () => {
  it('asks for who is employed today, and opens a person', async () => {
    const { user } = renderPage(<RegisterPage />);
    await user.click(await screen.findByText('Åge Østergaard'));
    expect(bridge.inputsOf('staff', 'persons')[0]).toMatchObject({
      asOf: TODAY,
      text: '',
      unitId: null,
      employedOnly: true,
    });
    expect(window.location.hash).toBe(`#/staff/person/${PERSON}`);
  });

  it('asks again as one types, and with the order that is chosen', async () => {
    const { user } = renderPage(<RegisterPage />);
    await user.type(await screen.findByRole('searchbox'), 'åge');
    await waitFor(() => expect(lastSearch()).toMatchObject({ text: 'åge' }));
    await user.click(screen.getByRole('button', { name: 'Enhed' }));
    await waitFor(() => expect(lastSearch()).toMatchObject({ text: 'åge', sort: 'unit', descending: false }));
    await user.click(screen.getByRole('checkbox', { name: 'Vis kun ansatte på datoen' }));
    await waitFor(() => expect(lastSearch()).toMatchObject({ employedOnly: false }));
  });

  it('starts with the text of the address', async () => {
    window.location.hash = '#/staff/register?text=bach';
    renderPage(<RegisterPage />);
    await waitFor(() => expect(lastSearch()).toMatchObject({ text: 'bach' }));
  });

  it('tells an empty register from a search without hits', async () => {
    bridge.on('staff', 'persons', () => ok({ total: 0, rows: [] }));
    const { user } = renderPage(<RegisterPage />);
    const toImport = await screen.findByRole('link', { name: 'Indlæs medarbejdere' });
    expect(toImport.getAttribute('href')).toBe('#/staff/import?kind=staff');
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByText('Ingen medarbejdere passer til søgningen')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Nulstil søgningen' }));
    expect(await screen.findByText('Der er ingen medarbejdere endnu')).toBeDefined();
  });
});

describe('the organisation', () => {
  it('is a tree with figures, remote sites marked, and the people of the chosen unit beside it', async () => {
    const { user } = renderPage(<OrganisationPage />);
    const tree = await screen.findByRole('treegrid', { name: 'Enheder' });
    const site = within(tree).getByRole('row', { name: 'Børnehuset Nissum' });
    expect(site.textContent).toContain('Fjernsted');
    expect(site.textContent).toContain('12 medarbejdere, 10,5 årsværk');
    expect(lastSearch()).toMatchObject({ unitId: TOP, withSubUnits: true });

    await user.click(site);
    expect(await screen.findByRole('heading', { name: /Børnehuset Nissum/ })).toBeDefined();
    expect(screen.getByText('Inger Bach')).toBeDefined();
    await waitFor(() => expect(lastSearch()).toMatchObject({ unitId: SITE, withSubUnits: true }));
    await user.click(screen.getByRole('checkbox', { name: 'Vis også medarbejdere i underenhederne' }));
    await waitFor(() => expect(lastSearch()).toMatchObject({ unitId: SITE, withSubUnits: false }));
  });

  it('says what to do when there is none', async () => {
    bridge.on('staff', 'unitTree', () => ok([]));
    renderPage(<OrganisationPage />);
    expect((await screen.findByRole('link', { name: 'Indlæs organisation' })).getAttribute('href')).toBe(
      '#/staff/import?kind=organisation',
    );
  });
});

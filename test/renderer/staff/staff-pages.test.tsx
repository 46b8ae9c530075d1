import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrganisationPage } from '../../../renderer/staff/organisation-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { personRow, SITE, TOP, units } from './person-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  bridge.on('staff', 'persons', () => ok({ total: 1, rows: [personRow] }));
  bridge.on('staff', 'unitTree', () => ok([...units]));
  window.location.hash = '#/staff/register';
});

const lastSearch = () => bridge.inputsOf('staff', 'persons').at(-1);

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

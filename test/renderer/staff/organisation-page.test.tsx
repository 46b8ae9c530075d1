import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrganisationPage } from '../../../renderer/staff/organisation-page.tsx';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { PersonId, RoleId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ChangePreview } from '../../../shared/staff/unit-change-schema.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { PERSON, personRow, SITE, TOP, units } from './person-samples.ts';

let bridge: FakeBridge;

const nothing: ChangePreview = {
  outcome: 'sum',
  altersPast: false,
  units: [],
  people: { persons: 0, engagements: 0, fte: 0, later: 0 },
  places: [],
  remote: { into: 0, outOf: 0 },
  leaders: [],
  roles: [],
  deadlines: [],
};

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  window.location.hash = '#/staff/organisation';
  bridge.on('staff', 'persons', () => ok({ total: 1, rows: [personRow] }));
  bridge.on('staff', 'people', () => ok({ total: 0, rows: [] }));
  bridge.on('staff', 'unitTree', () => ok([...units]));
  bridge.on('staff', 'leaderCandidates', () => ok([]));
  bridge.on('staff', 'unitHistory', () => ok([]));
  bridge.on('staff', 'unitDetail', () =>
    ok({
      open: true,
      leader: { key: '77', personId: PERSON, name: 'Inger Bach' },
      roles: [
        {
          id: 'rolerolerolerolerolero' as RoleId,
          personId: PERSON,
          name: 'Åge Østergaard',
          role: 'amr' as const,
          body: '',
          electedOn: null,
          from: TODAY,
          to: null,
        },
      ],
      deadlines: [{ kind: 'certificates_90' as const, label: '', count: 3 }],
    }),
  );
});

async function openSite(): Promise<ReturnType<typeof renderPage>> {
  const page = renderPage(<OrganisationPage />);
  const tree = await screen.findByRole('treegrid', { name: 'Enheder' });
  await page.user.click(within(tree).getByRole('row', { name: 'Børnehuset Nissum' }));
  await screen.findByRole('heading', { name: /Børnehuset Nissum/ });
  return page;
}

async function choose(user: ReturnType<typeof renderPage>['user'], action: string): Promise<HTMLElement> {
  const menu = await screen.findByRole('button', { name: /Ret organisationen: Børnehuset Nissum/ });
  await waitFor(() => expect(menu.hasAttribute('disabled')).toBe(false));
  await user.click(menu);
  await user.click(await screen.findByRole('menuitem', { name: action }));
  return screen.findByRole('dialog');
}

describe('a unit', () => {
  it('shows roles and deadlines', async () => {
    const { user } = await openSite();
    await user.click(screen.getByRole('tab', { name: 'Roller og frister' }));
    expect(await screen.findByText('Arbejdsmiljørepræsentant (AMR)')).toBeDefined();
    expect(screen.getByText('3 beviser udløber inden 90 dage')).toBeDefined();
  });
});

describe('a change', () => {
  it('asks for what is missing before it shows what follows', async () => {
    const { user } = await openSite();
    const dialog = await choose(user, 'Opret underenhed');
    await user.click(within(dialog).getByRole('button', { name: 'Se følgerne' }));
    expect(await within(dialog).findByText('Skriv enhedens navn.')).toBeDefined();
    expect(within(dialog).getByText('Skriv et enhedsnummer.')).toBeDefined();
    expect(bridge.inputsOf('staff', 'previewUnitChange')).toEqual([]);
  });

  it('shows what follows, is made only then, and can be taken back', async () => {
    bridge.on('staff', 'previewUnitChange', () =>
      ok({
        ...nothing,
        units: [{ what: 'closed', code: '2030', name: 'Børnehuset Nissum', from: '', to: '' }],
        people: { persons: 2, engagements: 3, fte: 2.5, later: 0 },
        roles: [
          { personId: 'x' as PersonId, name: 'Åge Østergaard', role: 'amr', body: '', unitName: 'Nissum', to: '' },
        ],
      }),
    );
    bridge.on('staff', 'applyUnitChange', () => ok({ stamp: 'S1', units: 1, engagements: 3 }));
    bridge.on('staff', 'undoEdit', () => ok({ restored: 4, removed: 0 }));
    const { user } = await openSite();
    const form = await choose(user, 'Luk enheden');
    await user.click(within(form).getByRole('button', { name: 'Se følgerne' }));
    expect(await screen.findByText('Børnehuset Nissum lukker. Historikken bliver.')).toBeDefined();
    expect(screen.getByText(/2 medarbejdere flytter \(3 ansættelser, 2,50 årsværk\)/)).toBeDefined();
    expect(screen.getByText(/Arbejdsmiljørepræsentant \(AMR\) i Nissum slutter/)).toBeDefined();
    expect(bridge.inputsOf('staff', 'applyUnitChange')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Luk enheden' }));
    const change = {
      kind: 'close',
      onDay: addDays(TODAY, 1),
      unitId: SITE,
      peopleTo: null,
      subUnitsTo: null,
      roles: 'follow',
    };
    await waitFor(() => expect(bridge.inputsOf('staff', 'applyUnitChange')).toEqual([{ change, outcome: 'sum' }]));
    expect(await screen.findByText('Ændringen gælder fra en anden dag, end du ser på')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    await waitFor(() => expect(bridge.inputsOf('staff', 'undoEdit')).toEqual([{ stamp: 'S1' }]));
    expect(await screen.findByText('Ændringen af organisationen er fortrudt.')).toBeDefined();
  });

  it('stays and says why when it is refused, and cannot be confirmed', async () => {
    bridge.refuse('staff', 'previewUnitChange', 'unit_has_people', { name: 'Børnehuset Nissum', count: 12 });
    const { user } = await openSite();
    const form = await choose(user, 'Luk enheden');
    await user.click(within(form).getByRole('button', { name: 'Se følgerne' }));
    expect(await screen.findByText(/12 ansættelser i Børnehuset Nissum har ikke fået en ny plads/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Luk enheden' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Tilbage og ret' }));
    expect(await screen.findByRole('button', { name: 'Se følgerne' })).toBeDefined();
  });
});

describe('the drawing', () => {
  it('names every unit with leader and figures, is walked with arrows, and leads to the unit', async () => {
    const { user } = renderPage(<OrganisationPage />);
    await user.click(await screen.findByRole('tab', { name: 'Tegning' }));
    const frame = await screen.findByRole('region', { name: /Tegning af organisationen under/ });
    const boxes = within(frame).getAllByRole('button');
    expect(boxes.length).toBe(units.length);
    act(() => boxes[0]?.focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(boxes[1]);
    const site = within(frame).getByRole('button', {
      name: /^Børnehuset Nissum\. Leder: Inger Bach\. 12 medarbejdere/,
    });
    expect(site.textContent).toContain('Fjernsted');
    await user.click(site);
    expect(await screen.findByRole('heading', { name: /Børnehuset Nissum/ })).toBeDefined();
  });
});

describe('two days', () => {
  it('are compared in words, signs and figures', async () => {
    bridge.on('staff', 'compareOrganisation', () =>
      ok({
        total: { before: { persons: 20, fte: 18 }, after: { persons: 21, fte: 18.5 } },
        differences: [{ unitId: SITE, code: '2030', name: 'Nissum', mark: 'moved', from: 'Nord', to: 'Syd' }],
        units: [
          {
            id: TOP,
            code: '1',
            name: 'Kommunen',
            parentId: null,
            depth: 0,
            marks: [],
            before: { persons: 20, fte: 18 },
            after: { persons: 20, fte: 18 },
          },
          {
            id: SITE,
            code: '2030',
            name: 'Nissum',
            parentId: TOP,
            depth: 1,
            marks: ['moved'],
            before: { persons: 12, fte: 10 },
            after: { persons: 9, fte: 8.5 },
          },
        ],
      }),
    );
    const { user } = renderPage(<OrganisationPage />);
    await user.click(await screen.findByRole('tab', { name: 'Sammenlign to dage' }));
    expect(await screen.findByText('fra Nord til Syd', { exact: false })).toBeDefined();
    const row = screen.getByRole('row', { name: /Nissum/ });
    expect(row.textContent).toContain('→ Flyttet');
    expect(row.textContent).toContain('−3');
    expect(screen.queryByRole('row', { name: /Kommunen/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /Vis kun enheder/ }));
    expect(screen.getByRole('row', { name: /Kommunen/ })).toBeDefined();
  });
});

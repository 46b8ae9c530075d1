import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { IncidentsPage } from '../../../renderer/apv/incidents/incidents-page.tsx';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { defaultReportRule } from '../../../shared/apv/incident-deadline.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, IncidentId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const day = (text: string): IsoDate => text as IsoDate;
const CARE = 'careCarecareCarecareCa' as UnitId;

const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id: id.padEnd(22, '_') as IncidentId,
  unitId: CARE,
  unitName: 'Plejen',
  kind: 'accident',
  happenedOn: day('2026-11-02'),
  place: 'Køkken',
  description: 'En medarbejder gled',
  injury: '',
  absence: '4-14',
  firstAbsenceOn: day('2026-11-03'),
  beyondTheDay: true,
  compensation: false,
  easyNumber: '',
  reportedOn: null,
  causes: '',
  measures: '',
  analysedOn: null,
  problemId: null,
  reportBy: day('2026-11-17'),
  report: 'late',
  needsReport: true,
  reportedLate: false,
  problemRoundId: null,
  ...more,
});

let bridge: FakeBridge;
beforeEach(() => {
  window.location.hash = '';
  bridge = installFakeBridge();
  bridge.on('apv', 'incidentRule', () => ok(defaultReportRule));
  bridge.on('staff', 'unitTree', () => ok([]));
  bridge.on('apv', 'problemsToLink', () =>
    ok([
      {
        problemId: 'q'.repeat(22) as ProblemId,
        theme: 'accidents' as const,
        description: 'Glat gulv ved opvasken',
        roundName: 'APV 2026',
      },
    ]),
  );
  bridge.on('apv', 'incidents', () =>
    ok([
      incident('late'),
      incident('near', {
        kind: 'near_miss',
        happenedOn: day('2025-05-01'),
        report: 'not_needed',
        reportBy: null,
        needsReport: false,
      }),
      incident('raised', {
        kind: 'violence',
        happenedOn: day('2025-03-01'),
        reportedOn: day('2025-03-20'),
        report: 'reported',
        reportedLate: true,
        needsReport: false,
        problemId: 'p'.repeat(22) as ProblemId,
        problemRoundId: 'r'.repeat(22) as ApvRoundId,
      }),
    ]),
  );
});

describe('the register of incidents', () => {
  it('says what to do when there are none', async () => {
    bridge.on('apv', 'incidents', () => ok([]));
    const { user } = renderPage(<IncidentsPage />);
    await screen.findByText('Der er ikke registreret nogen hændelser');
    await user.click(screen.getByRole('button', { name: 'Registrer hændelse' }));
    expect(await screen.findByRole('dialog', { name: 'Registrer hændelse' })).toBeTruthy();
  });

  it('says in words how each stands with its report, and that the program does not report by itself', async () => {
    renderPage(<IncidentsPage />);
    const rows = await screen.findAllByRole('row');
    expect(
      rows.map((row) => row.textContent).filter((text) => text?.includes('skulle være anmeldt senest 17-11-2026')),
    ).toHaveLength(1);
    expect(screen.getByText('den 20-03-2025, efter fristen')).toBeTruthy();
    expect(screen.getByText('1 ulykke er ikke anmeldt inden fristen')).toBeTruthy();
    expect(screen.getByText(/Pejling anmelder ikke selv/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Se i APV: Vold og trusler 01-03-2025/ })).toBeTruthy();
    expect(await screen.findByText(/at\.dk/)).toBeTruthy();
  });

  it('shows only what must be done when the start page asks, and all again', async () => {
    window.location.hash = '#/apv/incidents?report=due';
    const { user } = renderPage(<IncidentsPage />);
    expect(await screen.findByText('1 af 3 hændelser')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Anmeldelse/ }));
    await user.click(await screen.findByRole('option', { name: 'Alle' }));
    expect(await screen.findByText('3 hændelser')).toBeTruthy();
  });

  it('tells the last day to report while the form is filled in, and sends what was written', async () => {
    bridge.on('apv', 'saveIncident', () => ok({ incidentId: 'late'.padEnd(22, '_') as IncidentId }));
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret: Arbejdsulykke 02-11-2026' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Skulle være anmeldt i EASY senest 17-11-2026.')).toBeTruthy();
    expect(dialog.getByText(/Skriv ikke navne, CPR-numre eller diagnoser/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Nej, kunne arbejde som normalt' }));
    expect(dialog.getByText('Skal ikke anmeldes, som det er udfyldt nu.')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: /erstatning/ }));
    expect(dialog.getByText('Skulle være anmeldt i EASY senest 16-11-2026.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Årsager' }), 'Vådt gulv');
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(bridge.inputsOf('apv', 'saveIncident')).toMatchObject([
      { fields: { causes: 'Vådt gulv', beyondTheDay: false, compensation: true, unitId: CARE } },
    ]);
  });

  it('sends nothing that is not whole', async () => {
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Registrer hændelse' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(dialog.getByText('Vælg enheden, skriv datoen og kort, hvad der skete.')).toBeTruthy();
    expect(bridge.inputsOf('apv', 'saveIncident')).toEqual([]);
  });

  it('links it to a problem that stands in the APV, and offers no new one meanwhile', async () => {
    bridge.on('apv', 'saveIncident', () => ok({ incidentId: 'late'.padEnd(22, '_') as IncidentId }));
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret: Arbejdsulykke 02-11-2026' }));
    await user.click(await screen.findByRole('button', { name: /Hører til et problem i APV/ }));
    await user.click(await screen.findByRole('option', { name: /Glat gulv ved opvasken/ }));
    expect(screen.queryByRole('button', { name: 'Opret som problem i APV' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(bridge.inputsOf('apv', 'problemsToLink')[0]).toEqual({ unitId: CARE, linked: null });
    expect(bridge.inputsOf('apv', 'saveIncident')).toMatchObject([{ fields: { problemId: 'q'.repeat(22) } }]);
  });

  it('makes no problem of it while something is written that would be lost', async () => {
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret: Arbejdsulykke 02-11-2026' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Årsager' }), 'Vådt gulv');
    expect(dialog.getByText(/Gem hændelsen først/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Opret som problem i APV' })).toBeNull();
  });

  it('asks before it makes a problem of it, and before it takes it out', async () => {
    bridge.on('apv', 'raiseProblem', () =>
      ok({ problemId: 'p'.repeat(22) as ProblemId, roundId: 'r'.repeat(22) as ApvRoundId }),
    );
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret: Arbejdsulykke 02-11-2026' }));
    await user.click(await screen.findByRole('button', { name: 'Opret som problem i APV' }));
    expect(bridge.inputsOf('apv', 'raiseProblem')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Opret problem' }));
    expect(bridge.inputsOf('apv', 'raiseProblem')).toEqual([{ incidentId: 'late'.padEnd(22, '_') }]);
  });
});

describe('the year', () => {
  it('shows the areas, says of hidden figures only that they are hidden, and leaves out units with none', async () => {
    const cells = (...numbers: (number | null)[]) =>
      (['accident', 'near_miss', 'violence'] as const).map((kind, i) => ({ kind, n: numbers[i] ?? null }));
    const row = (id: string, name: string, depth: number, ...numbers: (number | null)[]) => ({
      unitId: id.padEnd(22, '_') as UnitId,
      name,
      depth,
      cells: cells(...numbers),
    });
    bridge.on('apv', 'incidentYear', () =>
      ok({
        perThousand: 12.5,
        fte: 1600,
        totals: [
          { kind: 'accident' as const, n: 20, withAbsence: 9, late: 1 },
          { kind: 'near_miss' as const, n: 7, withAbsence: null, late: 0 },
          { kind: 'violence' as const, n: 30, withAbsence: 2, late: 0 },
        ],
        rows: [
          row('a', 'Ældre', 0, 20, 7, 30),
          row('b', 'Hjemmeplejen', 1, null, 7, 25),
          row('c', 'Natholdet', 1, null, 0, 5),
          row('d', 'Køkkenet', 1, 0, 0, 0),
        ],
      }),
    );
    const { user } = renderPage(<IncidentsPage />);
    await user.click(await screen.findByRole('tab', { name: 'Årets overblik' }));
    const table = await screen.findByRole('table', { name: 'Hændelser i 2026 efter enhed og slags' });
    expect(within(table).getByRole('row', { name: /Hjemmeplejen/ }).textContent).toContain('skjult');
    expect(within(table).queryByText('Køkkenet')).toBeNull();
    expect(screen.getByText('12,5')).toBeTruthy();
    expect(screen.getByText('heraf 9 med fravær. 1 ikke anmeldt i tide.')).toBeTruthy();
    expect(screen.getByText(/Tallet vises ikke, fordi gruppen er lille/)).toBeTruthy();
  });
});

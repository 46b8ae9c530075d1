import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { StartPage } from '../../../renderer/start/start-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Outlook, Overview } from '../../../shared/report/contract.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const day = (text: string) => text as IsoDate;

const overview: Overview = {
  asOf: TODAY,
  filled: { organisation: true, staff: true, courses: true },
  persons: 2087,
  engagements: 2143,
  fte: 1764.372,
  units: 84,
  remoteUnits: 9,
};

const outlook: Outlook = {
  tasks: [
    { kind: 'unknown_validity', count: 1, urgency: 'info' },
    { kind: 'certificates_expired', count: 412, urgency: 'now' },
    { kind: 'backup_old', count: 21, urgency: 'soon' },
  ],
  trend: [
    { date: day('2026-10-31'), persons: 2060, fte: 1760 },
    { date: day('2026-11-22'), persons: 2087, fte: 1764 },
  ],
  areas: [
    { code: '2000', name: 'Børn & Unge', persons: 743, fte: 634.2 },
    { code: '7000', name: 'Stab', persons: null, fte: null },
  ],
  courses: [{ code: 'BRAND', name: 'Brandøvelse', valid: 40, expired: 12 }],
};

const nothing: Overview = {
  ...overview,
  filled: { organisation: false, staff: false, courses: false },
  persons: 0,
  engagements: 0,
  fte: 0,
  units: 0,
  remoteUnits: 0,
};

let bridge: FakeBridge;
const show = (answer: Overview, later: Outlook = outlook) => {
  bridge.on('report', 'overview', () => ok(answer));
  bridge.on('report', 'outlook', () => ok(later));
  return renderPage(<StartPage />);
};

beforeEach(() => {
  bridge = installFakeBridge();
});

describe('the start page', () => {
  it('first says what must be done, most urgent on top, with the urgency in words and a way to mend it', async () => {
    show(overview);
    await screen.findByText(/412 beviser er udløbet/);
    const tasks = within(screen.getByRole('region', { name: 'Hvad skal gøres nu?' })).getAllByRole('listitem');
    expect(tasks.map((task) => /^(Nu|Snart|Til orientering)/.exec(task.textContent ?? '')?.[1])).toEqual([
      'Nu',
      'Snart',
      'Til orientering',
    ]);
    expect(tasks[0]?.textContent).toContain('412 beviser er udløbet');
    expect(
      within(tasks[0] as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('#/learning/expiry?window=expired');
    expect(
      within(tasks[1] as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('#/settings');
    const titles = screen.getAllByText(/Hvad skal gøres nu|Årsværk$/);
    expect(titles[0]?.textContent).toBe('Hvad skal gøres nu?');
  });

  it('then shows key figures and charts with words, and hides what must be hidden', async () => {
    show(overview);
    const figures = await screen.findByRole('region', { name: 'Nøgletal' });
    expect(figures.textContent).toContain('2.087');
    expect(figures.textContent).toContain('1.764,4');
    expect(
      await screen.findByRole('img', { name: /Fra 2\.060 medarbejdere den 31-10-2026 til 2\.087 den 22-11-2026/ }),
    ).toBeDefined();
    const areas = screen.getByRole('img', { name: /Flest medarbejdere har Børn & Unge med 743/ });
    expect(areas.querySelectorAll('[data-hidden]')).toHaveLength(2);
    expect(screen.getByText(/Tallet vises ikke, fordi gruppen er lille/)).toBeDefined();
  });

  it('tells of open surveys how many have answered and how long is left, and leads to what waits in them', async () => {
    const id = 'runde'.padEnd(22, '_') as RoundId;
    const line = { id, name: 'Trivsel 2026', origin: 'program', rate: null, answered: null, units: 87 } as const;
    const days = { opensOn: day('2026-11-09'), closesOn: day('2026-11-25') };
    bridge.on('survey', 'rounds', () => ok([{ ...line, ...days, state: 'open' }]));
    bridge.on('survey', 'responseRates', () => ok({ total: { invited: 1914, answered: 1353 }, units: [] }));
    const round = { id, name: 'Trivsel 2026' };
    show(overview, {
      ...outlook,
      tasks: [
        { kind: 'survey_ends', count: 3, urgency: 'soon', round },
        { kind: 'survey_comments', count: 1, urgency: 'soon', round: { ...round, name: 'Trivsel 2025' } },
      ],
    });
    const open = await screen.findByRole('region', { name: 'Åbne trivselsmålinger' });
    expect(await within(open).findByText(/1\.353 af 1\.914 har svaret \(70,7\s%\)/)).toBeDefined();
    expect(within(open).getByText('Slutter 25-11-2026, om 3 dage')).toBeDefined();
    expect(screen.getByText('Trivsel 2026 slutter om 3 dage')).toBeDefined();
    expect(screen.getByText('1 kommentar i Trivsel 2025 skal læses igennem')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Se kommentarer' }).getAttribute('href')).toBe(`#/survey/comments/${id}`);
    expect(screen.getByRole('link', { name: 'Se målingen' }).getAttribute('href')).toBe(`#/survey/round/${id}`);
  });

  it('has no card of open surveys when none is open', async () => {
    bridge.on('survey', 'rounds', () => ok([]));
    show(overview);
    await screen.findByRole('img', { name: /Kurve over medarbejdere/ });
    expect(screen.queryByRole('region', { name: 'Åbne trivselsmålinger' })).toBeNull();
  });

  it('says that nothing has to be done', async () => {
    show(overview, { ...outlook, tasks: [] });
    expect(await screen.findByText('Der er intet, der skal gøres lige nu.')).toBeDefined();
  });

  it('leads an empty register through organisation, staff and courses', async () => {
    show(nothing);
    const steps = within(await screen.findByRole('region', { name: 'Kom godt i gang' })).getAllByRole('listitem');
    expect(steps.map((step) => within(step).getByRole('link').getAttribute('href'))).toEqual([
      '#/staff/import?kind=organisation',
      '#/staff/import?kind=staff',
      '#/staff/import?kind=courses',
    ]);
    expect(steps[0]?.textContent).toContain('Næste skridt');
    expect(screen.queryByRole('region', { name: 'Nøgletal' })).toBeNull();
  });

  it('points at staff when the organisation is there', async () => {
    show({ ...nothing, units: 84, filled: { ...nothing.filled, organisation: true } });
    const steps = within(await screen.findByRole('region', { name: 'Kom godt i gang' })).getAllByRole('listitem');
    expect(steps[0]?.textContent).toContain('Klaret');
    expect(steps[1]?.textContent).toContain('Næste skridt');
  });
});

import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnitApvPage } from '../../../renderer/apv/report/unit-apv-page.tsx';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { model as sample } from '../report/report-samples.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const unitId = 'u'.padEnd(22, '_') as UnitId;
const LONG = 'Arbejdsmiljøuddannelseskoordineringsgruppemedlemskab';

const written = (subtitle: string): ReportModel => ({
  ...sample,
  title: 'Plejehjemmet Åbrinken',
  subtitle,
  hiddenReason: '',
  sections: [
    {
      id: 'plan',
      heading: 'Handlingsplan',
      blocks: [
        { kind: 'heading', text: 'Støj' },
        { kind: 'heading', text: 'Problem 1: Støj i stuen', minor: true },
        { kind: 'facts', items: [{ label: 'Sted', text: 'Fællesstuen' }] },
        {
          kind: 'words',
          id: 'plan',
          caption: 'Skriftlig handlingsplan',
          columns: ['Linje', 'Foranstaltning'],
          rows: [['1', `Dæmpning i loftet senest 01-05-2026, se ${LONG}`]],
        },
        {
          kind: 'picture',
          src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
          alt: 'Foto. Loftet',
          caption: 'Loftet',
          width: 8,
          height: 6,
        },
      ],
    },
  ],
});

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('report', 'apv', ({ audience }) =>
    ok(written(audience === 'authority' ? 'Fuld udgave' : 'Udgave til medarbejderne')),
  );
});

describe('the page of a written APV', () => {
  it('shows the complete one first, and warns of what is confidential in it', async () => {
    renderPage(<UnitApvPage unitId={unitId} />);
    expect(await screen.findByText('Fuld udgave')).toBeDefined();
    expect(bridge.inputsOf('report', 'apv')).toEqual([{ unitId, audience: 'authority', asOf: TODAY }]);
    expect(screen.getByText(/indeholder også det, der er mærket fortroligt/)).toBeDefined();
  });

  it('names tables, rows and pictures for those who cannot see them, and keeps the words whole', async () => {
    renderPage(<UnitApvPage unitId={unitId} />);
    const table = await screen.findByRole('table', { name: 'Skriftlig handlingsplan' });
    expect(within(table).getByRole('columnheader', { name: 'Foranstaltning' })).toBeDefined();
    expect(within(table).getByRole('rowheader', { name: '1' })).toBeDefined();
    expect(within(table).getByRole('cell').textContent).toBe(`Dæmpning i loftet senest 01-05-2026, se ${LONG}`);
    expect(screen.getByRole('img', { name: 'Foto. Loftet' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 4, name: 'Støj' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 5, name: 'Problem 1: Støj i stuen' })).toBeDefined();
    // No figure is hidden in it, so nothing is said of hidden figures.
    expect(screen.queryByText('skjult')).toBeNull();
  });

  it('saves the version that is shown, and says where', async () => {
    bridge.on('desktop', 'saveApv', () => ok({ saved: true, name: 'apv.pdf', bytes: 612_000 }));
    const { user } = renderPage(<UnitApvPage unitId={unitId} />);
    await screen.findByText('Fuld udgave');
    await user.click(screen.getByRole('button', { name: /^Fuld udgave \(/ }));
    await user.click(await screen.findByRole('option', { name: /Til medarbejderne/ }));
    expect(await screen.findByText('Udgave til medarbejderne')).toBeDefined();
    expect(screen.queryByText('Fuld udgave')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gem som PDF' }));
    expect(await screen.findByText(/apv\.pdf \(612 kB\)/)).toBeDefined();
    expect(bridge.inputsOf('desktop', 'saveApv')).toEqual([{ unitId, audience: 'employees', asOf: TODAY }]);
  });

  it('says what to do where nothing is written', async () => {
    bridge.refuse('report', 'apv', 'apv_nothing_written');
    renderPage(<UnitApvPage unitId={unitId} />);
    expect(await screen.findByRole('heading', { name: 'Enheden har endnu ingen skriftlig APV' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Gå til APV-overblikket' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Gem som PDF' })).toBeNull();
  });

  it('says why when the file could not be written', async () => {
    bridge.refuse('desktop', 'saveApv', 'disk_full');
    const { user } = renderPage(<UnitApvPage unitId={unitId} />);
    await screen.findByText('Fuld udgave');
    await user.click(screen.getByRole('button', { name: 'Gem som PDF' }));
    expect(await screen.findByRole('alert')).toBeDefined();
  });
});

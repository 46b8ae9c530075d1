import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChemicalsPage } from '../../../renderer/apv/chemicals/chemicals-page.tsx';
import type { Substance, SubstanceUse } from '../../../shared/apv/contract-chemicals.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { SubstanceId, SubstanceUseId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

const pad = <T extends string>(text: string): T => text.padEnd(22, '_') as T;
const TOKEN = 'T'.repeat(22);
const UNIT = pad<UnitId>('unit');

const use = (change: Partial<SubstanceUse> = {}): SubstanceUse => ({
  ...{ id: pad<SubstanceUseId>('use'), unitId: UNIT, unitName: 'Materielgården', place: 'Garage' },
  ...{ properties: 'Kræftrisiko', exposure: '', circumstances: '', measures: '', experience: '', limitValues: '' },
  ...{ supplierInfo: '', substitution: '', instruction: '', assessedOn: null, assessedBy: '', endedOn: null },
  ...{ answered: 1, nextDue: null, assessment: 'missing', unitClosedOn: null },
  ...change,
});
const substance = (name: string, change: Partial<Substance> = {}): Substance => ({
  ...{ id: pad<SubstanceId>(name), name, supplier: '', purpose: '', number: '', hazards: '', carcinogen: false },
  ...{ sheetDate: null, endedOn: null, note: '', sheetName: '', hasSheet: false, sheet: 'missing', uses: [] },
  ...change,
});

let bridge: FakeBridge;
let all: Substance[];

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  all = [
    substance('Diesel', { carcinogen: true, hazards: 'H351', uses: [use()] }),
    substance('Grundrens', {
      ...{ hasSheet: true, sheetName: 'grundrens.pdf', sheetDate: '2022-01-31' as IsoDate, sheet: 'old' },
      uses: [use({ id: pad('u2'), place: 'Depot', assessment: 'current', answered: 7 })],
    }),
  ];
  bridge.on('apv', 'substances', () => ok(all));
  bridge.on('staff', 'unitTree', () => ok([]));
  window.location.hash = '#/apv/chemicals';
});

describe('the register of substances', () => {
  it('says what to do when it is empty', async () => {
    all = [];
    renderPage(<ChemicalsPage />);
    expect(await screen.findByRole('heading', { name: 'Ingen farlige stoffer er skrevet ind' })).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Nyt stof' })).toHaveLength(1);
  });

  it('counts what is missing and leads to it', async () => {
    const { user } = renderPage(<ChemicalsPage />);
    expect(await screen.findByText('1 mangler · 1 for gamle')).toBeDefined();
    expect(screen.getByText('1 mangler · 0 over fristen')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Kræftrisikable stoffer' }));
    const grid = screen.getByRole('grid', { name: 'Stoffer' });
    await waitFor(() => expect(within(grid).queryByText('Grundrens')).toBeNull());
    expect(within(grid).getByText('Diesel')).toBeDefined();
  });

  it('shows carcinogens place by place, and where nothing else was considered', async () => {
    const { user } = renderPage(<ChemicalsPage />);
    await user.click(await screen.findByRole('tab', { name: 'Kræftrisikable stoffer' }));
    const row = await screen.findByRole('row', { name: /Diesel/ });
    expect(row.textContent).toContain('Garage');
    expect(row.textContent).toContain('Nej');
  });

  it('asks whether the mark of a carcinogen was forgotten, and needs a name', async () => {
    bridge.on('apv', 'saveSubstance', () => ok({ substanceId: pad<SubstanceId>('Epoxy') }));
    const { user } = renderPage(<ChemicalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Nyt stof' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(await within(dialog).findByText('Skriv stoffets navn.')).toBeDefined();
    expect(bridge.inputsOf('apv', 'saveSubstance')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /Navn/ }), 'Epoxy');
    await user.type(within(dialog).getByRole('textbox', { name: /H-sætninger/ }), 'H317, H350');
    expect(await within(dialog).findByText(/H350 og H351 betyder/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'saveSubstance')).toMatchObject([
        { substanceId: null, fields: { name: 'Epoxy', hazards: 'H317, H350', carcinogen: false } },
      ]),
    );
  });
});

describe('one substance', () => {
  beforeEach(() => {
    window.location.hash = `#/apv/chemicals?substance=${pad('Grundrens')}`;
    bridge.on('desktop', 'chooseFile', () => ok({ token: TOKEN, name: 'nyt.pdf', bytes: 120_000 }));
  });

  it('takes a new sheet with its date, and says why when it is no PDF', async () => {
    bridge.refuse('apv', 'setSheet', 'sheet_not_pdf');
    const { user } = renderPage(<ChemicalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Erstat databladet' }));
    const dialog = await screen.findByRole('dialog', { name: 'Læg nyt.pdf ind' });
    await user.click(within(dialog).getByRole('button', { name: 'Læg ind' }));
    expect(await within(dialog).findByText('Skriv databladets dato.')).toBeDefined();
    await user.click(within(dialog).getAllByRole('spinbutton')[0] as HTMLElement);
    await user.keyboard('01052025');
    await user.click(within(dialog).getByRole('button', { name: 'Læg ind' }));
    expect(await within(dialog).findByText(/skal være en PDF-fil/)).toBeDefined();
    expect(bridge.inputsOf('apv', 'setSheet')).toEqual([
      { substanceId: pad('Grundrens'), file: TOKEN, sheetDate: '2025-05-01' },
    ]);
    expect(screen.getByText('grundrens.pdf')).toBeDefined();
  });

  it('saves a copy where one chooses, and nothing when one changes one’s mind', async () => {
    bridge.on('desktop', 'chooseSave', () => ok(null));
    bridge.on('apv', 'exportSheet', () => ok({}));
    const { user } = renderPage(<ChemicalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Gem en kopi' }));
    await waitFor(() => expect(bridge.inputsOf('desktop', 'chooseSave')).toHaveLength(1));
    expect(bridge.inputsOf('apv', 'exportSheet')).toEqual([]);
    bridge.on('desktop', 'chooseSave', () => ok({ token: TOKEN, name: 'kopi.pdf', bytes: 0 }));
    await user.click(screen.getByRole('button', { name: 'Gem en kopi' }));
    expect(await screen.findByText('Kopien er gemt som kopi.pdf.')).toBeDefined();
  });

  it('is assessed place by place; a day needs somebody who assessed', async () => {
    all = [
      substance('Grundrens', {
        uses: [use({ unitClosedOn: '2026-10-31' as IsoDate, assessedOn: '2026-01-01' as IsoDate })],
      }),
    ];
    bridge.on('apv', 'saveUse', () => ok({ useId: pad<SubstanceUseId>('use') }));
    const { user } = renderPage(<ChemicalsPage />);
    expect(await screen.findByText(/Enheden lukkede 31-10-2026/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Vurder Garage, Materielgården' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vurdering af Grundrens' });
    expect(within(dialog).getByText('1 af 7 punkter er besvaret')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: /2. Udsættelse/ }), 'Dagligt');
    expect(within(dialog).getByText('2 af 7 punkter er besvaret')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(await within(dialog).findByText(/Skriv, hvem der har lavet vurderingen/)).toBeDefined();
    expect(bridge.inputsOf('apv', 'saveUse')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /Vurderet af/ }), 'Leder og AMR');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'saveUse')).toMatchObject([
        { useId: pad('use'), fields: { unitId: UNIT, exposure: 'Dagligt', assessedBy: 'Leder og AMR' } },
      ]),
    );
  });

  it('removes a place only after asking', async () => {
    bridge.on('apv', 'removeUse', () => ok({}));
    const { user } = renderPage(<ChemicalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Fjern Depot, Materielgården' }));
    expect(bridge.inputsOf('apv', 'removeUse')).toEqual([]);
    const asked = await screen.findByRole('alertdialog');
    await user.click(within(asked).getByRole('button', { name: 'Fjern sted' }));
    await waitFor(() => expect(bridge.inputsOf('apv', 'removeUse')).toHaveLength(1));
  });

  it('says so when it is not there', async () => {
    window.location.hash = `#/apv/chemicals?substance=${pad('Ukendt')}`;
    renderPage(<ChemicalsPage />);
    expect(await screen.findByRole('heading', { name: 'Stoffet findes ikke her' })).toBeDefined();
  });
});

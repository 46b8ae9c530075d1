import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ExportDialog, type ExportDialogProps } from '../../../renderer/staff/export/export-dialog.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { peopleFilter } from '../../../shared/staff/contract-people.ts';
import { type FakeBridge, holdAnswer, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { type RenderedPage, renderPage } from '../support/render-page.tsx';

const TOKEN = 'T'.repeat(22);
const filter = peopleFilter.parse({ asOf: TODAY, text: 'skole' });
const earlier = {
  ...{ at: '2026-11-20T09:15:00.000Z', actor: 'Anne', format: 'csv' as const, rows: 212, withCpr: true, asOf: TODAY },
  purpose: 'Julegaver til alle',
} as const;

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('staff', 'listExports', () => ok({ total: 1, rows: [earlier] }));
  bridge.on('desktop', 'chooseSave', () => ok({ token: TOKEN, name: 'personaleliste.xlsx', bytes: 0 }));
  bridge.on('desktop', 'showSaved', () => ok({}));
  bridge.on('staff', 'exportPeople', () => ok({ rows: 1812, files: ['personaleliste.xlsx'], bytes: 182_000 }));
});

function open(more: Partial<ExportDialogProps> = {}): RenderedPage {
  return renderPage(
    <ExportDialog
      {...{ filter, columns: ['name', 'unit', 'key'], total: 1812, isOpen: true, onClose: () => {}, ...more }}
    />,
  );
}
const make = () => screen.getByRole('button', { name: 'Vælg placering, og lav udtræk' });
const purpose = () => screen.getByRole('textbox', { name: /Formål/ });

describe('the export dialog', () => {
  it('says what the file will hold', () => {
    open();
    expect(screen.getByText('1.812 personer fra listen, som den er opgjort pr. 22-11-2026.')).toBeDefined();
    expect(screen.getByText(/Kolonner: Fornavn, Efternavn, Enhedsnr\., Enhedsnavn, Tjenestenummer\./)).toBeDefined();
  });

  it('exports the very list on the page, with the purpose, where the user chooses', async () => {
    const { user } = open({ sort: 'unit', descending: true });
    await user.type(purpose(), 'Adgangskort til nye');
    await user.click(make());
    expect(await screen.findByText('Filen er gemt med 1.812 personer.')).toBeDefined();
    expect(bridge.inputsOf('desktop', 'chooseSave')).toEqual([
      { purpose: 'export', name: 'personaleliste-2026-11-22.xlsx', kind: 'xlsx' },
    ]);
    expect(bridge.inputsOf('staff', 'exportPeople')).toEqual([
      {
        ...{ filter, columns: ['name', 'unit', 'key'], sort: 'unit', descending: true, format: 'xlsx' },
        ...{ purpose: 'Adgangskort til nye', withCpr: false, file: TOKEN },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Vis filen' }));
    expect(bridge.inputsOf('desktop', 'showSaved')).toHaveLength(1);
  });

  it('asks for a purpose before it asks for a place', async () => {
    const { user } = open();
    await user.click(make());
    expect(screen.getByText(/Skriv formålet med mindst 5 tegn/)).toBeDefined();
    expect(purpose().getAttribute('aria-invalid')).toBe('true');
    expect(bridge.inputsOf('desktop', 'chooseSave')).toEqual([]);
  });

  it('offers earlier purposes', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Julegaver til alle' }));
    expect((purpose() as HTMLInputElement).value).toBe('Julegaver til alle');
  });

  it('warns of CPR numbers, which are left out until they are chosen', async () => {
    const { user } = open();
    expect(screen.queryByText('Filen kommer til at indeholde CPR-numre')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Tag CPR-numre med' }));
    expect(screen.getByText('Filen kommer til at indeholde CPR-numre')).toBeDefined();
    expect(screen.getByText(/Kolonner: CPR-nummer, Fornavn/)).toBeDefined();
  });

  it('chooses a folder for a receiving system, and says why it has CPR numbers', async () => {
    bridge.on('staff', 'exportPeople', () =>
      ok({ rows: 1812, files: ['safetynet-2026-11-22/adm-engagements.csv', 'safetynet-2026-11-22/x.csv'], bytes: 1 }),
    );
    const { user } = open({ columns: [] });
    await user.click(screen.getByRole('radio', { name: 'Safetynet' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/Safetynet genkender personer på CPR-nummeret/)).toBeDefined();
    await user.type(purpose(), 'Arbejdsmiljøsystemet');
    await user.click(make());
    expect(await screen.findByText('Filerne ligger i mappen safetynet-2026-11-22.')).toBeDefined();
    expect(bridge.inputsOf('desktop', 'chooseSave')).toMatchObject([{ kind: 'folder', name: 'safetynet-2026-11-22' }]);
    expect(bridge.inputsOf('staff', 'exportPeople')).toMatchObject([
      { format: 'safetynet', withCpr: true, columns: [] },
    ]);
  });

  it('does nothing when no place is chosen', async () => {
    bridge.on('desktop', 'chooseSave', () => ok(null));
    const { user } = open();
    await user.type(purpose(), 'Adgangskort');
    await user.click(make());
    expect(bridge.inputsOf('staff', 'exportPeople')).toEqual([]);
    expect((purpose() as HTMLInputElement).value).toBe('Adgangskort');
  });

  it('can be stopped while it works, and then keeps what was typed', async () => {
    const held = holdAnswer<ReturnType<typeof fail>>();
    bridge.on('staff', 'exportPeople', () => held.promise);
    const { user } = open();
    await user.type(purpose(), 'Adgangskort');
    await user.click(make());
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(bridge.cancelled).toHaveLength(1);
    await held.give(fail('cancelled'));
    expect(await screen.findByRole('button', { name: 'Vælg placering, og lav udtræk' })).toBeDefined();
    expect((purpose() as HTMLInputElement).value).toBe('Adgangskort');
  });

  it('says when the disk is full', async () => {
    bridge.refuse('staff', 'exportPeople', 'disk_full');
    const { user } = open();
    await user.type(purpose(), 'Adgangskort');
    await user.click(make());
    expect((await screen.findByRole('alert')).textContent).toContain('Disken er fuld');
  });

  it('lists earlier exports with purpose and whether CPR numbers went along', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Tidligere udtræk', hidden: true });
    for (const text of ['Anne', 'CSV', '212', 'Ja', 'Julegaver til alle']) {
      expect(within(table).getByText(text)).toBeDefined();
    }
  });
});

import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { LogPage } from '../../../renderer/privacy/log-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import type { AuditRow } from '../../../shared/privacy/contract.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

const rows: readonly AuditRow[] = [
  {
    seq: 2,
    at: new Date(2026, 10, 22, 9, 30).toISOString(),
    actor: 'Bodil Kær',
    call: 'staff.applyImport',
    outcome: 'ok',
    detail: `{"importId":"${'I'.repeat(22)}","kind":"staff","rows":2014,"rejected":13}`,
  },
  {
    seq: 1,
    at: new Date(2026, 10, 22, 9, 0).toISOString(),
    actor: 'Bodil Kær',
    call: 'room.unheardOf',
    outcome: 'disk_full',
    detail: '',
  },
];

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  layOut();
  fake.on('privacy', 'audit', ({ call }) =>
    call === 'register.restore' ? ok({ total: 0, rows: [] }) : ok({ total: 2, rows: [...rows] }),
  );
});

describe('LogPage', () => {
  it('says in words what was done, with the figures but not the ids', async () => {
    renderPage(<LogPage />);
    const row = await screen.findByRole('row', { name: /Fil indlæst/ });
    expect(row.textContent).toContain('22-11-2026 09:30');
    expect(row.textContent).toContain('Slags: Medarbejdere, Rækker: 2.014, Afvist: 13');
    expect(row.textContent).not.toContain('IIII');
  });

  it('shows a call without a name by its own, and the reason of a refusal when opened', async () => {
    const { user } = renderPage(<LogPage />);
    await user.click(await screen.findByText('room.unheardOf'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Afvist: Disken er fuld/)).toBeDefined();
  });

  it('narrows to one kind of event, and back when there is none', async () => {
    const { user } = renderPage(<LogPage />);
    await user.click(await screen.findByRole('button', { name: /Vis/ }));
    await user.click(screen.getByRole('option', { name: 'Register gendannet' }));
    expect(await screen.findByText('Ingen hændelser')).toBeDefined();
    expect(fake.inputsOf('privacy', 'audit').at(-1)).toEqual({ call: 'register.restore', offset: 0, limit: 200 });
    await user.click(screen.getByRole('button', { name: 'Vis alle hændelser' }));
    expect(await screen.findByRole('row', { name: /Fil indlæst/ })).toBeDefined();
  });

  it('explains that the log is chained', () => {
    renderPage(<LogPage />);
    expect(screen.getByText('Loggen kan ikke ændres ubemærket')).toBeDefined();
  });
});

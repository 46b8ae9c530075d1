import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../renderer/bridge.ts';
import { SettingsPage } from '../../../renderer/settings/settings-page.tsx';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { openRegister, renderPage } from '../support/render-page.tsx';

const idOf = (letter: string) => letter.repeat(22) as UserId;
const created = '2026-10-01T08:00:00Z';
const slots: OutputOf<'register', 'slots'> = [
  { id: idOf('a'), name: 'Bodil Kær', role: 'hr', kind: 'passphrase', created, own: true },
  { id: idOf('b'), name: 'Søren Ågård', role: 'dpo', kind: 'passphrase', created, own: false },
  { id: idOf('c'), name: 'Nødnøgle', role: 'hr', kind: 'recovery', created, own: false },
];

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  fake.on('register', 'backups', () => ok([]));
  fake.on('register', 'slots', () => ok(slots));
  fake.on('desktop', 'newFiles', () => ok({ folder: null, settling: false, files: [] }));
});

describe('backups', () => {
  it('says what to do when there are none, and shows where one was made', async () => {
    fake.on('register', 'backup', () => ok({ folder: '/r/Nordby.pejling/backups/2026', bytes: 1 }));
    const { user } = renderPage(<SettingsPage />);
    expect(await screen.findByText('Der er ingen sikkerhedskopier endnu')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Tag sikkerhedskopi' }));
    expect(await screen.findByText(/gemt i \/r\/Nordby.pejling\/backups\/2026/)).toBeDefined();
    expect(fake.inputsOf('register', 'backup')).toEqual([{}]);
  });

  it('makes one in a folder of one’s own choice, or none when the dialog is closed', async () => {
    fake.on('desktop', 'chooseFolder', () => ok(null));
    fake.on('register', 'backup', () => ok({ folder: 'E:', bytes: 1 }));
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: /til en anden mappe/ }));
    expect(fake.inputsOf('register', 'backup')).toEqual([]);
    fake.on('desktop', 'chooseFolder', () => ok({ token: 'T'.repeat(22), name: 'E:', bytes: 0 }));
    await user.click(screen.getByRole('button', { name: /til en anden mappe/ }));
    expect(await screen.findByText(/gemt i E:/)).toBeDefined();
    expect(fake.inputsOf('register', 'backup')).toEqual([{ folder: 'T'.repeat(22) }]);
  });
});

describe('checking the register', () => {
  it('names each check and what was found', async () => {
    fake.on('register', 'check', () =>
      ok({
        ok: false,
        schemaVersion: 30,
        checks: [
          { name: 'pages', ok: true, count: 0 },
          { name: 'audit', ok: false, count: 2 },
        ],
      }),
    );
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: 'Kontrollér registret' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Registret har fejl');
    const table = within(screen.getByRole('table', { name: 'Kontroller' }));
    expect(table.getByRole('row', { name: /Hændelseslogkæden Fejl: 2/ })).toBeDefined();
    expect(table.getByRole('row', { name: /Databasens sider I orden/ })).toBeDefined();
  });
});

describe('users', () => {
  it('removes another user after a question, never oneself or the recovery key', async () => {
    fake.on('register', 'removeSlot', () => ok({}));
    const { user } = renderPage(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: 'Fjern Søren Ågård' }));
    expect(screen.queryByRole('button', { name: /Fjern (Bodil|Nødnøgle)/ })).toBeNull();
    expect(fake.inputsOf('register', 'removeSlot')).toEqual([]);
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Fjern bruger' }));
    expect(fake.inputsOf('register', 'removeSlot')).toEqual([]);
    await user.type(dialog.getByLabelText('Din adgangssætning'), 'min egen sætning');
    await user.click(dialog.getByRole('button', { name: 'Fjern bruger' }));
    expect(await screen.findByText('Søren Ågård er fjernet.')).toBeDefined();
    expect(fake.inputsOf('register', 'removeSlot')).toEqual([{ slotId: idOf('b'), own: 'min egen sætning' }]);
  });

  it('adds a user and stays open with the reason when it is refused', async () => {
    fake.refuse('register', 'addSlot', 'name_taken');
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: 'Tilføj bruger' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Navn'), 'Bodil Kær');
    await user.type(dialog.getByLabelText('Brugerens adgangssætning'), 'fire tilfældige ord');
    await user.click(dialog.getByRole('button', { name: 'Tilføj bruger' }));
    expect(fake.inputsOf('register', 'addSlot')).toEqual([]);
    await user.type(dialog.getByLabelText('Din adgangssætning'), 'min egen sætning');
    await user.click(dialog.getByRole('button', { name: 'Tilføj bruger' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Navnet er allerede brugt');
    expect(fake.inputsOf('register', 'addSlot')).toEqual([
      { name: 'Bodil Kær', role: 'hr', passphrase: 'fire tilfældige ord', own: 'min egen sætning' },
    ]);
  });

  it('changes one’s own passphrase only when the new one is typed twice alike', async () => {
    fake.on('register', 'changePassphrase', () => ok({}));
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: /Skift din adgangssætning/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Nuværende adgangssætning'), 'den gamle');
    await user.type(dialog.getByLabelText('Ny adgangssætning'), 'en helt ny sætning');
    await user.type(dialog.getByLabelText('Gentag adgangssætningen'), 'en helt ny sætnin');
    await user.click(dialog.getByRole('button', { name: 'Skift din adgangssætning' }));
    expect(await dialog.findByText('De to adgangssætninger er ikke ens.')).toBeDefined();
    await user.type(dialog.getByLabelText('Gentag adgangssætningen'), 'g');
    await user.click(dialog.getByRole('button', { name: 'Skift din adgangssætning' }));
    expect(await screen.findByText('Din adgangssætning er skiftet.')).toBeDefined();
    expect(fake.inputsOf('register', 'changePassphrase')).toEqual([{ old: 'den gamle', next: 'en helt ny sætning' }]);
  });

  it('asks for the recovery key when that was what opened the register', async () => {
    fake.on('register', 'slots', () => ok(slots.map((slot) => ({ ...slot, own: slot.kind === 'recovery' }))));
    const { user } = renderPage(<SettingsPage />);
    await user.click(await screen.findByRole('button', { name: 'Tilføj bruger' }));
    expect(await screen.findByLabelText('Nødnøglen, du låste op med')).toBeDefined();
  });

  it('says that the passphrase was wrong, and stays open', async () => {
    fake.refuse('register', 'newRecoveryKey', 'wrong_passphrase', { waitSeconds: 2 });
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: /Lav en ny nødnøgle/ }));
    await user.type(await screen.findByLabelText('Din adgangssætning'), 'en forkert en{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Adgangssætningen er forkert');
  });

  it('shows a new recovery key until it is kept', async () => {
    fake.on('register', 'newRecoveryKey', () => ok({ recoveryKey: 'AAAAA-BBBBB' }));
    const { user } = renderPage(<SettingsPage />);
    await user.click(screen.getByRole('button', { name: /Lav en ny nødnøgle/ }));
    await user.type(await screen.findByLabelText('Din adgangssætning'), 'min egen sætning{Enter}');
    expect(fake.inputsOf('register', 'newRecoveryKey')).toEqual([{ own: 'min egen sætning' }]);
    expect(await screen.findByText('BBBBB')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.getByText('BBBBB')).toBeDefined();
    await user.type(screen.getByLabelText('Sidste gruppe af nøglen'), 'bbbbb{Enter}');
    expect(screen.queryByText('BBBBB')).toBeNull();
  });

  it('lets the adviser change nothing but their own passphrase', async () => {
    renderPage(<SettingsPage />, { state: { state: 'open', info: { ...openRegister, role: 'dpo' } } });
    await screen.findByRole('table', { name: 'Hvem der kan låse registret op' });
    expect(screen.queryByRole('button', { name: /Tilføj bruger|Fjern|Tag sikkerhedskopi|nødnøgle/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Skift din adgangssætning/ })).toBeDefined();
  });
});

describe('this computer', () => {
  it('saves after how many minutes it locks', async () => {
    const { user } = renderPage(<SettingsPage />);
    const field = await screen.findByRole('textbox', { name: 'Lås automatisk efter' });
    await user.clear(field);
    await user.type(field, '5');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gemt.')).toBeDefined();
    expect(fake.inputsOf('desktop', 'setPreferences')).toEqual([{ lockMinutes: 5 }]);
  });
});

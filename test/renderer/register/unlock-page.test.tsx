import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSession } from '../../../renderer/app/session.tsx';
import { UnlockPage } from '../../../renderer/register/unlock-page.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { RegisterState } from '../../../shared/register/contract.ts';
import { formatRecoveryKey } from '../../../shared/register/recovery-key.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { openRegister, renderPage } from '../support/render-page.tsx';

// The frame and the start page are fetched beforehand while one types; here they are not the matter.
vi.mock('../../../renderer/app/preload.ts', () => ({ preloadInside: () => undefined }));

const locked: RegisterState = { state: 'locked', name: 'Nordby', folder: '/registre/Nordby.pejling', waitSeconds: 0 };

function Where() {
  const { state } = useSession();
  return state.state === 'locked' ? <UnlockPage state={state} /> : <p>Tilstand: {state.state}</p>;
}

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  fake.on('register', 'userNames', () => ok(['Bodil Kær']));
});
afterEach(() => void vi.useRealTimers());

const show = (state: RegisterState = locked) => renderPage(<Where />, { state });

describe('UnlockPage', () => {
  it('unlocks with the only user and goes in', async () => {
    fake.on('register', 'unlock', () => ok({ info: openRegister }));
    const { user } = show();
    const field = screen.getByLabelText('Adgangssætning');
    expect(document.activeElement).toBe(field);
    await vi.waitFor(() => expect(fake.inputsOf('register', 'userNames').length).toBe(1));
    await user.type(field, 'fire tilfældige ord{Enter}');
    expect(await screen.findByText('Tilstand: open')).toBeDefined();
    expect(fake.inputsOf('register', 'unlock')).toEqual([{ userName: 'Bodil Kær', passphrase: 'fire tilfældige ord' }]);
  });

  it('lets one of several users be chosen', async () => {
    fake.on('register', 'userNames', () => ok(['Bodil Kær', 'Søren Ågård']));
    fake.on('register', 'unlock', () => ok({ info: openRegister }));
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: /Bruger/ }));
    await user.click(screen.getByRole('option', { name: 'Søren Ågård' }));
    await user.type(screen.getByLabelText('Adgangssætning'), 'ord{Enter}');
    await screen.findByText('Tilstand: open');
    expect(fake.inputsOf('register', 'unlock')).toEqual([{ userName: 'Søren Ågård', passphrase: 'ord' }]);
  });

  it('asks for nothing without a passphrase', async () => {
    const { user } = show();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Skriv din adgangssætning.')).toBeDefined();
    expect(fake.inputsOf('register', 'unlock')).toEqual([]);
  });

  it('counts down after a wrong passphrase, and asks for nothing before it is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    fake.refuse('register', 'unlock', 'wrong_passphrase', { waitSeconds: 4 });
    show();
    const field = screen.getByLabelText<HTMLInputElement>('Adgangssætning');
    await user.type(field, 'forkert{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Forkert adgangssætning');
    expect(screen.getByText('Du kan prøve igen om 4 sekunder.')).toBeDefined();
    expect(field.value).toBe('');
    await user.type(field, 'igen{Enter}');
    expect(fake.inputsOf('register', 'unlock').length).toBe(1);
    for (let second = 0; second < 3; second++) await act(async () => vi.advanceTimersByTime(1000));
    expect(screen.getByText(/Du kan prøve igen om 1 sekund\.|Nu kan du prøve igen\./)).toBeDefined();
    for (let second = 0; second < 2; second++) await act(async () => vi.advanceTimersByTime(1000));
    expect(screen.getByText('Nu kan du prøve igen.')).toBeDefined();
    await user.type(field, '{Enter}');
    expect(fake.inputsOf('register', 'unlock').length).toBe(2);
  });

  it('tells a wait that was running already', () => {
    show({ ...locked, waitSeconds: 8 });
    expect(screen.getByText(/Du kan prøve igen om 8 sekunder/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lås op' }).disabled).toBe(true);
  });

  it('says other faults in their own words', async () => {
    fake.refuse('register', 'unlock', 'register_in_use');
    const { user } = show();
    await user.type(screen.getByLabelText('Adgangssætning'), 'noget{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('åbent i et andet vindue');
  });

  it('tells the demo’s passphrase to its user only', async () => {
    const { unmount } = show();
    expect(screen.queryByText('demo-kommune-2026')).toBeNull();
    unmount();
    fake.on('register', 'userNames', () => ok(['Demobruger']));
    show();
    expect(await screen.findByText('demo-kommune-2026')).toBeDefined();
  });

  it('leaves for another register', async () => {
    fake.on('register', 'leave', () => ok({ state: 'none', recent: [] }));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Åbn et andet register' }));
    expect(await screen.findByText('Tilstand: none')).toBeDefined();
  });
});

describe('unlocking with the recovery key', () => {
  const key = formatRecoveryKey(Uint8Array.from({ length: 20 }, (_, i) => 91 + i * 7));
  const open = async () => {
    const page = show();
    await page.user.click(screen.getByRole('button', { name: 'Brug nødnøgle' }));
    return page;
  };

  it('finds typing errors itself, which costs no wait', async () => {
    const { user } = await open();
    const field = await screen.findByLabelText('Nødnøgle');
    await user.type(field, '7K2QD-9XJ4M{Enter}');
    expect(screen.getByText('10 af 35 tegn skrevet.')).toBeDefined();
    await user.clear(field);
    const swapped = key.replace(/^(.)(.)/, '$2$1');
    await user.type(field, `${swapped}{Enter}`);
    expect(screen.getByText(/ikke tastet rigtigt/)).toBeDefined();
    expect(fake.inputsOf('register', 'unlockWithRecovery')).toEqual([]);
  });

  it('unlocks', async () => {
    fake.on('register', 'unlockWithRecovery', () => ok({ info: openRegister }));
    const { user } = await open();
    await user.type(await screen.findByLabelText('Nødnøgle'), `${key.toLowerCase().replaceAll('-', ' ')}{Enter}`);
    expect(await screen.findByText('Tilstand: open')).toBeDefined();
  });

  it('says that the key is another register’s', async () => {
    fake.on('register', 'unlockWithRecovery', () => fail('wrong_recovery_key', { waitSeconds: 1 }));
    const { user } = await open();
    await user.type(await screen.findByLabelText('Nødnøgle'), `${key}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('Nødnøglen passer ikke til registret');
  });
});

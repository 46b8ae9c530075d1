import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CreatePage } from '../../../renderer/register/create-page.tsx';
import { RecoveryKeyCard } from '../../../renderer/register/recovery-key-card.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { openRegister, renderPage } from '../support/render-page.tsx';

const KEY = '7K2QD-9XJ4M-0ABCD-EFGHJ-KMNPQ-RSTVW-X3YZ8';
const TOKEN = 'A'.repeat(22);
const GOOD = 'fire helt tilfældige ord';

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  fake.on('desktop', 'chooseFolder', () => ok({ token: TOKEN, name: 'Dokumenter', bytes: 0 }));
  fake.on('register', 'create', () => ok({ recoveryKey: KEY, info: openRegister }));
});

const submit = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Opret register' }));

async function fill(user: UserEvent, passphrase: string, repeat: string): Promise<void> {
  await user.type(screen.getByLabelText('Registrets navn'), 'Nordby');
  await user.click(screen.getByRole('button', { name: /Vælg mappe/ }));
  await user.type(screen.getByLabelText('Dit navn'), 'Bodil Kær');
  await user.type(screen.getByLabelText('Adgangssætning'), passphrase);
  await user.type(screen.getByLabelText('Gentag adgangssætningen'), repeat);
}

describe('CreatePage', () => {
  it('says at each field what is missing, and asks for nothing', async () => {
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await submit(user);
    expect(await screen.findByText('Vælg en mappe til registret.')).toBeDefined();
    expect(screen.getByLabelText('Adgangssætning').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Adgangssætningen skal være på mindst 12 tegn.')).toBeDefined();
    expect(fake.inputsOf('register', 'create')).toEqual([]);
  });

  it('refuses a passphrase that is too short', async () => {
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await fill(user, 'for kort', 'for kort');
    await submit(user);
    expect(await screen.findByText('Adgangssætningen skal være på mindst 12 tegn.')).toBeDefined();
    expect(fake.inputsOf('register', 'create')).toEqual([]);
  });

  it('refuses two passphrases that differ, also when the first one is changed last', async () => {
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await fill(user, GOOD, `${GOOD}e`);
    await user.tab();
    expect(await screen.findByText('De to adgangssætninger er ikke ens.')).toBeDefined();
    await user.type(screen.getByLabelText('Adgangssætning'), 'e');
    await vi.waitFor(() => expect(screen.queryByText('De to adgangssætninger er ikke ens.')).toBeNull());
    await user.type(screen.getByLabelText('Adgangssætning'), '!');
    expect(await screen.findByText('De to adgangssætninger er ikke ens.')).toBeDefined();
  });

  it('refuses a name that cannot be a folder', async () => {
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await user.type(screen.getByLabelText('Registrets navn'), 'Nord/by');
    await user.tab();
    expect(await screen.findByText(/Navnet kan ikke bruges til en mappe/)).toBeDefined();
  });

  it('shows the recovery key and goes on only when it is kept', async () => {
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await fill(user, GOOD, GOOD);
    await submit(user);
    expect(await screen.findByRole('heading', { name: 'Gem nødnøglen' })).toBeDefined();
    expect(fake.inputsOf('register', 'create')).toEqual([
      { folder: TOKEN, name: 'Nordby', userName: 'Bodil Kær', passphrase: GOOD },
    ]);
    expect(screen.getByText('X3YZ8')).toBeDefined();
  });

  it('says why it could not be made and keeps what was typed', async () => {
    fake.refuse('register', 'create', 'register_exists', { name: 'Nordby' });
    const { user } = renderPage(<CreatePage onBack={() => undefined} />);
    await fill(user, GOOD, GOOD);
    await submit(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Der ligger allerede noget med navnet Nordby');
    expect(screen.getByLabelText<HTMLInputElement>('Registrets navn').value).toBe('Nordby');
  });
});

describe('RecoveryKeyCard', () => {
  const show = () => {
    const onKept = vi.fn();
    const page = renderPage(
      <RecoveryKeyCard recoveryKey={KEY} registerName="Nordby" continueText="Fortsæt" onKept={onKept} />,
    );
    return { onKept, ...page };
  };
  const goOn = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Fortsæt' }));

  it('does not let one on without a sign that the key is kept', async () => {
    const { user, onKept } = show();
    await goOn(user);
    expect(screen.getByText(/Skriv den sidste gruppe, eller sæt kryds/)).toBeDefined();
    await user.type(screen.getByLabelText('Sidste gruppe af nøglen'), 'rstvw');
    await goOn(user);
    expect(screen.getByText(/Det er ikke den sidste gruppe/)).toBeDefined();
    expect(onKept).not.toHaveBeenCalled();
  });

  it('lets one on who types the last group, in small letters too', async () => {
    const { user, onKept } = show();
    await user.type(screen.getByLabelText('Sidste gruppe af nøglen'), 'x3yz8{Enter}');
    expect(onKept).toHaveBeenCalledTimes(1);
  });

  it('lets one on who says that it is kept', async () => {
    const { user, onKept } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Jeg har gemt nøglen' }));
    await goOn(user);
    expect(onKept).toHaveBeenCalledTimes(1);
  });

  it('saves it for printing and says where', async () => {
    fake.on('desktop', 'printRecoveryKey', () => ok({ saved: true, name: 'noedngle.pdf' }));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Gem som PDF/ }));
    expect(await screen.findByText(/gemt i noedngle.pdf/)).toBeDefined();
    expect(fake.inputsOf('desktop', 'printRecoveryKey')).toEqual([{ recoveryKey: KEY, registerName: 'Nordby' }]);
  });
});

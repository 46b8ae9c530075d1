import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useSession } from '../../../renderer/app/session.tsx';
import { FirstPage } from '../../../renderer/register/first-page.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { RegisterState } from '../../../shared/register/contract.ts';
import { type FakeBridge, holdAnswer, installFakeBridge } from '../support/fake-bridge.ts';
import { openRegister, renderPage } from '../support/render-page.tsx';

const TOKEN = 'B'.repeat(22);
const locked: RegisterState = { state: 'locked', name: 'Nordby', folder: '/r/Nordby.pejling', waitSeconds: 0 };
const none: RegisterState = { state: 'none', recent: [{ name: 'Nordby', folder: '/r/Nordby.pejling', token: TOKEN }] };

function Where() {
  const { state } = useSession();
  return state.state === 'none' ? <FirstPage recent={state.recent} /> : <p>Tilstand: {state.state}</p>;
}

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
});
const show = () => renderPage(<Where />, { state: none });

describe('FirstPage', () => {
  it('opens a register from a folder', async () => {
    fake.on('desktop', 'chooseFolder', () => ok({ token: TOKEN, name: 'Nordby.pejling', bytes: 0 }));
    fake.on('register', 'select', () => ok(locked));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Vælg mappe/ }));
    expect(await screen.findByText('Tilstand: locked')).toBeDefined();
    expect(fake.inputsOf('register', 'select')).toEqual([{ folder: TOKEN }]);
  });

  it('does nothing when the dialog is closed, and says why a folder is no register', async () => {
    fake.on('desktop', 'chooseFolder', () => ok(null));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Vælg mappe/ }));
    expect(fake.inputsOf('register', 'select')).toEqual([]);
    fake.on('desktop', 'chooseFolder', () => ok({ token: TOKEN, name: 'Billeder', bytes: 0 }));
    fake.refuse('register', 'select', 'not_a_register');
    await user.click(screen.getByRole('button', { name: /Vælg mappe/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Mappen er ikke et register');
  });

  it('opens a register again that was opened before', async () => {
    fake.on('register', 'select', () => ok(locked));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Nordby/ }));
    expect(await screen.findByText('Tilstand: locked')).toBeDefined();
  });

  it('makes the demo with a bar that can be stopped', async () => {
    const answer = holdAnswer<ReturnType<typeof fail>>();
    fake.on('register', 'createDemo', (_input, options) => {
      options?.onProgress?.({ phase: 'demo', done: 1, total: 4 });
      return answer.promise;
    });
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'Prøv demokommunen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Laver demokommunen' });
    expect(within(dialog).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    await user.click(within(dialog).getByRole('button', { name: 'Stop' }));
    expect(fake.cancelled.length).toBe(1);
    await answer.give(fail('cancelled'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells the demo’s passphrase beforehand', () => {
    show();
    expect(screen.getByText('demo-kommune-2026')).toBeDefined();
  });
});

describe('restoring a backup', () => {
  it('names what is missing, then restores into a new register', async () => {
    fake.on('desktop', 'chooseFolder', ({ purpose }) => ok({ token: TOKEN, name: purpose, bytes: 0 }));
    fake.on('register', 'restore', () => ok({ info: openRegister }));
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /Gendan fra/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Gendan' }));
    expect(dialog.getByText('Vælg en sikkerhedskopi.')).toBeDefined();
    expect(fake.inputsOf('register', 'restore')).toEqual([]);

    for (const button of dialog.getAllByRole('button', { name: /Vælg mappe/ })) await user.click(button);
    await user.type(dialog.getByLabelText('Det nye registers navn'), 'Nordby igen');
    await user.type(dialog.getByLabelText('Adgangssætning'), 'fire tilfældige ord');
    await user.click(dialog.getByRole('button', { name: 'Gendan' }));
    expect(await screen.findByText('Tilstand: open')).toBeDefined();
    expect(fake.inputsOf('register', 'restore')).toEqual([
      { backup: TOKEN, folder: TOKEN, name: 'Nordby igen', passphrase: 'fire tilfældige ord' },
    ]);
    expect(fake.inputsOf('desktop', 'chooseFolder')).toEqual([{ purpose: 'restore' }, { purpose: 'create' }]);
  });
});

import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/app.tsx';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { RegisterInfo, RegisterState } from '../../../shared/register/contract.ts';
import { type FakeBridge, installFakeBridge, preferences } from '../support/fake-bridge.ts';
import { layOut, openRegister } from '../support/render-page.tsx';

const locked: RegisterState = {
  state: 'locked',
  name: openRegister.name,
  folder: openRegister.folder,
  waitSeconds: 0,
};

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  layOut();
  fake.on('register', 'state', () => ok(locked));
  fake.on('register', 'lock', () => ok(locked));
  fake.on('register', 'userNames', () => ok(['Bodil Kær']));
  fake.on('register', 'backups', () => ok([]));
  fake.on('register', 'slots', () => ok([]));
  fake.on('privacy', 'audit', () => ok({ total: 0, rows: [] }));
  window.location.hash = '/settings';
});

async function start(info: Partial<RegisterInfo> = {}) {
  const user = userEvent.setup();
  render(<App preferences={preferences} state={{ state: 'open', info: { ...openRegister, ...info } }} />);
  await screen.findByRole('navigation');
  return user;
}

describe('the frame', () => {
  it('names the page in the window title and gives its heading the focus', async () => {
    const user = await start();
    await screen.findByRole('heading', { level: 1, name: 'Register og sikkerhed' });
    await user.click(screen.getByRole('link', { name: 'Hændelseslog' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Hændelseslog' });
    expect(document.title).toBe('Hændelseslog – Pejling');
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('link', { name: 'Hændelseslog' }).getAttribute('aria-current')).toBe('page');
  });

  it('changes language at once and remembers it', async () => {
    const user = await start();
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Register and security' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Event log' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(fake.inputsOf('desktop', 'setPreferences')).toEqual([{ language: 'en' }]);
  });

  it('says that a page does not exist', async () => {
    window.location.hash = '/nowhere';
    await start();
    expect(await screen.findByRole('heading', { name: 'Siden findes ikke' })).toBeDefined();
  });

  it('skips to the content', async () => {
    const user = await start();
    await user.click(screen.getByRole('button', { name: 'Gå til indholdet' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('tells that another day than today is shown, and the way back', async () => {
    const user = await start();
    await user.click(screen.getByRole('spinbutton', { name: /dag/i }));
    await user.keyboard('21');
    const note = await screen.findByText('21-11-2026');
    expect(note.closest('[role="status"]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Tilbage til i dag' }));
    expect(screen.queryByText('21-11-2026')).toBeNull();
  });

  it('says to the main process that someone is at work, but not at every key', async () => {
    const user = await start();
    await user.keyboard('aaaaaaaaaa');
    expect(fake.inputsOf('desktop', 'touch').length).toBe(1);
  });
});

describe('locking', () => {
  it('leaves nothing on the screen when the main process has locked', async () => {
    await start();
    await screen.findByRole('heading', { name: 'Sikkerhedskopier' });
    fake.sendLocked();
    expect(await screen.findByRole('heading', { level: 1, name: 'Lås op' })).toBeDefined();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('comes to the unlock page when any call answers that it is locked', async () => {
    fake.refuse('register', 'backups', 'locked');
    render(<App preferences={preferences} state={{ state: 'open', info: openRegister }} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Lås op' })).toBeDefined();
  });

  it('forgets what it had fetched', async () => {
    const user = await start();
    await screen.findByRole('heading', { name: 'Sikkerhedskopier' });
    const before = fake.inputsOf('register', 'backups').length;
    fake.sendLocked();
    fake.on('register', 'unlock', () => ok({ info: openRegister }));
    await user.type(await screen.findByLabelText('Adgangssætning'), 'fire tilfældige ord{Enter}');
    await screen.findByRole('heading', { name: 'Sikkerhedskopier' });
    await waitFor(() => expect(fake.inputsOf('register', 'backups').length).toBe(before + 1));
  });

  it('locks by Ctrl+L', async () => {
    const user = await start();
    await user.keyboard('{Control>}l{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Lås op' })).toBeDefined();
    expect(fake.inputsOf('register', 'lock').length).toBe(1);
  });
});

describe('search by Ctrl+K', () => {
  const personId = 'P'.repeat(22) as PersonId;
  const row = { id: personId, name: 'Søren Ågård', jobTitle: 'Lærer', unitName: 'Nordby Skole' };

  it('finds pages and people, and goes there by keyboard', async () => {
    fake.on('staff', 'search', () => ok({ people: [row], units: [] }));
    const user = await start();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.keyboard('soeren');
    expect(await dialog.findByRole('menuitem', { name: /Søren Ågård/ })).toBeDefined();
    expect(fake.inputsOf('staff', 'search').at(-1)).toMatchObject({ text: 'soeren' });
    // The first answer is pointed at already.
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/staff/person/${personId}`));
  });

  it('points at the first person, also when the answer comes after the pages', async () => {
    const answers: (() => void)[] = [];
    fake.on('staff', 'search', async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return ok({ people: [row], units: [] });
    });
    const user = await start();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    // Two letters that are in the names of pages too.
    await user.keyboard('in');
    await waitFor(() => expect(answers.length).toBe(1));
    answers[0]?.();
    const person = await dialog.findByRole('menuitem', { name: /Søren Ågård/ });
    await waitFor(() => expect(person.hasAttribute('data-focused')).toBe(true));
  });

  it('finds a page however its letters are typed', async () => {
    const user = await start({ role: 'dpo' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.keyboard('haendelse');
    await dialog.findByRole('menuitem', { name: 'Hændelseslog' });
    expect(fake.inputsOf('staff', 'search')).toEqual([]);
  });

  it('finds units, and the people in them on the organisation page', async () => {
    const unit = { id: 'U'.repeat(22) as UnitId, code: '410', name: 'Nordby Skole', path: 'Nordby › Børn' };
    fake.on('staff', 'search', () => ok({ people: [], units: [unit] }));
    const user = await start();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.keyboard('nordby');
    await user.click(await dialog.findByRole('menuitem', { name: /Nordby Skole.*Nordby › Børn/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/staff/organisation'));
  });

  it('offers what one can do, and does it', async () => {
    fake.on('staff', 'search', () => ok({ people: [], units: [] }));
    const user = await start();
    await user.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.keyboard('ans ind');
    await user.click(await dialog.findByRole('menuitem', { name: 'Indlæs ansættelser' }));
    await waitFor(() => expect(window.location.hash).toBe('#/staff/import?kind=staff'));
    await user.keyboard('{Control>}k{/Control}laas');
    await user.click(await screen.findByRole('menuitem', { name: 'Lås registret' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lås op' })).toBeDefined();
  });
});

describe('a role without access to people', () => {
  it('has log and settings in the menu and nothing else', async () => {
    await start({ role: 'dpo' });
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Register og sikkerhed', 'Hændelseslog']);
    expect(screen.queryByRole('combobox', { name: 'Enhed' })).toBeNull();
  });

  it('is refused other pages, and begins at the log', async () => {
    await start({ role: 'dpo' });
    act(() => {
      window.location.hash = '/staff/register';
    });
    expect(await screen.findByRole('heading', { name: 'Din rolle giver ikke adgang til siden' })).toBeDefined();
    act(() => {
      window.location.hash = '/';
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Hændelseslog' })).toBeDefined();
  });
});

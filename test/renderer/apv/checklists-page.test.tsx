import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChecklistsPage } from '../../../renderer/apv/uncover/checklists-page.tsx';
import type { ChecklistId } from '../../../shared/kernel/ids.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { renderPage } from '../support/render-page.tsx';
import { type FakeRegister, installRegister, lists } from './uncover-samples.ts';

const id = 'k'.repeat(22) as ChecklistId;
let register: FakeRegister;
beforeEach(() => {
  register = installRegister();
  register.fake.on('apv', 'saveChecklist', () => ok({ checklistId: id }));
});

async function openCopy() {
  const { user } = renderPage(<ChecklistsPage />);
  await user.click(await screen.findByRole('button', { name: 'Kopiér som egen Kontor' }));
  const dialog = within(await screen.findByRole('dialog'));
  return { user, dialog };
}

const lineOf = (dialog: ReturnType<typeof within>, code: string) =>
  within(dialog.getByRole('group', { name: `Spørgsmål ${code}` }));

describe('checklists', () => {
  it('of the program are shown and copied, never changed', async () => {
    renderPage(<ChecklistsPage />);
    expect(await screen.findByText('Ingen egne tjeklister endnu')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /Kopiér som egen/ })).toHaveLength(5);
    expect(screen.queryByRole('button', { name: /^Ret:/ })).toBeNull();
  });

  it('are copied, added to, reordered and saved', async () => {
    const { user, dialog } = await openCopy();
    await user.click(dialog.getByRole('button', { name: 'Flyt IK1 ned' }));
    await user.click(dialog.getByRole('button', { name: 'Fjern IK3' }));
    await user.click(dialog.getByRole('button', { name: 'Tilføj spørgsmål' }));
    await user.type(lineOf(dialog, 'X1').getByLabelText('Spørgsmål'), 'Ny?');
    await user.click(dialog.getByRole('checkbox', { name: 'Skole og SFO' }));
    await user.click(dialog.getByRole('button', { name: 'Gem tjekliste' }));
    const [first, second] = lists.find(({ key }) => key === 'office')?.body.lines ?? [];
    expect(register.fake.inputsOf('apv', 'saveChecklist')).toEqual([
      {
        checklistId: null,
        name: 'Kontor (vores)',
        body: {
          kinds: ['office', 'school'],
          lines: [second, first, { code: 'X1', theme: 'indoor_climate', question: 'Ny?' }],
        },
      },
    ]);
  });

  it('with faults are not sent: each is told where it is', async () => {
    const { user, dialog } = await openCopy();
    const code = lineOf(dialog, 'IK2').getByLabelText('Kode');
    await user.clear(code);
    await user.type(code, 'ik1');
    await user.clear(lineOf(dialog, 'IK3').getByLabelText('Spørgsmål'));
    await user.clear(dialog.getByLabelText('Navn', { exact: false }));
    await user.click(dialog.getByRole('button', { name: 'Gem tjekliste' }));
    expect(dialog.getByText('Der er 4 ting at rette.', { exact: false })).toBeDefined();
    expect(dialog.getAllByText('Koden står to gange.')).toHaveLength(2);
    expect(dialog.getByText('Skriv spørgsmålet.')).toBeDefined();
    expect(dialog.getByText('Giv tjeklisten et navn.')).toBeDefined();
    expect(register.fake.inputsOf('apv', 'saveChecklist')).toEqual([]);
  });

  it('say it when the name is taken, and ask before changes are thrown away', async () => {
    register.fake.on('apv', 'saveChecklist', () => fail('name_taken'));
    const { user, dialog } = await openCopy();
    await user.type(dialog.getByLabelText('Navn', { exact: false }), '!');
    await user.click(dialog.getByRole('button', { name: 'Gem tjekliste' }));
    expect(await dialog.findByText(/Der er allerede en tjekliste/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Annuller' }));
    expect(await screen.findByRole('alertdialog', { name: 'Luk uden at gemme?' })).toBeDefined();
  });
});

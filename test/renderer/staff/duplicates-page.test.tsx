import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../renderer/bridge.ts';
import { DuplicatesPage } from '../../../renderer/staff/duplicates-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const A = 'a'.repeat(22) as PersonId;
const B = 'b'.repeat(22) as PersonId;
const pair: OutputOf<'staff', 'duplicates'>[number] = {
  reasons: ['same_name_and_birth'],
  persons: [
    {
      id: A,
      name: 'Ea Holm',
      birthDate: '1980-08-17' as IsoDate,
      cprMasked: '770880-••••',
      engagements: 1,
      completions: 0,
      where: 'Vest Skole',
    },
    {
      id: B,
      name: 'Ea Sofie Holm',
      birthDate: '1980-08-17' as IsoDate,
      cprMasked: '',
      engagements: 2,
      completions: 3,
      where: '',
    },
  ],
};

let bridge: FakeBridge;
beforeEach(() => {
  window.location.hash = '#/staff/duplicates';
  bridge = installFakeBridge();
  bridge.on('staff', 'duplicates', () => ok([pair]));
});

describe('possible duplicates', () => {
  it('says what to do when there are none', async () => {
    bridge.on('staff', 'duplicates', () => ok([]));
    renderPage(<DuplicatesPage />);
    expect(await screen.findByRole('heading', { name: 'Der er ingen mulige dubletter' })).toBeDefined();
  });

  it('stand side by side with the reason, and the one with most behind it is proposed', async () => {
    renderPage(<DuplicatesPage />);
    expect(await screen.findByText('Samme fødselsdato og næsten samme navn')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Behold Ea Sofie Holm' }).checked).toBe(true);
    expect(screen.getByText(/Det her flyttes til Ea Sofie Holm: 1 ansættelse, 0 kurser/)).toBeDefined();
  });

  it('are merged after a question, the chosen one is kept, and it can be taken back', async () => {
    bridge.on('staff', 'mergePersons', () => ok({ moved: 5, stamp: 'stamp-9' }));
    bridge.on('staff', 'undoEdit', () => ok({ restored: 5, removed: 0 }));
    const { user } = renderPage(<DuplicatesPage />);
    await user.click(await screen.findByRole('radio', { name: 'Behold Ea Holm' }));
    await user.click(screen.getByRole('button', { name: 'Læg sammen: Ea Sofie Holm lægges sammen med Ea Holm' }));
    const question = await screen.findByRole('alertdialog', { name: 'Læg de to personer sammen?' });
    expect(question.textContent).toContain('Ea Sofie Holm forsvinder fra listerne');
    expect(bridge.inputsOf('staff', 'mergePersons')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Læg sammen' }));
    expect(await screen.findByText(/5 oplysninger er flyttet til Ea Holm/)).toBeDefined();
    expect(bridge.inputsOf('staff', 'mergePersons')).toEqual([{ keep: A, drop: B }]);
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText(/Sammenlægningen er fortrudt/)).toBeDefined();
    expect(bridge.inputsOf('staff', 'undoEdit')).toEqual([{ stamp: 'stamp-9' }]);
    expect(screen.queryByText(/5 oplysninger/)).toBeNull();
  });

  it('stay where they are when the register refuses', async () => {
    bridge.refuse('staff', 'mergePersons', 'not_found');
    const { user } = renderPage(<DuplicatesPage />);
    await user.click(await screen.findByRole('button', { name: /^Læg sammen/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Læg sammen' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByText('Samme fødselsdato og næsten samme navn')).toBeDefined();
  });
});

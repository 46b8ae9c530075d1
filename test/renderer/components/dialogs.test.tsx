import { screen } from '@testing-library/react';
import type { FormEvent } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfirmDialog, Dialog, ErrorAlert, ProgressDialog } from '../../../renderer/components/index.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

beforeEach(() => void installFakeBridge());

describe('ProgressDialog', () => {
  it('says what it is busy with and how far it is', () => {
    renderPage(<ProgressDialog title="Indlæser" isOpen progress={{ phase: 'write', done: 250, total: 1000 }} />);
    const bar = screen.getByRole('progressbar', { name: 'Indlæser' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getByText('Gemmer …')).toBeDefined();
  });

  it('has no share to tell while the length is unknown', () => {
    renderPage(<ProgressDialog title="Indlæser" isOpen progress={{ phase: 'read', done: 3, total: 0 }} />);
    expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
  });

  it('asks once to stop, and cannot be closed by Escape', async () => {
    const onCancel = vi.fn();
    const { user } = renderPage(<ProgressDialog title="Indlæser" isOpen progress={undefined} onCancel={onCancel} />);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stopper …' }).disabled).toBe(true);
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('Dialog', () => {
  it('is closed by the first Escape, also where the mouse rests on its cross', async () => {
    const onClose = vi.fn();
    const { user } = renderPage(
      <Dialog title="Nyt problem" isOpen onClose={onClose}>
        <p>Tekst</p>
      </Dialog>,
    );
    // Beside the two that only a screen reader meets.
    const cross = screen.getAllByRole('button', { name: 'Luk' }).find((one) => one.querySelector('svg'));
    await user.hover(cross as HTMLElement);
    // Longer than the mouse must rest for a tooltip, which would take the key for itself.
    await new Promise((go) => setTimeout(go, 600));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps what is sent in it from a form that it was opened in', async () => {
    const onOuter = vi.fn();
    const onInner = vi.fn((event: FormEvent) => event.preventDefault());
    const { user } = renderPage(
      <form onSubmit={onOuter}>
        <Dialog title="Nyt problem" isOpen onClose={() => undefined}>
          <form onSubmit={onInner}>
            <button type="submit">Gem</button>
          </form>
        </Dialog>
      </form>,
    );
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(onInner).toHaveBeenCalledTimes(1);
    expect(onOuter).not.toHaveBeenCalled();
  });
});

describe('ConfirmDialog', () => {
  it('stands on the harmless button first', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    const { user } = renderPage(
      <ConfirmDialog title="Fjern?" isOpen confirmText="Fjern bruger" onConfirm={onConfirm} onClose={onClose} isDanger>
        Det kan ikke fortrydes.
      </ConfirmDialog>,
    );
    expect(screen.getByRole('alertdialog', { name: 'Fjern?' })).toBeDefined();
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalled();
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

describe('ErrorAlert', () => {
  const shown = (error: AppError, locale: 'da' | 'en' = 'da') => {
    renderPage(<ErrorAlert error={error} />, { locale });
    return screen.queryByRole('alert')?.textContent;
  };

  it('says the sentence of the code with its figures', () => {
    expect(shown({ code: 'needs_approval', params: { count: 250, percent: '12,4' } })).toContain(
      '250 ansættelser (12,4 %)',
    );
  });

  it('says it in English too', () => {
    expect(shown({ code: 'disk_full' }, 'en')).toMatch(/disk is full/i);
  });

  it('is silent about what the user stopped', () => {
    expect(shown({ code: 'cancelled' })).toBeUndefined();
  });
});

import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

beforeEach(() => void installFakeBridge());

describe('ErrorBoundary', () => {
  it('shows a page of its own, without what the fault says, and can try again', async () => {
    // React tells the console about every caught fault; here it is meant to happen.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) throw new Error('010170-1234 Søren Ågård');
      return <p>Hel igen</p>;
    };
    const { user } = renderPage(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('heading', { name: 'Siden kunne ikke vises' })).toBeDefined();
    expect(document.body.textContent).not.toContain('Ågård');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(screen.getByText('Hel igen')).toBeDefined();
  });
});

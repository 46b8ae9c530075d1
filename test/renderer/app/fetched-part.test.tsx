/** A part whose code is fetched: at once when it is here, anew after a failure. */
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { fetchedPart } from '../../../renderer/app/fetched-part.tsx';
import { installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

beforeEach(() => void installFakeBridge());

const Greeting = ({ name }: { readonly name: string }) => <p>Hej {name}</p>;

describe('a fetched part', () => {
  it('shows what it was told to show till its code is here', async () => {
    const Part = fetchedPart<{ name: string }>(async () => Greeting, { waiting: <p>Henter</p> });
    renderPage(<Part name="Åse" />);
    expect(screen.getByText('Henter')).toBeDefined();
    expect(await screen.findByText('Hej Åse')).toBeDefined();
    expect(screen.queryByText('Henter')).toBeNull();
  });

  it('is there at once the second time, and where its code came by another way', async () => {
    const Part = fetchedPart<{ name: string }>(async () => Greeting);
    const first = renderPage(<Part name="Åse" />);
    await screen.findByText('Hej Åse');
    first.unmount();
    renderPage(<Part name="Bo" />);
    expect(screen.getByText('Hej Bo')).toBeDefined();
    const AtHand = fetchedPart<{ name: string }>(() => new Promise(() => {}), { atHand: () => Greeting });
    renderPage(<AtHand name="Ida" />);
    expect(screen.getByText('Hej Ida')).toBeDefined();
  });

  it('that does not come is the error boundary’s to tell, and is asked for again at the next showing', async () => {
    // React tells the console about every caught fault; here it is meant to happen.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let asked = 0;
    const Part = fetchedPart<{ name: string }>(async () => {
      asked += 1;
      if (asked === 1) throw new Error('not there');
      return Greeting;
    });
    const shown = () => (
      <ErrorBoundary>
        <Part name="Åse" />
      </ErrorBoundary>
    );
    const first = renderPage(shown());
    expect(await screen.findByRole('heading', { name: 'Siden kunne ikke vises' })).toBeDefined();
    first.unmount();
    renderPage(shown());
    expect(await screen.findByText('Hej Åse')).toBeDefined();
  });
});

/** New files of the watched folder: offered, taken to the import page, or put aside. Never read by themselves. */
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { WatchCard } from '../../../renderer/settings/watch-card.tsx';
import { NewFiles } from '../../../renderer/staff/import/new-files.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { FILE } from './import-samples.ts';
import { answerLooks } from './mapping-samples.ts';

const ID = 'ab'.repeat(16);
const folder = { name: 'Løntræk', reachable: true };
const file = { id: ID, name: 'ansatte.csv', bytes: 2048, modified: '2026-11-21T08:30:00.000Z' };

let bridge: FakeBridge;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('desktop', 'newFiles', () => ok({ folder, settling: false, files: [file] }));
});

describe('a new file', () => {
  it('is named with day and size, and nothing is read of it before it is asked for', async () => {
    renderPage(<NewFiles />);
    const text = (await screen.findByText(/Der er kommet en ny fil: ansatte.csv/)).textContent ?? '';
    expect(text).toContain('21-11-2026');
    expect(text).toContain('kB');
    expect(bridge.asked.map(({ call }) => call)).toEqual(['newFiles']);
  });

  it('goes to the import page as the kind that it looks like', async () => {
    bridge.on('desktop', 'takeFile', () => ok(FILE));
    answerLooks(bridge, { likelyKind: 'organisation' });
    const { user } = renderPage(<NewFiles />);
    await user.click(await screen.findByRole('button', { name: /Se forhåndsvisning/ }));
    await waitFor(() => expect(window.location.hash).toBe(`#/staff/import?kind=organisation&file=${FILE.token}`));
    expect(bridge.inputsOf('desktop', 'takeFile')).toEqual([{ file: ID }]);
  });

  it('is put aside', async () => {
    bridge.on('desktop', 'ignoreFile', () => ok({}));
    const { user } = renderPage(<NewFiles />);
    await user.click(await screen.findByRole('button', { name: /Ikke nu/ }));
    expect(bridge.inputsOf('desktop', 'ignoreFile')).toEqual([{ file: ID }]);
  });

  it('is looked for again when the window is', async () => {
    renderPage(<NewFiles />);
    await screen.findByText(/en ny fil: ansatte.csv/);
    bridge.on('desktop', 'newFiles', () => ok({ folder, settling: false, files: [] }));
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });
    await waitFor(() => expect(screen.queryByText(/en ny fil: ansatte.csv/)).toBeNull());
    expect(bridge.inputsOf('desktop', 'newFiles')).toEqual([{ look: true }, { look: true }]);
  });
});

describe('a folder out of reach', () => {
  it('is mentioned quietly, and not at all on the start page', async () => {
    bridge.on('desktop', 'newFiles', () => ok({ folder: { ...folder, reachable: false }, settling: false, files: [] }));
    const { unmount } = renderPage(<NewFiles />);
    expect(await screen.findByText(/Mappen Løntræk kan ikke nås lige nu/)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
    unmount();
    renderPage(<NewFiles quiet />);
    await act(async () => undefined);
    expect(screen.queryByText(/Løntræk/)).toBeNull();
  });
});

describe('the settings', () => {
  it('choose and leave the folder', async () => {
    bridge.on('desktop', 'newFiles', () => ok({ folder: null, settling: false, files: [] }));
    bridge.on('desktop', 'chooseWatchFolder', () => {
      bridge.on('desktop', 'newFiles', () => ok({ folder, settling: false, files: [] }));
      return ok({ name: 'Løntræk' });
    });
    bridge.on('desktop', 'stopWatching', () => ok({}));
    const { user } = renderPage(<WatchCard />);
    expect(await screen.findByText('Der holdes ikke øje med nogen mappe.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Vælg mappe' }));
    expect(await screen.findByText('Løntræk')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Hold op med at holde øje' }));
    expect(bridge.inputsOf('desktop', 'stopWatching')).toEqual([{}]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReportPage } from '../../../renderer/report/report-page.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, holdAnswer, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { model } from './report-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('report', 'board', () => ok(model));
});

describe('the report page', () => {
  it('shows the report without releasing it', async () => {
    renderPage(<ReportPage />);
    expect(await screen.findByRole('heading', { level: 2, name: 'HR-nøgletal 2026' })).toBeDefined();
    expect(bridge.inputsOf('report', 'board')).toEqual([{ period: '2026' }]);
    expect(bridge.inputsOf('desktop', 'saveBoardReport')).toEqual([]);
  });

  it('asks for the year that is chosen', async () => {
    const { user } = renderPage(<ReportPage />);
    await user.click(await screen.findByRole('button', { name: /År/ }));
    await user.click(await screen.findByRole('option', { name: '2025' }));
    await waitFor(() => expect(bridge.inputsOf('report', 'board').at(-1)).toEqual({ period: '2025' }));
  });

  it('saves as PDF with progress, and shows where', async () => {
    const answer = holdAnswer<ReturnType<typeof ok<{ saved: boolean; name: string; bytes: number }>>>();
    bridge.on('desktop', 'saveBoardReport', (_input, options) => {
      options?.onProgress?.({ phase: 'disclosure', done: 3, total: 4 });
      return answer.promise;
    });
    bridge.on('desktop', 'showSaved', () => ok({}));
    const { user } = renderPage(<ReportPage />);
    await user.click(await screen.findByRole('button', { name: 'Gem som PDF' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75');
    await answer.give(ok({ saved: true, name: 'hr-noegletal-2026.pdf', bytes: 2_234_000 }));
    expect(await screen.findByText(/hr-noegletal-2026\.pdf \(2,2 MB\)/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Vis i mappe' }));
    expect(bridge.inputsOf('desktop', 'showSaved')).toHaveLength(1);
  });

  it('says so when the user changed their mind', async () => {
    bridge.on('desktop', 'saveBoardReport', () => ok({ saved: false, name: '', bytes: 0 }));
    const { user } = renderPage(<ReportPage />);
    await user.click(await screen.findByRole('button', { name: 'Gem som PDF' }));
    expect(await screen.findByText('Rapporten er ikke gemt.')).toBeDefined();
  });

  it('says what to do when there is nothing to report', async () => {
    bridge.on('report', 'board', () => fail('nothing_to_report'));
    renderPage(<ReportPage />);
    expect((await screen.findByRole('link', { name: 'Indlæs medarbejdere' })).getAttribute('href')).toBe(
      '#/staff/import?kind=staff',
    );
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportPage } from '../../../renderer/staff/import-page.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, holdAnswer, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, type RenderedPage, renderPage } from '../support/render-page.tsx';
import { answerImports, day, FILE, result, run, summary } from './import-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  answerImports(bridge);
  window.location.hash = '#/staff/import?kind=staff';
});

async function chooseFile(): Promise<RenderedPage> {
  const page = renderPage(<ImportPage />);
  await page.user.click(screen.getByRole('button', { name: 'Vælg fil' }));
  return page;
}

const figure = (label: string): string => {
  const term = screen.getAllByRole('term').find((dt) => dt.textContent === label);
  return term?.parentElement?.textContent ?? '';
};

describe('a staff file', () => {
  it('is read, shown, and only written when the user says so', async () => {
    const { user } = await chooseFile();
    expect(await screen.findByText('Det her vil ske')).toBeDefined();
    expect(figure('Nye')).toContain('30');
    expect(figure('Ændrede')).toContain('Flyttede: 22, Nye timer: 18, Nyt navn: 7');
    expect(figure('Uændrede')).toContain('1.969');
    expect(bridge.inputsOf('staff', 'applyImport')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Indlæs 2.045 rækker' }));
    expect(await screen.findByText('Filen er indlæst')).toBeDefined();
    expect(bridge.inputsOf('staff', 'applyImport')).toEqual([{ previewId: 'preview-1', approveEnded: false }]);
    const link = screen.getByRole('link', { name: 'Se de afviste rækker i loggen' });
    expect(link.getAttribute('href')).toBe(`#/staff/import?kind=log&run=${result.importId}`);
  });

  it('that changes nothing opens the list that holds something, and is not urged on', async () => {
    const changes = { new: 0, ended: 0, moved: 0, hoursChanged: 0, renamed: 0, changed: 0, unchanged: 2045 };
    bridge.on('staff', 'previewStaff', () => ok({ ...summary, changes, missing: 0 }));
    await chooseFile();
    expect(await screen.findByText('Filen svarer til registret. Der er intet at ændre.')).toBeDefined();
    expect(screen.getByRole('tab', { name: /Uændrede/ }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('button', { name: 'Indlæs alligevel' })).toBeDefined();
  });

  it('shows how it was read, with æøå as they stand and CPR numbers shortened', async () => {
    await chooseFile();
    const sample = await screen.findByRole('table', { name: 'De første rækker, som de er læst' });
    expect(within(sample).getByText('Børnehuset Ærø')).toBeDefined();
    expect(within(sample).getByText('721163••••')).toBeDefined();
    expect(sample.textContent).not.toContain('2488');
    expect(screen.getByText('Windows-1252 (vesteuropæisk)')).toBeDefined();
    expect(screen.getByText('Semikolon')).toBeDefined();
    expect(screen.getByText('3 af 4 genkendt')).toBeDefined();
  });

  it('lists changes field by field, and rejected rows with line, column, value and what to do', async () => {
    const { user } = await chooseFile();
    await user.click(await screen.findByRole('tab', { name: /Ændrede/ }));
    expect(
      await screen.findByText('Enhed: 2010 Børnehuset Havnen → 2030 Børnehuset Nissum; Timer pr. uge: 32 → 37'),
    ).toBeDefined();
    await user.click(screen.getByRole('tab', { name: /Afviste/ }));
    const grid = await screen.findByRole('grid', { name: 'Afviste' });
    for (const text of ['812', 'StartDato', '31-02-2025', 'Datoen findes ikke']) {
      expect(within(grid).getByText(text)).toBeDefined();
    }
    expect(within(grid).getByText(/Skriv datoen som dag, måned og år/)).toBeDefined();
  });

  it('is compared again from another effective date, and cannot be applied in between', async () => {
    const { user } = await chooseFile();
    const date = await screen.findByRole('group', { name: /Ændringer gælder fra/ });
    const months = within(date).getByRole('spinbutton', { name: /måned/i });
    await user.click(months);
    await user.keyboard('10');
    const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Indlæs 2.045 rækker' });
    expect(apply.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Regn ændringerne ud igen' }));
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'previewStaff').at(-1)).toEqual({
        file: FILE.token,
        effective: day('2026-10-01'),
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Indlæs 2.045 rækker' }).disabled).toBe(false),
    );
  });

  it('asks for an approval of its own when more than 10 % would end', async () => {
    answerImports(bridge, { ...summary, needsApproval: true, endedShare: 0.126 });
    const { user } = await chooseFile();
    expect(await screen.findByText(/12,6.%/)).toBeDefined();
    const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Indlæs 2.045 rækker' });
    expect(apply.disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Ja, det er rigtigt, at de ophører' }));
    await user.click(apply);
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'applyImport')).toEqual([{ previewId: 'preview-1', approveEnded: true }]),
    );
  });

  it('can be stopped while it is written, and then says that nothing changed', async () => {
    const answer = holdAnswer<ReturnType<typeof fail>>();
    bridge.on('staff', 'applyImport', (_input, options) => {
      options?.onProgress?.({ phase: 'write', done: 500, total: 2000 });
      return answer.promise;
    });
    const { user } = await chooseFile();
    await user.click(await screen.findByRole('button', { name: 'Indlæs 2.045 rækker' }));
    const dialog = await screen.findByRole('dialog', { name: 'Filen indlæses' });
    expect(within(dialog).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    await user.click(within(dialog).getByRole('button', { name: 'Stop' }));
    expect(bridge.cancelled).toHaveLength(1);
    await answer.give(fail('cancelled'));
    expect(await screen.findByText('Indlæsningen blev stoppet. Intet er ændret.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Indlæs 2.045 rækker' })).toBeDefined();
  });

  it('that is refused says why, and that nothing changed', async () => {
    bridge.refuse('staff', 'previewStaff', 'file_truncated', { line: 812 });
    await chooseFile();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('linje 812');
    expect(alert.textContent).toContain('Intet er ændret i registret.');
    expect(screen.queryByRole('button', { name: /^Indlæs/ })).toBeNull();
  });
});

describe('the log', () => {
  beforeEach(() => {
    window.location.hash = '#/staff/import?kind=log';
  });

  const openRun = async (): Promise<RenderedPage> => {
    const page = renderPage(<ImportPage />);
    await page.user.click(await screen.findByText(run.fileName));
    return page;
  };

  it('tells what a run did and which rows it could not use', async () => {
    await openRun();
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('30 nye, 46 ændrede, 25 ophørte')).toBeDefined();
    expect(await within(dialog).findByText('Datoen findes ikke')).toBeDefined();
  });

  it('undoes a run after asking', async () => {
    bridge.on('staff', 'undoImport', () => ok({ restored: 46, removed: 30 }));
    const { user } = await openRun();
    await user.click(await screen.findByRole('button', { name: 'Fortryd indlæsningen' }));
    const question = await screen.findByRole('alertdialog');
    expect(bridge.inputsOf('staff', 'undoImport')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Fortryd indlæsningen' }));
    expect(await screen.findByText('Indlæsningen er fortrudt: 46 ført tilbage og 30 fjernet.')).toBeDefined();
    expect(bridge.inputsOf('staff', 'undoImport')).toEqual([{ importId: run.id }]);
  });

  it('says why a run cannot be undone', async () => {
    bridge.on('staff', 'imports', () => ok({ total: 1, rows: [{ ...run, canUndo: false }] }));
    await openRun();
    expect(await screen.findByText(/kan ikke fortrydes, fordi nogle af dens rækker er ændret siden/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Fortryd indlæsningen' })).toBeNull();
  });

  it('says what to do while it is empty', async () => {
    bridge.on('staff', 'imports', () => ok({ total: 0, rows: [] }));
    renderPage(<ImportPage />);
    expect(await screen.findByText('Der er ikke indlæst noget endnu')).toBeDefined();
    await act(async () => undefined);
  });
});

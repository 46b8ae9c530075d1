/** The pages of a closed round's results: figures with words, hidden ones alike, the red pen. */
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommentsPage } from '../../../renderer/survey/comments-page.tsx';
import { ResultsPage } from '../../../renderer/survey/results-page.tsx';
import { UnitResultPage } from '../../../renderer/survey/unit-result-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { comments, ROUND, results, unitId, unitResult } from './results-samples.ts';

let fake: FakeBridge;
beforeEach(() => {
  fake = installFakeBridge();
  fake.on('survey', 'results', () => ok(results));
  fake.on('survey', 'unitResult', () => ok(unitResult));
  fake.on('survey', 'comments', (input) =>
    ok(input.state === 'released' ? { ...comments, total: 0, rows: [] } : comments),
  );
});

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const cells = (name: string) =>
  within(row(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent?.replace(/\u00a0/g, ' '));

describe('the heat map', () => {
  it('prints figures with one decimal, the recommendation as an integer, and arrows with words', async () => {
    renderPage(<ResultsPage roundId={ROUND} />);
    await screen.findByRole('table', { name: 'Resultater for alle enheder' });
    expect(cells('Nordby')).toEqual(['75 %', '60,0', '50,0', '-16']);
    expect(cells('Skoler')).toEqual(['75 %', '75,0▲Klart bedre', '66,0▲Klart dårligere', '10']);
    expect(screen.getByText(/ikke valideret; sammenlign kun over tid/)).toBeTruthy();
  });

  it('folds the organisation out; hidden figures look alike and say one sentence', async () => {
    const { user } = renderPage(<ResultsPage roundId={ROUND} />);
    await screen.findByRole('table');
    expect(screen.queryByText('Åskolen')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fold Skoler ud' }));
    expect(cells('Åskolen').slice(1)).toEqual(['skjult', 'skjult', 'skjult']);
    expect(screen.getByText(/Tallet vises ikke, fordi gruppen er lille/)).toBeTruthy();
  });

  it('orders units by a measure, with hidden ones last, and looks at a part of the organisation', async () => {
    const { user } = renderPage(<ResultsPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Rolle' }));
    const names = () => screen.getAllByRole('rowheader').map((header) => header.textContent);
    expect(names()).toEqual(['Skoler', 'Pleje', 'Nordby', 'Åskolen']);
    await user.click(screen.getByRole('button', { name: 'Tilbage til organisationens rækkefølge' }));
    await user.click(screen.getByRole('button', { name: 'Vis kun Skoler' }));
    expect(names()).toEqual(['Skoler', 'Åskolen']);
    await user.click(screen.getByRole('button', { name: 'Nordby' }));
    expect(names()).toEqual(['Nordby', 'Skoler', 'Åskolen', 'Pleje']);
  });

  it('leaves out the measures that are not chosen', async () => {
    const { user } = renderPage(<ResultsPage roundId={ROUND} />);
    await user.click(await screen.findByRole('button', { name: 'Vælg mål (3 af 3)' }));
    await user.click(screen.getByRole('checkbox', { name: 'Rolle' }));
    await user.click(screen.getByRole('button', { name: 'Færdig' }));
    expect(screen.queryByRole('button', { name: 'Rolle' })).toBeNull();
    expect(cells('Nordby')).toEqual(['75 %', '50,0', '-16']);
  });

  it('says when nothing may be shown', async () => {
    const dark = results.units.map((unit) => ({ ...unit, figures: unit.figures.map(() => null) }));
    fake.on('survey', 'results', () => ok({ ...results, units: dark }));
    renderPage(<ResultsPage roundId={ROUND} />);
    await screen.findByText('Målingen har ingen tal, der kan vises');
  });
});

describe('the other views of the results', () => {
  it('compare up to five units in a picture with words and a table', async () => {
    const { user } = renderPage(<ResultsPage roundId={ROUND} />);
    await user.click(await screen.findByRole('tab', { name: 'Sammenlign enheder' }));
    await user.click(screen.getByRole('button', { name: /Tilføj en enhed/ }));
    await user.click(screen.getByRole('option', { name: /Åskolen/ }));
    const table = screen.getByRole('table', { name: 'De valgte enheder side om side' });
    expect(within(table).getByRole('row', { name: /^Rolle/ }).textContent).toBe('Rolle60,0 (n 500)skjult');
    expect(screen.getByRole('img', { name: /Punkter for Nordby, Åskolen på 2 mål/ })).toBeTruthy();
  });

  it('print the limits with who decided them and when, and how each figure was worked out', async () => {
    const { user } = renderPage(<ResultsPage roundId={ROUND} />);
    await user.click(await screen.findByRole('tab', { name: 'Om tallene' }));
    expect(screen.getByText(/Besluttet af Hoved-MED den 15-01-2025\. Begrundelse: Små enheder/)).toBeTruthy();
    expect(screen.getByText('COPSOQ III, © COPSOQ International Network')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Arbejdspres Hver besvarelse.*et højt tal er dårligt/ })).toBeTruthy();
  });
});

describe('a unit’s page', () => {
  it('says strengths, points of attention and changes in words', async () => {
    renderPage(<UnitResultPage roundId={ROUND} unitId={unitId('Skoler')} />);
    await screen.findByText('Rolle: 15,0 point fra helheden, til den gode side');
    expect(screen.getByText('Arbejdspres: 12,0 point dårligere end i sidste måling')).toBeTruthy();
    expect(screen.getByText('Arbejdspres er steget 12,0 point siden Trivsel 2023, til det dårligere')).toBeTruthy();
  });

  it('gives distributions as a bar with words and as a table, hidden ones as hidden', async () => {
    const { user } = renderPage(<UnitResultPage roundId={ROUND} unitId={unitId('Skoler')} />);
    await screen.findByRole('img', { name: /Jeg ved, hvad der er godt nok.: Enig 75\s%, Uenig 25\s%/ });
    await user.click(screen.getByRole('button', { name: 'Vis fordelingerne som tabel' }));
    const table = screen.getByRole('table', { name: 'Svarenes fordeling' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
  });

  it('tells how a figure was worked out', async () => {
    const { user } = renderPage(<UnitResultPage roundId={ROUND} unitId={unitId('Skoler')} />);
    await user.click(await screen.findByRole('button', { name: 'Sådan er Rolle regnet ud' }));
    expect(within(screen.getByRole('dialog')).getByText(/Cronbachs alfa 0,81/)).toBeTruthy();
  });

  it('of a hidden unit shows the way to the unit above and nothing else', async () => {
    const dark = unitResult.measures.map((one) => ({
      ...one,
      figure: null,
      interval: null,
      missing: null,
      trend: null,
    }));
    fake.on('survey', 'unitResult', () => ok({ ...unitResult, measures: dark, strengths: [], attention: [] }));
    renderPage(<UnitResultPage roundId={ROUND} unitId={unitId('Skoler')} />);
    await screen.findByText('Enhedens tal kan ikke vises');
    expect(screen.getByRole('link', { name: 'Se Nordby' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the red pen', () => {
  it('strikes out likely names beforehand and sends the blackened text', async () => {
    fake.on('survey', 'reviewComment', () => ok({}));
    const { user } = renderPage(<CommentsPage roundId={ROUND} />);
    await screen.findByText('Tak til █████ for vagtplanen.');
    await user.click(screen.getByRole('button', { name: 'vagtplanen' }));
    await user.click(screen.getByRole('button', { name: 'Birte' }));
    await user.click(screen.getByRole('button', { name: 'Frigiv' }));
    expect(fake.inputsOf('survey', 'reviewComment')).toEqual([
      { roundId: ROUND, commentId: comments.rows[0]?.id, redacted: 'Tak til Birte for ██████████.', state: 'released' },
    ]);
    await screen.findByText('Kommentaren er frigivet.');
  });

  it('says why there are none', async () => {
    fake.on('survey', 'comments', () => ok({ total: 0, released: 0, rows: [], units: [] }));
    renderPage(<CommentsPage roundId={ROUND} />);
    await screen.findByText('Ingen kommentarer her');
  });
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Chart } from '../../../renderer/charts/chart.tsx';
import { ChartWithTable } from '../../../renderer/charts/chart-with-table.tsx';
import type { ReportChart } from '../../../shared/report/model.ts';

const areas: ReportChart = {
  kind: 'chart',
  id: 'areas',
  type: 'bars',
  title: 'Årsværk pr. forvaltning',
  alt: 'Vandrette søjler for tre forvaltninger.',
  series: [{ key: 'fte', label: 'Årsværk' }],
  points: [
    { label: 'Børn & Unge', values: [1234.5] },
    { label: 'Teknik', values: [null] },
    { label: 'Stab', values: [0] },
  ],
  unit: 'fte',
  decimals: 1,
  tableId: 't',
};

const stacked: ReportChart = {
  ...areas,
  type: 'stacked',
  unit: 'count',
  decimals: 0,
  series: [
    { key: 'valid', label: 'Gyldige' },
    { key: 'expired', label: 'Udløbne' },
  ],
  points: [
    { label: 'Brand', values: [40, 12] },
    { label: 'Hygiejne', values: [null, null] },
  ],
};

const trend: ReportChart = {
  ...areas,
  type: 'line',
  unit: 'count',
  decimals: 0,
  points: ['jan', 'feb', 'mar'].map((label, i) => ({ label, values: [i === 1 ? null : 2000 + i] })),
};

const textsOf = (svg: Element): string[] => [...svg.querySelectorAll('text')].map((t) => t.textContent ?? '');

describe('a chart', () => {
  it('is one picture with the words of its alternative text', () => {
    render(<Chart chart={areas} locale="da" medium="paper" />);
    const picture = screen.getByRole('img', { name: areas.alt });
    expect(picture.tagName.toLowerCase()).toBe('svg');
    expect(picture.getAttribute('tabindex')).toBeNull();
  });

  it('prints its figures at the bars, with decimal comma, and names the rows', () => {
    render(<Chart chart={areas} locale="da" medium="paper" />);
    const texts = textsOf(screen.getByRole('img'));
    expect(texts).toContain('1.234,5');
    expect(texts).toContain('0,0');
    expect(texts).toContain('Børn & Unge');
  });

  it('marks a hidden figure with a sign and a word, and never as a bar', () => {
    render(<Chart chart={areas} locale="da" medium="paper" />);
    const picture = screen.getByRole('img');
    expect(picture.querySelectorAll('[data-hidden]')).toHaveLength(1);
    expect(textsOf(picture)).toContain('skjult');
    // Børn & Unge alone has a bar: Teknik is hidden and Stab is 0.
    expect(picture.querySelectorAll('rect.pj-chart__bar')).toHaveLength(1);
  });

  it('gives the mark of a hidden figure the same length in every row', () => {
    const points = [null, null, 900].map((value, i) => ({ label: `Enhed ${i}`, values: [value] }));
    render(<Chart chart={{ ...areas, points }} locale="da" medium="paper" />);
    const widths = [...screen.getByRole('img').querySelectorAll('[data-hidden]')].map((m) => m.getAttribute('width'));
    expect(widths).toHaveLength(2);
    expect(new Set(widths).size).toBe(1);
  });

  it('tells stacked series apart by pattern and prints both figures', () => {
    render(<Chart chart={stacked} locale="da" medium="paper" />);
    const picture = screen.getByRole('img');
    expect(picture.querySelector('rect.pj-chart__bar--1')?.getAttribute('fill')).toMatch(/^url\(#/);
    expect(textsOf(picture)).toContain('40 / 12');
    expect(textsOf(picture)).toContain('skjult');
    const key = screen.getByRole('list', { name: 'Signaturer' });
    expect(
      within(key)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Gyldige', 'Udløbne']);
  });

  it('breaks a line at a hidden figure, and says when the axis starts above 0', () => {
    render(<Chart chart={trend} locale="da" medium="paper" />);
    const picture = screen.getByRole('img');
    expect(picture.querySelectorAll('[data-hidden], .pj-chart__hidden-line').length).toBeGreaterThan(0);
    expect(textsOf(picture)).toContain('skjult');
    expect(picture.querySelectorAll('.pj-chart__point')).toHaveLength(2);
    expect(screen.getByText('Aksen begynder ikke ved 0.')).toBeDefined();
  });

  it('draws an age pyramid with the oldest on top', () => {
    const points = ['Under 30', '30-39', '60 og over'].map((label, i) => ({ label, values: [i + 10] }));
    render(
      <Chart chart={{ ...areas, type: 'pyramid', points, unit: 'count', decimals: 0 }} locale="da" medium="paper" />,
    );
    const labels = textsOf(screen.getByRole('img')).filter((t) => points.some((p) => p.label === t));
    expect(labels).toEqual(['60 og over', '30-39', 'Under 30']);
  });
});

describe('a chart with its table', () => {
  it('shows the table on screen when asked, with the same figures as the chart', async () => {
    const user = userEvent.setup();
    render(<ChartWithTable chart={areas} locale="da" medium="screen" />);
    expect(screen.queryByRole('table')).toBeNull();
    const toggle = screen.getByRole('button', { name: /Vis tal som tabel/ });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Børn & Unge', '1.234,5'],
      ['Teknik', 'skjult'],
      ['Stab', '0,0'],
    ]);
    await user.click(screen.getByRole('button', { name: /Skjul tabellen/ }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('always has the table on paper, and no button', () => {
    render(<ChartWithTable chart={stacked} locale="en" medium="paper" />);
    const table = screen.getByRole('table', { name: 'Årsværk pr. forvaltning, figures' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((th) => th.getAttribute('scope')),
    ).toEqual(['col', 'col', 'col']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((th) => th.textContent),
    ).toEqual(['Brand', 'Hygiejne']);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

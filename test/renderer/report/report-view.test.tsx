import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../renderer/charts/format-figure.ts';
import { ReportView } from '../../../renderer/report/report-view.tsx';
import { model } from './report-samples.ts';

const levels = (): number[] => screen.getAllByRole('heading').map((h) => Number(h.tagName.slice(1)));

describe('the printed report', () => {
  it('has one title and headings that never skip a level', () => {
    render(<ReportView model={model} />);
    const found = levels();
    expect(found.filter((level) => level === 1)).toHaveLength(1);
    expect(found[0]).toBe(1);
    for (const [i, level] of found.entries()) expect(level - (found[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
      'Indhold',
      'Nøgletal',
      'Forvaltninger',
      'Sådan er tallene opgjort',
    ]);
  });

  it('begins one level down below the heading of a page', () => {
    render(<ReportView model={model} below />);
    expect(Math.min(...levels())).toBe(2);
  });

  it('gives tables a caption, headers with scope, and what they are based on', () => {
    render(<ReportView model={model} />);
    const table = screen.getByRole('table', { name: 'Personer og årsværk' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((th) => th.getAttribute('scope')),
    ).toEqual(['col', 'col', 'col']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((th) => [th.textContent, th.getAttribute('scope')]),
    ).toEqual([
      ['Børn & Unge', 'row'],
      ['Stab', 'row'],
      ['Hele kommunen', 'row'],
    ]);
    const basis = table.parentElement?.querySelector('.pj-report-basis')?.textContent ?? '';
    for (const text of ['2.060', 'under 5', '2 tal er skjult', 'Personer']) expect(basis).toContain(text);
  });

  it('prints figures in the Danish way, and hidden ones as a dash with one reason', () => {
    render(<ReportView model={model} />);
    const table = screen.getByRole('table', { name: 'Personer og årsværk' });
    const cells = within(table)
      .getAllByRole('cell')
      .map((td) => td.textContent);
    expect(cells).toEqual(['743', '634,3', 'skjult', 'skjult', '2.060', '1.766,8']);
    expect(screen.getAllByText(/Tallet vises ikke\./)).toHaveLength(1);
  });

  it('gives each chart its words and points at the table with its figures', () => {
    render(<ReportView model={model} />);
    const figure = screen.getByRole('figure', { name: /.*/ });
    expect(within(figure).getByRole('img', { name: 'Søjler for to forvaltninger.' })).toBeDefined();
    expect(figure.textContent).toContain('Tallene står i tabellen "Personer og årsværk".');
    expect(within(figure).queryByRole('table')).toBeNull();
  });

  it('prints the table itself with a chart whose table is not in the report', () => {
    const [key, areas] = model.sections;
    if (!key || !areas) throw new Error('sample without sections');
    const alone = { ...model, sections: [key, { ...areas, blocks: areas.blocks.filter((b) => b.kind === 'chart') }] };
    render(<ReportView model={alone} />);
    const table = screen.getByRole('table', { name: 'Personer efter forvaltning, tal' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map((td) => td.textContent),
    ).toEqual(['743', 'skjult']);
  });

  it('tells a figure of nobody from a hidden one', () => {
    const nobody = { value: null, decimals: 1, unit: 'share', none: true } as const;
    expect(formatFigure(nobody, 'da')).toBe('–');
    expect(formatFigure({ value: null, decimals: 1, unit: 'share' }, 'da')).toBe('skjult');
  });

  it('says on its title page whose it is, of which day, and that a demo is one', () => {
    render(<ReportView model={model} />);
    for (const text of [
      'Vesterhede Kommune',
      'Opgjort pr. 22-11-2026',
      'Rapport til udvalget',
      'Nyeste indlæsning af data: 01-11-2026',
      /alle personer og tal er opdigtede/,
    ]) {
      expect(screen.getByText(text)).toBeDefined();
    }
  });
});

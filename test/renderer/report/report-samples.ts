import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Figure, ReportModel } from '../../../shared/report/model.ts';

const count = (value: number | null): Figure => ({ value, decimals: 0, unit: 'count' });
const fte = (value: number | null): Figure => ({ value, decimals: 1, unit: 'fte' });

export const model: ReportModel = {
  title: 'HR-nøgletal 2026',
  subtitle: 'Ansatte og årsværk',
  organisation: 'Vesterhede Kommune',
  language: 'da',
  period: '2026',
  asOf: '2026-11-22' as IsoDate,
  madeAt: '22-11-2026 15:20',
  dataDate: '01-11-2026',
  demo: true,
  sections: [
    {
      id: 'key',
      heading: 'Nøgletal',
      blocks: [
        { kind: 'figures', items: [{ label: 'Personer', figure: count(2060), note: 'Hver person tælles én gang' }] },
        { kind: 'text', paragraphs: ['Tallene er opgjort på dagen.'] },
      ],
    },
    {
      id: 'areas',
      heading: 'Forvaltninger',
      blocks: [
        {
          kind: 'chart',
          id: 'chart-areas',
          type: 'bars',
          title: 'Personer efter forvaltning',
          alt: 'Søjler for to forvaltninger.',
          series: [{ key: 'persons', label: 'Personer' }],
          points: [
            { label: 'Børn & Unge', values: [743] },
            { label: 'Stab', values: [null] },
          ],
          unit: 'count',
          decimals: 0,
          tableId: 'areas',
        },
        {
          kind: 'table',
          id: 'areas',
          caption: 'Personer og årsværk',
          columns: [
            { key: 'persons', label: 'Personer', numeric: true },
            { key: 'fte', label: 'Årsværk', numeric: true },
          ],
          rows: [
            { label: 'Børn & Unge', total: false, cells: [count(743), fte(634.25)] },
            { label: 'Stab', total: false, cells: [count(null), fte(null)] },
            { label: 'Hele kommunen', total: true, cells: [count(2060), fte(1766.83)] },
          ],
          definitionKeys: ['persons'],
          n: 2060,
          limit: 5,
          hidden: 2,
        },
      ],
    },
  ],
  definitions: [
    { key: 'persons', name: 'Personer', text: 'Antal forskellige personer.', source: 'Personaleregistret' },
  ],
  hiddenReason: 'Tallet vises ikke.',
  hash: 'b1946ac92492d234',
};

/** The unit's measures by what the respondents said of themselves. */
import type { UnitResult } from '../../../shared/survey/contract-results.ts';
import { useMessages } from '../../bridge.ts';
import { Card, Hidden, HiddenNote, SimpleTable, Tabs } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import { useFigure } from './use-figure.ts';
import type { UnitView } from './use-unit.ts';

type Attribute = UnitResult['bands'][number];

export function UnitBands({ view }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.results.one;
  const { bands } = view.unit;
  if (bands.length === 0) return null;
  const isAnyHidden = bands.some(({ rows }) => rows.some(({ figures }) => figures.includes(null)));
  const nameOf = (key: string): string => {
    const attribute = view.head.attributes.find((one) => one.key === key);
    return attribute ? say(attribute.name) : key;
  };
  return (
    <Card title={words.bands} description={words.bandsLead}>
      <Tabs
        label={words.bands}
        items={bands.map((attribute) => ({
          id: attribute.attribute,
          label: nameOf(attribute.attribute),
          content: <BandTable view={view} attribute={attribute} caption={nameOf(attribute.attribute)} />,
        }))}
      />
      {isAnyHidden && <HiddenNote />}
    </Card>
  );
}

interface BandTableProps {
  readonly view: UnitView;
  readonly attribute: Attribute;
  readonly caption: string;
}

function BandTable({ view, attribute, caption }: BandTableProps) {
  const { t } = useMessages();
  const text = useFigure();
  const rows = view.rows.map((row, place) => ({ ...row, place }));
  type Row = (typeof rows)[number];
  const print = ({ measure }: Row, figure: { readonly n: number; readonly mean: number } | null) =>
    figure ? (
      <span className="pj-nowrap">
        {text.value(measure, figure.mean)} <span className="pj-muted">({t.results.nShort(figure.n)})</span>
      </span>
    ) : (
      <Hidden />
    );
  return (
    <SimpleTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ measure }) => measure.key}
      columns={[
        { key: 'measure', label: t.results.measure, rowHeader: true, render: ({ measure }: Row) => measure.name },
        {
          key: 'all',
          label: t.results.one.allOfUnit,
          align: 'end',
          render: (row: Row) => print(row, row.result.figure),
        },
        ...attribute.rows.map((band) => ({
          key: band.band,
          label: band.label,
          align: 'end' as const,
          render: (row: Row) => print(row, band.figures[row.place] ?? null),
        })),
      ]}
    />
  );
}

/** The blocks of a section: text, key figures, charts and tables. */
import type { Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { ReportChart, ReportModel } from '../../shared/report/model.ts';
import { Chart } from '../charts/chart.tsx';
import { ChartWithTable } from '../charts/chart-with-table.tsx';
import { formatFigure } from '../charts/format-figure.ts';
import { CellText } from './cell-text.tsx';
import { ReportTable } from './report-table.tsx';

export type Section = ReportModel['sections'][number];
type Block = Section['blocks'][number];

interface ChartBlockProps {
  readonly chart: ReportChart;
  readonly model: ReportModel;
}

/** A chart whose figures stand in a table of the report points at it; any other carries its own table. */
function ChartBlock({ chart, model }: ChartBlockProps) {
  const table = model.sections.flatMap((s) => s.blocks).find((b) => b.kind === 'table' && b.id === chart.tableId);
  if (table?.kind !== 'table') return <ChartWithTable chart={chart} locale={model.language} medium="paper" />;
  return (
    <figure className="pj-chartbox">
      <figcaption className="pj-chartbox__title">{chart.title}</figcaption>
      <Chart chart={chart} locale={model.language} medium="paper" />
      <p className="pj-chart__note">{messagesFor(model.language).charts.seeTable(table.caption)}</p>
    </figure>
  );
}

interface FiguresProps {
  readonly items: Extract<Block, { kind: 'figures' }>['items'];
  readonly locale: Locale;
}

function KeyFigureList({ items, locale }: FiguresProps) {
  return (
    <dl className="pj-report-figures">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd className="pj-report-figure">{formatFigure(item.figure, locale)}</dd>
          {item.note && <dd className="pj-report-figure-note">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function ItemList({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="pj-report-list">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and a printed line never moves.
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}

type Facts = Extract<Block, { kind: 'facts' }>;

/** What is told of one thing, point by point. */
function FactList({ items }: Pick<Facts, 'items'>) {
  return (
    <dl className="pj-report-facts-of">
      {items.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <CellText text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Words = Extract<Block, { kind: 'words' }>;

/** A name in the first column needs room for its words, a number does not. */
const isNarrow = ({ rows }: Words): boolean => rows.every(([name = '']) => name.length <= 3);

/** Rows that are kept together on one page. */
const SHORT_WORDS = 3;

/** The first column names the row. A cell may have several lines. */
function WordsTable({ table }: { readonly table: Words }) {
  return (
    <table
      className="pj-report-words"
      data-narrow={isNarrow(table) || undefined}
      data-short={table.rows.length <= SHORT_WORDS || undefined}
    >
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name = '', ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own and never move.
          <tr key={row}>
            <th scope="row">
              <CellText text={name} />
            </th>
            {cells.map((cell, at) => (
              <td key={table.columns[at + 1]}>
                <CellText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ picture }: { readonly picture: Extract<Block, { kind: 'picture' }> }) {
  const { src, alt, caption, width, height } = picture;
  return (
    <figure className="pj-report-picture">
      <img src={src} alt={alt} width={width} height={height} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** One level below the headings inside the section. */
function MinorHeading({ text, under }: { readonly text: string; readonly under: 'h3' | 'h4' }) {
  const Level = under === 'h3' ? 'h4' : 'h5';
  return <Level className="pj-report-minor">{text}</Level>;
}

interface BlockViewProps {
  readonly block: Block;
  readonly model: ReportModel;
  /** Of headings inside the section. */
  readonly Subheading: 'h3' | 'h4';
}

export function BlockView({ block, model, Subheading }: BlockViewProps) {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
    case 'list':
      return <ItemList items={block.items} />;
    case 'heading':
      return block.minor ? (
        <MinorHeading text={block.text} under={Subheading} />
      ) : (
        <Subheading>{block.text}</Subheading>
      );
    case 'figures':
      return <KeyFigureList items={block.items} locale={model.language} />;
    case 'chart':
      return <ChartBlock chart={block} model={model} />;
    case 'table':
      return <ReportTable table={block} definitions={model.definitions} locale={model.language} />;
    case 'facts':
      return <FactList items={block.items} />;
    case 'words':
      return <WordsTable table={block} />;
    case 'picture':
      return <Picture picture={block} />;
  }
}

/** The answers to each question as shares: a bar cut in parts, with the same figures as a table. */
import { useState } from 'react';
import type { UnitResult } from '../../../shared/survey/contract-results.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Hidden, HiddenNote, SimpleTable } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';

type Item = UnitResult['items'][number];
type Shown = Item & { readonly distribution: NonNullable<Item['distribution']> };

/** Questions with the same answers stand together under one key. */
function groupsOf(items: readonly Item[]): { readonly labels: readonly string[]; readonly items: Item[] }[] {
  const groups = new Map<string, { labels: readonly string[]; items: Item[] }>();
  for (const item of items) {
    const labels = item.distribution?.options.map(({ label }) => label) ?? [];
    const name = item.distribution ? labels.join('|') : 'hidden';
    const group = groups.get(name) ?? { labels, items: [] };
    group.items.push(item);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const isShown = (item: Item): item is Shown => item.distribution !== null;
/** Shares do not make a whole where several answers could be given: bars would lie. */
const isWhole = ({ distribution }: Shown): boolean =>
  distribution.options.reduce((sum, { count }) => sum + count, 0) === distribution.n;

export function Distributions({ items }: { readonly items: UnitResult['items'] }) {
  const { t } = useMessages();
  const words = t.results.one;
  const [asTable, setAsTable] = useState(false);
  const shown = items.filter(isShown);
  return (
    <Card
      title={words.distributions}
      description={words.distributionsLead}
      actions={
        shown.length > 0 && (
          <Button onPress={() => setAsTable(!asTable)}>{asTable ? words.hideTable : words.showTable}</Button>
        )
      }
    >
      {shown.length === 0 && <p className="pj-muted">{words.allHidden}</p>}
      {shown.length > 0 &&
        groupsOf(items).map((group) => (
          <Group key={`${group.labels.join('|')} ${group.items[0]?.key}`} {...group} asTable={asTable} />
        ))}
      {shown.length < items.length && <HiddenNote />}
    </Card>
  );
}

interface GroupProps {
  readonly labels: readonly string[];
  readonly items: readonly Item[];
  readonly asTable: boolean;
}

/** Shade of a part, from the first option to the last; it says nothing of good or bad. */
const levelAt = (place: number, of: number): React.CSSProperties =>
  ({ '--pj-level': `${of < 2 ? 100 : Math.round(100 - (100 * place) / (of - 1))}%` }) as React.CSSProperties;

function Group({ labels, items, asTable }: GroupProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.results.one;
  return (
    <div>
      {labels.length > 0 && (
        <ul className="pj-heat-keys" aria-label={t.results.map.keys}>
          {labels.map((label, place) => (
            <li key={label}>
              <span className="pj-spread-key" style={levelAt(place, labels.length)} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="pj-spreads">
        {items.map((item) => (
          <li key={item.key}>
            <span>{say(item.text)}</span>
            {isShown(item) ? <SpreadBar item={item} question={say(item.text)} /> : <Hidden />}
          </li>
        ))}
      </ul>
      {asTable && labels.length > 0 && (
        <SpreadTable items={items.filter(isShown)} labels={labels} caption={words.distributions} />
      )}
    </div>
  );
}

/** Narrower parts have no room for their figure; it stands in the words and the table. */
const LEAST_WIDTH = 0.07;

function SpreadBar({ item, question }: { readonly item: Shown; readonly question: string }) {
  const { t } = useMessages();
  const format = useFormat();
  const { n, options } = item.distribution;
  const parts = options.map(({ label, count }) => ({ label, share: count / n }));
  const said = parts.map(({ label, share }) => `${label} ${format.share(share)}`).join(', ');
  if (!isWhole(item)) return <span>{said}</span>;
  return (
    <div className="pj-spread-bar" role="img" aria-label={t.results.one.distributionAlt(question, said)}>
      {parts.map(({ label, share }, place) =>
        share === 0 ? null : (
          <span
            key={label}
            className="pj-spread-part"
            title={`${label}: ${format.share(share)}`}
            style={{ width: `${share * 100}%`, ...levelAt(place, parts.length) }}
          >
            {share >= LEAST_WIDTH && format.share(share)}
          </span>
        ),
      )}
    </div>
  );
}

interface SpreadTableProps {
  readonly items: readonly Shown[];
  readonly labels: readonly string[];
  readonly caption: string;
}

function SpreadTable({ items, labels, caption }: SpreadTableProps) {
  const { t } = useMessages();
  const format = useFormat();
  const say = useSay();
  return (
    <SimpleTable
      caption={caption}
      hideCaption
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        { key: 'question', label: t.results.one.question, rowHeader: true, render: ({ text }: Shown) => say(text) },
        ...labels.map((label, place) => ({
          key: label,
          label,
          align: 'end' as const,
          render: ({ distribution: { n, options } }: Shown) => format.share((options[place]?.count ?? 0) / n),
        })),
        {
          key: 'n',
          label: t.results.n,
          align: 'end',
          render: ({ distribution }: Shown) => format.number(distribution.n),
        },
      ]}
    />
  );
}

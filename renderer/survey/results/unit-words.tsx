/** What the unit's figures say in words: strengths, points of attention, and what changed since last time. */
import type { ReactNode } from 'react';
import { isFew, markOf } from '../../../shared/survey/heat.ts';
import { useMessages } from '../../bridge.ts';
import { Card, CardGrid, Icon, type IconName } from '../../components/index.ts';
import { useFigure } from './use-figure.ts';
import type { UnitView } from './use-unit.ts';

interface Line {
  readonly key: string;
  readonly icon: IconName;
  readonly text: string;
}

export function UnitWords({ view }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const words = t.results.one;
  const text = useFigure();
  const { unit, rows } = view;
  const nameOf = (key: string): string => rows.find(({ measure }) => measure.key === key)?.measure.name ?? key;
  const points = (value: number): string => text.format.number(Math.abs(value), 1);
  const few = (key: string): string =>
    isFew(unit.measures.find((one) => one.key === key)?.figure?.n ?? 0) ? ` (${words.few})` : '';
  const strengths = unit.strengths.map(({ key, why, value }) => ({
    key: `${key} ${why}`,
    icon: 'success' as const,
    text: `${words.why[why](nameOf(key), points(value))}${few(key)}`,
  }));
  const attention = unit.attention.map(({ key, why, value }) => ({
    key: `${key} ${why}`,
    icon: 'warning' as const,
    text: `${words.why[why](nameOf(key), points(value))}${few(key)}`,
  }));
  return (
    <>
      <CardGrid>
        <Said title={words.strengths} lines={strengths} none={words.noStrengths} />
        <Said title={words.attention} lines={attention} none={words.noAttention} />
        <Changes view={view} />
      </CardGrid>
      <p className="pj-note">{words.wordsNote}</p>
    </>
  );
}

interface SaidProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly none: ReactNode;
}

function Said({ title, lines, none }: SaidProps) {
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        <p className="pj-muted">{none}</p>
      ) : (
        <ul className="pj-words">
          {lines.map(({ key, icon, text }) => (
            <li key={key}>
              <Icon name={icon} size={18} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Changes({ view: { rows } }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const text = useFigure();
  const words = t.results.one;
  const lines = rows.flatMap(({ measure, result: { trend, figure } }): Line[] => {
    if (!trend || trend.judged === 'uncertain') return [];
    const mark = markOf(measure, trend.difference, trend.judged, Math.min(trend.n, figure?.n ?? 0));
    if (!mark) return [];
    const points = text.format.number(Math.abs(trend.difference), 1);
    const quality = mark.good === null ? '' : `, ${mark.good ? words.better : words.worse}`;
    const sentence = words.changes[mark.way](measure.name, points, trend.roundName);
    return [
      { key: measure.key, icon: mark.way, text: `${sentence}${quality}${mark.uncertain ? ` (${words.few})` : ''}` },
    ];
  });
  const compared = rows.some(({ result }) => result.trend);
  return <Said title={words.changesTitle} lines={lines} none={compared ? words.noChanges : words.noEarlier} />;
}

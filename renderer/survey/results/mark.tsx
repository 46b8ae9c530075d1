/** The arrow of a difference: its way is that of the number, filled when the difference is clear. */
import type { HeatMark } from '../../../shared/survey/heat.ts';
import { useMessages } from '../../bridge.ts';

export function toneOf(mark: HeatMark | null): string | undefined {
  if (!mark) return undefined;
  if (mark.good === null) return 'other';
  return `${mark.clear ? 'clear-' : ''}${mark.good ? 'better' : 'worse'}`;
}

export function MarkArrow({ mark }: { readonly mark: HeatMark | null }) {
  const { t } = useMessages();
  if (!mark) return null;
  const words = t.results.map;
  const said = {
    better: mark.clear ? words.clearBetter : words.better,
    worse: mark.clear ? words.clearWorse : words.worse,
  };
  const quality = mark.good === null ? words.neutral : mark.good ? said.better : said.worse;
  const arrow = mark.way === 'up' ? (mark.clear ? '▲' : '△') : mark.clear ? '▼' : '▽';
  return (
    <span className="pj-heat-arrow">
      <span aria-hidden="true">
        {arrow}
        {mark.uncertain && '?'}
      </span>
      <span className="sr-only">
        {quality}
        {mark.uncertain && `, ${t.results.one.few}`}
      </span>
    </span>
  );
}

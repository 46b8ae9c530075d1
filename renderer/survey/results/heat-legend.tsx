import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import type { HeatMode } from '../../../shared/survey/heat.ts';
import { useMessages } from '../../bridge.ts';
import { HiddenNote } from '../../components/index.ts';

/** What the colours and arrows say; every sign stands with its word. */
export function HeatLegend({ mode, measures }: { readonly mode: HeatMode; readonly measures: readonly MeasureHead[] }) {
  const { t } = useMessages();
  const words = t.results.map;
  const hasNeutral = measures.some(({ direction }) => direction === 'neutral');
  const hasStrain = measures.some(({ direction }) => direction === 'strain');
  const tones = [
    ['clear-better', words.clearBetter],
    ['better', words.better],
    ['worse', words.worse],
    ['clear-worse', words.clearWorse],
    ...(hasNeutral ? [['other', words.neutral] as const] : []),
  ] as const;
  return (
    <div className="pj-heat-legend">
      {mode === 'level' ? (
        <p className="pj-heat-shades">
          {words.lowEnd}
          <span className="pj-heat-shade" aria-hidden="true" />
          {words.highEnd}
        </p>
      ) : (
        <ul className="pj-heat-keys" aria-label={words.keys}>
          {tones.map(([tone, label]) => (
            <li key={tone}>
              <span className="pj-heat-key" data-tone={tone} aria-hidden="true" />
              {label}
            </li>
          ))}
          <li>
            <span className="pj-heat-key" aria-hidden="true" />
            {words.noMark}
          </li>
        </ul>
      )}
      <p className="pj-note">
        {mode !== 'level' && `${words.arrows} ${words.rule} `}
        {hasStrain && words.strainNote}
      </p>
      <HiddenNote />
    </div>
  );
}

/** A level as four steps, with its word: the word carries the meaning. */
import { useMessages } from '../../bridge.ts';

export interface LevelMarkProps {
  readonly level: number;
  /** Marks how far it has to go. */
  readonly asked?: number;
}

export function LevelMark({ level, asked }: LevelMarkProps) {
  const { t } = useMessages();
  const word = t.skills.levels[level] ?? '';
  const label = asked === undefined ? t.skills.levelLabel(level, word) : t.skills.levelAsked(level, word, asked);
  return (
    <span className="pj-level" role="img" aria-label={label}>
      <span className="pj-level-steps">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className="pj-level-step"
            data-held={step <= level || undefined}
            data-asked={(asked !== undefined && step > level && step <= asked) || undefined}
          />
        ))}
      </span>
      <span>{t.skills.levelOf(level, word)}</span>
    </span>
  );
}

export function useLevelOptions(from = 0): { readonly value: string; readonly label: string }[] {
  const { t } = useMessages();
  return t.skills.levels
    .map((word, level) => ({ value: String(level), label: t.skills.levelOf(level, word) }))
    .slice(from);
}

/** Where the two typings differ: one looks at the sheet and says which was right. */
import type { PaperRow, TypedSheet } from '../../../shared/survey/paper-sheet.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import { useMessages } from '../../bridge.ts';
import { useMeaning } from './typing.tsx';

export type Chosen = Readonly<Record<string, 'first' | 'second'>>;

export interface DifferencesProps {
  readonly rows: readonly PaperRow[];
  readonly first: TypedSheet;
  readonly second: TypedSheet;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

export function Differences({ rows, first, second, chosen, onChange }: DifferencesProps) {
  const { t, locale } = useMessages();
  const meaning = useMeaning();
  const words = t.answering.paper;
  return (
    <div className="pj-paper-differences">
      {rows.map((row, place) => {
        const text = sayText(row.text, locale);
        const option = (which: 'first' | 'second', label: string) => (
          <label>
            <input
              type="radio"
              name={`differ-${row.id}`}
              // biome-ignore lint/a11y/noAutofocus: the first thing to do after the comparison
              autoFocus={place === 0 && which === 'first'}
              checked={chosen[row.id] === which}
              onChange={() => onChange({ ...chosen, [row.id]: which })}
            />
            {label}
          </label>
        );
        return (
          <fieldset key={row.id}>
            <legend>
              {row.kind === 'item' && <span className="pj-muted">{row.key} </span>}
              <span lang={text.language}>{text.text}</span>
            </legend>
            {option('first', words.firstWas(meaning(row, first[row.id])))}
            {option('second', words.secondWas(meaning(row, second[row.id])))}
          </fieldset>
        );
      })}
    </div>
  );
}

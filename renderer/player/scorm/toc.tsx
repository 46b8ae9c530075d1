/** The table of contents: what there is, how it stands, where one is, and what can be gone to. */
import { useId } from 'react';
import { Icon } from '../../components/icon.tsx';
import { stateIcon, stateText, type Words } from '../parts.tsx';
import type { TocEntry } from './run.ts';

export interface TocProps {
  readonly entries: readonly TocEntry[];
  readonly words: Words;
  readonly onChoose: (id: string) => void;
}

function Entry({ entry, words, onChoose }: { readonly entry: TocEntry } & Omit<TocProps, 'entries'>) {
  const why = useId();
  const isOpen = entry.whyNot === null;
  // A cluster that cannot be gone to is a heading: its parts say for themselves why.
  const tells = entry.whyNot !== null && !entry.isCluster && !entry.isCurrent ? entry.whyNot : null;
  const state = stateText(entry.standing, words);
  return (
    <li className={entry.isCluster ? 'toc-cluster' : undefined}>
      <button
        type="button"
        className="toc-entry"
        aria-current={entry.isCurrent ? 'step' : undefined}
        aria-disabled={isOpen || entry.isCurrent ? undefined : true}
        aria-describedby={tells === null ? undefined : why}
        onClick={() => isOpen && onChoose(entry.id)}
      >
        <span
          className={`toc-icon toc-icon-${entry.standing.success === 'failed' ? 'failed' : entry.standing.completion}`}
        >
          <Icon name={stateIcon(entry.standing)} size={18} />
        </span>
        <span className="toc-words">
          <span className="toc-title">{entry.title}</span>
          <span className="toc-state">
            {state}
            {entry.isCurrent && ` · ${words.current}`}
          </span>
          {tells !== null && (
            <span className="toc-why" id={why}>
              <Icon name="lock" size={14} /> {words.whyNot[tells]}
            </span>
          )}
        </span>
      </button>
      {entry.children.length > 0 && <Entries entries={entry.children} words={words} onChoose={onChoose} />}
    </li>
  );
}

function Entries({ entries, words, onChoose }: TocProps) {
  return (
    <ol>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} words={words} onChoose={onChoose} />
      ))}
    </ol>
  );
}

export function Toc(props: TocProps) {
  return (
    <nav className="player-toc" aria-label={props.words.contents}>
      <h2>{props.words.contents}</h2>
      <Entries {...props} />
    </nav>
  );
}

/** Above and below the content: the course and how far it is, its contents and the way out; and the steps back and on. */
import { PlainButton, percentText, type Words } from '../parts.tsx';
import type { Run, RunView } from './run.ts';
import type { ScormPlayerProps } from './use-run.ts';

export interface BarProps {
  readonly props: ScormPlayerProps;
  readonly view: RunView | null;
  readonly isTocShown: boolean;
  readonly onToggleToc: () => void;
  readonly onLeave: (request: 'suspendAll' | 'exitAll') => void;
}

export function Bar({ props, view, isTocShown, onToggleToc, onLeave }: BarProps) {
  const { words, launch } = props;
  const progress = view?.course.progress ?? null;
  const isDone = view?.course.completion === 'completed';
  const isHidden = (token: string) => view?.hidden.includes(token) === true;
  const leaving = isDone && !isHidden('exitAll') ? 'exitAll' : 'suspendAll';
  return (
    <header className="player-bar">
      <div className="player-names">
        <h1>{launch.courseTitle}</h1>
        <p>{words.learner(launch.learner.name)}</p>
      </div>
      {progress !== null && (
        <div className="player-progress">
          <progress max={1} value={progress} aria-label={words.progressLabel} />
          <span>{words.progress(percentText(progress, launch.language))}</span>
        </div>
      )}
      <div className="pj-actions player-actions">
        {view?.hasToc && view.phase !== 'ended' && (
          <PlainButton variant="tertiary" icon="list" onPress={onToggleToc} isExpanded={isTocShown}>
            {isTocShown ? words.hideContents : words.showContents}
          </PlainButton>
        )}
        {view !== null && view.phase !== 'ended' && !(isHidden('suspendAll') && isHidden('exitAll')) && (
          <PlainButton isDisabled={view.phase === 'moving'} onPress={() => onLeave(leaving)}>
            {leaving === 'exitAll' ? words.finish : words.leaveForNow}
          </PlainButton>
        )}
      </div>
    </header>
  );
}

export function Steps({ view, words, run }: { readonly view: RunView; readonly words: Words; readonly run: Run }) {
  const may = (token: string) => view.phase !== 'ended' && !view.hidden.includes(token);
  const hasPrevious = view.canGoBack && may('previous');
  const hasNext = view.canGoOn && may('continue');
  if (!hasPrevious && !hasNext) return null;
  return (
    <footer className="player-steps">
      {hasPrevious && (
        <PlainButton icon="chevron-left" onPress={() => void run.navigate('previous')}>
          {words.previous}
        </PlainButton>
      )}
      <span className="pj-grow" />
      {hasNext && (
        <PlainButton variant="primary" iconAfter="chevron-right" onPress={() => void run.navigate('continue')}>
          {words.next}
        </PlainButton>
      )}
    </footer>
  );
}

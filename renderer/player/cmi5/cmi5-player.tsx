/** A cmi5 course in the course window: the bar, its units in their blocks, and the frame that the unit fills. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { openFrame } from '../content-frame.ts';
import { Notice, PlainButton, percentText, type Words } from '../parts.tsx';
import type { PlayerKindProps } from '../player-kind.ts';
import { Toc } from '../scorm/toc.tsx';
import { type Cmi5Run, type Cmi5RunView, makeCmi5Run } from './cmi5-run.ts';
import { contentsOf } from './contents.ts';
import { Overview } from './overview.tsx';
import { storeLink } from './store-link.ts';

const LOOK_EVERY_MS = 1000;

/** What the frame shows; '' for what it does not tell. */
function addressOf(event: Event): string {
  if (!(event.target instanceof HTMLIFrameElement)) return '';
  try {
    return event.target.contentWindow?.location.pathname ?? '';
  } catch {
    return '';
  }
}

function useRun(props: PlayerKindProps, host: RefObject<HTMLElement | null>): Cmi5Run | null {
  const [run, setRun] = useState<Cmi5Run | null>(null);
  const { launch, link, onReady } = useRef(props).current;
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const started = makeCmi5Run({ launch, frame: openFrame(element), store: storeLink, close: link.close });
    setRun(started);
    // Loading does not bubble, but is seen on its way down.
    const onLoad = (event: Event) => started.loaded(addressOf(event));
    element.addEventListener('load', onLoad, true);
    const timer = setInterval(() => void started.look(), LOOK_EVERY_MS);
    void started.begin().then(() => onReady(started.handle));
    return () => {
      clearInterval(timer);
      element.removeEventListener('load', onLoad, true);
    };
  }, [launch, link, onReady, host]);
  return run;
}

function useView(run: Cmi5Run | null): Cmi5RunView | null {
  const [view, setView] = useState<Cmi5RunView | null>(null);
  useEffect(() => {
    if (run === null) return;
    const look = () => setView(run.view());
    look();
    return run.subscribe(look);
  }, [run]);
  return view;
}

interface BarProps {
  readonly props: PlayerKindProps;
  readonly view: Cmi5RunView | null;
  readonly run: Cmi5Run | null;
}

function Bar({ props, view, run }: BarProps) {
  const { words, launch } = props;
  const course = view?.store?.course;
  const isFree = view?.phase === 'overview' || view?.phase === 'shown';
  return (
    <header className="player-bar">
      <div className="player-names">
        <h1>{launch.courseTitle}</h1>
        <p>{words.learner(launch.learner.name)}</p>
      </div>
      {course && (
        <div className="player-progress">
          <progress max={1} value={course.progress ?? 0} aria-label={words.progressLabel} />
          <span>{words.progress(percentText(course.progress ?? 0, launch.language))}</span>
        </div>
      )}
      <div className="pj-actions player-actions">
        {view?.shown != null && (
          <PlainButton variant="tertiary" icon="list" isDisabled={!isFree} onPress={() => void run?.back()}>
            {words.cmi5.back}
          </PlainButton>
        )}
        <PlainButton isDisabled={!isFree} onPress={() => void run?.leave()}>
          {course?.completion === 'completed' ? words.finish : words.leaveForNow}
        </PlainButton>
      </div>
    </header>
  );
}

const Waiting = ({ text }: { readonly text: string }) => (
  <p className="player-waiting">
    <Icon name="time" size={22} /> {text}
  </p>
);

function ProblemNotice({
  view,
  words,
  run,
}: {
  readonly view: Cmi5RunView;
  readonly words: Words;
  readonly run: Cmi5Run;
}) {
  if (view.problem === null) return null;
  const again = <PlainButton onPress={() => void run.begin()}>{words.cmi5.tryAgain}</PlainButton>;
  return (
    <Notice tone="error" title={words.cmi5.notDone} actions={view.store === null ? again : undefined}>
      {words.cmi5.problems[view.problem]}
    </Notice>
  );
}

function titleShown({ launch }: PlayerKindProps, shown: string | null): string {
  const { model } = launch;
  return model.standard === 'cmi5' ? (model.aus.find(({ id }) => id === shown)?.title ?? '') : '';
}

export function Cmi5Player(props: PlayerKindProps) {
  const { words, launch } = props;
  const { model } = launch;
  const host = useRef<HTMLDivElement>(null);
  const run = useRun(props, host);
  const view = useView(run);
  const phase = view?.phase ?? 'loading';
  const store = view?.store ?? null;
  const choose = (id: string) => void run?.choose(id);
  if (model.standard !== 'cmi5') return null;
  const hasToc = store !== null && model.aus.length > 1 && phase !== 'ended';
  return (
    <div className="player">
      <Bar props={props} view={view} run={run} />
      <div className="player-body">
        {hasToc && (
          <Toc entries={contentsOf(model, store, view?.shown ?? null, words)} words={words} onChoose={choose} />
        )}
        <main className="player-main">
          {view !== null && run !== null && <ProblemNotice view={view} words={words} run={run} />}
          {phase === 'loading' && view?.problem == null && <Waiting text={words.loading} />}
          {(phase === 'moving' || phase === 'ended') && <Waiting text={words.moving} />}
          {phase === 'overview' && store !== null && (
            <Overview
              {...{ model, view: store, words, language: launch.language, onChoose: choose }}
              onClose={() => void run?.leave()}
            />
          )}
          <div ref={host} className="player-content" hidden={phase !== 'shown'} />
        </main>
      </div>
      <p className="sr-only" role="status">
        {phase === 'shown' ? words.nowShown(titleShown(props, view?.shown ?? null)) : ''}
      </p>
    </div>
  );
}

/** SCORM 1.2 and 2004 in the course window: the bar, the contents, and the frame that the content fills. */
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Bar, Steps } from './bar.tsx';
import { BetweenPage, EndPage } from './end-page.tsx';
import { Notices } from './notices.tsx';
import { Toc } from './toc.tsx';
import { type ScormPlayerProps, useRun, useView } from './use-run.ts';

export function ScormPlayer(props: ScormPlayerProps) {
  const { words, launch, link } = props;
  const host = useRef<HTMLDivElement>(null);
  const run = useRun(props, host);
  const view = useView(run);
  const [isTocWanted, setTocWanted] = useState(true);
  const [wasSuspended, setSuspended] = useState(false);
  const isTocShown = isTocWanted && view?.hasToc === true && view.phase !== 'ended';
  const phase = view?.phase ?? 'starting';
  const leave = (request: 'suspendAll' | 'exitAll') => {
    setSuspended(request === 'suspendAll');
    if (run !== null) void (request === 'suspendAll' ? run.leave() : run.navigate(request));
  };
  // Left for now and all is kept: nothing more to say. Otherwise the page says how it ended, or what went wrong.
  useEffect(() => {
    if (phase === 'ended' && wasSuspended && view?.refused === '') link.close();
  }, [phase, wasSuspended, view?.refused, link]);
  return (
    <div className="player">
      <Bar
        props={props}
        view={view}
        isTocShown={isTocShown}
        onToggleToc={() => setTocWanted(!isTocShown)}
        onLeave={leave}
      />
      <div className="player-body">
        {isTocShown && run !== null && <Toc entries={view.toc} words={words} onChoose={(id) => void run.choose(id)} />}
        <main className="player-main">
          {view !== null && run !== null && <Notices view={view} words={words} run={run} />}
          {(phase === 'starting' || phase === 'moving') && (
            <p className="player-waiting">
              <Icon name="time" size={22} /> {phase === 'starting' ? words.loading : words.moving}
            </p>
          )}
          {phase === 'between' && view !== null && <BetweenPage view={view} words={words} />}
          {phase === 'ended' && view !== null && (
            <EndPage
              view={view}
              words={words}
              language={launch.language}
              wasSuspended={wasSuspended}
              onClose={link.close}
            />
          )}
          <div ref={host} className="player-content" hidden={phase !== 'shown'} />
        </main>
      </div>
      {view !== null && run !== null && <Steps view={view} words={words} run={run} />}
      <p className="sr-only" role="status">
        {phase === 'shown' && view !== null ? words.nowShown(view.title) : ''}
      </p>
    </div>
  );
}

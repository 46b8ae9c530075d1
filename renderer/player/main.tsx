/** The page of the course window: fetches what is to be played and draws it. */
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { LaunchInfo, PlayerHandle } from '../../shared/learning/player.ts';
import { player as danish } from '../../shared/messages/da/player.ts';
import { player as english } from '../../shared/messages/en/player.ts';
import '../styles/index.ts';
import './player.css';
import { Cmi5Player } from './cmi5/cmi5-player.tsx';
import { fetchLaunch, type LastingLink, openLink } from './link.ts';
import { Notice, PlainButton } from './parts.tsx';
import { ScormPlayer } from './scorm/scorm-player.tsx';

declare global {
  interface Window {
    pejlingPlayer?: PlayerHandle;
  }
}

/** Brings its own reader of PDF, which other courses have no use for. */
const PlainPlayer = lazy(async () => ({ default: (await import('./plain/plain-player.tsx')).PlainPlayer }));

const offer = (handle: PlayerHandle): void => {
  window.pejlingPlayer = handle;
};

interface CourseProps {
  readonly launch: LaunchInfo;
  readonly link: LastingLink;
}

function Course({ launch, link }: CourseProps) {
  const words = launch.language === 'da' ? danish : english;
  const { standard } = launch.model;
  const given = { launch, link, words, onReady: offer };
  if (standard === 'scorm12' || standard === 'scorm2004') return <ScormPlayer {...given} />;
  if (standard === 'cmi5') return <Cmi5Player {...given} />;
  if (standard === 'plain') {
    return (
      <Suspense fallback={<p className="player-waiting">{words.loading}</p>}>
        <PlainPlayer {...given} />
      </Suspense>
    );
  }
  return <Notice tone="error" title={words.unsupported} />;
}

function Failure() {
  const { failed, close } = danish;
  const { close: closeWindow } = openLink(0);
  return (
    <main className="player-failure">
      <Notice tone="error" title={failed.title} actions={<PlainButton onPress={closeWindow}>{close}</PlainButton>}>
        {failed.text}
      </Notice>
    </main>
  );
}

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  try {
    const launch = await fetchLaunch();
    document.documentElement.lang = launch.language;
    document.title = launch.courseTitle;
    root.render(<Course launch={launch} link={openLink(launch.attempt.lastCommit)} />);
  } catch {
    root.render(<Failure />);
  }
}

void start();

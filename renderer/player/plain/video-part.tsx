/** A video: what was really played counts, as the browser tells it; seeking to the end is no playing. */
import { useEffect, useRef, useState } from 'react';
import { doneOf, SEEN_SHARE, type Span, shareSeen } from '../../../shared/learning/plain-progress.ts';
import { contentUrl, type PartProps } from './part-props.ts';

/** While it plays, what was seen is kept this often. */
const KEEP_MS = 15_000;
/** And drawn this often. */
const DRAW_MS = 1000;
/** So near its end, one begins anew rather than where one left. */
const LAST_SECONDS = 2;

const spansOf = ({ played }: HTMLVideoElement): Span[] =>
  Array.from({ length: played.length }, (_, i) => [played.start(i), played.end(i)] as const);

const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function useSeen({ part, course }: Pick<PartProps<'video'>, 'part' | 'course'>) {
  const video = useRef<HTMLVideoElement>(null);
  const kept = useRef({ drawn: 0, sent: 0 });
  const latest = useRef(course);
  latest.current = course;
  const tell = (when: 'later' | undefined): void => {
    const element = video.current;
    if (!element || !Number.isFinite(element.duration) || element.played.length === 0) return;
    kept.current.drawn = performance.now();
    if (when === undefined) kept.current.sent = performance.now();
    latest.current.add(
      {
        kind: 'played',
        partId: part.id,
        played: spansOf(element),
        length: element.duration,
        place: element.currentTime,
      },
      when,
    );
  };
  const tick = (): void => {
    const at = performance.now();
    if (at - kept.current.sent >= KEEP_MS) tell(undefined);
    else if (at - kept.current.drawn >= DRAW_MS) tell('later');
  };
  const flush = useRef(() => tell('later'));
  flush.current = () => tell('later');
  useEffect(() => {
    kept.current.sent = performance.now();
    latest.current.onLeaving(() => flush.current());
    return () => latest.current.onLeaving(undefined);
  }, []);
  return { video, tell: () => tell(undefined), tick };
}

export function VideoPart({ part, course, words }: PartProps<'video'>) {
  const { video, tell, tick } = useSeen({ part, course });
  const done = doneOf(course.state, part.id);
  const [resumedAt, setResumedAt] = useState<number>();
  const [isBroken, setBroken] = useState(false);
  const share = shareSeen(done);
  const isSeen = share >= SEEN_SHARE;
  const wasSeen = useRef(isSeen);
  const { commit } = course;
  useEffect(() => {
    // That it is done is a step of its own.
    if (isSeen && !wasSeen.current) commit();
    wasSeen.current = isSeen;
  }, [isSeen, commit]);
  const resume = (): void => {
    const element = video.current;
    if (!element || done.place < 1 || done.place > element.duration - LAST_SECONDS) return;
    element.currentTime = done.place;
    setResumedAt(done.place);
  };
  return (
    <div className="pj-course-video">
      {/* biome-ignore lint/a11y/useMediaCaption: the text for it stands below, and is asked for before publishing */}
      <video
        ref={video}
        src={contentUrl(part.path)}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        preload="metadata"
        aria-label={words.video.label(part.title)}
        onLoadedMetadata={resume}
        onTimeUpdate={tick}
        onPause={tell}
        onEnded={tell}
        onError={() => setBroken(true)}
      />
      {isBroken && (
        <p className="pj-course-note" role="alert">
          {words.video.broken}
        </p>
      )}
      <p>
        <strong>{words.video.seen(Math.floor(share * 100))}</strong> {!isSeen && words.video.help}
      </p>
      {resumedAt !== undefined && <p role="status">{words.video.resumed(clockTime(resumedAt))}</p>}
      <details open={isBroken || undefined}>
        <summary>{words.video.transcript}</summary>
        <div className="pj-course-transcript">{part.transcript}</div>
      </details>
    </div>
  );
}

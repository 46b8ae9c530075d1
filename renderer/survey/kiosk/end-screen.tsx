/** The last screen: it stays for a moment, and then nothing is left of the one who answered. */
import { useEffect, useRef, useState } from 'react';
import { useFormat, useMessages, useSteady } from '../../bridge.ts';
import { Button, Icon } from '../../components/index.ts';
import { KioskFrame } from './kiosk-frame.tsx';

export type Ending =
  /** `own`: the respondent asked for their own score; null when it cannot be worked out. */
  { readonly how: 'sent'; readonly own?: number | null } | { readonly how: 'paused' | 'away' | 'lost' };

const SECONDS = 15;
/** Time to read a number that one asked for. */
const SECONDS_WITH_SCORE = 60;

export interface EndScreenProps {
  readonly name: string;
  readonly ending: Ending;
  readonly onDone: () => void;
}

const WORDS = {
  sent: ['sentTitle', 'sent'],
  paused: ['pausedTitle', 'paused'],
  away: ['awayTitle', 'away'],
  lost: ['lostTitle', 'lost'],
} as const;

export function EndScreen({ name, ending, onDone }: EndScreenProps) {
  const { t } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const own = ending.how === 'sent' ? ending.own : undefined;
  const left = useSecondsLeft(own === undefined ? SECONDS : SECONDS_WITH_SCORE, onDone);
  useEffect(() => heading.current?.focus(), []);
  const words = t.answering.end;
  const [title, text] = WORDS[ending.how];
  return (
    <KioskFrame title={name}>
      <div className="pj-kiosk-end" data-how={ending.how}>
        <Icon name={ending.how === 'sent' ? 'success' : ending.how === 'lost' ? 'warning' : 'time'} size={56} />
        <h1 ref={heading} tabIndex={-1} className="pj-kiosk-title">
          {words[title]}
        </h1>
        <p className="pj-kiosk-text">{words[text]}</p>
        {own !== undefined && <OwnScore score={own} />}
        <div className="pj-kiosk-big">
          <Button variant="primary" onPress={onDone}>
            {words.done}
          </Button>
        </div>
        <p className="pj-kiosk-hint">{words.closes(left)}</p>
      </div>
    </KioskFrame>
  );
}

function OwnScore({ score }: { readonly score: number | null }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.answering.end;
  return (
    <section className="pj-kiosk-score" aria-label={words.ownTitle}>
      <h2>{words.ownTitle}</h2>
      {score === null ? (
        <p>{words.ownNone}</p>
      ) : (
        <>
          <p className="pj-kiosk-score-number">{words.ownScore(format.number(score))}</p>
          <p>{words.ownHelp}</p>
        </>
      )}
    </section>
  );
}

function useSecondsLeft(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds);
  const over = useSteady(onOver);
  useEffect(() => {
    const timer = setInterval(() => setLeft((old) => Math.max(0, old - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left === 0) over();
  }, [left, over]);
  return left;
}

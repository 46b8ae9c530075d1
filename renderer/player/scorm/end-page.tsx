/** Between activities, and when the course is over: what was reached, and what is lacking. */
import { useEffect, useRef } from 'react';
import { PlainButton, scoreText, type Words } from '../parts.tsx';
import type { RunView, TocEntry } from './run.ts';

const partsOf = (entries: readonly TocEntry[]): readonly TocEntry[] =>
  entries.flatMap((entry) => (entry.children.length > 0 ? partsOf(entry.children) : [entry]));

/** The heading takes the focus: the content that had it is gone. */
function Heading({ children }: { readonly children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h2 ref={ref} tabIndex={-1} className="player-heading">
      {children}
    </h2>
  );
}

export interface BetweenPageProps {
  readonly view: RunView;
  readonly words: Words;
}

export function BetweenPage({ view, words }: BetweenPageProps) {
  const { title, withContents, withButtons, nothing } = words.between;
  return (
    <section className="player-page">
      <Heading>{title}</Heading>
      <p>{view.hasToc ? withContents : view.canGoOn ? withButtons : nothing}</p>
    </section>
  );
}

export interface EndPageProps extends BetweenPageProps {
  readonly language: 'da' | 'en';
  readonly wasSuspended: boolean;
  readonly onClose: () => void;
}

function headingOf({ course, refused }: RunView, words: Words, wasSuspended: boolean): string {
  if (course.success === 'failed') return words.ended.failed;
  if (course.completion === 'completed')
    return course.success === 'passed' ? words.ended.passed : words.ended.completed;
  return wasSuspended && refused === '' ? words.ended.suspended : words.ended.incomplete;
}

export function EndPage({ view, words, language, wasSuspended, onClose }: EndPageProps) {
  const { course } = view;
  const score = scoreText(course, words, language);
  const isDone = course.completion === 'completed' && course.success !== 'failed';
  // What was skipped is not lacking in a course that is completed without it.
  const isComplete = course.completion === 'completed';
  const lacking = isDone
    ? []
    : partsOf(view.toc).filter(
        ({ standing }) => standing.success === 'failed' || (!isComplete && standing.completion !== 'completed'),
      );
  return (
    <section className="player-page">
      <Heading>{headingOf(view, words, wasSuspended)}</Heading>
      {score !== null && <p className="player-score">{words.ended.score(score)}</p>}
      {lacking.length > 0 && (
        <>
          <h3>{words.ended.lacking}</h3>
          <ul className="player-lacking">
            {lacking.map(({ id, title, standing }) => (
              <li key={id}>
                {title} ({standing.success === 'failed' ? words.ended.failedPart : words.ended.openPart})
              </li>
            ))}
          </ul>
        </>
      )}
      {view.refused === '' && (
        <p>{isDone ? words.ended.saved : wasSuspended ? words.ended.later : words.ended.again}</p>
      )}
      <PlainButton variant="primary" onPress={onClose}>
        {words.close}
      </PlainButton>
    </section>
  );
}

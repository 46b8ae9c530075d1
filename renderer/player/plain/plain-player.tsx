/** A course made in the program, as it is taken: video, PDF, pages and quiz, one after another or in any order. */
import { useEffect, useRef } from 'react';
import type { PlainPart } from '../../../shared/learning/package-model.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import type { PlayerKindProps } from '../player-kind.ts';
import { PagePart } from './page-part.tsx';
import type { PlainWords } from './part-props.ts';
import { PartsNav } from './parts-nav.tsx';
import { PdfPart } from './pdf-part.tsx';
import { makeHandle } from './player-handle.ts';
import { QuizPart } from './quiz-part.tsx';
import { type Course, useCourse } from './use-course.ts';
import { VideoPart } from './video-part.tsx';
import './plain-player.css';

interface Shown {
  readonly course: Course;
  readonly words: PlainWords;
}

function Content({ part, course, words }: Shown & { readonly part: PlainPart }) {
  switch (part.kind) {
    case 'video':
      return <VideoPart {...{ part, course, words }} />;
    case 'pdf':
      return <PdfPart {...{ part, course, words }} />;
    case 'page':
      return <PagePart {...{ part, course, words }} />;
    case 'quiz':
      return <QuizPart {...{ part, course, words }} />;
  }
}

/** After the last part: done, or what is missing. */
function End({ course, words }: Shown) {
  if (course.isCompleted) {
    return (
      <Alert tone="success" title={words.completedTitle}>
        {words.completedText}
      </Alert>
    );
  }
  const missing = course.model.parts.filter((part) => course.stateOf(part) !== 'done');
  return (
    <Alert tone="info" title={words.missingTitle}>
      <p>{words.missingText}</p>
      <ul>
        {missing.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              className="pj-link pj-course-link"
              onClick={() => course.goTo(course.model.parts.indexOf(part))}
            >
              {part.title}
            </button>{' '}
            ({words.states[course.stateOf(part)]})
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Part({ course, words }: Shown) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const { part, at, model } = course;
  const end = course.isCompleted ? words.completedTitle : words.missingTitle;
  useEffect(() => {
    // Where one is after a move is said; the first part is found by reading the page.
    if (at >= 0 && !isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [at]);
  return (
    <main className="pj-course-main">
      {part && (
        <p className="pj-course-hint">
          {words.partOf(at + 1, model.parts.length)} · {words.kinds[part.kind]}
        </p>
      )}
      <h2 ref={heading} tabIndex={-1} className={part ? undefined : 'sr-only'}>
        {part ? part.title : end}
      </h2>
      {part ? <Content key={part.id} {...{ part, course, words }} /> : <End {...{ course, words }} />}
    </main>
  );
}

/** A page is read when one goes on from it. */
function goForward(course: Course): void {
  const { at } = course.now();
  const part = course.model.parts[at];
  if (part?.kind === 'page') course.add({ kind: 'read', partId: part.id }, 'later');
  course.goTo(at + 1);
}

function Foot({ course, words }: Shown) {
  const { at, part, model, isCompleted } = course;
  const forward = part?.kind === 'page' ? words.readOn : words.next;
  return (
    <footer className="pj-course-foot">
      <Button icon="back" onPress={() => course.goTo(at - 1)} isDisabled={at === 0}>
        {words.previous}
      </Button>
      {at < model.parts.length && (
        <Button variant="primary" onPress={() => goForward(course)}>
          {at === model.parts.length - 1 ? words.finish : forward}
        </Button>
      )}
      <span className="pj-course-space" />
      {!isCompleted && <span className="pj-course-hint">{words.leaveHelp}</span>}
      <Button variant={at === model.parts.length ? 'primary' : 'secondary'} onPress={course.leave}>
        {words.leave}
      </Button>
    </footer>
  );
}

export function PlainPlayer({ launch, link, words: all, onReady }: PlayerKindProps) {
  const words = all.plain;
  const course = useCourse(launch, link);
  const latest = useRef(course);
  latest.current = course;
  useEffect(() => {
    onReady(
      makeHandle(
        () => latest.current,
        () => goForward(latest.current),
      ),
    );
  }, [onReady]);
  if (course.isEnded) return <p className="pj-course-closed">{words.ended}</p>;
  return (
    <div className="pj-course">
      <PartsNav {...{ course, words }} title={launch.courseTitle} />
      <div className="pj-course-body">
        {course.notSaved !== '' && (
          <Alert
            tone="error"
            title={words.notSavedTitle}
            actions={<Button onPress={course.commit}>{words.tryAgain}</Button>}
          >
            {words.notSavedText}
          </Alert>
        )}
        <Part {...{ course, words }} />
        <Foot {...{ course, words }} />
      </div>
      <p className="sr-only" role="status">
        {course.isCompleted ? words.completedTitle : ''}
      </p>
    </div>
  );
}

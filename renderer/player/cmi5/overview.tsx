/** Between units: how it stands, and what comes next. */
import { useEffect, useRef } from 'react';
import type { Cmi5Model } from '../../../shared/learning/package-model.ts';
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';
import { PlainButton, scoreText, type Words } from '../parts.tsx';

export interface OverviewProps {
  readonly model: Cmi5Model;
  readonly view: Cmi5View;
  readonly words: Words;
  readonly language: 'da' | 'en';
  readonly onChoose: (unitId: string) => void;
  readonly onClose: () => void;
}

export function Overview({ model, view, words, language, onChoose, onClose }: OverviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { course, units } = view;
  const isDone = course.completion === 'completed';
  const next = units.find(({ isMet }) => !isMet);
  const nextTitle = model.aus.find(({ id }) => id === next?.id)?.title ?? '';
  const isBegun = next !== undefined && next.standing.completion !== 'not_attempted';
  const score = scoreText(course, words, language);
  const ended = course.success === 'passed' ? words.ended.passed : words.ended.completed;
  return (
    <section className="player-page">
      <h2 ref={heading} tabIndex={-1} className="player-heading">
        {isDone ? ended : words.cmi5.title}
      </h2>
      {score !== null && <p className="player-score">{words.ended.score(score)}</p>}
      <p>{isDone ? words.cmi5.done : words.cmi5.choose}</p>
      <div className="pj-actions">
        {next !== undefined && (
          <PlainButton variant="primary" iconAfter="chevron-right" onPress={() => onChoose(next.id)}>
            {isBegun ? words.cmi5.goOn(nextTitle) : words.cmi5.begin(nextTitle)}
          </PlainButton>
        )}
        {isDone && (
          <PlainButton variant="primary" onPress={onClose}>
            {words.close}
          </PlainButton>
        )}
      </div>
    </section>
  );
}

/** The questions of a quiz. */
import { useEffect, useRef, useState } from 'react';
import { MOST_QUESTIONS } from '../../../shared/learning/plain-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Button } from '../../components/index.ts';
import { faultsAt, type PartProps } from './part-context.ts';
import { QuestionFields } from './quiz-question.tsx';
import { RowWays } from './row-ways.tsx';
import { newQuestion } from './use-draft.ts';
import { moved } from './use-keyed-list.ts';

export function QuizEditor({ part, onChange, faults }: PartProps<'quiz'>) {
  const { t } = useMessages();
  const words = t.plainCourse.quiz;
  const { questions } = part;
  const [news, setNews] = useState('');
  const items = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState<string>();
  useEffect(() => {
    if (added !== undefined) items.current?.querySelector<HTMLElement>(`[data-question="${added}"] input`)?.focus();
  }, [added]);
  const add = () => {
    const question = newQuestion();
    onChange({ ...part, questions: [...questions, question] });
    setAdded(question.id);
  };
  return (
    <>
      {questions.length === 0 && <p className="pj-muted">{words.emptyText}</p>}
      <ol className="pj-plain-items" ref={items}>
        {questions.map((question, at) => (
          <li key={question.id} className="pj-plain-item">
            <div className="pj-plain-item-head">
              <h3>{words.question(at + 1)}</h3>
              <RowWays
                words={{
                  up: words.up(at + 1),
                  down: words.down(at + 1),
                  remove: words.remove(at + 1),
                  removeTitle: words.removeTitle(at + 1),
                  removeText: words.removeText,
                  removeConfirm: words.removeConfirm,
                }}
                isFirst={at === 0}
                isLast={at === questions.length - 1}
                onMove={(by) => {
                  onChange({ ...part, questions: moved(questions, at, by) });
                  setNews(words.moved(at + 1 + by));
                }}
                onRemove={() => onChange({ ...part, questions: questions.toSpliced(at, 1) })}
              />
            </div>
            <div data-question={question.id}>
              <QuestionFields
                question={question}
                faults={faultsAt(faults, at + 1)}
                onChange={(changed) => onChange({ ...part, questions: questions.with(at, changed) })}
              />
            </div>
          </li>
        ))}
      </ol>
      {questions.length < MOST_QUESTIONS && (
        <Button icon="plus" onPress={add}>
          {words.add}
        </Button>
      )}
      <p className="sr-only" role="status">
        {news}
      </p>
    </>
  );
}

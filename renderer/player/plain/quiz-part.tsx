/** A quiz: all questions at once, told what was right and why, tried again as often as wanted. */
import { useEffect, useRef, useState } from 'react';
import { doneOf, quizResult, responsesTo } from '../../../shared/learning/plain-progress.ts';
import { Button } from '../../components/button.tsx';
import type { PartProps } from './part-props.ts';
import { Question } from './quiz-question.tsx';

type Chosen = Readonly<Record<string, readonly number[]>>;

function Result({ part, course, words }: PartProps<'quiz'>) {
  const { best, responses } = doneOf(course.state, part.id);
  const right = responses.filter(({ correct }) => correct).length;
  const of = part.questions.length;
  const { isPassed, isAllTried } = quizResult(course.model, course.state);
  const { passPercent } = course.model;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="pj-course-result" role="status">
      <h3 ref={heading} tabIndex={-1}>
        {words.quiz.result(right, of)}
      </h3>
      {best > right && <p>{words.quiz.best(best, of)}</p>}
      {isPassed === true && <p>{words.quiz.passed}</p>}
      {isPassed === false && (
        <p>{isAllTried ? words.quiz.notPassed(passPercent) : words.quiz.notPassedYet(passPercent)}</p>
      )}
    </div>
  );
}

export function QuizPart(props: PartProps<'quiz'>) {
  const { part, course, words } = props;
  const done = doneOf(course.state, part.id);
  const [isAnswering, setAnswering] = useState(done.tries === 0);
  const [chosen, setChosen] = useState<Chosen>({});
  const [missing, setMissing] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const focusFirst = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const submit = (): void => {
    const open = part.questions.filter(({ id }) => (chosen[id] ?? []).length === 0);
    setMissing(open.length);
    if (open[0]) {
      focusFirst(`[data-question="${open[0].id}"] input`);
      return;
    }
    course.add({ kind: 'tried', partId: part.id, responses: responsesTo(part, chosen) });
    setAnswering(false);
  };
  const again = (): void => {
    setChosen({});
    setAnswering(true);
    // The boxes can take the focus once they are drawn anew.
    setTimeout(() => focusFirst('input'));
  };
  return (
    <form
      ref={form}
      className="pj-course-quiz"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!isAnswering && <Result {...props} />}
      {part.questions.map((question, at) => (
        <Question
          key={question.id}
          question={question}
          heading={words.quiz.question(at + 1, part.questions.length)}
          chosen={chosen[question.id] ?? []}
          answered={isAnswering ? undefined : done.responses.find(({ id }) => id === `${part.id}.${question.id}`)}
          onChoose={(options) => setChosen({ ...chosen, [question.id]: options })}
          words={words.quiz}
        />
      ))}
      {isAnswering && missing > 0 && (
        <p className="pj-course-note" role="alert">
          {words.quiz.missing(missing)}
        </p>
      )}
      {/* Two buttons, not one that changes: the press on "try again" would become the sending of the empty form. */}
      {isAnswering ? (
        <Button key="answer" type="submit" variant="primary">
          {words.quiz.submit}
        </Button>
      ) : (
        <Button key="again" icon="refresh" onPress={again}>
          {words.quiz.again}
        </Button>
      )}
    </form>
  );
}

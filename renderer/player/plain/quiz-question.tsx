/** One question of a quiz as it is taken: radio buttons for one right answer, boxes for several. */
import type { QuizQuestion } from '../../../shared/learning/package-model.ts';
import { hasSeveralRight, type QuizResponse } from '../../../shared/learning/plain-progress.ts';
import { Icon } from '../../components/icon.tsx';
import type { PlainWords } from './part-props.ts';

interface QuestionProps {
  readonly question: QuizQuestion;
  readonly heading: string;
  readonly chosen: readonly number[];
  /** Of the last try; undefined while it is being answered. */
  readonly answered: QuizResponse | undefined;
  readonly onChoose: (chosen: readonly number[]) => void;
  readonly words: PlainWords['quiz'];
}

function Judged({ question, answered, words }: Required<Pick<QuestionProps, 'question' | 'answered' | 'words'>>) {
  if (!answered) return null;
  return (
    <div className={answered.correct ? 'pj-course-right' : 'pj-course-wrong'}>
      <p>
        <Icon name={answered.correct ? 'check' : 'close'} size={20} />
        <strong>{answered.correct ? words.right : words.wrong}</strong>
      </p>
      {!answered.correct && question.explanation.trim() !== '' && <p>{question.explanation}</p>}
    </div>
  );
}

export function Question({ question, heading, chosen, answered, onChoose, words }: QuestionProps) {
  const isSeveral = hasSeveralRight(question);
  const shown = answered ? answered.response : chosen;
  const choose = (at: number, isOn: boolean): void => {
    if (!isSeveral) onChoose([at]);
    else onChoose(isOn ? [...chosen, at] : chosen.filter((one) => one !== at));
  };
  return (
    <fieldset className="pj-course-question" data-question={question.id}>
      <legend>
        <span className="pj-course-question-number">{heading}</span>
        <span>{question.text}</span>
      </legend>
      <p className="pj-course-hint">{isSeveral ? words.chooseSeveral : words.chooseOne}</p>
      {question.options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published quiz never changes
        <label key={at} className="pj-course-option">
          <input
            type={isSeveral ? 'checkbox' : 'radio'}
            name={question.id}
            checked={shown.includes(at)}
            disabled={answered !== undefined}
            onChange={(event) => choose(at, event.target.checked)}
          />
          <span>{option.text}</span>
        </label>
      ))}
      <Judged {...{ question, answered, words }} />
    </fieldset>
  );
}

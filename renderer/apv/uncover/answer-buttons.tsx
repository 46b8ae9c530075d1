/** The six answers as large buttons, each with its word, its sign and its key. */
import { type CheckAnswer, checkAnswer } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { Icon, type IconName } from '../../components/index.ts';

export const ANSWER_ICONS: Readonly<Record<CheckAnswer, IconName>> = {
  ok: 'success',
  minor: 'info',
  major: 'warning',
  acute: 'error',
  not_relevant: 'minus',
  unknown: 'help',
};

interface AnswerButtonsProps {
  readonly chosen: CheckAnswer | undefined;
  readonly onChoose: (answer: CheckAnswer) => void;
}

export function AnswerButtons({ chosen, onChoose }: AnswerButtonsProps) {
  const { t } = useMessages();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form of its own
    <div role="group" aria-label={t.apvUncover.walk.answers} className="pj-answers">
      {checkAnswer.options.map((answer, index) => (
        <button
          key={answer}
          type="button"
          className="pj-answer"
          data-answer={answer}
          aria-pressed={answer === chosen}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(answer)}
        >
          <Icon name={ANSWER_ICONS[answer]} size={26} />
          <span>{t.apv.answer[answer]}</span>
          <span className="pj-answer-key" aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </div>
  );
}

/** An answer among text: its sign and its word. */
export function AnswerMark({ answer }: { readonly answer: CheckAnswer }) {
  const { t } = useMessages();
  return (
    <span className="pj-answer-mark" data-answer={answer}>
      <Icon name={ANSWER_ICONS[answer]} size={18} />
      {t.apv.answer[answer]}
    </span>
  );
}

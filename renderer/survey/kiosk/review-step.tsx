/** Before sending: what was skipped, with a way to it, and that it is final. */

import type { AppError } from '../../../shared/kernel/result.ts';
import { isGiven, missingIn } from '../../../shared/survey/answer-steps.ts';
import type { RespondentForm } from '../../../shared/survey/contract-answering.ts';
import { hasOwnScore } from '../../../shared/survey/own-score.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Checkbox, ErrorAlert } from '../../components/index.ts';
import { Said, useSay } from './said.tsx';
import type { Sheet } from './use-given.ts';

export interface ReviewStepProps {
  readonly form: RespondentForm;
  readonly sheet: Sheet;
  readonly onMend: (at: number) => void;
  readonly wantsOwn: boolean;
  readonly onWantsOwn: (wants: boolean) => void;
  readonly error: AppError | undefined;
}

/** Each unanswered question with the place of its screen. */
const skippedOf = ({ steps, given }: Sheet) =>
  steps.flatMap((step, at) =>
    step.kind === 'questions' ? step.items.filter((one) => !isGiven(one, given)).map(({ item }) => ({ item, at })) : [],
  );

export const canSend = ({ steps, given }: Sheet): boolean =>
  steps.every((step) => step.kind !== 'questions' || missingIn(step.items, given.answers).length === 0);

export function ReviewStep({ form, sheet, onMend, wantsOwn, onWantsOwn, error }: ReviewStepProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.answering.review;
  const skipped = skippedOf(sheet);
  return (
    <div className="pj-kiosk-review">
      <p className="pj-kiosk-text">{skipped.length === 0 ? words.all : words.some(skipped.length)}</p>
      {!canSend(sheet) && <Alert tone="warning">{words.requiredMissing}</Alert>}
      {skipped.length > 0 && (
        <ul className="pj-kiosk-skipped">
          {skipped.map(({ item, at }) => (
            <li key={item.key}>
              <Said text={item.text} />
              <button
                type="button"
                className="pj-kiosk-clear"
                aria-label={words.answerOf(say(item.text))}
                onClick={() => onMend(at)}
              >
                {words.answer}
              </button>
            </li>
          ))}
        </ul>
      )}
      {hasOwnScore(form.questionnaire) && (
        <div className="pj-kiosk-own">
          <Checkbox isSelected={wantsOwn} onChange={onWantsOwn}>
            {words.own}
          </Checkbox>
          <p className="pj-kiosk-hint">{words.ownHelp}</p>
        </div>
      )}
      <p className="pj-kiosk-text">{words.final}</p>
      <ErrorAlert error={error} />
    </div>
  );
}

export interface SendButtonProps {
  readonly isRunning: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

export function SendButton({ isRunning, isDisabled, onPress }: SendButtonProps) {
  const { t } = useMessages();
  const words = t.answering.review;
  return (
    <Button variant="primary" icon="check" onPress={onPress} isPending={isRunning} isDisabled={isDisabled}>
      {isRunning ? words.sending : words.send}
    </Button>
  );
}

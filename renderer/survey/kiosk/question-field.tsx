/** One question with its options: the browser's own radio buttons and boxes, whose whole cell is the target. */
import type { ReactNode } from 'react';
import type { LocalText } from '../../../shared/survey/instrument.ts';
import { useMessages } from '../../bridge.ts';
import { Said, useSay } from './said.tsx';

export interface Choice {
  readonly code: string;
  readonly label: LocalText;
  /** The number key that chooses it. */
  readonly typed: string;
}

export interface QuestionFieldProps {
  /** Unique on the screen. */
  readonly name: string;
  readonly text: LocalText;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly isSeveral?: boolean;
  readonly isRequired?: boolean;
  /** It must be answered before one goes on. */
  readonly isMissing?: boolean;
}

/** More than fit side by side with words in them. */
const MANY = 7;

export function QuestionField(props: QuestionFieldProps) {
  const { name, text, choices, chosen, onChange, isSeveral = false, isRequired = false, isMissing = false } = props;
  const { t } = useMessages();
  const say = useSay();
  const words = t.answering.questions;
  const toggle = (code: string) => {
    if (!isSeveral) return onChange([code]);
    onChange(
      choices.map((one) => one.code).filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one))),
    );
  };
  return (
    <fieldset
      className="pj-kiosk-question"
      data-question={name}
      data-missing={isMissing || undefined}
      aria-describedby={isMissing ? `${name}-fault` : undefined}
    >
      <legend>
        <Said text={text} />
        {isSeveral && <span className="pj-kiosk-note"> {words.several}</span>}
        {isRequired && <span className="pj-kiosk-note"> ({words.required.toLowerCase()})</span>}
      </legend>
      {chosen.length > 0 && (
        <button
          type="button"
          className="pj-kiosk-clear"
          aria-label={words.clearOf(say(text))}
          onClick={(event) => {
            // The button goes away with the answer: the focus stays with the question.
            event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            onChange([]);
          }}
        >
          {words.clear}
        </button>
      )}
      <div className="pj-kiosk-options" data-many={choices.length > MANY || undefined}>
        {choices.map((choice) => (
          <label key={choice.code} className="pj-kiosk-option">
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={`question-${name}`}
              value={choice.code}
              checked={chosen.includes(choice.code)}
              onChange={() => toggle(choice.code)}
            />
            <OptionText choice={choice} text={say(choice.label)} />
          </label>
        ))}
      </div>
      {isMissing && (
        <p className="form-error-message" id={`${name}-fault`}>
          {words.missing}
        </p>
      )}
    </fieldset>
  );
}

/** The words begin with the key itself: "0 – slet ikke glad", but not the 2 of "35–49 år". */
const beginsWithKey = (text: string, key: string): boolean => /^\d+/.exec(text)?.[0] === key;

/** The key is shown beside the words, unless it stands there already. */
function OptionText({ choice, text }: { readonly choice: Choice; readonly text: string }): ReactNode {
  return (
    <>
      {!beginsWithKey(text, choice.typed) && (
        <span className="pj-kiosk-key" aria-hidden="true">
          {choice.typed}
        </span>
      )}
      <Said text={choice.label} />
    </>
  );
}

/** A question that is answered in one's own words: an open one of the questionnaire, or the comment at the end. */
import { LONGEST_TEXT } from '../../../shared/survey/answer-pack.ts';
import type { LocalText } from '../../../shared/survey/instrument.ts';
import { useMessages } from '../../bridge.ts';
import { Said, useSay } from './said.tsx';

/** From here on one is told how much is left. */
const NEARLY_FULL = 3600;

export interface TextQuestionProps {
  /** Unique on the screen. */
  readonly name: string;
  readonly stem?: LocalText | null;
  readonly text: LocalText;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextQuestion({ name, stem = null, text, value, onChange }: TextQuestionProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.answering.comment;
  const id = `kiosk-${name}`;
  return (
    <div className="pj-kiosk-comment">
      {stem && (
        <p className="pj-kiosk-stem">
          <Said text={stem} />
        </p>
      )}
      <label htmlFor={id}>
        <Said text={text} />
      </label>
      <p className="pj-kiosk-text" id={`${id}-hint`}>
        {words.hint}
      </p>
      <textarea
        id={id}
        className="form-input"
        aria-label={say(text)}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        rows={7}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        spellCheck={false}
      />
      <p className="pj-kiosk-hint" role="status">
        {value.length >= NEARLY_FULL && words.left(LONGEST_TEXT - value.length)}
      </p>
    </div>
  );
}

/** One item of the agenda, large enough to be read from the other end of the table. */
import { useEffect, useRef } from 'react';
import { type AgendaStep, dialogueSteps } from '../../../shared/apv/dialogue.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import { useMessages } from '../../bridge.ts';
import { Button, ErrorAlert, TextArea } from '../../components/index.ts';
import { useAutosave } from '../uncover/use-autosave.ts';

interface MeetingStepProps {
  readonly step: AgendaStep;
  readonly place: number;
  readonly isReadOnly: boolean;
  readonly onWrite: (step: AgendaStep) => Promise<boolean>;
  readonly onGo: (place: number) => void;
  readonly error: AppError | undefined;
  readonly isSaving: boolean;
}

let shown: string | undefined;

/** Going on moves the reader along; the page's own first look does not. */
function useHeadingFocus(key: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== undefined && shown !== key) heading.current?.focus({ preventScroll: true });
    shown = key;
  }, [key]);
  return heading;
}

export function MeetingStep(props: MeetingStepProps) {
  const { step, place, isReadOnly, onWrite, onGo, error, isSaving } = props;
  const { t } = useMessages();
  const words = t.apvMeeting;
  const { title, questions } = words.steps[step.key];
  const heading = useHeadingFocus(step.key);
  const note = useAutosave(step.note, (text) => onWrite({ ...step, note: text }));
  const isLast = place === dialogueSteps.length - 1;
  const isWaiting = note.text.trim() !== step.note.trim();
  const finish = async () => {
    const isWritten = await onWrite({ ...step, note: note.text, done: true });
    if (isWritten && !isLast) onGo(place + 1);
  };
  return (
    <section className="pj-card pj-meeting-step" aria-labelledby="pj-meeting-title">
      <p className="pj-muted">
        {words.stepOf(place + 1, dialogueSteps.length)} · {words.minutes(dialogueSteps[place]?.minutes ?? 0)}
      </p>
      <h2 id="pj-meeting-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul className="pj-meeting-questions">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <ErrorAlert error={error} />
      <TextArea
        label={words.note}
        description={isSaving || isWaiting ? words.saving : note.text === '' ? words.noteHelp : words.saved}
        rows={4}
        maxLength={4000}
        value={note.text}
        onChange={note.write}
        isDisabled={isReadOnly}
      />
      <p className="pj-note">{words.privacy}</p>
      <div className="pj-actions pj-meeting-actions">
        <Button icon="chevron-left" isDisabled={place === 0} onPress={() => onGo(place - 1)}>
          {words.previous}
        </Button>
        {step.done || isReadOnly ? (
          <>
            {!isReadOnly && (
              <Button onPress={() => void onWrite({ ...step, note: note.text, done: false })}>{words.undo}</Button>
            )}
            {!isLast && (
              <Button variant="primary" icon="chevron-right" onPress={() => onGo(place + 1)}>
                {words.next}
              </Button>
            )}
          </>
        ) : (
          <Button variant="primary" icon="check" onPress={() => void finish()}>
            {isLast ? words.doneLast : words.done}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The first screen: whose survey, what is promised, and the code. A scanner types the code and Enter by itself. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { AppError } from '../../../shared/kernel/result.ts';
import { bareCode, CODE_LENGTH } from '../../../shared/survey/code-text.ts';
import type { DraftAnswer, RespondentForm } from '../../../shared/survey/contract-answering.ts';
import { callBridge, useMessages } from '../../bridge.ts';
import { Alert, Button } from '../../components/index.ts';
import { KioskFrame, type LanguageChoice } from './kiosk-frame.tsx';
import { LeaveButton } from './leave-dialog.tsx';
import { PromiseList } from './promise.tsx';
import { useIdle } from './use-idle.ts';

/** A code half typed, or a language somebody chose, does not wait for the next one. */
const IDLE_SECONDS = 180;

export interface StartScreenProps {
  readonly form: RespondentForm;
  readonly language: LanguageChoice;
  readonly onBegin: (code: string, draft: DraftAnswer | null) => void;
  readonly onIdle: () => void;
}

export function StartScreen({ form, language, onBegin, onIdle }: StartScreenProps) {
  const { t } = useMessages();
  useIdle(IDLE_SECONDS, 0, onIdle);
  return (
    <KioskFrame title={form.organisation} language={language} foot={<LeaveButton />}>
      <h1 className="pj-kiosk-title">{t.answering.start.title(form.name)}</h1>
      <div className="pj-kiosk-start">
        <CodeForm form={form} onBegin={onBegin} />
        <PromiseList form={form} />
      </div>
    </KioskFrame>
  );
}

type CodeFault =
  | { readonly kind: 'length'; readonly given: number }
  | { readonly kind: 'refused'; readonly error: AppError };

function useFaultSentence(): (fault: CodeFault) => string {
  const { t, say } = useMessages();
  const words = t.answering.start;
  return (fault) => {
    if (fault.kind === 'refused') {
      const own: Readonly<Record<string, string>> = words.failed;
      return own[fault.error.code] ?? say(fault.error);
    }
    if (fault.given === 0) return words.empty;
    return (fault.given < CODE_LENGTH ? words.tooShort : words.tooLong)(fault.given, CODE_LENGTH);
  };
}

function CodeForm({ form, onBegin }: Pick<StartScreenProps, 'form' | 'onBegin'>) {
  const { t } = useMessages();
  const sentenceOf = useFaultSentence();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<CodeFault>();
  const [isRunning, setRunning] = useState(false);
  const words = t.answering.start;
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const bare = bareCode(code);
    const fail = (next: CodeFault) => {
      setFault(next);
      // Marked, so that the next scan or key takes its place.
      field.current?.select();
      field.current?.focus();
    };
    if (bare.length !== CODE_LENGTH) return fail({ kind: 'length', given: bare.length });
    setRunning(true);
    const answer = await callBridge('survey', 'startAnswer', { roundId: form.roundId, code: bare });
    setRunning(false);
    if (answer.ok) onBegin(bare, answer.value.draft);
    else fail({ kind: 'refused', error: answer.error });
  };
  return (
    <form className="pj-kiosk-code" onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <h2>{words.codeTitle}</h2>
      <label className="form-label" htmlFor={id}>
        {words.code}
      </label>
      <p className="form-hint" id={`${id}-help`}>
        {words.codeHelp}
      </p>
      <input
        id={id}
        ref={field}
        className="form-input pj-kiosk-code-input"
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          setFault(undefined);
        }}
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? `${id}-help` : `${id}-help ${id}-fault`}
      />
      <div id={`${id}-fault`}>{fault && <Alert tone="error">{sentenceOf(fault)}</Alert>}</div>
      <div className="pj-kiosk-big">
        <Button type="submit" variant="primary" isPending={isRunning}>
          {isRunning ? words.beginning : words.begin}
        </Button>
      </div>
    </form>
  );
}

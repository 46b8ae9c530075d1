/** The questionnaire, screen by screen. The code is held for pausing and sending and is shown nowhere. */
import { useEffect, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/kernel/result.ts';
import { answersAsked, isGiven, itemsAsked, missingIn, type Step } from '../../../shared/survey/answer-steps.ts';
import type { DraftAnswer, RespondentForm } from '../../../shared/survey/contract-answering.ts';
import { textsAsked } from '../../../shared/survey/open-questions.ts';
import { ownScore } from '../../../shared/survey/own-score.ts';
import { callBridge, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert } from '../../components/index.ts';
import type { Ending } from './end-screen.tsx';
import { KioskFrame, type LanguageChoice } from './kiosk-frame.tsx';
import { canSend, ReviewStep, SendButton } from './review-step.tsx';
import { useReading } from './said.tsx';
import { BackgroundStep, CommentStep, QuestionsStep } from './steps.tsx';
import { type Sheet, useGiven } from './use-given.ts';
import { useIdle } from './use-idle.ts';

/** Three minutes without a sign, and half a minute to say that one is there. */
const QUIET_SECONDS = 180;
const WARN_SECONDS = 30;

export interface AnsweringProps {
  readonly form: RespondentForm;
  readonly code: string;
  readonly draft: DraftAnswer | null;
  readonly language: LanguageChoice;
  readonly onFinish: (ending: Ending) => void;
}

/** Sending and pausing: one at a time, and what went wrong. */
function useGoing({ form, code, onFinish }: AnsweringProps, sheet: Sheet) {
  const language = useReading();
  const [running, setRunning] = useState<'send' | 'pause'>();
  const [error, setError] = useState<AppError>();
  const { given, at } = sheet;
  const call = async (what: 'send' | 'pause', ask: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (running) return false;
    setRunning(what);
    const answer = await ask();
    setRunning(undefined);
    setError(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  const base = { roundId: form.roundId, code };
  const pause = () =>
    call('pause', () => callBridge('survey', 'pauseAnswer', { ...base, draft: { ...given, at, language } }));
  return {
    running,
    error,
    pause: async () => {
      if (await pause()) onFinish({ how: 'paused' });
    },
    /** Whatever comes of it, nothing stays on the screen. */
    goAway: async () => onFinish({ how: form.mayPause && (await pause()) ? 'away' : 'lost' }),
    send: async (wantsOwn: boolean) => {
      const answers = answersAsked(form.questionnaire, given.answers);
      const sent = await call('send', () =>
        callBridge('survey', 'submitAnswer', {
          ...base,
          answers,
          bands: given.bands,
          texts: textsAsked(form.questionnaire, answers, given.texts),
          comment: given.comment,
        }),
      );
      if (sent) onFinish({ how: 'sent', ...(wantsOwn ? { own: ownScore(form.questionnaire, answers) } : {}) });
    },
  };
}

export function Answering(props: AnsweringProps) {
  const { form, draft, language } = props;
  const { t } = useMessages();
  const sheet = useGiven(form, draft);
  const going = useGoing(props, sheet);
  const away = useIdle(QUIET_SECONDS, WARN_SECONDS, () => void going.goAway());
  const [wantsOwn, setWantsOwn] = useState(false);
  /** One came from the review to answer what was skipped, and goes back to it. */
  const [isMending, setMending] = useState(false);
  const [checkedAt, setCheckedAt] = useState<number>();
  const { step, steps, at } = sheet;
  const last = steps.length - 1;
  const next = () => {
    if (step.kind === 'questions' && missingIn(step.items, sheet.given.answers).length > 0) return setCheckedAt(at);
    sheet.goTo(isMending ? last : at + 1);
    setMending(false);
  };
  const back = () => {
    setMending(false);
    sheet.goTo(at - 1);
  };
  const mend = (place: number) => {
    setMending(true);
    sheet.goTo(place);
  };
  const stepProps = { form, sheet, onNext: next };
  return (
    <KioskFrame
      title={form.name}
      language={language}
      tools={
        form.mayPause && (
          <Button onPress={() => void going.pause()} isPending={going.running === 'pause'}>
            {t.answering.frame.pause}
          </Button>
        )
      }
      progress={<Progress form={form} sheet={sheet} />}
      foot={
        <>
          <Button onPress={back} isDisabled={at === 0} icon="back">
            {t.answering.moves.back}
          </Button>
          {step.kind === 'review' ? (
            <SendButton
              isRunning={going.running === 'send'}
              isDisabled={!canSend(sheet)}
              onPress={() => void going.send(wantsOwn)}
            />
          ) : (
            <Button variant="primary" onPress={next}>
              {isEmpty(step, sheet) ? t.answering.moves.skip : t.answering.moves.next}
            </Button>
          )}
        </>
      }
    >
      {step.kind !== 'review' && <ErrorAlert error={going.error} />}
      {step.kind === 'background' && <BackgroundStep {...stepProps} />}
      {step.kind === 'questions' && (
        <QuestionsStep key={step.items[0]?.item.key} {...stepProps} step={step} isChecked={checkedAt === at} />
      )}
      {step.kind === 'comment' && <CommentStep {...stepProps} />}
      {step.kind === 'review' && (
        <ReviewStep {...{ form, sheet, wantsOwn }} onWantsOwn={setWantsOwn} onMend={mend} error={going.error} />
      )}
      <AwayDialog seconds={away} isKept={form.mayPause} />
    </KioskFrame>
  );
}

/** Nothing is given on this screen: going on is skipping it. */
function isEmpty(step: Step, { given }: Sheet): boolean {
  switch (step.kind) {
    case 'background':
      return Object.keys(given.bands).length === 0;
    case 'questions':
      return !step.items.some((one) => isGiven(one, given));
    case 'comment':
      return given.comment.trim() === '';
    case 'review':
      return false;
  }
}

function useStepTitle(form: RespondentForm, { step, given }: Sheet): string {
  const { t } = useMessages();
  const words = t.answering;
  if (step.kind !== 'questions') return words[step.kind].title;
  const of = itemsAsked(form.questionnaire, given.answers).length;
  return words.questions.range(step.first, step.first + step.items.length - 1, of);
}

/** How far one is: in words, as a bar, and read aloud at each new screen. */
function Progress({ form, sheet }: { readonly form: RespondentForm; readonly sheet: Sheet }) {
  const { t } = useMessages();
  const title = useStepTitle(form, sheet);
  const { at, steps } = sheet;
  const text = t.answering.frame.step(at + 1, steps.length);
  return (
    <div className="pj-kiosk-progress">
      <StepHeading key={at} title={title} />
      <progress max={steps.length} value={at + 1} aria-label={text} />
      <span className="pj-kiosk-hint" role="status">
        {text}
      </span>
    </div>
  );
}

/** Made anew at each screen, which it takes the focus of. */
function StepHeading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.querySelector('.pj-kiosk-main')?.scrollTo?.({ top: 0 });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

/** Any key or touch says that one is there, the button as well as the rest. */
function AwayDialog({ seconds, isKept }: { readonly seconds: number | null; readonly isKept: boolean }) {
  const { t } = useMessages();
  const words = t.answering.away;
  return (
    <Dialog
      title={words.title}
      size="small"
      role="alertdialog"
      isDismissable={false}
      isOpen={seconds !== null}
      onClose={() => undefined}
      actions={
        <div className="pj-kiosk-big">
          <Button variant="primary" autoFocus>
            {words.stay}
          </Button>
        </div>
      }
    >
      <p>{words.text}</p>
      <p aria-live="off">{isKept ? words.seconds(seconds ?? 0) : words.secondsToLoss(seconds ?? 0)}</p>
    </Dialog>
  );
}

/** A step: its title and text, its fields, and the way on at the foot. */
import { type ReactNode, useEffect, useRef } from 'react';
import { roundSteps } from '../../../shared/survey/round-draft.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ErrorAlert } from '../../components/index.ts';
import type { Wizard } from './use-wizard.ts';

interface StepFrameProps {
  readonly wizard: Wizard;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  /** Cards after the first. */
  readonly more?: ReactNode;
  /** The last step has its own way on. */
  readonly onward?: ReactNode;
}

/** Focus goes to the step when it comes, and to the first field that is wrong when one tries to go on. */
function useStepFocus({ tries }: Wizard) {
  const frame = useRef<HTMLElement>(null);
  // Every step has a frame of its own.
  useEffect(() => {
    frame.current?.closest('main')?.scrollTo?.({ top: 0 });
    // The button that led here is gone, and the focus with it. A page that was just opened has its heading in focus.
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (tries === 0) return;
    const wrong = frame.current?.querySelector<HTMLElement>(
      ':is(input, textarea)[aria-invalid="true"], [data-invalid] :is(input, textarea, [role="spinbutton"]), [data-fault] :is(input, button)',
    );
    wrong?.focus();
  }, [tries]);
  return frame;
}

export function StepFrame({ wizard, title, text, children, more, onward }: StepFrameProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard;
  const frame = useStepFocus(wizard);
  const wrong = wizard.tries > 0 ? wizard.faults.filter(({ step }) => step === wizard.step).length : 0;
  const before = roundSteps[roundSteps.indexOf(wizard.step) - 1];
  return (
    <section className="pj-stack pj-step" ref={frame} tabIndex={-1} aria-label={words.steps[wizard.step]}>
      <Card title={title} description={text}>
        {children}
      </Card>
      {more}
      {wrong > 0 && (
        <Alert tone="error" title={words.faultsTitle}>
          {words.faults(wrong)}
        </Alert>
      )}
      <ErrorAlert error={wizard.error} />
      <div className="pj-actions pj-step-foot">
        {before && (
          <Button onPress={() => wizard.goTo(before)} icon="back">
            {t.app.actions.back}
          </Button>
        )}
        <span className="pj-grow" />
        <Button onPress={() => void wizard.saveDraft()} icon="save">
          {words.saveDraft}
        </Button>
        {onward ?? (
          <Button variant="primary" onPress={() => void wizard.next()} isPending={wizard.isSaving}>
            {words.next}
          </Button>
        )}
      </div>
    </section>
  );
}

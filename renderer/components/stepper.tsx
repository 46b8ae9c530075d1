import { useMessages } from '../bridge.ts';
import { Icon } from './icon.tsx';

export interface StepperProps {
  readonly steps: readonly string[];
  /** Index of the step the user is at. */
  readonly current: number;
}

/** Shows where one is in a wizard; moving is done by the wizard's own buttons. */
export function Stepper({ steps, current }: StepperProps) {
  const { t } = useMessages();
  return (
    <ol className="pj-stepper" aria-label={t.app.steps.label}>
      {steps.map((step, i) => (
        <li
          key={step}
          data-state={i < current ? 'done' : i === current ? 'current' : 'ahead'}
          {...(i === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="pj-step-mark" aria-hidden="true">
            {i < current ? <Icon name="check" size={16} /> : i + 1}
          </span>
          <span>
            {step}
            {i < current && <span className="sr-only"> ({t.app.steps.done})</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

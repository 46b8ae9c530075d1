import { type RoundStep, roundSteps } from '../../../shared/survey/round-draft.ts';
import { useMessages } from '../../bridge.ts';
import { Stepper } from '../../components/index.ts';
import { BackgroundStep } from './background-step.tsx';
import { InstrumentsStep } from './instruments-step.tsx';
import { LimitsStep } from './limits-step.tsx';
import { OverviewStep } from './overview-step.tsx';
import { PeriodStep } from './period-step.tsx';
import { UnitsStep } from './units-step.tsx';
import { useWizard, type Wizard, type WizardStart } from './use-wizard.ts';

const STEPS: Readonly<Record<RoundStep, (props: { readonly wizard: Wizard }) => React.ReactNode>> = {
  instruments: InstrumentsStep,
  units: UnitsStep,
  period: PeriodStep,
  background: BackgroundStep,
  limits: LimitsStep,
  overview: OverviewStep,
};

export function RoundWizard(start: WizardStart) {
  const { t } = useMessages();
  const wizard = useWizard(start);
  const Step = STEPS[wizard.step];
  const names = t.rounds.wizard.steps;
  return (
    <div className="pj-stack">
      <Stepper steps={roundSteps.map((step) => names[step])} current={roundSteps.indexOf(wizard.step)} />
      <Step wizard={wizard} />
    </div>
  );
}

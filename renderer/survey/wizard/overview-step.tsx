/** Step 6: what it all leads to, before anything is promised to anybody. */
import { useState } from 'react';
import { planCounts } from '../../../shared/survey/plan-view.ts';
import type { RoundSettings } from '../../../shared/survey/round.ts';
import { settingsOf } from '../../../shared/survey/round-draft.ts';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, KeyFigure, KeyFigures, Loaded, NumberField } from '../../components/index.ts';
import { RoundFacts } from '../rounds/round-facts.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { PlanTable } from './plan-table.tsx';
import { StepFrame } from './step-frame.tsx';
import { useFaultText, type Wizard } from './use-wizard.ts';

type Plan = OutputOf<'survey', 'planRound'>;

interface PartProps {
  readonly wizard: Wizard;
}

/** What is missing in earlier steps, with the way there. */
function MissingCard({ wizard }: PartProps) {
  const { t } = useMessages();
  const faultText = useFaultText();
  const words = t.rounds.wizard;
  const steps = [...new Set(wizard.faults.map(({ step }) => step))];
  return (
    <Alert tone="warning" title={words.overview.missingTitle}>
      <ul className="pj-points">
        {steps.map((step) => {
          const reasons = [...new Set(wizard.faults.filter((fault) => fault.step === step).map(faultText))];
          return (
            <li key={step}>
              {reasons.join(' ')}{' '}
              <Button variant="tertiary" onPress={() => wizard.goTo(step)}>
                {words.overview.goTo(words.steps[step])}
              </Button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function PlanFigures({ plan, settings }: { readonly plan: Plan; readonly settings: RoundSettings }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.rounds.wizard.overview;
  const counts = planCounts(plan.units, settings.dialogueUnitIds);
  return (
    <KeyFigures>
      <KeyFigure label={words.invited} value={number(plan.invited)} />
      <KeyFigure label={words.unitsShown} value={number(counts.shown)} />
      <KeyFigure label={words.unitsAbove} value={number(counts.above)} />
      {counts.none > 0 && <KeyFigure label={words.reportable.none} value={number(counts.none)} />}
      {counts.dialogue > 0 && <KeyFigure label={words.unitsDialogue} value={number(counts.dialogue)} />}
    </KeyFigures>
  );
}

interface PlannedProps extends PartProps {
  readonly settings: RoundSettings;
  readonly onOpen: (invited: number) => void;
}

const USUAL = 75;

function Planned({ wizard, settings, onOpen }: PlannedProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.overview;
  const [percent, setPercent] = useState(USUAL);
  const expected = (Number.isFinite(percent) ? percent : USUAL) / 100;
  const plan = useCall('survey', 'planRound', { settings, expected }, { keepPrevious: true });
  return (
    <StepFrame
      wizard={wizard}
      title={words.title}
      text={words.text}
      more={
        <>
          {plan.data && <PlanTable units={plan.data.units} settings={settings} expected={expected} />}
          <SummaryCard wizard={wizard} settings={settings} />
        </>
      }
      onward={
        <Button variant="primary" onPress={() => onOpen(plan.data?.invited ?? 0)} isDisabled={!plan.data}>
          {words.open}
        </Button>
      }
    >
      <NumberField label={words.expected} value={percent} onChange={setPercent} min={1} max={100} suffix="%" />
      <Loaded call={plan}>{(data) => <PlanFigures plan={data} settings={settings} />}</Loaded>
    </StepFrame>
  );
}

function SummaryCard({ wizard, settings }: PartProps & { readonly settings: RoundSettings }) {
  const { t } = useMessages();
  const names = wizard.instruments.filter(({ id }) => settings.instrumentIds.includes(id)).map(({ name }) => name);
  return (
    <Card title={t.rounds.wizard.overview.summaryTitle}>
      <RoundFacts settings={settings} instrumentNames={names} />
    </Card>
  );
}

export function OverviewStep({ wizard }: PartProps) {
  const { t } = useMessages();
  const words = t.rounds.wizard.overview;
  const [invited, setInvited] = useState<number>();
  const settings = wizard.faults.length === 0 ? settingsOf(wizard.draft) : undefined;
  if (!settings) {
    return (
      <StepFrame wizard={wizard} title={words.title} text={words.text} onward={<span />}>
        <MissingCard wizard={wizard} />
      </StepFrame>
    );
  }
  return (
    <>
      <Planned wizard={wizard} settings={settings} onOpen={setInvited} />
      <OpenDialog wizard={wizard} invited={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}

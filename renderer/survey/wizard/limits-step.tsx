/** Step 5: how small the groups may be that are shown. */
import { useState } from 'react';
import {
  type LimitChoice,
  lenientRoundLimits,
  limitChoiceOf,
  needsDecision,
} from '../../../shared/survey/limit-choice.ts';
import { type RoundLimits, strictRoundLimits } from '../../../shared/survey/round.ts';
import { useScope } from '../../app/scope.tsx';
import { useMessages } from '../../bridge.ts';
import { Card, Choice, DateField, TextArea, TextField } from '../../components/index.ts';
import { LimitFields } from '../parts/limit-fields.tsx';
import { StepFrame } from './step-frame.tsx';
import type { Wizard } from './use-wizard.ts';

const CHOICES = ['strict', 'lenient', 'own'] as const;

interface PartProps {
  readonly wizard: Wizard;
  readonly change: (part: Partial<RoundLimits>) => void;
}

function DecisionCard({ wizard, change }: PartProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.rounds.wizard.limits;
  const { limits } = wizard.draft;
  return (
    <Card title={words.decisionTitle} description={words.decisionText}>
      <div className="pj-period">
        <TextField
          label={words.owner}
          description={words.ownerHelp}
          value={limits.owner}
          onChange={(owner) => change({ owner })}
          error={wizard.faultAt('limits.owner')}
          maxLength={200}
          isRequired
        />
        <DateField
          label={words.decidedOn}
          value={limits.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          error={wizard.faultAt('limits.decidedOn')}
          max={today}
          isRequired
        />
      </div>
      <TextArea
        label={words.reason}
        value={limits.reason}
        onChange={(reason) => change({ reason })}
        error={wizard.faultAt('limits.reason')}
        maxLength={500}
        isRequired
      />
    </Card>
  );
}

export function LimitsStep({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useMessages();
  const { draft } = wizard;
  const words = t.rounds.wizard.limits;
  const found = limitChoiceOf(draft.limits);
  // "Own numbers" stays chosen while its numbers happen to be those of a named setting.
  const [isOwn, setOwn] = useState(found === 'own');
  const choice: LimitChoice = isOwn ? 'own' : found;
  const change = (part: Partial<RoundLimits>) => wizard.change({ limits: { ...draft.limits, ...part } });
  const choose = (next: LimitChoice) => {
    setOwn(next === 'own');
    if (next !== 'own') change(next === 'strict' ? strictRoundLimits : lenientRoundLimits);
  };
  return (
    <StepFrame
      wizard={wizard}
      title={words.title}
      text={words.text}
      more={needsDecision(draft.limits) && <DecisionCard wizard={wizard} change={change} />}
    >
      <div className="pj-limits">
        <Choice
          label={words.choice}
          hideLabel
          value={choice}
          onChange={choose}
          options={CHOICES.map((value) => ({ value, label: words.choices[value], description: words.help[value] }))}
        />
        <LimitFields
          limits={draft.limits}
          {...(choice === 'own' ? { onChange: change, faultAt: (at) => wizard.faultAt(`limits.${at}`) } : {})}
        />
      </div>
    </StepFrame>
  );
}

/** The time limits of the training. */
import { trainingRule } from '../../../shared/apv/contract-amo.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { RuleCard } from '../parts/rule-card.tsx';

const MONTHS = { min: 1, max: 60 };

export function TrainingRuleCard() {
  const words = useMessages().t.amo.training.rule;
  return (
    <RuleCard
      rule={useCall('apv', 'trainingRule', {})}
      schema={trainingRule}
      save={useCommand('apv', 'setTrainingRule')}
      text={({ obligatoryMonths, offerMonths }) => words.text(obligatoryMonths, offerMonths)}
      numbers={[
        { name: 'obligatoryMonths', label: words.obligatoryMonths, ...MONTHS },
        { name: 'offerMonths', label: words.offerMonths, ...MONTHS },
      ]}
      words={words}
    />
  );
}

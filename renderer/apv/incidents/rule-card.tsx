/** The time limit for reporting in EASY. */
import { incidentRule } from '../../../shared/apv/contract-incidents.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { RuleCard } from '../parts/rule-card.tsx';

export function ReportRuleCard() {
  const words = useMessages().t.incidents.rule;
  return (
    <RuleCard
      rule={useCall('apv', 'incidentRule', {})}
      schema={incidentRule}
      save={useCommand('apv', 'setIncidentRule')}
      text={({ days, warnDays }) => words.text(days, warnDays)}
      numbers={[
        { name: 'days', label: words.days, min: 1, max: 365 },
        { name: 'warnDays', label: words.warnDays, min: 0, max: 365 },
      ]}
      words={words}
    />
  );
}

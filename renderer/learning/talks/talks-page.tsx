/** Development talks: whether they are held, and what was agreed. Never what was said. */
import { talkRule } from '../../../shared/learning/contract-talks.ts';
import { useScope } from '../../app/scope.tsx';
import { RuleCard } from '../../apv/parts/rule-card.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Loaded, Page, Tabs } from '../../components/index.ts';
import { ImportFirst } from '../../staff/import/import-first.tsx';
import { ActionsTab } from './actions-tab.tsx';
import { PersonsTab } from './persons-tab.tsx';
import { UnitsTab } from './units-tab.tsx';
import './talks.css';

function RuleTab() {
  const words = useMessages().t.talks.rule;
  const { asOf } = useScope();
  return (
    <RuleCard
      rule={useCall('learning', 'talkRule', { asOf })}
      schema={talkRule}
      save={useCommand('learning', 'setTalkRule')}
      text={({ months }) => words.text(months)}
      numbers={[{ name: 'months', label: words.months, min: 1, max: 60 }]}
      words={words}
    />
  );
}

export function TalksPage() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.talks;
  const overview = useCall('learning', 'talkOverview', { asOf, unitId }, { keepPrevious: true });
  return (
    <Page title={words.title} description={words.lead}>
      <Loaded call={overview}>
        {(found) =>
          found.persons + found.onLeave === 0 && unitId === null ? (
            <ImportFirst kind="staff" icon="groups" words={words.persons} />
          ) : (
            <Tabs
              label={words.tabs.label}
              items={[
                { id: 'persons', label: words.tabs.persons, content: <PersonsTab overview={found} /> },
                { id: 'units', label: words.tabs.units, content: <UnitsTab overview={found} /> },
                { id: 'actions', label: words.tabs.actions, content: <ActionsTab /> },
                { id: 'rule', label: words.tabs.rule, content: <RuleTab /> },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

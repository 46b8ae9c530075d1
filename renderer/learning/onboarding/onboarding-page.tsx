/** Newcomers: who they are and how their plans stand, what is open, the pulse, and how many plans are carried through. */
import { navigate, paths, useLocation } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { LinkButton, Page, Tabs } from '../../components/index.ts';
import { PeopleTab } from './people-tab.tsx';
import { PulseTab } from './pulse-tab.tsx';
import { ReportTab } from './report-tab.tsx';
import { TasksTab } from './tasks-tab.tsx';
import './onboarding.css';

const TABS = ['people', 'tasks', 'pulse', 'report'] as const;

export function OnboardingPage() {
  const { t } = useMessages();
  const { query } = useLocation();
  const words = t.onboarding;
  const selected = TABS.find((tab) => tab === query.get('tab')) ?? 'people';
  const content = {
    people: <PeopleTab />,
    tasks: <TasksTab />,
    pulse: <PulseTab />,
    report: <ReportTab />,
  };
  return (
    <Page
      title={words.title}
      description={words.lead}
      actions={
        <LinkButton icon="list" to={paths.templates}>
          {words.templatesLink}
        </LinkButton>
      }
    >
      <Tabs
        label={words.tabs.label}
        selected={selected}
        onSelect={(id) => id !== selected && navigate(`${paths.onboarding}?tab=${id}`)}
        items={TABS.map((id) => ({ id, label: words.tabs[id], content: content[id] }))}
      />
    </Page>
  );
}

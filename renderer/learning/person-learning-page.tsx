/** One person in the learning room: what is required and held, e-learning, skills and the way on, talks, introduction. */
import type { PersonId } from '../../shared/kernel/ids.ts';
import { navigate, paths, useLocation } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useMessages } from '../bridge.ts';
import { LinkButton, Loaded, Page, Tabs } from '../components/index.ts';
import { PersonCompletions } from './courses/person-completions.tsx';
import { PersonOnboarding } from './onboarding/person-onboarding.tsx';
import { PersonAttempts } from './player/person-attempts.tsx';
import { PersonRequirements } from './requirements/person-requirements.tsx';
import { PersonSkills } from './skills/person-skills.tsx';
import { PersonTalks } from './talks/person-talks.tsx';

const TABS = ['certificates', 'elearning', 'skills', 'talks', 'onboarding'] as const;

export function PersonLearningPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const { query } = useLocation();
  const words = t.personLearning;
  const call = useCall('staff', 'person', { personId, asOf }, { keepPrevious: true });
  const selected = TABS.find((tab) => tab === query.get('tab')) ?? 'certificates';
  const name = call.data ? `${call.data.firstName} ${call.data.lastName}` : words.title;
  const content = {
    certificates: (
      <div className="pj-stack">
        <PersonRequirements personId={personId} />
        <PersonCompletions personId={personId} />
      </div>
    ),
    elearning: <PersonAttempts personId={personId} />,
    skills: <PersonSkills personId={personId} />,
    talks: <PersonTalks personId={personId} />,
    onboarding: <PersonOnboarding personId={personId} />,
  };
  return (
    <Page
      title={name}
      description={words.lead}
      back={{ to: paths.person(personId), text: words.back }}
      actions={<LinkButton to={paths.road(personId)}>{words.road}</LinkButton>}
    >
      <Loaded call={call}>
        {() => (
          <Tabs
            key={personId}
            label={words.tabs.label}
            selected={selected}
            onSelect={(id) => id !== selected && navigate(paths.personLearning(personId, id))}
            items={TABS.map((id) => ({ id, label: words.tabs[id], content: content[id] }))}
          />
        )}
      </Loaded>
    </Page>
  );
}

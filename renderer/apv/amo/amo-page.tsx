/** What the working-environment organisation must be able to show: the yearly discussion, and the training. */
import { useMessages } from '../../bridge.ts';
import { Page, Tabs } from '../../components/index.ts';
import { DiscussionTab } from './discussion-tab.tsx';
import { TrainingTab } from './training-tab.tsx';
import './amo.css';

export function AmoPage() {
  const { t } = useMessages();
  const words = t.amo;
  return (
    <Page title={words.title} description={words.lead}>
      <Tabs
        label={words.tabs.label}
        items={[
          { id: 'discussion', label: words.tabs.discussion, content: <DiscussionTab /> },
          { id: 'training', label: words.tabs.training, content: <TrainingTab /> },
        ]}
      />
    </Page>
  );
}

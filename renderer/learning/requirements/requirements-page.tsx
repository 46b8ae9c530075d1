/** Who must have which courses: how it stands, whom to act on, and the rules behind it. */
import { navigate, useLocation } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Page, Tabs } from '../../components/index.ts';
import { ExemptionsTab } from './exemptions-tab.tsx';
import { MatrixTab } from './matrix-tab.tsx';
import { PlacesTab } from './places-tab.tsx';
import { readShown, requirementsAt, TABS } from './requirements-address.ts';
import { RowsTab } from './rows-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import './requirements.css';

export function RequirementsPage() {
  const { t } = useMessages();
  const { query } = useLocation();
  const words = t.requirements;
  const shown = readShown(query);
  const content = {
    overview: <MatrixTab shown={shown} />,
    rows: <RowsTab shown={shown} />,
    rules: <RulesTab />,
    places: <PlacesTab />,
    exemptions: <ExemptionsTab />,
  };
  return (
    <Page title={words.title} description={words.lead}>
      <Tabs
        label={words.tabs.label}
        selected={shown.tab}
        onSelect={(id) =>
          id !== shown.tab && navigate(requirementsAt({ tab: TABS.find((tab) => tab === id) ?? 'overview' }))
        }
        items={TABS.map((id) => ({ id, label: words.tabs[id], content: content[id] }))}
      />
    </Page>
  );
}

/** The municipality's skills: the catalogue, what jobs ask for, what units lack, supply and demand. */
import { navigate, paths, useLocation } from '../../app/navigation.ts';
import { useMessages } from '../../bridge.ts';
import { Page, Tabs } from '../../components/index.ts';
import { CatalogueTab } from './catalogue-tab.tsx';
import { GapTab } from './gap-tab.tsx';
import { ProfilesTab } from './profiles-tab.tsx';
import { SupplyTab } from './supply-tab.tsx';
import './skills.css';

const TABS = ['catalogue', 'profiles', 'gap', 'supply'] as const;

export function SkillsPage() {
  const { t } = useMessages();
  const { query } = useLocation();
  const words = t.skills;
  const selected = TABS.find((tab) => tab === query.get('tab')) ?? 'catalogue';
  const content = {
    catalogue: <CatalogueTab />,
    profiles: <ProfilesTab />,
    gap: <GapTab />,
    supply: <SupplyTab />,
  };
  return (
    <Page title={words.title} description={words.lead}>
      <Tabs
        label={words.tabs.label}
        selected={selected}
        onSelect={(id) => id !== selected && navigate(`${paths.skills}?tab=${id}`)}
        items={TABS.map((id) => ({ id, label: words.tabs[id], content: content[id] }))}
      />
    </Page>
  );
}

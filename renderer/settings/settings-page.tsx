import type { RegisterInfo } from '../../shared/register/contract.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { useSession } from '../app/session.tsx';
import { useCall, useMessages } from '../bridge.ts';
import { Card, type Fact, Facts, Page } from '../components/index.ts';
import { BackupsCard } from './backups-card.tsx';
import { CheckCard } from './check-card.tsx';
import { ComputerCard } from './computer-card.tsx';
import './settings.css';
import { UsersCard } from './users-card.tsx';
import { WatchCard } from './watch-card.tsx';

export function SettingsPage() {
  const { t } = useMessages();
  const { state } = useSession();
  if (state.state !== 'open') return null;
  const isHr = state.info.role === 'hr';
  return (
    <Page title={t.register.settings.title} description={t.register.settings.description}>
      <div className="pj-settings">
        <div className="pj-stack">
          <BackupsCard canBackUp={isHr} />
          <UsersCard canManage={isHr} registerName={state.info.name} />
        </div>
        <div className="pj-stack">
          <AboutCard info={state.info} />
          <CheckCard />
          <ComputerCard />
          {isHr && <WatchCard />}
        </div>
      </div>
    </Page>
  );
}

function AboutCard({ info }: { readonly info: RegisterInfo }) {
  const { t } = useMessages();
  const words = t.register.settings;
  const { data } = useCall('desktop', 'preferences', {});
  const facts: Fact[] = [
    { term: words.aboutName, value: info.name },
    { term: words.aboutFolder, value: info.folder },
    { term: words.aboutUser, value: `${info.user} (${words.roles[info.role]})` },
    { term: words.aboutVersion, value: data ? `${data.version} · Electron ${data.electron}` : '' },
  ];
  return (
    <Card title={words.about}>
      <Facts items={facts} />
      {info.demo && (
        <p>
          {words.demo} <span className="pj-secret">{DEMO_PASSPHRASE}</span>
        </p>
      )}
    </Card>
  );
}

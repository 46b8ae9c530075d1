import { useState } from 'react';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { useSession } from '../app/session.tsx';
import { type OutputOf, useCommand, useMessages } from '../bridge.ts';
import { Button, Card, ErrorAlert, Icon, type IconName, Page, ProgressDialog } from '../components/index.ts';
import { CreatePage } from './create-page.tsx';
import { FrontFrame } from './front-frame.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

type Recent = Extract<OutputOf<'register', 'state'>, { state: 'none' }>['recent'];

export interface FirstPageProps {
  readonly recent: Recent;
}

/** First start: three doors, each saying what is behind it. */
export function FirstPage({ recent }: FirstPageProps) {
  const [isCreating, setCreating] = useState(false);
  return isCreating ? (
    <CreatePage onBack={() => setCreating(false)} />
  ) : (
    <DoorsPage recent={recent} onCreate={() => setCreating(true)} />
  );
}

function DoorsPage({ recent, onCreate }: { readonly recent: Recent; readonly onCreate: () => void }) {
  const { t } = useMessages();
  const { enter, show } = useSession();
  const [isRestoring, setRestoring] = useState(false);
  const choose = useCommand('desktop', 'chooseFolder', { refresh: false });
  const select = useCommand('register', 'select', { refresh: false });
  const demo = useCommand('register', 'createDemo', { refresh: false });
  const words = t.register.first;

  const openFolder = async (token: string) => {
    const answer = await select.run({ folder: token });
    if (answer.ok) show(answer.value);
  };
  const openChosen = async () => {
    select.reset();
    const folder = await choose.run({ purpose: 'open' });
    if (folder.ok && folder.value) await openFolder(folder.value.token);
  };
  const tryDemo = async () => {
    const answer = await demo.run({});
    if (answer.ok) enter(answer.value.info);
  };

  return (
    <FrontFrame width="wide">
      <Page title={words.title} description={words.intro}>
        <ErrorAlert error={choose.error ?? select.error ?? demo.error} />
        <div className="pj-doors">
          <Door icon="plus" title={words.create} text={words.createText}>
            <Button variant="primary" onPress={onCreate}>
              {words.createAction}
            </Button>
          </Door>
          <Door icon="folder" title={words.open} text={words.openText}>
            <Button onPress={() => void openChosen()} isPending={choose.isRunning || select.isRunning}>
              {words.openAction}
            </Button>
          </Door>
          <Door
            icon="science"
            title={words.demo}
            text={words.demoText}
            note={
              <>
                {words.demoPassphrase}: <span className="pj-secret">{DEMO_PASSPHRASE}</span>
              </>
            }
          >
            <Button onPress={() => void tryDemo()}>{words.demoAction}</Button>
          </Door>
        </div>
        {recent.length > 0 && <RecentList recent={recent} onOpen={(token) => void openFolder(token)} />}
        <div>
          <Button variant="tertiary" onPress={() => setRestoring(true)}>
            {words.restore}
          </Button>
        </div>
      </Page>
      <ProgressDialog
        title={words.demoProgress}
        isOpen={demo.isRunning}
        progress={demo.progress}
        onCancel={demo.cancel}
      />
      <RestoreDialog isOpen={isRestoring} onClose={() => setRestoring(false)} onRestored={enter} />
    </FrontFrame>
  );
}

interface DoorProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly note?: React.ReactNode;
  readonly children: React.ReactNode;
}

function Door({ icon, title, text, note, children }: DoorProps) {
  return (
    <section className="pj-card pj-door">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <div>
        <p>{text}</p>
        {note && <p className="pj-muted">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

function RecentList({ recent, onOpen }: { readonly recent: Recent; readonly onOpen: (token: string) => void }) {
  const { t } = useMessages();
  return (
    <Card title={t.register.first.recent}>
      <ul className="pj-recent">
        {recent.map(({ name, folder, token }) => (
          <li key={folder}>
            <button type="button" className="pj-recent-button" onClick={() => onOpen(token)}>
              <strong>{name}</strong>
              <span className="pj-muted">{folder}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

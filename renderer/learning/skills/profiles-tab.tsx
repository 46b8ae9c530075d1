/** The role profiles: jobs the municipality has, and jobs it will lack. */
import { useState } from 'react';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  Choice,
  EditDialog,
  EmptyState,
  Loaded,
  TextField,
  TextLink,
  useToast,
} from '../../components/index.ts';

type Listed = OutputOf<'learning', 'profiles'>[number];

function ProfileList({ profiles, none }: { readonly profiles: readonly Listed[]; readonly none: string }) {
  const words = useMessages().t.skills.profiles;
  if (profiles.length === 0) return <p className="pj-muted pj-profile-none">{none}</p>;
  return (
    <ul className="pj-profile-list">
      {profiles.map(({ id, name, about, needs, people, isFuture }) => (
        <li key={id} className="pj-profile-item">
          <h3>
            <TextLink to={paths.profile(id)}>{name}</TextLink>
          </h3>
          {about !== '' && <p className="pj-profile-about">{about}</p>}
          <p className="pj-muted">
            {words.needs(needs)} · {isFuture ? words.open(people) : words.people(people)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function NewProfile({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.skills.profiles;
  const notify = useToast();
  const save = useCommand('learning', 'saveProfile');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'now' | 'future'>('now');
  const [isTried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const fields = { name, about: '', audience: EVERYONE, isFuture: kind === 'future' };
    const answer = await save.run({ profileId: null, fields, needs: [] });
    if (!answer.ok) return;
    notify(words.created);
    navigate(paths.profile(answer.value.profileId));
  };
  return (
    <EditDialog
      title={words.newTitle}
      submitText={words.create}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={t.skills.profile.name}
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
        error={isTried && name.trim() === '' ? t.skills.profile.needName : undefined}
      />
      <Choice
        label={t.skills.profile.kind}
        options={[
          { value: 'now', label: t.skills.profile.isNow, description: t.skills.profile.isNowHelp },
          { value: 'future', label: t.skills.profile.isFuture, description: t.skills.profile.isFutureHelp },
        ]}
        value={kind}
        onChange={setKind}
      />
    </EditDialog>
  );
}

export function ProfilesTab() {
  const words = useMessages().t.skills.profiles;
  const { asOf } = useScope();
  const call = useCall('learning', 'profiles', { asOf }, { keepPrevious: true });
  const [isNew, setNew] = useState(false);
  const button = (
    <Button variant="primary" icon="plus" onPress={() => setNew(true)}>
      {words.new}
    </Button>
  );
  return (
    <div className="pj-stack">
      <Loaded call={call}>
        {(profiles) =>
          profiles.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="list" action={button}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <>
              <div className="pj-skill-bar">
                <p className="pj-muted">{words.lead}</p>
                <div className="pj-actions">{button}</div>
              </div>
              <Card title={words.now}>
                <ProfileList profiles={profiles.filter(({ isFuture }) => !isFuture)} none={words.nowNone} />
              </Card>
              <Card title={words.future}>
                <ProfileList profiles={profiles.filter(({ isFuture }) => isFuture)} none={words.futureNone} />
              </Card>
            </>
          )
        }
      </Loaded>
      {isNew && <NewProfile onClose={() => setNew(false)} />}
    </div>
  );
}

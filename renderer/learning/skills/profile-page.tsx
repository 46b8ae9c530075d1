/** A role profile: whom it is for, and what the job asks for, in an order of one's own. */
import { useState } from 'react';
import type { RoleProfileId } from '../../../shared/kernel/ids.ts';
import type { Profile, ProfileFields } from '../../../shared/learning/contract-skills.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  Card,
  Choice,
  ErrorAlert,
  Loaded,
  Page,
  RemoveButton,
  TextArea,
  TextField,
  useToast,
} from '../../components/index.ts';
import { AudienceFields } from '../parts/audience-fields.tsx';
import { type DraftNeed, faultOfNeed, NeedsEditor, toNeedFields } from './needs-editor.tsx';
import './skills.css';

const LIST = `${paths.skills}?tab=profiles`;

interface AboutProps {
  readonly fields: ProfileFields;
  readonly set: (part: Partial<ProfileFields>) => void;
  readonly isTried: boolean;
}

function About({ fields, set, isTried }: AboutProps) {
  const words = useMessages().t.skills.profile;
  return (
    <Card title={words.about}>
      <div className="pj-profile-about-fields">
        <div className="pj-stack">
          <TextField
            label={words.name}
            isRequired
            maxLength={200}
            value={fields.name}
            onChange={(name) => set({ name })}
            error={isTried && fields.name.trim() === '' ? words.needName : undefined}
          />
          <TextArea
            label={words.aboutField}
            rows={4}
            maxLength={4000}
            value={fields.about}
            onChange={(about) => set({ about })}
          />
        </div>
        <Choice
          label={words.kind}
          options={[
            { value: 'now', label: words.isNow, description: words.isNowHelp },
            { value: 'future', label: words.isFuture, description: words.isFutureHelp },
          ]}
          value={fields.isFuture ? 'future' : 'now'}
          onChange={(kind) => set({ isFuture: kind === 'future' })}
        />
      </div>
    </Card>
  );
}

function Remove({ profile }: { readonly profile: Profile }) {
  const words = useMessages().t.skills.profile;
  return (
    <RemoveButton
      text={words.delete}
      title={words.deleteTitle}
      command={useCommand('learning', 'removeProfile')}
      input={{ profileId: profile.id }}
      news={words.deleted}
      onRemoved={() => navigate(LIST)}
    >
      {words.deleteText(profile.name)}
    </RemoveButton>
  );
}

function useDraft(profile: Profile) {
  const { needs: stored, id, ...initial } = profile;
  const [fields, setFields] = useState<ProfileFields>(initial);
  const [needs, setNeeds] = useState<DraftNeed[]>(() => stored.map((need) => ({ ...need, key: need.id })));
  const [isTried, setTried] = useState(false);
  const save = useCommand('learning', 'saveProfile');
  const notify = useToast();
  const words = useMessages().t.skills.profile;
  const isChanged =
    JSON.stringify([fields, needs.map(toNeedFields)]) !==
    JSON.stringify([initial, stored.map((need) => toNeedFields({ ...need, key: '' }))]);
  const send = async () => {
    setTried(true);
    if (fields.name.trim() === '' || needs.some((need) => faultOfNeed(need) !== undefined)) return;
    const answer = await save.run({ profileId: id, fields, needs: needs.map(toNeedFields) });
    if (answer.ok) notify(words.saved);
  };
  return { fields, setFields, needs, setNeeds, isTried, isChanged, save, send };
}

function Editor({ profile }: { readonly profile: Profile }) {
  const words = useMessages().t.skills.profile;
  const { fields, setFields, needs, setNeeds, isTried, isChanged, save, send } = useDraft(profile);
  const set = (part: Partial<ProfileFields>) => setFields({ ...fields, ...part });
  return (
    <form
      className="pj-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isRunning) void send();
      }}
    >
      <About {...{ fields, set, isTried }} />
      <Card title={words.needs} description={words.needsHelp}>
        <NeedsEditor needs={needs} onChange={setNeeds} isTried={isTried} />
      </Card>
      <Card
        title={fields.isFuture ? words.audienceFuture : words.audienceNow}
        description={fields.isFuture ? words.audienceFutureHelp : words.audienceNowHelp}
      >
        <AudienceFields value={fields.audience} onChange={(audience) => set({ audience })} />
      </Card>
      <ErrorAlert error={save.error} />
      <div className="pj-profile-foot">
        <Remove profile={profile} />
        <p className="pj-muted" role="status">
          {isChanged ? words.unsaved : ''}
        </p>
        <Button type="submit" variant="primary" icon="save" isPending={save.isRunning}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

export function ProfilePage({ profileId }: { readonly profileId: RoleProfileId }) {
  const words = useMessages().t.skills.profile;
  const call = useCall('learning', 'profile', { profileId }, { keepPrevious: true });
  return (
    <Page title={call.data?.name ?? ''} description={words.lead} back={{ to: LIST, text: words.back }}>
      <Loaded call={call}>
        {/* What was saved is read again under its own ids. */}
        {(profile) => <Editor key={JSON.stringify(profile)} profile={profile} />}
      </Loaded>
    </Page>
  );
}

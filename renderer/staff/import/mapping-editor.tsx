/**
 * Every column of the file beside what it is read as, with samples that follow
 * each choice. Nothing is compared with the register before it is asked for.
 */
import { useState } from 'react';
import type { FileLook } from '../../../shared/staff/contract-sources.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ErrorAlert, Loading } from '../../components/index.ts';
import { columnsOf, isSettled, withReading } from './mapping-draft.ts';
import { MappingProblems } from './mapping-problems.tsx';
import { MappingTable } from './mapping-table.tsx';
import { ReadingChoicesForm } from './reading-choices.tsx';
import { SaveProfileDialog } from './save-profile-dialog.tsx';
import type { ChosenFile, ImportState } from './use-import.ts';
import { useLook } from './use-look.ts';

interface EditorProps {
  readonly state: ImportState;
}

interface DraftProps extends EditorProps {
  readonly file: ChosenFile;
}

interface ActionsProps extends EditorProps {
  readonly look: FileLook;
  readonly profile: MappingProfile;
  readonly extent: 'full' | 'delta' | undefined;
  readonly onReset: () => void;
}

/** Reads with the mapping, keeps it under a name, or throws it away. */
function Actions({ state, look, profile, extent, onReset }: ActionsProps) {
  const { t } = useMessages();
  const words = t.sources;
  const [isAsked, setAsked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const settled = isSettled(look);
  const whole: MappingProfile = { ...profile, columns: columnsOf(look) };
  const ifSettled = (act: () => void) => () => {
    setAsked(!settled);
    if (settled) act();
  };
  return (
    <>
      {isAsked && !settled && <Alert tone="error">{words.mapping.notReady}</Alert>}
      <div className="pj-actions">
        <Button
          variant="primary"
          onPress={ifSettled(() => void state.read({ profile: whole, ...(extent ? { extent } : {}) }))}
        >
          {words.mapping.apply}
        </Button>
        <Button icon="save" onPress={ifSettled(() => setSaving(true))}>
          {words.profile.save}
        </Button>
        <Button variant="tertiary" icon="undo" onPress={onReset}>
          {words.mapping.reset}
        </Button>
      </div>
      {isSaving && (
        <SaveProfileDialog
          kind={state.kind}
          profile={{ ...whole, ...(extent ? { extent } : {}) }}
          suggestion={profile.name === t.imports.file.manual ? '' : profile.name}
          onClose={() => setSaving(false)}
          onSaved={(saved) => void state.read({ profile: saved.profile, ...(extent ? { extent } : {}) })}
        />
      )}
    </>
  );
}

function Draft({ state, file }: DraftProps) {
  const { t, say } = useMessages();
  const words = t.sources.mapping;
  const first: MappingProfile = state.wishes.profile ?? { name: t.imports.file.manual, columns: {} };
  const [profile, setProfile] = useState(first);
  const [extent, setExtent] = useState(state.wishes.extent);
  const look = useLook(file.token, state.kind, profile);
  const { data } = look;
  if (!data) {
    return look.error ? <ErrorAlert error={look.error} onRetry={look.retry} /> : <Loading />;
  }
  return (
    <div className="pj-stack" aria-busy={look.isRefreshing}>
      <MappingProblems look={data} />
      <ReadingChoicesForm
        kind={state.kind}
        look={data}
        choices={profile}
        onChoices={(choices) => setProfile((old) => withReading(old, choices))}
        extent={extent ?? profile.extent ?? 'full'}
        onExtent={setExtent}
      />
      {look.error && <ErrorAlert error={look.error} onRetry={look.retry} />}
      {data.fault ? (
        <Alert tone="warning">{say(data.fault as Parameters<typeof say>[0])}</Alert>
      ) : (
        <>
          <MappingTable
            kind={state.kind}
            look={data}
            onChoose={(address, field) =>
              setProfile((old) => ({ ...old, columns: { ...old.columns, [address]: field } }))
            }
          />
          <p className="pj-muted">{words.rowsSeen(data.rows)}</p>
        </>
      )}
      <Actions
        state={state}
        look={data}
        profile={profile}
        extent={extent}
        onReset={() => setProfile({ name: t.imports.file.manual, columns: {} })}
      />
    </div>
  );
}

export function MappingEditor({ state }: EditorProps) {
  const { t } = useMessages();
  const { file } = state;
  if (!file) return null;
  return (
    <Card title={t.sources.mapping.title} description={t.sources.mapping.text}>
      <Draft key={`${file.token} ${state.kind}`} state={state} file={file} />
    </Card>
  );
}

/** Step 1: which file, and whether a profile tells how its columns are to be read. */
import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/kernel/result.ts';
import { type MappingProfile, mappingProfile } from '../../../shared/staff/import-contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ErrorAlert } from '../../components/index.ts';
import { FaultPanel } from './fault-panel.tsx';
import { FileNotices } from './file-notices.tsx';
import { NewFiles } from './new-files.tsx';
import { ProfilesCard } from './profiles-card.tsx';
import type { ImportState } from './use-import.ts';

/** A profile holds names of columns and nothing of people; the page may read it itself. */
async function readProfile(file: File): Promise<MappingProfile | AppError> {
  try {
    const parsed = mappingProfile.safeParse(JSON.parse(await file.text()));
    if (parsed.success) return parsed.data;
    return { code: 'bad_profile', params: { reason: parsed.error.issues[0]?.path.join('.') ?? file.name } };
  } catch {
    return { code: 'bad_profile', params: { reason: file.name } };
  }
}

function ProfileChoice({ state }: { readonly state: ImportState }) {
  const { t } = useMessages();
  const words = t.imports.file;
  const picker = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<AppError>();
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const read = await readProfile(file);
    setError('code' in read ? read : undefined);
    if (!('code' in read)) state.setProfile(read);
  };
  return (
    <>
      <div className="pj-actions">
        <input ref={picker} type="file" accept=".json" hidden onChange={(event) => void take(event.target.files)} />
        <Button icon="document" onPress={() => picker.current?.click()}>
          {t.sources.profile.fromFile}
        </Button>
        {state.wishes.profile ? (
          <>
            <span>{words.profileChosen(state.wishes.profile.name)}</span>
            <Button variant="tertiary" onPress={() => state.setProfile(undefined)}>
              {words.removeProfile}
            </Button>
          </>
        ) : (
          <span className="pj-muted">{words.profileHelp}</span>
        )}
      </div>
      <ErrorAlert error={error} />
    </>
  );
}

export function ChooseStep({ state }: { readonly state: ImportState }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.imports;
  return (
    <div className="pj-stack">
      {state.wasStopped && <Alert tone="info">{words.result.cancelled}</Alert>}
      {!state.file && <NewFiles />}
      <Card title={words.file.title} description={words.kindLead[state.kind]}>
        <div className="pj-stack">
          <p>{words.file.text}</p>
          <div className="pj-actions">
            <Button variant="primary" icon="upload" onPress={() => void state.chooseFile()}>
              {state.file ? words.file.chooseAnother : words.file.choose}
            </Button>
            {state.file && <span>{words.file.chosen(state.file.name, format.bytes(state.file.bytes))}</span>}
          </div>
          <ProfileChoice state={state} />
        </div>
      </Card>
      {state.file && <FileNotices state={state} />}
      {state.fault && <FaultPanel state={state} fault={state.fault} />}
      {!state.file && <ProfilesCard state={state} />}
    </div>
  );
}

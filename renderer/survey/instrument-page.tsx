/** One questionnaire: read, when it belongs to others; edited, when it is one's own. */
import { useMemo, useState } from 'react';
import type { InstrumentId } from '../../shared/kernel/ids.ts';
import { emptyModule } from '../../shared/survey/edit-module.ts';
import { paths } from '../app/navigation.ts';
import { type OutputOf, useCall, useMessages } from '../bridge.ts';
import { Alert, Button, Loaded, Page } from '../components/index.ts';
import { CopyDialog } from './instruments/copy-dialog.tsx';
import { KindBadge } from './instruments/instrument-list.tsx';
import { LockedView } from './instruments/locked-view.tsx';
import { ModuleEditor } from './instruments/module-editor.tsx';
import { NormsCard } from './instruments/norms-card.tsx';
import { PreviewDialog } from './instruments/preview-dialog.tsx';
import { SaveFile } from './instruments/save-file.tsx';
import './survey.css';

type LoadedInstrument = OutputOf<'survey', 'instrument'>;

function LockedPage({ line, body }: LoadedInstrument) {
  const { t } = useMessages();
  const words = t.instruments;
  const [shown, setShown] = useState<'copy' | 'preview'>();
  const close = () => setShown(undefined);
  return (
    <Page
      title={line.name}
      description={`${words.version} ${line.version}`}
      back={{ to: paths.instruments, text: words.back }}
      actions={
        <>
          <KindBadge line={line} />
          <SaveFile line={line} />
          <Button icon="show" onPress={() => setShown('preview')}>
            {words.preview}
          </Button>
          <Button icon="copy" onPress={() => setShown('copy')}>
            {words.copy}
          </Button>
        </>
      }
    >
      <Alert tone="info" title={words.lockedTitle}>
        {words.lockedText}
      </Alert>
      <LockedView line={line} body={body} />
      {shown === 'copy' && <CopyDialog line={line} onClose={close} />}
      {shown === 'preview' && <PreviewDialog body={body} onClose={close} />}
    </Page>
  );
}

function StoredInstrument({ instrumentId }: { readonly instrumentId: InstrumentId }) {
  const { t } = useMessages();
  const instrument = useCall('survey', 'instrument', { instrumentId });
  if (!instrument.data) {
    return (
      <Page title={t.instruments.title} back={{ to: paths.instruments, text: t.instruments.back }}>
        <Loaded call={instrument}>{() => null}</Loaded>
      </Page>
    );
  }
  const { line, body } = instrument.data;
  return line.modifiable ? (
    <ModuleEditor
      instrumentId={instrumentId}
      initial={body}
      isUsed={line.rounds > 0}
      actions={<SaveFile line={line} />}
    >
      <NormsCard line={line} body={body} />
    </ModuleEditor>
  ) : (
    <LockedPage line={line} body={body} />
  );
}

function NewModule() {
  const { t } = useMessages();
  const words = t.instruments.editor;
  const initial = useMemo(() => emptyModule(words.newName, words.newAttribution, words.newLicence), [words]);
  return <ModuleEditor instrumentId={null} initial={initial} isUsed={false} />;
}

export function InstrumentPage({ instrumentId }: { readonly instrumentId: InstrumentId | null }) {
  return instrumentId === null ? <NewModule /> : <StoredInstrument key={instrumentId} instrumentId={instrumentId} />;
}

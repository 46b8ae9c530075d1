/** The editor of an own module: the whole, the question list beside the chosen question, and the topics. */
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import { type ModuleFault, moduleFaults } from '../../../shared/survey/check-module.ts';
import { tidyModule } from '../../../shared/survey/edit-module.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Badge, Button, ErrorAlert, Page, useToast } from '../../components/index.ts';
import { useUnsaved } from '../paper/use-unsaved.ts';
import { DimensionsCard } from './dimensions-card.tsx';
import { FaultList } from './fault-list.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { type Editor, useEditor } from './use-editor.ts';
import { WholeCard } from './whole-card.tsx';

export interface ModuleEditorProps {
  readonly instrumentId: InstrumentId | null;
  readonly initial: InstrumentBody;
  /** A round has it: saving makes the next version. */
  readonly isUsed: boolean;
  readonly actions?: ReactNode;
  /** Below the module: what is kept apart from it. */
  readonly children?: ReactNode;
}

/** Saves what has no faults; the next version or a new module has an address of its own. */
function useSaving(instrumentId: InstrumentId | null, { body, isDirty, markSaved }: Editor) {
  const { t } = useMessages();
  const notify = useToast();
  const command = useCommand('survey', 'saveModule');
  const [isBlamed, setBlamed] = useState(false);
  const [savedAs, setSavedAs] = useState<InstrumentId>();
  const faults = isBlamed ? moduleFaults(body) : [];
  const save = async (): Promise<boolean> => {
    const isFaulty = moduleFaults(body).length > 0;
    setBlamed(isFaulty);
    if (isFaulty) return false;
    const answer = await command.run({ instrumentId, body: tidyModule(body) });
    if (!answer.ok) return false;
    notify(t.instruments.editor.saved(answer.value.version));
    markSaved(body);
    setSavedAs(answer.value.instrumentId);
    return true;
  };
  // Not before the page counts as saved, or leaving would be asked about.
  useEffect(() => {
    if (savedAs && savedAs !== instrumentId && !isDirty) navigate(paths.instrument(savedAs));
  }, [savedAs, instrumentId, isDirty]);
  return { save, faults, isSaving: command.isRunning, error: command.error };
}

interface PartsProps {
  readonly editor: Editor;
  readonly faults: readonly ModuleFault[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

function Parts({ editor, faults, chosen, onChoose }: PartsProps) {
  const item = editor.body.items.find(({ key }) => key === chosen) ?? editor.body.items[0];
  return (
    <>
      <FaultList body={editor.body} faults={faults} onChoose={onChoose} />
      <WholeCard editor={editor} faults={faults} />
      <div className="pj-editor-pair">
        <ItemList editor={editor} faults={faults} chosen={item?.key ?? null} onChoose={onChoose} />
        {item && <ItemForm key={item.key} editor={editor} item={item} faults={faults} onChoose={onChoose} />}
      </div>
      <DimensionsCard editor={editor} faults={faults} />
    </>
  );
}

export function ModuleEditor({ instrumentId, initial, isUsed, actions, children }: ModuleEditorProps) {
  const { t } = useMessages();
  const words = t.instruments.editor;
  const editor = useEditor(initial);
  const { body, isDirty, undo, canUndo } = editor;
  const [chosen, setChosen] = useState<string | null>(initial.items[0]?.key ?? null);
  const [isPreview, setPreview] = useState(false);
  const saving = useSaving(instrumentId, editor);
  const leaving = useUnsaved(isDirty);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // What is typed in a dialog bubbles up to here too.
    if (!isUndo || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    undo();
  };
  return (
    <Page
      title={body.name || words.newTitle}
      description={`${t.instruments.version} ${body.version}. ${words.undoHint}`}
      back={{ to: paths.instruments, text: t.instruments.back }}
      actions={
        <>
          {isDirty && <Badge tone="warning">{words.unsaved}</Badge>}
          {actions}
          <Button icon="undo" onPress={undo} isDisabled={!canUndo}>
            {words.undo}
          </Button>
          <Button icon="show" onPress={() => setPreview(true)}>
            {t.instruments.preview}
          </Button>
          <Button variant="primary" icon="save" onPress={() => void saving.save()} isPending={saving.isSaving}>
            {words.save}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to what is typed in its fields */}
      <div className="pj-stack" onKeyDown={onKeyDown}>
        {isUsed && (
          <Alert tone="info" title={words.usedTitle}>
            {words.usedText}
          </Alert>
        )}
        <ErrorAlert error={saving.error} />
        <Parts editor={editor} faults={saving.faults} chosen={chosen} onChoose={setChosen} />
      </div>
      {children}
      {isPreview && <PreviewDialog body={body} onClose={() => setPreview(false)} />}
      <LeaveDialog leaving={leaving} onSave={saving.save} />
    </Page>
  );
}

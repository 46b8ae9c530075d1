/** Name, kinds and questions of a checklist of one's own. */
import { useEffect, useRef, useState } from 'react';
import { workplaceKind } from '../../../shared/apv/words.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Checkbox,
  ConfirmDialog,
  Dialog,
  ErrorAlert,
  TextField,
  useToast,
} from '../../components/index.ts';
import { ChecklistLineFields } from './checklist-line.tsx';
import { type ChecklistForm, type EditedList, useChecklistForm } from './use-checklist-form.ts';

interface ChecklistEditorProps {
  readonly list: EditedList;
  readonly onClose: () => void;
}

function Kinds({ form }: { readonly form: ChecklistForm }) {
  const { t } = useMessages();
  const words = t.apvUncover.editor;
  return (
    <fieldset className="pj-checklist-kinds">
      <legend className="form-label">{words.kinds}</legend>
      <span className="form-hint">{words.kindsHelp}</span>
      <div className="pj-row">
        {workplaceKind.options.map((kind) => (
          <Checkbox key={kind} isSelected={form.kinds.includes(kind)} onChange={(on) => form.setKind(kind, on)}>
            {t.apv.workplace[kind]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** A line that was added takes the focus; one that was moved tells where it stands now. */
function useNews() {
  const list = useRef<HTMLOListElement>(null);
  const [added, setAdded] = useState<number>();
  const [news, setNews] = useState('');
  useEffect(() => {
    if (added === undefined) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${added}"]`);
    line?.scrollIntoView?.({ block: 'nearest' });
    line?.querySelector('input')?.focus();
  }, [added]);
  return { list, news, setNews, setAdded };
}

function Lines({ form, isTried }: { readonly form: ChecklistForm; readonly isTried: boolean }) {
  const { t } = useMessages();
  const words = t.apvUncover.editor;
  const { list, news, setNews, setAdded } = useNews();
  const move = (at: number, by: -1 | 1) => {
    form.move(at, by);
    setNews(words.moved(form.lines[at]?.code ?? '', at + by + 1));
  };
  return (
    <>
      <h3>{words.linesTitle}</h3>
      {isTried && form.lines.length === 0 && <p className="form-error-message">{words.noLines}</p>}
      <ol className="pj-checklist-lines" ref={list}>
        {form.lines.map((line, at) => (
          <li key={line.key} data-line={line.key}>
            <ChecklistLineFields
              {...{ form, line, at, isTried }}
              onMove={(by) => move(at, by)}
              onRemove={() => form.remove(line.key)}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" onPress={() => setAdded(form.add())}>
        {words.add}
      </Button>
      <p className="sr-only" role="status">
        {news}
      </p>
    </>
  );
}

function useSaving(form: ChecklistForm, { list, onClose }: ChecklistEditorProps) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('apv', 'saveChecklist');
  const [isTried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (form.faults > 0) return;
    const answer = await save.run({ checklistId: list.id, name: form.name, body: form.body });
    if (!answer.ok) return;
    notify(t.apvUncover.lists.saved(form.name.trim()));
    onClose();
  };
  return { save, send, isTried };
}

export function ChecklistEditor(props: ChecklistEditorProps) {
  const { list, onClose } = props;
  const { t } = useMessages();
  const words = t.apvUncover.editor;
  const form = useChecklistForm(list);
  const { save, send, isTried } = useSaving(form, props);
  const [isLeaving, setLeaving] = useState(false);
  const close = () => (form.isChanged ? setLeaving(true) : onClose());
  const isTaken = save.error?.code === 'name_taken';
  const nameError = isTried && form.name.trim() === '' ? words.nameMissing : isTaken ? words.nameTaken : undefined;
  return (
    <Dialog
      title={list.id === null ? words.newTitle : words.editTitle(list.name)}
      size="large"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.app.actions.cancel}</Button>
          <Button variant="primary" icon="save" onPress={() => void send()} isPending={save.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      {isTried && form.faults > 0 && <Alert tone="error" title={words.faults(form.faults)} />}
      <ErrorAlert error={isTaken ? undefined : save.error} />
      <TextField
        label={words.name}
        value={form.name}
        onChange={form.setName}
        maxLength={80}
        error={nameError}
        isRequired
      />
      <Kinds form={form} />
      <Lines form={form} isTried={isTried} />
      <ConfirmDialog
        title={words.leaveTitle}
        confirmText={words.leaveYes}
        isDanger
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onConfirm={onClose}
      >
        <p>{words.leaveText}</p>
      </ConfirmDialog>
    </Dialog>
  );
}

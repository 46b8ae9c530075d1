/** Saved views: choose one, save what is shown as one, delete one. */
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SavedView } from '../../../shared/staff/contract-people.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, ErrorAlert, Icon, IconButton, useToast } from '../../components/index.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

export interface ViewsMenuProps {
  readonly views: readonly SavedView[];
  /** What is shown now, as it would be saved. */
  readonly shown: Omit<SavedView, 'id' | 'name'>;
  readonly onChoose: (view: SavedView) => void;
}

export function ViewsMenu({ views, shown, onChoose }: ViewsMenuProps) {
  const { t } = useMessages();
  const words = t.people.views;
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [toRemove, setToRemove] = useState<SavedView>();
  const instead = (work: () => void) => () => {
    setOpen(false);
    work();
  };
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className="button button-secondary">
          <Icon name="list" size={18} />
          <span>{words.button}</span>
        </AriaButton>
        <Popover className="pj-popover" placement="bottom end" offset={4}>
          <Dialog className="pj-choosing" aria-label={words.title}>
            {views.length === 0 ? (
              <p className="pj-muted pj-choosing-none">{words.none}</p>
            ) : (
              <ul className="pj-view-list">
                {views.map((view) => (
                  <li key={view.id}>
                    <AriaButton className="pj-option pj-view" onPress={instead(() => onChoose(view))}>
                      {view.name}
                    </AriaButton>
                    <IconButton
                      icon="close"
                      label={words.remove(view.name)}
                      onPress={instead(() => setToRemove(view))}
                    />
                  </li>
                ))}
              </ul>
            )}
            <Button icon="save" onPress={instead(() => setSaving(true))}>
              {words.saveAs}
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isSaving && <SaveViewDialog {...{ views, shown }} onClose={() => setSaving(false)} />}
      {toRemove && <RemoveView view={toRemove} onClose={() => setToRemove(undefined)} />}
    </>
  );
}

function RemoveView({ view, onClose }: { readonly view: SavedView; readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.people.views;
  const notify = useToast();
  const command = useCommand('staff', 'removeView');
  const remove = async () => {
    const result = await command.run({ viewId: view.id });
    if (!result.ok) return;
    notify(words.removed(view.name));
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle(view.name)}
      confirmText={words.removeConfirm}
      isDanger
      isOpen
      isPending={command.isRunning}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      <p>{words.removeText}</p>
      <ErrorAlert error={command.error} />
    </ConfirmDialog>
  );
}

/** Where a report was saved, and the way to its folder. */
import { useFormat, useMessages } from '../bridge.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

interface SavedNoteProps {
  readonly saved: { readonly saved: boolean; readonly name: string; readonly bytes: number };
  readonly onShow: () => void;
}

export function SavedNote({ saved, onShow }: SavedNoteProps) {
  const { t } = useMessages();
  const { bytes } = useFormat();
  const words = t.report.page;
  if (!saved.saved) return <Alert tone="info">{words.notSaved}</Alert>;
  return (
    <Alert
      tone="success"
      actions={
        <Button icon="folder" onPress={onShow}>
          {words.showFolder}
        </Button>
      }
    >
      {words.saved(t.imports.file.chosen(saved.name, bytes(saved.bytes)))}
    </Alert>
  );
}

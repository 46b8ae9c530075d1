import { useId } from 'react';
import type { InputOf } from '../bridge.ts';
import { useCommand, useMessages } from '../bridge.ts';
import { Button, ErrorAlert } from '../components/index.ts';

export interface ChosenFolder {
  readonly token: string;
  readonly name: string;
}

export interface FolderFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly purpose: InputOf<'desktop', 'chooseFolder'>['purpose'];
  readonly value: ChosenFolder | null;
  readonly onChange: (folder: ChosenFolder) => void;
  readonly error?: string | undefined;
}

/** A folder from the system's own dialog: the page is given a token and a name, never a path. */
export function FolderField({ label, help, purpose, value, onChange, error }: FolderFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const choose = useCommand('desktop', 'chooseFolder', { refresh: false });
  const open = async () => {
    const answer = await choose.run({ purpose });
    if (answer.ok && answer.value) onChange(answer.value);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend before each word of the line
    <div className="pj-field" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-help`}>
      <span className="form-label" id={`${id}-label`}>
        {label}
      </span>
      {help && (
        <span className="form-hint" id={`${id}-help`}>
          {help}
        </span>
      )}
      <div className="pj-folder-line">
        <Button icon="folder" onPress={() => void open()}>
          {t.app.actions.chooseFolder}
        </Button>
        <span className={value ? 'pj-folder-name' : 'pj-folder-name pj-muted'} role="status">
          {value ? value.name : t.register.create.folderNone}
        </span>
      </div>
      {error && (
        <span className="form-error-message" role="alert">
          {error}
        </span>
      )}
      <ErrorAlert error={choose.error} />
    </div>
  );
}

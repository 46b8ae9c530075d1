/** A required field was not found: it may stand in the file under a name that means something else to the program. */
import { useState } from 'react';
import { useMessages } from '../../bridge.ts';
import { Button, TextField } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';

interface MissingFormProps {
  readonly fields: readonly string[];
  readonly onDone: (columns: Readonly<Record<string, string>>) => void;
}

export function MissingForm({ fields, onDone }: MissingFormProps) {
  const { t } = useMessages();
  const words = t.imports.mapping;
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const given = fields.flatMap((field) => (names[field]?.trim() ? [[names[field].trim(), field] as const] : []));
  return (
    <div className="pj-stack">
      <p>{words.missingHelp}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          label={words.headerFor(fieldLabel(t, field))}
          width="medium"
          value={names[field] ?? ''}
          onChange={(value) => setNames((old) => ({ ...old, [field]: value }))}
        />
      ))}
      <div className="pj-actions">
        <Button isDisabled={given.length === 0} onPress={() => onDone(Object.fromEntries(given))}>
          {words.apply}
        </Button>
      </div>
    </div>
  );
}

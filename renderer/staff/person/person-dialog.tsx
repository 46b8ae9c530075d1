/** Edits names and ways to reach a person; says whether something changed or was wrong all along. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import { type PersonFields, personFields } from '../../../shared/staff/contract-edit.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Choice, EditDialog } from '../../components/index.ts';
import type { EditKind } from './consequence-box.tsx';
import { PersonFieldset } from './person-fields.tsx';

interface PersonDialogProps {
  readonly person: PersonDetail;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

const FIELDS = ['firstName', 'lastName', 'preferredName', 'email', 'phone'] as const satisfies (keyof PersonFields)[];

/** Only what was changed is sent. */
const changed = (person: PersonDetail, values: PersonFields): Partial<PersonFields> =>
  Object.fromEntries(FIELDS.filter((field) => person[field] !== values[field]).map((field) => [field, values[field]]));

export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const { t } = useMessages();
  const words = t.edit.person;
  const save = useCommand('staff', 'editPerson');
  const [as, setAs] = useState<EditKind>('change');
  const [isSame, setSame] = useState(false);
  const { firstName, lastName, preferredName, email, phone } = person;
  const { control, handleSubmit } = useForm<PersonFields>({
    resolver: zodResolver(personFields),
    mode: 'onTouched',
    defaultValues: { firstName, lastName, preferredName, email, phone },
  });
  const send = handleSubmit(async (values) => {
    const fields = changed(person, values);
    setSame(Object.keys(fields).length === 0);
    if (Object.keys(fields).length === 0) return;
    const answer = await save.run({ personId: person.id, as, fields });
    if (answer.ok) onSaved(words.saved);
  });
  return (
    <EditDialog
      title={words.title}
      lead={words.intro}
      submitText={words.submit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PersonFieldset control={control} />
      <Choice
        isDense
        label={words.as}
        value={as}
        onChange={setAs}
        options={[
          { value: 'change', label: words.asChange, description: words.asChangeHelp },
          { value: 'correction', label: words.asCorrection, description: words.asCorrectionHelp },
        ]}
      />
      {isSame && (
        <Alert tone="warning" live>
          {words.nothing}
        </Alert>
      )}
    </EditDialog>
  );
}

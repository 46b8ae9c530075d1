/** What is known of a substance itself; where it is used and its sheet come on its own page. */
import { useState } from 'react';
import { suggestsCancer } from '../../../shared/apv/chemicals.ts';
import type { Substance, SubstanceFields } from '../../../shared/apv/contract-chemicals.ts';
import type { SubstanceId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Checkbox, DateField, EditDialog, TextArea, TextField, useToast } from '../../components/index.ts';

const EMPTY: SubstanceFields = {
  name: '',
  supplier: '',
  purpose: '',
  number: '',
  hazards: '',
  carcinogen: false,
  sheetDate: null,
  endedOn: null,
  note: '',
};

function fieldsOf(substance: Substance | null): SubstanceFields {
  if (!substance) return EMPTY;
  const { name, supplier, purpose, number, hazards, carcinogen, sheetDate, endedOn, note } = substance;
  return { name, supplier, purpose, number, hazards, carcinogen, sheetDate, endedOn, note };
}

interface SubstanceDialogProps {
  /** Null: a new one. */
  readonly substance: Substance | null;
  readonly onClose: () => void;
  readonly onSaved?: (substanceId: SubstanceId) => void;
}

interface FieldsProps {
  readonly fields: SubstanceFields;
  readonly onChange: (change: Partial<SubstanceFields>) => void;
  readonly nameError: string | undefined;
  readonly isNew: boolean;
}

function Fields({ fields, onChange, nameError, isNew }: FieldsProps) {
  const { t } = useMessages();
  const words = t.chemicals.form;
  return (
    <>
      <TextField
        label={words.name}
        description={words.nameHelp}
        isRequired
        autoFocus={isNew}
        maxLength={120}
        value={fields.name}
        onChange={(name) => onChange({ name })}
        error={nameError}
      />
      <div className="pj-chem-pair">
        <TextField
          label={words.supplier}
          maxLength={200}
          value={fields.supplier}
          onChange={(supplier) => onChange({ supplier })}
        />
        <TextField
          label={words.purpose}
          maxLength={200}
          value={fields.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
        <TextField
          label={words.number}
          maxLength={60}
          value={fields.number}
          onChange={(number) => onChange({ number })}
        />
        <TextField
          label={words.hazards}
          description={words.hazardsHelp}
          maxLength={200}
          value={fields.hazards}
          onChange={(hazards) => onChange({ hazards })}
        />
      </div>
      <Checkbox isSelected={fields.carcinogen} onChange={(carcinogen) => onChange({ carcinogen })}>
        {words.carcinogen}
      </Checkbox>
      {!fields.carcinogen && suggestsCancer(fields.hazards) && (
        <Alert tone="warning" live>
          {words.carcinogenHint}
        </Alert>
      )}
      <TextArea
        label={words.note}
        rows={2}
        maxLength={4000}
        value={fields.note}
        onChange={(note) => onChange({ note })}
      />
      {!isNew && (
        <DateField
          label={words.endedOn}
          description={words.endedHelp}
          value={fields.endedOn}
          onChange={(endedOn) => onChange({ endedOn })}
        />
      )}
    </>
  );
}

export function SubstanceDialog({ substance, onClose, onSaved }: SubstanceDialogProps) {
  const { t } = useMessages();
  const words = t.chemicals.form;
  const notify = useToast();
  const save = useCommand('apv', 'saveSubstance');
  const [fields, setFields] = useState(() => fieldsOf(substance));
  const [tried, setTried] = useState(false);
  const isNamed = fields.name.trim() !== '';
  const submit = async () => {
    setTried(true);
    if (!isNamed) return;
    const answer = await save.run({ substanceId: substance?.id ?? null, fields });
    if (!answer.ok) return;
    notify(words.saved(fields.name.trim()));
    onClose();
    onSaved?.(answer.value.substanceId);
  };
  return (
    <EditDialog
      title={substance ? words.editTitle : words.newTitle}
      submitText={t.app.actions.save}
      size="large"
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Fields
        fields={fields}
        onChange={(change) => setFields((before) => ({ ...before, ...change }))}
        nameError={tried && !isNamed ? words.nameMissing : undefined}
        isNew={substance === null}
      />
    </EditDialog>
  );
}

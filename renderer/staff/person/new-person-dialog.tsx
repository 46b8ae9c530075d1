/** A new person, mostly with a first engagement. Afterwards the person's page stands open. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type PersonFields, personFields } from '../../../shared/staff/contract-edit.ts';
import { normaliseCpr } from '../../../shared/staff/cpr.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Checkbox, EditDialog, TextField, useToast } from '../../components/index.ts';
import '../staff.css';
import { CprJudgement, useCprJudgement } from './cpr-judgement.tsx';
import { EngagementFieldset, newEngagementOf, useEngagementForms, valuesOf } from './new-engagement.tsx';
import { PersonFieldset } from './person-fields.tsx';

export interface NewPersonDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewPersonDialog({ isOpen, onClose }: NewPersonDialogProps) {
  return isOpen ? <NewPersonForm onClose={onClose} /> : null;
}

function NewPersonForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const words = t.edit.newPerson;
  const save = useCommand('staff', 'createPerson');
  const [cpr, setCpr] = useState('');
  const [isSent, setSent] = useState(false);
  const [withEngagement, setWithEngagement] = useState(true);
  const judgement = useCprJudgement(cpr, null);
  const isCprWrong = cpr.trim() !== '' && (normaliseCpr(cpr) === undefined || judgement.data?.valid === false);
  const person = useForm<PersonFields>({
    resolver: zodResolver(personFields),
    mode: 'onTouched',
    defaultValues: { firstName: '', lastName: '', preferredName: '', email: '', phone: '' },
  });
  const forms = useEngagementForms();
  const send = async () => {
    setSent(true);
    const engagement = withEngagement ? await newEngagementOf(forms) : null;
    const fields = await valuesOf(person);
    if (!fields || engagement === undefined || isCprWrong) return;
    const answer = await save.run({ cpr, fields, engagement });
    if (!answer.ok) return;
    notify(words.created(`${fields.firstName} ${fields.lastName}`));
    onClose();
    navigate(paths.person(answer.value.personId));
  };
  return (
    <EditDialog
      title={words.title}
      lead={words.lead}
      submitText={words.submit}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <h3 className="pj-subhead">{words.who}</h3>
      <PersonFieldset control={person.control} />
      <TextField
        label={t.edit.cpr.label}
        description={words.cprHelp}
        value={cpr}
        onChange={setCpr}
        onBlur={() => setSent(isSent || cpr !== '')}
        maxLength={20}
        width="short"
        error={isSent && isCprWrong ? t.edit.cpr.fault : undefined}
      />
      <CprJudgement {...judgement} />
      <h3 className="pj-subhead">{words.engagement}</h3>
      <Checkbox isSelected={withEngagement} onChange={setWithEngagement}>
        {words.withEngagement}
      </Checkbox>
      {withEngagement && <EngagementFieldset forms={forms} today={today} />}
    </EditDialog>
  );
}

/** An incident is recorded, corrected, and taken out again. */
import { useState } from 'react';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, EditDialog, RemoveButton, useToast } from '../../components/index.ts';
import { IncidentAbsence } from './incident-absence.tsx';
import { IncidentLearned } from './incident-learned.tsx';
import { IncidentWhat } from './incident-what.tsx';
import { useIncidentForm } from './use-incident-form.ts';

interface IncidentDialogProps {
  /** Undefined: a new one. */
  readonly incident: Incident | undefined;
  readonly onClose: () => void;
}

function Remove({ incident, onRemoved }: { readonly incident: Incident; readonly onRemoved: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.incidents.remove;
  return (
    <RemoveButton
      text={words.button}
      title={words.title}
      confirmText={words.confirm}
      command={useCommand('apv', 'removeIncident')}
      input={{ incidentId: incident.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.text(t.apv.incident[incident.kind], date(incident.happenedOn))}
    </RemoveButton>
  );
}

export function IncidentDialog({ incident, onClose }: IncidentDialogProps) {
  const { t } = useMessages();
  const { unit, unitId, today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'saveIncident');
  const form = useIncidentForm(incident, unitId, today);
  const [isSent, setSent] = useState(false);
  const words = t.incidents.form;
  const send = async () => {
    setSent(true);
    if (!form.fields) return;
    const answer = await save.run({ incidentId: incident?.id ?? null, fields: form.fields });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={incident ? words.editTitle : words.newTitle}
      submitText={words.save}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={incident && <Remove incident={incident} onRemoved={onClose} />}
    >
      <IncidentWhat form={form} unitName={incident?.unitName ?? unit?.name} isSent={isSent} />
      {form.draft.kind !== 'near_miss' && <IncidentAbsence form={form} />}
      <IncidentLearned form={form} incident={incident} onRaised={onClose} />
      {isSent && !form.fields && <Alert tone="error" title={words.needed} />}
    </EditDialog>
  );
}

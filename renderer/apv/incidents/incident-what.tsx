/** What happened, where and when. */
import { incidentKind } from '../../../shared/apv/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { Choice, DateField, TextArea, TextField } from '../../components/index.ts';
import { useFault } from './use-fault.ts';
import type { IncidentForm } from './use-incident-form.ts';

interface WhatProps {
  readonly form: IncidentForm;
  /** The unit's name, also when it has closed. */
  readonly unitName: string | undefined;
  readonly isSent: boolean;
}

export function IncidentWhat({ form, unitName, isSent }: WhatProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const { draft, change } = form;
  const fault = useFault(form);
  const words = t.incidents.form;
  const missing = isSent ? t.app.field.missing : undefined;
  const kinds = incidentKind.options.map((value) => ({
    value,
    label: t.apv.incident[value],
    description: words.kindHelp[value],
  }));
  return (
    <>
      <Choice label={words.kind} options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
      <UnitField
        label={words.unit}
        isRequired
        value={draft.unitId}
        onChange={(unitId) => change({ unitId })}
        asOf={draft.happenedOn ?? today}
        current={draft.unitId && unitName !== undefined ? { id: draft.unitId, name: unitName } : undefined}
        error={draft.unitId ? undefined : missing}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <DateField
          label={words.happenedOn}
          isRequired
          max={today}
          value={draft.happenedOn}
          onChange={(happenedOn) => change({ happenedOn })}
          error={draft.happenedOn ? fault('happenedOn') : missing}
        />
        <TextField
          label={words.place}
          description={words.placeHelp}
          maxLength={80}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
      </div>
      <TextArea
        label={words.description}
        description={words.hint}
        isRequired
        maxLength={4000}
        value={draft.description}
        onChange={(description) => change({ description })}
        error={draft.description.trim() === '' ? missing : undefined}
      />
    </>
  );
}

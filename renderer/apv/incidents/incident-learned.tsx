/** Causes, what is done about them, and the way into the APV. */
import { useState } from 'react';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, DateField, ErrorAlert, TextLink, useToast } from '../../components/index.ts';
import { TextArea } from '../../survey/parts/text-area.tsx';
import { useFault } from './use-fault.ts';
import type { IncidentForm } from './use-incident-form.ts';

interface LearnedProps {
  readonly form: IncidentForm;
  /** As it is kept; undefined while it is new. */
  readonly incident: Incident | undefined;
  readonly onRaised: () => void;
}

function IntoApv({ incident, onRaised }: Pick<LearnedProps, 'incident' | 'onRaised'>) {
  const { t } = useMessages();
  const notify = useToast();
  const raise = useCommand('apv', 'raiseProblem');
  const [asks, setAsks] = useState(false);
  const words = t.incidents.problem;
  if (!incident) return <p className="pj-muted">{words.unsaved}</p>;
  if (incident.problemRoundId) {
    return <TextLink to={paths.apvStep(incident.problemRoundId, 'assessment')}>{words.open}</TextLink>;
  }
  const confirm = async () => {
    const answer = await raise.run({ incidentId: incident.id });
    setAsks(false);
    if (!answer.ok) return;
    notify(words.raised);
    onRaised();
  };
  return (
    <div className="pj-stack">
      <div className="pj-actions">
        <Button icon="plus" onPress={() => setAsks(true)}>
          {words.button}
        </Button>
      </div>
      <ErrorAlert error={raise.error} />
      <ConfirmDialog
        title={words.title}
        confirmText={words.confirm}
        isOpen={asks}
        isPending={raise.isRunning}
        onClose={() => setAsks(false)}
        onConfirm={() => void confirm()}
      >
        {words.text}
      </ConfirmDialog>
    </div>
  );
}

export function IncidentLearned({ form, incident, onRaised }: LearnedProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const fault = useFault(form);
  const { draft, change } = form;
  const words = t.incidents.form;
  return (
    <fieldset className="pj-incident-part">
      <legend>{words.learnTitle}</legend>
      <TextArea
        label={words.causes}
        description={words.causesHelp}
        maxLength={4000}
        value={draft.causes}
        onChange={(causes) => change({ causes })}
      />
      <TextArea
        label={words.measures}
        maxLength={4000}
        value={draft.measures}
        onChange={(measures) => change({ measures })}
      />
      <DateField
        label={words.analysedOn}
        max={today}
        value={draft.analysedOn}
        onChange={(analysedOn) => change({ analysedOn })}
        error={fault('analysedOn')}
      />
      <IntoApv incident={incident} onRaised={onRaised} />
    </fieldset>
  );
}

/** Causes, what is done about them, and the way into the APV. */
import { useState } from 'react';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import {
  Button,
  ConfirmDialog,
  DateField,
  ErrorAlert,
  Select,
  TextArea,
  TextLink,
  useToast,
} from '../../components/index.ts';
import { useFault } from './use-fault.ts';
import type { IncidentForm } from './use-incident-form.ts';

interface LearnedProps {
  readonly form: IncidentForm;
  /** As it is kept; undefined while it is new. */
  readonly incident: Incident | undefined;
  readonly onRaised: () => void;
}

const NONE = 'none';

/** The problem of the APV that shows what the incident did: one that stands there already, or none. */
function ProblemField({ form }: Pick<LearnedProps, 'form'>) {
  const { t } = useMessages();
  const { unitId, problemId } = form.draft;
  const words = t.incidents.problem;
  const input = { unitId: unitId as UnitId, linked: problemId };
  const problems = useCall('apv', 'problemsToLink', input, { enabled: unitId !== null, keepPrevious: true }).data ?? [];
  if (problems.length === 0) return null;
  return (
    <Select
      label={words.link}
      description={words.linkHelp}
      width="full"
      options={[
        { value: NONE, label: words.linkNone },
        ...problems.map((one) => ({
          value: one.problemId as string,
          label: one.description,
          description: `${t.apv.theme[one.theme]} · ${one.roundName}`,
        })),
      ]}
      value={problemId ?? NONE}
      onChange={(chosen) => {
        const problem = problems.find((one) => one.problemId === chosen);
        form.change({ problemId: problem?.problemId ?? null });
      }}
    />
  );
}

function IntoApv({ form, incident, onRaised }: LearnedProps) {
  const { t } = useMessages();
  const notify = useToast();
  const raise = useCommand('apv', 'raiseProblem');
  const [asks, setAsks] = useState(false);
  const words = t.incidents.problem;
  const isAsKept = incident && form.draft.problemId === incident.problemId;
  if (form.draft.problemId !== null && !isAsKept) return null;
  if (isAsKept && incident.problemRoundId) {
    return <TextLink to={paths.apvStep(incident.problemRoundId, 'assessment')}>{words.open}</TextLink>;
  }
  // What is written and not kept would be lost.
  if (!incident || form.isChanged) return <p className="pj-muted">{words.unsaved}</p>;
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
      <ProblemField form={form} />
      <IntoApv {...{ form, incident, onRaised }} />
    </fieldset>
  );
}

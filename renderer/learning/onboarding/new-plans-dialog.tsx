/** Makes plans for one newcomer or many: experience by HR, the template as proposed or another. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { PlanSuggestion } from '../../../shared/learning/contract-onboarding.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Checkbox, Dialog, EditDialog, Loaded, useToast } from '../../components/index.ts';
import { ManyPlans } from './many-plans.tsx';
import { OnePlan } from './one-plan.tsx';
import { planOf, useNewPlans } from './use-new-plans.ts';

interface FormProps {
  readonly suggestions: readonly PlanSuggestion[];
  readonly onClose: () => void;
}

function Form({ suggestions, onClose }: FormProps) {
  const { t } = useMessages();
  const words = t.onboarding.create;
  const notify = useToast();
  const save = useCommand('learning', 'createPlans');
  const plans = useNewPlans(suggestions);
  const { today } = useScope();
  const [withPulse, setPulse] = useState(true);
  const [isPastLeftOut, setPastLeftOut] = useState(true);
  const [isTried, setTried] = useState(false);
  const [only] = plans.drafts.length === 1 ? plans.drafts : [];
  const ready = plans.chosen.flatMap((draft) => planOf(draft) ?? []);
  const submit = async () => {
    setTried(true);
    if (ready.length === 0 || ready.length < plans.chosen.length) return;
    const answer = await save.run({ plans: ready, pulse: withPulse, leaveOutPast: isPastLeftOut });
    if (!answer.ok) return;
    const { made, alreadyPlanned, planIds } = answer.value;
    notify([words.done(made), ...(alreadyPlanned > 0 ? [words.already(alreadyPlanned)] : [])].join(' '));
    onClose();
    const [planId] = planIds;
    if (only && planId) navigate(paths.onboardingPlan(planId));
  };
  const fault =
    plans.chosen.length === 0 ? words.chooseOne : ready.length < plans.chosen.length ? words.chooseLevel : undefined;
  return (
    <EditDialog
      title={words.title(suggestions.length)}
      lead={only ? words.leadOne : words.lead}
      submitText={words.submit(plans.chosen.length)}
      size={only ? 'medium' : 'large'}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {only ? (
        <OnePlan draft={only} onChange={(part) => plans.change(only.of.personId, part)} isTried={isTried} />
      ) : (
        <ManyPlans {...plans} isTried={isTried} />
      )}
      <Checkbox isSelected={withPulse} onChange={setPulse}>
        {words.pulse}
      </Checkbox>
      {plans.chosen.some(({ startsOn }) => startsOn !== null && startsOn < today) && (
        <Checkbox isSelected={isPastLeftOut} onChange={setPastLeftOut}>
          {words.leaveOutPast}
        </Checkbox>
      )}
      {isTried && fault !== undefined && !only && (
        <p className="form-error-message" role="alert">
          {fault}
        </p>
      )}
    </EditDialog>
  );
}

interface NewPlansDialogProps {
  readonly personIds: readonly PersonId[];
  readonly onClose: () => void;
}

export function NewPlansDialog({ personIds, onClose }: NewPlansDialogProps) {
  const { t } = useMessages();
  const words = t.onboarding.create;
  const { asOf } = useScope();
  const call = useCall('learning', 'suggestPlans', { asOf, personIds: [...personIds] });
  if (call.data && call.data.length > 0) return <Form suggestions={call.data} onClose={onClose} />;
  return (
    <Dialog
      title={words.title(personIds.length)}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t.app.actions.close}</Button>}
    >
      <Loaded call={call}>{() => <p>{words.nobody}</p>}</Loaded>
    </Dialog>
  );
}

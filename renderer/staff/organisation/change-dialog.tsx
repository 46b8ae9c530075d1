/** One organisation change: fill in, see what follows, confirm. Nothing is written before the last button. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { type ChangeDraft, changeOfDraft, newDraft, type UnitNow } from '../../../shared/staff/unit-change-draft.ts';
import type { UnitChange, UnitChangeKind } from '../../../shared/staff/unit-change-schema.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, Loading, Stepper } from '../../components/index.ts';
import { ChangeForm } from './change-forms.tsx';
import { Consequences, changesNothing } from './consequences.tsx';
import { lacksIn } from './unit-form.tsx';
import { useDone } from './use-done.ts';

export interface ChangeDialogProps {
  readonly kind: UnitChangeKind;
  /** Null only when the first unit is made. */
  readonly unit: UnitNode | null;
  readonly leader: { readonly key: string; readonly name: string } | null;
  readonly onClose: () => void;
  /** With the day that the change holds from. */
  readonly onDone: (onDay: IsoDate) => void;
}

const nowOf = (unit: UnitNode | null, leaderKey: string): UnitNow | null =>
  unit && {
    id: unit.id,
    code: unit.code,
    name: unit.name,
    type: unit.type,
    parentId: unit.parentId,
    remote: unit.remote,
    leaderKey,
  };

/** The form may be longer than the window: what lacks something comes into sight. */
function focusFirstLack(): void {
  document.querySelector<HTMLElement>('.pj-unit-change :is([data-invalid] input, [data-invalid] button)')?.focus();
}

export function ChangeDialog({ kind, unit, leader, onClose, onDone }: ChangeDialogProps) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.units.dialog;
  const now = nowOf(unit, leader?.key ?? '');
  const [draft, setDraft] = useState<ChangeDraft>(() => newDraft(kind, now, asOf));
  const [isJudged, setJudged] = useState(false);
  const [change, setChange] = useState<UnitChange>();
  const drafted = changeOfDraft(draft, now);
  const sentences = {
    day: words.missingDay,
    unit: words.missingUnit,
    name: words.missingName,
    code: words.missingCode,
    others: words.missingOthers,
    rest: words.missingRest,
  };
  const next = () => {
    setJudged(true);
    if (drafted.change) setChange(drafted.change);
    else requestAnimationFrame(focusFirstLack);
  };
  const title = words.titles[kind];
  const shared = { title: typeof title === 'string' ? title : title(unit?.name ?? ''), isOpen: true, onClose };
  if (change) {
    return <ConfirmStep {...shared} {...{ change, onDone }} onBack={() => setChange(undefined)} />;
  }
  return (
    <Dialog
      {...shared}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={next}>
            {words.toConsequences}
          </Button>
        </>
      }
    >
      <Stepper steps={words.steps} current={0} />
      <ChangeForm
        draft={draft}
        set={(patch) => setDraft((old) => ({ ...old, ...patch }))}
        asOf={draft.day ?? asOf}
        lacks={lacksIn(isJudged ? (drafted.missing ?? []) : [], sentences)}
        unit={unit}
        leaderName={leader?.name ?? ''}
      />
    </Dialog>
  );
}

interface ConfirmStepProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly change: UnitChange;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onDone: (onDay: IsoDate) => void;
}

function ConfirmStep({ change, onBack, onDone, ...dialog }: ConfirmStepProps) {
  const { t } = useMessages();
  const words = t.units.dialog;
  const preview = useCall('staff', 'previewUnitChange', { change });
  const apply = useCommand('staff', 'applyUnitChange');
  const tell = useDone();
  const confirm = async () => {
    if (!preview.data) return;
    const result = await apply.run({ change, outcome: preview.data.outcome });
    if (result.ok) {
      tell(change, result.value.stamp);
      onDone(change.onDay);
      dialog.onClose();
    } else if (result.error.code === 'stale_preview') preview.retry();
  };
  const isReady = preview.data !== undefined && !preview.isRefreshing && !changesNothing(preview.data);
  return (
    <Dialog
      {...dialog}
      size="large"
      isDismissable={!apply.isRunning}
      actions={
        <>
          <Button onPress={onBack} isDisabled={apply.isRunning}>
            {words.back}
          </Button>
          <Button variant="primary" onPress={() => void confirm()} isPending={apply.isRunning} isDisabled={!isReady}>
            {words.confirm[change.kind]}
          </Button>
        </>
      }
    >
      <Stepper steps={words.steps} current={1} />
      {apply.error && <ErrorAlert error={apply.error} />}
      {preview.error && <ErrorAlert error={preview.error} />}
      {preview.isLoading && <Loading />}
      {preview.data && <Consequences change={change} preview={preview.data} />}
    </Dialog>
  );
}

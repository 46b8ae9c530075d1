/** On which day: a line is reported done, or closed when its effect is known. */
import { useState } from 'react';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, useToast } from '../../components/index.ts';

interface DayDialogProps {
  readonly line: PlanLine;
  readonly kind: 'done' | 'close';
  readonly onClose: () => void;
}

export function DayDialog({ line, kind, onClose }: DayDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const words = t.apvPlan[kind];
  const move = useCommand('apv', 'moveLine');
  const close = useCommand('apv', 'closeLine');
  const [on, setOn] = useState<IsoDate | null>(today);
  const [isSent, setSent] = useState(false);
  const fault = on === null ? t.apvPlan.dayMissing : on > today ? t.apvPlan.future : undefined;
  const send = async () => {
    setSent(true);
    if (on === null || fault !== undefined) return;
    const { id: lineId } = line;
    const answer = kind === 'done' ? await move.run({ lineId, to: 'done', on }) : await close.run({ lineId, on });
    if (!answer.ok) return;
    notify(words.finished);
    onClose();
  };
  return (
    <EditDialog
      title={words.title}
      size="small"
      submitText={words.confirm}
      save={kind === 'done' ? move : close}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p className="pj-plan-measure">{line.measure}</p>
      <p className="pj-muted">{words.text}</p>
      <DateField label={words.on} value={on} onChange={setOn} isRequired error={isSent ? fault : undefined} />
    </EditDialog>
  );
}

/** Who was there: all are ticked, and those who did not come are unticked. */
import { useState } from 'react';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { ClassSeat } from '../../../shared/learning/contract-classes.ts';
import { type OutputOf, useCommand, useMessages } from '../../bridge.ts';
import { Button, Checkbox, EditDialog, useToast } from '../../components/index.ts';

export type ClassWhole = OutputOf<'learning', 'class'>;

export const hasSeat = ({ state }: Pick<ClassSeat, 'state'>): boolean => state !== 'waiting' && state !== 'withdrawn';

interface TicksProps {
  readonly people: readonly ClassSeat[];
  readonly present: ReadonlySet<SeatId>;
  readonly onChange: (present: ReadonlySet<SeatId>) => void;
}

function Ticks({ people, present, onChange }: TicksProps) {
  const tick = (id: SeatId, isPresent: boolean) => {
    const next = new Set(present);
    if (isPresent) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div className="pj-ticks">
      {people.map(({ id, name, unitName }) => (
        <Checkbox key={id} isSelected={present.has(id)} onChange={(is) => tick(id, is)}>
          {unitName ? `${name}, ${unitName}` : name}
        </Checkbox>
      ))}
    </div>
  );
}

/** Of a held class as it was marked; else all who have a seat. */
const presentAtFirst = ({ state, people }: ClassWhole): ReadonlySet<SeatId> =>
  new Set(people.filter((one) => (state === 'held' ? one.state === 'attended' : hasSeat(one))).map(({ id }) => id));

interface AttendanceDialogProps {
  readonly one: ClassWhole;
  readonly onClose: () => void;
}

export function AttendanceDialog({ one, onClose }: AttendanceDialogProps) {
  const words = useMessages().t.classes.attendance;
  const notify = useToast();
  const hold = useCommand('learning', 'holdClass');
  const correct = useCommand('learning', 'recordAttendance');
  const [present, setPresent] = useState(() => presentAtFirst(one));
  const isHeld = one.state === 'held';
  const save = isHeld ? correct : hold;
  const enrolled = one.people.filter(hasSeat);
  const others = one.people.filter((seat) => !hasSeat(seat));
  const submit = async () => {
    const answer = await save.run({ classId: one.id, present: [...present] });
    if (!answer.ok) return;
    const { written, takenBack, known } = answer.value;
    notify(words.done(written, takenBack, known));
    onClose();
  };
  const set = (isPresent: boolean) =>
    setPresent(new Set(isPresent ? [...present, ...enrolled.map(({ id }) => id)] : []));
  return (
    <EditDialog
      title={isHeld ? words.correctTitle : words.title}
      lead={isHeld ? words.correctLead : words.lead}
      submitText={isHeld ? words.correctSubmit : words.submit}
      size="large"
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="pj-ticks-head">
        <p role="status">{words.count(present.size, enrolled.length)}</p>
        <div className="pj-actions">
          <Button onPress={() => set(true)}>{words.all}</Button>
          <Button onPress={() => set(false)}>{words.none}</Button>
        </div>
      </div>
      <fieldset className="pj-plain-set">
        <legend className="form-label">{words.enrolled}</legend>
        <Ticks people={enrolled} present={present} onChange={setPresent} />
      </fieldset>
      {others.length > 0 && (
        <fieldset className="pj-plain-set">
          <legend className="form-label">{words.others}</legend>
          <p className="pj-muted">{words.othersHelp}</p>
          <Ticks people={others} present={present} onChange={setPresent} />
        </fieldset>
      )}
    </EditDialog>
  );
}

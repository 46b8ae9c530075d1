/** The parts of a unit that is split, and who goes where. */
import { emptyUnit, type TargetDraft, withoutPart } from '../../../shared/staff/unit-change-draft.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Choice, Select } from '../../components/index.ts';
import { RolesChoice } from './change-forms.tsx';
import type { FormProps } from './form-props.ts';
import { partLabels } from './part-labels.ts';
import { SplitPeople } from './split-people.tsx';
import { TargetForm } from './target-form.tsx';

const MAX_PARTS = 10;

export function SplitForm(props: FormProps) {
  const { draft, set, asOf, lacks, unit } = props;
  const { t } = useMessages();
  const words = t.units.dialog;
  const labels = partLabels(draft.parts, t);
  const put = (place: number, part: TargetDraft) =>
    set({ parts: draft.parts.map((old, i) => (i === place ? part : old)) });
  const add = () => {
    const fresh: TargetDraft = { mode: 'new', unitId: null, unit: emptyUnit(unit?.parentId ?? null, unit?.type) };
    set({ parts: [...draft.parts, fresh] });
  };
  return (
    <>
      <Choice<'yes' | 'no'>
        isDense
        label={words.closes}
        value={draft.closes ? 'yes' : 'no'}
        onChange={(answer) => set({ closes: answer === 'yes' })}
        options={[
          { value: 'yes', label: words.closesYes },
          { value: 'no', label: words.closesNo },
        ]}
      />
      {draft.parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        <fieldset key={place} className="pj-unit-group">
          <legend>{labels[place]}</legend>
          <TargetForm
            label={words.kindOfTarget}
            target={part}
            onChange={(next) => put(place, next)}
            part={place}
            unitId={draft.unitId}
            {...{ asOf, lacks }}
          />
          {draft.parts.length > 1 && (
            <Button variant="tertiary" icon="remove" onPress={() => set(withoutPart(draft, place))}>
              {words.removePart(place + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {draft.parts.length < MAX_PARTS && (
        <div>
          <Button icon="plus" onPress={add}>
            {words.addPart}
          </Button>
        </div>
      )}
      <SplitPeople {...props} labels={labels} />
      <Select
        label={words.subUnitsPart}
        options={[{ value: '', label: words.subUnitsStay }, ...labels.map((label, i) => ({ value: String(i), label }))]}
        value={draft.subUnitsPart === null ? '' : String(draft.subUnitsPart)}
        onChange={(value) => set({ subUnitsPart: value === '' ? null : Number(value) })}
        width="full"
      />
      {draft.closes && <RolesChoice {...props} />}
    </>
  );
}

/** Units that are merged, and the one they go into. */
import { useCall, useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { IconButton } from '../../components/index.ts';
import { RolesChoice } from './change-forms.tsx';
import type { FormProps } from './form-props.ts';
import { TargetForm } from './target-form.tsx';

export function MergeForm(props: FormProps) {
  const { draft, set, asOf, lacks, unit } = props;
  const { t } = useMessages();
  const words = t.units.dialog;
  const tree = useCall('staff', 'unitTree', { asOf });
  const nameOf = (id: string) => tree.data?.find((u) => u.id === id)?.name ?? '';
  return (
    <>
      <fieldset className="pj-unit-group">
        <legend>{words.others}</legend>
        <ul className="pj-unit-chosen">
          <li>
            <span>{unit?.name}</span>
          </li>
          {draft.others.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <IconButton
                label={words.remove(nameOf(id))}
                icon="close"
                onPress={() => set({ others: draft.others.filter((other) => other !== id) })}
              />
            </li>
          ))}
        </ul>
        {/* A field of its own for each unit that was added, so that it is empty again. */}
        <UnitField
          key={draft.others.length}
          label={words.addUnit}
          value={null}
          onChange={(id) => id && id !== unit?.id && set({ others: [...new Set([...draft.others, id])] })}
          asOf={asOf}
          error={lacks('others')}
        />
      </fieldset>
      <fieldset className="pj-unit-group">
        <legend>{words.into}</legend>
        <TargetForm
          label={words.kindOfTarget}
          target={draft.target}
          onChange={(target) => set({ target })}
          unitId={draft.unitId}
          {...{ asOf, lacks }}
        />
      </fieldset>
      <RolesChoice {...props} />
    </>
  );
}

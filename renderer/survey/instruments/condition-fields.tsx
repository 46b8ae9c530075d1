/** A question that is asked only when an earlier one was answered so. */
import { changeItem, conditionItems, optionCodes, setOf } from '../../../shared/survey/edit-module.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, Select } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import { type ItemFormProps, useItemFaults } from './item-form.tsx';

const ALWAYS = '';
const SHORT = 60;

export function ConditionFields({ editor: { body, edit }, item, faults }: ItemFormProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.instruments.editor;
  const faultAt = useItemFaults(item, faults);
  const { showIf } = item;
  const before = conditionItems(body, item.key);
  const source = body.items.find(({ key }) => key === showIf?.item);
  // A condition on a question that has been moved below stays to be seen, with its fault.
  const listed = source && !before.includes(source) ? [...before, source] : before;
  const set = source && setOf(body, source.key);
  const change = (next: typeof showIf) => edit((old) => changeItem(old, item.key, { showIf: next }));
  const choose = (key: string) =>
    change(key === ALWAYS ? null : { item: key, codes: optionCodes(body, key).slice(0, 1) });
  const tick = (code: string, isIn: boolean) => {
    if (!showIf) return;
    const codes = isIn ? [...showIf.codes, code] : showIf.codes.filter((one) => one !== code);
    change({ ...showIf, codes });
  };
  const fault = faultAt(['condition_codes']);
  return (
    <>
      <Select
        label={words.condition}
        options={[
          { value: ALWAYS, label: words.conditionNone },
          ...listed.map(({ key, text }) => ({ value: key, label: `${key}: ${say(text).slice(0, SHORT)}` })),
        ]}
        value={showIf?.item ?? ALWAYS}
        onChange={choose}
        width="full"
        error={faultAt(['condition_after', 'condition_gone'])}
      />
      {showIf && source && set && (
        <fieldset className="pj-languages">
          <legend className="form-label">{words.conditionCodes}</legend>
          {optionsOf(source, set).map((option) => (
            <Checkbox
              key={option.code}
              isSelected={showIf.codes.includes(option.code)}
              onChange={(isIn) => tick(option.code, isIn)}
            >
              {say(option.label)}
            </Checkbox>
          ))}
          {fault !== undefined && <p className="form-error-message">{fault}</p>}
        </fieldset>
      )}
    </>
  );
}

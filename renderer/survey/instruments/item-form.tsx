/** One question: its texts, how it is answered, where it counts and when it is asked. */
import { useState } from 'react';
import type { ModuleFault } from '../../../shared/survey/check-module.ts';
import {
  changeItem,
  type ItemChange,
  placeItem,
  putSet,
  removeItem,
  setOf,
} from '../../../shared/survey/edit-module.ts';
import { isOwnSet, newSet, setsToChoose } from '../../../shared/survey/edit-sets.ts';
import type { InstrumentItem, ResponseSet } from '../../../shared/survey/instrument.ts';
import { notApplicableLabels } from '../../../shared/survey/options.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, Checkbox, Select } from '../../components/index.ts';
import { LocalFields } from '../parts/local-fields.tsx';
import { useSay } from '../parts/use-say.ts';
import { ConditionFields } from './condition-fields.tsx';
import { SetDialog } from './set-dialog.tsx';
import type { Editor } from './use-editor.ts';
import { faultOf, faultsAt, useFaultWords } from './use-fault-words.ts';

export interface ItemFormProps {
  readonly editor: Editor;
  readonly item: InstrumentItem;
  readonly faults: readonly ModuleFault[];
  readonly onChoose: (key: string | null) => void;
}

export function useItemFaults(item: InstrumentItem, faults: readonly ModuleFault[]) {
  const { sentence } = useFaultWords();
  const own = faultsAt(faults, 'item', item.key);
  return (reasons: readonly ModuleFault['reason'][], language?: Parameters<typeof faultOf>[2]) => {
    const fault = faultOf(own, reasons, language);
    return fault && sentence(fault);
  };
}

function Texts({ editor: { body, edit }, item, faults }: ItemFormProps) {
  const { t } = useMessages();
  const words = t.instruments.editor;
  const faultAt = useItemFaults(item, faults);
  const change = (part: ItemChange, about: string) =>
    edit((old) => changeItem(old, item.key, part), `${item.key}.${about}`);
  return (
    <>
      <LocalFields
        label={words.text}
        value={item.text}
        onChange={(text, language) => change({ text }, `text.${language}`)}
        languages={body.languages}
        errorIn={(language) => faultAt(['text_missing'], language)}
        isLong
      />
      <LocalFields
        label={words.stem}
        description={words.stemHelp}
        value={item.stem ?? {}}
        onChange={(stem, language) => change({ stem }, `stem.${language}`)}
        languages={body.languages}
        errorIn={(language) => faultAt(['stem_missing'], language)}
      />
    </>
  );
}

function SetField({ editor: { body, edit }, item, faults }: ItemFormProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.instruments.editor;
  const faultAt = useItemFaults(item, faults);
  const [edited, setEdited] = useState<ResponseSet>();
  const current = setOf(body, item.key);
  const nameOf = ({ key, kind, options }: ResponseSet) => {
    if (kind === 'text') return words.setText;
    const ends = [options[0], options.at(-1)].flatMap((option) => (option ? [say(option.label)] : []));
    return words.setName(key, `${ends.join(' … ')}${kind === 'several' ? ` (${words.setSeveral})` : ''}`);
  };
  const use = (set: ResponseSet) => {
    edit((old) => changeItem(putSet(old, set), item.key, { responseSet: set.key }));
    setEdited(undefined);
  };
  return (
    <div className="pj-row">
      <Select
        label={words.set}
        options={setsToChoose(body).map((set) => ({ value: set.key, label: nameOf(set) }))}
        value={item.responseSet}
        onChange={(responseSet) => edit((old) => changeItem(old, item.key, { responseSet }))}
        error={faultAt(['set_missing', 'options_missing', 'label_missing'])}
      />
      {current && isOwnSet(current) && (
        <Button icon="edit" onPress={() => setEdited(current)}>
          {words.editSet}
        </Button>
      )}
      <Button icon="plus" onPress={() => setEdited(newSet(body))}>
        {words.newSet}
      </Button>
      {edited && (
        <SetDialog
          set={edited}
          languages={body.languages}
          users={body.items.filter(({ responseSet }) => responseSet === edited.key).length}
          onDone={use}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

const NONE = 'none';
type Extra = typeof NONE | NonNullable<InstrumentItem['notApplicable']>;

function Counting({ editor: { body, edit }, item }: ItemFormProps) {
  const { t } = useMessages();
  const say = useSay();
  const words = t.instruments.editor;
  const change = (part: ItemChange) => edit((old) => changeItem(old, item.key, part));
  const kind = setOf(body, item.key)?.kind;
  const isScored = kind === 'one';
  const dimension = body.dimensions.find(({ items }) => items.includes(item.key))?.key ?? NONE;
  const topics = body.dimensions.map(({ key, name }) => ({ value: key, label: say(name) || key }));
  const extras: Extra[] = [NONE, 'no_superior', 'no_colleagues'];
  return (
    <>
      <div className="pj-row">
        <Select
          label={words.dimension}
          options={[{ value: NONE, label: words.noDimension }, ...topics]}
          value={dimension}
          onChange={(key) => edit((old) => placeItem(old, item.key, key === NONE ? null : key))}
          isDisabled={!isScored}
        />
        <Select
          label={words.notApplicable}
          options={extras.map((value) => ({
            value,
            label: value === NONE ? words.notApplicableNone : say(notApplicableLabels[value]),
          }))}
          value={item.notApplicable ?? NONE}
          onChange={(value) => change({ notApplicable: value === NONE ? null : value })}
          isDisabled={!isScored}
        />
      </div>
      <div className="pj-row pj-item-boxes">
        <Checkbox isSelected={item.reversed} onChange={(reversed) => change({ reversed })} isDisabled={!isScored}>
          {words.reversed}
        </Checkbox>
        <Checkbox isSelected={item.required} onChange={(required) => change({ required })} isDisabled={kind === 'text'}>
          {words.required}
        </Checkbox>
      </div>
    </>
  );
}

export function ItemForm(props: ItemFormProps) {
  const { editor, item, onChoose } = props;
  const { t } = useMessages();
  const words = t.instruments.editor;
  const remove = () => {
    const { items } = editor.body;
    const at = items.findIndex(({ key }) => key === item.key);
    onChoose((items[at + 1] ?? items[at - 1])?.key ?? null);
    editor.edit((body) => removeItem(body, item.key));
  };
  return (
    <Card
      title={words.itemTitle(item.key)}
      actions={
        <Button variant="tertiary" icon="remove" onPress={remove} isDisabled={editor.body.items.length <= 1}>
          {words.remove}
        </Button>
      }
    >
      <Texts {...props} />
      <SetField {...props} />
      <Counting {...props} />
      <ConditionFields {...props} />
    </Card>
  );
}

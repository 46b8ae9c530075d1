import { useState } from 'react';
import type { MeasureHead } from '../../../shared/survey/contract-results.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Checkbox, Dialog } from '../../components/index.ts';

interface MeasurePickerProps {
  readonly measures: readonly MeasureHead[];
  readonly left: ReadonlySet<string>;
  /** The keys that are not shown. */
  readonly onChange: (left: ReadonlySet<string>) => void;
}

export function MeasurePicker({ measures, left, onChange }: MeasurePickerProps) {
  const { t } = useMessages();
  const words = t.results.map;
  const [isOpen, setOpen] = useState(false);
  const toggle = (key: string, shown: boolean) => {
    const next = new Set(left);
    if (shown) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  const close = () => setOpen(false);
  return (
    <>
      <Button icon="list" onPress={() => setOpen(true)}>
        {words.chooseMeasures(measures.length - left.size, measures.length)}
      </Button>
      <Dialog
        title={words.chooseTitle}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onPress={() => onChange(new Set())}>{words.chooseAll}</Button>
            <Button onPress={() => onChange(new Set(measures.map(({ key }) => key)))}>{words.chooseNone}</Button>
            <Button variant="primary" onPress={close}>
              {words.done}
            </Button>
          </>
        }
      >
        <div className="pj-measure-list">
          {measures.map(({ key, name }) => (
            <Checkbox key={key} isSelected={!left.has(key)} onChange={(shown) => toggle(key, shown)}>
              {name}
            </Checkbox>
          ))}
        </div>
      </Dialog>
    </>
  );
}

/** One item of a template. Nothing is sent: it is kept with the others until the template is saved. */
import { useState } from 'react';
import type { ItemFields as Fields } from '../../../shared/learning/contract-onboarding.ts';
import { useMessages } from '../../bridge.ts';
import { EditDialog, NumberField, Select } from '../../components/index.ts';
import { EMPTY_ITEM, ItemFields } from './item-fields.tsx';
import type { DraftItem } from './template-items.tsx';

const MOST = { before: 365, after: 730 } as const;
const SENT_BY_NOBODY = { isRunning: false, error: undefined } as const;

interface ItemDialogProps {
  /** Null: a new one. */
  readonly item: DraftItem | null;
  readonly onKeep: (item: Fields) => void;
  readonly onClose: () => void;
}

export function ItemDialog({ item, onKeep, onClose }: ItemDialogProps) {
  const words = useMessages().t.onboarding.editor;
  const { key: _key, ...start } = item ?? { ...EMPTY_ITEM, id: null, offsetDays: 0, key: '' };
  const [fields, setFields] = useState<Fields>(start);
  const [side, setSide] = useState<'before' | 'after'>(start.offsetDays < 0 ? 'before' : 'after');
  const [days, setDays] = useState(Math.abs(start.offsetDays));
  const [isTried, setTried] = useState(false);
  const isFault = !Number.isInteger(days) || days < 0 || days > MOST[side];
  const submit = () => {
    setTried(true);
    if (isFault || fields.title.trim() === '') return;
    onKeep({ ...fields, title: fields.title.trim(), offsetDays: side === 'before' && days > 0 ? -days : days });
  };
  return (
    <EditDialog
      title={item ? words.editItem : words.newItem}
      submitText={words.keepItem}
      save={SENT_BY_NOBODY}
      onSubmit={submit}
      onClose={onClose}
    >
      <ItemFields item={fields} onChange={(part) => setFields({ ...fields, ...part })} isTried={isTried} />
      <div className="pj-edit-pair pj-pair-lines">
        <NumberField
          label={words.days}
          value={days}
          onChange={setDays}
          error={isTried && isFault ? words.needDays : undefined}
        />
        <Select
          label={words.when}
          options={[
            { value: 'before' as const, label: words.before },
            { value: 'after' as const, label: words.after },
          ]}
          value={side}
          onChange={setSide}
        />
      </div>
    </EditDialog>
  );
}

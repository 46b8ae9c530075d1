/** The topics: what they are called, which way is good, how they are worked out and protected. */
import { useState } from 'react';
import type { ModuleFault } from '../../../shared/survey/check-module.ts';
import {
  addDimension,
  changeDimension,
  type DimensionChange,
  removeDimension,
} from '../../../shared/survey/edit-module.ts';
import { type Dimension, limitKind, scoringRule } from '../../../shared/survey/instrument.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Card, IconButton, Select, TextField } from '../../components/index.ts';
import { LocalFields } from '../parts/local-fields.tsx';
import { useSay } from '../parts/use-say.ts';
import type { Editor } from './use-editor.ts';
import { faultOf, faultsAt, useFaultWords } from './use-fault-words.ts';

interface CardProps {
  readonly editor: Editor;
  readonly faults: readonly ModuleFault[];
}

const DIRECTIONS = ['resource', 'strain', 'neutral'] as const;

function Topic({ editor: { body, edit }, faults, dimension }: CardProps & { readonly dimension: Dimension }) {
  const { t } = useMessages();
  const say = useSay();
  const { sentence } = useFaultWords();
  const words = t.instruments.editor;
  const { key, items } = dimension;
  const own = faultsAt(faults, 'dimension', key);
  const change = (part: DimensionChange, about?: string) => edit((old) => changeDimension(old, key, part), about);
  const others = own.filter(({ reason }) => reason !== 'name_missing');
  return (
    <li className="pj-topic-form">
      <LocalFields
        label={words.dimensionName}
        value={dimension.name}
        onChange={(name, language) => change({ name }, `dimension.${key}.${language}`)}
        languages={body.languages}
        errorIn={(language) => {
          const fault = faultOf(
            own.filter(({ about }) => about === language),
            ['name_missing'],
          );
          return fault && sentence(fault);
        }}
        maxLength={120}
      />
      <div className="pj-row">
        <Select
          label={words.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t.instruments.direction[value] }))}
          value={dimension.direction}
          onChange={(direction) => change({ direction })}
        />
        <Select
          label={words.scoring}
          options={scoringRule.options.map((value) => ({ value, label: words.scorings[value] }))}
          value={dimension.scoring}
          onChange={(scoring) => change({ scoring })}
        />
        <Select
          label={words.limit}
          options={limitKind.options.map((value) => ({ value, label: words.limits[value] }))}
          value={dimension.limit}
          onChange={(limit) => change({ limit })}
        />
        <IconButton
          label={words.removeDimension(say(dimension.name) || key)}
          icon="remove"
          onPress={() => edit((old) => removeDimension(old, key))}
        />
      </div>
      {items.length > 0 && <p className="pj-muted">{words.itemsIn(items.join(', '))}</p>}
      {others.map((fault) => (
        <p key={`${fault.reason} ${fault.about}`} className="form-error-message">
          {sentence(fault)}
        </p>
      ))}
    </li>
  );
}

export function DimensionsCard({ editor, faults }: CardProps) {
  const { t, locale } = useMessages();
  const words = t.instruments.editor;
  const [name, setName] = useState('');
  const { body, edit } = editor;
  const language = body.languages.includes(locale) ? locale : (body.languages[0] ?? 'da');
  const add = () => {
    if (name.trim() === '') return;
    edit((old) => addDimension(old, { [language]: name.trim() }).body);
    setName('');
  };
  return (
    <Card title={words.dimensionsTitle} description={words.dimensionsText}>
      {body.dimensions.length === 0 && <p>{words.dimensionsNone}</p>}
      <ul className="pj-bare-list">
        {body.dimensions.map((dimension) => (
          <Topic key={dimension.key} {...{ editor, faults, dimension }} />
        ))}
      </ul>
      <form
        className="pj-row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={words.newDimension} value={name} onChange={setName} maxLength={120} width="medium" />
        <Button type="submit" icon="plus" isDisabled={name.trim() === ''}>
          {words.addDimension}
        </Button>
      </form>
    </Card>
  );
}

/** A response set of the module's own: options with texts and points. */
import { useState } from 'react';
import { isGoodSet } from '../../../shared/survey/check-module.ts';
import { addOption, ofKind } from '../../../shared/survey/edit-sets.ts';
import type { ResponseOption, ResponseSet } from '../../../shared/survey/instrument.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, IconButton, NumberField, Select } from '../../components/index.ts';
import { LocalFields } from '../parts/local-fields.tsx';

interface SetDialogProps {
  readonly set: ResponseSet;
  readonly languages: readonly SurveyLocale[];
  /** Questions that are answered with it and change with it. */
  readonly users: number;
  readonly onDone: (set: ResponseSet) => void;
  readonly onClose: () => void;
}

interface OptionLineProps {
  readonly set: ResponseSet;
  readonly at: number;
  readonly languages: readonly SurveyLocale[];
  readonly onChange: (set: ResponseSet) => void;
}

function OptionLine({ set, at, languages, onChange }: OptionLineProps) {
  const { t } = useMessages();
  const words = t.instruments.editor.setDialog;
  const option = set.options[at];
  if (!option) return null;
  const change = (part: Partial<ResponseOption>) =>
    onChange({ ...set, options: set.options.map((one, other) => (other === at ? { ...one, ...part } : one)) });
  return (
    <li className="pj-band">
      <LocalFields
        label={words.option(at + 1)}
        value={option.label}
        onChange={(label) => change({ label })}
        languages={languages}
        maxLength={120}
      />
      {set.kind === 'one' && (
        <NumberField
          label={words.optionPoints(at + 1)}
          value={option.score ?? Number.NaN}
          onChange={(score) => change({ score: Number.isFinite(score) ? score : null })}
          min={0}
          max={100}
          decimals={1}
        />
      )}
      <IconButton
        label={words.removeOption(at + 1)}
        icon="remove"
        onPress={() => onChange({ ...set, options: set.options.filter((_, other) => other !== at) })}
        isDisabled={set.options.length <= 2}
      />
    </li>
  );
}

export function SetDialog({ set: initial, languages, users, onDone, onClose }: SetDialogProps) {
  const { t } = useMessages();
  const words = t.instruments.editor.setDialog;
  const [set, setSet] = useState(initial);
  const [isBlamed, setBlamed] = useState(false);
  const isGood = isGoodSet(set, languages);
  const done = () => (isGood ? onDone(set) : setBlamed(true));
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={done}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        {users > 1 && <Alert tone="info">{words.sharedBy(users)}</Alert>}
        <Select
          label={words.kind}
          options={(['one', 'several'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          value={set.kind === 'text' ? 'one' : set.kind}
          onChange={(kind) => setSet(ofKind(set, kind))}
        />
        {set.kind === 'one' && <p className="form-hint">{words.pointsHelp}</p>}
        <ol className="pj-bare-list pj-bands" aria-label={words.options}>
          {set.options.map((option, at) => (
            <OptionLine key={option.code} {...{ set, at, languages }} onChange={setSet} />
          ))}
        </ol>
        <div className="pj-actions">
          <Button variant="tertiary" icon="plus" onPress={() => setSet(addOption(set))}>
            {words.addOption}
          </Button>
        </div>
        {isBlamed && !isGood && <Alert tone="error">{words.fault}</Alert>}
      </div>
    </Dialog>
  );
}

/** Overrules how the program reads the file: encoding, delimiter, date form, decimal sign, and what the file covers. */
import type { FileLook } from '../../../shared/staff/contract-sources.ts';
import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { useMessages } from '../../bridge.ts';
import { Select } from '../../components/index.ts';
import { dateFormLabel, decimalLabel, delimiterLabel, encodingLabel } from './labels.ts';
import type { ReadingChoices } from './mapping-draft.ts';

const AUTOMATIC = 'auto';
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const DATE_FORMS = ['dmy', 'mdy', 'ymd', 'excel'] as const;
const DECIMALS = [',', '.'] as const;

interface ChoiceProps<V extends string> {
  readonly label: string;
  /** What the program found out by itself, in words; empty when it has found out nothing. */
  readonly found: string;
  readonly values: readonly V[];
  readonly name: (value: V) => string;
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
}

function Choice<V extends string>({ label, found, values, name, value, onChange }: ChoiceProps<V>) {
  const { t } = useMessages();
  const isFound = value === undefined && found !== '';
  const automatic = isFound ? t.sources.mapping.automatic(found) : t.imports.reading.automatic;
  return (
    <Select
      label={label}
      options={[{ value: AUTOMATIC, label: automatic }, ...values.map((v) => ({ value: v, label: name(v) }))]}
      value={value ?? AUTOMATIC}
      onChange={(chosen) => onChange(values.find((v) => v === chosen))}
    />
  );
}

interface ReadingChoicesProps {
  readonly kind: ImportKind;
  readonly look: FileLook;
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
  readonly extent: 'full' | 'delta';
  readonly onExtent: (extent: 'full' | 'delta') => void;
}

const isKnown = (form: string): boolean => form !== '' && form !== 'unclear';

export function ReadingChoicesForm(props: ReadingChoicesProps) {
  const { kind, look, choices, onChoices, extent, onExtent } = props;
  const { t } = useMessages();
  const words = t.imports;
  return (
    <div className="pj-reading-choices">
      <Choice
        label={words.reading.encoding}
        found={look.encoding && encodingLabel(t, look.encoding)}
        values={ENCODINGS}
        name={(v) => encodingLabel(t, v)}
        value={choices.encoding}
        onChange={(encoding) => onChoices({ encoding })}
      />
      <Choice
        label={words.reading.delimiter}
        found={look.delimiter && delimiterLabel(t, look.delimiter)}
        values={DELIMITERS}
        name={(v) => delimiterLabel(t, v)}
        value={choices.delimiter}
        onChange={(delimiter) => onChoices({ delimiter })}
      />
      <Choice
        label={words.reading.dateForm}
        found={isKnown(look.dateForm) ? dateFormLabel(t, look.dateForm) : ''}
        values={DATE_FORMS}
        name={(v) => dateFormLabel(t, v)}
        value={choices.dateForm}
        onChange={(dateForm) => onChoices({ dateForm })}
      />
      <Choice
        label={words.reading.decimal}
        found={isKnown(look.decimal) ? decimalLabel(t, look.decimal) : ''}
        values={DECIMALS}
        name={(v) => decimalLabel(t, v)}
        value={choices.decimal}
        onChange={(decimal) => onChoices({ decimal })}
      />
      {kind !== 'courses' && (
        <Select
          label={words.extent.label}
          width="full"
          options={[
            { value: 'full', label: words.extent.full },
            { value: 'delta', label: words.extent.delta },
          ]}
          value={extent}
          onChange={onExtent}
        />
      )}
    </div>
  );
}

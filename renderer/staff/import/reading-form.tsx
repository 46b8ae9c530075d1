/** Overrules how the program read the file: encoding, delimiter, date form, decimal sign, and what the file covers. */
import { useState } from 'react';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Select } from '../../components/index.ts';
import { dateFormLabel, decimalLabel, delimiterLabel, encodingLabel } from './labels.ts';
import type { ImportState, ReadWishes } from './use-import.ts';

const AUTOMATIC = 'auto';
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const DATE_FORMS = ['dmy', 'mdy', 'ymd', 'excel'] as const;
const DECIMALS = [',', '.'] as const;

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly automatic: string;
  readonly values: readonly V[];
  readonly name: (value: V) => string;
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
}

function Choice<V extends string>({ label, automatic, values, name, value, onChange }: ChoiceProps<V>) {
  return (
    <Select
      label={label}
      options={[{ value: AUTOMATIC, label: automatic }, ...values.map((v) => ({ value: v, label: name(v) }))]}
      value={value ?? AUTOMATIC}
      onChange={(chosen) => onChange(values.find((v) => v === chosen))}
    />
  );
}

/** A profile with the name and columns of the one before, if any. */
export const withProfile = (
  wishes: ReadWishes,
  name: string,
  more: Partial<Omit<MappingProfile, 'name'>>,
): MappingProfile => ({ name, columns: {}, ...wishes.profile, ...more });

type Form = Pick<MappingProfile, 'encoding' | 'delimiter' | 'dateForm' | 'decimal'>;

export function ReadingForm({ state }: { readonly state: ImportState }) {
  const { t } = useMessages();
  const words = t.imports;
  const [form, setForm] = useState<Form>(state.wishes.profile ?? {});
  const [extent, setExtent] = useState<'full' | 'delta'>(state.wishes.extent ?? 'full');
  const { encoding, delimiter, dateForm, decimal } = form;
  const reread = () => {
    const {
      encoding: _e,
      delimiter: _d,
      dateForm: _f,
      decimal: _c,
      ...kept
    } = state.wishes.profile ?? { name: '', columns: {} };
    const profile: MappingProfile = {
      ...kept,
      name: kept.name || words.file.manual,
      ...(encoding ? { encoding } : {}),
      ...(delimiter ? { delimiter } : {}),
      ...(dateForm ? { dateForm } : {}),
      ...(decimal ? { decimal } : {}),
    };
    void state.read({ profile, extent });
  };
  const automatic = words.reading.automatic;
  return (
    <div className="pj-stack">
      <div className="pj-import-form">
        <Choice
          label={words.reading.encoding}
          automatic={automatic}
          values={ENCODINGS}
          name={(v) => encodingLabel(t, v)}
          value={encoding}
          onChange={(v) => setForm({ ...form, encoding: v })}
        />
        <Choice
          label={words.reading.delimiter}
          automatic={automatic}
          values={DELIMITERS}
          name={(v) => delimiterLabel(t, v)}
          value={delimiter}
          onChange={(v) => setForm({ ...form, delimiter: v })}
        />
        <Choice
          label={words.reading.dateForm}
          automatic={automatic}
          values={DATE_FORMS}
          name={(v) => dateFormLabel(t, v)}
          value={dateForm}
          onChange={(v) => setForm({ ...form, dateForm: v })}
        />
        <Choice
          label={words.reading.decimal}
          automatic={automatic}
          values={DECIMALS}
          name={(v) => decimalLabel(t, v)}
          value={decimal}
          onChange={(v) => setForm({ ...form, decimal: v })}
        />
        {state.kind !== 'courses' && (
          <Select
            label={words.extent.label}
            width="full"
            options={[
              { value: 'full', label: words.extent.full },
              { value: 'delta', label: words.extent.delta },
            ]}
            value={extent}
            onChange={setExtent}
          />
        )}
      </div>
      <div className="pj-actions">
        <Button icon="refresh" onPress={reread}>
          {words.reading.reread}
        </Button>
      </div>
    </div>
  );
}

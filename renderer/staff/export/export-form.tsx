/** What an export is to be: its format, whether CPR numbers go along, and why it is made. */
import { useId } from 'react';
import { type ExportFormat, exportFormats, isPreset } from '../../../shared/staff/export-formats.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Checkbox, TextField } from '../../components/index.ts';

interface FormatChoiceProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const { t } = useMessages();
  const name = useId();
  const words = t.exports;
  return (
    <fieldset className="pj-export-formats">
      <legend className="form-label">{words.format}</legend>
      {exportFormats.map((format) => (
        <label key={format} className="pj-export-format" data-chosen={format === value || undefined}>
          <input
            type="radio"
            name={name}
            value={format}
            checked={format === value}
            onChange={() => onChange(format)}
            aria-describedby={`${name}-${format}`}
            aria-label={words.formats[format].name}
          />
          <span>
            <strong>{words.formats[format].name}</strong>
            <span id={`${name}-${format}`} className="form-hint">
              {words.formats[format].text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CprChoiceProps {
  readonly format: ExportFormat;
  readonly value: boolean;
  readonly onChange: (withCpr: boolean) => void;
}

function CprChoice({ format, value, onChange }: CprChoiceProps) {
  const { t } = useMessages();
  const words = t.exports.cpr;
  const isNeeded = isPreset(format);
  return (
    <div className="pj-stack">
      {!isNeeded && (
        <div>
          <Checkbox isSelected={value} onChange={onChange}>
            {words.choose}
          </Checkbox>
          <p className="form-hint pj-export-hint">{words.hint}</p>
        </div>
      )}
      {(isNeeded || value) && (
        <Alert tone="warning" title={words.warningTitle} live>
          {isNeeded && <p>{words.preset(t.exports.formats[format].name)}</p>}
          <p>{words.warning}</p>
        </Alert>
      )}
    </div>
  );
}

/** How many earlier purposes are offered. */
const RECENT = 4;

interface PurposeProps {
  readonly value: string;
  readonly onChange: (purpose: string) => void;
  readonly error: string | undefined;
}

function Purpose({ value, onChange, error }: PurposeProps) {
  const { t } = useMessages();
  const words = t.exports;
  const id = useId();
  const earlier = useCall('staff', 'listExports', { offset: 0, limit: 50 });
  const recent = [...new Set(earlier.data?.rows.map((row) => row.purpose))].filter((purpose) => purpose !== value);
  return (
    <div>
      <TextField
        label={words.purpose}
        description={words.purposeHint}
        value={value}
        onChange={onChange}
        error={error}
        maxLength={200}
        isRequired
      />
      {recent.length > 0 && (
        <div className="pj-export-recent">
          <span id={id} className="pj-muted">
            {words.recent}
          </span>
          <ul aria-labelledby={id}>
            {recent.slice(0, RECENT).map((purpose) => (
              <li key={purpose}>
                <button type="button" className="pj-export-purpose" onClick={() => onChange(purpose)}>
                  {purpose}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly withCpr: boolean;
  readonly purpose: string;
}

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
  /** Says what is wrong with the purpose once the user has tried to go on. */
  readonly purposeError: string | undefined;
}

export function ExportForm({ choice, onChange, purposeError }: ExportFormProps) {
  const { format, withCpr, purpose } = choice;
  return (
    <>
      <FormatChoice value={format} onChange={(next) => onChange({ ...choice, format: next })} />
      <CprChoice format={format} value={withCpr} onChange={(next) => onChange({ ...choice, withCpr: next })} />
      <Purpose value={purpose} onChange={(next) => onChange({ ...choice, purpose: next })} error={purposeError} />
    </>
  );
}

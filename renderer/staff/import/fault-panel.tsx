/** The file as a whole was refused: where, why, and what can be done about it here. */
import type { AppError } from '../../../shared/kernel/result.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Card } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';
import { MappingForm } from './mapping-form.tsx';
import { MissingForm } from './missing-form.tsx';
import { ReadingForm, withProfile } from './reading-form.tsx';
import type { ImportState } from './use-import.ts';

/** Faults that another way of reading may mend. */
const READING_FAULTS = new Set([
  'file_encoding',
  'delimiter_unknown',
  'date_form_unclear',
  'number_form_unclear',
  'file_no_header',
  'file_binary',
]);

const partsOf = (text: string | number | undefined, sign: string): string[] =>
  String(text ?? '')
    .split(sign)
    .filter((part) => part !== '' && part !== '…');

/** Columns that the user is asked about, by the error that names them. */
function columnsOf({ code, params }: AppError): string[] {
  if (code === 'header_unknown') return partsOf(params?.columns, '\n');
  return code === 'header_duplicate' ? [String(params?.column ?? '')] : [];
}

const missingOf = ({ code, params }: AppError): string[] =>
  code === 'header_missing' ? partsOf(params?.fields, ', ') : [];

/** The error's sentence; one that lists the program's own fields is said with the words people use. */
function sentenceOf(error: AppError, t: Messages, say: (error: AppError) => string): string {
  const missing = missingOf(error).map((field) => fieldLabel(t, field));
  return missing.length > 0 ? t.imports.mapping.missing(missing.join(', ')) : say(error);
}

export function FaultPanel({ state, fault }: { readonly state: ImportState; readonly fault: AppError }) {
  const { t, say } = useMessages();
  const words = t.imports;
  const columns = columnsOf(fault);
  const missing = missingOf(fault);
  const readWith = (more: Readonly<Record<string, string | null>>) => {
    const before = state.wishes.profile?.columns ?? {};
    void state.read({ profile: withProfile(state.wishes, words.file.manual, { columns: { ...before, ...more } }) });
  };
  return (
    <div className="pj-stack">
      <Alert tone="error" title={words.fault.title}>
        <p>{sentenceOf(fault, t, say)}</p>
        <p>{words.fault.nothingWritten}</p>
      </Alert>
      {columns.length > 0 && (
        <Card title={words.mapping.title} description={words.mapping.text}>
          <MappingForm
            key={columns.join('\n')}
            kind={state.kind}
            columns={columns.map((header) => ({ header, field: undefined }))}
            onDone={readWith}
          />
        </Card>
      )}
      {missing.length > 0 && (
        <Card title={words.mapping.title}>
          <MissingForm key={missing.join('\n')} fields={missing} onDone={readWith} />
        </Card>
      )}
      {READING_FAULTS.has(fault.code) && (
        <Card title={words.reading.change}>
          <ReadingForm state={state} />
        </Card>
      )}
    </div>
  );
}

/** The file as a whole was refused: where, why, and what can be done about it here. */
import type { AppError } from '../../../shared/kernel/result.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useMessages } from '../../bridge.ts';
import { Alert } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';
import { MappingEditor } from './mapping-editor.tsx';
import type { ImportState } from './use-import.ts';

/** Faults that another mapping or another way of reading may mend. */
const MENDABLE = new Set([
  'header_unknown',
  'header_duplicate',
  'header_missing',
  'bad_profile',
  'file_encoding',
  'delimiter_unknown',
  'date_form_unclear',
  'number_form_unclear',
  'file_no_header',
]);

const missingOf = ({ code, params }: AppError): string[] =>
  code === 'header_missing'
    ? String(params?.fields ?? '')
        .split(', ')
        .filter((field) => field !== '')
    : [];

/** The error's sentence; one that lists the program's own fields is said with the words people use. */
function sentenceOf(error: AppError, t: Messages, say: (error: AppError) => string): string {
  const missing = missingOf(error).map((field) => fieldLabel(t, field));
  return missing.length > 0 ? t.imports.mapping.missing(missing.join(', ')) : say(error);
}

export function FaultPanel({ state, fault }: { readonly state: ImportState; readonly fault: AppError }) {
  const { t, say } = useMessages();
  const words = t.imports;
  const canMend = MENDABLE.has(fault.code) && state.file !== undefined;
  return (
    <div className="pj-stack">
      <Alert tone="error" title={words.fault.title}>
        <p>{sentenceOf(fault, t, say)}</p>
        <p>
          {words.fault.nothingWritten}
          {canMend && ` ${t.sources.mapping.mendBelow}`}
        </p>
      </Alert>
      {canMend && <MappingEditor state={state} />}
    </div>
  );
}

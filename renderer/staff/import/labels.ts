/** Words for the import's keys. A key that is not in the catalogue is never shown as it is: it would be English. */
import type { Messages } from '../../../shared/messages/da.ts';
import type { PreviewRow, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import { statusText } from '../status-text.ts';

const pick = <T>(words: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

export const fieldLabel = (t: Messages, field: string): string =>
  pick(t.imports.fields, field) ?? t.imports.unknownField;

export const encodingLabel = (t: Messages, encoding: string): string =>
  pick(t.imports.encodings, encoding.toLowerCase()) ?? encoding;

export const delimiterLabel = (t: Messages, delimiter: string): string =>
  pick(t.imports.delimiters, delimiter) ?? delimiter;

export const decimalLabel = (t: Messages, decimal: string): string => pick(t.imports.decimals, decimal) ?? decimal;

export const dateFormLabel = (t: Messages, form: string): string =>
  pick(t.imports.dateForms, form) ?? t.imports.dateForms.none;

export function warningText(t: Messages, { code, count }: PreviewSummary['warnings'][number]): string {
  return (pick(t.imports.warnings, code) ?? t.imports.warnings.other)(count);
}

/** Codes that the register keeps, in words. */
const valueLabel = (t: Messages, field: string, value: string): string =>
  field === 'status' && value !== '' ? statusText(t, value) : value;

/** `Enhed: 2010 Børnehuset Havnen → 2020 Børnehuset Kirkebakken; Timer pr. uge: 32 → 37` */
export function changesText(t: Messages, changes: PreviewRow['changes']): string {
  const p = t.imports.preview;
  return changes
    .map((change) => {
      const { field } = change;
      const label = fieldLabel(t, field);
      const [from, to] = [change.from, change.to].map((value) => valueLabel(t, field, value)) as [string, string];
      if (from === '') return p.set(label, to);
      return to === '' ? p.cleared(label, from) : p.fromTo(label, from, to);
    })
    .join('; ');
}

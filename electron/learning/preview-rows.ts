/** The lines of a course import's preview, as the reader would write them. */
import { formatDate } from '../../shared/kernel/dates.ts';
import { formatNumber, type Locale } from '../../shared/kernel/numbers.ts';
import type { PlannedCompletion } from '../../shared/learning/import-plan.ts';
import type { ChangeKind, PreviewRow, RowFault } from '../../shared/staff/import-contract.ts';

const decimalsOf = (hours: number): number => (Number.isInteger(hours) ? 0 : 1);

export function describeCompletion(row: PlannedCompletion, kind: ChangeKind, language: Locale): PreviewRow {
  const set = (field: string, to: string) => ({ field, from: '', to });
  const changes = [set('courseName', row.courseName), set('completedOn', formatDate(row.completedOn))];
  if (row.hours !== null) changes.push(set('hours', formatNumber(row.hours, language, decimalsOf(row.hours))));
  return {
    line: row.line,
    key: row.key,
    name: row.person.name,
    changes: kind === 'unchanged' ? changes.slice(0, 2) : changes,
    fault: null,
  };
}

export const describeFault = (fault: RowFault): PreviewRow => ({
  line: fault.line,
  key: '',
  name: '',
  changes: [],
  fault,
});

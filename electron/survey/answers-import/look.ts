/** The first way through a file of answers: what each column holds. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { tidy } from '../../../shared/kernel/text.ts';
import type { AnswersColumn } from '../../../shared/survey/answers-mapping.ts';
import { openTable } from '../../formats/read-table.ts';
import type { TableFile } from '../../formats/table-file.ts';
import type { Job } from '../../worker/context.ts';

/** More than any question has answers; a column with more is a name, a time or a comment. */
const MOST_VALUES = 200;

export interface LookedAt {
  readonly table: TableFile;
  readonly headers: readonly string[];
  readonly columns: readonly AnswersColumn[];
  readonly rows: number;
}

/** @throws file faults, file_no_rows, file_truncated, header_duplicate, cancelled */
export function lookAt(path: string, name: string, job: Job): LookedAt {
  const table = openTable(path, { name }, job);
  const headers = table.header.map(tidy);
  const twice = headers.find((header, place) => header !== '' && headers.indexOf(header) !== place);
  if (twice !== undefined) throw new AppFailure('header_duplicate', { column: twice });
  const seen = headers.map(() => new Set<string>());
  let rows = 0;
  const end = table.scan('parse', job, (cells) => {
    rows++;
    for (let place = 0; place < seen.length; place++) {
      const values = seen[place] as Set<string>;
      if (values.size < MOST_VALUES) values.add(cells[place] ?? '');
    }
  });
  if (!end.last) throw new AppFailure('file_no_rows');
  if (!end.endsWithBreak && end.last.cells < headers.length) {
    throw new AppFailure('file_truncated', { line: end.last.line });
  }
  return { table, headers, rows, columns: headers.map((header, place) => ({ header, values: filled(seen[place]) })) };
}

const filled = (values: ReadonlySet<string> | undefined): string[] => [
  ...new Set([...(values ?? [])].map((value) => tidy(value)).filter((value) => value !== '')),
];

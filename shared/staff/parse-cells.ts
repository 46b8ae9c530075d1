/** Readers of single text cells by field, for the row readers of every kind. */
import { tidy } from '../kernel/text.ts';
import type { ColumnFacts } from './parse-columns.ts';
import type { HeaderMap } from './parse-header.ts';
import { remember } from './parse-memory.ts';
import type { Faults } from './parse-row.ts';
import { parseYesNo } from './values.ts';

type Cells = readonly string[];

export interface CellReaders {
  /** The field's column, -1 when the file has none. */
  readonly columnOf: (field: string) => number;
  /** The cell as it stands; empty when the file has no such column. */
  readonly raw: (cells: Cells, field: string) => string;
  /** Tidied text; empty when the file has no such column. */
  readonly text: (field: string) => (cells: Cells) => string;
  /**
   * Undefined when the column is not there or empty from top to bottom: it then
   * says nothing, and the register keeps what it knows.
   */
  readonly optional: (field: string) => (cells: Cells) => string | undefined;
  /** Yes or no in the same way; another word is noted as bad_value. */
  readonly yesNo: (field: string) => (cells: Cells) => boolean | undefined;
}

export function makeCellReaders(map: HeaderMap, facts: ColumnFacts, faults: Faults): CellReaders {
  const columnOf = (field: string): number => map.columnOf.get(field) ?? -1;
  const text: CellReaders['text'] = (field) => {
    const column = columnOf(field);
    const readText = remember(tidy);
    return (cells) => readText(cells[column] ?? '');
  };
  return {
    columnOf,
    raw: (cells, field) => cells[columnOf(field)] ?? '',
    text,
    optional: (field) => (facts.filled[columnOf(field)] ? text(field) : () => undefined),
    yesNo: (field) => {
      const column = columnOf(field);
      if (!facts.filled[column]) return () => undefined;
      const read = remember(parseYesNo);
      return (cells) => {
        const answer = read(cells[column] ?? '');
        if (answer === undefined) faults.note(column, 'bad_value', cells[column] ?? '');
        return answer;
      };
    },
  };
}

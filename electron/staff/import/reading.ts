/** How rows that came from no file look in the import log. */
import type { FileRead } from '../../formats/types.ts';

export function readingOfRows<Row>(rows: readonly Row[], fileName: string): FileRead<Row> {
  return {
    reading: {
      name: fileName,
      bytes: 0,
      encoding: '',
      delimiter: '',
      decimal: '',
      dateForm: '',
      columns: [],
      sample: [],
    },
    fileHash: '',
    rows,
    faults: [],
    dataRows: rows.length,
    warnings: [],
    suggestedEffective: null,
  };
}

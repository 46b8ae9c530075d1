/** From tags to the elements that the program reads; everything else in the file is passed over. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { OpusElement } from '../../../shared/staff/opus-element.ts';
import type { XmlHandler } from '../xml/scan-xml.ts';

const ROOT = 'kmd';
/** The largest municipality has under a hundred thousand engagements. */
const MAX_ROWS = 500_000;
const MAX_FIELDS = 200;
/** No name, address or title is longer. */
const MAX_LETTERS = 4_000;

interface Open {
  readonly name: OpusElement['name'];
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly fields: Map<string, string>;
}

const isRow = (name: string): name is OpusElement['name'] => name === 'orgUnit' || name === 'employee';

/** @throws file_not_opus when the root is another, file_xml_limits {line} */
export function makeElementHandler(take: (element: OpusElement) => void): XmlHandler {
  let depth = 0;
  let rows = 0;
  let row: Open | undefined;
  let field: string | undefined;
  let text = '';
  const openRow = (name: string, attributes: ReadonlyMap<string, string>, line: number): void => {
    if (!isRow(name)) return;
    if (++rows > MAX_ROWS) throw new AppFailure('file_xml_limits', { line });
    row = { name, line, attributes, fields: new Map() };
  };
  return {
    open: (name, attributes, line) => {
      depth++;
      if (depth === 1 && name.toLowerCase() !== ROOT) throw new AppFailure('file_not_opus');
      if (depth === 2) openRow(name, attributes, line);
      if (depth !== 3 || !row) return;
      if (row.fields.size >= MAX_FIELDS) throw new AppFailure('file_xml_limits', { line });
      field = name;
      text = '';
    },
    text: (letters) => {
      if (depth !== 3 || field === undefined) return;
      text += letters;
      if (text.length > MAX_LETTERS) throw new AppFailure('file_xml_limits', { line: row?.line ?? 1 });
    },
    close: () => {
      if (depth === 3 && row && field !== undefined) {
        // Of several of one name the first is meant: functions and the like repeat below.
        if (!row.fields.has(field)) row.fields.set(field, text);
        field = undefined;
      }
      if (depth === 2 && row) {
        take(row);
        row = undefined;
      }
      depth--;
    },
  };
}

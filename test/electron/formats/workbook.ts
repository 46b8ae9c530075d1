/** Workbooks for tests, put together part by part as Excel and others write them. */
import { zipSync } from 'fflate';

export type CellOf = string | number | { readonly xml: string } | { readonly day: number } | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

function cellXml(cell: CellOf, at: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return 'xml' in cell ? cell.xml.replace('<c', `<c r="${at}"`) : `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  const known = shared.indexOf(cell);
  const place = known >= 0 ? known : shared.push(cell) - 1;
  return `<c r="${at}" t="s"><v>${place}</v></c>`;
}

/** `[row number, cells]`, or cells alone for the row after the last one. */
export type RowOf = readonly CellOf[] | { readonly row: number; readonly cells: readonly CellOf[] };

function sheetXml(rows: readonly RowOf[], shared: string[]): string {
  let at = 0;
  const lines = rows.map((given) => {
    const { row, cells } = 'row' in given ? given : { row: at + 1, cells: given };
    at = row;
    return `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${row}`, shared)).join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export interface SheetOf {
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly RowOf[];
}

export interface Extra {
  readonly from1904?: boolean;
  /** Parts that take the place of those made. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Style 1 is a day, style 2 a number with two decimals, style 3 a day by a format of one's own. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

export function workbookParts(sheets: readonly SheetOf[], extra: Extra = {}): Record<string, string> {
  const shared: string[] = [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(rows, shared);
  });
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `Ark${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${extra.from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`;
  parts['xl/styles.xml'] = STYLES;
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}">${shared.map((t) => `<si><t xml:space="preserve">${escapeXml(t)}</t></si>`).join('')}</sst>`;
  return { ...parts, ...extra.parts };
}

export const packParts = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part]),
      ),
    ),
  );

export const workbook = (sheets: readonly SheetOf[], extra: Extra = {}): Buffer =>
  packParts(workbookParts(sheets, extra));

/** Days as sheets count them. */
export const serialOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/**
 * The fixed parts of a workbook (ECMA-376, transitional): what it consists of
 * and the few looks its cells have. Only what two plain sheets need.
 */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Place of each look in `cellXfs` of the styles below. */
export const LOOK = { text: 1, count: 2, number: 3, date: 4, header: 5, title: 6, label: 7, wrapped: 8 } as const;

/** What XML may hold, turned round. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NEEDS_WORK = /[^\u0020-\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff]/;

/** `_x0041_` would be read as the letter A, so its underscore is written that way itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as it may stand in XML; letters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(FORBIDDEN, '')
    .replace(ESCAPE, '_x005F_')
    .replace(SPECIAL, (sign) => ENTITY[sign] ?? '')
    .replace(/\r/g, '_x000D_');
}

export const sheetStart = `${XML}<worksheet xmlns="${MAIN}">`;

export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>
</Types>`;

export const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`;

export const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>
<Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/>
</Relationships>`;

export interface SheetNames {
  readonly list: string;
  readonly about: string;
}

/** At most 31 letters, and none of those that addresses are made of. */
const sheetName = (name: string): string => xmlText(name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31));

/** @param range of the list with its header, such as `$A$1:$F$2001` */
export function workbookPart(names: SheetNames, range: string): string {
  const list = sheetName(names.list);
  const [first = '$A$1'] = range.split(':');
  const row = first.replace(/^\$[A-Z]+/, '');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>
<sheet name="${list}" sheetId="1" r:id="rId1"/><sheet name="${sheetName(names.about)}" sheetId="2" r:id="rId2"/>
</sheets><definedNames>
<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${list}'!${range}</definedName>
<definedName name="_xlnm.Print_Titles" localSheetId="0">'${list}'!${row}:${row}</definedName>
</definedNames></workbook>`;
}

/** Days as in Danish writing; thousands and decimal signs are the reader's own country's. */
const FORMATS = '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>';
const FONTS = `<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>`;
const FILLS = `<fills count="3"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE2ECF4"/><bgColor indexed="64"/></patternFill></fill></fills>`;
const BORDERS = `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border><left/><right/><top/><bottom style="thin"><color rgb="FF5E7485"/></bottom><diagonal/></border></borders>`;

const xf = (format: number, font = 0, more = '', inner = ''): string =>
  `<xf numFmtId="${format}" fontId="${font}" ${more || 'fillId="0" borderId="0"'} xfId="0"${format > 0 ? ' applyNumberFormat="1"' : ''}${font > 0 ? ' applyFont="1"' : ''}${inner ? ` applyAlignment="1">${inner}</xf>` : '/>'}`;
const TOP = '<alignment vertical="top" wrapText="1"/>';
const LOOKS = [
  xf(0),
  xf(49),
  xf(3),
  xf(4),
  xf(164),
  xf(0, 1, 'fillId="2" borderId="1" applyFill="1" applyBorder="1"', '<alignment vertical="center" wrapText="1"/>'),
  xf(0, 2),
  xf(0, 1, '', TOP),
  xf(0, 0, '', TOP),
];

export const STYLES = `${XML}<styleSheet xmlns="${MAIN}">${FORMATS}${FONTS}${FILLS}${BORDERS}
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${LOOKS.length}">${LOOKS.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

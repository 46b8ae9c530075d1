/**
 * A list as a workbook: the list itself with typed cells, a frozen header and a
 * filter, and a second sheet that says what it is. Written row by row and packed
 * as it goes, so that the size of the list costs no memory. Text is always text
 * here: a cell of type inlineStr is never run as a formula.
 */
import { deflateRawSync, constants as zlib } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';
import { daysBetween, type IsoDate } from '../../../shared/kernel/dates.ts';
import {
  CONTENT_TYPES,
  LOOK,
  ROOT_RELATIONS,
  type SheetNames,
  STYLES,
  sheetStart,
  WORKBOOK_RELATIONS,
  workbookPart,
  xmlText,
} from './xlsx-parts.ts';

export type CellKind = 'text' | 'count' | 'number' | 'date';

export interface XlsxColumn {
  readonly label: string;
  /** In letters. */
  readonly width: number;
  readonly kind: CellKind;
}

/** Days as `IsoDate` in a column of dates. */
export type XlsxCell = string | number | null;

export interface XlsxList {
  readonly names: SheetNames;
  readonly columns: readonly XlsxColumn[];
  readonly rows: Iterable<readonly XlsxCell[]>;
  /** Lines of the second sheet: one cell is a heading, two are a term and what it says. */
  readonly about: readonly (readonly [string] | readonly [string, string])[];
}

const MAX_LETTERS = 32_767;
/** Day 1 of the spreadsheet's calendar is 31 December 1899; before March 1900 it counts a day that never was. */
const EPOCH = '1899-12-30' as IsoDate;
const FIRST_DAY = '1900-03-01';
/** Letters of XML that are packed at a time. */
const GATHER = 512 * 1024;

/** Column 0 is A, column 26 is AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function textCell(at: string, text: string, look: number): string {
  const short = text.length > MAX_LETTERS ? text.slice(0, MAX_LETTERS) : text;
  const space = /^\s|\s$|[\n\t]/.test(short) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" t="inlineStr" s="${look}"><is><t${space}>${xmlText(short)}</t></is></c>`;
}

const serials = new Map<string, number>();

/** Few days are used often. */
function serialOf(date: IsoDate): number {
  const known = serials.get(date);
  if (known !== undefined) return known;
  if (serials.size > 100_000) serials.clear();
  const serial = daysBetween(EPOCH, date);
  serials.set(date, serial);
  return serial;
}

/** Not a number (never stored, but never trusted either) is an empty cell: it would be an unreadable file. */
function cell(at: string, value: XlsxCell, kind: CellKind): string {
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value === 'number') {
    return `<c r="${at}" s="${LOOK[kind === 'text' ? 'number' : kind]}"><v>${value}</v></c>`;
  }
  if (kind === 'date' && value >= FIRST_DAY) {
    return `<c r="${at}" s="${LOOK.date}"><v>${serialOf(value as IsoDate)}</v></c>`;
  }
  return textCell(at, value, LOOK.text);
}

const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
const columnsPart = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** Packed by the machine's own zlib, part by part; each part ends on a whole byte, so that they can be laid end to end. */
class NativeDeflate extends ZipPassThrough {
  constructor(name: string) {
    super(name);
    this.compression = 8;
  }
  protected override process(chunk: Uint8Array, final: boolean): void {
    const finishFlush = final ? zlib.Z_FINISH : zlib.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(chunk, { level: 6, finishFlush }), final);
  }
}

const listHead = (columns: XlsxList['columns']): string => `${sheetStart}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>${columnsPart(columns.map((c) => c.width))}<sheetData>`;

const listFoot = (range: string): string => `</sheetData><autoFilter ref="${range}"/>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>
<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;

/** @param count is told how many rows there were, the header not counted */
function* listPart({ columns, rows }: XlsxList, count: { rows: number }): Generator<string> {
  const names = columns.map((_, i) => columnName(i));
  yield listHead(columns);
  const header = columns.map((column, i) => textCell(`${names[i]}1`, column.label, LOOK.header));
  yield row(1, header.join(''), ' ht="30" customHeight="1"');
  for (const values of rows) {
    const number = ++count.rows + 1;
    let cells = '';
    for (let i = 0; i < columns.length; i++) {
      cells += cell(`${names[i]}${number}`, values[i] ?? null, columns[i]?.kind ?? 'text');
    }
    yield row(number, cells);
  }
  yield listFoot(`A1:${names.at(-1) ?? 'A'}${count.rows + 1}`);
}

function aboutPart({ about }: XlsxList): string {
  const line = ([first, second]: XlsxList['about'][number], i: number): string => {
    const number = i + 1;
    if (second === undefined) return row(number, textCell(`A${number}`, first, i === 0 ? LOOK.title : LOOK.label));
    return row(number, textCell(`A${number}`, first, LOOK.label) + textCell(`B${number}`, second, LOOK.wrapped));
  };
  return `${sheetStart}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>${columnsPart([34, 90])}<sheetData>${about.map(line).join('')}</sheetData>
<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/**
 * @param write takes the bytes in order
 * @param at the moment that the parts are dated with
 */
export function writeXlsx(write: (part: Uint8Array) => void, list: XlsxList, at: Date): void {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  const part = (name: string): ZipPassThrough => {
    const made = new NativeDeflate(name);
    made.mtime = at;
    zip.add(made);
    return made;
  };
  const whole = (name: string, xml: string): void => part(name).push(Buffer.from(xml, 'utf8'), true);
  whole('[Content_Types].xml', CONTENT_TYPES);
  whole('_rels/.rels', ROOT_RELATIONS);
  whole('xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS);
  whole('xl/styles.xml', STYLES);
  const count = { rows: 0 };
  const sheet = part('xl/worksheets/sheet1.xml');
  let waiting = '';
  for (const xml of listPart(list, count)) {
    waiting += xml;
    if (waiting.length < GATHER) continue;
    sheet.push(Buffer.from(waiting, 'utf8'));
    waiting = '';
  }
  sheet.push(Buffer.from(waiting, 'utf8'), true);
  whole('xl/worksheets/sheet2.xml', aboutPart(list));
  const last = columnName(Math.max(0, list.columns.length - 1));
  whole('xl/workbook.xml', workbookPart(list.names, `$A$1:$${last}$${count.rows + 1}`));
  zip.end();
}

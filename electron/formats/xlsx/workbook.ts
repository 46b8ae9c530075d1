/** The parts of a workbook around its sheets: which sheets there are, shared texts, which styles are dates. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { makeXmlScanner, type XmlHandler } from '../xml/scan-xml.ts';
import type { ZipFile } from '../zip/open-zip.ts';
import { isDateFormat } from './cell-text.ts';

export interface Workbook {
  /** Paths of the sheets in their order; hidden ones come last. */
  readonly sheets: readonly string[];
  readonly sharedTexts: readonly string[];
  /** By cell style: whether its numbers are days. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

const PIECE = 256 * 1024;

/** Scans a part; a fault in it is a damaged workbook, since nobody can look up a line of a part. */
export function scanPart(
  bytes: Buffer,
  handler: Partial<XmlHandler>,
  onPiece: (done: number) => void = () => {},
): void {
  const scanner = makeXmlScanner({ open: () => {}, close: () => {}, text: () => {}, ...handler });
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      onPiece(at);
      scanner.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    }
    scanner.write(decoder.decode());
    scanner.end();
  } catch (error) {
    const isXml = error instanceof AppFailure && /^file_(xml|truncated)/.test(error.error.code);
    throw isXml ? new AppFailure('file_damaged') : error;
  }
}

interface Relation {
  readonly target: string;
  readonly type: string;
}

/** Targets are relative to the part's folder, or begin at the root. */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readRelations(zip: ZipFile, part: string): Map<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const relations = new Map<string, Relation>();
  const bytes = zip.read(`${folder}_rels/${part.slice(cut)}.rels`);
  if (bytes) {
    scanPart(bytes, {
      open: (_name, a) => {
        const id = a.get('Id');
        if (id) relations.set(id, { target: resolveTarget(folder, a.get('Target') ?? ''), type: a.get('Type') ?? '' });
      },
    });
  }
  return relations;
}

const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((r) => r.type.endsWith(`/${type}`))?.target;

function readSharedTexts(bytes: Buffer | undefined): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  // Readings of East Asian names stand beside the text and are not part of it.
  let phonetic = 0;
  if (!bytes) return texts;
  scanPart(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      isText = name === 't';
    },
    text: (letters) => {
      if (isText && phonetic === 0) text += letters;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') phonetic--;
      isText = false;
    },
  });
  return texts;
}

function readDateStyles(bytes: Buffer | undefined): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  if (!bytes) return styles;
  scanPart(bytes, {
    open: (name, a) => {
      if (name === 'numFmt') codes.set(Number(a.get('numFmtId')), a.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      const id = Number(a.get('numFmtId') ?? 0);
      if (name === 'xf' && inCells) styles.push(isDateFormat(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function readSheets(bytes: Buffer, relations: ReadonlyMap<string, Relation>) {
  const shown: string[] = [];
  const hidden: string[] = [];
  let from1904 = false;
  scanPart(bytes, {
    open: (name, a) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(a.get('date1904') ?? '');
      const path = name === 'sheet' ? relations.get(a.get('id') ?? '')?.target : undefined;
      if (path) (['hidden', 'veryHidden'].includes(a.get('state') ?? '') ? hidden : shown).push(path);
    },
  });
  return { sheets: [...shown, ...hidden], from1904 };
}

/** @throws file_is_spreadsheet for other makes of sheets, file_binary for other ZIP files, file_damaged */
export function readWorkbook(zip: ZipFile): Workbook {
  const path = ofType(readRelations(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (zip.has('xl/workbook.bin') || zip.has('content.xml')) throw new AppFailure('file_is_spreadsheet');
  const bytes = path.startsWith('xl/') ? zip.read(path) : undefined;
  if (!bytes) throw new AppFailure('file_binary');
  const relations = readRelations(zip, path);
  const part = (type: string): Buffer | undefined => zip.read(ofType(relations, type) ?? '');
  return {
    ...readSheets(bytes, relations),
    sharedTexts: readSharedTexts(part('sharedStrings')),
    dateStyles: readDateStyles(part('styles')),
  };
}

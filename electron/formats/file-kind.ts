/** What a file is by its first bytes; its name may say anything. */
import { AppFailure } from '../../shared/kernel/result.ts';
import { utf16Of } from './csv/sniff.ts';
import { readHead } from './file-bytes.ts';

export type FileKind = 'text' | 'xlsx' | 'xml';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** The old Excel format, and every Office file that asks for a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const XML_START = /^\ufeff?\s*<(?:[?!]|[a-z])/i;

function startOf(head: Buffer): string {
  const utf16 = utf16Of(head);
  if (utf16) return new TextDecoder(utf16).decode(head.subarray(0, 512));
  return head.subarray(0, 512).toString('utf8');
}

/** @throws file_missing, file_empty, file_too_large, file_is_spreadsheet, io_error */
export function fileKind(path: string, name: string): FileKind {
  const head = readHead(path, name);
  if (head.subarray(0, OLE.length).equals(OLE)) throw new AppFailure('file_is_spreadsheet');
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'xlsx';
  return XML_START.test(startOf(head)) ? 'xml' : 'text';
}

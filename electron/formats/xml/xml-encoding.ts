/** Bytes of an XML file to text, chunk by chunk: by the mark at the start, else by its declaration, else UTF-8. */
import { AppFailure } from '../../../shared/kernel/result.ts';
import { text1252 } from '../csv/decode.ts';
import { utf16Of } from '../csv/sniff.ts';

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/i;
const HEAD = 400;
const LATIN = /^(?:windows-1252|cp1252|iso-8859-1|iso-8859-15|latin-?1)$/i;

export interface XmlDecoder {
  readonly encoding: string;
  /** @throws file_encoding {line} */
  readonly decode: (bytes: Buffer, line: number) => string;
  readonly end: (line: number) => string;
}

function streaming(encoding: string): XmlDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const guarded = (line: number, work: () => string): string => {
    try {
      return work();
    } catch {
      throw new AppFailure('file_encoding', { line });
    }
  };
  return {
    encoding,
    decode: (bytes, line) => guarded(line, () => decoder.decode(bytes, { stream: true })),
    end: (line) => guarded(line, () => decoder.decode()),
  };
}

/** @param head the first chunk. @throws file_encoding {line} for an encoding that is not known */
export function makeXmlDecoder(head: Buffer): XmlDecoder {
  const utf16 = utf16Of(head);
  if (utf16) return streaming(utf16);
  const start = head
    .subarray(0, HEAD)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = DECLARED.exec(start.trimStart())?.[1] ?? 'utf-8';
  if (LATIN.test(declared)) {
    return { encoding: 'windows-1252', decode: text1252, end: () => '' };
  }
  if (/^(?:utf-?8|us-ascii)$/i.test(declared)) return streaming('utf-8');
  throw new AppFailure('file_encoding', { line: 1 });
}

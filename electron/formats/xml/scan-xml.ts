/**
 * XML as a stream of tags, by saxes, within budgets. Files come from outside:
 * a document type is refused outright, so there are no entities but the five of
 * XML itself, and nothing can make the program hold more than it was given.
 */
import { SaxesParser } from 'saxes';
import { AppFailure } from '../../../shared/kernel/result.ts';

export interface XmlHandler {
  /** Names without their prefix, unless it is asked for (`keepPrefixes`). */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, line: number) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export interface XmlScanner {
  /** @throws file_xml_broken, file_xml_doctype, file_xml_limits, each with {line} */
  readonly write: (chunk: string) => void;
  /** @throws file_truncated {line} when an element is still open, file_xml_broken {line} */
  readonly end: () => void;
  readonly line: () => number;
}

/** Real files nest four deep. */
const MAX_DEPTH = 64;
/** Of an attribute or of a text between two tags. Excel allows 32,767 in a cell. */
const MAX_LETTERS = 100_000;
/** No tag, comment or text of a real file is longer. */
const MAX_TOKEN = 1024 * 1024;
/** Chunks are written in pieces of this, so that a token without end is seen in time. */
const PIECE = 64 * 1024;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(
  given: Record<string, string>,
  nameOf: (name: string) => string,
  refuse: () => never,
): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if (value.length > MAX_LETTERS) refuse();
    attributes.set(nameOf(name), value);
  }
  return attributes;
}

/** @param options keepPrefixes: for documents of several vocabularies, whose elements may share a name */
export function makeXmlScanner(handler: XmlHandler, options: { readonly keepPrefixes?: boolean } = {}): XmlScanner {
  const nameOf = options.keepPrefixes ? (name: string): string => name : localName;
  const parser = new SaxesParser({ position: true, xmlns: false as const });
  let depth = 0;
  let sinceTag = 0;
  let tagLine = 1;
  let isEnding = false;
  const fail = (code: 'file_xml_broken' | 'file_xml_doctype' | 'file_xml_limits' | 'file_truncated'): never => {
    throw new AppFailure(code, { line: parser.line });
  };
  const refuse = (): never => fail('file_xml_limits');
  parser.on('error', () => fail(isEnding && depth > 0 ? 'file_truncated' : 'file_xml_broken'));
  parser.on('doctype', () => fail('file_xml_doctype'));
  parser.on('opentagstart', () => {
    sinceTag = 0;
    tagLine = parser.line;
    if (++depth > MAX_DEPTH) refuse();
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    handler.open(nameOf(tag.name), attributesOf(tag.attributes, nameOf, refuse), tagLine);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth--;
    handler.close(nameOf(tag.name));
  });
  const text = (letters: string): void => {
    if (letters.length > MAX_LETTERS) refuse();
    handler.text(letters);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    line: () => parser.line,
    write: (chunk) => {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.slice(at, at + PIECE);
        sinceTag += piece.length;
        parser.write(piece);
        if (sinceTag > MAX_TOKEN) refuse();
      }
    },
    end: () => {
      isEnding = true;
      parser.close();
    },
  };
}

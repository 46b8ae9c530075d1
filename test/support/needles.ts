/**
 * What must never lie on a disk in the clear, and a way to look for all of it in
 * one pass over a file: names, CPR numbers and addresses of the people in the
 * payroll files, as they are written, in small letters, and folded for search,
 * each in UTF-8, UTF-16 and windows-1252.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { fold } from '../../shared/kernel/text.ts';

/** Shorter ones occur by chance in encrypted bytes. */
const SHORTEST = 6;
const HEAD = 4;

export interface Needles {
  readonly count: number;
  /** The first needle found in the bytes, undefined when there is none. */
  readonly findIn: (bytes: Buffer) => string | undefined;
}

const cp1252 = (text: string): Buffer => Buffer.from(text, 'latin1');
const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  cp1252,
];

const formsOf = (text: string): string[] => [text, text.toLowerCase(), text.toUpperCase(), fold(text)];

function encodeAll(texts: Iterable<string>): Map<string, { readonly text: string; readonly bytes: Buffer }> {
  const needles = new Map<string, { text: string; bytes: Buffer }>();
  for (const text of texts) {
    for (const form of formsOf(text)) {
      for (const encode of encodings) {
        const bytes = encode(form);
        if (bytes.length >= SHORTEST) needles.set(bytes.toString('hex'), { text, bytes });
      }
    }
  }
  return needles;
}

export function makeNeedles(texts: Iterable<string>): Needles {
  const needles = [...encodeAll(texts).values()];
  const byHead = new Map<number, typeof needles>();
  // Most places in a file are passed over with one look at this table.
  const possible = new Uint8Array(1 << 16);
  for (const needle of needles) {
    const head = needle.bytes.readUInt32LE(0);
    possible[head & 0xffff] = 1;
    const same = byHead.get(head);
    if (same) same.push(needle);
    else byHead.set(head, [needle]);
  }
  const findIn = (bytes: Buffer): string | undefined => {
    for (let at = 0; at + HEAD <= bytes.length; at++) {
      if (possible[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
      const candidates = byHead.get(bytes.readUInt32LE(at));
      const found = candidates?.find((needle) => needle.bytes.equals(bytes.subarray(at, at + needle.bytes.length)));
      if (found) return found.text;
    }
    return undefined;
  };
  return { count: needles.length, findIn };
}

const PIECE = 8 * 1024 * 1024;
const OVERLAP = 256;

/** @returns the file's first needle, undefined when it holds none */
export function findInFile(file: string, needles: Needles): string | undefined {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    for (let from = 0; ; from += PIECE - OVERLAP) {
      const length = readSync(handle, buffer, 0, PIECE, from);
      const found = needles.findIn(buffer.subarray(0, length));
      if (found !== undefined || length < PIECE) return found;
    }
  } finally {
    closeSync(handle);
  }
}

/** The people of payroll files as vesterhede's: names, CPR numbers with and without hyphen, addresses. */
export function peopleIn(csv: Buffer): Set<string> {
  const [header = '', ...lines] = csv.toString('latin1').split(/\r?\n/);
  const columns = header.split(';');
  const texts = new Set<string>();
  const add = (text: string | undefined): void => {
    const word = text?.trim() ?? '';
    if (word.length >= SHORTEST) texts.add(word);
  };
  for (const line of lines) {
    const cells = line.split(';');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    // An account of the payroll system and nobody's name.
    if (`${cell('Fornavn')} ${cell('Efternavn')}` === 'System Bruger') continue;
    add(cell('Fornavn'));
    add(cell('Efternavn'));
    add(cell('E-mail'));
    const cpr = cell('Cpr').replace('-', '');
    if (/^\d{10}$/.test(cpr)) {
      add(cpr);
      add(`${cpr.slice(0, 6)}-${cpr.slice(6)}`);
    }
  }
  return texts;
}

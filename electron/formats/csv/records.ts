/**
 * Cuts delimited text into records, with the physical line each one starts on.
 * Written by hand because every fault must be named with the line the user sees
 * in an editor, also after cells that hold line breaks, because an unclosed
 * quote must not swallow the rest of a file, and because a large file is read
 * twice (for what the columns show, then for the rows) without being held in cells.
 */
import { AppFailure } from '../../../shared/kernel/result.ts';

const QUOTE = '"';
const NEWLINE = '\n';
const CARRIAGE_RETURN = 13;
const LINE_BREAKS = /\n/g;
/** No export has so many columns; the limit keeps a line of nothing but delimiters from filling the memory. */
const MAX_CELLS = 1000;

export interface Position {
  readonly offset: number;
  /** Counts from 1. */
  readonly line: number;
}

export const START: Position = { offset: 0, line: 1 };

/** Answers false to stop. `offset` is where the record begins. */
export type Visit = (cells: string[], line: number, offset: number) => boolean | undefined;

export interface ScanEnd {
  /** The last record read, undefined when there was none. */
  readonly last: { readonly line: number; readonly cells: number } | undefined;
  /** Where the next record would begin. */
  readonly next: Position;
  readonly endsWithBreak: boolean;
}

/** Line ends of an old Mac are a lone CR; where there is any LF, a lone CR is white space in a cell. */
export const unifyBreaks = (text: string): string =>
  text.includes('\r') && !text.includes(NEWLINE) ? text.replaceAll('\r', NEWLINE) : text;

/**
 * Visits every record that holds something; blank lines, and lines of nothing
 * but delimiters, are none.
 * @throws file_quote_unclosed {line}, file_truncated {line} when the text ends inside a quoted cell
 */
export function scanRecords(text: string, delimiter: string, from: Position, visit: Visit): ScanEnd {
  const length = text.length;
  let { offset, line } = from;
  let nextQuote = text.indexOf(QUOTE, offset);
  let last: ScanEnd['last'];
  while (offset < length) {
    const begin = offset;
    const startLine = line;
    const end = lineBreakFrom(text, offset);
    let cells: string[];
    if (nextQuote < 0 || nextQuote >= end) {
      const stop = beforeReturn(text, offset, end);
      offset = end + 1;
      line++;
      if (stop === begin) continue;
      cells = text.slice(begin, stop).split(delimiter, MAX_CELLS);
    } else {
      const record = readQuoted(text, delimiter, offset, startLine);
      cells = record.cells;
      offset = record.end + 1;
      line += 1 + record.breaks;
      nextQuote = text.indexOf(QUOTE, offset);
    }
    if (isBlank(cells)) continue;
    last = { line: startLine, cells: cells.length };
    if (visit(cells, startLine, begin) === false) break;
  }
  return { last, next: { offset: Math.min(offset, length), line }, endsWithBreak: text.endsWith(NEWLINE) };
}

function isBlank(cells: readonly string[]): boolean {
  // Whatever stood behind the limit is not known to be nothing.
  if (cells.length === MAX_CELLS) return false;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

interface QuotedRecord {
  readonly cells: string[];
  /** Offset of the line break that ends the record, or of the end of the text. */
  readonly end: number;
  /** Line breaks inside its cells. */
  readonly breaks: number;
}

function readQuoted(text: string, delimiter: string, offset: number, line: number): QuotedRecord {
  const cells: string[] = [];
  let breaks = 0;
  let at = offset;
  let lineBreak = lineBreakFrom(text, at);
  for (;;) {
    let quoted: string | undefined;
    if (text[at] === QUOTE) {
      const close = findClose(text, at, line);
      quoted = text.slice(at + 1, close).replaceAll('""', QUOTE);
      at = close + 1;
      if (at > lineBreak) {
        breaks += quoted.match(LINE_BREAKS)?.length ?? 0;
        refuseTail(text, delimiter, at, line);
        lineBreak = lineBreakFrom(text, at);
      }
    }
    // Searched within the line only, so that many lines without a delimiter stay linear.
    const rest = text.slice(at, beforeReturn(text, at, lineBreak));
    const next = rest.indexOf(delimiter);
    const plain = next < 0 ? rest : rest.slice(0, next);
    if (cells.length < MAX_CELLS) cells.push(quoted === undefined ? plain : quoted + plain.trimEnd());
    if (next < 0) return { cells, end: lineBreak, breaks };
    at += next + 1;
  }
}

/** Offset of the closing quote; doubled quotes are letters. */
function findClose(text: string, open: number, line: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) throw new AppFailure(endsHere(text, open) ? 'file_truncated' : 'file_quote_unclosed', { line });
    if (text[quote + 1] !== QUOTE) return quote;
    at = quote + 2;
  }
}

/** A quote opened on the last line of a text without a final line break: the file was cut inside the cell. */
const endsHere = (text: string, open: number): boolean => text.indexOf(NEWLINE, open) < 0;

/**
 * After a quoted cell of several lines must come a delimiter or the end of the
 * line. Other letters mean that the "closing" quote opens another cell, lines
 * below the quote that was never closed.
 */
function refuseTail(text: string, delimiter: string, at: number, line: number): void {
  let i = at;
  while (text[i] === ' ' || text[i] === '\r') i++;
  const sign = text[i];
  if (sign !== undefined && sign !== delimiter && sign !== NEWLINE) {
    throw new AppFailure('file_quote_unclosed', { line });
  }
}

function beforeReturn(text: string, from: number, lineBreak: number): number {
  return lineBreak > from && text.charCodeAt(lineBreak - 1) === CARRIAGE_RETURN ? lineBreak - 1 : lineBreak;
}

function lineBreakFrom(text: string, at: number): number {
  const end = text.indexOf(NEWLINE, at);
  return end < 0 ? text.length : end;
}

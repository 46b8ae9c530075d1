/** Text of a cell on paper: a date is never broken over two lines, a word that no column can hold is. */
import { Fragment, type ReactNode } from 'react';

const DATE = /\b\d{2}-\d{2}-\d{4}\b/;
/** Longer words are broken where the column ends; shorter ones make the column as wide as they are. */
const LONG = /\S{25,}/;
const PARTS = new RegExp(`(${DATE.source}|${LONG.source})`);
/** Letters between the places where a long word may be broken. */
const STEP = 10;

function LongWord({ word }: { readonly word: string }) {
  const pieces = Array.from({ length: Math.ceil(word.length / STEP) }, (_, i) => word.slice(i * STEP, (i + 1) * STEP));
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one printed word never move.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}

function partOf(part: string): ReactNode {
  if (DATE.test(part) && part.length === 10) return <span className="pj-report-day">{part}</span>;
  return LONG.test(part) ? <LongWord word={part} /> : part;
}

export function CellText({ text }: { readonly text: string }) {
  return text.split(PARTS).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one printed text never move.
    <Fragment key={at}>{partOf(part)}</Fragment>
  ));
}

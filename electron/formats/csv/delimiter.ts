/** Finds the delimiter (domain §5.5 point 2) by counting outside quotes on the first lines. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES = 30;
const LETTERS = 200_000;

/** How often each candidate stands outside quotes, line by line; a line break inside quotes ends no line. */
function countLines(text: string): number[][] {
  const lines: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let quoted = false;
  let filled = false;
  for (let i = 0; i < text.length && i < LETTERS && lines.length < LINES; i++) {
    const sign = text[i] as string;
    if (sign === '"') quoted = !quoted;
    if (sign === '\n' && !quoted) {
      if (filled) lines.push(counts);
      counts = DELIMITERS.map(() => 0);
      filled = false;
      continue;
    }
    filled = true;
    const which = quoted ? -1 : DELIMITERS.indexOf(sign as Delimiter);
    if (which >= 0) counts[which] = (counts[which] ?? 0) + 1;
  }
  if (filled && lines.length < LINES) lines.push(counts);
  return lines;
}

/**
 * The delimiter that parts the header and most lines into equally many cells;
 * with several, the one that makes most columns, and `;` before the others.
 * @returns undefined when the first line has none of them
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const lines = countLines(text);
  let best: { sign: Delimiter; even: number; columns: number } | undefined;
  DELIMITERS.forEach((sign, which) => {
    const columns = lines[0]?.[which] ?? 0;
    if (columns === 0) return;
    const even = lines.filter((counts) => counts[which] === columns).length;
    if (!best || even > best.even || (even === best.even && columns > best.columns)) best = { sign, even, columns };
  });
  return (best as { sign: Delimiter } | undefined)?.sign;
}

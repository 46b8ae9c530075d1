/**
 * Remembers what a text was read as. Columns of codes, dates and rates hold few
 * different values, but every cell comes as a new string: finding it in a Map
 * means hashing it, which costs more than reading most of them. So a small table
 * addressed by a few letters is asked first.
 */
const SIZE = 4096;

/** Spreads dates, codes, rates and names well; equal texts have equal slots, that is all it must hold. */
function slotOf(text: string): number {
  const n = text.length;
  let h = n;
  if (n < 5) {
    for (let i = 0; i < n; i++) h = Math.imul(h, 31) + text.charCodeAt(i);
  } else {
    h = Math.imul(h, 31) + text.charCodeAt(0);
    h = Math.imul(h, 31) + text.charCodeAt(1);
    h = Math.imul(h, 31) + text.charCodeAt(3);
    h = Math.imul(h, 31) + text.charCodeAt(4);
    h = Math.imul(h, 31) + text.charCodeAt(n - 2);
    h = Math.imul(h, 31) + text.charCodeAt(n - 1);
  }
  return (h ^ (h >>> 12)) & (SIZE - 1);
}

/** `read` is called once for each different text, and equal texts are answered with the very same value. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const texts = new Array<string | undefined>(SIZE).fill(undefined);
  const values = new Array<T | undefined>(SIZE).fill(undefined);
  const all = new Map<string, T>();
  const find = (text: string): T => {
    const found = all.get(text);
    if (found !== undefined || all.has(text)) return found as T;
    const made = read(text);
    all.set(text, made);
    return made;
  };
  return (text) => {
    const slot = slotOf(text);
    if (texts[slot] === text) return values[slot] as T;
    const value = find(text);
    texts[slot] = text;
    values[slot] = value;
    return value;
  };
}

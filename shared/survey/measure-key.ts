/** The stable name of a figure, made from a dimension's label: "Nærmeste leder" → `naermeste_leder`. */
import { measureKey } from './instrument.ts';

const SPELT_OUT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
const LONGEST = 60;

/** Null when nothing is left that a key can begin with ("5-1", "…"). */
export function measureKeyOf(label: string): string | null {
  const key = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => SPELT_OUT[letter] ?? '')
    .trim()
    .replace(/\s+/g, '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/_+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  return measureKey.safeParse(key).success ? key : null;
}

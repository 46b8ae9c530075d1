/**
 * Codes for answering: 128 random bits, written as 26 letters and digits of
 * Crockford's base 32 (no I, L, O and U) in groups that can be read aloud.
 */
export const CODE_BYTES = 16;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 26;
const GROUP = 5;
/** What is read or typed in place of another. */
const MISTAKEN: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** `0123456789ABCDEFGHJKMNPQRS` as `01234-56789-ABCDE-FGHJK-MNPQRS`: the last group has six. */
const grouped = (text: string): string => {
  const cuts = Array.from({ length: Math.floor(text.length / GROUP) }, (_, i) => i * GROUP);
  return cuts.map((from, i) => text.slice(from, i === cuts.length - 1 ? undefined : from + GROUP)).join('-');
};

/** @param bytes 16 of them */
export function formatCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError('a code has 16 bytes');
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < LETTERS; i++) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return grouped(text);
}

/** The bytes of a code as it was typed; letter case, spaces and hyphens do not matter. Undefined: no code at all. */
export function parseCode(typed: string): Uint8Array | undefined {
  const text = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  if (text.length !== LETTERS) return undefined;
  let value = 0n;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(MISTAKEN[letter] ?? letter);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  if (value >> 128n !== 0n) return undefined;
  const bytes = new Uint8Array(CODE_BYTES);
  for (let i = CODE_BYTES - 1; i >= 0; i--) {
    bytes[i] = Number(value & 255n);
    value >>= 8n;
  }
  return bytes;
}

/**
 * The recovery key as it is printed and typed: 160 random bits in base 32, then
 * three check characters, in seven groups of five. The alphabet leaves out
 * letters that are taken for others. The check is a CRC of 15 bits, which never
 * misses one wrong character or two neighbours swapped: a typing error is thus
 * told apart from a key that belongs to another register.
 */
export const RECOVERY_BYTES = 20;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_CHARS = 32;
const CHECK_CHARS = 3;
const GROUP = 5;
const CRC_POLYNOMIAL = 0x4599;
const CRC_MASK = 0x7fff;

export type ParsedRecoveryKey =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'length' | 'character' | 'check' };

function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

function toBytes(symbols: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(RECOVERY_BYTES);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  }
  return bytes;
}

function checkOf(symbols: readonly number[]): number[] {
  // Not zero at the start: a key of zeros must not carry a check of zeros.
  let crc = 0x5aa5;
  for (const symbol of symbols) {
    for (let bit = 4; bit >= 0; bit--) {
      const top = ((crc >> 14) & 1) ^ ((symbol >> bit) & 1);
      crc = (crc << 1) & CRC_MASK;
      if (top) crc ^= CRC_POLYNOMIAL;
    }
  }
  return [(crc >> 10) & 31, (crc >> 5) & 31, crc & 31];
}

/** @param bytes 20 random bytes */
export function formatRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_BYTES) throw new RangeError('a recovery key has 20 bytes');
  const symbols = toSymbols(bytes);
  const text = [...symbols, ...checkOf(symbols)].map((symbol) => ALPHABET.charAt(symbol)).join('');
  const groups: string[] = [];
  for (let i = 0; i < text.length; i += GROUP) groups.push(text.slice(i, i + GROUP));
  return groups.join('-');
}

/** O is read as 0, I and L as 1; spaces, any kind of dash and lower case do not matter. */
export function parseRecoveryKey(text: string): ParsedRecoveryKey {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_.·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const symbols = Array.from(plain, (letter) => ALPHABET.indexOf(letter));
  if (symbols.includes(-1)) return { ok: false, reason: 'character' };
  if (symbols.length !== DATA_CHARS + CHECK_CHARS) return { ok: false, reason: 'length' };
  const data = symbols.slice(0, DATA_CHARS);
  const check = checkOf(data);
  const right = check.every((symbol, i) => symbol === symbols[DATA_CHARS + i]);
  return right ? { ok: true, bytes: toBytes(data) } : { ok: false, reason: 'check' };
}

/** The chunks of a PNG (W3C PNG §11): those that a picture is drawn with are kept, texts, time and Exif are not. */

const SIGNATURE = 8;
/** Length, type, check sum. */
const AROUND = 12;

const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

/** Chunks from the first to IEND; undefined: the file ends before it does. */
function chunksOf(bytes: Buffer): { type: string; from: number; to: number }[] | undefined {
  const chunks: { type: string; from: number; to: number }[] = [];
  for (let from = SIGNATURE; from + AROUND <= bytes.length; ) {
    const to = from + AROUND + bytes.readUInt32BE(from);
    const type = bytes.toString('latin1', from + 4, from + 8);
    if (to > bytes.length) return undefined;
    chunks.push({ type, from, to });
    if (type === 'IEND') return chunks;
    from = to;
  }
  return undefined;
}

export const pngIsWhole = (bytes: Buffer): boolean => chunksOf(bytes)?.some(({ type }) => type === 'IDAT') ?? false;

/** @returns the picture alone, or undefined when it is not a whole PNG */
export function stripPng(bytes: Buffer): Buffer | undefined {
  const kept = chunksOf(bytes)?.filter(({ type }) => KEPT.has(type));
  if (!kept) return undefined;
  return Buffer.concat([bytes.subarray(0, SIGNATURE), ...kept.map(({ from, to }) => bytes.subarray(from, to))]);
}

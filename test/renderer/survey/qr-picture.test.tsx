/** The printed pattern, painted and read back by another program's reader. */
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../../renderer/print/qr-picture.ts';
import { codeLines } from '../../../shared/survey/code-text.ts';
import { CODE_BYTES, formatCode } from '../../../shared/survey/codes.ts';

const SCALE = 4;

/** The path's rectangles, painted black on white. */
function painted(code: string): { pixels: Uint8ClampedArray; width: number } {
  const { size, path } = qrPicture(code);
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * SCALE; py < (Number(y) + 1) * SCALE; py++) {
      const from = (py * width + Number(x) * SCALE) * 4;
      for (let at = from; at < from + Number(run) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return { pixels, width };
}

describe('the QR code of a slip', () => {
  it.each([0, 1, 77, 128, 255])('reads back as the bare code (%i)', (byte) => {
    const code = formatCode(new Uint8Array(CODE_BYTES).map((_, i) => (byte + i * 37) % 256));
    const { pixels, width } = painted(code);
    expect(jsQR(pixels, width, width)?.data).toBe(code.replaceAll('-', ''));
    expect(codeLines(code).join('-')).toBe(code);
  });
});

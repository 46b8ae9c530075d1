import qrcode from 'qrcode-generator';
import { bareCode } from '../../shared/survey/code-text.ts';

/** Clear space around the pattern that scanners need, in modules. */
const QUIET = 4;

export interface QrPicture {
  /** Of the square in modules, clear space included. */
  readonly size: number;
  /** All dark modules as one SVG path: an element per module would be hundreds of thousands in a municipality. */
  readonly path: string;
}

/** The code as a scanner types it; letters and digits only, so that the coarse alphanumeric pattern is enough. */
export function qrPicture(code: string): QrPicture {
  const qr = qrcode(0, 'M');
  qr.addData(bareCode(code), 'Alphanumeric');
  qr.make();
  const count = qr.getModuleCount();
  const runs: string[] = [];
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) {
      if (!qr.isDark(y, x)) continue;
      const from = x;
      while (x + 1 < count && qr.isDark(y, x + 1)) x++;
      runs.push(`M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  return { size: count + 2 * QUIET, path: runs.join('') };
}

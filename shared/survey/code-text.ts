/** How a code is scanned and printed; how it is made is in `codes.ts`. */

/** The bare letters and digits: what a QR code carries, since a scanner types them like a keyboard. */
export const bareCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Of the bare code. */
export const CODE_LENGTH = 26;

/** On a slip, in two lines broken between groups: `01234-56789-ABCDE-` and `FGHJK-MNPQRS`. */
export function codeLines(code: string): readonly string[] {
  const groups = code.split('-');
  const half = Math.ceil(groups.length / 2);
  return [groups.slice(0, half).join('-'), groups.slice(half).join('-')].filter((line) => line !== '');
}

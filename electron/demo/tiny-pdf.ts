/** A PDF of one page with a few lines of text: enough to open, to store and to look at. */

const HEAD = '%PDF-1.4\n';
/** Points from the top of an A4 page, and from line to line. */
const TOP = 780;
const LEADING = 22;

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);

function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line, i) => `${i === 0 ? '/F1 18 Tf' : '/F1 12 Tf'} (${escaped(line)}) Tj T*`);
  return `BT ${LEADING} TL 60 ${TOP} Td ${shown.join(' ')} ET`;
}

/** @param lines the first as a heading; letters of Western Europe only */
export function tinyPdf(lines: readonly string[]): Buffer {
  const content = contentOf(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ].map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`);
  const offsets = objects.map((_, i) => HEAD.length + objects.slice(0, i).join('').length);
  const body = HEAD + objects.join('');
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  // One byte for each letter, so that the offsets above count bytes.
  return Buffer.from(body + table + trailer, 'latin1');
}

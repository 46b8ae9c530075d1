/**
 * Numbers in files (domain §5.5 point 3). `1.234` is a thousand to a Dane and
 * a little over one to a spreadsheet in English, so the decimal sign is settled
 * for a column from all its values, and a column that does not tell is refused.
 */
export type Decimal = ',' | '.';

/** Each different value of a column and how often it occurs. */
export type Counts = ReadonlyMap<string, number>;

const BLANKS = /[\s'’]/g;
const ONE_SIGN = /^-?(\d*)([.,])(\d*)$/;
const WITH_COMMA = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$|^-?,\d+$/;
const WITH_POINT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^-?\.\d+$/;

const bare = (text: string): string => text.replace(BLANKS, '').replace(/%$/, '');

/** What one value says about the decimal sign: nothing, or that it is unclear between the two. */
export function decimalEvidence(text: string): Decimal | 'unclear' | undefined {
  for (const part of bare(text).split('/')) {
    const said = evidenceOf(part);
    if (said) return said;
  }
  return undefined;
}

function evidenceOf(text: string): Decimal | 'unclear' | undefined {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0 && point < 0) return undefined;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const m = ONE_SIGN.exec(text);
  // More than one of the same sign groups thousands, so the other one is the decimal sign.
  if (!m) return /^-?\d{1,3}(?:\.\d{3})+$/.test(text) ? ',' : /^-?\d{1,3}(?:,\d{3})+$/.test(text) ? '.' : undefined;
  const [, whole = '', sign, rest = ''] = m;
  const groups = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return groups ? 'unclear' : (sign as Decimal);
}

export interface DecimalTally {
  readonly comma: number;
  readonly point: number;
  readonly unclear: number;
}

export function tallyDecimals(counts: Counts): DecimalTally {
  const tally = { comma: 0, point: 0, unclear: 0 };
  for (const [text, n] of counts) {
    const said = decimalEvidence(text);
    if (said === ',') tally.comma += n;
    else if (said === '.') tally.point += n;
    else if (said) tally.unclear += n;
  }
  return tally;
}

/** The sign most values show; undefined when none does or both do alike. */
export function decimalOf(tally: Pick<DecimalTally, 'comma' | 'point'>): Decimal | undefined {
  if (tally.comma === tally.point) return undefined;
  return tally.comma > tally.point ? ',' : '.';
}

/**
 * Settles a column's decimal sign. What the column shows itself goes first,
 * then what the file's other columns show. A field whose values never reach a
 * thousand (hours a week, rates) cannot hold a thousands sign, so its single
 * sign is the decimal one.
 * @returns undefined when the column stays ambiguous
 */
export function settleDecimal(counts: Counts, file: Decimal | undefined, belowThousand: boolean): Decimal | undefined {
  const tally = tallyDecimals(counts);
  if (tally.comma > 0 && tally.comma === tally.point) return undefined;
  const own = decimalOf(tally);
  if (own) return own;
  if (tally.unclear === 0) return file ?? ',';
  if (!belowThousand) return file;
  for (const text of counts.keys()) {
    if (decimalEvidence(text) === 'unclear') return text.includes(',') ? ',' : '.';
  }
  return file;
}

function parsePlain(text: string, decimal: Decimal): number | undefined {
  if (decimal === ',') {
    return WITH_COMMA.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : undefined;
  }
  return WITH_POINT.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** `1.234,5`, `0,8108`, `30/37`, `81,08 %`; undefined when it is no number of that form. */
export function parseNumber(text: string, decimal: Decimal): number | undefined {
  const plain = bare(text);
  const slash = plain.indexOf('/');
  if (slash < 0) return parsePlain(plain, decimal);
  const over = parsePlain(plain.slice(0, slash), decimal);
  const under = parsePlain(plain.slice(slash + 1), decimal);
  return over === undefined || !under ? undefined : over / under;
}

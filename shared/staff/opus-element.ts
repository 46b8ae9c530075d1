/** An element of a KMD Opus file as the XML reader hands it over, and its values by name (domain §5.5). */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import { tidy } from '../kernel/text.ts';
import type { RowFaultCode } from './import-contract.ts';
import { isNoDate, parseDate } from './parse-dates.ts';

/** `<orgUnit>` or `<employee>` with the text of its direct children. */
export interface OpusElement {
  readonly name: 'orgUnit' | 'employee';
  /** The line its tag stands on, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is wrong with a row: the element that holds it, as it is called in the file. */
export interface OpusFault {
  readonly column: string;
  readonly code: RowFaultCode;
  readonly value: string;
}

export const fieldOf = (element: OpusElement, name: string): string => tidy(element.fields.get(name) ?? '');
export const idOf = (element: OpusElement): string => tidy(element.attributes.get('id') ?? '');

/** `undefined`: no such day. `null`: nothing is said. Opus writes ISO dates and 9999-12-31 for an open end. */
export function dayIn(text: string): IsoDate | null | undefined {
  return isNoDate(text) ? null : parseDate(text, 'ymd');
}

/** When the source last changed the row; nothing where it does not say. */
export function lastChangedOf(element: OpusElement): IsoDate | undefined {
  const day = dayIn(tidy(element.attributes.get('lastChanged') ?? ''));
  return day && day !== OPEN_END ? day : undefined;
}

export const isLeave = (element: OpusElement): boolean =>
  tidy(element.attributes.get('action') ?? '').toLowerCase() === 'leave';

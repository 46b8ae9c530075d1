/** Values as manifests write them. What is none falls back on the standard's default and is counted. */
import type { Element } from './elements.ts';
import { attributeOf } from './elements.ts';

/** Where and what could not be read, for the report. */
export interface BadValues {
  readonly add: (element: Element, name: string) => void;
  readonly list: () => readonly { readonly line: number; readonly name: string }[];
}

export function collectBadValues(): BadValues {
  const bad: { line: number; name: string }[] = [];
  return { add: ({ line }, name) => void bad.push({ line, name }), list: () => bad };
}

export interface Values {
  readonly flag: (element: Element | undefined, name: string, otherwise: boolean) => boolean;
  readonly number: (
    element: Element | undefined,
    name: string,
    range: { readonly min: number; readonly max: number; readonly otherwise: number },
  ) => number;
  readonly word: <T extends string>(
    element: Element | undefined,
    name: string,
    allowed: readonly T[],
    otherwise: T,
  ) => T;
  /** One of the words; undefined when it is none, or not there. */
  readonly known: <T extends string>(
    element: Element | undefined,
    name: string,
    allowed: readonly T[],
  ) => T | undefined;
  readonly asNumber: (element: Element, text: string, min: number, max: number) => number | undefined;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

export function makeValues(bad: BadValues): Values {
  const asNumber: Values['asNumber'] = (element, text, min, max) => {
    const value = DECIMAL.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    bad.add(element, element.name);
    return undefined;
  };
  const known: Values['known'] = (element, name, allowed) => {
    const text = attributeOf(element, name)?.trim().toLowerCase();
    if (text === undefined || !element) return undefined;
    const found = allowed.find((one) => one.toLowerCase() === text);
    if (found === undefined) bad.add(element, name);
    return found;
  };
  return {
    asNumber,
    known,
    flag: (element, name, otherwise) => {
      const text = attributeOf(element, name)?.trim().toLowerCase();
      if (text === undefined || !element) return otherwise;
      if (text === 'true' || text === '1') return true;
      if (text === 'false' || text === '0') return false;
      bad.add(element, name);
      return otherwise;
    },
    number: (element, name, { min, max, otherwise }) => {
      const text = attributeOf(element, name);
      return text === undefined || !element ? otherwise : (asNumber(element, text, min, max) ?? otherwise);
    },
    word: (element, name, allowed, otherwise) => known(element, name, allowed) ?? otherwise,
  };
}

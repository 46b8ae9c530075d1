/**
 * The elements of a manifest that say something about the course, as a tree. Which vocabulary an element is of is told
 * by its namespace, by the prefix where that was never declared, and is else that of the manifest itself: many tools
 * write them carelessly.
 */

/** `cp`: the manifest's own (IMS content packaging, cmi5); `other`: not read, with everything in it. */
export type Vocabulary = 'cp' | 'adlcp' | 'imsss' | 'adlseq' | 'adlnav' | 'other';

export interface Element {
  readonly vocabulary: Vocabulary;
  readonly name: string;
  /** By local name; of two that share it, the one without a prefix. `xml:base` and `xml:lang` keep theirs. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children; trimmed. */
  readonly text: string;
  readonly line: number;
}

export interface ManifestReader {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, line: number) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  /** The outermost element; undefined for a document without one. */
  readonly root: () => Element | undefined;
}

/** A package of 20,000 files has as many `file` elements. */
const MOST_ELEMENTS = 200_000;

const BY_ADDRESS: readonly (readonly [RegExp, Vocabulary])[] = [
  [/adlcp/i, 'adlcp'],
  [/imsss/i, 'imsss'],
  [/adlseq/i, 'adlseq'],
  [/adlnav/i, 'adlnav'],
  [/imscp|ims_cp|CourseStructure/i, 'cp'],
];
const PREFIXES: ReadonlySet<string> = new Set(['adlcp', 'imsss', 'adlseq', 'adlnav']);

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

type Scope = ReadonlyMap<string, string>;

/** @param own the namespace of the outermost element, whatever it is */
function vocabularyOf(prefix: string, scope: Scope, own: string | undefined): Vocabulary {
  const address = scope.get(prefix);
  if (address === undefined) return PREFIXES.has(prefix) ? (prefix as Vocabulary) : prefix === '' ? 'cp' : 'other';
  if (address === own) return 'cp';
  return BY_ADDRESS.find(([form]) => form.test(address))?.[1] ?? 'other';
}

function scopeWithin(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  return new Map([...scope, ...declared.map(([name, address]) => [name.slice('xmlns:'.length), address] as const)]);
}

function plainAttributes(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const plain = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:') || name.startsWith('xsi:')) continue;
    const at = name.startsWith('xml:') ? -1 : name.indexOf(':');
    const local = name.slice(at + 1);
    if (at < 0 || !plain.has(local)) plain.set(local, value);
  }
  return plain;
}

/** What stands in the metadata of a catalogue shares names with what is read; only who made it after what is kept. */
const isLeftOut = (path: readonly Growing[], vocabulary: Vocabulary, name: string): boolean => {
  const parent = path.at(-1);
  if (!parent) return false;
  if (vocabulary === 'other' || (name === 'metadata' && path.length > 1)) return true;
  return parent.name === 'metadata' && name !== 'schema' && name !== 'schemaversion';
};

/** @param refuse called with the line when there are more elements than a manifest can have */
export function makeManifestReader(refuse: (line: number) => never): ManifestReader {
  const path: Growing[] = [];
  const scopes: Scope[] = [new Map()];
  let root: Growing | undefined;
  let own: string | undefined;
  let count = 0;
  /** How deep inside what is left out. */
  let outside = 0;
  const open = (qualified: string, attributes: ReadonlyMap<string, string>, line: number): void => {
    if (outside > 0) {
      outside += 1;
      return;
    }
    const scope = scopeWithin(scopes.at(-1) ?? new Map(), attributes);
    const at = qualified.indexOf(':');
    const prefix = qualified.slice(0, Math.max(0, at));
    if (!root) own = scope.get(prefix);
    const vocabulary = vocabularyOf(prefix, scope, own);
    const name = qualified.slice(at + 1);
    if (isLeftOut(path, vocabulary, name)) {
      outside = 1;
      return;
    }
    if (++count > MOST_ELEMENTS) refuse(line);
    const element: Growing = {
      vocabulary,
      name,
      attributes: plainAttributes(attributes),
      children: [],
      text: '',
      line,
    };
    path.at(-1)?.children.push(element);
    root ??= element;
    path.push(element);
    scopes.push(scope);
  };
  const close = (): void => {
    if (outside > 0) {
      outside -= 1;
      return;
    }
    const element = path.pop();
    if (element) element.text = element.text.trim();
    scopes.pop();
  };
  const text = (letters: string): void => {
    const element = path.at(-1);
    if (outside === 0 && element) element.text += letters;
  };
  return { open, close, text, root: () => root };
}

/** The children of a name, whatever the case: `dataFromLMS`, `datafromlms`. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] => {
  const wanted = name.toLowerCase();
  return element?.children.filter((child) => child.name.toLowerCase() === wanted) ?? [];
};
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0];
export const textOf = (element: Element | undefined, name: string): string => childOf(element, name)?.text ?? '';

/** An attribute, whatever the case: `scormType`, `scormtype`. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const found = element?.attributes.get(name);
  if (found !== undefined || !element) return found;
  const wanted = name.toLowerCase();
  for (const [key, value] of element.attributes) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

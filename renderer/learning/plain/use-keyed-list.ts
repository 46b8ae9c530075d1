/** A list being edited: its items with keys of their own, because they have no ids and their places change. */
import { useRef, useState } from 'react';

export interface KeyedList<Item> {
  readonly entries: readonly { readonly key: number; readonly item: Item }[];
  readonly change: (at: number, item: Item) => void;
  /** @returns the new item's key */
  readonly add: (item: Item) => number;
  readonly move: (at: number, by: -1 | 1) => void;
  readonly remove: (at: number) => void;
}

/** @param items changed by nobody else for as long as the list is shown */
export function useKeyedList<Item>(
  items: readonly Item[],
  onChange: (items: readonly Item[]) => void,
): KeyedList<Item> {
  const next = useRef(items.length);
  const [keys, setKeys] = useState<readonly number[]>(() => items.map((_, i) => i));
  return {
    entries: items.map((item, i) => ({ key: keys[i] ?? -1 - i, item })),
    change: (at, item) => onChange(items.with(at, item)),
    add: (item) => {
      const key = next.current++;
      setKeys([...keys, key]);
      onChange([...items, item]);
      return key;
    },
    move: (at, by) => {
      setKeys(moved(keys, at, by));
      onChange(moved(items, at, by));
    },
    remove: (at) => {
      setKeys(keys.toSpliced(at, 1));
      onChange(items.toSpliced(at, 1));
    },
  };
}

/** Out of the list's ends nothing moves. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const one = items[at];
  const other = items[at + by];
  if (one === undefined || other === undefined) return items;
  return items.with(at, other).with(at + by, one);
}

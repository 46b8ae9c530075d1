/** A mapping turned round: what each column holds, as it is chosen column by column. */
import type { AnswersMapping, AnswersPreview } from './contract-import.ts';
import { measureKeyOf } from './measure-key.ts';

export type ColumnUse = 'nothing' | 'unit' | 'background' | 'comment' | `item:${string}`;

const MOST_ATTRIBUTES = 5;

export function usesOf({ columns, mapping }: Pick<AnswersPreview, 'columns' | 'mapping'>): Record<string, ColumnUse> {
  const items = new Map(Object.entries(mapping.items).map(([key, column]) => [column, key]));
  const background = new Set(mapping.attributes.map(({ column }) => column));
  return Object.fromEntries(
    columns.map((column): [string, ColumnUse] => {
      const item = items.get(column);
      if (item !== undefined) return [column, `item:${item}`];
      if (column === mapping.unit) return [column, 'unit'];
      if (column === mapping.comment) return [column, 'comment'];
      return [column, background.has(column) ? 'background' : 'nothing'];
    }),
  );
}

/** Of two columns with the same use the first is read; a background column without letters in its name cannot be. */
export function mappingOf(uses: Readonly<Record<string, ColumnUse>>): AnswersMapping {
  const columns = Object.entries(uses);
  const first = (use: ColumnUse): string => columns.find(([, one]) => one === use)?.[0] ?? '';
  const items = new Map<string, string>();
  const attributes = new Map<string, string>();
  for (const [column, use] of columns) {
    const key = use.startsWith('item:') ? use.slice('item:'.length) : null;
    if (key !== null && !items.has(key)) items.set(key, column);
    const attribute = use === 'background' ? measureKeyOf(column) : null;
    if (attribute !== null && !attributes.has(attribute)) attributes.set(attribute, column);
  }
  return {
    unit: first('unit'),
    comment: first('comment'),
    items: Object.fromEntries(items),
    attributes: [...attributes]
      .map(([key, column]) => ({ key, column }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, MOST_ATTRIBUTES),
  };
}

/** Units as files name them: by code, by name where only one has it, or both together. */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { fold, tidy } from '../../../shared/kernel/text.ts';

export interface FindableUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly parentId: UnitId | null;
  /** Not open on the day; found by name only where no open unit has it. */
  readonly open: boolean;
}

export type FindUnit = (value: string) => UnitId | undefined;

const CODE_FIRST = /^(\S+)\s*[-–:,.]?\s+\S/;
const CODE_LAST = /[[(]\s*(\S+?)\s*[\])]\s*$/;
const nameKey = (name: string): string => fold(tidy(name));
const withoutZeros = (code: string): string => code.toLowerCase().replace(/^0+(?=\w)/, '');

export function unitFinder(units: readonly FindableUnit[]): FindUnit {
  const codes = new Map<string, UnitId | undefined>();
  const names = new Map<string, UnitId | undefined>();
  // Two with the same are none: it would be chance which one was meant.
  const add = (map: Map<string, UnitId | undefined>, key: string, id: UnitId): void => {
    map.set(key, map.has(key) && map.get(key) !== id ? undefined : id);
  };
  for (const { id, code } of units) add(codes, withoutZeros(code), id);
  const open = units.filter((unit) => unit.open);
  for (const { id, name } of open) add(names, nameKey(name), id);
  const taken = new Set(names.keys());
  for (const { id, name } of units) if (!taken.has(nameKey(name))) add(names, nameKey(name), id);
  const byCode = (code: string | undefined): UnitId | undefined =>
    code === undefined ? undefined : codes.get(withoutZeros(code));
  return (value) => {
    const cell = tidy(value);
    return (
      byCode(cell) ??
      byCode(cell.replace(/[.,]0+$/, '')) ??
      names.get(nameKey(cell)) ??
      byCode(CODE_FIRST.exec(cell)?.[1]) ??
      byCode(CODE_LAST.exec(cell)?.[1])
    );
  };
}

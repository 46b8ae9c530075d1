/** Which column becomes which byte of an answer, worked out once before the file is gone through. */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { itemsOf, type QuestionnaireItem } from '../../../shared/survey/answer-pack.ts';
import { bandFinder } from '../../../shared/survey/answers-bands.ts';
import { usesNaForNothing, valueReader } from '../../../shared/survey/answers-values.ts';
import type { AnswersMapping } from '../../../shared/survey/contract-import.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import type { LookedAt } from './look.ts';
import type { FindUnit } from './unit-finder.ts';

interface Cell {
  readonly place: number;
  readonly header: string;
}

/** A column whose values become bytes; what a value means is worked out once. */
interface ByteColumn extends Cell {
  readonly at: number;
  readonly read: (value: string) => number;
}

export interface Plan {
  readonly width: number;
  readonly unit: Cell | undefined;
  /** Grows as units turn up; −1 is none. */
  readonly unitIds: UnitId[];
  readonly unitAt: (value: string) => number;
  readonly items: readonly ByteColumn[];
  readonly bands: readonly ByteColumn[];
  readonly comments: readonly { readonly place: number; readonly item: string }[];
  readonly branches: readonly Branch[];
}

/** Item `at` was asked only where item `of` was answered with one of the options of `numbers`. */
interface Branch {
  readonly at: number;
  readonly of: number;
  readonly several: boolean;
  readonly numbers: readonly number[];
}

export function planColumns(
  { headers, columns }: LookedAt,
  questionnaire: Questionnaire,
  mapping: AnswersMapping,
  findUnit: FindUnit,
): Plan {
  const cellOf = (header: string | undefined): Cell | undefined => {
    const place = header ? headers.indexOf(header) : -1;
    return header === undefined || place < 0 ? undefined : { place, header };
  };
  const all = itemsOf(questionnaire);
  const unitIds: UnitId[] = [];
  const unitAt = remembered((value) => {
    const id = findUnit(value);
    if (id === undefined) return -1;
    const known = unitIds.indexOf(id);
    return known >= 0 ? known : unitIds.push(id) - 1;
  });
  const asked = all.flatMap(({ item, set }, at) => {
    const cell = set.kind === 'text' ? undefined : cellOf(mapping.items[item.key]);
    return cell ? [{ ...cell, at, item, set, values: columns[cell.place]?.values ?? [] }] : [];
  });
  const naIsNothing = asked.some(({ item, values }) => usesNaForNothing(item, values));
  const items = asked.map(({ place, header, at, item, set, values }) => ({
    ...{ place, header, at },
    read: remembered(valueReader(item, set, values, naIsNothing)),
  }));
  const bands = questionnaire.attributes.flatMap((attribute, at) => {
    const cell = cellOf(mapping.attributes.find(({ key }) => key === attribute.key)?.column);
    if (!cell) return [];
    const find = bandFinder(attribute);
    // Not stated is no fault: nobody has to say.
    return [{ ...cell, at, read: remembered((value) => (isNotStated(value) ? 0 : (find(value) ?? -1))) }];
  });
  const open = all.flatMap(({ item, set }) => {
    const cell = set.kind === 'text' ? cellOf(mapping.items[item.key]) : undefined;
    return cell ? [{ place: cell.place, item: item.key }] : [];
  });
  const last = cellOf(mapping.comment);
  return {
    width: all.length,
    unit: cellOf(mapping.unit),
    unitIds,
    unitAt,
    items,
    bands,
    comments: last ? [...open, { place: last.place, item: '' }] : open,
    branches: branchesOf(all),
  };
}

function branchesOf(all: readonly QuestionnaireItem[]): Branch[] {
  return all.flatMap(({ item, instrument }, at) => {
    const { showIf } = item;
    if (!showIf) return [];
    const of = all.findIndex((one) => one.instrument === instrument && one.item.key === showIf.item);
    const leading = all[of];
    if (!leading) return [];
    const options = optionsOf(leading.item, leading.set).filter(({ code }) => showIf.codes.includes(code));
    return [{ at, of, several: leading.set.kind === 'several', numbers: options.map(({ number }) => number) }];
  });
}

const isNotStated = (value: string): boolean => /^\s*(?:|-|–|\.|n\/?a|null)\s*$/i.test(value);

/** A column has few values and many cells. */
function remembered(read: (value: string) => number): (value: string) => number {
  const known = new Map<string, number>();
  return (value) => {
    let byte = known.get(value);
    if (byte === undefined) {
      byte = read(value);
      known.set(value, byte);
    }
    return byte;
  };
}

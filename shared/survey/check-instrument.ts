/** What a schema cannot say of a questionnaire: that its parts know each other. */
import type { InstrumentBody, InstrumentItem } from './instrument.ts';
import type { InstrumentReason } from './instrument-fault.ts';
import { notApplicableCode } from './options.ts';

export interface InstrumentProblem {
  readonly reason: InstrumentReason;
  /** The item, set or dimension that is meant. */
  readonly about: string;
}

/** The first problem, or null when the questionnaire can be answered and scored. */
export function checkInstrument(body: InstrumentBody): InstrumentProblem | null {
  return checkSets(body) ?? checkItems(body) ?? checkDimensions(body);
}

const problem = (reason: InstrumentReason, about: string): InstrumentProblem => ({ reason, about });

function repeated(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key.toLowerCase()).size);
}

function checkSets({ responseSets }: InstrumentBody): InstrumentProblem | null {
  const twice = repeated(responseSets.map((set) => set.key));
  if (twice !== undefined) return problem('twice', twice);
  for (const { key, kind, options } of responseSets) {
    if (kind !== 'text' && options.length < 2) return problem('no_options', key);
    if (kind === 'several' && options.length > 8) return problem('no_options', key);
    const code = repeated(options.map((option) => option.code));
    if (code !== undefined) return problem('twice', `${key}: ${code}`);
  }
  return null;
}

function checkItems({ items, responseSets }: InstrumentBody): InstrumentProblem | null {
  const twice = repeated(items.map((item) => item.key));
  if (twice !== undefined) return problem('twice', twice);
  const sets = new Map(responseSets.map((set) => [set.key, set]));
  const before = new Map<string, InstrumentItem>();
  for (const item of items) {
    const set = sets.get(item.responseSet);
    if (!set) return problem('unknown_set', `${item.key}: ${item.responseSet}`);
    if (item.notApplicable !== null && set.options.some((option) => option.code.toUpperCase() === notApplicableCode)) {
      return problem('twice', `${set.key}: ${notApplicableCode}`);
    }
    // In a bit mask there is room for eight.
    if (set.kind === 'several' && set.options.length + (item.notApplicable === null ? 0 : 1) > 8) {
      return problem('no_options', set.key);
    }
    if (item.showIf && !before.has(item.showIf.item)) return problem('branch_order', item.key);
    before.set(item.key, item);
  }
  return null;
}

function checkDimensions({ dimensions, items }: InstrumentBody): InstrumentProblem | null {
  const twice = repeated(dimensions.map((dimension) => dimension.key));
  if (twice !== undefined) return problem('twice', twice);
  const known = new Set(items.map((item) => item.key));
  for (const dimension of dimensions) {
    const lost = dimension.items.find((key) => !known.has(key));
    if (lost !== undefined) return problem('unknown_item', `${dimension.key}: ${lost}`);
    const again = repeated(dimension.items);
    if (again !== undefined) return problem('twice', `${dimension.key}: ${again}`);
  }
  return null;
}

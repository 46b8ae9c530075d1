/** Dimensions of a questionnaire file: those of the shipped scoring key, else made from the labels. */
import { fold } from '../kernel/text.ts';
import type { ItemRows } from './build-instrument.ts';
import type { Dimension, LocalText } from './instrument.ts';
import { badInstrument } from './instrument-fault.ts';
import type { InstrumentRow } from './instrument-rows.ts';
import { measureKeyOf } from './measure-key.ts';
import { ownModule } from './own-module.ts';
import { copsoqCoreKey, type ScoringKey, scoringKeys } from './scoring-keys.ts';

const SOCIAL_CAPITAL = 'social_kapital';
/** Offensive acts are a share of those who said yes, with limits of their own (domain §2.3, §3.2). */
const OFFENSIVE_SET = '4';

const plain = (label: string): string => fold(label).replace(/[^a-z0-9]/g, '');
const shipped = [...scoringKeys.flatMap((key) => key.dimensions), ...ownModule.dimensions].filter(
  (dimension) => dimension.key !== SOCIAL_CAPITAL,
);
/** The first that has the label: WHO-5 and COPSOQ before the own module. */
const byLabel = new Map([
  ...[...shipped]
    .reverse()
    .flatMap((one) => Object.values(one.name).map((label) => [plain(label ?? ''), one] as const)),
  // As questionnaires call it; the figure is the "anbefalingstal".
  ...shipped.filter((one) => one.scoring === 'recommendation').map((one) => ['anbefaling', one] as const),
]);

/** @throws bad_instrument when the languages part the items differently, or a label makes no key */
export function buildDimensions(items: readonly ItemRows[], key: ScoringKey | null): Dimension[] {
  if (key) return key.dimensions.map((dimension) => ({ ...dimension, items: [...dimension.items] }));
  const groups = new Map<string, ItemRows[]>();
  for (const item of items) {
    const label = plain(item.rows[0].dimension);
    if (label === '' && item.rows[0].dimension !== '') {
      throw badInstrument(item.rows[0].line, 'bad_dimension', item.rows[0].dimension);
    }
    if (label === '') continue;
    const group = groups.get(label);
    if (group) group.push(item);
    else groups.set(label, [item]);
  }
  const made = [...groups.values()].map(dimensionOf);
  refuseTwice(made, [...groups.values()]);
  return withSocialCapital(made, items);
}

function dimensionOf(group: readonly ItemRows[]): Dimension {
  const [leader] = group as [ItemRows];
  for (const { rows } of group) {
    rows.forEach((row, place) => {
      if (plain(row.dimension) !== plain(leader.rows[place]?.dimension ?? '')) {
        throw badInstrument(row.line, 'structure', row.item);
      }
    });
  }
  const known = leader.rows.map((row) => byLabel.get(plain(row.dimension))).find((one) => one !== undefined);
  const labels: LocalText = Object.fromEntries(leader.rows.map((row) => [row.language, row.dimension]));
  const key = known?.key ?? keyOf(leader.rows);
  return {
    key,
    name: known ? known.name : labels,
    direction: leader.rows[0].direction ?? known?.direction ?? 'resource',
    ...ruleOf(group, known),
    items: group.map((item) => item.key),
  };
}

/** Figures keep the Danish name where there is one. */
function keyOf(rows: readonly InstrumentRow[]): string {
  const row = rows.find((one) => one.language === 'da') ?? (rows[0] as InstrumentRow);
  const key = measureKeyOf(row.dimension);
  if (key === null) throw badInstrument(row.line, 'bad_dimension', row.dimension);
  return key;
}

function ruleOf(group: readonly ItemRows[], known: Dimension | undefined): Pick<Dimension, 'scoring' | 'limit'> {
  const sets = group.map((item) => item.rows[0].set);
  if (sets.every((set) => set.key === OFFENSIVE_SET)) return { scoring: 'any_yes', limit: 'offensive' };
  const zeroToTen = sets.every((set) => set.options.length === 11 && set.options.every((o, i) => o.code === String(i)));
  if (known?.scoring === 'recommendation' && zeroToTen) return { scoring: 'recommendation', limit: 'distribution' };
  return { scoring: 'mean', limit: 'mean' };
}

function refuseTwice(made: readonly Dimension[], groups: readonly (readonly ItemRows[])[]): void {
  made.forEach((dimension, place) => {
    if (made.findIndex((one) => one.key === dimension.key) === place) return;
    const row = groups[place]?.[0]?.rows[0];
    throw badInstrument(row?.line ?? 0, 'bad_dimension', row?.dimension ?? dimension.key);
  });
}

/** Whoever asks its four questions under COPSOQ's codes gets the figure too (domain §2.6). */
function withSocialCapital(made: Dimension[], items: readonly ItemRows[]): Dimension[] {
  const derived = copsoqCoreKey.dimensions.find((dimension) => dimension.key === SOCIAL_CAPITAL);
  const copsoq = /copsoq/i.test(items[0]?.rows[0].instrument ?? '');
  if (!derived || !copsoq || made.some((one) => one.key === SOCIAL_CAPITAL)) return made;
  const asked = new Set(items.map((item) => item.key));
  return derived.items.every((key) => asked.has(key)) ? [...made, { ...derived, items: [...derived.items] }] : made;
}

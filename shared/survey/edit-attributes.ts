/** Changes to the background questions of a planned round. Codes stay, so that answers keep their meaning. */
import { freeCode, MOST_BANDS } from './attribute-presets.ts';
import type { Attribute } from './round.ts';

export const changeAttribute = (attributes: readonly Attribute[], at: number, next: Attribute): Attribute[] =>
  attributes.map((attribute, other) => (other === at ? next : attribute));

export function addBand(attribute: Attribute): Attribute {
  if (attribute.bands.length >= MOST_BANDS) return attribute;
  const code = freeCode(
    attribute.bands.map((band) => band.code),
    'b',
  );
  return { ...attribute, bands: [...attribute.bands, { code, label: {} }] };
}

export const removeBand = (attribute: Attribute, at: number): Attribute => ({
  ...attribute,
  bands: attribute.bands.filter((_, other) => other !== at),
});

/** One place up (−1) or down (1); at the ends it stays. */
export function moveBand(attribute: Attribute, at: number, by: -1 | 1): Attribute {
  const band = attribute.bands[at];
  const other = attribute.bands[at + by];
  if (!band || !other) return attribute;
  const bands = [...attribute.bands];
  bands[at] = other;
  bands[at + by] = band;
  return { ...attribute, bands };
}

/** Into how many groups the questions together divide a unit. */
export const combinationsOf = (attributes: readonly Attribute[]): number =>
  attributes.reduce((product, { bands }) => product * Math.max(1, bands.length), 1);

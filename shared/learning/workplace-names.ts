/**
 * Guesses the kind of workplace from a unit's name and type, as Danish municipalities write them. A proposal that HR
 * ticks, never more.
 */
import { fold } from '../kernel/text.ts';
import type { WorkplaceType } from './words.ts';

type Words = readonly [WorkplaceType, string];

/**
 * Beginnings of words, separated by `|`; a leading `*` finds them within a word too (`Nordskolen`, `Centralkøkkenet`).
 * What says most comes first: the kitchen of a nursing home is a kitchen.
 */
const WORDS: readonly Words[] = [
  ['culture', '*musikskole|*billedskole|kulturskole'],
  ['kitchen', '*køkken|madservice|kantine'],
  ['pool', '*svømmehal|svømmebad|svømmecent|friluftsbad|badeland'],
  ['jobcentre', 'jobcent|beskæftigelse|arbejdsmarked|ungeindsats'],
  ['social', '*bosted|botilbud|bofællesskab|socialpsykiatri|værested|aktivitetscent|støttecent|herberg|krisecent'],
  ['social', 'rusmiddel|misbrug|handicap|døgninstitution|familiehus|opholdssted|bostøtte'],
  ['health', 'sundhed|sygeplej|hjemmesygeplej|*tandpleje|tandklinik|genoptræning|træning|rehabilitering|akutteam'],
  ['health', 'fysioterapi|ergoterapi|hjælpemid'],
  ['care', '*plejecent|*plejehjem|hjemmeplej|ældrecent|ældrepleje|omsorgscent|plejebolig|nattevagt|aftenvagt|demens'],
  ['daycare', '*børnehave|*børnehus|vuggestue|dagplej|daginstitution|dagtilbud|integreret institution|børneby'],
  ['school', '*skole|sfo|fritidshjem|fritidscent|fritidsklub|ungdomsklub'],
  ['roads_parks', 'vej|vejafdeling|vejvæsen|materielgård|park|drift og anlæg|entreprenør|havn|genbrug|affald'],
  ['roads_parks', 'grønne områder|kirkegård|krematori|driftsgård'],
  ['culture', '*bibliotek|*museum|*museet|kultur|idræt|teater|arkiv'],
  ['office', 'rådhus|sekretariat|kontor|administration|borgerservice|økonomi|personale|hr|it|løn|stab|direktion'],
  ['office', 'planlægning|byggesag|kommunikation|digitalisering|ydelse|ppr'],
];

/** Words that hold one of the above and mean something else: streets, gardens, whole areas. */
const OTHERS = ['skolegade', 'skolevej', 'skoleområde', 'køkkenhave', 'parkering'];
/** Types that say how high a unit stands, not what is done there. */
const LEVELS = new Set(['kommune', 'forvaltning', 'område', 'afdeling', 'center', 'team'].map(fold));

const spaced = (text: string): string =>
  ` ${fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** So short a word is found whole only: `it` is not the beginning of `Italien`. */
const SHORT = 3;

const patterns = WORDS.flatMap(([type, words]) =>
  words.split('|').map((word) => {
    const within = word.startsWith('*');
    const plain = fold(within ? word.slice(1) : word);
    const part = within ? plain : plain.length <= SHORT ? ` ${plain} ` : ` ${plain}`;
    return { type, part };
  }),
);
const others = OTHERS.map((word) => new RegExp(` \\S*${fold(word)}\\S*`, 'g'));

function guess(text: string): WorkplaceType | null {
  const said = others.reduce((left, pattern) => left.replaceAll(pattern, ' '), spaced(text));
  return patterns.find(({ part }) => said.includes(part))?.type ?? null;
}

/** By the name first. @param unitType as the organisation file says: `daginstitution`, `vej_park` */
export function proposeWorkplace(name: string, unitType: string): WorkplaceType | null {
  if (LEVELS.has(fold(unitType))) return null;
  return guess(name) ?? guess(unitType);
}

export interface NamedUnit {
  readonly name: string;
  readonly unitType: string;
  readonly own: WorkplaceType | null;
  /** Place of the unit above in the list, -1 for a top; parents come before children. */
  readonly parent: number;
}

/** For each unit what its kind might be set to: nothing where it is set, or where it would be the same as above. */
export function proposeWorkplaces(units: readonly NamedUnit[]): (WorkplaceType | null)[] {
  const would: (WorkplaceType | null)[] = [];
  return units.map(({ name, unitType, own, parent }, at) => {
    const above = would[parent] ?? null;
    const found = own === null ? proposeWorkplace(name, unitType) : null;
    would[at] = own ?? found ?? above;
    return found === above ? null : found;
  });
}

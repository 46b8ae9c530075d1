/**
 * The usual courses of a municipality with how long they are valid (domain
 * §6.2), as defaults that the office edits: never claims. Where the reference
 * is not sure, the source says "bør kontrolleres"; where it gives a range, the
 * shortest is taken, so that the program warns too early rather than too late.
 */
import { formatDate, type IsoDate } from '../kernel/dates.ts';
import { fold } from '../kernel/text.ts';

export interface CourseDefault {
  readonly code: string;
  readonly name: string;
  readonly months: number | null;
  readonly basis: 'law' | 'practice';
  /** Where the number comes from; goes into `course.source`. */
  readonly source: string;
  /** Other names the same course goes by in exports. */
  readonly aliases: readonly string[];
}

/** The day on which the table was last gone through. */
export const DEFAULTS_AS_OF = '2026-11-22' as IsoDate;

const REVIEW = 'bør kontrolleres';
const STANDARD = `Pejlings standard pr. ${formatDate(DEFAULTS_AS_OF)}`;

function entry(
  code: string,
  name: string,
  months: number | null,
  basis: 'law' | 'practice',
  source: string,
  aliases: readonly string[] = [],
): CourseDefault {
  return { code, name, months, basis, source: `${source} (${STANDARD})`, aliases };
}

export const courseDefaults: readonly CourseDefault[] = [
  entry('AMO3', 'Arbejdsmiljøuddannelse, 3 dage', null, 'law', 'Lov om arbejdsmiljø', [
    'Arbejdsmiljøuddannelse',
    'Arbejdsmiljøuddannelsen',
    'Obligatorisk arbejdsmiljøuddannelse',
  ]),
  entry('AMO2', 'Supplerende arbejdsmiljøuddannelse, 2 dage', null, 'law', 'Lov om arbejdsmiljø; skal tilbydes', [
    'Supplerende arbejdsmiljøuddannelse 2 dage',
  ]),
  entry(
    'AMO15',
    'Supplerende arbejdsmiljøuddannelse, 1½ dag',
    12,
    'law',
    'Lov om arbejdsmiljø; skal tilbydes hvert år',
    ['Supplerende arbejdsmiljøuddannelse'],
  ),
  entry('FØRST', 'Førstehjælp', 24, 'practice', `Praksis, nogle steder 36 måneder; ${REVIEW}`, ['Førstehjælpskursus']),
  entry('BRAND', 'Brand- og evakueringsøvelse', 12, 'practice', `Praksis og bygningsreglement; ${REVIEW}`, [
    'Brandøvelse',
    'Evakueringsøvelse',
    'Elementær brandbekæmpelse',
  ]),
  entry('GDPR', 'Databeskyttelse og it-sikkerhed', 12, 'practice', `Praksis og vejledning; ${REVIEW}`, [
    'Databeskyttelse',
    'It-sikkerhed',
    'Persondata',
    'Informationssikkerhed',
  ]),
  entry('HYG', 'Hygiejne og egenkontrol i køkkener', null, 'law', `Fødevareregler; ${REVIEW}`, [
    'Hygiejne og egenkontrol',
    'Fødevarehygiejne',
    'Hygiejnecertifikat',
    'Egenkontrol',
  ]),
  entry('HÅND', 'Håndhygiejne', 24, 'practice', 'Praksis', ['Infektionshygiejne', 'Håndhygiejne/infektionshygiejne']),
  entry('MED', 'Medicinhåndtering', 12, 'practice', `Vejledning og praksis, 12–24 måneder; ${REVIEW}`, [
    'Medicinadministration',
    'Medicinkursus',
  ]),
  entry('FORF', 'Forflytning og velfærdsteknologi', 24, 'practice', 'Praksis', [
    'Forflytning',
    'Forflytningsteknik',
    'Velfærdsteknologi',
  ]),
  entry(
    'KONFL',
    'Konflikthåndtering, vold og trusler',
    24,
    'practice',
    'Instruktionspligten er lov, kurset praksis, 24–36 måneder',
    ['Konflikthåndtering', 'Vold og trusler', 'Voldsforebyggelse'],
  ),
  entry('MAGT', 'Magtanvendelsesregler', 24, 'practice', 'Praksis', ['Magtanvendelse']),
  entry('VEJ', 'Vejen som arbejdsplads', 60, 'practice', `Vejregler; ${REVIEW}`),
  entry('KØRT', 'Erhvervsbevis, EU-efteruddannelse', 60, 'law', `Lov; ${REVIEW}`, [
    'Erhvervsbevis',
    'EU-efteruddannelse',
    'EU-efteruddannelse for godschauffører',
    'Kontrol af kørekort',
  ]),
  entry('SPRØJ', 'Sprøjtecertifikat', 48, 'law', `Lov; ${REVIEW}`, ['Sprøjtebevis']),
  entry('TRUCK', 'Gaffeltruckcertifikat', null, 'law', `Lov; ${REVIEW}`, [
    'Gaffeltruck',
    'Truckcertifikat',
    'Teleskoplæsser',
    'Krancertifikat',
  ]),
  entry('BADE', 'Livredning og bassinprøve', 12, 'practice', `Praksis, 12–36 måneder; ${REVIEW}`, [
    'Livredning',
    'Livredderprøve',
    'Bassinprøve',
  ]),
  entry('LEDER', 'Ny leder: MED, sygefravær, databeskyttelse og APV', null, 'practice', 'Praksis', [
    'Ny leder',
    'Introduktion for nye ledere',
  ]),
  entry('MEDU', 'MED-uddannelse', null, 'practice', `MED-aftale; ${REVIEW}`, [
    'MED-uddannelsen',
    'MED-grunduddannelse',
  ]),
  entry('BARNATT', 'Børneattest indhentet', null, 'law', `Lov; kun datoen; ${REVIEW}`, ['Børneattest']),
  entry('AUT', 'Sundhedsautorisation kontrolleret', 12, 'practice', 'Praksis, kontrolleres hvert år', [
    'Sundhedsautorisation',
  ]),
];

/** Words in the order they stand, without signs: `Brand- og …` is `brand og …`. */
const words = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const spaced = (text: string): string => ` ${words(text).join(' ')} `;

interface Named {
  readonly phrase: string;
  readonly of: CourseDefault;
}

/** Longest first, so that the name that says most wins. */
const phrases: readonly Named[] = courseDefaults
  .flatMap((of) => [of.name, ...of.aliases].map((text) => ({ phrase: spaced(text), of })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** A shared word of five letters or more, also as the beginning of a longer one. */
function shareWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => Math.min(x.length, y.length) >= 5 && (x.startsWith(y) || y.startsWith(x))));
}

function contradicts(name: string, code: string, of: CourseDefault): boolean {
  const said = words(name);
  if (said.length === 0 || fold(name) === fold(code)) return false;
  return !shareWord(said, [of.name, ...of.aliases].flatMap(words));
}

/**
 * The default for a course of a file: by its name first, then by its code, but
 * by the code only when the names do not contradict each other. Systems use
 * the same short codes for different courses (`HYG` is hand hygiene in one and
 * the kitchen's certificate in another).
 */
export function findCourseDefault(code: string, name: string): CourseDefault | undefined {
  const said = spaced(name);
  const named = phrases.find((p) => p.phrase === said) ?? phrases.find((p) => said.includes(p.phrase));
  if (named) return named.of;
  const folded = fold(code);
  const coded = courseDefaults.find((d) => fold(d.code) === folded);
  return coded && !contradicts(name, code, coded) ? coded : undefined;
}

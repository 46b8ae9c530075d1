import { formatNumber } from '../../kernel/numbers.ts';
import type { ErrorParams } from '../../kernel/result.ts';
import type { NoteCode } from '../../learning/manifest/notes.ts';
import type { PackageState, Standard } from '../../learning/words.ts';

const n = (value: unknown): string => formatNumber(Number(value), 'da');
const many = (count: unknown, one: string, more: string): string => `${n(count)} ${Number(count) === 1 ? one : more}`;
const first = (p: ErrorParams): string =>
  Number(p.count) > 1 ? `Den første er "${p.first}".` : `Det er "${p.first}".`;
const they = ({ count }: ErrorParams): string => (Number(count) > 1 ? 'De' : 'Den');

/** Linjerne i rapporten om en pakke. */
const notes: Readonly<Record<NoteCode, (p: ErrorParams) => string>> = {
  contents: (p) =>
    `${many(p.scos, 'del, der melder resultat', 'dele, der melder resultat')}, og ${many(p.assets, 'side, der kun vises', 'sider, der kun vises')}.`,
  units: (p) =>
    `${many(p.count, 'del', 'dele')}${Number(p.blocks) > 0 ? ` i ${many(p.blocks, 'afsnit', 'afsnit')}` : ''}.`,
  sequencing: () => 'Kurset styrer selv rækkefølgen: hvad der kan vælges, springes over eller skal tages om.',
  global_objectives: (p) => `${many(p.count, 'læringsmål', 'læringsmål')} deles mellem kursets dele.`,
  shared_data: (p) => `${many(p.count, 'sæt data', 'sæt data')} deles mellem kursets dele.`,
  time_limits: (p) =>
    `${many(p.count, 'del', 'dele')} har en tidsgrænse. Kurset får den at vide og holder selv øje med den.`,
  prerequisites: (p) => `${many(p.count, 'del', 'dele')} kræver, at andre dele er gennemført først.`,
  organizations: (p) => `Pakken har ${n(p.count)} opbygninger. "${p.title}" bruges, som pakken siger.`,
  no_sco: () => 'Ingen del melder resultat. Kurset kan vises, men programmet får ikke at vide, om det er gennemført.',
  edition_guessed: (p) => `Pakken siger ikke, hvilken SCORM den er lavet efter. Den er læst som SCORM ${p.edition}.`,
  files_missing: (p) =>
    `${many(p.count, 'fil', 'filer')} står i pakkens fortegnelse, men er ikke i pakken. ${first(p)} Prøv kurset igennem.`,
  files_respelled: (p) =>
    `${many(p.count, 'filnavn', 'filnavne')} er skrevet med andre store og små bogstaver i fortegnelsen. ${first(p)} Filen er fundet alligevel.`,
  files_unlisted: (p) =>
    `${many(p.count, 'fil', 'filer')} er i pakken uden at stå i dens fortegnelse. ${first(p)} ${they(p)} er taget med.`,
  external_links: (p) =>
    `${many(p.count, 'henvisning', 'henvisninger')} går til internettet. ${first(p)} ${they(p)} virker ikke her, for kurser afspilles uden netværk.`,
  submanifests: (p) => `Pakken indeholder ${many(p.count, 'pakke', 'pakker')} i pakken. ${they(p)} er ikke taget med.`,
  ids_made: (p) => `${many(p.count, 'del', 'dele')} havde intet navn i pakken og har fået et.`,
  bad_values: (p) =>
    `${many(p.count, 'værdi', 'værdier')} i kursusbeskrivelsen kunne ikke læses, den første på linje ${p.line}. Standardens egen værdi bruges.`,
  top_folder: (p) => `Hele kurset lå i mappen "${p.folder}". Den er taget væk.`,
  left_out: (p) =>
    `${many(p.count, 'fil', 'filer')} er ikke taget med: efterladenskaber fra computere og kursets kildefiler.`,
  inner_zips: (p) => `${many(p.count, 'zip-fil', 'zip-filer')} i pakken er gemt som filer og ikke åbnet. ${first(p)}`,
  flash: (p) => `${many(p.count, 'fil', 'filer')} er Flash, som ikke kan vises mere. ${first(p)} Bed om en ny udgave.`,
  outdated: (p) =>
    `${many(p.count, 'fil', 'filer')} er til Internet Explorer, Java eller Silverlight og kan ikke vises. ${first(p)}`,
  programs: (p) => `${many(p.count, 'fil', 'filer')} er programmer. ${first(p)} ${they(p)} kan ikke køres fra kurset.`,
  aicc_too: () => 'Pakken er også et AICC-kursus. Den afspilles som SCORM.',
  cmi5_too: () => 'Pakken er også et cmi5-kursus. Den afspilles som SCORM.',
};

export const elearning = {
  title: 'E-læring',
  lead: 'Kurser, der kan tages her på computeren uden netværk.',
  import: 'Importér pakke',
  tableLabel: 'Kursuspakker',
  columns: {
    title: 'Titel',
    course: 'Kursus',
    standard: 'Standard',
    state: 'Status',
    size: 'Størrelse',
    attempts: 'Forsøg',
    actions: 'Handlinger',
  },
  standards: { scorm12: 'SCORM', scorm2004: 'SCORM', cmi5: 'cmi5', plain: 'Eget kursus' } satisfies Record<
    Standard,
    string
  >,
  editions: (edition: string): string =>
    edition.replace('2nd', '2. udg.').replace('3rd', '3. udg.').replace('4th', '4. udg.'),
  states: { draft: 'Kladde', published: 'I brug', retired: 'Ude af brug' } satisfies Record<PackageState, string>,
  parts: (count: number): string => many(count, 'del', 'dele'),
  attempts: (attempts: number, completed: number): string =>
    attempts === 0 ? 'Ingen endnu' : `${n(attempts)}, heraf ${n(completed)} gennemført`,
  warnings: (count: number): string => many(count, 'bemærkning', 'bemærkninger'),
  open: 'Åbn',
  empty: {
    title: 'Ingen e-læring endnu',
    text: 'Importér en SCORM- eller cmi5-pakke (zip) fra leverandøren, eller lav et kursus selv med video, PDF, sider og quiz.',
  },
  importing: {
    title: 'Importér kursuspakke',
    lead: 'En zip-fil med SCORM 1.2, SCORM 2004 eller cmi5. Programmet ser pakken efter og gemmer den krypteret. Den kan højst fylde 1 GB.',
    course: 'Hører til kurset',
    newCourse: 'Nyt kursus med pakkens titel',
    choose: 'Vælg fil og importér',
    working: 'Importerer pakken',
    cancelled: 'Importen er stoppet. Der er ikke gemt noget af pakken.',
    nothing: 'Der er ikke gemt noget af pakken.',
    done: (title: string): string => `"${title}" er importeret og taget i brug.`,
  },
  report: {
    facts: 'Om pakken',
    standard: 'Standard',
    course: 'Kursus',
    parts: 'Indhold',
    size: 'Størrelse',
    files: (count: number, bytes: string): string => `${many(count, 'fil', 'filer')}, ${bytes}`,
    importedOn: 'Importeret',
    madeOn: 'Oprettet',
    attempts: 'Forsøg',
    warnings: 'Vær opmærksom på',
    noWarnings: 'Der er ikke fundet noget, programmet ikke kan vise.',
    info: 'I pakken',
    name: 'Titel',
    nameMissing: 'Skriv en titel.',
    save: 'Gem titel',
    saved: 'Titlen er gemt.',
    retire: 'Tag ud af brug',
    retireTitle: 'Tag pakken ud af brug?',
    retireText: 'Ingen kan begynde på den mere. Forsøg og resultater bliver stående, og den kan tages i brug igen.',
    retired: 'Pakken er ude af brug.',
    publish: 'Tag i brug igen',
    published: 'Pakken er i brug igen.',
    remove: 'Fjern pakken',
    removeTitle: 'Fjern pakken?',
    removeText: 'Pakken og dens filer slettes. Kurset bliver stående. Det kan ikke fortrydes.',
    removed: 'Pakken er fjernet.',
    hasAttempts: 'Pakken kan ikke fjernes, for der er begyndt på den. Tag den ud af brug i stedet.',
    edit: 'Åbn i kursusbyggeren',
  },
  notes,
  terminal: {
    imported: (p: {
      readonly id: string;
      readonly title: string;
      readonly standard: string;
      readonly course: string;
    }): string => `${p.title} (${p.standard}) er importeret under kurset ${p.course}. Id: ${p.id}`,
    warning: (text: string): string => `OBS: ${text}`,
    none: 'Der er ingen kursuspakker i registret.',
    attempt: (p: {
      readonly person: string;
      readonly n: number;
      readonly completion: string;
      readonly success: string;
      readonly score: string;
    }): string => `  ${p.person}, forsøg ${p.n}: ${p.completion}, ${p.success}, ${p.score}`,
    completion: { completed: 'gennemført', incomplete: 'i gang', not_attempted: 'ikke begyndt', unknown: 'ukendt' },
    success: { passed: 'bestået', failed: 'ikke bestået', unknown: 'uden bedømmelse' },
    noScore: 'ingen score',
  },
};

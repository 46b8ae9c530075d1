/** APV-overblikket: alle enheders frister, fristens regel og tidligere APV'er. */
import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');
const units = (count: number): string => (count === 1 ? '1 enhed' : `${n(count)} enheder`);
const days = (list: readonly number[]): string =>
  list.length < 2 ? list.map(n).join('') : `${list.slice(0, -1).map(n).join(', ')} og ${n(list.at(-1) ?? 0)}`;

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export const apvBoard = {
  title: 'APV-overblik',
  lead: (p: { scope: string; months: number; warnDays: readonly number[] }): string =>
    `${p.scope}. Hver arbejdsplads skal have en hel APV mindst hver ${n(p.months)}. måned; der varsles ${days(p.warnDays)} dage før.`,
  allUnits: 'Hele kommunen',
  tabs: { label: 'Vis', units: 'Enheder', calendar: 'Kalender', earlier: 'Tidligere APV’er' },
  state: {
    on_time: 'Til tiden',
    due: 'Frist nærmer sig',
    overdue: 'Overskredet',
    missing: 'Mangler',
    in_progress: 'Runde i gang',
    follow_up: 'I opfølgning',
  },
  figures: {
    ofWorkplaces: (count: number): string => `af ${count === 1 ? '1 arbejdsplads' : `${n(count)} arbejdspladser`}`,
    within: (count: number, warnDays: number): string => `heraf ${n(count)} inden for ${n(warnDays)} dage`,
    underWay: 'på vej mod underskrift',
  },
  filters: {
    state: 'Tilstand',
    all: 'Alle',
    scope: 'Område',
    allScopes: 'Alle områder',
    search: 'Søg efter enhed',
    shown: (count: number): string => `${units(count)} vises`,
    clear: 'Ryd filtre',
  },
  table: {
    caption: 'Alle enheder med frist for hvert område, runde og handlingsplan',
    unit: 'Enhed',
    others: 'Andre områder',
    round: 'Runde',
    plan: 'Handlingsplan',
    written: 'Skriftlig APV',
    no: (code: string): string => `nr. ${code}`,
    due: (date: string): string => `frist ${date}`,
    wasDue: (date: string): string => `fristen var ${date}`,
    last: (date: string): string => `Seneste hele APV: ${date}`,
    within: (count: number): string => `inden for ${n(count)} dage`,
    never: 'aldrig vurderet',
    inherited: 'overtaget ved sammenlægning eller deling',
    notNeeded: 'Ingen medarbejdere',
    since: (date: string): string => `siden ${date}`,
    partial: 'delvis runde',
    start: 'Start runde',
    /** Læses op efter »Start runde«. */
    startFor: (name: string): string => `for ${name}`,
    /** Læses op efter trinnet. */
    openRound: (p: { name: string; unit: string }): string => `åbn ${p.name}, ${p.unit}`,
    read: 'Læs',
    /** Læses op efter »Læs«. */
    readOf: (name: string): string => `skriftlig APV for ${name}`,
    openLines: (count: number): string => `${n(count)} åbne`,
    overdueLines: (count: number): string => `${n(count)} over fristen`,
    noLines: 'Ingen åbne',
    noneTitle: 'Ingen enheder passer til filtrene',
    noneText: 'Vælg en anden tilstand eller et andet område, eller ryd filtrene.',
  },
  calendar: {
    lead: 'Arbejdspladser i den måned, hvor fristen falder. Overskredne frister står først.',
    overdue: 'Overskredet',
    missing: 'Mangler en APV',
    missingText: (count: number): string =>
      count === 1
        ? '1 arbejdsplads har aldrig fået en hel APV.'
        : `${n(count)} arbejdspladser har aldrig fået en hel APV.`,
    showMissing: 'Vis dem',
    month: (p: { month: number; year: number }): string => `${MONTHS[p.month - 1] ?? ''} ${p.year}`,
    none: 'Ingen frister',
    later: (count: number): string => (count === 1 ? '1 frist falder senere.' : `${n(count)} frister falder senere.`),
    count: (count: number): string => units(count),
    on: (date: string): string => `frist ${date}`,
    running: (step: string): string => `i gang: ${step}`,
    noneAtAll: 'Der er endnu ingen frister. De kommer, når en APV er underskrevet eller registreret som tidligere.',
  },
  empty: {
    title: 'Der er ingen enheder endnu',
    text: 'Indlæs organisationen og medarbejderne. Så viser overblikket, hvilke arbejdspladser der skal have en APV.',
    action: 'Indlæs organisation',
    noApvTitle: 'Begynd med de APV’er, I allerede har',
    noApvText:
      'Programmet kender ingen APV’er endnu, så alle arbejdspladser står som manglende. Registrer de seneste APV’er, så fristerne passer, eller start den første runde.',
    toRounds: 'APV-runder',
  },
  earlier: {
    add: 'Registrer tidligere APV',
    title: 'Registrer tidligere APV',
    text: 'En hel APV, der blev færdig uden for programmet. Fristen for de valgte enheder tæller fra datoen.',
    units: 'Enheder',
    search: 'Søg efter enhed',
    chooseShown: 'Vælg alle viste',
    clear: 'Fravælg alle',
    chosen: (count: number): string => `${units(count)} valgt`,
    noUnits: 'Ingen enheder passer til søgningen.',
    scopes: 'Områder',
    completedOn: 'Færdig den',
    note: 'Note',
    noteHelp: 'Fx hvor den ligger. Ingen navne og ingen helbredsoplysninger.',
    unitsMissing: 'Vælg mindst én enhed.',
    scopesMissing: 'Vælg mindst ét område.',
    dateMissing: 'Skriv den dag, APV’en blev færdig.',
    noteTooLong: 'Noten må højst fylde 200 tegn.',
    save: 'Registrer',
    saved: (count: number): string =>
      count === 0 ? 'Alt var registreret i forvejen.' : `Registreret for ${units(count)}.`,
    caption: 'APV’er fra før programmet',
    date: 'Færdig',
    unit: 'Enhed',
    remove: 'Fjern',
    removeOf: (p: { unit: string; date: string }): string => `Fjern APV af ${p.date} for ${p.unit}`,
    removeTitle: 'Fjern tidligere APV',
    removeText: (p: { unit: string; date: string }): string =>
      `Fristen for ${p.unit} tæller ikke længere fra APV’en af ${p.date}. Ændringen kan ses i loggen.`,
    removed: 'Den tidligere APV er fjernet.',
    emptyTitle: 'Ingen tidligere APV’er er registreret',
    emptyText: 'Registrer de APV’er, der blev færdige uden for programmet, så fristerne begynder det rigtige sted.',
  },
  clock: {
    open: 'Frist og varsler',
    title: 'Frist og varsler',
    text: 'Reglen gælder for alle enheder og områder. Ved en ny regel bliver den gamle stående for tiden før.',
    interval: 'Måneder mellem hele APV’er',
    intervalWrong: 'Skriv et helt antal måneder fra 6 til 120.',
    warnDays: 'Varsel, dage før fristen',
    warnHelp: 'Højst fem tal med komma imellem, fx 180, 90, 30.',
    warnWrong: 'Skriv et til fem hele tal fra 1 til 730 med komma imellem.',
    source: 'Kilde',
    sourceHelp: 'Fx beslutningens navn og dato.',
    sourceMissing: 'Skriv, hvor reglen kommer fra (højst 300 tegn).',
    validFrom: 'Gælder fra',
    validFromMissing: 'Skriv den dag, reglen gælder fra.',
    now: (p: { months: number; date: string; source: string }): string =>
      `Gælder nu: ${n(p.months)} måneder, fra ${p.date}. Kilde: ${p.source}.`,
    coming: (p: { months: number; date: string }): string => `Kommer: ${n(p.months)} måneder fra ${p.date}.`,
    save: 'Gem',
    saved: (date: string): string => `Reglen er gemt og gælder fra ${date}.`,
  },
};

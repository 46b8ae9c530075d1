/** Normtal: rette dem i hånden og indlæse dem fra en fil. */
import { formatNumber } from '../../kernel/numbers.ts';
import type { NormColumn, NormReason } from '../../survey/norm-rows.ts';

const n = (value: number): string => formatNumber(value, 'da');

const columns: Readonly<Record<NormColumn, string>> = {
  dimension: 'Emne',
  population: 'Gruppe',
  year: 'År',
  mean: 'Gennemsnit',
  sd: 'Spredning',
  n: 'Antal',
  source: 'Kilde',
};
const columnOf = (about: string): string => (Object.hasOwn(columns, about) ? columns[about as NormColumn] : about);

const reasons: Readonly<Record<NormReason, (about: string) => string>> = {
  unreadable: () => 'Filen kan ikke læses som en tabel. Gem den som CSV (UTF-8) eller Excel (.xlsx).',
  no_rows: () => 'Der står intet under kolonnenavnene.',
  too_many: () => 'Filen har over 500 normtal.',
  missing_column: (about) => `Kolonnen "${columnOf(about)}" mangler.`,
  column_twice: (about) => `Kolonnen "${about}" står der to gange.`,
  fields: () => 'Linjen har ikke lige så mange felter som overskriften.',
  missing_value: (about) => `Der står intet i kolonnen "${columnOf(about)}".`,
  unknown_dimension: (about) => `Skemaet har intet emne, der hedder "${about}".`,
  bad_number: (about) => `Tallet kan ikke bruges (${about}). Gennemsnit og spredning er højst 100.`,
  too_long: (about) => `Teksten i kolonnen "${columnOf(about)}" er for lang.`,
  twice: (about) => `Normtallet står der to gange (${about}).`,
};

export const norms = {
  add: 'Tilføj normtal',
  readFile: 'Indlæs fra fil',
  addCopsoq: 'Tilføj COPSOQ II fra 2004–05',
  fileHelp:
    'En fil har kolonnerne Emne, Gruppe, År, Gennemsnit, Spredning, Antal og Kilde, i hvilken rækkefølge det skal være.',
  old: 'Ældre udgave',
  oldText: (year: string) => `${year}: ældre udgave af skemaet`,
  actions: 'Handlinger',
  changeOf: (what: string) => `Ret normtallet for ${what}`,
  removeOf: (what: string) => `Fjern normtallet for ${what}`,
  addTitle: 'Tilføj normtal',
  changeTitle: 'Ret normtallet',
  populationHelp: 'Hvem tallet er for, fx »Danske lønmodtagere«.',
  meanHelp: 'Fra 0 til 100.',
  sdHelp: 'Kan være tom.',
  sourceHelp: 'Så andre kan finde tallet: forfatter, år og titel.',
  needed: 'Skal udfyldes.',
  taken: 'Der er allerede et normtal for emnet, gruppen og året.',
  saved: 'Normtallene er gemt.',
  removed: 'Normtallet er fjernet.',
  removeTitle: 'Fjern normtallet?',
  removeText: (what: string) => `Normtallet for ${what} forsvinder også fra resultaterne af tidligere målinger.`,
  remove: 'Fjern',
  fileTitle: 'Indlæs normtal',
  fileFaults: (count: number) =>
    `${count === 1 ? 'Der er en fejl' : `Der er ${n(count)} fejl`} i filen. Intet er indlæst.`,
  fileFaultsMany: 'De første 100 fejl er vist.',
  fault: (line: number, text: string) => (line > 0 ? `Linje ${n(line)}: ${text}` : text),
  fileNews: (fresh: number, changed: number, total: number) =>
    `Filen har ${n(total)} normtal: ${n(fresh)} nye og ${n(changed)}, der ændres.`,
  fileNone: (total: number) => `Filen har ${n(total)} normtal. De er her alle i forvejen.`,
  fileConfirm: 'Indlæs',
  copsoqTitle: 'Tilføj COPSOQ II fra 2004–05?',
  copsoqText: (count: number) =>
    `${n(count)} emner får normtal. De er fra 3.517 danske lønmodtagere i 2004–05 og fra en ældre udgave af skemaet. De vises gråt og altid med årstal.`,
  reasons,
};

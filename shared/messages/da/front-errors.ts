/** Fejl, der kan komme, før et register er åbnet; sætningerne står for sig, så oplåsningssiden ikke venter på resten. */
import type { ErrorParams } from '../../kernel/result.ts';
import type { FrontErrorCode } from '../error-codes.ts';

export type ErrorSentence = string | ((p: ErrorParams) => string);
export type FrontErrorSentences = Record<FrontErrorCode, ErrorSentence>;

/** Fields of calls that people fill in; the others' names are nothing to show. */
const INPUTS: Readonly<Record<string, string>> = {
  asOf: 'dato',
  effective: 'gælder fra',
  name: 'navn',
  passphrase: 'adgangssætning',
  period: 'periode',
  userName: 'brugernavn',
};
const inputName = (field: unknown): string | undefined => INPUTS[String(field)];
const seconds = (n: unknown): string => (Number(n) === 1 ? '1 sekund' : `${n} sekunder`);

export const frontErrors: FrontErrorSentences = {
  bad_input: (p) =>
    inputName(p.field)
      ? `Feltet "${inputName(p.field)}" er ikke udfyldt rigtigt. Ret det, og prøv igen.`
      : 'Oplysningerne kan ikke bruges, som de er. Ret dem, og prøv igen.',
  cancelled: 'Arbejdet blev stoppet. Intet er ændret.',
  internal:
    'Noget gik galt i programmet. Intet er gemt halvt. Prøv igen, og start programmet forfra, hvis det sker igen.',
  locked: 'Registret er låst. Lås op for at fortsætte.',
  not_allowed: 'Din bruger har ikke adgang til dette. Spørg den, der administrerer registret.',
  unknown_call: 'Programmet kender ikke denne handling.',
  untrusted_sender: 'Handlingen kom ikke fra programmets eget vindue og blev afvist.',
  worker_died: 'Programmets databasedel er standset. Intet er gemt halvt. Luk programmet, og start det igen.',
  not_found: 'Det, du leder efter, findes ikke længere i registret.',
  token_expired: 'Valget af fil eller mappe gælder ikke længere. Vælg den igen.',

  wrong_passphrase: (p) =>
    Number(p.waitSeconds ?? 0) > 0
      ? `Adgangssætningen er forkert. Vent ${seconds(p.waitSeconds)}, før du prøver igen.`
      : 'Adgangssætningen er forkert. Prøv igen.',
  wait_before_retry: (p) => `Vent ${seconds(p.seconds)}, før du prøver igen.`,
  wrong_recovery_key: (p) =>
    p.reason === 'typing'
      ? 'Nødnøglen er ikke tastet rigtigt. Se efter tegn, der er byttet om eller mangler.'
      : 'Nødnøglen passer ikke til dette register.',
  unknown_user: 'Der er ingen bruger med det navn i registret.',
  register_in_use: 'Registret er åbent i et andet vindue eller program. Luk det der først.',
  register_exists: (p) =>
    `Der ligger allerede noget med navnet ${p.name} i mappen. Vælg et andet navn eller en anden mappe.`,
  not_a_register: 'Mappen er ikke et register. Vælg en mappe, hvis navn ender på .pejling.',
  is_a_backup: 'Mappen er en sikkerhedskopi og kan ikke åbnes, som den er. Gendan den til et nyt register.',
  register_newer:
    'Registret er lavet af en nyere udgave af programmet. Opdater programmet for at åbne det. Registret er ikke ændret.',
  register_damaged: 'Registret er beskadiget og er ikke åbnet. Gendan den nyeste sikkerhedskopi.',
  wrong_key:
    'Nøglen passer ikke til databasen. Mappen er måske sat sammen af filer fra to registre. Gendan en sikkerhedskopi.',
  keys_damaged: 'Nøglefilen keys.json mangler eller er beskadiget. Gendan den fra en sikkerhedskopi.',
  register_on_network:
    'Et register kan ikke ligge på et netværksdrev, for der kan databasen blive ødelagt. Vælg en mappe på denne computer. Sikkerhedskopier må gerne ligge på netværket.',
  register_in_cloud: (p) =>
    `Mappen synkroniseres med ${p.service}. Et register kan ikke ligge der, for synkroniseringen kan ødelægge det. Vælg en anden mappe. Sikkerhedskopier må gerne ligge der.`,
  migration_failed:
    'Registret kunne ikke opgraderes til denne udgave af programmet. Det er uændret, og der er taget en sikkerhedskopi.',
  disk_full: 'Disken er fuld. Intet er gemt. Frigør plads, og prøv igen.',
  read_only: 'Der kan ikke skrives i mappen. Se efter, om den er skrivebeskyttet, eller vælg en anden.',
  folder_missing: 'Mappen findes ikke. Er den flyttet, eller er drevet taget ud?',
  io_error: 'Filen kan ikke læses eller skrives lige nu. Se efter, om et andet program bruger den, og prøv igen.',
  backup_damaged: 'Sikkerhedskopien er ufuldstændig eller beskadiget og kan ikke bruges. Vælg en anden.',
  last_slot: 'Der skal altid være mindst én bruger, der kan låse op.',
  own_slot: 'Du kan ikke fjerne dig selv. Lad en anden bruger gøre det.',
  name_taken: 'Navnet er allerede brugt. Vælg et andet.',
  weak_passphrase: 'Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fire-fem ord.',
  no_passphrase: (p) => `Der står ingen adgangssætning på den første linje i filen ${p.name}.`,
  bad_register_name:
    'Registrets navn kan ikke bruges til en mappe. Brug højst 60 tegn, og undgå tegn som / \\ : * ? og punktum først eller sidst.',
  clock_back: 'Computerens ur er stillet tilbage. Ret uret, og prøv igen.',
};

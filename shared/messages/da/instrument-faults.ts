/** Hvad der er galt med en spørgeskemafil; står midt i sætningen i errors.ts. */
import type { ErrorParams } from '../../kernel/result.ts';
import type { InstrumentReason } from '../../survey/instrument-fault.ts';

type Sentence = (about: string) => string;

export const instrumentFaults: Readonly<Record<InstrumentReason, Sentence>> = {
  not_text: () => 'filen er hverken CSV, Excel (.xlsx) eller programmets egen JSON',
  empty: () => 'filen er tom',
  no_items: () => 'der er ingen spørgsmål under overskrifterne',
  unreadable: () => 'der er ulæselige tegn. Gem filen som UTF-8',
  cut: () => 'filen er skåret over midt i linjen',
  quote: () => 'et citationstegn bliver ikke lukket',
  no_header: () => 'der er ingen linje med kolonnenavne',
  too_large: () => 'filen er for stor til at være et spørgeskema (højst 4 MB og 300 spørgsmål)',
  missing_column: (about) => `kolonnen "${about}" mangler`,
  column_twice: (about) => `kolonnen "${about}" står der to gange`,
  fields: () => 'linjen har ikke lige så mange felter som overskriften',
  missing_value: (about) => `der står intet i kolonnen "${about}"`,
  empty_text: (about) => `spørgsmål ${about} har ingen tekst, eller den er over 2.000 tegn`,
  bad_item: (about) => `"${about}" kan ikke bruges som spørgsmålskode. Begynd med et bogstav, og brug højst 20 tegn`,
  bad_language: (about) => `sproget "${about}" kendes ikke. Skriv fx da eller en`,
  bad_response_set: (about) =>
    `svarsættet "${about}" kendes ikke. Skriv nummeret på et kendt sæt eller svarene selv, fx Ja=100|Nej=0`,
  bad_reversed: (about) => `"${about}" i kolonnen "reversed" skal være 0 eller 1`,
  bad_not_applicable: (about) => `"${about}" i kolonnen "not_applicable" skal være no_superior eller no_colleagues`,
  bad_direction: (about) => `"${about}" i kolonnen "direction" skal være resource, strain eller neutral`,
  bad_modifiable: (about) => `"${about}" i kolonnen "modifiable" skal være 0 eller 1`,
  bad_dimension: (about) =>
    `dimensionen "${about}" kan ikke bruges. Navnet skal have bogstaver og være et andet end de øvriges`,
  duplicate_item: (about) => `spørgsmål ${about} står der to gange på samme sprog`,
  two_texts: (about) => `spørgsmål ${about} har to forskellige tekster på samme sprog`,
  two_instruments: (about) => `filen har også spørgeskemaet "${about}". Læg hvert spørgeskema i sin egen fil`,
  two_versions: (about) => `filen har også udgaven "${about}". Læg hver udgave i sin egen fil`,
  structure: (about) => `spørgsmål ${about} besvares, vendes eller hører til på en anden måde end i den kendte udgave`,
  missing_item: (about) =>
    `spørgsmål ${about} mangler i forhold til den kendte udgave. Spørgeskemaet må ikke forkortes under det navn`,
  extra_item: (about) =>
    `spørgsmål ${about} findes ikke i den kendte udgave. Giv spørgeskemaet et andet navn eller en anden udgave`,
  known_texts: (about) => `spørgsmål ${about} har en anden tekst end i registret. Giv spørgeskemaet en anden udgave`,
  known_differs: (about) =>
    `"${about}" findes allerede i registret med et andet indhold. Giv spørgeskemaet en anden udgave`,
  json_syntax: () => 'filen er ikke gyldig JSON',
  json_field: (about) => `feltet "${about}" mangler eller kan ikke bruges`,
  unknown_set: (about) => `svarsættet findes ikke (${about})`,
  unknown_item: (about) => `spørgsmålet findes ikke (${about})`,
  no_options: (about) => `svarsættet "${about}" skal have mindst to svar, og højst otte, hvor man må vælge flere`,
  twice: (about) => `"${about}" bruges to gange`,
  branch_order: (about) => `spørgsmål ${about} afhænger af et svar, der først kommer senere`,
};

export function badInstrument({ line, reason, about }: ErrorParams): string {
  const say = instrumentFaults[reason as InstrumentReason] as Sentence | undefined;
  const where = Number(line) > 0 ? ` Linje ${line}:` : '';
  return `Spørgeskemaet er ikke indlæst.${where} ${upper(say ? say(String(about ?? '')) : String(reason))}. Ret det, og prøv igen.`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Hvorfor en kursuspakke ikke tages ind, og hvad man gør. Står efter "Pakken er ikke taget ind:" i errors.ts. */
import { formatNumber } from '../../kernel/numbers.ts';
import type { ErrorParams } from '../../kernel/result.ts';
import type { ManifestAbsence, ManifestFault, SizeFault, ZipFault } from '../../learning/package-faults.ts';

type About = (entry: string) => string;

const AGAIN = 'Bed leverandøren om en ny eksport.';
const ZIP_AGAIN = 'Pak kurset igen med et almindeligt zip-program, eller bed leverandøren om en ny eksport.';

export const zipFaults: Readonly<Record<ZipFault, About>> = {
  not_zip: () => `filen er ikke en zip-fil, eller den er skåret over. Hent den igen. ${AGAIN}`,
  split: () => 'zip-filen er delt i flere dele. Saml den til én fil, og prøv igen.',
  directory: () => `zip-filens indholdsfortegnelse er beskadiget. Hent filen igen. ${AGAIN}`,
  encrypted: (entry) => `"${entry}" er beskyttet med adgangskode. Eksportér pakken uden adgangskode.`,
  method: (entry) => `"${entry}" er pakket på en måde, programmet ikke læser. ${ZIP_AGAIN}`,
  name_empty: () => `en fil i pakken har intet navn. ${ZIP_AGAIN}`,
  name_long: (entry) => `navnet "${entry} …" er for langt. Forkort mappernes og filens navn (højst 240 tegn i alt).`,
  name_letters: (entry) => `navnet "${entry}" indeholder ulæselige tegn. Omdøb filen, og pak kurset igen.`,
  name_absolute: (entry) => `"${entry}" begynder med en skråstreg og peger ud af pakken. ${ZIP_AGAIN}`,
  name_dots: (entry) => `"${entry}" peger ud af pakken eller har tomme mappenavne. ${ZIP_AGAIN}`,
  name_drive: (entry) => `"${entry}" peger på et drev på computeren. ${ZIP_AGAIN}`,
  name_backslash: (entry) => `"${entry}" har omvendt skråstreg i navnet. ${ZIP_AGAIN}`,
  too_deep: (entry) => `"${entry}" ligger i for mange mapper inden i hinanden (højst 30). Flyt den højere op.`,
  special: (entry) => `"${entry}" er en genvej eller en særlig fil. Pakken må kun indeholde almindelige filer.`,
  folder_with_content: (entry) => `mappen "${entry}" er pakket, som om den var en fil. ${ZIP_AGAIN}`,
  twice: (entry) => `"${entry}" findes to gange (store og små bogstaver gør ingen forskel). Omdøb den ene.`,
  file_and_folder: (entry) => `"${entry}" er både en fil og en mappe. Omdøb den ene.`,
  overlap: (entry) => `"${entry}" deler plads med en anden fil i zip-filen. Det gør ingen almindelig zip-fil. ${AGAIN}`,
  headers_differ: (entry) => `zip-filen siger to forskellige ting om "${entry}". ${ZIP_AGAIN}`,
  size_differs: (entry) => `"${entry}" fylder noget andet, end zip-filen siger. ${ZIP_AGAIN}`,
  content_broken: (entry) => `"${entry}" kan ikke pakkes ud. Filen er beskadiget. Hent den igen. ${AGAIN}`,
  crc: (entry) => `"${entry}" er beskadiget; kontrolsummen passer ikke. Hent filen igen. ${AGAIN}`,
  ratio: (entry) =>
    `"${entry}" fylder over 200 gange mere udpakket end pakket. Det ligner en fil, der skal fylde computeren op.`,
};

const atLine = (p: ErrorParams): string => (p.line ? ` på linje ${p.line}` : '');

export const manifestFaults: Readonly<Record<ManifestFault, (p: ErrorParams) => string>> = {
  xml: (p) => `${p.file} har en fejl${atLine(p)} og kan ikke læses. ${AGAIN}`,
  cut: (p) => `${p.file} er skåret over${atLine(p)}. ${AGAIN}`,
  doctype: (p) =>
    `${p.file} bruger egne definitioner (DOCTYPE)${atLine(p)}. Af sikkerhedsgrunde læses den ikke. ${AGAIN}`,
  limits: (p) => `${p.file} er større eller dybere${atLine(p)}, end en kursuspakke kan være. ${AGAIN}`,
  encoding: (p) => `tegnene i ${p.file}${atLine(p)} kan ikke læses. Gem filen som UTF-8, og pak kurset igen.`,
  root: (p) => `${p.file} er ikke en kursusbeskrivelse. ${AGAIN}`,
  version: (p) =>
    `pakken er lavet efter "${p.about}", som programmet ikke kan. Eksportér den som SCORM 1.2, SCORM 2004 eller cmi5.`,
  id_twice: (p) => `navnet "${p.about}" bruges to gange i ${p.file}${atLine(p)}. ${AGAIN}`,
  too_many: (p) => `${p.file} beskriver flere end ${p.most} dele. Del kurset op.`,
  course: (p) => `${p.file} beskriver intet kursus. ${AGAIN}`,
};

export const sizeFaults: Readonly<Record<SizeFault, (most: string) => string>> = {
  zip: (most) => `Filen fylder mere end ${most} MB. Eksportér kurset med mindre video, eller del det op.`,
  entries: (most) => `Pakken har mere end ${most} filer. Del kurset op.`,
  total: (most) =>
    `Pakken fylder mere end ${most} MB, når den pakkes ud. Eksportér kurset med mindre video, eller del det op.`,
  entry: (most) => `En fil i pakken fylder mere end ${most} MB, når den pakkes ud. Eksportér den mindre.`,
  manifest: (most) => `Kursusbeskrivelsen i pakken fylder mere end ${most} MB. ${AGAIN}`,
};

export const manifestAbsences: Readonly<Record<ManifestAbsence, string>> = {
  none: 'Der er hverken imsmanifest.xml eller cmi5.xml i pakken, så den er ikke et SCORM- eller cmi5-kursus. Er det den rigtige fil?',
  deeper:
    'imsmanifest.xml ligger i en undermappe sammen med andre mapper. Pak selve kursets mappe, så imsmanifest.xml ligger øverst.',
  tincan:
    'Pakken er et Tin Can-kursus (tincan.xml), som programmet ikke kan afspille. Eksportér det som cmi5 eller SCORM 2004.',
  aicc: 'Pakken er et AICC-kursus, som programmet ikke kan afspille. Eksportér det som SCORM 2004 eller SCORM 1.2.',
};

/** Hele sætningen til en zip, der ikke kan læses. */
export const badZip = ({ reason, entry }: ErrorParams): string =>
  `Pakken er ikke taget ind: ${(zipFaults[reason as ZipFault] ?? String)(String(entry ?? ''))}`;

export const badManifest = (p: ErrorParams): string =>
  `Pakken er ikke taget ind: ${(manifestFaults[p.reason as ManifestFault] ?? (() => String(p.reason)))(p)}`;

export const tooLarge = ({ what, most }: ErrorParams): string =>
  `Pakken er for stor. ${(sizeFaults[what as SizeFault] ?? String)(formatNumber(Number(most ?? 0), 'da'))}`;

export const noManifest = ({ found }: ErrorParams): string =>
  manifestAbsences[found as ManifestAbsence] ?? manifestAbsences.none;

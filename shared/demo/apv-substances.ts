/** The demo's hazardous substances, with the seven points of the assessment where they are used (domain §1.7). All are made up. */
import type { UseFields } from '../apv/contract-chemicals.ts';
import type { DemoWorkplace } from './apv-texts.ts';

type Points = Pick<
  UseFields,
  | 'properties'
  | 'exposure'
  | 'circumstances'
  | 'measures'
  | 'experience'
  | 'limitValues'
  | 'supplierInfo'
  | 'substitution'
  | 'instruction'
>;

export interface DemoSubstance extends Points {
  readonly name: string;
  readonly supplier: string;
  readonly purpose: string;
  readonly number: string;
  readonly hazards: string;
  readonly carcinogen: boolean;
  /** Age of the safety data sheet in months; null: none is stored. */
  readonly sheetAge: number | null;
  /** Where it is used. */
  readonly at: readonly DemoWorkplace[];
  readonly place: string;
}

const noCases = 'Ingen kendte tilfælde. Hud og øjne tages op ved den årlige gennemgang.';
const noLimit = 'Stoffet har ingen grænseværdi.';

export const demoSubstances: readonly DemoSubstance[] = [
  {
    name: 'Grundrens 300',
    supplier: 'Nordren',
    purpose: 'Grundrengøring af gulve',
    number: 'NR-300',
    hazards: 'H314, H335',
    carcinogen: false,
    sheetAge: 14,
    at: ['care', 'school', 'daycare'],
    place: 'Rengøringsrum',
    properties: 'Ætser hud og øjne. Dampen kan irritere luftvejene.',
    exposure: 'Hud og øjne ved opblanding, 15 minutter to gange om året.',
    circumstances: '5 liter om året. Blandes i doseringspumpe; hældes aldrig om.',
    measures: 'Doseringspumpe, handsker i nitril, briller ved opblanding, udluftning bagefter.',
    experience: noCases,
    limitValues: noLimit,
    supplierInfo: 'Databladet kræver handsker og briller og vand til skylning tæt ved.',
    substitution: 'Et mildere middel er prøvet og kunne ikke tage voksen. Prøves igen, når gulvene er skiftet.',
    instruction: 'Mundtligt af AMR til alle, der gør rent, og ark på døren.',
  },
  {
    name: 'Klortabletter',
    supplier: 'Rent Vand',
    purpose: 'Desinfektion i skyllerum og ved udbrud',
    number: '2893-78-9',
    hazards: 'H302, H319, H335, H410',
    carcinogen: false,
    sheetAge: 41,
    at: ['care'],
    place: 'Skyllerum',
    properties: 'Irriterer øjne og luftveje. Giver klorgas, hvis det blandes med syre.',
    exposure: 'Indånding og øjne, et par minutter ad gangen ved udbrud.',
    circumstances: 'Under 1 kg om året. Afkalker står i et andet skab.',
    measures: 'Tabletter i stedet for pulver, handsker, udsugning i skyllerummet.',
    experience: 'En medarbejder fik irriterede øjne for to år siden; brillerne hænger nu ved siden af.',
    limitValues: 'Klor: 0,5 ppm. Ikke målt; mængden er lille, og der er udsugning.',
    supplierInfo: 'Må ikke blandes med syre. Handsker og briller.',
    substitution: 'Almindelig rengøring og sprit bruges, hvor det er nok. Klor kun ved udbrud.',
    instruction: 'Hygiejnesygeplejersken viser det til nye.',
  },
  {
    name: 'Afkalker Syre 10',
    supplier: 'Nordren',
    purpose: 'Afkalkning af opvaskemaskine',
    number: 'NR-110',
    hazards: 'H290, H314',
    carcinogen: false,
    sheetAge: 8,
    at: ['care', 'daycare', 'school'],
    place: 'Køkken',
    properties: 'Ætser hud og øjne.',
    exposure: 'Hænder ved påfyldning, fem minutter om måneden.',
    circumstances: '2 liter om året, i original dunk med håndtag.',
    measures: 'Handsker og briller ved påfyldning.',
    experience: '',
    limitValues: '',
    supplierInfo: 'Må ikke blandes med klor.',
    substitution: 'Citronsyre kan bruges i den nye maskine.',
    instruction: 'Ark ved maskinen.',
  },
  {
    name: 'Benzin 95',
    supplier: 'Kystolie',
    purpose: 'Motorredskaber',
    number: '86290-81-5',
    hazards: 'H224, H304, H340, H350',
    carcinogen: true,
    sheetAge: 22,
    at: ['outdoor'],
    place: 'Materielgården',
    properties: 'Kan give kræft og skade arveanlæg. Meget brandfarlig.',
    exposure: 'Indånding og hud ved tankning, få minutter om dagen fra april til oktober.',
    circumstances: '20 liter ad gangen i godkendt dunk, tankes ude.',
    measures: 'Dunk med spildfri tud, handsker, ingen tankning inde eller på varm maskine.',
    experience: 'Ingen kendte tilfælde.',
    limitValues: 'Benzen: 0,2 ppm. Kortvarigt arbejde ude; ikke målt.',
    supplierInfo: 'Handsker i nitril. Tøj med spild skiftes straks.',
    substitution:
      'Akkuredskaber købes, når et redskab skal skiftes: tre af fem er skiftet. Resten bruger alkylatbenzin.',
    instruction: 'Ved den årlige gennemgang af redskaber, skrevet under af alle på holdet.',
  },
  {
    name: 'Epoxylim 2K',
    supplier: 'Limhuset',
    purpose: 'Reparation af redskaber',
    number: 'EP-2K',
    hazards: 'H315, H317, H319',
    carcinogen: false,
    sheetAge: null,
    at: ['outdoor'],
    place: 'Værkstedet',
    properties: 'Kan give allergi ved berøring.',
    exposure: 'Hænder, få gange om året.',
    circumstances: 'Små tuber.',
    measures: 'Engangshandsker til epoxy; kun medarbejdere med epoxykursus.',
    experience: '',
    limitValues: '',
    supplierInfo: '',
    substitution: 'Skruer og beslag bruges, hvor det kan holde.',
    instruction: 'Epoxykursus.',
  },
  {
    name: 'Vejmarkeringsmaling',
    supplier: 'Farve & Vej',
    purpose: 'Striber på plads og vej',
    number: 'VM-7',
    hazards: 'H225, H336',
    carcinogen: false,
    sheetAge: 5,
    at: ['outdoor'],
    place: 'Materielgården',
    properties: 'Dampe kan give døsighed. Meget brandfarlig.',
    exposure: 'Indånding, fire dage om året.',
    circumstances: '60 liter om året, kun ude.',
    measures: 'Arbejde med vinden i ryggen, maske med kulfilter, ingen åben ild.',
    experience: noCases,
    limitValues: 'Efter leverandørens datablad; ikke målt, arbejdet er ude.',
    supplierInfo: 'Maske og handsker. Opbevares i brandskab.',
    substitution: 'Vandbaseret maling bruges på pladsen; på vejen holder den ikke endnu.',
    instruction: 'Af formanden før sæsonen.',
  },
  {
    name: 'Hånddesinfektion 85 %',
    supplier: 'Ren Hånd',
    purpose: 'Hænder',
    number: '64-17-5',
    hazards: 'H225, H319',
    carcinogen: false,
    sheetAge: 11,
    at: ['care', 'daycare'],
    place: 'Alle stuer',
    properties: 'Meget brandfarlig. Irriterer øjne.',
    exposure: 'Hænder, mange gange om dagen.',
    circumstances: 'Pumpedispensere à 600 ml.',
    measures: 'Med glycerin, så huden ikke tørrer ud. Creme ved hver vask.',
    experience: 'Tør hud om vinteren; cremen er skiftet efter ønske.',
    limitValues: 'Ethanol: 1.000 ppm. Nås ikke ved brug på hænder.',
    supplierInfo: 'Holdes fra varme og åben ild.',
    substitution: 'Vand og sæbe, hvor hænderne er snavsede. Sprit kan ikke undværes i plejen.',
    instruction: 'Ved hygiejneundervisningen hvert år.',
  },
  {
    name: 'Træstøv (hårdt træ)',
    supplier: '',
    purpose: 'Dannes ved savning og slibning',
    number: '',
    hazards: 'H350',
    carcinogen: true,
    sheetAge: null,
    at: ['school'],
    place: 'Håndværk og design',
    properties: 'Kan give kræft i næsen ved mange års udsættelse.',
    exposure: 'Indånding, op til otte timer om ugen for lærere i håndværk.',
    circumstances: 'Båndsav, pudser og oprydning.',
    measures: 'Udsugning på hver maskine, støvsuger i stedet for kost, maske ved oprydning.',
    experience: 'Ingen kendte tilfælde.',
    limitValues: 'Træstøv: 0,5 mg/m³ for hårdt træ. Udsugningen er målt ved sidste eftersyn.',
    supplierInfo: 'Dannes under arbejdet; der er intet datablad.',
    substitution: 'Elevernes arbejder laves i blødt træ, hvor det kan bruges.',
    instruction: 'Af faglæreren før brug af maskinerne.',
  },
];

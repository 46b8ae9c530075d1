/**
 * An example for the near health service (domain §6.1): a citizen followed from the hospital to the home. Plain data
 * that HR takes over by a button and then owns; nothing is written by itself. What the levels mean is the program's own
 * proposal and is to be settled with those who do the work.
 */

export interface ExampleSkill {
  readonly name: string;
  readonly area: string;
  readonly about: string;
  /** The level that the profile asks for, and within how many days from the start in the job. */
  readonly level: number;
  readonly withinDays: number;
  readonly isLegal: boolean;
}

interface Levels {
  readonly what: string;
  readonly knows: string;
  readonly helped: string;
  readonly alone: string;
  readonly teaches: string;
}

const AREA = 'Det nære sundhedsvæsen';

const skill = (
  name: string,
  { what, knows, helped, alone, teaches }: Levels,
  asked: Pick<ExampleSkill, 'level' | 'withinDays'>,
): ExampleSkill => ({
  ...{ name, area: AREA, ...asked, isLegal: false },
  about: `${what}\n1 Kender: ${knows}\n2 Kan med støtte: ${helped}\n3 Kan selv: ${alone}\n4 Kan lære fra sig: ${teaches}`,
});

export const NEAR_HEALTH_SKILLS: readonly ExampleSkill[] = [
  skill(
    'Koordinering på tværs af sektorer',
    {
      what: 'Følge borgeren fra udskrivning til hjem sammen med sygehus, læge og kommune.',
      knows: 'ved, hvem der gør hvad, og hvor aftalerne står.',
      helped: 'tager imod en udskrivning sammen med en erfaren kollega.',
      alone: 'samler aftalerne, ringer op på det, der mangler, og sørger for, at borgeren ved besked.',
      teaches: 'kan vise andre et helt forløb og forbedre overgangene.',
    },
    { level: 3, withinDays: 180 },
  ),
  skill(
    'Medicinafstemning',
    {
      what: 'Sammenholde det, borgeren får, med det, der er ordineret.',
      knows: 'kender medicinkortet og ved, hvornår der skal spørges.',
      helped: 'gennemgår listen sammen med en kollega.',
      alone: 'finder forskelle, får dem afklaret med lægen og skriver det ned.',
      teaches: 'kan oplære andre og gennemgå fejl uden at placere skyld.',
    },
    { level: 3, withinDays: 90 },
  ),
  skill(
    'Digital hjemmemonitorering',
    {
      what: 'Målinger i hjemmet, som følges på afstand.',
      knows: 'ved, hvilke målinger der findes, og hvem der ser dem.',
      helped: 'sætter udstyret op sammen med en kollega.',
      alone: 'sætter op, lærer borgeren det og reagerer på målinger uden for grænserne.',
      teaches: 'kan oplære kolleger og pårørende og løse de fejl, der går igen.',
    },
    { level: 2, withinDays: 180 },
  ),
  skill(
    'Rehabiliterende tilgang',
    {
      what: 'Arbejde mod det, borgeren selv vil kunne igen.',
      knows: 'kender tankegangen og borgerens mål.',
      helped: 'træner i hverdagen efter en plan, andre har lavet.',
      alone: 'sætter mål sammen med borgeren og retter planen til undervejs.',
      teaches: 'kan vejlede kolleger i at holde hænderne på ryggen, når det er det rigtige.',
    },
    { level: 3, withinDays: 90 },
  ),
  skill(
    'Akut observation (TOBS og ISBAR)',
    {
      what: 'Opdage tidligt, at en borger bliver dårligere, og sige det videre, så det bliver forstået.',
      knows: 'kender skemaerne og ved, hvornår der skal kaldes hjælp.',
      helped: 'måler og scorer sammen med en kollega.',
      alone: 'måler, scorer, vurderer og melder videre med ISBAR.',
      teaches: 'kan træne andre i det og gennemgå forløb bagefter.',
    },
    { level: 3, withinDays: 90 },
  ),
  skill(
    'Demens',
    {
      what: 'Møde borgere med demens, så hverdagen lykkes.',
      knows: 'kender de almindelige tegn og former.',
      helped: 'bruger aftalte tilgange sammen med en kollega.',
      alone: 'tilpasser samværet, forebygger uro og inddrager de pårørende.',
      teaches: 'kan vejlede kolleger i svære forløb.',
    },
    { level: 2, withinDays: 180 },
  ),
  skill(
    'Palliation',
    {
      what: 'Lindring og samtale, når livet går mod enden.',
      knows: 'kender de almindelige symptomer og aftalerne om lindring.',
      helped: 'deltager i forløb sammen med en erfaren kollega.',
      alone: 'vurderer, lindrer efter aftale og taler med borger og pårørende om det, der er svært.',
      teaches: 'kan støtte kolleger før, under og efter et forløb.',
    },
    { level: 2, withinDays: 365 },
  ),
];

export const NEAR_HEALTH_PROFILE = {
  name: AREA,
  about:
    'Følger borgeren fra sygehus til hjem: koordinerer, afstemmer medicin, observerer og rehabiliterer. Et eksempel, som I retter til.',
} as const;

import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');

/** What a case is told with; ready to print, empty when there is nothing. */
export interface CaseWords {
  readonly text: string;
  readonly date: string;
  readonly value: string;
}

/** The numbers the rules measure by; ready to print. */
export interface Limits {
  readonly fullTime: string;
  readonly amrYears: string;
}

export const quality = {
  title: 'Datakvalitet',
  lead: 'Her ser du, hvad der mangler eller ser forkert ud i oplysningerne, hvem der holder øje med dem, og hvor du retter dem.',
  back: 'Datakvalitet',
  table: 'Kontroller af oplysningerne',
  check: 'Kontrol',
  severityLabel: 'Betydning',
  count: 'Antal',
  course: 'Udvikling',
  owner: 'Ansvarlig',
  noOwner: 'Ingen valgt',
  action: 'Sager',
  seeThem: (count: number) => (count === 1 ? 'Se den ene' : `Se de ${n(count)}`),
  look: 'Vis',
  inOrder: 'Alt i orden',
  expected: 'Som ventet',
  expectedTitle: 'Demoens CPR-numre er opdigtede',
  expectedText:
    'Alle i demokommunen har et erstatningsnummer (dag + 60). Her er der ikke noget at rette, og de tæller ikke med i overblikket. I dit eget register gør de.',
  severity: { high: 'Bør rettes nu', medium: 'Bør rettes', low: 'Oprydning' },
  severityHelp: {
    high: 'Tal, ansvar eller frister kan blive forkerte.',
    medium: 'Nogen kan blive talt forkert eller ikke kunne nås.',
    low: 'Oplysningerne kan bruges, men er ikke fuldstændige.',
  },
  courses: {
    fewer: (by: number) => `${n(by)} færre end for 3 måneder siden`,
    more: (by: number) => `${n(by)} flere end for 3 måneder siden`,
    same: 'Som for 3 måneder siden',
  },
  figures: {
    label: 'Overblik over kontrollerne',
    withCases: 'Kontroller med sager',
    ofAll: (count: number) => `af ${n(count)} kontroller`,
    cases: 'Sager i alt',
    casesNote: 'Samme person kan være med i flere kontroller',
    now: 'Bør rettes nu',
    nowNote: 'sager med størst betydning',
    withoutOwner: 'Kontroller uden ansvarlig',
    withoutOwnerNote: 'Vælg en ansvarlig på kontrollens side',
  },
  emptyTitle: 'Der er ingen oplysninger at kontrollere endnu',
  emptyText: 'Indlæs organisationen og de ansatte. Så viser siden, hvad der mangler.',
  emptyAction: 'Gå til indlæsning',
  names: {
    no_cpr: 'Mangler CPR-nummer',
    closed_unit: 'Lukket enhed med medarbejdere',
    ended_leader: 'Leder eller anden rolle hos en fratrådt',
    no_leader: 'Enhed uden leder',
    duplicate: 'Mulige dubletter',
    double_engagement: 'Overlappende ansættelser',
    over_full_time: 'Flere timer, end der er i en fuld stilling',
    expired_role: 'AMR-valg, der er udløbet',
    replacement_cpr: 'Erstatnings-CPR er stadig i brug',
    no_end: 'Midlertidig ansættelse uden slutdato',
    no_hours: 'Mangler ugentlige timer',
    no_job_code: 'Mangler stillingskode',
    no_email: 'Mangler e-mail',
    empty_unit: 'Enhed uden medarbejdere',
  },
  definitions: {
    no_cpr: () =>
      'Personer med en ansættelse på dagen og intet CPR-nummer. CPR-nummeret har ingen datoer: For tidligere dage tælles dem, der var ansat dengang og mangler nummeret nu.',
    closed_unit: () =>
      'Enheder, der er lukket på dagen, men hvor mindst én har en ansættelse. De tæller med i enheden, som den var, da den lukkede.',
    ended_leader: () =>
      'Åbne enheder, hvor lederens tjenestenummer hører til en ansættelse, der er ophørt eller ikke findes. Desuden roller (leder, AMR, TR, MED m.fl.), der gælder på dagen, hos en person uden ansættelse på dagen.',
    no_leader: () => 'Åbne enheder, hvor mindst én er ansat i selve enheden, og hvor der ikke er angivet en leder.',
    duplicate: () =>
      'To personer, der kan være den samme: samme fødselsdato og lignende navn, samme e-mail, eller et erstatnings-CPR ved siden af et rigtigt. Mindst den ene er ansat på dagen. Sammenligningen bruger oplysningerne, som de er nu.',
    double_engagement: () =>
      'Samme person har to eller flere ansættelser på dagen i samme enhed og med samme stillingskode (uden kode: samme stilling). Hvert sæt af ansættelser tæller én gang.',
    over_full_time: ({ fullTime }: Limits) =>
      `Personer, hvis ansættelser på dagen tilsammen giver mere end ${fullTime} af en fuld stilling. Alle ansættelser tæller med, også i andre enheder.`,
    expired_role: ({ amrYears }: Limits) =>
      `Arbejdsmiljørepræsentanter, der er valgt for mere end ${amrYears} år siden og stadig står som AMR. Desuden åbne enheder, hvor AMR-rollen er ophørt, og ingen har overtaget den. Perioden på ${amrYears} år er sat af programmet; tjek den mod jeres MED-aftale.`,
    replacement_cpr: () =>
      'Personer med en ansættelse på dagen, hvis CPR-nummer er et erstatningsnummer (dag + 60). Nummeret har ingen datoer: For tidligere dage tælles dem, der var ansat dengang.',
    no_end: () =>
      'Ansættelser på dagen, hvor ansættelsesformen er tidsbegrænset, midlertidig eller vikar, og hvor der ikke er en slutdato. Tilkaldevikarer og timelønnede er ikke med. For tidligere dage bruges slutdatoen, som den er nu.',
    no_hours: () =>
      'Ansættelser på dagen uden ugentlige timer eller med 0 timer. Timelønnede og tilkaldevikarer er ikke med.',
    no_job_code: () => 'Ansættelser på dagen uden stillingskode.',
    no_email: () =>
      'Personer med en ansættelse på dagen og ingen e-mail. E-mail har ingen datoer: For tidligere dage tælles dem, der var ansat dengang og mangler e-mail nu.',
    empty_unit: () => 'Åbne enheder, hvor ingen er ansat på dagen, hverken i enheden selv eller i enheder under den.',
  },
  mend: {
    cpr: 'Indtast CPR',
    contact: 'Indtast e-mail',
    engagement: 'Ret ansættelsen',
    engagements: 'Se ansættelserne',
    end: 'Sæt slutdato',
    role: 'Ret rollen',
    leader: 'Vælg leder',
    unit: 'Gå til enheden',
    duplicate: 'Sammenlign',
  },
  reasons: {
    missing: ({ text, value }: CaseWords) =>
      value === '' ? text : value === '1' ? '1 medarbejder' : `${value} medarbejdere`,
    people_in_closed: ({ value }: CaseWords) =>
      value === '1' ? '1 medarbejder i en lukket enhed' : `${value} medarbejdere i en lukket enhed`,
    leader_left: ({ text, date }: CaseWords) => `Leder med tjenestenr. ${text}, fratrådt ${date}`,
    leader_unknown: ({ text }: CaseWords) => `Ingen har lederens tjenestenr. ${text}`,
    role_left: ({ text }: CaseWords) => `${text}, men ikke ansat`,
    same_person: () => 'Kan være samme person',
    same_job: ({ text, value }: CaseWords) => `${value} samtidige ansættelser: ${text}`,
    too_much: ({ value }: CaseWords) => `${value} af en fuld stilling`,
    amr_elected: ({ date }: CaseWords) => `AMR, valgt ${date}`,
    amr_ended: ({ date }: CaseWords) => `AMR til ${date}, ingen efterfølger`,
    open_end: ({ text }: CaseWords) => text,
    nobody: () => 'Ingen medarbejdere',
  },
  roles: {
    leader: 'Leder',
    amr: 'AMR',
    amg_leader: 'Leder i arbejdsmiljøgruppe',
    tr: 'TR',
    ftr: 'FTR',
    deputy: 'Suppleant',
    med_chair: 'MED-formand',
    med_vice_chair: 'MED-næstformand',
    med_member: 'MED-medlem',
    amo_coordinator: 'AMO-koordinator',
  },
  detail: {
    how: 'Sådan er det regnet ud',
    cases: 'Sager',
    casesTable: (name: string) => `Sager: ${name}`,
    person: 'Person',
    other: 'Måske samme som',
    unit: 'Enhed',
    reason: 'Oplysning',
    mend: 'Ret her',
    trend: 'Antal sager over 13 måneder',
    trendSeries: 'Sager',
    trendAlt: (from: string, to: string, first: string, last: string, most: string) =>
      `Antal sager ved udgangen af hver måned. ${from}: ${first}. ${to}: ${last}. Det højeste tal er ${most}.`,
    trendNote: 'Hver dag er regnet efter samme regel, med den organisation og de ansættelser, der gjaldt den dag.',
    noneTitle: 'Alt i orden',
    noneText: 'Der er ingen sager på dagen i den valgte enhed.',
  },
  owners: {
    title: 'Ansvarlig',
    lead: 'Den, der på kontoret holder øje med disse oplysninger.',
    since: (date: string) => `siden ${date}`,
    source: 'Aftalt',
    choose: 'Vælg ansvarlig',
    change: 'Skift ansvarlig',
    dialog: (check: string) => `Ansvarlig for: ${check}`,
    who: 'Ansvarlig',
    nobody: 'Ingen',
    other: 'En anden (skriv navn)',
    name: 'Navn eller funktion',
    nameHelp: 'Fx Løn og personale.',
    nameMissing: 'Skriv navnet på den, der er ansvarlig.',
    sourceHelp: 'Fx kontormøde 12-01-2026. Kan udelades.',
    fromToday: 'Gælder fra i dag. Tidligere ansvarlige bliver stående i registret.',
    saved: 'Den ansvarlige er gemt.',
  },
};

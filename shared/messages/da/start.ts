import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');

export const start = {
  title: 'Start',
  asOf: (date: string) => `Opgjort pr. ${date}`,
  tasks: 'Hvad skal gøres nu?',
  urgency: { now: 'Nu', soon: 'Snart', info: 'Til orientering' },
  noTasks: 'Der er intet, der skal gøres lige nu.',
  taskCount: (count: number) => (count === 1 ? '1 opgave' : `${n(count)} opgaver`),
  keyFigures: 'Nøgletal',
  persons: 'Medarbejdere',
  personsNote: 'Hver person tælles én gang',
  fte: 'Årsværk',
  fteNote: 'Summen af ansættelsernes beskæftigelsesgrad',
  engagements: 'Ansættelser',
  engagementsNote: 'Én person kan have flere',
  units: 'Enheder',
  unitsNote: (remote: number) => (remote === 1 ? 'Heraf 1 fjernsted' : `Heraf ${n(remote)} fjernsteder`),
  trend: 'Medarbejdere og årsværk, de seneste 12 måneder',
  trendAlt: (from: string, to: string, first: string, last: string) =>
    `Kurve over medarbejdere og årsværk ved hver måneds udgang. Fra ${first} medarbejdere den ${from} til ${last} den ${to}.`,
  areas: 'Medarbejdere og årsværk pr. forvaltning',
  areasAlt: (count: number, largest: string, persons: string) =>
    `Vandrette søjler for ${n(count)} forvaltninger. Flest medarbejdere har ${largest} med ${persons}.`,
  courses: 'Gyldige og udløbne beviser pr. kursus',
  coursesAlt: (count: number, worst: string, expired: string) =>
    `Vandrette søjler for ${n(count)} kurser. Flest udløbne beviser har ${worst} med ${expired}.`,
  valid: 'Gyldige',
  expired: 'Udløbne',
  noTrend: 'Udviklingen kommer frem, når der er tal for mindst to måneder.',
  rounds: 'Åbne trivselsmålinger',
  roundAnswered: (answered: string, invited: string, share: string) =>
    `${answered} af ${invited} har svaret (${share})`,
  roundFew: 'Svarprocenten vises, når der er inviteret mindst 5.',
  roundDays: (days: number, date: string) => {
    if (days < 0) return `Svarperioden sluttede ${date}`;
    if (days === 0) return 'Slutter i dag';
    return `Slutter ${date}, om ${days === 1 ? '1 dag' : `${n(days)} dage`}`;
  },
  empty: {
    title: 'Kom godt i gang',
    text: 'Registret er tomt. Indlæs jeres egne data i tre skridt. Du ser altid ændringerne, før de bliver gemt.',
    steps: {
      organisation: {
        title: 'Indlæs organisationen',
        text: 'En fil med enheder, og hvem de hører under. Den kommer fra lønsystemet eller OS2mo.',
        action: 'Indlæs organisation',
        again: 'Indlæs organisationen igen',
      },
      staff: {
        title: 'Indlæs medarbejdere',
        text: 'En fil med personer og ansættelser fra fx SD Løn eller KMD Opus.',
        action: 'Indlæs medarbejdere',
        again: 'Indlæs medarbejdere igen',
      },
      courses: {
        title: 'Indlæs kurser',
        text: 'En fil med gennemførte kurser, så du kan se, hvilke beviser der udløber.',
        action: 'Indlæs kurser',
        again: 'Indlæs kurser igen',
      },
    },
    done: 'Klaret',
    next: 'Næste skridt',
    later: 'Kommer bagefter',
    step: (number: number) => `Skridt ${number}`,
  },
};

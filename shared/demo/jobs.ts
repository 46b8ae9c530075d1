/**
 * The jobs of the demo municipality: title and agreement as payroll systems
 * write them, usual hours, and who holds them. Job codes are the demo's own.
 */

type Weighted<T> = readonly (readonly [T, number])[];

export interface Job {
  readonly code: string;
  readonly title: string;
  readonly agreement: string;
  /** Weekly hours, 37 is full time. */
  readonly hours: Weighted<number>;
  readonly age: { readonly mean: number; readonly spread: number; readonly min: number };
  readonly women: number;
  /** Share in training (elev). */
  readonly trainees: number;
}

const FULL: Weighted<number> = [
  [37, 84],
  [34, 4],
  [32, 6],
  [30, 4],
  [25, 2],
];
const CARE: Weighted<number> = [
  [37, 27],
  [35, 9],
  [34, 9],
  [32, 21],
  [30, 14],
  [28, 11],
  [25, 5],
  [20, 3],
  [15, 1],
];
const CHILD: Weighted<number> = [
  [37, 40],
  [35, 12],
  [34, 4],
  [32, 19],
  [30, 14],
  [28, 5],
  [25, 4],
  [20, 2],
];
const TEACH: Weighted<number> = [
  [37, 68],
  [34, 9],
  [32, 5],
  [30, 10],
  [28, 3],
  [25, 3],
  [20, 2],
];
const SHORT: Weighted<number> = [
  [37, 22],
  [32, 14],
  [30, 22],
  [28, 8],
  [25, 18],
  [20, 16],
];
const LESSONS: Weighted<number> = [
  [37, 10],
  [30, 15],
  [25, 20],
  [20, 22],
  [15, 18],
  [10, 15],
];

function job(
  code: string,
  title: string,
  agreement: string,
  hours: Weighted<number>,
  [mean, spread, min]: readonly [number, number, number],
  women: number,
  trainees = 0,
): Job {
  return { code, title, agreement, hours, age: { mean, spread, min }, women, trainees };
}

const HK = 'HK administration';
const SOSU = 'Social- og sundhedspersonale';
const CLEAN = 'Rengøring og køkken';
const ASSISTANT: readonly [number, number, number] = [36, 13, 18];
const TRAINED: readonly [number, number, number] = [46, 11.5, 22];
const GROWN: readonly [number, number, number] = [48.5, 10.8, 24];

export const jobs = {
  director: job('0100', 'Direktør', 'Chefer', FULL, [55, 5, 44], 0.4),
  leader: job('0101', 'Leder', 'Ledere', FULL, [50.5, 8, 32], 0.74),
  deputy: job('0103', 'Afdelingsleder', 'Ledere', FULL, [47, 8.5, 29], 0.72),
  clerk: job('1101', 'Assistent', HK, FULL, GROWN, 0.86, 0.05),
  specialist: job('1102', 'Specialist', HK, FULL, GROWN, 0.8),
  planner: job('1104', 'Planlægger', HK, FULL, GROWN, 0.9),
  secretary: job('1103', 'Skolesekretær', HK, CHILD, GROWN, 0.96),
  academic: job('1201', 'AC-medarbejder', 'Akademikere', FULL, [42, 10.5, 25], 0.6),
  engineer: job('1202', 'Ingeniør', 'Ingeniører', FULL, [45, 11, 25], 0.35),
  psychologist: job('1203', 'Psykolog', 'Akademikere', FULL, [42, 10, 26], 0.84),
  librarian: job('1401', 'Bibliotekar', 'Akademikere', TEACH, GROWN, 0.78),
  social: job('1301', 'Socialrådgiver', 'Socialrådgivere', FULL, [41, 10.5, 23], 0.87),
  lifeguard: job('1402', 'Livredder', 'Teknisk service', SHORT, [33, 12, 18], 0.5),
  music: job('1403', 'Musiklærer', 'Musikskolelærere', LESSONS, [46, 11, 24], 0.45),
  educator: job('4101', 'Pædagog', 'Pædagogisk personale i daginstitutioner', CHILD, TRAINED, 0.9),
  schoolEducator: job('4101', 'Pædagog', 'Pædagogisk personale, SFO', CHILD, TRAINED, 0.78),
  homeEducator: job('4101', 'Pædagog', 'Pædagogisk personale, døgnområdet', CARE, TRAINED, 0.76),
  educationAssistant: job(
    '4102',
    'Pædagogisk assistent',
    'Pædagogmedhjælpere og -assistenter',
    CHILD,
    [37, 11, 18],
    0.86,
    0.14,
  ),
  helper: job('4103', 'Pædagogmedhjælper', 'Pædagogmedhjælpere og -assistenter', CHILD, ASSISTANT, 0.78),
  careHelper: job('4104', 'Omsorgsmedhjælper', 'Omsorgs- og pædagogmedhjælpere', CARE, ASSISTANT, 0.7),
  kitchenHand: job('4105', 'Køkkenmedarbejder', CLEAN, SHORT, [46, 11, 18], 0.9),
  teacher: job('4201', 'Lærer', 'Lærere m.fl. i folkeskolen', TEACH, [46, 11, 24], 0.69),
  firstClass: job('4202', 'Børnehaveklasseleder', 'Lærere m.fl. i folkeskolen', TEACH, GROWN, 0.95),
  childminder: job('4301', 'Dagplejer', 'Dagplejere', [[37, 100]], [49, 10, 25], 0.98),
  nurse: job('5103', 'Sygeplejerske', 'Sygeplejersker', CARE, TRAINED, 0.95),
  healthVisitor: job('5106', 'Sundhedsplejerske', 'Sygeplejersker', CARE, [47, 9, 30], 0.99),
  careAssistant: job('5101', 'Social- og sundhedsassistent', SOSU, CARE, [46, 12, 20], 0.93, 0.07),
  careWorker: job('5102', 'Social- og sundhedshjælper', SOSU, CARE, [48, 12.5, 18], 0.91, 0.06),
  occupational: job('5104', 'Ergoterapeut', 'Ergo- og fysioterapeuter', CARE, [41, 10, 24], 0.93),
  physio: job('5105', 'Fysioterapeut', 'Ergo- og fysioterapeuter', CARE, [39, 10, 24], 0.72),
  dentist: job('5201', 'Tandlæge', 'Tandlæger', TEACH, [46, 10, 27], 0.75),
  dentalAssistant: job('5202', 'Klinikassistent', 'Tandklinikassistenter', CHILD, [45, 11, 19], 0.99, 0.06),
  dentalHygienist: job('5203', 'Tandplejer', 'Tandplejere', CHILD, [42, 11, 23], 0.98),
  caretaker: job('6101', 'Teknisk servicemedarbejder', 'Teknisk service', FULL, [51, 9.5, 25], 0.06),
  cleaner: job('6201', 'Rengøringsassistent', CLEAN, SHORT, [47, 11, 18], 0.9),
  dietAssistant: job('6202', 'Ernæringsassistent', CLEAN, SHORT, [43, 12, 18], 0.94, 0.06),
  worker: job('6301', 'Specialarbejder', 'Specialarbejdere', FULL, [48, 11.5, 19], 0.08),
  gardener: job('6302', 'Gartner', 'Håndværkere', FULL, [44, 12, 18], 0.25, 0.08),
  harbourHand: job('6303', 'Havneassistent', 'Specialarbejdere', FULL, [50, 10, 22], 0.05),
  craftsman: job('6304', 'Håndværker', 'Håndværkere', FULL, [47, 11, 20], 0.05),
} as const satisfies Readonly<Record<string, Job>>;

export type JobName = keyof typeof jobs;

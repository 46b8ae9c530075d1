/**
 * A care home's APV as it stands in the register: a signed full round in follow-up whose first measure did not work,
 * a running partial round, an older one, confidential matters with everything that hangs from them, and chemicals.
 */
import { changeRow, findRow, insertRow, removeRow } from '../../db/apv/rows.ts';
import type { ApvTable, ApvTables } from '../../db/apv/tables.ts';
import type { WritableDB } from '../../db/engine/handles.ts';
import { writeMedia } from '../../db/engine/media.ts';
import type { CommandContext } from '../../electron/worker/context.ts';
import type * as rows from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { MediaId, UnitId } from '../../shared/kernel/ids.ts';
import { apvRound, emptyLine, foundProblem } from './apv-rows.ts';

/** An id of whatever kind is wanted. */
const pad = (text: string): never => text.padEnd(22, '_') as never;
export const day = (text: string): IsoDate => text as IsoDate;

/** Words that stand in confidential matters only: none of them may be in the employees' version. */
export const SECRETS = [
  'Hemmeligt slagsmål',
  'Hemmelig gang',
  'hemmelig art',
  'hemmelig gruppe',
  'hemmelige årsager',
  'hemmelig beskyttelse',
  'hemmelig mediation',
  'Hemmelig Hansen',
  'hemmelig opfølgning',
  'hemmeligt bevis',
  'hemmelig billedtekst',
  'hemmelig note',
  'hemmelig måling',
  'hemmelig tekst, der er slettet',
  'hemmeligt løst billede',
] as const;

const MAIN: rows.ApvRoundRow['id'] = pad('apvMain');
const PART: rows.ApvRoundRow['id'] = pad('apvPart');
const OLD: rows.ApvRoundRow['id'] = pad('apvOld');
export const roundIds = { main: MAIN, part: PART, old: OLD };

const round = (id: rows.ApvRoundRow['id'], more: Partial<rows.ApvRoundRow>): rows.ApvRoundRow =>
  apvRound(id, {
    startsOn: day('2026-01-12'),
    endsOn: day('2026-03-31'),
    state: 'follow_up',
    stateSince: day('2026-03-20'),
    completedOn: day('2026-03-19'),
    followUpBy: 'Arbejdsmiljøgruppen på hvert møde, første gang i maj 2026',
    followUpHow:
      'Vi spørger dem, det handler om, og ser efter på stedet. Virker en foranstaltning ikke, lukkes linjen, og en ny åbnes.',
    ...more,
  });

const problem = (unitId: UnitId, n: number, more: Partial<rows.ProblemRow>): rows.ProblemRow =>
  foundProblem({ id: pad(`prob${n}`), roundId: MAIN, unitId }, { origin: 'inspection', ...more });

const line = (n: number, problemN: number, more: Partial<rows.PlanLineRow>): rows.PlanLineRow =>
  emptyLine({ id: pad(`line${n}`), problemId: pad(`prob${problemN}`) }, more);

export const LONG_WORD = 'Arbejdsmiljøuddannelseskoordineringsgruppemedlemskabsoversigtsskema';

const problemsOf = (unitId: UnitId): rows.ProblemRow[] => [
  problem(unitId, 1, {
    origin: 'checklist',
    source: pad('check2'),
    theme: 'ergonomics',
    place: 'Badeværelse, stuen',
    description:
      'Det lille badeværelse har ikke plads til to medarbejdere og en lift på samme tid. Forflytninger fra kørestol til toilet sker med vrid i ryggen, især om morgenen, hvor flere beboere skal i bad.',
    nature: 'Belastning af ryg og skuldre',
    likelihood: 3,
    consequence: 2,
    extent: 'most',
    extentGroup: 'Dag- og aftenholdet',
    causes: 'Rummet er bygget til én person, og gulvliften kan ikke drejes derinde.',
    solvedAtOnce: false,
    interim: 'To medarbejdere ved hver forflytning, og beboere med lift bader på 1. sal.',
  }),
  problem(unitId, 2, {
    theme: 'noise',
    origin: 'survey',
    source: 'Trivsel 2025: Fysisk arbejdsmiljø',
    place: 'Fællesstuen',
    description: 'Støj fra opvaskemaskine og ventilation gør det svært at tale sammen ved måltiderne.',
    nature: 'Træthed og hovedpine',
    likelihood: 2,
    consequence: 1,
    extent: 'half',
    causes: 'Ingen dæmpning i loftet.',
    solvedAtOnce: true,
    solvedOn: day('2026-02-03'),
    solvedBy: 'Ejendomsservice',
    solvedHow: 'Opvaskemaskinen kører nu først efter måltidet.',
  }),
  problem(unitId, 3, {
    theme: 'violence',
    origin: 'dialogue',
    place: 'Beboernes lejligheder',
    description: 'Beboere med demens kan slå eller bide, når de skal hjælpes med personlig pleje.',
    permanent: true,
    prevention:
      'Fast instruktion i konflikthåndtering hvert år. To medarbejdere hos de beboere, hvor risikoen er kendt. Hver hændelse registreres og drøftes samme uge, og den ramte får hjælp samme dag.',
    nature: 'Fysisk skade og utryghed',
    likelihood: 2,
    consequence: 3,
    extent: 'all',
    causes: 'Følger af sygdom hos beboerne.',
    solvedAtOnce: false,
  }),
  problem(unitId, 4, {
    theme: 'chemistry',
    origin: 'inspection',
    special: 'chemical',
    acute: true,
    place: 'Skyllerum',
    description: `Afkalkningsmiddel stod uden etiket ved siden af sæben. ${LONG_WORD}`,
    nature: 'Ætsning',
    likelihood: 1,
    consequence: 3,
    extent: 'some',
    causes: 'Omhældt fra stor dunk.',
    solvedAtOnce: true,
    solvedOn: day('2026-01-20'),
    solvedBy: 'Arbejdsmiljøgruppen',
    solvedHow: 'Kasseret og erstattet af mærkede flasker.',
  }),
  problem(unitId, 5, {
    origin: 'checklist',
    source: pad('check5'),
    theme: 'offensive_acts',
    confidential: true,
    place: 'Hemmelig gang',
    description: 'Hemmeligt slagsmål mellem to i vagtrummet',
    nature: 'hemmelig art',
    likelihood: 2,
    consequence: 2,
    extent: 'one_or_two',
    extentGroup: 'hemmelig gruppe',
    causes: 'hemmelige årsager',
    solvedAtOnce: false,
    interim: 'hemmelig beskyttelse',
  }),
  problem(unitId, 6, {
    roundId: PART,
    theme: 'light',
    place: 'Gangen',
    description: 'Den nye belysning blænder ved skærmen i vagtrummet.',
  }),
];

const LINES: readonly rows.PlanLineRow[] = [
  line(1, 1, {
    measure: 'Ny gulvlift med mindre vendecirkel',
    prevention: 'technology',
    responsible: 'Birte Holm',
    startsOn: day('2026-03-20'),
    deadline: day('2026-05-01'),
    followUpOn: day('2026-06-15'),
    followUpHow: 'AMR spørger holdene og ser tre forflytninger.',
    priority: 'high',
    cost: 48_500,
    budgetOwner: 'Plejehjemmets driftsbudget',
    medMeeting: 'Lokal-MED 14-04-2026',
    state: 'closed',
    doneOn: day('2026-04-28'),
    effect: 'not',
    effectRating: 1,
    effectOn: day('2026-06-16'),
    evidence: 'Liften kan stadig ikke vendes, og ingen bruger den.',
    closedOn: day('2026-06-16'),
  }),
  line(2, 1, {
    measure: 'Loftlift i badeværelset og bredere dør',
    prevention: 'at_source',
    responsible: 'Birte Holm',
    startsOn: day('2026-07-01'),
    deadline: day('2026-10-31'),
    followUpOn: day('2026-12-15'),
    followUpHow: 'Som sidst, og sygefraværet ses efter.',
    priority: 'high',
    cost: 165_000,
    budgetOwner: 'Anlægspuljen',
    medMeeting: 'Område-MED 24-06-2026',
    state: 'started',
    reopenedFrom: pad('line1'),
  }),
  line(3, 3, {
    measure: 'Kursus i konflikthåndtering for alle faste medarbejdere',
    prevention: 'instruction',
    responsible: 'Jens Riis (konsulent)',
    startsOn: day('2026-04-01'),
    deadline: day('2026-09-30'),
    followUpOn: day('2026-11-30'),
    followUpHow: 'Antal registreringer før og efter.',
    state: 'rated',
    doneOn: day('2026-09-12'),
    effect: 'partly',
    effectRating: 3,
    effectOn: day('2026-11-10'),
    evidence: '31 af 34 har været på kursus. Færre registreringer i oktober.',
  }),
  line(5, 5, {
    measure: 'hemmelig mediation',
    prevention: 'organise',
    responsible: 'Hemmelig Hansen',
    deadline: day('2026-04-30'),
    followUpOn: day('2026-05-30'),
    followUpHow: 'hemmelig opfølgning',
    evidence: 'hemmeligt bevis',
  }),
];

const CHECKS: readonly (readonly [
  n: number,
  place: string,
  code: string,
  theme: rows.CheckRow['theme'],
  question: string,
  answer: rows.CheckRow['answer'],
  note: string,
])[] = [
  [1, 'Fællesstuen', 'IK1', 'indoor_climate', 'Er luften frisk, og kan der luftes ud i løbet af dagen?', 'ok', ''],
  [
    2,
    'Badeværelse, stuen',
    'PL1',
    'space',
    'Er der plads til at arbejde uden vrid og stød?',
    'major',
    'Lift kan ikke vendes',
  ],
  [
    3,
    'Fællesstuen',
    'LY1',
    'light',
    'Er der nok lys til opgaven og fri for blænding og flimmer?',
    'ok',
    'Nye lamper i 2025',
  ],
  [4, 'Fællesstuen', 'VE2', 'welfare', 'Er der adgang til toilet og pause på ruten?', 'not_relevant', ''],
  [5, 'Vagtrummet', 'VO2', 'violence', 'Bliver hændelser registreret?', 'minor', 'hemmelig note'],
  [6, 'Vagtrummet', 'BR1', 'fire', 'Er flugtveje fri, og er evakuering øvet det seneste år?', 'unknown', ''],
];

export interface ApvPlace {
  readonly write: (work: (context: CommandContext) => void) => void;
  readonly media: WritableDB;
  /** The care home, and another unit of the same rounds whose matters stay out of its document. */
  readonly home: UnitId;
  readonly other: UnitId;
  readonly picture: (n: number) => { readonly data: Uint8Array; readonly width: number; readonly height: number };
}

type Insert = <T extends ApvTable>(table: T, row: ApvTables[T]) => void;

function insertRounds(insert: Insert, home: UnitId, other: UnitId): void {
  insert(
    'apv_round',
    round(OLD, {
      name: 'APV 2023',
      state: 'closed',
      startsOn: day('2023-01-09'),
      completedOn: day('2023-03-14'),
      stateSince: day('2024-01-10'),
    }),
  );
  insert('apv_round', round(MAIN, {}));
  insert(
    'apv_round',
    round(PART, {
      name: 'Ny belysning i vagtrummet',
      trigger: 'rebuilt_or_moved',
      scopes: ['physical'],
      full: false,
      about: 'Nye lamper og skærme i vagtrummet.',
      startsOn: day('2026-10-05'),
      endsOn: day('2026-12-15'),
      state: 'uncovering',
      stateSince: day('2026-10-12'),
      completedOn: null,
      followUpBy: '',
      followUpHow: '',
    }),
  );
  const cover = (roundId: rows.ApvRoundRow['id'], unitId: UnitId, key: string): void =>
    insert('apv_round_unit', { id: pad(`ru${key}`), roundId, unitId, leftOn: null, leftReason: '' });
  cover(OLD, home, 'old');
  cover(MAIN, home, 'main');
  cover(MAIN, other, 'other');
  cover(PART, home, 'part');
}

function insertPeople(insert: Insert, home: UnitId): void {
  const people: readonly (readonly [string, rows.ParticipantRow['role']])[] = [
    ['Birte Holm', 'leader'],
    ['Søren Kjær', 'amr'],
    ['Aase Lund', 'tr'],
    ['Karen Bloch', 'employee'],
    ['Jens Riis (konsulent)', 'adviser'],
  ];
  for (const [i, [name, role]] of people.entries())
    insert('apv_participant', {
      id: pad(`part${i}`),
      roundId: MAIN,
      personId: null,
      name,
      role,
      unitId: i > 2 ? home : null,
    });
  const sign = (n: number, role: 'leader' | 'amr', name: string, more: Partial<rows.SignOffRow>): void =>
    insert('apv_sign_off', {
      id: pad(`sign${n}`),
      roundId: MAIN,
      role,
      personId: null,
      name,
      signedOn: day('2026-03-19'),
      droppedOn: null,
      droppedBy: '',
      ...more,
    });
  sign(1, 'leader', 'Birte Holm', {
    signedOn: day('2026-03-12'),
    droppedOn: day('2026-03-15'),
    droppedBy: 'apv_line.deadline',
  });
  sign(2, 'leader', 'Birte Holm', {});
  sign(3, 'amr', 'Søren Kjær', {});
}

function insertFindings(insert: Insert, home: UnitId, other: UnitId): void {
  const method = (n: number, more: Partial<rows.MethodRow>): void =>
    insert('apv_method', {
      id: pad(`meth${n}`),
      roundId: MAIN,
      kind: 'checklist',
      heldOn: day('2026-01-20'),
      unitId: home,
      surveyRoundId: null,
      invited: null,
      attended: null,
      note: '',
      agenda: '',
      ...more,
    });
  method(1, { note: 'Alle rum på stueetagen og 1. sal er gået igennem.' });
  method(2, {
    kind: 'dialogue',
    heldOn: day('2026-02-03'),
    unitId: null,
    invited: 34,
    attended: 29,
    note: 'Personalemøde om det psykiske arbejdsmiljø.',
    agenda: JSON.stringify([{ key: 'what', done: true, note: 'hemmelig måling: referat fra mødet' }]),
  });
  for (const [n, place, code, theme, question, answer, note] of CHECKS)
    insert('apv_check', {
      id: pad(`check${n}`),
      roundId: MAIN,
      unitId: home,
      place,
      code,
      theme,
      question,
      answer,
      note,
    });
  for (const row of problemsOf(home)) insert('apv_problem', row);
  insert('apv_problem', problem(other, 90, { description: 'Noget i en anden enhed', place: 'Andetsteds' }));
  for (const row of LINES) insert('apv_line', row);
  insert('apv_statement', {
    id: pad('state1'),
    roundId: MAIN,
    unitId: home,
    statedOn: day('2026-03-02'),
    contributes: true,
    conclusion: 'Belastningen ved forflytninger kan bidrage til fraværet. Ingen andre forhold peger på det.',
    unit12: 14.2,
    all12: 11.8,
    unit36: 13.1,
    all36: 12.2,
    figuresFrom: 'Lønsystemets fraværsrapport, februar 2026',
    problemIds: [pad('prob1'), pad('prob5')],
  });
}

function insertPhotos({ picture, media, home }: ApvPlace, insert: Insert): void {
  const photos: readonly (readonly [n: number, problem: number | null, check: number | null, caption: string])[] = [
    [1, 1, null, 'Gulvliften kan ikke vendes mellem toilet og håndvask'],
    [2, 1, null, 'Døren set fra gangen'],
    [3, 4, null, ''],
    [4, 5, 5, 'hemmelig billedtekst'],
    [5, null, 3, 'Fællesstuen med de nye lamper'],
    [6, 5, null, 'hemmeligt løst billede'],
  ];
  for (const [n, of, check, caption] of photos) {
    const { data, width, height } = picture(n);
    const mediaId: MediaId = pad(`media${n}`);
    writeMedia(media, mediaId, { kind: 'apv_photo', name: `foto-${n}.jpg`, mime: 'image/jpeg', data });
    insert('apv_photo', {
      id: pad(`photo${n}`),
      roundId: MAIN,
      unitId: home,
      problemId: of === null ? null : pad(`prob${of}`),
      checkId: check === null ? null : pad(`check${check}`),
      mediaId,
      caption,
      width,
      height,
    });
  }
}

function insertChemicals(insert: Insert, home: UnitId): void {
  const substance = (n: number, more: Partial<rows.SubstanceRow>): void => {
    insert('substance', {
      id: pad(`sub${n}`),
      name: '',
      supplier: 'Rengøring A/S',
      purpose: '',
      number: '',
      hazards: '',
      carcinogen: false,
      sheetId: null,
      sheetName: '',
      sheetDate: null,
      endedOn: null,
      note: '',
      ...more,
    });
    insert('substance_use', {
      id: pad(`use${n}`),
      substanceId: pad(`sub${n}`),
      unitId: home,
      place: 'Skyllerum',
      properties: '',
      exposure: '',
      circumstances: '',
      measures: '',
      experience: '',
      limitValues: '',
      supplierInfo: '',
      substitution: '',
      instruction: '',
      assessedOn: day('2026-01-22'),
      assessedBy: 'AMG',
      endedOn: null,
    });
  };
  substance(1, {
    name: 'Afkalkningsmiddel K7',
    hazards: 'H290, H314',
    sheetId: pad('sheet1'),
    sheetDate: day('2022-05-01'),
  });
  substance(2, { name: 'Formaldehydholdig desinfektion', hazards: 'H350', carcinogen: true });
}

/** Changes after the making: what the history tells of. */
function changeLater({ write }: ApvPlace): void {
  write(({ db, set }) => {
    const found = findRow(db, 'apv_line', pad('line2'));
    if (found) changeRow(db, set, 'apv_line', found, { deadline: day('2026-11-01'), responsible: 'Søren Kjær' });
  });
  write(({ db, set }) => {
    const found = findRow(db, 'apv_problem', pad('prob5'));
    if (found) changeRow(db, set, 'apv_problem', found, { causes: 'hemmelige årsager, uddybet' });
    const photo = findRow(db, 'apv_photo', pad('photo6'));
    if (photo) changeRow(db, set, 'apv_photo', photo, { problemId: null });
    const gone = problem(pad('x'), 7, { roundId: MAIN, description: 'hemmelig tekst, der er slettet' });
    if (found) insertRow(db, set, 'apv_problem', { ...gone, unitId: found.unitId, confidential: true });
  });
  write(({ db, set }) => {
    const gone = findRow(db, 'apv_problem', pad('prob7'));
    if (gone) removeRow(db, set, 'apv_problem', gone);
  });
}

export function writeApv(place: ApvPlace): void {
  place.write(({ db, set }) => {
    const insert: Insert = (table, row) => insertRow(db, set, table, row);
    insertRounds(insert, place.home, place.other);
    insertPeople(insert, place.home);
    insertFindings(insert, place.home, place.other);
    insertPhotos(place, insert);
    insertChemicals(insert, place.home);
  });
  changeLater(place);
}

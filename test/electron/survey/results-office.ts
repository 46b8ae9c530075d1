/** Two closed rounds of the fictional municipality in a register in memory: the survey, and one a year before. */

import { insertComments } from '../../../db/survey/comments.ts';
import { writeFigures } from '../../../db/survey/figures.ts';
import { insertRound } from '../../../db/survey/rounds.ts';
import { writeAnswered, writeUnits } from '../../../db/survey/units.ts';
import type { CommentId, InstrumentId, RoundId } from '../../../shared/kernel/ids.ts';
import { fixFigures } from '../../../shared/survey/figures.ts';
import type { RoundColumns } from '../../../shared/survey/figures-model.ts';
import type { RoundSettings } from '../../../shared/survey/round.ts';
import { strict, unitIdOf, vesterhedeRound } from '../../support/survey-round.ts';
import { day, type Office, openOffice } from '../staff/office.ts';

export const ROUND = 'trivsel2025___________' as RoundId;
export const BEFORE = 'trivsel2023___________' as RoundId;
export const DRAFT = 'trivsel2027___________' as RoundId;
export const commentId = (n: number): CommentId => `kommentar${n}`.padEnd(22, '_') as CommentId;

const round = vesterhedeRound();

const settingsOf = (name: string, year: string): RoundSettings => ({
  name,
  instrumentIds: ['instrument0___________' as InstrumentId],
  unitIds: [unitIdOf('1000')],
  dialogueUnitIds: [],
  opensOn: day(`${year}-03-01`),
  closesOn: day(`${year}-03-31`),
  attributes: [...round.questionnaire.attributes],
  anonymity: 'anonymous',
  limits: strict,
  languages: ['da'],
  firstScreen: null,
  commentQuestion: { da: 'Hvad vil du ellers sige?' },
  codes: 'unit',
});

/** Two years before, everybody with an answer to it said the middle of the first 24 questions. */
const calmer = (columns: RoundColumns): RoundColumns => ({
  ...columns,
  answers: columns.answers.map((byte, at) => (byte > 1 && at % 26 < 24 && at % 3 ? Math.min(5, byte + 1) : byte)),
});

/** Worked out once: protecting both takes seconds, and they are the same in every register. */
const figures = new Map<RoundColumns, ReturnType<typeof fixFigures>>();
function figuresOf(given: RoundColumns): ReturnType<typeof fixFigures> {
  const fixed = figures.get(given) ?? fixFigures(round.questionnaire, round.units, given, strict);
  figures.set(given, fixed);
  return fixed;
}

const before = calmer(round.columns);

export function openSurveyOffice(): Office {
  const office = openOffice();
  const { units, questionnaire, columns } = round;
  office.command('survey.applyAnswers', ({ db, set }) => {
    for (const { id, code } of units)
      db.prepare('INSERT INTO unit (id, code, born) VALUES (?, ?, ?)').run(id, code, set.stamp);
    const answered = units.map((_, unit) => columns.unit.filter((at) => at === unit).length);
    for (const [id, name, year, given] of [
      [BEFORE, 'Trivsel 2023', '2023', before],
      [ROUND, 'Trivsel 2025', '2025', columns],
    ] as const) {
      const settings = settingsOf(name, year);
      const closedOn = settings.closesOn;
      insertRound(db, set, {
        id,
        state: 'closed',
        origin: 'import',
        settings,
        questionnaire,
        openedOn: null,
        closedOn,
      });
      writeUnits(
        db,
        id,
        units.map((unit, at) => ({ ...unit, invited: (answered[at] ?? 0) + 2, method: 'questionnaire' })),
      );
      writeAnswered(db, id, answered);
      writeFigures(db, id, figuresOf(given));
    }
    const draft = { id: DRAFT, state: 'draft', origin: 'program', questionnaire: null, openedOn: null } as const;
    insertRound(db, set, { ...draft, settings: settingsOf('Trivsel 2027', '2027'), closedOn: null });
    insertComments(db, ROUND, [
      { id: commentId(1), unitId: unitIdOf('1000'), item: '', text: 'Tak til Birtes nye vagtplan.' },
      { id: commentId(2), unitId: unitIdOf('1000'), item: '', text: 'Mere tid til borgerne.' },
    ]);
  });
  return office;
}

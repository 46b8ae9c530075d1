import { describe, expect, it } from 'vitest';
import { findRow, readRows } from '../../../db/apv/rows.ts';
import type { ProblemAssessed, ProblemFound } from '../../../shared/apv/contract-problems.ts';
import type { PlanLineRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, CheckId, MediaId, PhotoId, PlanLineId, ProblemId } from '../../../shared/kernel/ids.ts';
import { TODAY, unitId } from '../survey/survey-office.ts';
import { idOf, openProblemsOffice, type ProblemsOffice } from './problems-office.ts';

const found: ProblemFound = {
  unitId: unitId('10'),
  origin: 'dialogue',
  theme: 'ergonomics',
  place: 'Stue 2',
  description: 'Løft uden lift',
  confidential: false,
  acute: false,
  source: '',
};
const assessed: ProblemAssessed = {
  nature: 'Belastning af ryg',
  likelihood: 3,
  consequence: 2,
  extent: 'some',
  extentGroup: 'Aftenvagter',
  causes: 'Liften er i stykker',
  permanent: false,
  prevention: '',
  special: null,
  solvedAtOnce: false,
  solvedOn: null,
  solvedBy: '',
  solvedHow: '',
  interim: 'To om hvert løft',
};
const add = (office: ProblemsOffice, roundId: ApvRoundId, change: Partial<ProblemFound> = {}): ProblemId =>
  office.call('addProblem', { roundId, found: { ...found, ...change }, checkId: null }).problemId;

function sign(office: ProblemsOffice, roundId: ApvRoundId): void {
  for (const role of ['leader', 'amr'] as const) {
    const signature = { id: idOf<never>(`s${role}${roundId}`.slice(0, 20)), roundId, role, personId: null };
    office.insert('apv_sign_off', { ...signature, name: 'Bo', signedOn: TODAY, droppedOn: null, droppedBy: '' });
  }
}
const droppedBy = (office: ProblemsOffice, roundId: ApvRoundId): string[] =>
  readRows(office.db, 'apv_sign_off', 'round_id = ?', [roundId]).map((one) => one.droppedBy);

const LINE: Omit<PlanLineRow, 'id' | 'problemId'> = {
  measure: 'Ny lift',
  prevention: 'technology',
  responsibleId: null,
  responsible: 'Bo',
  startsOn: null,
  deadline: null,
  followUpOn: null,
  followUpHow: '',
  priority: 'high',
  cost: null,
  budgetOwner: '',
  medMeeting: '',
  state: 'open',
  doneOn: null,
  effect: null,
  effectRating: null,
  effectOn: null,
  evidence: '',
  closedOn: null,
  reopenedFrom: null,
  carriedTo: null,
};
const addLine = (office: ProblemsOffice, problemId: ProblemId, name = 'line'): void =>
  office.insert('apv_line', { id: idOf<PlanLineId>(name), problemId, ...LINE });

describe('a problem', () => {
  it('stands in the round with the risk of its matrix, its lines and its photos', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    const problemId = add(office, roundId);
    expect(office.call('problems', { roundId })).toMatchObject([
      { ...found, unitName: 'Enhed 10', risk: null, lines: 0 },
    ]);
    office.call('assessProblem', { problemId, assessed });
    addLine(office, problemId);
    const [problem] = office.call('problems', { roundId });
    expect(problem).toMatchObject({ ...assessed, risk: { score: 6, level: 'high' }, lines: 1, photos: 0 });
  });

  it('is taken in at every step from planned on, and moves none', () => {
    const office = openProblemsOffice();
    for (const state of ['planned', 'uncovering', 'assessment', 'absence', 'plan', 'follow_up'] as const) {
      const roundId = office.round({ state });
      add(office, roundId);
      expect(office.stateOf(roundId)).toBe(state);
    }
  });

  it('is refused in a draft, in a round that has ended, and for a unit that is not in it', () => {
    const office = openProblemsOffice();
    const input = (roundId: ApvRoundId, code = '10') => ({
      roundId,
      found: { ...found, unitId: unitId(code) },
      checkId: null,
    });
    expect(office.refused('addProblem', input(office.round({ state: 'draft' }))).code).toBe('apv_not_begun');
    for (const state of ['closed', 'cancelled'] as const)
      expect(office.refused('addProblem', input(office.round({ state }))).code).toBe('apv_round_ended');
    expect(office.refused('addProblem', input(office.round({}, ['11']))).code).toBe('unit_left_round');
  });

  it('drops the signatures, and a signed plan is a plan again', () => {
    const office = openProblemsOffice();
    const roundId = office.round({ state: 'signed', completedOn: TODAY });
    sign(office, roundId);
    add(office, roundId);
    expect(droppedBy(office, roundId)).toEqual(['apv_problem.description', 'apv_problem.description']);
    expect(office.stateOf(roundId)).toBe('plan');
  });

  it('drops nothing when it is saved as it was', () => {
    const office = openProblemsOffice();
    const roundId = office.round({ state: 'follow_up' });
    const problemId = add(office, roundId);
    sign(office, roundId);
    office.call('changeProblem', { problemId, found });
    expect(droppedBy(office, roundId)).toEqual(['', '']);
    office.call('changeProblem', { problemId, found: { ...found, place: 'Stue 3' } });
    expect(droppedBy(office, roundId)).toEqual(['apv_problem.place', 'apv_problem.place']);
    expect(office.count("change WHERE tbl = 'apv_problem' AND field = 'place'")).toBe(1);
  });

  it('holds no CPR number', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    const description = 'Ane, 220361-1234, løfter alene';
    expect(office.refused('addProblem', { roundId, found: { ...found, description }, checkId: null })).toEqual({
      code: 'looks_like_cpr',
      params: { field: 'description' },
    });
    const problemId = add(office, roundId);
    const causes = 'se 2203611234';
    expect(office.refused('assessProblem', { problemId, assessed: { ...assessed, causes } }).code).toBe(
      'looks_like_cpr',
    );
  });

  it('raised by the line of a checklist takes over its photos and keeps which line it was', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    const checkId = idOf<CheckId>('check');
    const answer = {
      place: 'Stue 2',
      code: 'E1',
      theme: 'ergonomics',
      question: 'Er der lift?',
      answer: 'major',
    } as const;
    office.insert('apv_check', { id: checkId, roundId, unitId: unitId('10'), ...answer, note: '' });
    const photo = { id: idOf<PhotoId>('photo'), roundId, unitId: unitId('10'), problemId: null, checkId };
    office.insert('apv_photo', { ...photo, mediaId: idOf<MediaId>('media'), caption: '', width: 4, height: 3 });
    const { problemId } = office.call('addProblem', { roundId, found, checkId });
    const [problem] = office.call('problems', { roundId });
    expect(problem).toMatchObject({ photos: 1, source: '', origin: 'checklist' });
    office.call('changeProblem', { problemId, found: { ...found, origin: 'checklist' } });
    expect(findRow(office.db, 'apv_problem', problemId)?.source).toBe(checkId);
    const elsewhere = { ...found, unitId: unitId('11') };
    expect(office.refused('addProblem', { roundId, found: elsewhere, checkId }).code).toBe('not_found');
  });
});

describe('the assessment', () => {
  it.each([
    [{ likelihood: 4 }, { code: 'outside_matrix', params: { field: 'likelihood' } }],
    [{ consequence: 5 }, { code: 'outside_matrix', params: { field: 'consequence' } }],
    [{ solvedAtOnce: true, solvedBy: 'Bo' }, { code: 'solved_incomplete' }],
    [{ solvedAtOnce: true, solvedOn: TODAY, solvedBy: ' ' }, { code: 'solved_incomplete' }],
    [
      { solvedAtOnce: true, solvedOn: '2026-11-23' as IsoDate, solvedBy: 'Bo' },
      { code: 'date_in_future', params: { field: 'solvedOn' } },
    ],
  ])('refuses %j', (change, error) => {
    const office = openProblemsOffice();
    const problemId = add(office, office.round());
    expect(office.refused('assessProblem', { problemId, assessed: { ...assessed, ...change } })).toEqual(error);
  });

  it('takes five steps where the round has the large matrix', () => {
    const office = openProblemsOffice();
    const roundId = office.round({ matrix: '5x5' });
    office.call('assessProblem', {
      problemId: add(office, roundId),
      assessed: { ...assessed, likelihood: 1, consequence: 5 },
    });
    expect(office.call('problems', { roundId })[0]?.risk).toEqual({ score: 5, level: 'high_orange' });
  });

  it('is kept as far as it has come, and forgets who solved what is not solved after all', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    const problemId = add(office, roundId);
    const solved = { ...assessed, solvedAtOnce: true, solvedOn: TODAY, solvedBy: 'Bo', solvedHow: 'Lånt lift' };
    office.call('assessProblem', { problemId, assessed: { ...solved, nature: '', extent: null } });
    expect(office.call('problems', { roundId })[0]).toMatchObject({ solvedBy: 'Bo', extent: null });
    office.call('assessProblem', { problemId, assessed: { ...solved, solvedAtOnce: false } });
    expect(office.call('problems', { roundId })[0]).toMatchObject({ solvedOn: null, solvedBy: '', solvedHow: '' });
  });
});

describe('a problem taken out', () => {
  it('takes the lines of an unsigned plan with it; photos stay, statements forget it', () => {
    const office = openProblemsOffice();
    const roundId = office.round({ state: 'plan' });
    const problemId = add(office, roundId);
    addLine(office, problemId);
    const photo = { id: idOf<PhotoId>('photo'), roundId, unitId: unitId('10'), problemId, checkId: null };
    office.insert('apv_photo', { ...photo, mediaId: idOf<MediaId>('media'), caption: '', width: 4, height: 3 });
    office.call('saveStatement', {
      ...{ roundId, unitId: unitId('10'), statedOn: TODAY, contributes: true, conclusion: 'Ryg', figuresFrom: '' },
      ...{ unit12: null, all12: null, unit36: null, all36: null, problemIds: [problemId] },
    });
    office.call('removeProblem', { problemId });
    expect(office.call('problems', { roundId })).toEqual([]);
    expect(office.count('apv_line')).toBe(0);
    expect(readRows(office.db, 'apv_photo', 'true').map((one) => one.problemId)).toEqual([null]);
    expect(office.call('statements', { roundId })[0]?.problemIds).toEqual([]);
    expect(office.count("change WHERE tbl = 'apv_problem' AND field = '*'")).toBe(1);
  });

  it('is refused once its lines stood in a plan that was signed, also when it is no longer', () => {
    const office = openProblemsOffice();
    const roundId = office.round({ state: 'plan', completedOn: '2026-11-01' as IsoDate });
    const problemId = add(office, roundId);
    addLine(office, problemId);
    expect(office.refused('removeProblem', { problemId }).code).toBe('problem_has_lines');
    expect(office.count('apv_problem')).toBe(1);
  });

  it('is refused when a later round carries it on', () => {
    const office = openProblemsOffice();
    const problemId = add(office, office.round());
    const [row] = readRows(office.db, 'apv_problem', 'id = ?', [problemId]);
    if (!row) throw new Error('no problem');
    const { born: _, ...fields } = row;
    office.insert('apv_problem', {
      ...fields,
      id: idOf<ProblemId>('later'),
      roundId: office.round(),
      carriedFrom: problemId,
    });
    expect(office.refused('removeProblem', { problemId }).code).toBe('problem_has_lines');
  });
});

describe('an acute problem', () => {
  const acute = {
    unitId: unitId('10'),
    theme: 'fire',
    place: 'Gangen',
    description: 'Flugtvejen er spærret',
    solved: true,
    solvedBy: 'Teknisk service',
    done: 'Reolen er flyttet',
  } as const;

  it('makes a partial round of its own where none is on its way', () => {
    const office = openProblemsOffice();
    office.round({ state: 'draft' });
    office.round({ state: 'closed' });
    const { roundId } = office.call('addAcute', acute);
    expect(findRow(office.db, 'apv_round', roundId)).toMatchObject({
      name: 'Akut: Brand og flugtveje',
      state: 'uncovering',
      full: false,
      scopes: ['physical'],
      startsOn: TODAY,
    });
    expect(office.call('problems', { roundId })).toMatchObject([
      {
        acute: true,
        origin: 'acute',
        solvedAtOnce: true,
        solvedOn: TODAY,
        solvedBy: 'Teknisk service',
        unitName: 'Enhed 10',
      },
    ]);
  });

  it('goes into the round that is on its way, one of its scope before others, and drops its signatures', () => {
    const office = openProblemsOffice();
    office.round({ scopes: ['chemical'] });
    const psychosocial = office.round({ scopes: ['psychosocial'], state: 'follow_up' });
    office.round({ scopes: ['psychosocial'], state: 'uncovering' }, ['11']);
    sign(office, psychosocial);
    const input = { ...acute, theme: 'violence', solved: false, solvedBy: '', done: 'To på vagt' } as const;
    expect(office.call('addAcute', input).roundId).toBe(psychosocial);
    expect(droppedBy(office, psychosocial)).toEqual(['apv_problem.description', 'apv_problem.description']);
    expect(office.stateOf(psychosocial)).toBe('follow_up');
    expect(office.call('problems', { roundId: psychosocial })).toMatchObject([
      { solvedAtOnce: false, interim: 'To på vagt', solvedOn: null },
    ]);
  });

  it('tells by whom it was solved, and is of a unit that is open', () => {
    const office = openProblemsOffice();
    expect(office.refused('addAcute', { ...acute, solvedBy: '' }).code).toBe('solved_incomplete');
    office.db.prepare("UPDATE unit_spell SET valid_to = '2026-06-30' WHERE unit_id = ?").run(unitId('10'));
    expect(office.refused('addAcute', acute)).toEqual({
      code: 'unit_not_open',
      params: { name: 'Enhed 10', date: '22-11-2026' },
    });
    expect(office.count('apv_round')).toBe(0);
  });
});

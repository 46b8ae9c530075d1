import { describe, expect, it } from 'vitest';
import type { ChecklistBody } from '../../../shared/apv/contract-uncover.ts';
import type { CheckAnswer } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { jpeg } from '../../support/jpegs.ts';
import { care, gone, office, openUncoverOffice, roundId, TODAY } from './uncover-office.ts';

const line = { code: 'IK1', theme: 'indoor_climate', question: 'Er luften frisk?' } as const;
const answer = (more: { unitId?: UnitId; place?: string; answer?: CheckAnswer; note?: string } = {}) => ({
  roundId,
  unitId: care,
  place: 'Køkken',
  line,
  answer: 'ok' as CheckAnswer,
  note: '',
  ...more,
});

const body = (...codes: string[]): ChecklistBody => ({
  kinds: ['care'],
  lines: codes.map((code) => ({ code, theme: 'noise', question: `Er ${code} i orden?` })),
});

describe('checklists', () => {
  it('are the five of the program and one’s own, which can be copied, changed and deleted', async () => {
    const { call } = await openUncoverOffice();
    const shipped = await call('checklists', {});
    expect(shipped.map(({ key }) => key)).toEqual(['daycare', 'care', 'school', 'office', 'outdoor']);
    const copy = { name: 'Plejen hos os', body: { ...(shipped[1] as (typeof shipped)[0]).body } };
    const { checklistId } = await call('saveChecklist', { checklistId: null, ...copy });
    const changed = { name: 'Plejen', body: { ...copy.body, lines: copy.body.lines.slice(0, 3).toReversed() } };
    await call('saveChecklist', { checklistId, ...changed });
    const [own] = (await call('checklists', {})).filter(({ id }) => id !== null);
    expect(own).toEqual({ id: checklistId, key: checklistId, ...changed });
    await call('removeChecklist', { checklistId });
    expect(await call('checklists', {})).toEqual(shipped);
  });

  it('keep their history, field by field', async () => {
    const { call, db } = await openUncoverOffice();
    const { checklistId } = await call('saveChecklist', { checklistId: null, name: 'A', body: body('X1') });
    await call('saveChecklist', { checklistId, name: 'B', body: body('X1') });
    await call('removeChecklist', { checklistId });
    const fields = db.prepare('SELECT field FROM change WHERE row = ? ORDER BY stamp').all(checklistId);
    expect(fields).toEqual([{ field: 'name' }, { field: '*' }]);
  });

  it('refuse a code that stands twice and a name that is taken, by a shipped list too', async () => {
    const { call, refused } = await openUncoverOffice();
    await call('saveChecklist', { checklistId: null, name: 'Køkkener', body: body('X1') });
    const save = (name: string, of: ChecklistBody) => refused('saveChecklist', { checklistId: null, name, body: of });
    expect(await save('Ny', body('X1', 'x1'))).toEqual({ code: 'checklist_code_twice', params: { code: 'X1' } });
    expect((await save('KØKKENER', body('X1'))).code).toBe('name_taken');
    expect((await save('Skole og SFO', body('X1'))).code).toBe('name_taken');
    expect((await save('Office', body('X1'))).code).toBe('name_taken');
    expect((await refused('removeChecklist', { checklistId: 'A'.repeat(22) as never })).code).toBe('not_found');
  });
});

describe('an answer', () => {
  it('is kept with the question as it was asked, in order too; a second one replaces it', async () => {
    const { call, db } = await openUncoverOffice();
    const { checkId } = await call('answerCheck', answer());
    await call('answerCheck', answer({ place: 'Bad 2', answer: 'unknown' }));
    await call('answerCheck', answer({ unitId: office }));
    expect(await call('answerCheck', answer({ answer: 'minor', note: 'Vinduet binder' }))).toEqual({ checkId });
    const { checks } = await call('checks', { roundId, unitId: care });
    expect(checks).toEqual([
      expect.objectContaining({ id: checkId, place: 'Køkken', answer: 'minor', note: 'Vinduet binder', ...line }),
      expect.objectContaining({ place: 'Bad 2', answer: 'unknown' }),
    ]);
    expect((await call('checks', { roundId, unitId: null })).checks).toHaveLength(3);
    const log = db.prepare('SELECT field FROM change WHERE row = ? ORDER BY field').all(checkId);
    expect(log).toEqual([expect.objectContaining({ field: 'answer' }), expect.objectContaining({ field: 'note' })]);
  });

  it('makes the method known to the round, once a day for each unit, and not by a correction', async () => {
    const { call, rows } = await openUncoverOffice();
    await call('answerCheck', answer());
    await call('answerCheck', answer({ place: 'Bad 2' }));
    await call('answerCheck', answer({ answer: 'major' }));
    expect(rows('apv_method')).toEqual([
      expect.objectContaining({ kind: 'checklist', heldOn: TODAY, unitId: care, note: '' }),
    ]);
    await call('answerCheck', answer({ unitId: office }));
    expect(rows('apv_method').map(({ unitId }) => unitId)).toEqual(expect.arrayContaining([care, office]));
    expect(rows('apv_method')).toHaveLength(2);
  });

  it.each(['draft', 'planned', 'assessment', 'plan', 'signed', 'follow_up'] as const)(
    'is refused while the round is %s',
    async (state) => {
      const { refused, setState, rows } = await openUncoverOffice();
      setState(state);
      expect((await refused('answerCheck', answer())).code).toBe('apv_not_uncovering');
      expect([rows('apv_check'), rows('apv_method')]).toEqual([[], []]);
    },
  );

  it('is refused in a round that has ended, in a unit that left it, and with a CPR number', async () => {
    const { refused, setState } = await openUncoverOffice();
    expect((await refused('answerCheck', answer({ unitId: gone }))).code).toBe('unit_left_round');
    expect(await refused('answerCheck', answer({ note: 'Fru Hansen, 010190-1234' }))).toEqual({
      code: 'looks_like_cpr',
      params: { field: 'note' },
    });
    setState('closed');
    expect((await refused('answerCheck', answer())).code).toBe('apv_round_ended');
  });

  it('takes a signature away that stood from before', async () => {
    const { call, insert, rows } = await openUncoverOffice();
    const signed = { id: 's'.repeat(22) as never, roundId, role: 'amr', personId: null, name: 'Amir' } as const;
    insert('apv_sign_off', { ...signed, signedOn: TODAY, droppedOn: null, droppedBy: '' });
    await call('answerCheck', answer());
    expect(rows('apv_sign_off')).toEqual([
      expect.objectContaining({ droppedOn: TODAY, droppedBy: 'apv_check.answer' }),
    ]);
  });

  it('tells of the problem that it opened, also when the place of the problem is corrected', async () => {
    const { call } = await openUncoverOffice();
    const { checkId } = await call('answerCheck', answer({ answer: 'acute' }));
    const found = {
      unitId: care,
      origin: 'checklist',
      theme: line.theme,
      place: 'Køkken',
      description: 'Aftrækket er gået i stykker',
      confidential: false,
      acute: true,
      source: '',
    } as const;
    const { problemId } = await call('addProblem', { roundId, found, checkId });
    await call('changeProblem', { problemId, found: { ...found, place: 'Storkøkken' } });
    const { checks } = await call('checks', { roundId, unitId: care });
    expect(checks).toEqual([expect.objectContaining({ id: checkId, problemId })]);
  });

  it('can be taken back; its photos stay with the unit', async () => {
    const { call, rows } = await openUncoverOffice();
    const { checkId } = await call('answerCheck', answer({ answer: 'minor' }));
    const picture = Buffer.from(jpeg()).toString('base64');
    const at = { roundId, unitId: care, problemId: null, checkId, caption: '', width: 640, height: 480 };
    const { photoId } = await call('addPhoto', { ...at, picture });
    await call('removeCheck', { checkId });
    expect(rows('apv_check')).toEqual([]);
    expect((await call('checks', { roundId, unitId: care })).photos).toEqual([
      expect.objectContaining({ id: photoId, checkId: null }),
    ]);
  });
});

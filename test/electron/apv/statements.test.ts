import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, ProblemId } from '../../../shared/kernel/ids.ts';
import { TODAY, unitId } from '../survey/survey-office.ts';
import { idOf, openProblemsOffice } from './problems-office.ts';

const none = { unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '' };
const stated = (roundId: ApvRoundId, code: string) => ({
  roundId,
  unitId: unitId(code),
  statedOn: TODAY,
  contributes: true,
  conclusion: 'Løft kan være en del af forklaringen',
  problemIds: [],
  ...none,
});
const figures = { unit12: 14.2, all12: 11.5, unit36: 13, all36: 11.9, figuresFrom: 'KRL, november 2026' };

describe('the sickness absence statement', () => {
  it('is missing for each unit until it is made, and changed where it stands', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    expect(office.call('statements', { roundId })).toMatchObject([
      { id: null, unitName: 'Enhed 10', tooSmall: false, contributes: null },
      { id: null, unitName: 'Enhed 11', tooSmall: true, contributes: null },
    ]);
    const { statementId } = office.call('saveStatement', { ...stated(roundId, '10'), ...figures });
    const again = { ...stated(roundId, '10'), ...figures, contributes: false };
    expect(office.call('saveStatement', again)).toEqual({ statementId });
    expect(office.call('statements', { roundId })[0]).toMatchObject({
      id: statementId,
      contributes: false,
      ...figures,
    });
  });

  it('has no figures of a unit with fewer than five at work on the day', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    for (const one of [{ unit12: 9 }, { unit36: 9 }]) {
      const input = { ...stated(roundId, '11'), ...one, figuresFrom: 'KRL' };
      expect(office.refused('saveStatement', input).code).toBe('unit_too_small_for_absence');
    }
    office.call('saveStatement', stated(roundId, '11'));
    expect(office.call('statements', { roundId })[1]).toMatchObject({ tooSmall: true, contributes: true, ...none });
  });

  it('counts those of the unit itself, not of the units under it', () => {
    const office = openProblemsOffice();
    const roundId = office.round({}, ['1']);
    const input = { ...stated(roundId, '1'), ...figures };
    expect(office.refused('saveStatement', input).code).toBe('unit_too_small_for_absence');
  });

  it('shows no figures that were kept when the unit turns out to have been too small', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    office.call('saveStatement', { ...stated(roundId, '10'), ...figures });
    office.db
      .prepare(`UPDATE engagement_spell SET unit_id = ? WHERE engagement_id IN (
        SELECT engagement_id FROM engagement_spell WHERE unit_id = ? LIMIT 4)`)
      .run(unitId('11'), unitId('10'));
    const [ten] = office.call('statements', { roundId });
    expect(ten).toMatchObject({ tooSmall: true, unit12: null, unit36: null, all12: 11.5, all36: 11.9 });
  });

  it('tells where figures come from, is dated in the past, and names problems of its own round', () => {
    const office = openProblemsOffice();
    const roundId = office.round();
    const input = stated(roundId, '10');
    expect(office.refused('saveStatement', { ...input, ...figures, figuresFrom: ' ' }).code).toBe(
      'figures_need_source',
    );
    expect(office.refused('saveStatement', { ...input, all12: 11 }).code).toBe('figures_need_source');
    const later = { ...input, statedOn: '2026-11-23' as IsoDate };
    expect(office.refused('saveStatement', later)).toMatchObject({ code: 'date_in_future' });
    const unknown = { ...input, problemIds: [idOf<ProblemId>('other')] };
    expect(office.refused('saveStatement', unknown).code).toBe('not_found');
    const withCpr = { ...input, conclusion: 'Især 220361-1234' };
    expect(office.refused('saveStatement', withCpr).code).toBe('looks_like_cpr');
    expect(office.count('apv_statement')).toBe(0);
  });

  it('is not made for a unit that is not in the round, nor in one that has ended', () => {
    const office = openProblemsOffice();
    const only11 = office.round({}, ['11']);
    expect(office.refused('saveStatement', stated(only11, '10')).code).toBe('unit_left_round');
    const closed = office.round({ state: 'closed' });
    expect(office.refused('saveStatement', stated(closed, '10')).code).toBe('apv_round_ended');
  });
});

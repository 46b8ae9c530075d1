import { describe, expect, it } from 'vitest';
import { skillsHandlers } from '../../../electron/learning/skills/handlers.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { skillCalls } from '../../../shared/learning/contract-skills.ts';
import { callingIn } from '../apv/calling.ts';
import { day, openOffice } from '../staff/office.ts';
import { fillOffice, personId, TODAY } from '../survey/survey-office.ts';

describe('the day by which a step is due', () => {
  it('runs from when the need was written for who has been here for years', () => {
    const office = openOffice(TODAY);
    fillOffice(office.db, [{ code: '1', people: 2 }]);
    const { call } = callingIn(office, skillCalls, skillsHandlers);
    const fields = { name: 'Demens', area: '', about: '', endedOn: null };
    const { skillId } = call('saveSkill', { skillId: null, fields, courses: [] });
    call('saveProfile', {
      profileId: null,
      fields: { name: 'Job', about: '', audience: EVERYONE, isFuture: false },
      needs: [{ id: null, skillId, courseId: null, level: 3, withinDays: 30, isLegal: false }],
    });
    const dueOf = () => call('personRoad', { personId: personId(0), asOf: day(TODAY) }).steps[0]?.due;
    expect(dueOf()).toBe('2026-12-22');
    office.db.prepare('UPDATE engagement SET start_date = ? WHERE person_id = ?').run('2026-12-01', personId(0));
    expect(dueOf()).toBe('2026-12-31');
  });
});

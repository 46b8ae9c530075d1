import { describe, expect, it } from 'vitest';
import { fillDemoSkills } from '../../../electron/learning/skills/demo.ts';
import { skillsHandlers } from '../../../electron/learning/skills/handlers.ts';
import { type CourseId, newId, type RoleProfileId, type SkillId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { type NeedFields, skillCalls } from '../../../shared/learning/contract-skills.ts';
import { type Calling, callingIn } from '../apv/calling.ts';
import { day, makeRandom, type Office, openOffice } from '../staff/office.ts';
import { fillOffice, personId, TODAY, unitId } from '../survey/survey-office.ts';

const asOf = TODAY;
/** p0–p5 in 101, p6–p11 in 102 of the same area, p12–p15 in another area. */
const UNITS = [
  { code: '1', people: 0 },
  { code: '10', parent: '1', people: 0 },
  { code: '101', parent: '10', people: 6 },
  { code: '102', parent: '10', people: 6 },
  { code: '11', parent: '1', people: 4 },
];

interface SkillsOffice extends Office, Calling<typeof skillCalls> {
  readonly skill: (name: string) => SkillId;
  readonly say: (person: number, skillId: SkillId, level: number, on?: string, until?: string) => void;
  readonly profile: (name: string, needs: readonly NeedFields[], isFuture?: boolean) => RoleProfileId;
  readonly course: (code: string) => CourseId;
  readonly complete: (person: number, courseId: CourseId, on: string, expiresOn?: string) => void;
}

const ofSkill = (skillId: SkillId, more: Partial<NeedFields> = {}): NeedFields => ({
  ...{ id: null, skillId, courseId: null, level: 3, withinDays: 90, isLegal: false },
  ...more,
});

function openSkillsOffice(): SkillsOffice {
  const office = openOffice(TODAY);
  fillOffice(office.db, UNITS);
  const calling = callingIn(office, skillCalls, skillsHandlers);
  const random = makeRandom(7);
  const { call } = calling;
  return {
    ...office,
    ...calling,
    skill: (name) =>
      call('saveSkill', { skillId: null, fields: { name, area: '', about: '', endedOn: null }, courses: [] }).skillId,
    say: (person, skillId, level, on = '2026-01-01', until) => {
      const expiresOn = until === undefined ? null : day(until);
      call('saveStatement', {
        ...{ personId: personId(person), skillId, level, source: 'leader', onDay: day(on), expiresOn, note: '' },
      });
    },
    profile: (name, needs, isFuture = false) => {
      const fields = { name, about: '', audience: EVERYONE, isFuture };
      return call('saveProfile', { profileId: null, fields, needs: [...needs] }).profileId;
    },
    course: (code) => {
      const id = newId<CourseId>(random);
      office.db
        .prepare(
          `INSERT INTO course (id, code, name, name_key, valid_months, basis, source, born)
           VALUES (?, ?, ?, ?, 12, 'practice', '', 's')`,
        )
        .run(id, code, `Kursus ${code}`, code);
      return id;
    },
    complete: (person, courseId, on, expiresOn) => {
      office.db
        .prepare(
          `INSERT INTO completion (id, person_id, course_id, completed_on, form, expires_on, born)
           VALUES (?, ?, ?, ?, '', ?, 's')`,
        )
        .run(newId(random), personId(person), courseId, on, expiresOn ?? null);
    },
  };
}

const ROAD = (person: number, on: string = TODAY) => ({ personId: personId(person), asOf: day(on) });

describe('what a person can do', () => {
  it('keeps every statement, and an earlier day answers as it did', () => {
    const office = openSkillsOffice();
    const demens = office.skill('Demens');
    office.say(0, demens, 2, '2026-02-01');
    const before = office.call('personSkills', ROAD(0, '2026-03-01'));
    office.say(0, demens, 4, '2026-05-01');
    expect(office.call('personSkills', ROAD(0, '2026-03-01'))).toEqual(before);
    const [now] = office.call('personSkills', ROAD(0));
    expect(now?.present).toMatchObject({ level: 4, source: 'leader', onDay: '2026-05-01' });
    expect(now?.history.map(({ level }) => level)).toEqual([4, 2]);
  });

  it('counts a valid completion as the level its course gives, as long as the certificate lasts', () => {
    const office = openSkillsOffice();
    const skillId = office.skill('Medicinafstemning');
    const courseId = office.course('MED');
    const fields = { name: 'Medicinafstemning', area: '', about: '', endedOn: null };
    office.call('saveSkill', { skillId, fields, courses: [{ courseId, level: 3 }] });
    office.complete(0, courseId, '2026-03-01');
    office.complete(1, courseId, '2026-03-01', '2026-06-30');
    const levelOf = (person: number, on: string) => office.call('personSkills', ROAD(person, on))[0]?.present ?? null;
    expect(levelOf(0, '2026-11-22')).toMatchObject({ level: 3, source: 'certificate', expiresOn: '2027-03-01' });
    expect(levelOf(0, '2027-03-02')).toBeNull();
    expect(levelOf(1, '2026-06-30')).toMatchObject({ level: 3, expiresOn: '2026-06-30' });
    expect(levelOf(1, '2026-07-01')).toBeNull();
  });

  it('goes with the person when two turn out to be one', () => {
    const office = openSkillsOffice();
    const skillId = office.skill('Demens');
    office.say(1, skillId, 4);
    office.db.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(personId(0), personId(1));
    expect(office.call('personSkills', ROAD(0))[0]?.present?.level).toBe(4);
  });

  it('refuses a day to come, an end before the beginning and a CPR number', () => {
    const office = openSkillsOffice();
    const skillId = office.skill('Demens');
    const base = {
      personId: personId(0),
      skillId,
      level: 3,
      source: 'self',
      onDay: asOf,
      expiresOn: null,
      note: '',
    } as const;
    expect(office.refused('saveStatement', { ...base, onDay: day('2026-12-01') }).code).toBe('date_in_future');
    expect(office.refused('saveStatement', { ...base, expiresOn: day('2026-01-01') }).code).toBe('dates_reversed');
    expect(office.refused('saveStatement', { ...base, note: 'født 010170-1234' }).code).toBe('looks_like_cpr');
  });
});

describe('the catalogue and the profiles', () => {
  it('takes the example over once, and leaves what is there', () => {
    const office = openSkillsOffice();
    office.skill('Demens');
    expect(office.call('takeExample', {})).toEqual({ skills: 6, profiles: 1 });
    expect(office.call('takeExample', {})).toEqual({ skills: 0, profiles: 0 });
    expect(office.call('skills', {}).find(({ name }) => name === 'Demens')?.about).toBe('');
    expect(office.call('profiles', { asOf })).toMatchObject([{ isFuture: true, needs: 7 }]);
  });

  it('keeps the order of the needs, and refuses one that is unclear or stands twice', () => {
    const office = openSkillsOffice();
    const [a, b] = [office.skill('A'), office.skill('B')];
    const profileId = office.profile('Job', [ofSkill(a), ofSkill(b)]);
    const { needs, id: _, ...fields } = office.call('profile', { profileId });
    const plain = needs.map(({ name: _name, ...need }) => need);
    office.call('saveProfile', { profileId, fields, needs: plain.toReversed() });
    expect(office.call('profile', { profileId }).needs.map(({ name }) => name)).toEqual(['B', 'A']);
    const save = (wrong: NeedFields[]) => office.refused('saveProfile', { profileId, fields, needs: wrong }).code;
    expect(save([ofSkill(a, { level: 0 })])).toBe('need_unclear');
    expect(save([ofSkill(a), ofSkill(a)])).toBe('need_twice');
    expect(office.refused('saveProfile', { profileId: null, fields, needs: [] }).code).toBe('name_in_use');
    expect(office.refused('removeSkill', { skillId: a }).code).toBe('skill_in_use');
  });
});

describe('the road', () => {
  it('leads from the job to the target, with a colleague of the own unit before one of the area', () => {
    const office = openSkillsOffice();
    const [a, b, c] = [office.skill('A'), office.skill('B'), office.skill('C')];
    office.profile('Job', [ofSkill(a)]);
    const goal = office.profile('Mål', [ofSkill(b), ofSkill(c, { isLegal: true })], true);
    office.say(0, a, 3);
    office.say(1, b, 4);
    office.say(7, b, 4);
    office.say(8, c, 4);
    office.say(13, c, 4);
    office.call('setTarget', { personId: personId(0), profileId: goal, why: 'Vil videre', byOn: day('2027-10-01') });
    const road = office.call('personRoad', ROAD(0));
    expect(road).toMatchObject({ met: 1, total: 3, target: { name: 'Mål', held: 0, total: 2, byOn: '2027-10-01' } });
    expect(road.steps.map(({ name, isLegal }) => [name, isLegal])).toEqual([
      ['C', true],
      ['B', false],
    ]);
    const buddiesOf = (name: string) =>
      road.steps.find((step) => step.name === name)?.buddies.map(({ personId: id, isOwnUnit }) => [id, isOwnUnit]);
    expect(buddiesOf('B')).toEqual([[personId(1), true]]);
    expect(buddiesOf('C')).toEqual([[personId(8), false]]);
  });

  it('makes a step a line of the development plan, and a new target ends the old one', () => {
    const office = openSkillsOffice();
    const a = office.skill('A');
    const [one, two] = [office.profile('Et', [ofSkill(a)], true), office.profile('To', [ofSkill(a)], true)];
    const target = (profileId: RoleProfileId) =>
      office.call('setTarget', { personId: personId(0), profileId, why: '', byOn: null }).targetId;
    const first = target(one);
    expect(target(one)).toBe(first);
    const second = target(two);
    const line = { skillId: a, courseId: null, viaCourseId: null, buddyId: personId(1), evidence: '' } as const;
    office.call('planStep', {
      ...{ ...line, personId: personId(0), goal: 'A på niveau 3', why: '', how: 'side_by_side', owner: 'leader' },
      deadline: day('2027-02-01'),
    });
    const road = office.call('personRoad', ROAD(0));
    expect(road.target).toMatchObject({ id: second, name: 'To' });
    expect(road.steps[0]?.action).toMatchObject({ how: 'side_by_side', state: 'open', deadline: '2027-02-01' });
    office.call('endTarget', { targetId: second });
    expect(office.call('personRoad', ROAD(0)).target).toBeNull();
  });

  it('shows the person the nearest jobs to come, and HR only how many are near', () => {
    const office = openSkillsOffice();
    const ids = ['A', 'B', 'C', 'D'].map(office.skill);
    office.profile(
      'Fjernt',
      ids.map((id) => ofSkill(id)),
      true,
    );
    const near = office.profile(
      'Nært',
      ids.slice(0, 3).map((id) => ofSkill(id)),
      true,
    );
    for (let person = 0; person < 8; person++) office.say(person, ids[0] as SkillId, 3);
    expect(office.call('personFutures', ROAD(0)).map(({ name, held, total }) => [name, held, total])).toEqual([
      ['Nært', 1, 3],
      ['Fjernt', 1, 4],
    ]);
    const futures = office.call('futures', { asOf });
    expect(futures.map(({ name, open, near: n }) => [name, open, n])).toEqual([
      ['Fjernt', 16, 0],
      ['Nært', 16, 8],
    ]);
    expect(JSON.stringify(futures)).not.toContain(personId(0));
    const areas = office.call('futureGroups', { asOf, profileId: near, by: 'area' });
    // Four people stand in the other area: too few to be told apart from the eight.
    expect(areas.total).toMatchObject({ n: 16, cells: [8, 8] });
    expect(areas.rows.every(({ cells }) => cells.every((cell) => cell === null || cell === 0 || cell >= 5))).toBe(true);
  });
});

describe('figures about groups', () => {
  it('count for a unit how many have what is asked, and hide levels of fewer than five', () => {
    const office = openSkillsOffice();
    const a = office.skill('A');
    office.profile('Job', [ofSkill(a)]);
    for (let person = 0; person < 3; person++) office.say(person, a, 3);
    const gap = (code: string) => office.call('unitGap', { asOf, unitId: unitId(code) }).lines[0];
    expect(gap('101')).toMatchObject({ people: 6, have: 3, lack: 3 });
    expect(gap('10')).toMatchObject({ people: 12, have: 3, lack: 9 });
    expect(gap('11')).toMatchObject({ people: null, have: null, lack: null });
  });

  it('tell supply and demand, and how many will have lost it in a year', () => {
    const office = openSkillsOffice();
    const a = office.skill('A');
    office.profile('Job', [ofSkill(a)]);
    for (let person = 0; person < 10; person++) {
      office.say(person, a, 3, '2026-01-01', person < 5 ? '2027-06-01' : undefined);
    }
    const { n, lines } = office.call('supply', { asOf });
    expect(n).toBe(16);
    expect(lines[0]).toMatchObject({ name: 'A', covered: 10, lacking: 6, spare: 0, expiring: 5 });
    expect(office.call('skillSupply', { asOf, skillId: a }).total).toMatchObject({ n: 16, cells: [10, 6, 0, 0] });
  });

  it('can be filled for a demo', () => {
    const office = openSkillsOffice();
    let at = 0;
    const made = office.command('learning.test', (context) =>
      fillDemoSkills(context, { profileName: 'Hjemmepleje', profileAbout: '', staffGroups: [''] }, (below) => {
        at += 7;
        return at % below;
      }),
    );
    expect(made.statements).toBeGreaterThan(20);
    expect(office.call('supply', { asOf }).lines.length).toBe(7);
  });
});

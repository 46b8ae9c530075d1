import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonSkills } from '../../../renderer/learning/skills/person-skills.tsx';
import { ProfilePage } from '../../../renderer/learning/skills/profile-page.tsx';
import { RoadPage } from '../../../renderer/learning/skills/road-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { NeedId, PersonId, PersonSkillId, RoleProfileId, SkillId, TargetId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import type { Road, RoadStep } from '../../../shared/learning/road-contract.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const id = <T,>(name: string): T => name.padEnd(22, '_') as T;
const PERSON = id<PersonId>('p');
const PROFILE = id<RoleProfileId>('profil');

const step = (name: string, more: Partial<RoadStep> = {}): RoadStep => ({
  ...{ skillId: id<SkillId>(name), courseId: null, name, level: 3, now: 1, isLegal: false, due: null },
  ...{ isExpired: false, profiles: ['Det nære sundhedsvæsen'], courses: [], buddies: [], action: null },
  ...more,
});

const road: Road = {
  ...{ name: 'Ida Holm', unitName: 'Plejen', jobTitle: 'Assistent', isEmployed: true, met: 1, total: 3 },
  present: [],
  target: {
    ...{ id: id<TargetId>('mål'), profileId: PROFILE, name: 'Det nære sundhedsvæsen', about: '', why: 'Vil videre' },
    ...{ setOn: TODAY, byOn: '2027-10-01' as IsoDate, held: 1, total: 3 },
  },
  held: [{ skillId: id<SkillId>('a'), courseId: null, name: 'Demens', level: 2, now: 3, isLegal: false }],
  steps: [
    step('Palliation', {
      buddies: [{ personId: id('b'), name: 'Bo Kær', unitName: 'Plejen', isOwnUnit: true, source: 'self' }],
    }),
    step('Medicinafstemning'),
  ],
};

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('learning', 'skills', () => ok([]));
  bridge.on('learning', 'courses', () => ok([]));
  bridge.on('staff', 'unitTree', () => ok([]));
});

describe('the road', () => {
  it('is an ordered list from today to the target, with a way for each step', async () => {
    bridge.on('learning', 'personRoad', () => ok(road));
    renderPage(<RoadPage personId={PERSON} />);
    const list = await screen.findByRole('list', { name: 'Vejen fra i dag til målet' });
    const headings = within(list)
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'I dag',
      'Skridt 1: Palliation',
      'Skridt 2: Medicinafstemning',
      'Det nære sundhedsvæsen',
    ]);
    expect(within(list).getByText('Sidemand: Bo Kær, Plejen (efter egen vurdering)')).toBeTruthy();
    expect(screen.getByText('1 af 3 krav er opfyldt')).toBeTruthy();
  });

  it('asks for jobs to come only when they are shown to the employee', async () => {
    bridge.on('learning', 'personRoad', () => ok(road));
    bridge.on('learning', 'personFutures', () => ok([]));
    const { user } = renderPage(<RoadPage personId={PERSON} />);
    await screen.findByText('Job, der kommer');
    expect(bridge.inputsOf('learning', 'personFutures')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Vis for medarbejderen' }));
    await screen.findByText(/Der er ingen jobprofiler for kommende job/);
    expect(bridge.inputsOf('learning', 'personFutures')).toEqual([{ personId: PERSON, asOf: TODAY }]);
  });

  it('puts a step in the development plan with what is nearest at hand', async () => {
    bridge.on('learning', 'personRoad', () => ok(road));
    bridge.on('learning', 'planStep', () => ok({ actionId: id('h') }));
    const { user } = renderPage(<RoadPage personId={PERSON} />);
    await user.click(await screen.findByRole('button', { name: /Sæt i udviklingsplanen Palliation/ }));
    await user.click(screen.getByRole('button', { name: 'Sæt i planen' }));
    expect(bridge.inputsOf('learning', 'planStep')).toMatchObject([
      { skillId: id('Palliation'), how: 'side_by_side', buddyId: id('b'), goal: 'Palliation på niveau 3 Kan selv' },
    ]);
  });
});

describe('a role profile', () => {
  it('is saved with its needs in the order they were moved to', async () => {
    const need = (name: string) => ({
      ...{
        id: id<NeedId>(name),
        skillId: id<SkillId>(name),
        courseId: null,
        level: 3,
        withinDays: 90,
        isLegal: false,
        name,
      },
    });
    const skill = (name: string) => ({
      ...{ id: id<SkillId>(name), name, area: '', about: '', endedOn: null, courses: [], profiles: [] },
    });
    bridge.on('learning', 'skills', () => ok([skill('Demens'), skill('Palliation')]));
    bridge.on('learning', 'profile', () =>
      ok({
        id: PROFILE,
        name: 'Job',
        about: '',
        audience: EVERYONE,
        isFuture: false,
        needs: [need('Demens'), need('Palliation')],
      }),
    );
    bridge.on('learning', 'saveProfile', () => ok({ profileId: PROFILE }));
    const { user } = renderPage(<ProfilePage profileId={PROFILE} />);
    await user.click(await screen.findByRole('button', { name: 'Flyt Palliation op' }));
    expect(screen.getByText('Der er ændringer, som ikke er gemt.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gem jobprofilen' }));
    const [saved] = bridge.inputsOf('learning', 'saveProfile') as { needs: { skillId: string }[] }[];
    expect(saved?.needs.map(({ skillId }) => skillId)).toEqual([id('Palliation'), id('Demens')]);
  });
});

describe('a person’s skills', () => {
  it('show level and source, and what was said before', async () => {
    const said = { level: 3, source: 'leader', onDay: '2026-03-02' as IsoDate, expiresOn: null, course: '' } as const;
    const history = [
      { ...said, id: id<PersonSkillId>('ny'), note: '' },
      { ...said, id: id<PersonSkillId>('gl'), level: 1, source: 'self' as const, note: 'Ved MUS' },
    ];
    bridge.on('learning', 'personSkills', () =>
      ok([{ skillId: id<SkillId>('d'), name: 'Demens', area: '', about: '', present: said, history }]),
    );
    const { user } = renderPage(<PersonSkills personId={PERSON} />);
    expect(await screen.findByRole('img', { name: 'Niveau 3 af 4: Kan selv' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Historik for Demens' }));
    expect(await screen.findByText('Ved MUS')).toBeTruthy();
  });
});

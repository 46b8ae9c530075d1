import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CoursesPage } from '../../../renderer/learning/courses-page.tsx';
import { ExpiryPage } from '../../../renderer/learning/expiry-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Course } from '../../../shared/learning/contract.ts';
import type { CatalogueRow, CourseFields } from '../../../shared/learning/contract-courses.ts';
import { rowsUnder } from '../../../shared/staff/rows-under.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

let bridge: FakeBridge;

const FIRE: Course = {
  ...{ id: 'courseFirecourseFireco' as CourseId, code: 'BRAND', name: 'Brandøvelse', validMonths: 12 },
  ...{ basis: 'practice', source: '', endedOn: null, completions: 300, holders: 250 },
};
const NEW: Course = {
  ...FIRE,
  ...{ id: 'courseNewscourseNewsco' as CourseId, code: 'XYZ', name: 'Lokalt kursus' },
  ...{ validMonths: null, basis: 'unknown' },
};
const OLD: Course = {
  ...FIRE,
  ...{
    id: 'courseOldscourseOldsco' as CourseId,
    code: 'GML',
    name: 'Gammelt kursus',
    endedOn: '2020-01-01' as IsoDate,
  },
};
const FIELDS: CourseFields = {
  ...{ code: 'BRAND', name: 'Brandøvelse', about: '', form: 'Kursus', validMonths: 12, basis: 'practice', source: '' },
  ...{ hours: 2, price: null, owner: 'Beredskabet', ownerUnitId: null },
};
const whole = (course: Course): CatalogueRow => ({
  ...FIELDS,
  ...course,
  ...{ ownerUnitName: '', packages: 0, coming: 0, rules: 0 },
});
const unitId = (letter: string) => letter.repeat(22) as UnitId;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  bridge.on('learning', 'courses', () => ok([FIRE, NEW]));
  bridge.on('learning', 'catalogue', () => ok([FIRE, NEW, OLD].map(whole)));
  bridge.on('learning', 'saveCourse', () => ok({ courseId: FIRE.id }));
  bridge.on('staff', 'unitTree', () => ok([]));
  bridge.on('learning', 'expiringByUnit', () =>
    ok([
      { unitId: unitId('a'), code: '1', name: 'Kommunen', depth: 0, expired: 9, within30: 2, within90: 5, valid: 80 },
    ]),
  );
  bridge.on('learning', 'expiring', ({ window }) =>
    ok({
      total: window === 'expired' ? 412 : 1,
      rows: [
        {
          personId: 'personIdpersonIdperson' as PersonId,
          personName: 'Åge Østergaard',
          unitId: unitId('a'),
          unitName: 'Børnehuset',
          courseCode: 'BRAND',
          courseName: 'Brandøvelse',
          completedOn: '2025-11-20' as IsoDate,
          validUntil: '2026-11-20' as IsoDate,
          daysLeft: window === 'expired' ? -2 : 8,
        },
      ],
    }),
  );
  window.location.hash = '#/learning/expiry';
});

describe('the courses', () => {
  it('show validity, and which still lack a decision', async () => {
    renderPage(<CoursesPage />);
    expect((await screen.findByRole('row', { name: /Brandøvelse/ })).textContent).toContain('12 måneder');
    expect(screen.getByRole('row', { name: /Lokalt kursus/ }).textContent).toContain('Gyldighed mangler');
  });

  it('are searched, and those that have ended are shown when asked for', async () => {
    const { user } = renderPage(<CoursesPage />);
    await user.type(await screen.findByRole('searchbox', { name: 'Søg i kurser' }), 'brandoev');
    expect(await screen.findByText('1 af 3 kurser')).toBeDefined();
    expect(screen.queryByRole('row', { name: /Lokalt kursus/ })).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    expect(screen.queryByRole('row', { name: /Gammelt kursus/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Kurser, der udbydes/ }));
    await user.click(await screen.findByRole('option', { name: 'Udbydes ikke længere' }));
    expect((await screen.findByRole('row', { name: /Gammelt kursus/ })).textContent).toContain('Udbydes ikke');
  });

  it('are edited in a dialog', async () => {
    const { user } = renderPage(<CoursesPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret Brandøvelse' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ret kurset BRAND' });
    const months = within(dialog).getByRole('textbox', { name: /Gyldighed i måneder/ });
    await user.clear(months);
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(bridge.inputsOf('learning', 'saveCourse')).toEqual([]);
    await user.type(months, '24');
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(bridge.inputsOf('learning', 'saveCourse')).toEqual([
        { courseId: FIRE.id, fields: { ...FIELDS, validMonths: 24 } },
      ]),
    );
    expect(await screen.findByText('Brandøvelse er gemt.')).toBeDefined();
  });

  it('can be said never to expire', async () => {
    const { user } = renderPage(<CoursesPage />);
    await user.click(await screen.findByRole('button', { name: 'Ret Brandøvelse' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Beviset udløber' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(bridge.inputsOf('learning', 'saveCourse')[0]).toMatchObject({ fields: { validMonths: null } }),
    );
  });
});

describe('what expires', () => {
  it('is counted in three windows and listed per person and per unit', async () => {
    const { user } = renderPage(<ExpiryPage />);
    expect(await screen.findByText('Udløb for 2 dage siden')).toBeDefined();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Udløbet412', 'Inden for 30 dage1', 'Inden for 90 dage1']);
    const units = screen.getByRole('grid', { name: /Beviser pr. enhed/ });
    expect(within(units).getByText('Kommunen')).toBeDefined();
    await user.click(tabs[1] as HTMLElement);
    expect(await screen.findByText('8 dage')).toBeDefined();
    expect(window.location.hash).toBe('#/learning/expiry?window=30');
  });

  it('can be shown for one course', async () => {
    const { user } = renderPage(<ExpiryPage />);
    await user.click(await screen.findByRole('button', { name: /Kursus/ }));
    await user.click(await screen.findByRole('option', { name: 'Brandøvelse' }));
    await waitFor(() => expect(bridge.inputsOf('learning', 'expiring').at(-1)).toMatchObject({ courseId: FIRE.id }));
  });

  it('is shown for the chosen unit and those below it only', () => {
    const row = (letter: string, depth: number) => ({
      unitId: unitId(letter),
      code: letter,
      name: letter,
      depth,
      expired: 0,
      within30: 0,
      within90: 0,
      valid: 0,
    });
    const rows = [row('a', 0), row('b', 1), row('c', 2), row('d', 2), row('e', 1)];
    expect(rowsUnder(rows, unitId('b')).map((r) => r.code)).toEqual(['b', 'c', 'd']);
    expect(rowsUnder(rows, null)).toHaveLength(5);
    expect(rowsUnder(rows, unitId('z'))).toEqual([]);
  });
});

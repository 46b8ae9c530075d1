import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonRequirements } from '../../../renderer/learning/requirements/person-requirements.tsx';
import { RequirementsPage } from '../../../renderer/learning/requirements/requirements-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId, RuleId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';

let bridge: FakeBridge;
const courseId = 'c'.repeat(22) as CourseId;
const unitId = 'u'.repeat(22) as UnitId;
const personId = 'p'.repeat(22) as PersonId;
const cell = { required: 10, held: 8, expiring: 1, due: 0, overdue: 2, expired: 1, exempt: 3, share: 0.8 };
const fire = { courseId, courseCode: 'BRAND', courseName: 'Brandøvelse' };

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  window.location.hash = '#/learning/requirements';
  bridge.on('staff', 'unitTree', () => ok([]));
  bridge.on('learning', 'matrix', () =>
    ok({
      courses: [{ courseId, code: 'BRAND', name: 'Brandøvelse' }],
      units: [{ unitId, code: '1', name: 'Kommunen', depth: 0, cells: [cell] }],
      whole: [cell],
      rules: 1,
      unplaced: 0,
    }),
  );
});

describe('the overview', () => {
  it('says the share, what it is a share of, and leads to the people', async () => {
    const { user } = renderPage(<RequirementsPage />);
    const table = await screen.findByRole('table', { name: /Krav pr. enhed/ });
    expect(within(table).getByText('8 af 10')).toBeTruthy();
    expect(within(table).getByText('2 overskredet')).toBeTruthy();
    const name = 'Kommunen, Brandøvelse: 8 af 10 har gyldigt bevis, 3 undtaget. Vis dem.';
    await user.click(within(table).getByRole('link', { name }));
    expect(window.location.hash).toContain(`tab=rows&unit=${unitId}&course=${courseId}&state=all`);
  });

  it('asks for rules where there are none', async () => {
    bridge.on('learning', 'matrix', () => ok({ courses: [], units: [], whole: [], rules: 0, unplaced: 0 }));
    renderPage(<RequirementsPage />);
    expect(await screen.findByText('Der er ingen regler endnu')).toBeTruthy();
  });
});

describe('the person’s own requirements', () => {
  it('say why, by when and every completion', async () => {
    const day = (text: string) => text as IsoDate;
    bridge.on('learning', 'personRequirements', () =>
      ok([
        {
          ...fire,
          ...{ courseMonths: 12, state: 'overdue', isUrgent: false, isExpired: true, exemptBy: null, reason: '' },
          ...{ due: day('2020-01-31'), months: 12, validUntil: day('2025-05-01') },
          because: [
            {
              ...{ ruleId: 'r'.repeat(22) as RuleId, unitName: 'Skolen', start: day('2020-01-01') },
              ...{ validFrom: day('2019-01-01'), audience: EVERYONE, withinDays: 30, validMonths: null },
              ...{ basis: 'practice', source: 'MED 3/2019', due: day('2020-01-31') },
            },
          ],
          history: [{ completedOn: day('2024-05-01'), validUntil: day('2025-05-01'), isOwnEnd: false, number: 'A7' }],
        },
      ]),
    );
    renderPage(<PersonRequirements personId={personId} />);
    expect(await screen.findByText('Brandøvelse')).toBeTruthy();
    expect(screen.getByText('Overskredet')).toBeTruthy();
    expect(screen.getByText('Udløb 01-05-2025')).toBeTruthy();
    expect(screen.getByText('01-05-2024, gyldigt til 01-05-2025, nr. A7')).toBeTruthy();
    expect(screen.getByText(/Alle medarbejdere: Skolen, ansat 01-01-2020/)).toBeTruthy();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { QualityPage } from '../../../renderer/staff/quality-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId, UserId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { QualityCheck, QualityRow } from '../../../shared/staff/contract-quality.ts';
import { type QualityKind, qualityKinds, SEVERITY } from '../../../shared/staff/quality-kinds.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, openRegister, renderPage } from '../support/render-page.tsx';

let bridge: FakeBridge;
const UNIT = 'unitUnitunitUnitunitUn' as UnitId;
const PERSON = 'personIdpersonIdperson' as PersonId;
const ENGAGEMENT = 'engagementIdengagement' as EngagementId;
const ANNE = 'AAAAAAAAAAAAAAAAAAAAAA' as UserId;

const check = (kind: QualityKind, count: number, more: Partial<QualityCheck> = {}): QualityCheck => ({
  kind,
  severity: SEVERITY[kind],
  count,
  before: count,
  owner: null,
  ...more,
});
const ANNES = { userId: ANNE, name: 'Anne Bø', from: '2026-02-01' as IsoDate, source: 'Kontormøde' };

const row = (more: Partial<QualityRow>): QualityRow => ({
  key: 'k',
  person: { id: PERSON, name: 'Åge Østergaard' },
  other: null,
  unit: { id: UNIT, code: '2010', name: 'Børnehuset' },
  engagementId: null,
  roleId: null,
  reason: 'missing',
  text: '',
  date: null,
  value: null,
  ...more,
});

const answer = (checks: QualityCheck[], persons = 2000) =>
  bridge.on('staff', 'quality', () =>
    ok({ persons, units: persons / 20, limits: { fullTime: 1.3, amrYears: 4 }, checks }),
  );
const cases = (...rows: QualityRow[]) => bridge.on('staff', 'qualityCases', () => ok({ total: rows.length, rows }));

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  answer([
    check('no_leader', 12, { before: 15 }),
    check('no_end', 1, { before: 0, owner: ANNES }),
    check('no_cpr', 0, { before: 2 }),
  ]);
  bridge.on('staff', 'qualityTrend', () =>
    ok([
      { date: '2026-09-30' as IsoDate, count: 15 },
      { date: '2026-10-31' as IsoDate, count: 12 },
    ]),
  );
  bridge.on('staff', 'setQualityOwner', () => ok({}));
  bridge.on('register', 'slots', () =>
    ok([
      { id: ANNE, name: 'Anne Bø', role: 'hr', kind: 'passphrase', created: '', own: true },
      { id: 'BBBBBBBBBBBBBBBBBBBBBB' as UserId, name: '', role: 'hr', kind: 'recovery', created: '', own: false },
    ]),
  );
  cases(row({}));
  window.location.hash = '#/staff/quality';
});

const goTo = (kind: QualityKind) => {
  window.location.hash = `#/staff/quality?check=${kind}`;
};

describe('the overview', () => {
  it('says of each check how many, how it goes and whose it is', async () => {
    renderPage(<QualityPage />);
    const leader = await screen.findByRole('row', { name: /Enhed uden leder/ });
    expect(leader.textContent).toContain('12');
    expect(leader.textContent).toContain('3 færre end for 3 måneder siden');
    expect(leader.textContent).toContain('Ingen valgt');
    const end = screen.getByRole('row', { name: /uden slutdato/ });
    expect(end.textContent).toContain('1 flere end for 3 måneder siden');
    expect(end.textContent).toContain('Anne Bø');
  });

  it('leads to the cases, and says that all is in order where there are none', async () => {
    renderPage(<QualityPage />);
    const link = await screen.findByRole('link', { name: 'Se de 12: Enhed uden leder' });
    expect(link.getAttribute('href')).toBe('#/staff/quality?check=no_leader');
    expect(screen.getByRole('row', { name: /Mangler CPR-nummer/ }).textContent).toContain('Alt i orden');
  });

  it('says what to do in a register with nothing in it', async () => {
    answer([check('no_cpr', 0)], 0);
    renderPage(<QualityPage />);
    expect(await screen.findByRole('link', { name: 'Gå til indlæsning' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells a failure and tries again', async () => {
    bridge.refuse('staff', 'quality', 'not_found');
    renderPage(<QualityPage />);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('a check', () => {
  it('tells its definition, its development and its owner', async () => {
    goTo('no_end');
    renderPage(<QualityPage />);
    expect(await screen.findByText(/tidsbegrænset, midlertidig eller vikar/)).toBeTruthy();
    expect(await screen.findByText('Anne Bø, siden 01-02-2026')).toBeTruthy();
    expect(screen.getByText('Kontormøde')).toBeTruthy();
    const chart = await screen.findByRole('img', { name: /30-09-2026: 15\. 31-10-2026: 12\./ });
    expect(chart).toBeTruthy();
  });

  it.each([
    ['no_cpr', row({}), 'Indtast CPR', `#/staff/person/${PERSON}?edit=cpr`],
    [
      'no_end',
      row({ engagementId: ENGAGEMENT, reason: 'open_end', text: 'Vikar' }),
      'Sæt slutdato',
      `#/staff/person/${PERSON}?edit=end&engagement=${ENGAGEMENT}`,
    ],
    ['double_engagement', row({ engagementId: ENGAGEMENT }), 'Se ansættelserne', `#/staff/person/${PERSON}`],
    ['duplicate', row({ reason: 'same_person' }), 'Sammenlign', `#/staff/duplicates?person=${PERSON}`],
    ['no_leader', row({ person: null, value: 7 }), 'Vælg leder', `#/staff/organisation?unit=${UNIT}&edit=leader`],
    [
      'ended_leader',
      row({ reason: 'role_left', text: 'tr', roleId: 'roleIdroleIdroleIdrole' as never }),
      'Ret rollen',
      `#/staff/person/${PERSON}?edit=role&role=roleIdroleIdroleIdrole`,
    ],
  ] as const)('%s leads straight to where it is mended', async (kind, one, text, href) => {
    goTo(kind);
    cases(one);
    renderPage(<QualityPage />);
    const link = await screen.findByRole('link', { name: new RegExp(`^${text}`) });
    expect(link.getAttribute('href')).toBe(href);
  });

  it('says why each case is one', async () => {
    goTo('over_full_time');
    answer([check('over_full_time', 1)]);
    cases(row({ reason: 'too_much', value: 1.4 }));
    renderPage(<QualityPage />);
    expect(await screen.findByText('1,40 af en fuld stilling')).toBeTruthy();
    expect(screen.getByText(/mere end 1,3 af en fuld stilling/)).toBeTruthy();
  });

  it('with no cases says that all is in order', async () => {
    goTo('no_cpr');
    cases();
    renderPage(<QualityPage />);
    expect(await screen.findByRole('heading', { name: 'Alt i orden' })).toBeTruthy();
  });

  it.each(qualityKinds)('%s has a name and a definition in both languages', async (kind) => {
    goTo(kind);
    answer([check(kind, 1)]);
    for (const locale of ['da', 'en'] as const) {
      const { unmount } = renderPage(<QualityPage />, { locale });
      const heading = await screen.findByRole('heading', { level: 1 });
      expect(heading.textContent).not.toBe('');
      const how = await screen.findByRole('region', { name: /Sådan er det|How it is/ });
      expect((how.querySelector('p')?.textContent ?? '').length).toBeGreaterThan(20);
      unmount();
    }
  });
});

describe('the owner', () => {
  const openDialog = async (button: string) => {
    const { user } = renderPage(<QualityPage />);
    await user.click(await screen.findByRole('button', { name: button }));
    return { user, dialog: await screen.findByRole('dialog') };
  };

  it('can be anybody by name, which must be typed', async () => {
    goTo('no_leader');
    const { user, dialog } = await openDialog('Vælg ansvarlig');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(within(dialog).getByText('Skriv navnet på den, der er ansvarlig.')).toBeTruthy();
    expect(bridge.inputsOf('staff', 'setQualityOwner')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /Navn eller funktion/ }), 'Løn og personale');
    await user.type(within(dialog).getByRole('textbox', { name: /Aftalt/ }), 'Kontormøde');
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.inputsOf('staff', 'setQualityOwner')).toEqual([
      { kind: 'no_leader', userId: null, name: 'Løn og personale', source: 'Kontormøde' },
    ]);
  });

  it('is chosen among the users, or taken away', async () => {
    goTo('no_end');
    const { user, dialog } = await openDialog('Skift ansvarlig');
    const who = await within(dialog).findByRole('button', { name: /Anne Bø/ });
    expect(within(dialog).queryByRole('textbox', { name: /Navn eller funktion/ })).toBeNull();
    await user.click(who);
    await user.click(await screen.findByRole('option', { name: 'Ingen' }));
    await user.click(within(dialog).getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(bridge.inputsOf('staff', 'setQualityOwner')).toHaveLength(1));
    expect(bridge.inputsOf('staff', 'setQualityOwner')[0]).toMatchObject({ userId: null, name: '' });
  });
});

describe('the demo, whose people all have invented numbers', () => {
  const demo = { state: 'open', info: { ...openRegister, demo: true } } as const;

  it('shows them last as expected, and counts them in nothing', async () => {
    answer([check('replacement_cpr', 1981), check('no_email', 5)]);
    renderPage(<QualityPage />, { state: demo });
    const rows = await screen.findAllByRole('row');
    expect(rows.at(-1)?.textContent).toMatch(/Erstatnings-CPR.*Som ventet.*1\.981/);
    expect(within(screen.getByRole('region', { name: 'Overblik over kontrollerne' })).getAllByText('5')).toHaveLength(
      1,
    );
  });

  it('is a real fault in any other register', async () => {
    answer([check('replacement_cpr', 3), check('no_email', 5)]);
    renderPage(<QualityPage />);
    expect(await screen.findByText('Bør rettes')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Overblik over kontrollerne' })).getByText('8')).toBeDefined();
  });
});

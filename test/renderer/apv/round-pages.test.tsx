import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApvRoundPage } from '../../../renderer/apv/rounds/round-page.tsx';
import { ApvRoundsPage } from '../../../renderer/apv/rounds/rounds-page.tsx';
import type { ApvRoundLine, ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, ParticipantId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const ROUND = 'r'.repeat(22) as ApvRoundId;
const unitId = (letter: string) => letter.repeat(22) as UnitId;
const day = (text: string) => text as IsoDate;

const node = (letter: string, name: string, parent: string | null): UnitNode => ({
  ...{ id: unitId(letter), code: letter, name, type: '', parentId: parent === null ? null : unitId(parent) },
  ...{ depth: parent === null ? 0 : 1, remote: false, leader: null, persons: 8, fte: 8, ownPersons: 8 },
  validFrom: day('2020-01-01'),
  validTo: day('9999-12-31'),
});
const line = (more: Partial<ApvRoundLine>): ApvRoundLine => ({
  ...{ id: ROUND, name: 'APV Havblik', trigger: 'planned', scopes: ['physical'], full: true, state: 'plan' },
  ...{ stateSince: day('2026-11-01'), startsOn: day('2026-10-01'), endsOn: day('2026-12-31'), completedOn: null },
  ...{ signed: false, units: [{ unitId: unitId('a'), name: 'Havblik' }], problems: 3, openLines: 4, overdueLines: 1 },
  ...more,
});
const view = (more: Partial<ApvRoundView>): ApvRoundView => ({
  ...{ id: ROUND, state: 'plan', stateSince: day('2026-11-01'), completedOn: null, cancelReason: '' },
  plan: {
    ...{ name: 'APV Havblik', trigger: 'planned', scopes: ['physical'], full: true, about: '', matrix: '3x3' },
    ...{ startsOn: day('2026-10-01'), endsOn: day('2026-12-31'), unitIds: [unitId('a')] },
  },
  ...{ followUpBy: 'AMG', followUpHow: 'Vi spørger', methods: [], signatures: [], signed: false, amrKnown: true },
  units: [
    { unitId: unitId('a'), code: '1', name: 'Havblik', leftOn: null, leftReason: '', closedOn: null, successors: [] },
  ],
  participants: (['leader', 'amr'] as const).map((role) => ({
    ...{ id: role.padEnd(22, 'x') as ParticipantId, personId: null, name: `Navn ${role}`, role, unitId: null },
  })),
  ...{ obstacles: [], next: 'signed', back: ['draft', 'planned', 'uncovering', 'assessment', 'absence'] },
  counts: { problems: 0, checks: 0, photos: 0, lines: 0, openLines: 0 },
  ...more,
});
const NOWHERE = { unitId: null, problemId: null, lineId: null, what: '', fields: [] };
const UNSIGNED = [
  { ...NOWHERE, kind: 'not_signed_leader' as const },
  { ...NOWHERE, kind: 'not_signed_amr' as const },
];

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('staff', 'unitTree', () =>
    ok([node('a', 'Havblik', null), node('b', 'Natholdet', 'a'), node('c', 'Depotet', null)]),
  );
  bridge.on('apv', 'suggestedParticipants', () => ok([]));
  window.location.hash = '';
});

describe('the list of rounds', () => {
  beforeEach(() => {
    const closed = line({ id: 'q'.repeat(22) as ApvRoundId, name: 'APV 2023', state: 'closed', signed: true });
    bridge.on('apv', 'rounds', () => ok([line({ completedOn: day('2026-05-01') }), closed]));
  });

  it('shows those in progress, what is late, and that a signature is missing; the others by the filter', async () => {
    const { user } = renderPage(<ApvRoundsPage />);
    const row = await screen.findByRole('row', { name: /APV Havblik/ });
    expect(within(row).getByText('Ikke underskrevet')).toBeTruthy();
    expect(within(row).getByText('1 over fristen')).toBeTruthy();
    expect(screen.queryByText('APV 2023')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Vis/ }));
    await user.click(screen.getByRole('option', { name: 'Alle runder' }));
    expect(screen.getByText('APV 2023')).toBeTruthy();
  });

  it('opens the new round for the unit in the address, with all below it, and lets one of them be left out', async () => {
    bridge.on('apv', 'saveRound', () => ok({ roundId: ROUND }));
    window.location.hash = `/apv/rounds?new=${unitId('a')}`;
    const { user } = renderPage(<ApvRoundsPage />);
    const dialog = await screen.findByRole('dialog', { name: 'Ny APV-runde' });
    expect(within(dialog).getByRole('textbox', { name: /Navn/ })).toHaveProperty('value', 'APV Havblik 2026');
    expect(within(dialog).getByText('2 enheder er valgt.')).toBeTruthy();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Natholdet' }));
    await user.click(within(dialog).getByRole('radio', { name: /Kun det, der er ændret/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Opret runde' }));
    expect(within(dialog).getByText('Skriv, hvad der er ændret.')).toBeTruthy();
    expect(bridge.inputsOf('apv', 'saveRound')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /Hvad er ændret/ }), 'Nyt køkken');
    await user.click(within(dialog).getByRole('button', { name: 'Opret runde' }));
    await waitFor(() => expect(window.location.hash).toBe(`#/apv/round/${ROUND}`));
    expect(bridge.inputsOf('apv', 'saveRound')).toMatchObject([
      { roundId: null, plan: { full: false, about: 'Nyt køkken', unitIds: [unitId('a')] } },
    ]);
  });
});

describe('a round', () => {
  const open = (round: ApvRoundView, step: string) => {
    bridge.on('apv', 'round', () => ok(round));
    window.location.hash = `/apv/round/${ROUND}?step=${step}`;
    return renderPage(<ApvRoundPage roundId={ROUND} />);
  };

  it('names every step of the law with the old phase, and leads from what is missing to where it is mended', async () => {
    const missing = { ...NOWHERE, kind: 'no_line' as const, what: 'Støj i køkkenet' };
    open(view({ obstacles: [missing, ...UNSIGNED] }), 'sign');
    const nav = await screen.findByRole('navigation', { name: 'Rundens trin' });
    expect(within(nav).getByText('Risikovurdering')).toBeTruthy();
    expect(within(nav).getByText('Fase 2: Beskrivelse og vurdering')).toBeTruthy();
    const link = screen.getByRole('link', { name: /Gå til handlingsplan: Støj i køkkenet/ });
    expect(link.getAttribute('href')).toBe(`#/apv/round/${ROUND}?step=plan`);
    expect(screen.queryByRole('button', { name: 'Registrer lederens underskrift' })).toBeNull();
  });

  it('is signed by the participant of the role when only the signatures are missing', async () => {
    bridge.on('apv', 'signRound', () => ok({ signed: false }));
    const { user } = open(view({ obstacles: UNSIGNED }), 'sign');
    await user.click(await screen.findByRole('button', { name: 'Registrer lederens underskrift' }));
    await screen.findByText('Underskriften er registreret.');
    expect(bridge.inputsOf('apv', 'signRound')).toMatchObject([
      { role: 'leader', participantId: 'leader'.padEnd(22, 'x'), signedOn: '2026-11-22' },
    ]);
  });

  it('says who changed what when the signatures fell', async () => {
    const dropped = { droppedOn: day('2026-11-20'), droppedBy: 'apv_line.deadline', droppedWho: 'Anne' };
    const signatures = [{ role: 'leader' as const, name: 'Lis', signedOn: day('2026-11-01'), ...dropped }];
    open(view({ signatures, completedOn: day('2026-11-01'), obstacles: UNSIGNED }), 'sign');
    await screen.findByText(
      'Planen blev ændret d. 20-11-2026 (Foranstaltning: frist), og underskrifterne gælder ikke længere',
    );
    expect(screen.getByText(/Ændret af Anne/)).toBeTruthy();
  });

  it('goes back and is cancelled only with a state and a reason', async () => {
    bridge.on('apv', 'cancelRound', () => ok({}));
    bridge.on('apv', 'moveRound', () => ok({}));
    const { user } = open(view({}), 'planning');
    await user.click(await screen.findByRole('button', { name: 'Gå tilbage' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gå tilbage' }));
    await waitFor(() => expect(bridge.inputsOf('apv', 'moveRound')).toEqual([{ roundId: ROUND, to: 'absence' }]));
    await user.click(await screen.findByRole('button', { name: 'Annuller runden' }));
    const dialog = screen.getByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Annuller runden' }));
    expect(bridge.inputsOf('apv', 'cancelRound')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'Havblik lukker');
    await user.click(within(dialog).getByRole('button', { name: 'Annuller runden' }));
    await waitFor(() =>
      expect(bridge.inputsOf('apv', 'cancelRound')).toEqual([{ roundId: ROUND, reason: 'Havblik lukker' }]),
    );
  });
});

import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AmoPage } from '../../../renderer/apv/amo/amo-page.tsx';
import { defaultTrainingRule } from '../../../shared/apv/amo-duties.ts';
import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { DiscussionId, PersonId, TrainingId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';

const day = (text: string): IsoDate => text as IsoDate;

const duty = (name: string, more: Partial<TrainingDuty> = {}): TrainingDuty => ({
  personId: name.padEnd(22, '_') as PersonId,
  name,
  unitName: 'Plejen',
  since: day('2026-01-15'),
  kind: 'obligatory',
  forYear: null,
  due: day('2026-04-15'),
  trainingId: null,
  offeredOn: null,
  offeredBy: '',
  answer: null,
  answeredOn: null,
  takenOn: null,
  note: '',
  state: 'late',
  ...more,
});

const discussion = {
  id: 'd'.repeat(22) as DiscussionId,
  unitId: null,
  unitName: '',
  year: 2025,
  heldOn: day('2025-10-01'),
  participants: 'Ledelse og AMR',
  cooperation: 'Støj',
  meetings: 'Fire møder om året',
  goalsReached: 'Ja',
  goals: 'Færre løft',
  competence: 'Et kursus',
};

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('staff', 'unitTree', () => ok([]));
  bridge.on('apv', 'trainingRule', () => ok(defaultTrainingRule));
  bridge.on('apv', 'discussions', () =>
    ok({
      overdue: true,
      lastHeld: day('2025-10-01'),
      groups: [{ unitId: null, unitName: '', lastHeld: day('2025-10-01'), due: day('2026-10-01'), overdue: true }],
      discussions: [discussion],
    }),
  );
  bridge.on('apv', 'amoTraining', () =>
    ok([
      duty('Bo'),
      duty('Bo', { kind: 'yearly', forYear: 2026, due: day('2027-01-15'), state: 'no_offer' }),
      duty('Ida', { state: 'taken', takenOn: day('2026-03-01'), trainingId: 't'.repeat(22) as TrainingId }),
    ]),
  );
});

describe('the yearly discussion', () => {
  it('says which is late, and since when', async () => {
    renderPage(<AmoPage />);
    expect(await screen.findByText('Den årlige arbejdsmiljødrøftelse mangler')).toBeTruthy();
    expect(
      screen.getByText('Hele kommunen: senest holdt 01-10-2025. Den næste skulle være holdt senest 01-10-2026.'),
    ).toBeTruthy();
  });

  it('proposes a new one from last year, with its goals beside the question about them', async () => {
    bridge.on('apv', 'saveDiscussion', () => ok({ discussionId: discussion.id }));
    const { user } = renderPage(<AmoPage />);
    await user.click(await screen.findByRole('button', { name: 'Ny drøftelse' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Målene fra 2025')).toBeTruthy();
    expect(dialog.getByText('Færre løft')).toBeTruthy();
    expect(dialog.getByDisplayValue('Fire møder om året')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /^4\./ }), 'Mindre støj');
    await user.click(dialog.getByRole('button', { name: 'Gem drøftelsen' }));
    expect(bridge.inputsOf('apv', 'saveDiscussion')).toEqual([
      {
        discussionId: null,
        fields: {
          unitId: null,
          year: 2026,
          heldOn: null,
          participants: 'Ledelse og AMR',
          cooperation: '',
          meetings: 'Fire møder om året',
          goalsReached: '',
          goals: 'Mindre støj',
          competence: 'Et kursus',
        },
      },
    ]);
  });

  it('saves one as PDF and says where, or why not', async () => {
    bridge.on('desktop', 'saveDiscussion', () => ok({ saved: true, name: 'droeftelse.pdf', bytes: 42_000 }));
    const { user } = renderPage(<AmoPage />);
    const save = await screen.findByRole('button', { name: 'Gem som PDF: 2025, Hele kommunen' });
    await user.click(save);
    expect(await screen.findByText(/droeftelse\.pdf/)).toBeTruthy();
    expect(bridge.inputsOf('desktop', 'saveDiscussion')).toEqual([{ discussionId: discussion.id }]);
    bridge.refuse('desktop', 'saveDiscussion', 'disk_full');
    await user.click(save);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('says what to do when there is none', async () => {
    bridge.on('apv', 'discussions', () => ok({ overdue: true, lastHeld: null, groups: [], discussions: [] }));
    renderPage(<AmoPage />);
    expect(await screen.findByText('Der er ikke registreret nogen drøftelse')).toBeTruthy();
  });
});

describe('the training of the AMO', () => {
  const open = async () => {
    const { user } = renderPage(<AmoPage />);
    await user.click(await screen.findByRole('tab', { name: 'Uddannelse' }));
    await screen.findByText('3 linjer');
    return user;
  };

  it('says in words where each stands, and by when', async () => {
    await open();
    const late = screen.getAllByRole('row', { name: /Bo.*Obligatorisk/ })[0] as HTMLElement;
    expect(late.textContent).toContain('gennemført senest 15-04-2026');
    expect(late.textContent).toContain('For sent');
    expect(screen.getByRole('row', { name: /Årlig supplerende 2026/ }).textContent).toContain('Intet tilbud');
  });

  it('records the same offer for those that are chosen', async () => {
    bridge.on('apv', 'offerTraining', () => ok({ offered: 2 }));
    const user = await open();
    for (const box of screen.getAllByRole('checkbox', { name: /Vælg Bo/ })) await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Registrer tilbud til 2' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Tilbudt af' }), 'HR');
    await user.click(dialog.getByRole('button', { name: 'Gem tilbud' }));
    expect(bridge.inputsOf('apv', 'offerTraining')).toMatchObject([
      { duties: [{ kind: 'obligatory' }, { kind: 'yearly', forYear: 2026 }], offeredOn: TODAY, offeredBy: 'HR' },
    ]);
  });

  it('takes a record away once it is said what goes with it, and says why when it cannot', async () => {
    bridge.refuse('apv', 'removeTraining', 'not_found');
    const user = await open();
    await user.click(screen.getByRole('button', { name: /Registrer: Ida/ }));
    await user.click(await screen.findByRole('button', { name: 'Fjern registreringen' }));
    const asked = within(await screen.findByRole('alertdialog'));
    expect(asked.getByText(/Kravet om uddannelsen står tilbage/)).toBeTruthy();
    expect(bridge.inputsOf('apv', 'removeTraining')).toEqual([]);
    await user.click(asked.getByRole('button', { name: 'Fjern registreringen' }));
    expect(await asked.findByRole('alert')).toBeTruthy();
    bridge.on('apv', 'removeTraining', () => ok({}));
    await user.click(asked.getByRole('button', { name: 'Fjern registreringen' }));
    expect(bridge.inputsOf('apv', 'removeTraining').at(-1)).toEqual({ trainingId: 't'.repeat(22) });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('has nothing to take away where nothing is recorded', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: /Registrer: Bo, Obligatorisk/ }));
    await screen.findByRole('dialog', { name: 'Uddannelse: Bo' });
    expect(screen.queryByRole('button', { name: 'Fjern registreringen' })).toBeNull();
  });

  it('keeps offer, answer and completion apart', async () => {
    bridge.on('apv', 'saveTraining', () => ok({ trainingId: 't'.repeat(22) as TrainingId }));
    const user = await open();
    await user.click(screen.getByRole('button', { name: /Registrer: Ida/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Uddannelse: Ida' }));
    expect(dialog.getByText('Den obligatoriske uddannelse kan ikke vælges fra.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Bemærkning' }), 'Bevis set');
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(bridge.inputsOf('apv', 'saveTraining')).toMatchObject([
      { kind: 'obligatory', forYear: null, takenOn: '2026-03-01', offeredOn: null, note: 'Bevis set' },
    ]);
  });
});

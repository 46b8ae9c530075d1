import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonTalks } from '../../../renderer/learning/talks/person-talks.tsx';
import { TalksPage } from '../../../renderer/learning/talks/talks-page.tsx';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, TalkId, UnitId } from '../../../shared/kernel/ids.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Talk, TalkPerson } from '../../../shared/learning/contract-talks.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut } from '../support/lay-out.ts';
import { renderPage } from '../support/render-page.tsx';

const day = (text: string): IsoDate => text as IsoDate;
const personId = 'P'.repeat(22) as PersonId;
const unitId = 'U'.repeat(22) as UnitId;
const talkId = 'T'.repeat(22) as TalkId;

const person = (name: string): TalkPerson => ({
  personId: name.padEnd(22, '_') as PersonId,
  name,
  unitId,
  unitName: 'Plejen',
  kind: 'mus',
  state: 'lacking',
  lastHeld: null,
  due: day('2026-01-01'),
  openTalkId: null,
  plannedOn: null,
});

const talk = (more: Partial<Talk> = {}): Talk => ({
  id: talkId,
  kind: 'mus',
  personId,
  unitId,
  unitName: 'Plejen',
  leaderId: null,
  leaderName: '',
  plannedOn: day('2026-11-01'),
  heldOn: null,
  cancelledOn: null,
  nextOn: null,
  hasNote: false,
  actions: 0,
  ...more,
});

let bridge: FakeBridge;
beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  bridge.on('staff', 'unitTree', () => ok([]));
  bridge.on('staff', 'person', () => fail('not_found'));
  bridge.on('apv', 'findPeople', () => ok([]));
  bridge.on('learning', 'actions', () => ok({ total: 0, late: 0, rows: [] }));
  bridge.on('learning', 'talkOverview', () =>
    ok({
      rule: { months: 12, source: 'Aftale', since: day('2024-01-01') },
      persons: 3,
      onLeave: 1,
      states: { lacking: 2, late: 0, planned: 0, not_due: 0, held: 1 },
      units: [
        {
          ...{ unitId, name: 'Plejen', depth: 0, persons: 3, held: 1 },
          ...{ groupHeld: null, groupTalkId: null, groupPlanned: null },
        },
      ],
    }),
  );
  bridge.on('learning', 'talkPersons', () => ok({ total: 2, rows: [person('Ane'), person('Bo')] }));
});

describe('the page of talks', () => {
  it('plans for all on the list at once', async () => {
    const asked: unknown[] = [];
    bridge.on('learning', 'planTalks', (input) => {
      asked.push(input);
      return ok({ planned: 2, alreadyPlanned: 0 });
    });
    const { user } = renderPage(<TalksPage />);
    await user.click(await screen.findByRole('button', { name: 'Planlæg for 2 medarbejdere' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Planlæg' }));
    expect(await within(dialog).findByText('Vælg en dato.')).toBeDefined();
    expect(asked).toEqual([]);
    const [firstPart] = within(dialog).getAllByRole('spinbutton');
    if (!firstPart) throw new Error('no date field');
    await user.click(firstPart);
    await user.keyboard('01122026');
    await user.click(within(dialog).getByRole('button', { name: 'Planlæg' }));
    expect(await screen.findByText('2 medarbejdere fik en samtale i kalenderen.')).toBeDefined();
    expect(asked).toMatchObject([
      { kind: 'mus', plannedOn: '2026-12-01', personIds: ['Ane', 'Bo'].map((n) => n.padEnd(22, '_')) },
    ]);
  });

  it('tells of each unit how many of how many', async () => {
    const { user } = renderPage(<TalksPage />);
    await user.click(await screen.findByRole('tab', { name: 'Enheder og grupper' }));
    const row = await screen.findByRole('row', { name: /Plejen/ });
    expect(within(row).getByText(/^33.%$/)).toBeDefined();
  });
});

describe('a note', () => {
  it('asks for the code twice and says that nobody can help when it is forgotten', async () => {
    bridge.on('learning', 'talksOf', () => ok([talk({ heldOn: day('2026-11-01') })]));
    const sealed: unknown[] = [];
    bridge.on('learning', 'sealNote', (input) => {
      sealed.push(input);
      return ok({});
    });
    const { user } = renderPage(<PersonTalks personId={personId} />);
    await user.click(await screen.findByRole('button', { name: /Skriv notat/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/kan notatet ikke åbnes af nogen/)).toBeDefined();
    await user.type(within(dialog).getByLabelText('Notat'), 'Vi talte om natarbejde');
    await user.type(within(dialog).getByLabelText('Kode'), 'kun os to');
    await user.type(within(dialog).getByLabelText('Koden igen'), 'kun os tre');
    await user.click(within(dialog).getByRole('button', { name: 'Lås notatet' }));
    expect(await within(dialog).findByText('De to koder er ikke ens.')).toBeDefined();
    expect(sealed).toEqual([]);
  });

  it('is not shown before its code is given', async () => {
    bridge.on('learning', 'talksOf', () => ok([talk({ heldOn: day('2026-11-01'), hasNote: true })]));
    bridge.on('learning', 'openNote', ({ code }) =>
      code === 'kun os to' ? ok({ text: 'Vi talte om natarbejde' }) : fail('note_wrong_code'),
    );
    const { user } = renderPage(<PersonTalks personId={personId} />);
    await user.click(await screen.findByRole('button', { name: /Åbn notat/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Kode'), 'gættet på');
    await user.click(within(dialog).getByRole('button', { name: 'Åbn' }));
    expect(await within(dialog).findByText(/Koden passer ikke/)).toBeDefined();
    await user.clear(within(dialog).getByLabelText('Kode'));
    await user.type(within(dialog).getByLabelText('Kode'), 'kun os to');
    await user.click(within(dialog).getByRole('button', { name: 'Åbn' }));
    expect(await within(dialog).findByLabelText('Notat')).toMatchObject({ value: 'Vi talte om natarbejde' });
  });
});

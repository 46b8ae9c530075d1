import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { NewPersonDialog } from '../../../renderer/staff/person/new-person-dialog.tsx';
import { PersonPage } from '../../../renderer/staff/person-page.tsx';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { EngagementId, LeaveId, PersonId, RoleId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, type RenderedPage, renderPage } from '../support/render-page.tsx';
import { answerPerson, lastEdit, PERSON, person, role, SITE } from './person-samples.ts';

const day = (text: string) => text as IsoDate;
const MAIN = person.engagements[0]?.id as EngagementId;
let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  window.location.hash = '';
  bridge = installFakeBridge();
  answerPerson(bridge);
});

/** Opens the page and the dialog behind the first button of the name. */
async function open(button: RegExp | string, title: string): Promise<RenderedPage & { readonly dialog: HTMLElement }> {
  const page = renderPage(<PersonPage personId={PERSON} />);
  const [first] = await screen.findAllByRole('button', { name: button });
  await page.user.click(first as HTMLElement);
  return { ...page, dialog: await screen.findByRole('dialog', { name: title }) };
}

async function retype(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text) await user.type(field, text);
}

/** Types a day into the parts of a date field: day, month, year. */
async function typeDay(user: UserEvent, within_: HTMLElement, label: string, digits: string): Promise<void> {
  const group = within(within_).getByRole('group', { name: new RegExp(`^${label}`) });
  const [first] = within(group).getAllByRole('spinbutton');
  await user.click(first as HTMLElement);
  await user.keyboard(digits);
}

const send = (user: UserEvent, dialog: HTMLElement, name: string) =>
  user.click(within(dialog).getByRole('button', { name }));

describe('editing a person', () => {
  it('says at the field what is wrong, and keeps what was typed', async () => {
    const { user, dialog } = await open('Rediger oplysninger', 'Rediger oplysninger');
    const email = within(dialog).getByLabelText<HTMLInputElement>('E-mail');
    await retype(user, email, 'age.nissum');
    await retype(user, within(dialog).getByLabelText('Fornavn'), '');
    await send(user, dialog, 'Gem oplysninger');
    expect(await within(dialog).findByText(/Skriv en e-mail som/)).toBeDefined();
    expect(within(dialog).getByText('Udfyld feltet.')).toBeDefined();
    expect(email.value).toBe('age.nissum');
    expect(bridge.inputsOf('staff', 'editPerson')).toEqual([]);
  });

  it('sends only what was changed, as a change or a correction, and offers to take it back', async () => {
    bridge.on('staff', 'editPerson', () => ok({}));
    bridge.on('staff', 'recentEdits', () => ok([lastEdit]));
    bridge.on('staff', 'undoEdit', () => ok({ restored: 1, removed: 0 }));
    const { user, dialog } = await open('Rediger oplysninger', 'Rediger oplysninger');
    await retype(user, within(dialog).getByLabelText('Efternavn'), 'Østergård');
    await user.click(within(dialog).getByRole('radio', { name: 'Det registrerede var forkert' }));
    await send(user, dialog, 'Gem oplysninger');
    const toast = (await screen.findByText('Oplysningerne er gemt.')).parentElement as HTMLElement;
    expect(bridge.inputsOf('staff', 'editPerson')).toEqual([
      { personId: PERSON, as: 'correction', fields: { lastName: 'Østergård' } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(within(toast).getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('Redigeringen er fortrudt.')).toBeDefined();
    expect(bridge.inputsOf('staff', 'undoEdit')).toEqual([{ stamp: lastEdit.stamp }]);
  });

  it('says why the register refused it, and keeps what was typed', async () => {
    bridge.refuse('staff', 'editPerson', 'internal');
    const { user, dialog } = await open('Rediger oplysninger', 'Rediger oplysninger');
    const phone = within(dialog).getByLabelText<HTMLInputElement>('Telefon');
    await retype(user, phone, '97 12 34 56');
    await send(user, dialog, 'Gem oplysninger');
    expect(await within(dialog).findByRole('alert')).toBeDefined();
    expect(phone.value).toBe('97 12 34 56');
  });
});

describe('the CPR number', () => {
  const judged = { valid: true, warnings: [], birthDate: day('1961-07-07'), taken: null };

  it('is judged while it is typed; warnings do not stop anybody', async () => {
    bridge.on('staff', 'judgeCpr', () =>
      ok({ ...judged, warnings: ['cpr_modulus11'], taken: { personId: 'x'.repeat(22) as PersonId, name: 'Ea Holm' } }),
    );
    bridge.on('staff', 'setCpr', () => ok({}));
    const { user, dialog } = await open('Ret CPR-nummer', 'CPR-nummer');
    await user.type(within(dialog).getByRole('textbox', { name: 'CPR-nummer' }), '0101650001');
    expect(await within(dialog).findByText(/opfylder ikke modulus 11/)).toBeDefined();
    const link = within(dialog).getByRole('link', { name: 'Gå til Ea Holm' });
    expect(link.getAttribute('href')).toBe(`#/staff/person/${'x'.repeat(22)}`);
    expect(bridge.inputsOf('staff', 'judgeCpr')).toEqual([{ cpr: '0101650001', personId: PERSON }]);
    await send(user, dialog, 'Gem CPR-nummer');
    await waitFor(() => expect(bridge.inputsOf('staff', 'setCpr')).toEqual([{ personId: PERSON, cpr: '0101650001' }]));
  });

  it('that is no number is not sent, and stays to be mended', async () => {
    const { user, dialog } = await open('Ret CPR-nummer', 'CPR-nummer');
    const field = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'CPR-nummer' });
    await user.type(field, '0101');
    await send(user, dialog, 'Gem CPR-nummer');
    expect(await within(dialog).findByText(/Skriv et CPR-nummer med ti cifre/)).toBeDefined();
    expect(field.value).toBe('0101');
    expect(bridge.inputsOf('staff', 'setCpr')).toEqual([]);
    expect(bridge.inputsOf('staff', 'judgeCpr')).toEqual([]);
  });
});

describe('a change and a correction', () => {
  const changes = [{ field: 'weeklyHours', from: '37', to: '30' }];

  it('a change says that earlier figures stay, and sends only what was changed', async () => {
    bridge.on('staff', 'previewEngagementEdit', () =>
      ok({ changes, alters: { from: day('2026-11-23'), to: OPEN_END }, altersPast: false }),
    );
    bridge.on('staff', 'changeEngagement', () => ok({}));
    const { user, dialog } = await open(/^Ændr fra en dag/, 'Ændr ansættelsen fra en dag');
    await retype(user, within(dialog).getByLabelText('Timer pr. uge'), '30');
    // Hours propose the share of full time.
    expect(within(dialog).getByLabelText<HTMLInputElement>('Beskæftigelsesgrad').value).toBe('0,8108');
    const told = /Ændringen gælder fra 23-11-2026. Tidligere tal ændres ikke./;
    expect(await within(dialog).findByText(told)).toBeDefined();
    expect(within(dialog).getByText('Timer pr. uge: 37 bliver til 30')).toBeDefined();
    const fields = { weeklyHours: 30, fte: 0.8108 };
    expect(bridge.inputsOf('staff', 'previewEngagementEdit').at(-1)).toEqual({
      engagementId: MAIN,
      as: 'change',
      from: '2026-11-23',
      fields,
    });
    await send(user, dialog, 'Gem ændring');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'changeEngagement')).toEqual([
        { engagementId: MAIN, from: '2026-11-23', fields },
      ]),
    );
  });

  it('a correction says which figures it alters, of the period that is chosen', async () => {
    bridge.on('staff', 'previewEngagementEdit', () =>
      ok({ changes, alters: { from: day('2019-02-01'), to: day('2026-10-31') }, altersPast: true }),
    );
    bridge.on('staff', 'correctEngagement', () => ok({}));
    const { user, dialog } = await open(/^Ret en fejl/, 'Ret en fejl i ansættelsen');
    await user.click(within(dialog).getByRole('button', { name: /Periode med fejl/ }));
    await user.click(await screen.findByRole('option', { name: '01-02-2019 til 31-10-2026' }));
    const again = await screen.findByRole('dialog', { name: 'Ret en fejl i ansættelsen' });
    const hours = within(again).getByLabelText<HTMLInputElement>('Timer pr. uge');
    expect(hours.value).toBe('32');
    await retype(user, hours, '34');
    const told = /Rettelsen ændrer tallene fra 01-02-2019 til 31-10-2026./;
    expect(await within(again).findByText(told)).toBeDefined();
    await send(user, again, 'Gem rettelse');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'correctEngagement')).toMatchObject([
        { engagementId: MAIN, spellFrom: '2019-02-01', fields: { weeklyHours: 34 } },
      ]),
    );
  });

  it('a wrong number of hours stays as it was typed, and is neither tried nor sent', async () => {
    const { user, dialog } = await open(/^Ændr fra en dag/, 'Ændr ansættelsen fra en dag');
    const hours = within(dialog).getByLabelText<HTMLInputElement>('Timer pr. uge');
    await retype(user, hours, '370');
    await send(user, dialog, 'Gem ændring');
    expect(await within(dialog).findByText(/Skriv et tal fra 0 til 60/)).toBeDefined();
    expect(hours.value).toBe('370');
    expect(bridge.inputsOf('staff', 'changeEngagement')).toEqual([]);
  });

  it('says so when nothing was changed', async () => {
    const { user, dialog } = await open(/^Ændr fra en dag/, 'Ændr ansættelsen fra en dag');
    await send(user, dialog, 'Gem ændring');
    expect(await within(dialog).findByText('Du har ikke ændret noget endnu.')).toBeDefined();
    expect(bridge.inputsOf('staff', 'changeEngagement')).toEqual([]);
  });

  it('says why the register refused it, and keeps what was typed', async () => {
    bridge.refuse('staff', 'changeEngagement', 'not_found');
    const { user, dialog } = await open(/^Ændr fra en dag/, 'Ændr ansættelsen fra en dag');
    const job = within(dialog).getByRole<HTMLInputElement>('combobox', { name: /Stilling/ });
    await retype(user, job, 'Souschef');
    await user.tab();
    await send(user, dialog, 'Gem ændring');
    await waitFor(() => expect(bridge.inputsOf('staff', 'changeEngagement')).toHaveLength(1));
    expect((await within(dialog).findAllByRole('alert')).length).toBeGreaterThan(0);
    expect(job.value).toBe('Souschef');
  });
});

describe('start and end', () => {
  it('an engagement is not ended before it began', async () => {
    bridge.on('staff', 'endEngagement', () => ok({}));
    const { user, dialog } = await open(/^Afslut/, 'Afslut ansættelsen');
    await typeDay(user, dialog, 'Sidste ansættelsesdag', '31012019');
    await send(user, dialog, 'Afslut ansættelsen');
    expect(await within(dialog).findByText(/Ansættelsen begynder 01-02-2019/)).toBeDefined();
    await typeDay(user, dialog, 'Sidste ansættelsesdag', '31122026');
    await send(user, dialog, 'Afslut ansættelsen');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'endEngagement')).toEqual([{ engagementId: MAIN, lastDay: '2026-12-31' }]),
    );
    expect(await screen.findByText('Ansættelsen slutter 31-12-2026.')).toBeDefined();
  });

  it('dates are corrected in order only', async () => {
    bridge.on('staff', 'correctDates', () => ok({}));
    const { user, dialog } = await open(/^Ret start og slut/, 'Ret start og slut');
    await typeDay(user, dialog, 'Sidste dag', '31012019');
    await send(user, dialog, 'Gem datoer');
    expect(await within(dialog).findByText(/Den sidste dag skal være den første dag eller senere/)).toBeDefined();
    await typeDay(user, dialog, 'Første dag', '15012019');
    await send(user, dialog, 'Gem datoer');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'correctDates')).toEqual([
        { engagementId: MAIN, start: '2019-01-15', end: '2019-01-31' },
      ]),
    );
  });

  it('an engagement that has ended is opened again after a question', async () => {
    bridge.on('staff', 'endEngagement', () => ok({}));
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    await user.click(await screen.findByRole('button', { name: 'Genåbn: 9911' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Genåbn ansættelsen?' });
    await send(user, dialog, 'Fjern slutdatoen');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'endEngagement')).toEqual([
        { engagementId: person.engagements[1]?.id, lastDay: null },
      ]),
    );
  });
});

describe('leave and roles', () => {
  it('leave lacks its days until they are given', async () => {
    bridge.on('staff', 'saveLeave', () => ok({ leaveId: 'l'.repeat(22) as LeaveId }));
    const { user, dialog } = await open(/^Tilføj orlov/, 'Orlov');
    await send(user, dialog, 'Gem orlov');
    expect(await within(dialog).findByText('Vælg den første dag.')).toBeDefined();
    expect(within(dialog).getByText('Vælg den sidste dag.')).toBeDefined();
    await typeDay(user, dialog, 'Første dag', '01122026');
    await typeDay(user, dialog, 'Sidste dag', '31082027');
    await send(user, dialog, 'Gem orlov');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'saveLeave')).toEqual([
        { leaveId: null, engagementId: MAIN, kind: 'maternity', from: '2026-12-01', to: '2027-08-31' },
      ]),
    );
  });

  it('a role is edited where it stands', async () => {
    bridge.on('staff', 'saveRole', () => ok({ roleId: 'r'.repeat(22) as RoleId }));
    const { user, dialog } = await open(/^Rediger: Arbejdsmiljø/, 'Rolle');
    await user.type(within(dialog).getByLabelText('Udvalg'), 'Hoved-MED');
    await send(user, dialog, 'Gem rolle');
    const { id, personId, unitName: _, ...fields } = role;
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'saveRole')).toEqual([
        { roleId: id, personId, fields: { ...fields, body: 'Hoved-MED' } },
      ]),
    );
  });
});

describe('a new engagement', () => {
  it('tells all that lacks at once', async () => {
    const { user, dialog } = await open('Ny ansættelse', 'Ny ansættelse');
    await send(user, dialog, 'Opret ansættelse');
    expect(await within(dialog).findByText('Vælg den første dag.')).toBeDefined();
    expect(within(dialog).getByText('Vælg en enhed på listen.')).toBeDefined();
    expect(within(dialog).getAllByText('Udfyld feltet.').length).toBeGreaterThan(0);
    expect(bridge.inputsOf('staff', 'createEngagement')).toEqual([]);
  });

  it('is made in a unit that is found by typing', async () => {
    bridge.on('staff', 'createEngagement', () => ok({ engagementId: 'e'.repeat(22) as EngagementId }));
    const { user, dialog } = await open('Ny ansættelse', 'Ny ansættelse');
    await typeDay(user, dialog, 'Første dag', '01122026');
    await user.type(within(dialog).getByRole('combobox', { name: /Enhed/ }), 'nissum');
    await user.click(await screen.findByRole('option', { name: /Børnehuset Nissum/ }));
    await user.type(within(dialog).getByRole('combobox', { name: /Stilling/ }), 'Vikar');
    await user.type(within(dialog).getByLabelText('Timer pr. uge'), '18,5');
    await send(user, dialog, 'Opret ansættelse');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'createEngagement')).toMatchObject([
        {
          personId: PERSON,
          engagement: {
            key: '',
            start: '2026-12-01',
            end: null,
            fields: { unitId: SITE, jobTitle: 'Vikar', weeklyHours: 18.5, fte: 0.5 },
          },
        },
      ]),
    );
  });
});

describe('a new person', () => {
  it('is made without an engagement when told so, and the page of the person opens', async () => {
    bridge.on('staff', 'createPerson', () => ok({ personId: PERSON }));
    const { user } = renderPage(<NewPersonDialog isOpen onClose={() => undefined} />);
    const dialog = await screen.findByRole('dialog', { name: 'Ny medarbejder' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Opret også en ansættelse' }));
    await send(user, dialog, 'Opret medarbejder');
    expect(await within(dialog).findAllByText('Udfyld feltet.')).toHaveLength(2);
    await user.type(within(dialog).getByLabelText('Fornavn'), 'Ea');
    await user.type(within(dialog).getByLabelText('Efternavn'), 'Holm');
    await user.type(within(dialog).getByLabelText('CPR-nummer'), '12');
    await send(user, dialog, 'Opret medarbejder');
    expect(await within(dialog).findByText(/Skriv et CPR-nummer med ti cifre/)).toBeDefined();
    await retype(user, within(dialog).getByLabelText('CPR-nummer'), '');
    await send(user, dialog, 'Opret medarbejder');
    await waitFor(() => expect(window.location.hash).toBe(`#/staff/person/${PERSON}`));
    expect(bridge.inputsOf('staff', 'createPerson')).toEqual([
      {
        cpr: '',
        fields: { firstName: 'Ea', lastName: 'Holm', preferredName: '', email: '', phone: '' },
        engagement: null,
      },
    ]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApvWalkPage } from '../../../renderer/apv/uncover/walk-page.tsx';
import { fail } from '../../../shared/kernel/result.ts';
import { renderPage } from '../support/render-page.tsx';
import { care, type FakeRegister, installRegister, roundId, roundView } from './uncover-samples.ts';

let register: FakeRegister;
beforeEach(() => {
  register = installRegister();
});

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const question = (name: RegExp) => screen.findByRole('heading', { level: 2, name });

async function choose(user: UserEvent, label: string, option: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: new RegExp(label) }));
  await user.click(await screen.findByRole('option', { name: option }));
}

async function begin(place = 'Køkken') {
  const { user } = renderPage(<ApvWalkPage roundId={roundId} />);
  await choose(user, 'Enhed', /Åbrinken/);
  await user.type(screen.getByLabelText('Rum eller sted'), place);
  await user.click(press('Begynd'));
  await question(/luften frisk/);
  return user;
}

describe('before the first question', () => {
  it('suggests the checklist by the unit’s name, and asks for one where the name tells nothing', async () => {
    const { user } = renderPage(<ApvWalkPage roundId={roundId} />);
    await choose(user, 'Enhed', /Åbrinken/);
    expect(screen.getByText('Foreslået ud fra enhedens navn.')).toBeDefined();
    expect(press(/Tjekliste/).textContent).toContain('Hjemmepleje og plejecenter');
    await choose(user, 'Enhed', /Afdeling 7/);
    await user.click(press('Begynd'));
    expect(screen.getByText('Skriv, hvilket rum eller sted det er.')).toBeDefined();
    await choose(user, 'Tjekliste', /Kontor/);
    await user.type(screen.getByLabelText('Rum eller sted'), 'Kontor 1{Enter}');
    expect(await question(/luften frisk/)).toBeDefined();
  });

  it('says why nothing can be answered, and shows what was, when the round is at another step', async () => {
    installRegister(roundView({ state: 'plan' }));
    renderPage(<ApvWalkPage roundId={roundId} />);
    expect(await screen.findByText(/Runden står i trinnet “Handlingsplan”/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Begynd' })).toBeNull();
  });
});

describe('a line', () => {
  it('is saved as it is answered, and the next one comes by itself after what is in order', async () => {
    const user = await begin();
    await user.click(press(/^I orden/));
    await question(/temperaturen/);
    expect(register.fake.inputsOf('apv', 'answerCheck')).toEqual([
      {
        roundId,
        unitId: care,
        place: 'Køkken',
        line: expect.objectContaining({ code: 'IK1', theme: 'indoor_climate' }),
        answer: 'ok',
        note: '',
      },
    ]);
    expect(screen.getByText('1 af 3 besvaret')).toBeDefined();
  });

  it('goes by keys alone: 1 to 6 answer, the arrows go back and on', async () => {
    const user = await begin();
    await user.keyboard('5');
    await question(/temperaturen/);
    await user.keyboard('{ArrowLeft}');
    await question(/luften frisk/);
    expect(press(/Ikke relevant/).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('6');
    await waitFor(() => expect(press(/Ved ikke/).getAttribute('aria-pressed')).toBe('true'));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await question(/fugt/);
    expect(register.checks).toEqual([expect.objectContaining({ code: 'IK1', answer: 'unknown' })]);
  });

  it('keeps a note while it is written, also when another answer is given at once', async () => {
    const user = await begin();
    await user.click(press(/Ved ikke/));
    await user.type(await screen.findByLabelText('Note'), 'Spørg teknisk service 1');
    await user.click(press(/^I orden/));
    await waitFor(() =>
      expect(register.checks).toEqual([expect.objectContaining({ answer: 'ok', note: 'Spørg teknisk service 1' })]),
    );
  });

  it('says it when an answer cannot be saved, and shows the one that stands', async () => {
    const user = await begin();
    register.fake.on('apv', 'answerCheck', () => fail('disk_full'));
    await user.click(press(/^I orden/));
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(press(/^I orden/).getAttribute('aria-pressed')).toBe('false');
    expect(await question(/luften frisk/)).toBeDefined();
  });
});

describe('a problem', () => {
  it('is made from its description with place and theme, acute when the answer is', async () => {
    const user = await begin();
    await user.keyboard('4');
    expect(await screen.findByText('Akut: gør stedet sikkert nu', { exact: false })).toBeDefined();
    await user.click(press('Opret problem'));
    expect(await screen.findByText('Beskriv problemet, før du opretter det.')).toBeDefined();
    await user.type(screen.getByLabelText('Hvad er problemet?'), 'Aftrækket er dødt');
    await user.click(press('Opret problem'));
    expect(await screen.findByText(/Der er oprettet et problem/)).toBeDefined();
    expect(register.fake.inputsOf('apv', 'addProblem')).toEqual([
      {
        roundId,
        checkId: register.checks[0]?.id,
        found: {
          unitId: care,
          origin: 'checklist',
          theme: 'indoor_climate',
          place: 'Køkken',
          description: 'Aftrækket er dødt',
          confidential: false,
          acute: true,
          source: '',
        },
      },
    ]);
    expect(register.checks[0]?.note).toBe('Aftrækket er dødt');
    await user.click(press(/^I orden/));
    expect(await screen.findByText(/Der er stadig et problem på linjen/)).toBeDefined();
  });

  it('that nobody described is told of at the end of the room', async () => {
    const user = await begin();
    await user.keyboard('3{ArrowRight}');
    await question(/temperaturen/);
    await user.keyboard('1');
    await question(/fugt/);
    await user.keyboard('1');
    await screen.findByRole('heading', { name: 'Køkken er gennemgået' });
    expect(screen.getByText('Alle 3 spørgsmål er besvaret.')).toBeDefined();
    expect(screen.getByText('1 problem er ikke oprettet endnu', { exact: false })).toBeDefined();
    await user.click(press('Gå til IK1'));
    await question(/luften frisk/);
  });
});

describe('the way through the rooms', () => {
  it('shows what has no answer, and goes there', async () => {
    const user = await begin();
    await user.keyboard('1');
    await question(/temperaturen/);
    await user.click(press('Oversigt'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /Vis/ }));
    await user.click(await screen.findByRole('option', { name: 'Ubesvarede' }));
    expect(dialog.getAllByRole('listitem')).toHaveLength(2);
    await user.click(dialog.getByRole('button', { name: /fugt/ }));
    await question(/fugt/);
  });

  it('goes on in another room with the same list, and back to the first with its answers', async () => {
    const user = await begin();
    await user.keyboard('1');
    await question(/temperaturen/);
    await user.click(press('Næste rum'));
    await user.type(await screen.findByLabelText('Rum eller sted'), 'Bad 2{Enter}');
    await question(/luften frisk/);
    expect(press(/^I orden/).getAttribute('aria-pressed')).toBe('false');
    await user.click(press('Næste rum'));
    await user.click(await screen.findByRole('button', { name: 'Køkken, 1 besvaret' }));
    await question(/luften frisk/);
    expect(press(/^I orden/).getAttribute('aria-pressed')).toBe('true');
  });
});

import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FollowUpStep } from '../../../renderer/apv/plan/follow-up-step.tsx';
import { PlanStep } from '../../../renderer/apv/plan/plan-step.tsx';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { day, line, lineId, PROBLEM, problem, ROUND, roundView } from './plan-samples.ts';

let bridge: FakeBridge;
beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('apv', 'findPeople', () =>
    ok([{ personId: 'a'.padEnd(22, '_') as PersonId, name: 'Ane Prøve', unitName: 'Solbakken' }]),
  );
});

const give = (problems: Problem[], lines: PlanLine[]) => {
  bridge.on('apv', 'problems', () => ok(problems));
  bridge.on('apv', 'planLines', () => ok(lines));
};

describe('the plan of a round', () => {
  it('shows problems without a line first, permanent risks by themselves, and says what is solved', async () => {
    give(
      [
        problem(),
        problem({ id: lineId('p2') as never, description: 'Støj fra køkkenet' }),
        problem({
          id: lineId('p3') as never,
          description: 'Borgere, der slår',
          permanent: true,
          prevention: 'To går sammen',
        }),
        problem({ id: lineId('p4') as never, solvedAtOnce: true }),
      ],
      [line()],
    );
    renderPage(<PlanStep round={roundView({ state: 'plan' })} />);
    const bare = await screen.findByRole('region', { name: '1 problem mangler en linje i planen' });
    expect(within(bare).getByText('Støj fra køkkenet')).toBeTruthy();
    const permanent = screen.getByRole('region', { name: 'Vedvarende risici' });
    expect(within(permanent).getByText(/To går sammen/)).toBeTruthy();
    const plan = screen.getByRole('region', { name: 'Planen' });
    expect(within(plan).getByText('Risiko: høj (6)')).toBeTruthy();
    expect(within(plan).getByText('3 dage over fristen')).toBeTruthy();
    expect(screen.getByText(/1 problem er løst med det samme/)).toBeTruthy();
  });

  it('takes a new line with the principles beside the measure, and warns that the signatures fall', async () => {
    give([problem()], []);
    bridge.on('apv', 'saveLine', () => ok({ lineId: lineId('ny') }));
    const { user } = renderPage(<PlanStep round={roundView()} />);
    await user.click(await screen.findByRole('button', { name: /Skriv foranstaltning/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/skal leder og AMR skrive under igen/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Gem linjen' }));
    expect(await dialog.findByText('Skriv, hvad der skal gøres.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /Hvad skal der gøres/ }), 'Loftlift i badet');
    await user.click(dialog.getByRole('radio', { name: /4. Følg den tekniske udvikling/ }));
    await user.type(dialog.getByRole('combobox', { name: /Ansvarlig/ }), 'Teknisk Gård');
    await user.tab();
    expect(dialog.getByText('Ikke en medarbejder i registret')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Gem linjen' }));
    await screen.findByText('Linjen er skrevet i planen.');
    expect(bridge.inputsOf('apv', 'saveLine')).toEqual([
      {
        problemId: PROBLEM,
        lineId: null,
        fields: expect.objectContaining({
          measure: 'Loftlift i badet',
          prevention: 'technology',
          responsibleId: null,
          responsible: 'Teknisk Gård',
          cost: null,
        }),
      },
    ]);
  });

  it('says what a refused line lacks, and keeps what was written', async () => {
    give([problem()], [line({ responsibleLeft: true })]);
    bridge.refuse('apv', 'saveLine', 'person_has_left');
    const { user } = renderPage(<PlanStep round={roundView()} />);
    expect(await screen.findByText('Fratrådt')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /Mere om: Loftlift/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Ret linjen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Gem linjen' }));
    expect(await dialog.findByText(/Personen er ikke ansat længere/)).toBeTruthy();
    expect(dialog.getByDisplayValue('Loftlift i badet')).toBeTruthy();
  });

  it('of a finished round can only be read', async () => {
    give([problem()], [line({ state: 'closed', lateDays: 0 })]);
    renderPage(<PlanStep round={roundView({ state: 'closed' })} />);
    await screen.findByText('Loftlift i badet');
    expect(screen.queryByRole('button', { name: /Tilføj foranstaltning/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Mere om/ })).toBeNull();
  });
});

describe('the follow-up of a round', () => {
  it('groups the lines by lateness, and gives each its next step', async () => {
    give(
      [],
      [
        line({ id: lineId('l2'), measure: 'Ny seng', state: 'rated', lateDays: 0, effect: 'works', effectRating: 4 }),
        line(),
        line({ id: lineId('l3'), measure: '', lateDays: 0, reopenedFrom: lineId('l4') }),
      ],
    );
    renderPage(<FollowUpStep round={roundView({ signed: false })} />);
    const late = await screen.findByRole('region', { name: 'Overskredet (1)' });
    expect(within(late).getByRole('button', { name: /Sæt i gang/ })).toBeTruthy();
    const rated = screen.getByRole('region', { name: 'Effekt vurderet (1)' });
    expect(within(rated).getByRole('button', { name: /Luk linjen/ })).toBeTruthy();
    // What took over has no measure yet: it can only be written.
    const waiting = screen.getByRole('region', { name: 'I arbejde (1)' });
    expect(within(waiting).getByText('Afløser en linje, der ikke virkede')).toBeTruthy();
    expect(within(waiting).getByRole('button', { name: /Ret linjen/ })).toBeTruthy();
    expect(screen.getByText('Planen skal underskrives igen')).toBeTruthy();
  });

  it('says before one answers that what did not work opens a new line and needs new signatures', async () => {
    give([], [line({ state: 'done', doneOn: day('2026-11-01'), lateDays: 0 })]);
    bridge.on('apv', 'rateLine', () => ok({ reopenedAs: lineId('ny') }));
    const { user } = renderPage(<FollowUpStep round={roundView()} />);
    await user.click(await screen.findByRole('button', { name: /Vurder effekten/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByText('Der åbnes en ny linje')).toBeNull();
    await user.click(dialog.getByRole('radio', { name: /Virker ikke/ }));
    expect(dialog.getByText(/leder og AMR skal skrive under på planen igen/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Gem vurderingen' }));
    expect(await dialog.findByText('Skriv, hvad I bygger vurderingen på.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /Hvad bygger I det på/ }), 'Lige så mange løft');
    await user.click(dialog.getByRole('button', { name: 'Gem vurderingen' }));
    await screen.findByText(/En ny linje er åbnet/);
    expect(bridge.inputsOf('apv', 'rateLine')).toEqual([
      { lineId: lineId('l'), effect: 'not', rating: 1, evidence: 'Lige så mange løft', on: TODAY },
    ]);
  });

  it('reports a line done on a day, and offers the rounds that it can be carried to', async () => {
    give([], [line({ state: 'started' })]);
    bridge.on('apv', 'moveLine', () => ok({}));
    bridge.on('apv', 'rounds', () => ok([]));
    const { user } = renderPage(<FollowUpStep round={roundView()} />);
    await user.click(await screen.findByRole('button', { name: /Meld udført/ }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Meld udført' }));
    await screen.findByText(/Linjen er meldt udført/);
    expect(bridge.inputsOf('apv', 'moveLine')).toEqual([{ lineId: lineId('l'), to: 'done', on: TODAY }]);
    await user.click(screen.getByRole('button', { name: /Mere om/ }));
    await user.click(screen.getByRole('menuitem', { name: /Videreføres/ }));
    expect(await screen.findByText(/Ingen anden runde dækker enheden/)).toBeTruthy();
  });

  it('leads to the plan when there is nothing to follow up', async () => {
    give([], []);
    renderPage(<FollowUpStep round={roundView()} />);
    const link = await screen.findByRole('link', { name: 'Gå til handlingsplanen' });
    expect(link.getAttribute('href')).toBe(`#/apv/round/${ROUND}?step=plan`);
  });
});

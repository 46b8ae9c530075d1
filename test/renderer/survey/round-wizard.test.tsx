import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../renderer/bridge.ts';
import { RoundWizardPage } from '../../../renderer/survey/round-wizard-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { CARE, HALL, line, ROUND, round, settings, TECH, units, WHO5, whoFive } from './round-samples.ts';

let bridge: FakeBridge;
type Saved = InputOf<'survey', 'saveRound'>;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('survey', 'instruments', () => ok([line(), whoFive]));
  bridge.on('staff', 'unitTree', () => ok(units));
  bridge.on('survey', 'saveRound', () => ok({ roundId: ROUND }));
  bridge.on('survey', 'round', () => ok(round({ state: 'draft', questionnaire: null, openedOn: null })));
  bridge.on('survey', 'openRound', () => ok({ invited: 42, units: 2 }));
  bridge.on('survey', 'planRound', () =>
    ok({
      invited: 52,
      units: [
        {
          unitId: HALL,
          code: '1',
          name: 'Rådhuset',
          depth: 0,
          own: 2,
          all: 52,
          reportable: 'shown',
          dialogue: false,
          mergeWith: [],
        },
        {
          unitId: CARE,
          code: '2',
          name: 'Plejen',
          depth: 1,
          own: 40,
          all: 40,
          reportable: 'shown',
          dialogue: false,
          mergeWith: [],
        },
        {
          unitId: TECH,
          code: '3',
          name: 'Teknik',
          depth: 1,
          own: 6,
          all: 6,
          reportable: 'above',
          dialogue: true,
          mergeWith: [CARE],
        },
      ],
    }),
  );
});

const saves = () => bridge.inputsOf('survey', 'saveRound') as Saved[];
const at = (step: string) => {
  window.location.hash = `#/survey/draft/${ROUND}?step=${step}`;
};
const show = async (step: string) => {
  at(step);
  const page = renderPage(<RoundWizardPage roundId={ROUND} />);
  await screen.findByRole('button', { name: 'Gem kladde' });
  return page;
};
const goOn = () => screen.getByRole('button', { name: 'Gem og fortsæt' });

describe('a new round', () => {
  it('begins with the own module and everybody, and is kept as a draft at the first step', async () => {
    window.location.hash = '#/survey/new';
    const { user } = renderPage(<RoundWizardPage roundId={null} />);
    await user.click(await screen.findByRole('button', { name: 'Gem og fortsæt' }));
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]).toMatchObject({
      roundId: null,
      settings: { name: 'Trivselsmåling 2026', unitIds: [HALL], anonymity: 'anonymous', instrumentIds: [line().id] },
    });
    await waitFor(() => expect(window.location.hash).toBe(`#/survey/draft/${ROUND}?step=units`));
  });

  it('needs a questionnaire and a name, and puts the cursor where one is missing', async () => {
    const { user } = await show('instruments');
    await user.clear(screen.getByRole('textbox', { name: 'Målingens navn' }));
    await user.click(screen.getByRole('checkbox', { name: /Kommunens eget/ }));
    await user.click(goOn());
    expect(await screen.findByText('Ret 2 felter, før du går videre.')).toBeTruthy();
    expect(screen.getByText('Vælg mindst ét spørgeskema.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Målingens navn/ }));
    expect(saves()).toEqual([]);
  });
});

describe('leaving in the middle', () => {
  it('loses nothing: the draft is kept as it stands', async () => {
    const { user, unmount } = await show('instruments');
    await user.click(screen.getByRole('checkbox', { name: 'WHO-5' }));
    expect(saves()).toEqual([]);
    unmount();
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]?.settings.instrumentIds).toEqual([line().id, WHO5]);
  });

  it('writes nothing when nothing was changed', async () => {
    const { unmount } = await show('units');
    unmount();
    expect(saves()).toEqual([]);
  });
});

describe('the steps', () => {
  it('offer the talk to small units, one by one or all', async () => {
    const { user } = await show('units');
    await screen.findByText('Omkring 52 ansatte i 3 enheder får skemaet.');
    const small = screen.getByRole('group', { name: 'Små enheder' });
    expect(within(small).getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dialog i alle små enheder' }));
    await screen.findByText('Omkring 42 ansatte i 2 enheder får skemaet.');
    await user.click(goOn());
    await waitFor(() => expect(saves()[0]?.settings.dialogueUnitIds).toEqual([TECH]));
  });

  it('take a unit out with what is below, and say who falls out too', async () => {
    const { user } = await show('units');
    await user.click(await screen.findByRole('checkbox', { name: /Plejen/ }));
    expect(screen.getByText(/2 ansatte direkte i Rådhuset er ikke med/)).toBeTruthy();
    expect(screen.getByText('1 af 2 underenheder er med')).toBeTruthy();
    await user.click(goOn());
    await waitFor(() => expect(saves()[0]?.settings.unitIds).toEqual([TECH]));
  });

  it('stay anonymous unless one chooses otherwise, and then say what the impact assessment needs', async () => {
    const { user } = await show('period');
    const anonymous = screen.getByRole('radio', { name: /Anonym/ }) as HTMLInputElement;
    expect(anonymous.checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: /Fortrolig/ }));
    expect(screen.getByText('Skriv det i konsekvensanalysen')).toBeTruthy();
  });

  it('refuse a language that a questionnaire does not have, at that language', async () => {
    bridge.on('survey', 'round', () =>
      ok(round({ state: 'draft', settings: { ...settings, instrumentIds: [line().id, WHO5] } })),
    );
    const { user } = await show('period');
    await user.click(screen.getByRole('checkbox', { name: 'Engelsk' }));
    await user.click(goOn());
    expect(await screen.findByText('»WHO-5« findes ikke på dette sprog.')).toBeTruthy();
  });

  it('add background questions with bands that can be changed', async () => {
    const { user } = await show('background');
    await user.click(screen.getByRole('button', { name: 'Alder' }));
    const first = screen.getByRole('textbox', { name: 'Gruppe 1' });
    await user.clear(first);
    await user.type(first, 'Under 40 år');
    await user.click(screen.getByRole('button', { name: 'Fjern gruppe 2' }));
    await user.click(goOn());
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]?.settings.attributes[0]?.bands.map(({ label }) => label.da)).toEqual([
      'Under 40 år',
      '50 år og derover',
    ]);
  });

  it('demand Hoved-MED’s decision below the strict limits', async () => {
    const { user } = await show('limits');
    await user.click(screen.getByRole('radio', { name: /Lempelige/ }));
    await user.click(goOn());
    expect(await screen.findByText('Ret 3 felter, før du går videre.')).toBeTruthy();
    expect(saves()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /Strenge/ }));
    await user.click(goOn());
    await waitFor(() => expect(saves()[0]?.settings.limits.mean).toEqual({ n: 5, t: 5 }));
  });
});

describe('the overview', () => {
  it('says which units are too small and what would help', async () => {
    await show('overview');
    const small = await screen.findByRole('row', { name: /Teknik/ });
    expect(small.textContent).toContain('Indgår ovenover');
    expect(small.textContent).toContain('Slå sammen med Plejen');
    expect(bridge.inputsOf('survey', 'planRound')[0]).toMatchObject({ expected: 0.75 });
  });

  it('opens only after one has read what cannot be changed', async () => {
    const { user } = await show('overview');
    await screen.findByRole('row', { name: /Teknik/ });
    await user.click(screen.getByRole('button', { name: 'Åbn målingen' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('52 ansatte bliver inviteret');
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(4);
    expect(bridge.inputsOf('survey', 'openRound')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Åbn målingen' }));
    await waitFor(() => expect(window.location.hash).toBe(`#/survey/round/${ROUND}`));
    expect(bridge.inputsOf('survey', 'openRound')).toEqual([{ roundId: ROUND }]);
  });

  it('shows why the worker refuses, and stays', async () => {
    bridge.refuse('survey', 'openRound', 'item_clash');
    const { user } = await show('overview');
    await screen.findByRole('row', { name: /Teknik/ });
    await user.click(screen.getByRole('button', { name: 'Åbn målingen' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Åbn målingen' }));
    expect(await within(dialog).findByText(/samme spørgsmålskoder/)).toBeTruthy();
  });
});

it('an open round cannot be planned any more', async () => {
  bridge.on('survey', 'round', () => ok(round()));
  at('units');
  renderPage(<RoundWizardPage roundId={ROUND} />);
  expect(await screen.findByText('Målingen er åbnet')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Gem kladde' })).toBeNull();
});

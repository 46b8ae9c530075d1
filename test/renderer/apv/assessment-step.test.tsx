import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/navigation.ts';
import { AcuteButton } from '../../../renderer/apv/problems/acute-button.tsx';
import { AssessmentStep } from '../../../renderer/apv/problems/assessment-step.tsx';
import { ProblemDialog } from '../../../renderer/apv/problems/problem-dialog.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { assessedProblem, HOME, problem, ROUND, roundView } from './problem-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('apv', 'problems', () => ok([assessedProblem(), problem()]));
  bridge.on('apv', 'assessProblem', () => ok({}));
  bridge.on('apv', 'checks', () => ok({ checks: [], photos: [] }));
});

const open = async (round = roundView()) => {
  const page = renderPage(<AssessmentStep round={round} />);
  await page.user.click(await screen.findByRole('button', { name: 'Vurdér: Løft uden lift' }));
  return { ...page, form: within(await screen.findByRole('form', { name: 'Vurdering: Løft uden lift' })) };
};
const sent = () => bridge.inputsOf('apv', 'assessProblem').at(-1) as { readonly assessed: Record<string, unknown> };

describe('the list of problems', () => {
  it('has those first that are not assessed, and says what each lacks', async () => {
    renderPage(<AssessmentStep round={roundView()} />);
    const items = await screen.findAllByRole('listitem');
    expect(items.map((one) => within(one).getByRole('heading').textContent)).toEqual([
      'Løft uden lift',
      'Støj ved frokost',
    ]);
    expect(items[0]?.textContent).toContain('Mangler: art, alvor, omfang, årsager, om det er løst');
    expect(within(items[1] as HTMLElement).getByText('Høj (6)')).toBeTruthy();
    expect(screen.getByText('1 af 2 er vurderet')).toBeTruthy();
  });

  it('tells in a table how many lie in each cell of the matrix', async () => {
    renderPage(<AssessmentStep round={roundView()} />);
    const often = await screen.findByRole('row', { name: /^Ofte/ });
    expect(
      within(often)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['–Middel (3)', '1 problemHøj (6)', '–Høj (9)']);
    expect(screen.getByText('1 problem er endnu ikke placeret.')).toBeTruthy();
  });

  it('says what to do when there are none, and only reads in a round that has ended', async () => {
    bridge.on('apv', 'problems', () => ok([]));
    const first = renderPage(<AssessmentStep round={roundView()} />);
    expect(await screen.findByText('Der er ingen problemer endnu')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nyt problem' })).toBeTruthy();
    first.unmount();
    bridge.on('apv', 'problems', () => ok([problem()]));
    renderPage(<AssessmentStep round={roundView({ state: 'closed' })} />);
    expect(await screen.findByRole('heading', { level: 3 })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Vurdér/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Akut problem' })).toBeNull();
  });

  it('has lasting risks in a section of their own', async () => {
    const prevention = 'Altid to på vagt';
    bridge.on('apv', 'problems', () => ok([assessedProblem({ permanent: true, prevention })]));
    renderPage(<AssessmentStep round={roundView()} />);
    const section = await screen.findByRole('region', { name: 'Vedvarende risici' });
    expect(within(section).getByText(prevention)).toBeTruthy();
  });
});

describe('the risk matrix', () => {
  it('is gone about in by arrow keys, up to likelier and right to worse, and stops at its edges', async () => {
    const { user, form } = await open();
    const matrix = within(form.getByRole('radiogroup', { name: /Alvor/ }));
    await user.click(matrix.getByRole('radio', { name: 'Sjælden, Ubehag: Lav, 1' }));
    await user.keyboard('{ArrowUp}{ArrowRight}');
    const chosen = matrix.getByRole<HTMLInputElement>('radio', {
      name: 'Af og til, Skade eller sygdom med fravær: Middel, 4',
    });
    expect(chosen.checked).toBe(true);
    expect(document.activeElement).toBe(chosen);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}{ArrowUp}{ArrowUp}');
    await user.click(form.getByRole('button', { name: 'Gem vurderingen' }));
    expect(sent().assessed).toMatchObject({ likelihood: 3, consequence: 3 });
  });

  it('has 25 cells where the round has the large matrix, each with word and number', async () => {
    const round = roundView();
    const { form } = await open({ ...round, plan: { ...round.plan, matrix: '5x5' } });
    const cells = within(form.getByRole('radiogroup', { name: /Alvor/ })).getAllByRole('radio');
    expect(cells).toHaveLength(25);
    expect(form.getByRole('radio', { name: 'Meget usandsynlig, Dødelig eller varig: Høj, 5' })).toBeTruthy();
  });

  it('can be emptied again', async () => {
    const { user, form } = await open();
    await user.click(form.getByRole('radio', { name: 'Ofte, Ubehag: Middel, 3' }));
    await user.click(form.getByRole('button', { name: 'Fjern valget' }));
    expect(form.getByText('Intet felt valgt endnu.')).toBeTruthy();
  });
});

describe('the assessment', () => {
  it('is saved as far as it has come', async () => {
    const { user, form } = await open();
    await user.type(form.getByRole('textbox', { name: 'Art' }), 'Ryg');
    await user.click(form.getByRole('button', { name: 'Gem vurderingen' }));
    expect(sent().assessed).toMatchObject({ nature: 'Ryg', likelihood: null, solvedAtOnce: null });
    expect(await screen.findByRole('button', { name: 'Vurdér: Løft uden lift' })).toBeTruthy();
  });

  it('of what was solved at once asks when and by whom before it is sent', async () => {
    const { user, form } = await open();
    await user.click(form.getByRole('radio', { name: 'Ja, det er løst' }));
    await user.click(form.getByRole('button', { name: 'Gem vurderingen' }));
    expect(await form.findByText('Skriv, hvornår det blev løst.')).toBeTruthy();
    expect(form.getByText('Skriv, hvem der løste det.')).toBeTruthy();
    expect(bridge.inputsOf('apv', 'assessProblem')).toEqual([]);
  });

  it('stays with what was typed when it is refused', async () => {
    bridge.refuse('apv', 'assessProblem', 'looks_like_cpr', { field: 'causes' });
    const { user, form } = await open();
    const causes = form.getByRole<HTMLTextAreaElement>('textbox', { name: 'Årsager' });
    await user.type(causes, '220361-1234');
    await user.click(form.getByRole('button', { name: 'Gem vurderingen' }));
    expect(await form.findByText(/ligner et CPR-nummer/)).toBeTruthy();
    expect(causes.value).toBe('220361-1234');
  });

  it('is not left unsaved without asking, neither for another problem nor for another page', async () => {
    const { user, form } = await open();
    await user.type(form.getByRole('textbox', { name: 'Art' }), 'Ryg');
    await user.click(screen.getByRole('button', { name: 'Ret vurderingen: Støj ved frokost' }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Annuller' }));
    expect(form.getByRole<HTMLTextAreaElement>('textbox', { name: 'Art' }).value).toBe('Ryg');
    navigate('/apv/board');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Gå uden at gemme' }));
    expect(window.location.hash).toBe('#/apv/board');
  });
});

describe('the dialog of a problem', () => {
  it('says what is missing, then adds it', async () => {
    bridge.on('apv', 'addProblem', () => ok({ problemId: problem().id }));
    const { user } = renderPage(
      <ProblemDialog
        round={roundView()}
        problem={null}
        defaults={{ unitId: HOME, origin: 'dialogue' }}
        onClose={() => {}}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Gem problemet' }));
    expect(await screen.findByText('Skriv, hvad problemet er.')).toBeTruthy();
    expect(screen.getByText('Vælg et tema.')).toBeTruthy();
    expect(bridge.inputsOf('apv', 'addProblem')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Hvad er problemet/ }), 'Glat gulv');
    await user.click(screen.getByRole('button', { name: /Tema/ }));
    expect(screen.getByRole('group', { name: 'Psykisk arbejdsmiljø' })).toBeTruthy();
    await user.click(screen.getByRole('option', { name: 'Ulykker' }));
    await user.click(screen.getByRole('button', { name: 'Gem problemet' }));
    expect(bridge.inputsOf('apv', 'addProblem')).toMatchObject([
      { roundId: ROUND, checkId: null, found: { unitId: HOME, theme: 'accidents', description: 'Glat gulv' } },
    ]);
  });

  it('deletes after asking, and says how many lines go with it', async () => {
    bridge.on('apv', 'removeProblem', () => ok({}));
    const { user } = renderPage(
      <ProblemDialog round={roundView()} problem={problem({ lines: 2 })} onClose={() => {}} />,
    );
    await user.click(screen.getByRole('button', { name: 'Slet problemet' }));
    const question = within(await screen.findByRole('alertdialog'));
    expect(question.getByText(/2 linjer i handlingsplanen slettes/)).toBeTruthy();
    expect(bridge.inputsOf('apv', 'removeProblem')).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Slet problemet' }));
    expect(bridge.inputsOf('apv', 'removeProblem')).toEqual([{ problemId: problem().id }]);
  });
});

describe('the acute button', () => {
  it('records at once what the danger is and what was done', async () => {
    bridge.on('staff', 'unitTree', () => ok([]));
    bridge.on('apv', 'addAcute', () => ok({ roundId: ROUND, problemId: problem().id }));
    const { user } = renderPage(<AcuteButton unitId={HOME} />);
    await user.click(screen.getByRole('button', { name: 'Akut problem' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /Tema/ }));
    await user.click(await screen.findByRole('option', { name: 'Brand og flugtveje' }));
    await user.type(dialog.getByRole('textbox', { name: /hvad er faren/ }), 'Spærret flugtvej');
    await user.click(dialog.getByRole('button', { name: 'Registrer nu' }));
    expect(await dialog.findByText('Vælg, om faren er væk.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: /der er sikret foreløbigt/ }));
    await user.type(dialog.getByRole('textbox', { name: /Hvad beskytter/ }), 'Vagt ved døren');
    await user.click(dialog.getByRole('button', { name: 'Registrer nu' }));
    expect(bridge.inputsOf('apv', 'addAcute')).toMatchObject([
      { unitId: HOME, theme: 'fire', solved: false, solvedBy: '', done: 'Vagt ved døren' },
    ]);
    expect(await screen.findByText('Det akutte problem er registreret.')).toBeTruthy();
  });
});

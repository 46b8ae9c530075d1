import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonPage } from '../../../renderer/staff/person-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { layOut, renderPage } from '../support/render-page.tsx';
import { answerPerson, lastEdit, PERSON, person, role } from './person-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  answerPerson(bridge);
});

describe('the page of a person', () => {
  it('says who, where and since when', async () => {
    renderPage(<PersonPage personId={PERSON} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Åge Østergaard' })).toBeDefined();
    expect(screen.getByText('Pædagog, Børnehuset Nissum. Ansat siden 01-02-2019')).toBeDefined();
    expect(bridge.inputsOf('staff', 'person')).toEqual([{ personId: PERSON, asOf: TODAY }]);
  });

  it('keeps the CPR number masked until it is asked for, which is a call of its own', async () => {
    bridge.on('staff', 'revealCpr', () => ok({ cpr: '7708808737' }));
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    expect(await screen.findByText('770880-••••')).toBeDefined();
    expect(screen.getByText('Det bliver noteret i loggen, at du har set CPR-nummeret.')).toBeDefined();
    expect(bridge.inputsOf('staff', 'revealCpr')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Vis CPR-nummer' }));
    expect(await screen.findByText('770880-8737')).toBeDefined();
    expect(bridge.inputsOf('staff', 'revealCpr')).toEqual([{ personId: PERSON }]);

    await user.click(screen.getByRole('button', { name: 'Skjul CPR-nummer' }));
    expect(document.body.textContent).not.toContain('8737');
  });

  it('shows every engagement over time, newest first, with status in words', async () => {
    renderPage(<PersonPage personId={PERSON} />);
    const spells = await screen.findByRole('table', { name: /Forløb for tjenestenummer 10184/ });
    const [, newest, older] = within(spells).getAllByRole('row');
    expect(newest?.textContent).toContain('01-11-2026 og frem');
    expect(newest?.textContent).toContain('I arbejde');
    expect(newest?.textContent).toContain('Leder');
    expect(older?.textContent).toContain('01-02-2019 til 31-10-2026');
    expect(older?.textContent).toContain('0,8649');
    expect(older?.textContent).toContain('Orlov');
    expect(screen.getByRole('heading', { name: /Tjenestenummer 9911/ }).textContent).toContain('Ophørt');
  });

  it('shows certificates with their state', async () => {
    renderPage(<PersonPage personId={PERSON} />);
    const certificates = await screen.findByRole('table', { name: 'Gennemførte kurser og beviser' });
    expect(within(certificates).getByRole('row', { name: /Brandøvelse/ }).textContent).toContain('Udløbet');
    expect(within(certificates).getByRole('row', { name: /Arbejdsmiljø/ }).textContent).toContain('Udløber ikke');
  });

  it('shows what was changed by whom and what kind of act it was, codes in words', async () => {
    renderPage(<PersonPage personId={PERSON} />);
    const history = await screen.findByRole('grid', { name: /Ændringer på personen/ });
    const line = within(history).getByRole('row', { name: /Karen Kjær/ });
    for (const text of [
      'Rettelse',
      'Ansættelsens vilkår',
      'Enhed',
      '2010 Børnehuset Havnen',
      '2030 Børnehuset Nissum',
    ]) {
      expect(line.textContent).toContain(text);
    }
    const status = within(history).getByRole('row', { name: /Indlæsning/ });
    expect(status.textContent).toContain('OrlovI arbejde');
  });

  it('narrows the history to a kind', async () => {
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    const history = await screen.findByRole('grid', { name: /Ændringer på personen/ });
    await user.click(screen.getByRole('button', { name: /Slags/ }));
    await user.click(await screen.findByRole('option', { name: 'Rettelse' }));
    expect(within(history).getAllByRole('row')).toHaveLength(2);
    expect(within(history).queryByText('Indlæsning')).toBeNull();
  });

  it('draws only the lines of a long history that can be seen', async () => {
    const [line] = person.history;
    if (!line) throw new Error('no history');
    const history = Array.from({ length: 500 }, (_, i) => ({ ...line, to: `${i}` }));
    bridge.on('staff', 'person', () => ok({ ...person, history }));
    renderPage(<PersonPage personId={PERSON} />);
    const grid = await screen.findByRole('grid', { name: /Ændringer på personen/ });
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('500 rækker')).toBeDefined();
  });

  it('says what is to be done, each with the way to where it is mended', async () => {
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    const card = await screen.findByRole('region', { name: 'Næste skridt' });
    await within(card).findByText(/^Rollen som/);
    const steps = within(card).getAllByRole('listitem');
    expect(steps.map((s) => s.textContent)).toEqual([
      expect.stringContaining('Beviset for Brandøvelse udløb 02-03-2026.'),
      expect.stringContaining('E-mailen mangler.'),
      expect.stringContaining('Rollen som Arbejdsmiljørepræsentant (AMR) slutter 31-12-2026.'),
    ]);
    await user.click(within(card).getByRole('button', { name: /Skriv e-mail/ }));
    expect(screen.getByRole('dialog', { name: 'Rediger oplysninger' })).toBeDefined();
  });

  it('draws a timeline that the keyboard can walk, and has it as a list too', async () => {
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    const picture = await screen.findByRole('listbox', { name: /Tidslinje for Åge Østergaard/ });
    expect(within(picture).getAllByRole('option')).toHaveLength(6);
    await user.click(picture);
    expect(await screen.findByText(/Ansættelse 10184. Pædagog, Børnehuset Havnen/)).toBeDefined();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText(/Pædagog, Børnehuset Nissum \(1,00 årsværk\): fra 01-11-2026/)).toBeDefined();
    await user.click(screen.getByRole('tab', { name: 'Liste' }));
    const list = await screen.findByRole('grid', { name: /Alt på tidslinjen/ });
    expect(within(list).getAllByRole('row')).toHaveLength(7);
  });

  it('takes the newest edit back when told to, and says why when it cannot', async () => {
    bridge.on('staff', 'recentEdits', () => ok([lastEdit]));
    bridge.refuse('staff', 'undoEdit', 'undo_blocked');
    const { user } = renderPage(<PersonPage personId={PERSON} />);
    await user.click(await screen.findByRole('button', { name: 'Fortryd' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Fortryd den seneste redigering?' });
    await user.click(within(dialog).getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(bridge.inputsOf('staff', 'undoEdit')).toEqual([{ stamp: lastEdit.stamp }]);
  });

  it('only shows a person who was merged with another, and where to find the other', async () => {
    bridge.on('staff', 'person', () => ok({ ...person, mergedInto: 'x'.repeat(22) as typeof PERSON }));
    renderPage(<PersonPage personId={PERSON} />);
    const link = await screen.findByRole('link', { name: 'Gå til den, der blev beholdt' });
    expect(link.getAttribute('href')).toBe(`#/staff/person/${'x'.repeat(22)}`);
    expect(screen.queryByRole('button', { name: 'Rediger oplysninger' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Næste skridt' })).toBeNull();
  });

  it('shows roles in words, and those without a unit as of the whole municipality', async () => {
    bridge.on('staff', 'personRoles', () => ok({ roles: [{ ...role, unitId: null, unitName: '' }], leaves: [] }));
    renderPage(<PersonPage personId={PERSON} />);
    const table = await screen.findByRole('table', { name: 'Roller, nyeste øverst' });
    expect(within(table).getByRole('row', { name: /Arbejdsmiljørepræsentant/ }).textContent).toContain('Hele kommunen');
  });

  it('says that a person who has left is not employed', async () => {
    bridge.on('staff', 'person', () => ok({ ...person, engagements: person.engagements.slice(1) }));
    renderPage(<PersonPage personId={PERSON} />);
    expect(await screen.findByText('Fratrådt 31-12-2018')).toBeDefined();
    expect(screen.getByText('Ikke ansat på datoen')).toBeDefined();
  });
});

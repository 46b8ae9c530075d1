import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PersonPage } from '../../../renderer/staff/person-page.tsx';
import { ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge, TODAY } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { PERSON, person } from './person-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('staff', 'person', () => ok(person));
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

  it('shows certificates with their state, and what was changed by whom', async () => {
    renderPage(<PersonPage personId={PERSON} />);
    const certificates = await screen.findByRole('table', { name: 'Gennemførte kurser og beviser' });
    expect(within(certificates).getByRole('row', { name: /Brandøvelse/ }).textContent).toContain('Udløbet');
    expect(within(certificates).getByRole('row', { name: /Arbejdsmiljø/ }).textContent).toContain('Udløber ikke');
    const history = screen.getByRole('table', { name: /Ændringer på personen/ });
    const line = within(history).getByRole('row', { name: /Karen Kjær/ });
    for (const text of ['Ansættelsens vilkår', 'Enhed', '2010 Børnehuset Havnen', '2030 Børnehuset Nissum']) {
      expect(line.textContent).toContain(text);
    }
  });

  it('says that a person who has left is not employed', async () => {
    bridge.on('staff', 'person', () => ok({ ...person, engagements: person.engagements.slice(1) }));
    renderPage(<PersonPage personId={PERSON} />);
    expect(await screen.findByText('Fratrådt 31-12-2018')).toBeDefined();
    expect(screen.getByText('Ikke ansat på datoen')).toBeDefined();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/navigation.ts';
import type { InputOf } from '../../../renderer/bridge.ts';
import { InstrumentPage } from '../../../renderer/survey/instrument-page.tsx';
import { InstrumentsPage } from '../../../renderer/survey/instruments-page.tsx';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { line, WHO5, whoFive } from './round-samples.ts';

let bridge: FakeBridge;
type Saved = InputOf<'survey', 'saveModule'>;
const saves = () => bridge.inputsOf('survey', 'saveModule') as Saved[];
const COPY = 'copyCopycopyCopycopyCo' as InstrumentId;
/** A third of the module, so that typing in it is quick. */
const short = { ...ownModule, items: ownModule.items.slice(0, 5), dimensions: ownModule.dimensions.slice(0, 2) };

beforeEach(() => {
  bridge = installFakeBridge();
  bridge.on('survey', 'instruments', () => ok([line(), whoFive, line({ id: COPY, name: 'Brugt', rounds: 2 })]));
  bridge.on('survey', 'instrument', () => ok({ line: line(), body: short }));
  bridge.on('survey', 'saveModule', ({ body }) => ok({ instrumentId: OWN_MODULE_ID, version: body.version }));
  window.location.hash = `#/survey/instruments/${OWN_MODULE_ID}`;
});

describe('norms', () => {
  const norm = { dimension: 'trivsel', population: 'Danmark', year: '2019', mean: 68, sd: null, n: 1000, source: 'P' };
  const [topic] = short.dimensions;
  const known = { ...norm, dimension: topic?.key ?? '' };
  const sets = () => bridge.inputsOf('survey', 'setNorms') as InputOf<'survey', 'setNorms'>[];
  const openNorms = async (body: InstrumentBody) => {
    bridge.on('survey', 'instrument', () => ok({ line: line({ own: false, modifiable: false }), body }));
    bridge.on('survey', 'setNorms', () => ok({}));
    const page = renderPage(<InstrumentPage instrumentId={OWN_MODULE_ID} />);
    await page.user.click(await screen.findByRole('tab', { name: /Normtal/ }));
    return page;
  };

  it('are added, changed and removed by hand, also where the texts are locked', async () => {
    const { user } = await openNorms({ ...short, norms: [known] });
    await user.click(screen.getByRole('button', { name: 'Tilføj normtal' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(dialog.getAllByText('Skal udfyldes.')).toHaveLength(4);
    await user.type(dialog.getByRole('textbox', { name: /Gruppe/ }), 'Danmark');
    await user.type(dialog.getByRole('textbox', { name: /År/ }), '2019');
    await user.type(dialog.getByRole('textbox', { name: /Gennemsnit/ }), '65,25');
    await user.type(dialog.getByRole('textbox', { name: /Kilde/ }), 'NFA');
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(await dialog.findByText(/Der er allerede et normtal/)).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /År/ }), '-20');
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(sets()).toHaveLength(1));
    const added = { ...known, year: '2019-20', mean: 65.25, n: null, source: 'NFA' };
    expect(sets()[0]).toEqual({ instrumentId: OWN_MODULE_ID, norms: [known, added] });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: /Fjern normtallet/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Fjern' }));
    await waitFor(() => expect(sets()[1]?.norms).toEqual([]));
  });

  it('come from a file once one has seen what is new; with a fault nothing does', async () => {
    bridge.on('desktop', 'chooseFile', () => ok({ token: 'tokenTokentokenTokento', name: 'n.csv', bytes: 9 }));
    bridge.on('survey', 'readNorms', () =>
      ok({ norms: [], faults: [{ line: 4, reason: 'unknown_dimension' as const, about: 'humør' }] }),
    );
    const { user } = await openNorms({ ...short, norms: [known] });
    await user.click(screen.getByRole('button', { name: 'Indlæs fra fil' }));
    expect(await screen.findByText('Linje 4: Skemaet har intet emne, der hedder "humør".')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Indlæs' })).toBeNull();
    await user.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Luk' })[0] as HTMLElement);
    bridge.on('survey', 'readNorms', () => ok({ norms: [{ ...known, mean: 70 }], faults: [] }));
    await user.click(screen.getByRole('button', { name: 'Indlæs fra fil' }));
    expect(await screen.findByText('Filen har 1 normtal: 0 nye og 1, der ændres.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Indlæs' }));
    await waitFor(() => expect(sets()[0]?.norms).toEqual([{ ...known, mean: 70 }]));
  });

  it('of COPSOQ II are offered where the topics are the same, greyed and with their year', async () => {
    const dimensions = short.dimensions.map((one, i) => ({ ...one, key: i === 0 ? 'mening' : `eget_${i}` }));
    const { user } = await openNorms({ ...short, dimensions, norms: [] });
    await user.click(screen.getByRole('button', { name: /COPSOQ II/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Tilføj normtal' }));
    await waitFor(() => expect(sets()[0]?.norms).toMatchObject([{ dimension: 'mening', year: '2004–05' }]));
  });

  it('stand below an own module too, which is saved as a file as it is stored', async () => {
    bridge.on('desktop', 'saveInstrumentFile', () => ok({ saved: true, name: 'Modul 1.json' }));
    const { user } = renderPage(<InstrumentPage instrumentId={OWN_MODULE_ID} />);
    await screen.findByRole('heading', { name: 'Normtal' });
    expect(screen.queryByRole('button', { name: /COPSOQ II/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Gem som fil' }));
    expect(await screen.findByText('Skemaet er gemt som Modul 1.json.')).toBeTruthy();
    expect(bridge.inputsOf('desktop', 'saveInstrumentFile')).toEqual([{ instrumentId: OWN_MODULE_ID }]);
  });
});

describe('the questionnaires', () => {
  it('say whose they are; what a round has used is not removed', async () => {
    renderPage(<InstrumentsPage />);
    const row = await screen.findByRole('row', { name: /WHO-5/ });
    expect(row.textContent).toContain('Låst');
    expect(row.textContent).toContain('CC BY-NC-SA');
    const used = screen.getByRole('button', { name: 'Fjern: Brugt' }) as HTMLButtonElement;
    expect(used.disabled).toBe(true);
  });

  it('come in from a file after one has seen what it holds', async () => {
    const preview = {
      previewId: 'p1',
      name: 'WHO-5',
      version: '1998',
      languages: ['da' as const],
      items: 5,
      dimensions: 1,
      outcome: 'new' as const,
      attribution: '© WHO 1998',
      licence: 'CC BY-NC-SA',
    };
    bridge.on('desktop', 'chooseFile', () => ok({ token: 'tokenTokentokenTokento', name: 'who5.csv', bytes: 900 }));
    bridge.on('survey', 'previewInstrument', () => ok(preview));
    bridge.on('survey', 'addInstrument', () => ok({ instrumentId: WHO5 }));
    const { user } = renderPage(<InstrumentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Indlæs fra fil' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('© WHO 1998');
    expect(bridge.inputsOf('survey', 'addInstrument')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Indlæs skemaet' }));
    expect(await screen.findByText('»WHO-5« er indlæst.')).toBeTruthy();
    expect(bridge.inputsOf('survey', 'addInstrument')).toEqual([{ previewId: 'p1' }]);
  });

  it('tell why a file is refused', async () => {
    bridge.on('desktop', 'chooseFile', () => ok({ token: 'tokenTokentokenTokento', name: 'x.csv', bytes: 9 }));
    bridge.refuse('survey', 'previewInstrument', 'instrument_locked');
    const { user } = renderPage(<InstrumentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Indlæs fra fil' }));
    expect((await screen.findByRole('alert')).textContent).toContain('må ikke ændres');
  });

  it('are copied under another name, said with what is dropped', async () => {
    bridge.on('survey', 'copyAsModule', () => ok({ instrumentId: COPY }));
    const { user } = renderPage(<InstrumentsPage />);
    await user.click(await screen.findByRole('button', { name: 'Kopiér som eget modul: WHO-5' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('normtal');
    await user.type(within(dialog).getByRole('textbox', { name: 'Navn på jeres modul' }), 'who-5');
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText('Vælg et andet navn end originalens.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox'), ' i Nordby{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('survey', 'copyAsModule')).toEqual([{ instrumentId: WHO5, name: 'who-5 i Nordby' }]),
    );
  });
});

describe('a questionnaire of others', () => {
  it('is read and not edited, and says why', async () => {
    bridge.on('survey', 'instrument', () => ok({ line: whoFive, body: { ...short, modifiable: false, own: false } }));
    renderPage(<InstrumentPage instrumentId={WHO5} />);
    expect(await screen.findByText('Teksterne kan ikke ændres')).toBeTruthy();
    expect(screen.getByText(/når at|nå mine vigtigste opgaver/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Gem modulet' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Kopiér som eget modul' })).toBeTruthy();
  });
});

const openEditor = async () => {
  const page = renderPage(<InstrumentPage instrumentId={OWN_MODULE_ID} />);
  await screen.findByRole('list', { name: 'Spørgsmål i rækkefølge' });
  return page;
};
const order = () =>
  within(screen.getByRole('list', { name: 'Spørgsmål i rækkefølge' }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('data-item'));

describe('the editor of an own module', () => {
  it('moves a question by keyboard; the focus goes along and the new place is read aloud', async () => {
    const { user } = await openEditor();
    screen.getByRole('button', { name: /^T02/ }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['T01', 'T03', 'T02', 'T04', 'T05']);
    expect(document.activeElement?.textContent).toContain('T02');
    expect(screen.getByText('T02 er nu nummer 3')).toBeTruthy();
  });

  it('undoes the last change, typing in a field as one', async () => {
    const { user } = await openEditor();
    const text = screen.getByRole('textbox', { name: 'Spørgsmålets tekst (dansk)' }) as HTMLTextAreaElement;
    const before = text.value;
    await user.click(screen.getByRole('button', { name: 'Flyt T01 ned' }));
    await user.type(text, ' Altid.');
    expect(text.value).toBe(`${before} Altid.`);
    await user.keyboard('{Control>}z{/Control}');
    expect(text.value).toBe(before);
    expect(order()[0]).toBe('T02');
    await user.keyboard('{Control>}z{/Control}');
    expect(order()[0]).toBe('T01');
  });

  it('saves what is right', async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole('checkbox', { name: 'Vendt: enighed trækker ned' }));
    await user.click(screen.getByRole('button', { name: 'Gem modulet' }));
    expect(await screen.findByText('Modulet er gemt som version 1.')).toBeTruthy();
    expect(saves()[0]).toMatchObject({ instrumentId: OWN_MODULE_ID });
    expect(saves()[0]?.body.items[0]).toMatchObject({ key: 'T01', reversed: true });
    expect(screen.queryByText('Ændringer er ikke gemt')).toBeNull();
  });

  it('says at the question what is wrong with it, and saves nothing', async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Tilføj spørgsmål' }));
    await user.click(screen.getByRole('button', { name: 'Gem modulet' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Spørgsmål T06: Teksten mangler (dansk)');
    expect(screen.getByText('Teksten mangler (engelsk)')).toBeTruthy();
    expect(saves()).toEqual([]);
  });

  it('asks a question only when an earlier one was answered so', async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole('button', { name: /^T03/ }));
    await user.click(screen.getByRole('button', { name: /Stilles kun, hvis/ }));
    await user.click(await screen.findByRole('option', { name: /^T01/ }));
    const codes = screen.getByRole('group', { name: 'er besvaret med' });
    await user.click(within(codes).getByRole('checkbox', { name: 'Enig' }));
    await user.click(screen.getByRole('button', { name: 'Gem modulet' }));
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]?.body.items[2]?.showIf).toEqual({ item: 'T01', codes: ['1', '2'] });
  });

  it('is not left with changes unsaved before one has chosen', async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Flyt T01 ned' }));
    navigate('/survey/rounds');
    const dialog = await screen.findByRole('alertdialog');
    expect(window.location.hash).toContain('/survey/instruments/');
    await user.click(within(dialog).getByRole('button', { name: 'Bliv her' }));
    expect(order()[0]).toBe('T02');
    navigate('/survey/rounds');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Gem og gå videre' }));
    await waitFor(() => expect(window.location.hash).toBe('#/survey/rounds'));
    expect(saves()).toHaveLength(1);
  });

  it('shows the questions as a respondent meets them, with branches', async () => {
    bridge.on('survey', 'instrument', () =>
      ok({
        line: line(),
        body: {
          ...short,
          items: short.items.map((item) =>
            item.key === 'T02' ? { ...item, showIf: { item: 'T01', codes: ['5'] } } : item,
          ),
        },
      }),
    );
    const { user } = await openEditor();
    await user.click(screen.getByRole('button', { name: 'Se som deltager' }));
    const dialog = await screen.findByRole('dialog');
    const asked = () => within(dialog).getAllByRole('group').length;
    const before = asked();
    expect(dialog.textContent).toContain('1 spørgsmål vises først');
    const first = within(dialog).getAllByRole('group')[0];
    if (!first) throw new Error('no question');
    await user.click(within(first).getByRole('radio', { name: /Helt uenig/ }));
    expect(asked()).toBe(before + 1);
  });
});

/** A file whose columns the program does not know: chosen one by one, with samples that follow. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportPage } from '../../../renderer/staff/import-page.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { layOut, type RenderedPage, renderPage } from '../support/render-page.tsx';
import { answerImports, FILE, summary } from './import-samples.ts';
import { answerLooks, HEADER, lookWith, saved } from './mapping-samples.ts';

let bridge: FakeBridge;

beforeEach(() => {
  layOut();
  bridge = installFakeBridge();
  answerImports(bridge);
  answerLooks(bridge);
  bridge.on('staff', 'previewStaff', ({ profile }) =>
    profile && Object.keys(profile.columns).length === HEADER.length
      ? ok(summary)
      : fail('header_unknown', { columns: 'Sagsnr.\nSted' }),
  );
  window.location.hash = '#/staff/import?kind=staff';
});

async function chooseFile(): Promise<RenderedPage> {
  const page = renderPage(<ImportPage />);
  await page.user.click(screen.getByRole('button', { name: 'Vælg fil' }));
  await screen.findByRole('table', { name: 'Filens kolonner' });
  return page;
}

const line = (header: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${header}`) });

async function choose({ user }: RenderedPage, header: string, option: string): Promise<void> {
  await user.click(within(line(header)).getByRole('button', { name: /Indhold af kolonnen/ }));
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${option}`) }));
}

async function mapAll(page: RenderedPage): Promise<void> {
  await choose(page, 'Sagsnr', 'Tjenestenummer');
  await choose(page, 'Sted', 'Enhedsnummer');
  await choose(page, 'Titel', 'Stilling');
  await choose(page, 'Brøk', 'Beskæftigelsesgrad');
  await choose(page, 'Begynder', 'Startdato');
  await choose(page, 'Parkering', 'Læs ikke denne kolonne');
}

const WHOLE = {
  'Sagsnr.': 'key',
  Cpr: 'cpr',
  Navn: 'fullName',
  Sted: 'unitCode',
  'Titel, kort': 'jobTitle',
  Brøk: 'fte',
  Begynder: 'start',
  Parkering: null,
};

describe('columns that the program does not know', () => {
  it('stand beside their values, and what is missing stands on top', async () => {
    await chooseFile();
    expect(
      screen.getByText(
        'Der mangler oplysninger: Tjenestenummer, Enhedsnummer, Stilling, Beskæftigelsesgrad, Startdato',
      ),
    ).toBeDefined();
    expect(screen.getByText('6 kolonner mangler at blive valgt.')).toBeDefined();
    expect(within(line('Sted')).getByText('2010')).toBeDefined();
    expect(within(line('Sted')).getByText(/Programmet kender ikke overskriften/)).toBeDefined();
    expect(line('Cpr').textContent).not.toContain('2488');
  });

  it('show at once how they are read, and what cannot be read', async () => {
    const page = await chooseFile();
    await choose(page, 'Begynder', 'Startdato');
    expect(await within(line('Begynder')).findByText('15-13-2021 → kan ikke læses')).toBeDefined();
    expect(within(line('Begynder')).getByText('1 værdi kan ikke læses: 15-13-2021')).toBeDefined();
    await choose(page, 'Parkering', 'Læs ikke denne kolonne');
    expect(await within(line('Parkering')).findByText('Vises ikke, fordi kolonnen ikke læses')).toBeDefined();
    expect(bridge.inputsOf('staff', 'previewStaff')).toHaveLength(1);
  });

  it('are read as the user says, every column by name', async () => {
    const page = await chooseFile();
    await page.user.click(screen.getByRole('button', { name: 'Læs filen med tilpasningen' }));
    expect(screen.getByText('Vælg først det, der mangler. Det står øverst.')).toBeDefined();
    await mapAll(page);
    expect(await screen.findByText('Alt, der skal bruges, er fundet i filen.')).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Læs filen med tilpasningen' }));
    expect(await screen.findByText('Det her vil ske')).toBeDefined();
    expect(bridge.inputsOf('staff', 'previewStaff').at(-1)).toEqual({
      file: FILE.token,
      profile: { name: 'Min egen tilpasning', columns: WHOLE },
    });
  });

  it('cannot both be the same field', async () => {
    const page = await chooseFile();
    await choose(page, 'Sted', 'Stilling');
    await choose(page, 'Titel', 'Stilling');
    expect(
      await within(line('Sted')).findByText('Stilling er valgt for flere kolonner. Behold den ene.'),
    ).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Læs filen med tilpasningen' }));
    expect(bridge.inputsOf('staff', 'previewStaff')).toHaveLength(1);
  });

  it('can be chosen by keyboard alone', async () => {
    const { user } = await chooseFile();
    within(line('Sted')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('option', { name: /^Enhedsnummer/ });
    await user.keyboard('Enhedsn{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'readFile').at(-1)).toMatchObject({ profile: { columns: { Sted: 'unitCode' } } }),
    );
  });
});

describe('a header that stands twice', () => {
  it('is told apart by its place, and one of the two is left out', async () => {
    const header = [...HEADER.slice(0, 3), 'Titel', 'Titel', ...HEADER.slice(5)];
    answerLooks(bridge, {}, header);
    bridge.refuse('staff', 'previewStaff', 'header_duplicate', { column: 'Titel' });
    const page = await chooseFile();
    await choose(page, 'Titel \\(kolonne 4\\)', 'Læs ikke denne kolonne');
    await choose(page, 'Titel \\(kolonne 5\\)', 'Stilling');
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'readFile').at(-1)).toMatchObject({
        profile: { columns: { '#4': null, '#5': 'jobTitle' } },
      }),
    );
    expect(await within(line('Titel \\(kolonne 5\\)')).findByText('I orden')).toBeDefined();
  });
});

describe('how a file is read', () => {
  it('is overruled choice by choice, and shown at once', async () => {
    const page = await chooseFile();
    await page.user.click(screen.getByRole('button', { name: /Tegnsæt/ }));
    await page.user.click(await screen.findByRole('option', { name: 'UTF-8' }));
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'readFile').at(-1)).toMatchObject({ profile: { encoding: 'utf-8' } }),
    );
    await page.user.click(screen.getByRole('button', { name: 'Begynd forfra' }));
    await waitFor(() =>
      expect(bridge.inputsOf('staff', 'readFile').at(-1)).toMatchObject({
        profile: { name: 'Min egen tilpasning', columns: {} },
      }),
    );
  });

  it('can be mended where the file cannot be read at all', async () => {
    bridge.refuse('staff', 'previewStaff', 'delimiter_unknown');
    bridge.on('staff', 'readFile', ({ profile }) =>
      ok(
        profile?.delimiter
          ? lookWith(profile)
          : { ...lookWith(profile), columns: [], fault: { code: 'delimiter_unknown' } },
      ),
    );
    const page = renderPage(<ImportPage />);
    await page.user.click(screen.getByRole('button', { name: 'Vælg fil' }));
    await page.user.click(await screen.findByRole('button', { name: /Skilletegn/ }));
    await page.user.click(await screen.findByRole('option', { name: 'Lodret streg' }));
    expect(await screen.findByRole('table', { name: 'Filens kolonner' })).toBeDefined();
  });
});

describe('a profile', () => {
  it('is saved from the mapping, and replaces one of its name only after asking', async () => {
    bridge.on('staff', 'saveProfile', ({ replace, kind, name, profile }) =>
      replace ? ok({ ...saved, kind, profile: { ...profile, name } }) : fail('profile_exists', { name }),
    );
    const page = await chooseFile();
    await mapAll(page);
    await screen.findByText('Alt, der skal bruges, er fundet i filen.');
    await page.user.click(screen.getByRole('button', { name: 'Gem som profil' }));
    await page.user.type(await screen.findByRole('textbox', { name: 'Profilens navn' }), 'Vores løn');
    await page.user.click(screen.getByRole('button', { name: 'Gem' }));
    const question = await screen.findByRole('alertdialog', { name: 'Vil du erstatte profilen Vores løn?' });
    await page.user.click(within(question).getByRole('button', { name: 'Erstat profilen' }));
    expect(await screen.findByText('Det her vil ske')).toBeDefined();
    expect(bridge.inputsOf('staff', 'saveProfile')).toMatchObject([
      { name: 'Vores løn', kind: 'staff', replace: false, profile: { columns: WHOLE } },
      { replace: true },
    ]);
    expect(bridge.inputsOf('staff', 'previewStaff').at(-1)).toMatchObject({
      profile: { name: 'Vores løn', columns: WHOLE },
    });
  });

  it('that fits the file is used and said, and can be left', async () => {
    const profile = { name: 'Vores løn', columns: WHOLE };
    answerLooks(bridge, { fitting: [{ ...saved, profile }] });
    const page = renderPage(<ImportPage />);
    await page.user.click(screen.getByRole('button', { name: 'Vælg fil' }));
    expect(await screen.findByText('Profilen Vores løn passer til filen')).toBeDefined();
    expect(screen.getByText('Det her vil ske')).toBeDefined();
    expect(bridge.inputsOf('staff', 'previewStaff')).toEqual([{ file: FILE.token, profile }]);
    await page.user.click(screen.getByRole('button', { name: 'Læs uden profilen' }));
    await waitFor(() => expect(bridge.inputsOf('staff', 'previewStaff').at(-1)).toEqual({ file: FILE.token }));
  });

  it('is listed, used, saved as a file and removed after asking', async () => {
    bridge.on('staff', 'profiles', () => ok([saved]));
    bridge.on('desktop', 'saveProfileFile', () => ok({ saved: true, name: 'Vores løn.json' }));
    bridge.on('staff', 'removeProfile', () => ok({}));
    const { user } = renderPage(<ImportPage />);
    await user.click(await screen.findByRole('button', { name: 'Gem profilen Vores løn som fil' }));
    expect(await screen.findByText('Profilen er gemt som Vores løn.json.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Fjern profilen Vores løn' }));
    const question = await screen.findByRole('alertdialog', { name: 'Vil du fjerne profilen Vores løn?' });
    await user.click(within(question).getByRole('button', { name: 'Fjern' }));
    await waitFor(() => expect(bridge.inputsOf('staff', 'removeProfile')).toEqual([{ profileId: saved.id }]));
    await user.click(await screen.findByRole('button', { name: /Brug.*Vores løn/ }));
    expect(screen.getByText('Profil: Vores løn')).toBeDefined();
  });
});

describe('a file of another kind', () => {
  it('is said to look like it, and goes over to it', async () => {
    answerLooks(bridge, { likelyKind: 'courses' });
    bridge.on('learning', 'previewCourses', () => ok({ ...summary, kind: 'courses' }));
    const page = await chooseFile();
    await page.user.click(screen.getByRole('button', { name: 'Læs den som kurser' }));
    expect(window.location.hash).toBe(`#/staff/import?kind=courses&file=${FILE.token}`);
    await waitFor(() => expect(bridge.inputsOf('learning', 'previewCourses')).toEqual([{ file: FILE.token }]));
  });
});

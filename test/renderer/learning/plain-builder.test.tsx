/** The editor of a plain course: parts, blocks and questions by keyboard; what is missing is told where it is; nothing is lost unasked. */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/navigation.ts';
import { BuilderPage } from '../../../renderer/learning/plain/builder-page.tsx';
import { NewPlainButton } from '../../../renderer/learning/plain/new-plain.tsx';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { PlainCourse } from '../../../shared/learning/contract-plain.ts';
import { type FakeBridge, installFakeBridge } from '../support/fake-bridge.ts';
import { renderPage } from '../support/render-page.tsx';
import { draft, packageId } from './plain-samples.ts';

let fake: FakeBridge;
let stored: PlainCourse;
beforeEach(() => {
  window.location.hash = '/learning/builder/x';
  fake = installFakeBridge();
  stored = draft;
  fake.on('learning', 'plainCourse', () => ok(stored));
  fake.on('learning', 'plainPicture', () => ok({ mime: 'image/png', picture: 'AAAA' }));
  fake.on('learning', 'savePlain', ({ title, content }) => {
    stored = { ...stored, title, content: content as PlainCourse['content'] };
    return ok({});
  });
  fake.on('learning', 'publishPlain', () => {
    stored = { ...stored, state: 'published' };
    return ok({});
  });
});

const open = async () => {
  const page = renderPage(<BuilderPage packageId={packageId} />);
  await screen.findByRole('heading', { level: 1, name: stored.title });
  return page;
};
const empty = (): PlainCourse => ({ ...draft, content: { parts: [], passPercent: 0 } });
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const savedParts = () =>
  (fake.inputsOf('learning', 'savePlain').at(-1) as { content: PlainCourse['content'] }).content.parts;

describe('the editor', () => {
  it('writes a page and a quiz, and publishes them', async () => {
    stored = empty();
    const { user } = await open();
    await user.click(press('Tilføj side'));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Delens titel/));
    await user.type(screen.getByLabelText(/^Delens titel/), 'Velkommen');
    await user.click(press('Tekst'));
    await user.keyboard('Luk døren');
    await user.click(press('Tilføj quiz'));
    await user.type(screen.getByLabelText(/^Delens titel/), 'Quiz');
    await user.type(screen.getByLabelText(/^Spørgsmål/), 'Hvad lukker du?');
    await user.type(screen.getByLabelText('Svar 1'), 'Døren');
    await user.type(screen.getByLabelText('Svar 2'), 'Øjnene');
    await user.click(screen.getByRole('checkbox', { name: /Svar 1 er rigtigt/ }));
    expect(screen.getByText('Ikke gemt')).toBeDefined();
    await user.click(press('Udgiv'));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Gem og udgiv' }));
    expect(await screen.findByText('Kurset er udgivet')).toBeDefined();
    expect(savedParts()).toMatchObject([
      { kind: 'page', title: 'Velkommen', blocks: [{ kind: 'text', text: 'Luk døren' }] },
      {
        kind: 'quiz',
        title: 'Quiz',
        questions: [
          {
            text: 'Hvad lukker du?',
            options: [
              { text: 'Døren', isRight: true },
              { text: 'Øjnene', isRight: false },
            ],
          },
        ],
      },
    ]);
  });

  it('moves and removes parts, the last with a question', async () => {
    const { user } = await open();
    await user.click(press('Flyt Huskeark op'));
    expect(screen.getByText('Huskeark er nu del 2.')).toBeDefined();
    await user.click(press('Fjern Sådan slukker du'));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Fjern delen' }));
    await user.click(press('Gem'));
    expect(savedParts().map(({ id }) => id)).toEqual(['side', 'ark', 'quiz']);
    expect(await screen.findByText('Alt er gemt')).toBeDefined();
  });

  it('moves, fills and removes the blocks of a page', async () => {
    const { user } = await open();
    await user.click(press('Flyt felt 3 op'));
    await user.click(press('Fjern felt 1'));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Fjern feltet' }));
    const lines = screen.getByLabelText('Punktliste');
    await user.type(lines, '{Enter}Sluk');
    await user.click(press('Gem'));
    expect(savedParts()[0]).toMatchObject({
      blocks: [
        { kind: 'list', lines: ['Red', 'Alarmér', 'Begræns', 'Sluk'] },
        { kind: 'text', text: 'Luk døren.\n\nRing 112.' },
        { kind: 'picture', path: 'slukker.jpg', alt: 'En brandslukker' },
      ],
    });
  });

  it('does not publish what is not whole, and leads to each thing missing', async () => {
    const parts = structuredClone(draft.content.parts);
    if (parts[1]?.kind === 'video') parts[1].transcript = '';
    if (parts[3]?.kind === 'quiz') for (const option of parts[3].questions[1]?.options ?? []) option.isRight = false;
    stored = { ...draft, content: { parts, passPercent: 100 } };
    const { user } = await open();
    await user.click(press('Udgiv'));
    const told = within(screen.getByRole('alert'));
    expect(told.getByText(/2 ting mangler/)).toBeDefined();
    await user.click(told.getByRole('button', { name: 'Gå til 4. Kan du det?, spørgsmål 2' }));
    expect(screen.getByText('Intet svar er markeret som rigtigt.', { selector: '.form-error-message' })).toBeDefined();
    await user.click(told.getByRole('button', { name: 'Gå til 2. Sådan slukker du' }));
    expect(screen.getByLabelText(/^Tekst til videoen/).getAttribute('aria-invalid')).toBe('true');
    expect(fake.inputsOf('learning', 'publishPlain')).toEqual([]);
  });

  it('takes a file in, and says what to do when it is not what it should be', async () => {
    fake.on('desktop', 'chooseFile', () => ok({ token: 't'.repeat(22), name: 'ny.mov', bytes: 5 }));
    fake.refuse('learning', 'addPlainFile', 'video_codec', { codec: 'hvc1' });
    const { user } = await open();
    await user.click(press(/^2\. Sådan slukker du/));
    await user.click(press('Vælg en anden fil'));
    expect(await screen.findByText(/Videoen er kodet som hvc1/)).toBeDefined();
    fake.on('learning', 'addPlainFile', () => ok({ path: 'ny.mp4', mime: 'video/mp4', bytes: 5 }));
    await user.click(press('Vælg en anden fil'));
    expect(await screen.findByText('ny.mp4 er taget ind. Husk at gemme.')).toBeDefined();
    expect(fake.inputsOf('learning', 'addPlainFile').at(-1)).toEqual({
      packageId,
      file: 't'.repeat(22),
      purpose: 'video',
    });
    fake.on('learning', 'addPlainFile', () => fail('cancelled'));
    await user.click(press('Vælg en anden fil'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks before changes are left behind', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText(/^Kursets titel/), '!');
    await act(async () => {
      navigate('/learning/elearning');
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(await screen.findByRole('alertdialog', { name: 'Forlad siden uden at gemme?' })).toBeDefined();
    expect(window.location.hash).toBe('#/learning/builder/x');
  });

  it('keeps what is written when it is refused', async () => {
    fake.refuse('learning', 'savePlain', 'looks_like_cpr', { field: 'parts' });
    const { user } = await open();
    await user.type(screen.getByLabelText(/^Kursets titel/), '!');
    await user.click(press('Gem'));
    expect(await screen.findByText(/ligner et CPR-nummer/)).toBeDefined();
    expect(screen.getByText('Ikke gemt')).toBeDefined();
  });
});

describe('a published course', () => {
  it('is edited again as long as nobody has begun it', async () => {
    stored = { ...draft, state: 'published' };
    fake.on('learning', 'reopenPlain', () => {
      stored = draft;
      return ok({});
    });
    const { user } = await open();
    await user.click(press('Ret kurset'));
    expect(await screen.findByRole('button', { name: 'Udgiv' })).toBeDefined();
  });

  it('that was begun is followed by a new edition', async () => {
    stored = { ...draft, state: 'published', attempts: 3 };
    fake.on('learning', 'newEdition', () => ok({ packageId: 'n'.repeat(22) as never }));
    const { user } = await open();
    expect(screen.getByText('3 gange')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ret kurset' })).toBeNull();
    await user.click(press('Lav en ny udgave'));
    expect(window.location.hash).toBe(`#/learning/builder/${'n'.repeat(22)}`);
  });

  it('out of use shows the way to the one in use', async () => {
    stored = { ...draft, state: 'retired', publishedId: 'q'.repeat(22) as never };
    await open();
    const link = screen.getByRole('link', { name: 'Åbn den udgave, der bruges nu' });
    expect(link.getAttribute('href')).toBe(`#/learning/builder/${'q'.repeat(22)}`);
  });
});

it('a new course begins with its title', async () => {
  fake.on('learning', 'newPlain', ({ courseId }) => ok({ packageId, courseId: courseId ?? draft.courseId }));
  const { user } = renderPage(<NewPlainButton courseId={null} />);
  await user.click(press('Lav eget kursus'));
  await user.click(press('Lav kladde'));
  expect(screen.getByText('Skriv en titel.')).toBeDefined();
  await user.type(screen.getByLabelText(/^Kursets titel/), 'Brand');
  await user.click(press('Lav kladde'));
  expect(fake.inputsOf('learning', 'newPlain')).toEqual([{ courseId: null, title: 'Brand' }]);
  expect(window.location.hash).toBe(`#/learning/builder/${packageId}`);
});

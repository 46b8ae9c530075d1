/** A plain course is taken by keyboard, resumed where one left, and completed when all of it is done. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PlainPlayer } from '../../../renderer/player/plain/plain-player.tsx';
import {
  type Commit,
  commit as commitShape,
  type LaunchInfo,
  type PlayerHandle,
} from '../../../shared/learning/player.ts';
import { da } from '../../../shared/messages/da.ts';
import { launch, model } from './plain-samples.ts';

vi.mock('../../../renderer/player/plain/pdf-document.ts', () => ({
  openPdf: async () => ({
    count: 2,
    draw: async (n: number, _: unknown, text: HTMLElement) => {
      text.textContent = `Arkets side ${n}`;
      return true;
    },
    close: () => undefined,
  }),
}));

let commits: Omit<Commit, 'n'>[];
let closed: number;
let answer: { ok: boolean; why: string };
beforeEach(() => {
  commits = [];
  closed = 0;
  answer = { ok: true, why: '' };
});

function play(info: LaunchInfo = launch()) {
  let handle: PlayerHandle | undefined;
  const link = {
    commit: (one: Omit<Commit, 'n'>) => {
      commits.push(one);
      return answer;
    },
    close: () => {
      closed += 1;
    },
  };
  const result = render(
    <PlainPlayer launch={info} link={link} words={da.player} onReady={(given) => (handle = given)} />,
  );
  return { ...result, user: userEvent.setup(), handle: () => handle as PlayerHandle };
}
const last = () => commits.at(-1) as Omit<Commit, 'n'>;
/** As the program hands it back at the next launch. */
const resumed = () =>
  launch({
    activities: { plain: { cmi: JSON.parse(JSON.stringify(last().cmi)), standing: last().course } },
  });
const parts = () => within(screen.getByRole('navigation', { name: 'Kursets dele' }));
const press = (name: string) => screen.getByRole('button', { name });

/** jsdom plays nothing: says what the browser would. */
function pretend(played: readonly (readonly [number, number])[], at: number, duration = 100): HTMLVideoElement {
  const video = screen.getByLabelText('Video: Sådan slukker du') as HTMLVideoElement;
  Object.defineProperty(video, 'duration', { configurable: true, value: duration });
  Object.defineProperty(video, 'currentTime', { configurable: true, writable: true, value: at });
  Object.defineProperty(video, 'played', {
    configurable: true,
    value: { length: played.length, start: (i: number) => played[i]?.[0], end: (i: number) => played[i]?.[1] },
  });
  return video;
}

describe('a plain course', () => {
  it('shows a page as text, and counts it as read when one goes on', async () => {
    const { user } = play();
    expect(screen.getByRole('heading', { level: 3, name: 'Hvis det brænder' })).toBeDefined();
    expect(screen.getByText('Ring 112.')).toBeDefined();
    expect(screen.getAllByRole('listitem').some((item) => item.textContent === 'Alarmér')).toBe(true);
    expect(screen.getByAltText('En brandslukker').getAttribute('src')).toBe('/content/slukker.jpg');
    await user.click(press('Videre'));
    expect(last()).toMatchObject({
      activityId: 'plain',
      ended: 'no',
      course: { completion: 'incomplete', progress: 0.25 },
    });
    expect(parts().getByRole('button', { name: /Før du begynder.*Færdig/ })).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Sådan slukker du');
  });

  it('counts a video that was played, not one that was run to its end', async () => {
    const { user } = play();
    await user.click(parts().getByRole('button', { name: /Sådan slukker du/ }));
    fireEvent.ended(
      pretend(
        [
          [0, 1],
          [99, 100],
        ],
        100,
      ),
    );
    expect(screen.getByText('2 % er set')).toBeDefined();
    expect(last().course.progress).toBe(0);
    fireEvent.pause(pretend([[0, 91]], 91));
    expect(last().course.progress).toBe(0.25);
    expect(screen.getByText('Der trækkes en split ud.')).toBeDefined();
  });

  it('goes on in a video at the second where one left', async () => {
    const first = play();
    await first.user.click(parts().getByRole('button', { name: /Sådan slukker du/ }));
    fireEvent.timeUpdate(pretend([[0, 42]], 42.4));
    await first.user.click(press('Gem og luk'));
    expect(last()).toMatchObject({ ended: 'suspended' });
    expect(closed).toBe(1);
    first.unmount();
    play(resumed());
    const video = pretend([], 0);
    fireEvent.loadedMetadata(video);
    expect(video.currentTime).toBe(42.4);
    expect(screen.getByText('Videoen fortsætter ved 0:42.')).toBeDefined();
    expect(screen.getByText('42 % er set')).toBeDefined();
  });

  it('turns the pages of a PDF and counts it at the last', async () => {
    const { user } = play();
    await user.click(parts().getByRole('button', { name: /Huskeark/ }));
    expect(await screen.findByText('Side 1 af 2')).toBeDefined();
    expect(await screen.findByText('Arkets side 1')).toBeDefined();
    expect(last().course.progress).toBe(0);
    await user.click(press('Næste side'));
    expect(await screen.findByText('Arkets side 2')).toBeDefined();
    expect(last().course.progress).toBe(0.25);
    expect(press('Næste side')).toHaveProperty('disabled', true);
  });

  it('is driven by keyboard through a quiz, told what was wrong, and tried again', async () => {
    const { user } = play();
    await user.click(parts().getByRole('button', { name: /Kan du det/ }));
    await user.click(press('Svar på quizzen'));
    expect(screen.getByRole('alert').textContent).toBe('Du mangler at svare på 2 spørgsmål.');
    await user.click(screen.getByLabelText('1234'));
    screen.getByLabelText('Dørene').focus();
    await user.keyboard(' ');
    await user.click(screen.getByLabelText('Vinduerne'));
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Du havde 1 af 2 rigtige');
    expect(screen.getByText('Alarmcentralen har nummer 112.')).toBeDefined();
    expect(screen.getByText(/Der skal 100 % rigtige svar til/)).toBeDefined();
    expect(last()).toMatchObject({
      course: { success: 'failed', scaled: 0.5, raw: 1, max: 2 },
      cmi: {
        parts: {
          quiz: {
            responses: [
              { id: 'quiz.q1', response: [1], correct: false },
              { id: 'quiz.q2', response: [0, 1], correct: true },
            ],
          },
        },
      },
    });
    await user.click(press('Prøv igen'));
    expect(screen.queryByRole('alert')).toBeNull();
    for (const right of ['112', 'Dørene', 'Vinduerne']) await user.click(screen.getByLabelText(right));
    await user.click(press('Svar på quizzen'));
    expect(screen.getByText('Quizzen er bestået.')).toBeDefined();
    expect(last().course).toMatchObject({ success: 'passed', scaled: 1 });
  });

  it('is completed when all is done, and ends as such', async () => {
    const { user } = play();
    await user.click(press('Videre'));
    fireEvent.pause(pretend([[0, 95]], 95));
    await user.click(press('Næste del'));
    await user.click(await screen.findByRole('button', { name: 'Næste side' }));
    await user.click(press('Næste del'));
    await user.click(press('Afslut'));
    expect(screen.getByText('Disse dele mangler:')).toBeDefined();
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Kan du det?' }));
    for (const right of ['112', 'Dørene', 'Vinduerne']) await user.click(screen.getByLabelText(right));
    await user.click(press('Svar på quizzen'));
    await user.click(press('Afslut'));
    expect(screen.getAllByText('Du har gennemført kurset').length).toBeGreaterThan(0);
    await user.click(press('Gem og luk'));
    expect(last()).toMatchObject({
      ended: 'normal',
      course: { completion: 'completed', success: 'passed', progress: 1 },
    });
    for (const one of commits) expect(commitShape.safeParse({ ...one, n: 1 }).success).toBe(true);
    const count = commits.length;
    fireEvent(window, new Event('pagehide'));
    expect(commits).toHaveLength(count);
  });

  it('says so when a step was not kept, stays open, and tries again', async () => {
    const { user } = play();
    answer = { ok: false, why: 'locked' };
    await user.click(press('Gem og luk'));
    expect(closed).toBe(0);
    expect(screen.getByText('Det seneste er ikke gemt')).toBeDefined();
    answer = { ok: true, why: '' };
    await user.click(press('Prøv igen'));
    expect(screen.queryByText('Det seneste er ikke gemt')).toBeNull();
    await user.click(press('Gem og luk'));
    expect(closed).toBe(1);
  });

  it('keeps what was done when the window is closed in the middle of a video', async () => {
    const { user } = play();
    await user.click(parts().getByRole('button', { name: /Sådan slukker du/ }));
    pretend([[0, 30]], 30);
    fireEvent(window, new Event('pagehide'));
    expect(last()).toMatchObject({ ended: 'suspended', cmi: { at: 'film', parts: { film: { place: 30 } } } });
  });
});

describe('driven from outside', () => {
  it('grants what can be done, and nothing else', async () => {
    const { handle } = play();
    expect(handle().state()).toMatchObject({
      activityId: 'side',
      isReady: true,
      requests: ['continue', 'exitAll', 'suspendAll'],
      choices: model.parts.map(({ id }) => id),
    });
    await act(async () => {
      expect(await handle().navigate('previous')).toBe(false);
      expect(await handle().navigate('continue')).toBe(true);
    });
    expect(handle().state()).toMatchObject({ activityId: 'film', activities: { side: { completion: 'completed' } } });
    await act(async () => {
      expect(await handle().choose('ukendt')).toBe(false);
      expect(await handle().choose('quiz')).toBe(true);
    });
    expect(handle().state().activityId).toBe('quiz');
    await act(async () => handle().leave());
    expect(handle().state()).toMatchObject({ activityId: null, isEnded: true, requests: [], choices: [] });
    expect(closed).toBe(1);
  });
});

/** The page of a SCORM course: contents by keyboard, states in words, the way on and out, the end, what was not kept, what is read aloud. */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Facade2004 } from '../../../renderer/player/scorm/api-2004.ts';
import { ScormPlayer } from '../../../renderer/player/scorm/scorm-player.tsx';
import type { ScormModel } from '../../../shared/learning/package-model.ts';
import { type Commit, commit as commitShape, type LaunchInfo } from '../../../shared/learning/player.ts';
import { da } from '../../../shared/messages/da.ts';
import { flowing, item, type Part, scorm2004, when } from '../../support/packages/models.ts';

// jsdom fetches no content: the test is the content, through the API that it finds in the window.
vi.mock('../../../renderer/player/content-frame.ts', () => ({
  openFrame: () => ({ show: () => undefined, clear: async () => undefined }),
}));

const words = da.player;
let commits: Omit<Commit, 'n'>[];
let closed: number;
let refusal: string;
beforeEach(() => {
  commits = [];
  closed = 0;
  refusal = '';
});
afterEach(() => Reflect.deleteProperty(window, 'API_1484_11'));

async function play(model: ScormModel) {
  const launch: LaunchInfo = {
    language: 'da',
    courseTitle: 'Hygiejne',
    model,
    learner: { id: 'l1', name: 'Ida Holm' },
    attempt: { id: 'a1', n: 1, isResumed: false, lastCommit: 0 },
    activities: {},
    sequencing: null,
    globals: {},
    launchUrls: {},
  };
  const link = {
    commit: (one: Omit<Commit, 'n'>) => {
      if (refusal !== '') return { ok: false, why: refusal };
      commits.push(commitShape.parse({ ...one, n: commits.length + 1 }));
      return { ok: true, why: '' };
    },
    commitLast: () => undefined,
    close: () => {
      closed += 1;
    },
  };
  const onReady = vi.fn();
  render(<ScormPlayer launch={launch} link={link} words={words} onReady={onReady} />);
  await waitFor(() => expect(onReady).toHaveBeenCalled());
  return userEvent.setup();
}

/** As content does: begins, says, ends. */
async function says(values: Readonly<Record<string, string>>): Promise<void> {
  const api = (window as unknown as { readonly API_1484_11: Facade2004 }).API_1484_11;
  await act(async () => {
    api.Initialize('');
    for (const [element, value] of Object.entries(values)) expect(api.SetValue(element, value)).toBe('true');
    api.Terminate('');
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

const contents = () => within(screen.getByRole('navigation', { name: words.contents }));
const entry = (title: string) => contents().getByRole('button', { name: new RegExp(`^${title}`) });
const describedBy = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
const button = (name: string) => screen.queryByRole('button', { name });
const titled = (id: string, title: string, part: Part = {}) => item(id, { ...part, more: { ...part.more, title } });

describe('the contents', () => {
  const course = () =>
    scorm2004(
      flowing(
        'course',
        {},
        titled('a', 'Hænder'),
        titled('b', 'Handsker'),
        titled('c', 'Prøve', { pre: [when('disabled', 'always')] }),
      ),
    );

  it('tell in words how each part stands, where one is, and why a part is closed', async () => {
    await play(course());
    expect(entry('Hænder').getAttribute('aria-current')).toBe('step');
    expect(entry('Hænder').textContent).toContain(`${words.states.incomplete} · ${words.current}`);
    expect(entry('Handsker').textContent).toContain(words.states.not_attempted);
    expect(entry('Prøve').getAttribute('aria-disabled')).toBe('true');
    expect(describedBy(entry('Prøve'))).toContain(words.whyNot.disabled);
    await says({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' });
    expect(entry('Hænder').textContent).toContain(`${words.states.completed}, ${words.results.failed}`);
  });

  it('are gone through and chosen from by keyboard; a closed part is reached, read and not opened', async () => {
    const user = await play(course());
    entry('Hænder').focus();
    await user.tab();
    expect(document.activeElement).toBe(entry('Handsker'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(entry('Handsker').getAttribute('aria-current')).toBe('step'));
    entry('Handsker').focus();
    await user.tab();
    expect(document.activeElement).toBe(entry('Prøve'));
    await user.keyboard(' ');
    expect(entry('Handsker').getAttribute('aria-current')).toBe('step');
  });

  it('can be put away and fetched back', async () => {
    const user = await play(course());
    await user.click(screen.getByRole('button', { name: words.hideContents, expanded: true }));
    expect(screen.queryByRole('navigation')).toBeNull();
    await user.click(screen.getByRole('button', { name: words.showContents, expanded: false }));
    expect(entry('Hænder')).toBeTruthy();
  });

  it('say what is shown now to who does not see it', async () => {
    const user = await play(course());
    const aloud = () => screen.getByText(/^Nu vises/);
    expect(aloud().getAttribute('role')).toBe('status');
    expect(aloud().textContent).toContain(words.nowShown('Hænder'));
    await user.click(entry('Handsker'));
    await waitFor(() => expect(aloud().textContent).toContain(words.nowShown('Handsker')));
  });
});

describe('the way on', () => {
  it('is offered where there is one, unless the content brings its own', async () => {
    const hidden = { more: { hideUi: ['continue', 'previous'] } };
    const user = await play(scorm2004(flowing('course', {}, item('a'), item('b', hidden), item('c'))));
    expect(button(words.previous)).toBeNull();
    await user.click(screen.getByRole('button', { name: words.next }));
    await waitFor(() => expect(entry('b').getAttribute('aria-current')).toBe('step'));
    expect(button(words.next)).toBeNull();
    expect(button(words.previous)).toBeNull();
    await user.click(entry('c'));
    await waitFor(() => expect(button(words.previous)).not.toBeNull());
  });

  it('the way out is hidden too where the content asks for it', async () => {
    await play(scorm2004(flowing('course', {}, item('a', { more: { hideUi: ['suspendAll', 'exitAll'] } }))));
    expect(button(words.leaveForNow)).toBeNull();
    expect(button(words.finish)).toBeNull();
  });

  it('left for now: all is kept and the window closes', async () => {
    const user = await play(scorm2004(flowing('course', {}, item('a'), item('b'))));
    await user.click(screen.getByRole('button', { name: words.leaveForNow }));
    await waitFor(() => expect(closed).toBe(1));
    expect(commits.at(-1)?.ended).toBe('suspended');
  });
});

describe('the end', () => {
  const two = () => scorm2004(flowing('course', {}, titled('a', 'Hænder'), titled('b', 'Handsker')));
  const end = { 'adl.nav.request': 'exitAll' };

  it('passed: with the result, and the heading takes the focus', async () => {
    const user = await play(scorm2004(flowing('course', {}, item('a'))));
    await says({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.85',
      ...end,
    });
    const heading = screen.getByRole('heading', { name: words.ended.passed });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(words.ended.score('85 %'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.close }));
    expect(closed).toBe(1);
  });

  it('completed, where nothing was to be passed', async () => {
    await play(scorm2004(flowing('course', {}, item('a', { delivery: { objectiveSetByContent: true } }))));
    await says({ 'cmi.completion_status': 'completed', ...end });
    expect(screen.getByRole('heading', { name: words.ended.completed })).toBeTruthy();
    expect(screen.queryByText(words.ended.lacking)).toBeNull();
  });

  it('not finished: names what is lacking, and nothing else', async () => {
    await play(two());
    await says({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', ...end });
    expect(screen.getByRole('heading', { name: words.ended.incomplete })).toBeTruthy();
    expect(screen.getByText(`Handsker (${words.ended.openPart})`)).toBeTruthy();
    expect(screen.queryByText(/^Hænder \(/)).toBeNull();
  });

  it('not passed: names what was not', async () => {
    await play(scorm2004(flowing('course', {}, titled('a', 'Hænder'))));
    await says({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed', ...end });
    expect(screen.getByRole('heading', { name: words.ended.failed })).toBeTruthy();
    expect(screen.getByText(`Hænder (${words.ended.failedPart})`)).toBeTruthy();
  });
});

describe('what was not kept', () => {
  it.each(['locked', 'not_saved', 'too_large', 'bad_commit'] as const)(
    '%s: says at once what stands, and tries again',
    async (why) => {
      const user = await play(scorm2004(flowing('course', {}, item('a'), item('b'))));
      refusal = why;
      await says({ 'cmi.location': '3' });
      const alert = screen.getByRole('alert');
      expect(alert.textContent).toContain(words.refused.title);
      expect(alert.textContent).toContain(words.refused[why]);
      refusal = '';
      await user.click(within(alert).getByRole('button', { name: words.tryAgain }));
      expect(screen.queryByRole('alert')).toBeNull();
      expect(JSON.stringify(commits.at(-1)?.cmi)).toContain('"location":"3"');
    },
  );

  it('the window stays where leaving could not be kept', async () => {
    const user = await play(scorm2004(flowing('course', {}, item('a'), item('b'))));
    refusal = 'locked';
    await user.click(screen.getByRole('button', { name: words.leaveForNow }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words.refused.locked));
    expect(closed).toBe(0);
    // Nothing says that it was.
    expect(screen.queryByText(words.ended.suspended)).toBeNull();
    expect(screen.queryByText(words.ended.later)).toBeNull();
  });
});

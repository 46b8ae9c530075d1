import { describe, expect, it } from 'vitest';
import { type CommitDesk, makeCommitDesk } from '../../../electron/main/course-commits.ts';
import { BURST } from '../../../shared/learning/commit-rate.ts';
import type { Commit, CommitAnswer } from '../../../shared/learning/player.ts';

const course = {
  completion: 'incomplete',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: null,
  seconds: 1,
} as const;

const commit = (n: number, change: Partial<Commit> = {}): string =>
  JSON.stringify({
    n,
    activityId: 'a',
    cmi: { n },
    activity: null,
    course,
    sequencing: null,
    globals: {},
    ended: 'no',
    ...change,
  });

function desk(answers: (commits: readonly Commit[]) => CommitAnswer = () => ({ ok: true, why: '' })) {
  let clock = 0;
  const timers: { at: number; work: () => void }[] = [];
  const saved: Commit[][] = [];
  const made: CommitDesk = makeCommitDesk({
    save: async (commits) => {
      const answer = answers(commits);
      if (answer.ok) saved.push([...commits]);
      return answer;
    },
    now: () => clock,
    later: (work, ms) => void timers.push({ at: clock + ms, work }),
    lastCommit: 0,
  });
  const pass = async (ms: number): Promise<void> => {
    clock += ms;
    for (const one of timers.splice(0))
      if (one.at <= clock) one.work();
      else timers.push(one);
    await made.take(async () => '');
  };
  return { made, saved, pass, take: (text: string) => made.take(async () => text) };
}

describe('commits of a course', () => {
  it('are written at once while there are tokens; beyond, the newest is kept and written when there is one', async () => {
    const { take, saved, pass } = desk();
    for (let n = 1; n <= BURST; n++) expect(await take(commit(n))).toEqual({ ok: true, why: '' });
    for (let n = BURST + 1; n <= 200; n++) expect(await take(commit(n))).toEqual({ ok: false, why: 'too_often' });
    expect(saved).toHaveLength(BURST);
    await pass(250);
    expect(saved.at(-1)).toMatchObject([{ n: 200 }]);
    expect(saved).toHaveLength(BURST + 1);
  });

  it('of several activities are each kept, and written in their order in one write', async () => {
    const { take, saved, made } = desk();
    for (let n = 1; n <= BURST; n++) await take(commit(n));
    await take(commit(31, { activityId: 'b' }));
    await take(commit(32, { activityId: 'a' }));
    await take(commit(33, { activityId: 'b' }));
    await made.flush();
    expect(saved.at(-1)?.map(({ n, activityId }) => [n, activityId])).toEqual([
      [32, 'a'],
      [33, 'b'],
    ]);
  });

  it('stay while the register is locked, and are written when it is not', async () => {
    let isLocked = true;
    const { take, saved, made } = desk(() => (isLocked ? { ok: false, why: 'locked' } : { ok: true, why: '' }));
    expect(await take(commit(1))).toEqual({ ok: false, why: 'locked' });
    expect(await take(commit(2, { activityId: 'b' }))).toEqual({ ok: false, why: 'locked' });
    isLocked = false;
    await made.flush();
    expect(saved.map((batch) => batch.map(({ n }) => n))).toEqual([[1, 2]]);
  });

  it('that cannot be kept take no others with them', async () => {
    const { take, saved, made } = desk((commits) =>
      commits.some(({ activityId }) => activityId === 'bad') ? { ok: false, why: 'bad_commit' } : { ok: true, why: '' },
    );
    for (let n = 1; n <= BURST; n++) await take(commit(n));
    await take(commit(31, { activityId: 'bad' }));
    await take(commit(32));
    await made.flush();
    expect(saved.at(-1)).toMatchObject([{ n: 32 }]);
  });

  it('are refused when they are older, of no known shape, too large, or after the end', async () => {
    const { take, made } = desk();
    expect(await take(commit(5))).toMatchObject({ ok: true });
    for (const text of ['', '[]', '{', commit(5), commit(4), commit(1.5), commit(6, { extra: 1 } as never)]) {
      expect(await take(text)).toEqual({ ok: false, why: 'bad_commit' });
    }
    expect(await made.take(async () => undefined)).toEqual({ ok: false, why: 'too_large' });
    expect(await take(commit(6, { ended: 'normal' }))).toMatchObject({ ok: true });
    expect(await take(commit(7))).toEqual({ ok: false, why: 'ended' });
    expect(made.refused()).toBe(9);
    expect(made.isEnded()).toBe(true);
  });

  it('that come at the same time are few: the rest is not even read', async () => {
    const { made } = desk();
    let read = 0;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        made.take(async () => {
          read += 1;
          return commit(i + 1);
        }),
      ),
    );
    expect(read).toBe(8);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
  });
});

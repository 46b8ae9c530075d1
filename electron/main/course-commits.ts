/**
 * The way of a course's commits into the register: one after another, no oftener than the bucket allows, the newest
 * state never lost. What is refused for the moment is kept here and written when there is a token, or at the end.
 */
import { makeBucket } from '../../shared/learning/commit-rate.ts';
import { type Commit, type CommitAnswer, commit, MOST_COMMIT_BYTES } from '../../shared/learning/player.ts';
import type { CoursePort } from '../../shared/learning/player-port.ts';

/** Letters of what is kept back, in commits as JSON; beyond, the oldest goes. */
const MOST_KEPT_LETTERS = 16 * MOST_COMMIT_BYTES;
/** Commits under way at the same time: a page waits for each, so more are made by scripts that do not. */
const MOST_WAITING = 8;

export interface CommitDesk {
  /** @param readText what the page sent; undefined: more than may be sent. Not called when too many are under way */
  readonly take: (readText: () => Promise<string | undefined>) => Promise<CommitAnswer>;
  /** Writes what is kept back. */
  readonly flush: () => Promise<void>;
  /** How many were not written when they came. */
  readonly refused: () => number;
  /** The course is over, as it said itself. */
  readonly isEnded: () => boolean;
}

interface Kept {
  readonly commit: Commit;
  readonly letters: number;
}

/** After these the state is still worth keeping: the reason may pass. */
const PASSING: ReadonlySet<string> = new Set(['locked', 'not_saved', 'too_often']);

const refuse = (why: string): CommitAnswer => ({ ok: false, why });

function read(text: string): Commit | undefined {
  try {
    const parsed = commit.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function makeCommitDesk(options: {
  readonly save: CoursePort['commit'];
  /** Milliseconds. */
  readonly now: () => number;
  readonly later: (work: () => void, ms: number) => void;
  /** The last commit's number when the window opened. */
  readonly lastCommit: number;
}): CommitDesk {
  const bucket = makeBucket(options.now);
  /** By activity, in the order of their numbers: a newer state takes the place of an older one. */
  const kept = new Map<string, Kept>();
  let newest = options.lastCommit;
  let refused = 0;
  let waiting = 0;
  let isEnded = false;
  let isTimed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const keep = (one: Kept): void => {
    const name = one.commit.activityId ?? '';
    kept.delete(name);
    kept.set(name, one);
    let letters = [...kept.values()].reduce((sum, { letters }) => sum + letters, 0);
    for (const [oldest, { letters: its }] of kept) {
      if (letters <= MOST_KEPT_LETTERS || kept.size === 1) break;
      kept.delete(oldest);
      letters -= its;
    }
  };

  /** In one write. What fails for a passing reason stays, unless newer has come meanwhile. */
  const writeBatch = async (batch: readonly Kept[]): Promise<CommitAnswer> => {
    const answer = await options.save(
      batch.map(({ commit }) => commit),
      refused,
    );
    if (answer.ok) isEnded ||= batch.at(-1)?.commit.ended === 'normal';
    else if (PASSING.has(answer.why)) for (const one of batch) if (!kept.has(one.commit.activityId ?? '')) keep(one);
    return answer;
  };

  const write = async (): Promise<CommitAnswer> => {
    const batch = [...kept.values()].sort((a, b) => a.commit.n - b.commit.n);
    kept.clear();
    let answer: CommitAnswer = batch.length === 0 ? { ok: true, why: '' } : await writeBatch(batch);
    // One that cannot be kept takes none of the others with it.
    if (batch.length > 1 && !answer.ok && !PASSING.has(answer.why)) {
      for (const one of batch) answer = await writeBatch([one]);
    }
    return answer;
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const writeLater = (): void => {
    if (isTimed) return;
    isTimed = true;
    options.later(() => {
      isTimed = false;
      void inTurn(async () => {
        if (kept.size === 0) return;
        if (bucket.take()) await write();
        else writeLater();
      });
    }, bucket.wait());
  };

  const takeOne = async (text: string): Promise<CommitAnswer> => {
    const found = read(text);
    if (!found || found.n <= newest) return refuse('bad_commit');
    if (isEnded) return refuse('ended');
    newest = found.n;
    keep({ commit: found, letters: text.length });
    if (bucket.take()) return write();
    writeLater();
    return refuse('too_often');
  };

  const admit = async (readText: () => Promise<string | undefined>): Promise<CommitAnswer> => {
    if (waiting >= MOST_WAITING) return refuse('too_often');
    waiting += 1;
    try {
      const text = await readText();
      return text === undefined ? refuse('too_large') : await inTurn(() => takeOne(text));
    } finally {
      waiting -= 1;
    }
  };

  return {
    take: async (readText) => {
      const answer = await admit(readText);
      if (!answer.ok) refused += 1;
      return answer;
    },
    flush: () => inTurn(async () => void (await write())),
    refused: () => refused,
    isEnded: () => isEnded,
  };
}

/** The way to the program: the scheme the page was served from (shared/learning/player.ts). */
import type { Commit, CommitAnswer, LaunchInfo } from '../../shared/learning/player.ts';
import type { PlayerLink } from './player-kind.ts';

const NOT_SAVED: CommitAnswer = { ok: false, why: 'not_saved' };

/** What was answered was made by the program itself; only that it is an answer is looked at. */
function answerOf(text: string): CommitAnswer {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('ok' in parsed) || !('why' in parsed)) return NOT_SAVED;
  return { ok: parsed.ok === true, why: typeof parsed.why === 'string' ? parsed.why : 'not_saved' };
}

/** Synchronous: a course that is going away gets no second chance, and LMSCommit has to say whether it is on disk. */
function send(commit: Commit): CommitAnswer {
  try {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/commit', false);
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify(commit));
    return answerOf(request.responseText);
  } catch {
    return NOT_SAVED;
  }
}

/** While the page itself goes away the browser allows nothing that waits. */
function sendLast(commit: Commit): void {
  void fetch('/api/commit', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(commit),
    keepalive: true,
  }).catch(() => undefined);
}

export interface LastingLink extends PlayerLink {
  /** Without an answer, for when the window goes away. */
  readonly commitLast: (commit: Omit<Commit, 'n'>) => void;
}

/** @param lastCommit the number of the last one that the program has */
export function openLink(lastCommit: number): LastingLink {
  let n = lastCommit;
  const numbered = (commit: Omit<Commit, 'n'>): Commit => {
    n += 1;
    return { ...commit, n };
  };
  return {
    commit: (commit) => send(numbered(commit)),
    commitLast: (commit) => sendLast(numbered(commit)),
    close: () => void fetch('/api/close', { method: 'POST', body: '{}' }).catch(() => undefined),
  };
}

export async function fetchLaunch(): Promise<LaunchInfo> {
  const response = await fetch('/api/launch');
  if (!response.ok) throw new Error(`launch ${response.status}`);
  return (await response.json()) as LaunchInfo;
}

/** The page's own words with the record store (electron/learning/xapi/lrs.ts). */
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';

/** Why something was not done; keys of the words. */
export type Problem = 'too_often' | 'locked' | 'not_saved';

export class NotDone extends Error {
  readonly problem: Problem;
  constructor(status: number) {
    super(`store ${status}`);
    this.problem = status === 429 ? 'too_often' : status === 503 ? 'locked' : 'not_saved';
  }
}

async function say<T>(word: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/lrs/player/${word}`, init);
  if (!response.ok) throw new NotDone(response.status);
  return (await response.json()) as T;
}

export interface Opened {
  /** Below `/content/`, with what cmi5 hands over. */
  readonly href: string;
  readonly title: string;
  readonly view: Cmi5View;
}

export interface StoreLink {
  readonly state: () => Promise<Cmi5View>;
  readonly launch: (unitId: string) => Promise<Opened>;
  /** The learner is back at the contents. */
  readonly comeBack: () => Promise<Cmi5View>;
}

export const storeLink: StoreLink = {
  state: () => say('state'),
  launch: (unitId) => say('launch', { unitId }),
  comeBack: () => say('return', {}),
};

/**
 * The record store of one attempt (xAPI 1.0.3, as much of it as cmi5 needs), as its own course's window reaches it:
 * `/xapi/…` for units, with the token of their session; `/fetch/SECRET`, which hands the token out once; `/player/…` for
 * the window's own page; `/return`, where units send the learner when they are done.
 */
import type { AttemptId } from '../../../shared/kernel/ids.ts';
import type { LrsAnswer, LrsAsk } from '../../../shared/learning/xapi-lrs.ts';
import { XAPI_VERSION } from '../../../shared/learning/xapi-words.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { SystemContext } from '../../worker/context.ts';
import { comeBack, hashOf, launchUnit, leaveCourse, newSecret, viewOf } from './lrs-cmi5.ts';
import { activityProfile, activityState, agentProfile } from './lrs-documents.ts';
import { getStatements } from './lrs-query.ts';
import { bytesOf, iriOf, jsonOf, needed, paramsOf, requireOwnAgent, unfolded } from './lrs-request.ts';
import { postStatements, putStatement } from './lrs-statements.ts';
import { json, Refused, refuse, reply } from './reply.ts';
import { openStore, type Store, writeStore } from './store.ts';

const VERSION = /^1\.0(?:\.\d+)?$/;

type Answer = (store: Store, ask: LrsAsk) => LrsAnswer;
type Methods = Readonly<Partial<Record<LrsAsk['method'], Answer>>>;

const ofAny = (answer: Answer): Methods => ({ GET: answer, PUT: answer, POST: answer, DELETE: answer });

/** Nothing is known of an activity but what statements say of it; its id is answered, as xAPI asks. */
const getActivity: Answer = (_store, ask) =>
  json({ objectType: 'Activity', id: iriOf(paramsOf(ask, ['activityId']), 'activityId') });

const getAgent: Answer = (store, ask) => {
  requireOwnAgent(store, needed(paramsOf(ask, ['agent']), 'agent'));
  return json({ objectType: 'Person', account: [store.actor.account] });
};

const RESOURCES: Readonly<Record<string, Methods>> = {
  statements: { GET: getStatements, PUT: putStatement, POST: postStatements },
  'activities/state': ofAny(activityState),
  'activities/profile': ofAny(activityProfile),
  'agents/profile': ofAny(agentProfile),
  activities: { GET: getActivity },
  agents: { GET: getAgent },
};

function requireToken({ kept }: Store, { headers }: LrsAsk): void {
  const token = /^Basic\s+(\S+)$/i.exec(headers.authorization)?.[1];
  if (token === undefined || kept.token === '' || hashOf(token) !== kept.token) throw new Refused(401, 'token');
}

function resource(store: Store, sent: LrsAsk, name: string): LrsAnswer {
  if (name === 'about' && sent.method === 'GET') return json({ version: [XAPI_VERSION] });
  const methods = Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined;
  if (!methods) throw new Refused(404, 'resource');
  const ask = unfolded(sent);
  if (!VERSION.test(ask.headers.version)) throw new Refused(400, 'X-Experience-API-Version');
  requireToken(store, ask);
  const answer = methods[ask.method];
  if (!answer) throw new Refused(405, 'method');
  return answer(store, ask);
}

/** cmi5 §8.2: always answered with 200, the second time with an error. */
function fetchToken(store: Store, { method }: LrsAsk, secret: string): LrsAnswer {
  if (method !== 'POST') throw new Refused(405, 'method');
  const { kept } = store;
  const isOurs = kept.fetch !== '' && hashOf(secret) === kept.fetch;
  if (!isOurs)
    return json({ 'error-code': '1', 'error-text': 'The token has been fetched before, or the session is over.' });
  const token = Buffer.from(newSecret(store)).toString('base64');
  writeStore(store, { kept: { ...kept, fetch: '', token: hashOf(token) }, statements: [] });
  return json({ 'auth-token': token });
}

function page(store: Store, ask: LrsAsk, word: string): LrsAnswer {
  if (ask.method === 'GET' && word === 'state') return json(viewOf(store));
  if (ask.method !== 'POST') throw new Refused(405, 'method');
  switch (word) {
    case 'launch': {
      const said = jsonOf(bytesOf(ask)) as { readonly unitId?: unknown } | null;
      return json(launchUnit(store, said?.unitId, ask.origin));
    }
    case 'return':
      return json(comeBack(store));
    case 'leave':
      return json(leaveCourse(store));
    default:
      throw new Refused(404, 'word');
  }
}

/** Shown for a moment: the window's page takes the unit away when it sees it. */
function returned({ context }: Store): LrsAnswer {
  const text = messagesFor(context.language).player.cmi5.returning;
  const html = `<!doctype html><html lang="${context.language}"><meta charset="utf-8"><title>${text}</title><p>${text}</p></html>`;
  return reply(200, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox allow-same-origin",
  });
}

function route(store: Store, ask: LrsAsk): LrsAnswer {
  const [, part = '', rest = ''] = /^\/([a-z]+)(?:\/(.*))?$/.exec(ask.path) ?? [];
  switch (part) {
    case 'xapi':
      return resource(store, ask, rest);
    case 'fetch':
      return fetchToken(store, ask, rest);
    case 'player':
      return page(store, ask, rest);
    case 'return':
      return returned(store);
    default:
      return refuse(404, 'place');
  }
}

/** @throws not_found, locked, disk_full */
export function lrs(
  context: SystemContext,
  { attemptId, ask }: { readonly attemptId: AttemptId; readonly ask: LrsAsk },
): LrsAnswer {
  const store = openStore(context, attemptId);
  try {
    return route(store, ask);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    // Lists within lists within lists: more than can be read.
    if (error instanceof RangeError) return refuse(400, 'too deep');
    throw error;
  }
}

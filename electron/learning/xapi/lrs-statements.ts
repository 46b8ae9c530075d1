/** `statements`: what the unit says is checked by the rules of cmi5 and stored, or refused whole (for reading: lrs-query.ts). */
import { findStatement, statementAmount } from '../../../db/learning/xapi.ts';
import type { Cmi5Au } from '../../../shared/learning/package-model.ts';
import { type Cmi5State, tell } from '../../../shared/learning/xapi-cmi5.ts';
import { readTold } from '../../../shared/learning/xapi-cmi5-told.ts';
import type { LrsAnswer, LrsAsk } from '../../../shared/learning/xapi-lrs.ts';
import { isSameStatement, isUuid, type Statement, statement } from '../../../shared/learning/xapi-statement.ts';
import {
  MOST_SENT,
  MOST_STATEMENT_LETTERS,
  MOST_STATEMENT_SUM,
  MOST_STATEMENTS,
} from '../../../shared/learning/xapi-words.ts';
import { activityIdOf } from './ids.ts';
import { bytesOf, isJson, jsonOf, paramsOf } from './lrs-request.ts';
import { json, Refused, reply } from './reply.ts';
import { type Store, writeStore } from './store.ts';

export function readStatement(value: unknown): Statement {
  const parsed = statement.safeParse(value);
  if (!parsed.success) {
    throw new Refused(400, `statement: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  }
  if (JSON.stringify(parsed.data).length > MOST_STATEMENT_LETTERS) throw new Refused(413, 'statement too large');
  return parsed.data;
}

/** Those that are new. One that is here already as it stands is no fault, another of its id is. */
function unknownOf(store: Store, sent: readonly Statement[]): Statement[] {
  const ids = sent.flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) throw new Refused(400, 'id twice');
  return sent.filter((one) => {
    const known = one.id === undefined ? undefined : findStatement(store.open.writer, one.id);
    if (!known) return true;
    const isSame = known.attemptId === store.attempt.id && isSameStatement(one, JSON.parse(known.body) as Statement);
    if (!isSame) throw new Refused(409, 'other statement of the id');
    return false;
  });
}

function requireRoom(store: Store, added: readonly Statement[]): void {
  const { count, sum } = statementAmount(store.open.writer, store.attempt.id);
  const more = added.reduce((all, one) => all + JSON.stringify(one).length, 0);
  if (count + added.length > MOST_STATEMENTS || sum + more > MOST_STATEMENT_SUM) {
    throw new Refused(413, 'no room in the attempt');
  }
}

/** What the registration comes to when all of them have been said. */
function toldAll(store: Store, au: Cmi5Au, sessionId: string, statements: readonly Statement[]): Cmi5State {
  const { actor, registration, home, pack, context } = store;
  const expected = { actor, registration, sessionId, au, activityId: activityIdOf(home, pack.id, au.id) };
  return statements.reduce<Cmi5State>((machine, one) => {
    const read = readTold(one, expected);
    if ('refused' in read) throw new Refused(403, read.refused);
    const next = tell(machine, au, read.told, context.now.getTime());
    if ('refused' in next) throw new Refused(403, next.refused);
    return next.state;
  }, store.kept.machine);
}

function keep(store: Store, sent: readonly Statement[]): void {
  const { session } = store.kept.machine;
  const au = store.model.aus.find(({ id }) => id === session?.auId);
  if (session === null || au === undefined) throw new Refused(403, 'no_session');
  const statements = unknownOf(store, sent);
  if (statements.length === 0) return;
  requireRoom(store, statements);
  const machine = toldAll(store, au, session.id, statements);
  writeStore(store, { kept: { ...store.kept, machine }, statements });
}

function sentOf(ask: LrsAsk): unknown {
  if (!isJson(ask.headers.contentType)) throw new Refused(400, 'content type');
  return jsonOf(bytesOf(ask));
}

export function putStatement(store: Store, ask: LrsAsk): LrsAnswer {
  const id = paramsOf(ask, ['statementId']).get('statementId')?.toLowerCase() ?? '';
  if (!isUuid(id)) throw new Refused(400, 'statementId');
  const one = readStatement(sentOf(ask));
  if (one.id !== undefined && one.id !== id) throw new Refused(400, 'other id');
  keep(store, [{ ...one, id }]);
  return reply(204);
}

export function postStatements(store: Store, ask: LrsAsk): LrsAnswer {
  paramsOf(ask, []);
  const value = sentOf(ask);
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || list.length > MOST_SENT) throw new Refused(list.length === 0 ? 400 : 413, 'statements');
  const sent = list.map(readStatement);
  keep(store, sent);
  return json(sent.map(({ id }) => id));
}

/** `statements`, read: one by its id, or those of the attempt that a question asks for, page by page. */
import { findStatement, type StatementRow, statementsOf } from '../../../db/learning/xapi.ts';
import { isSameAgent } from '../../../shared/learning/xapi-cmi5-told.ts';
import type { LrsAnswer, LrsAsk } from '../../../shared/learning/xapi-lrs.ts';
import { isUuid, type Statement } from '../../../shared/learning/xapi-statement.ts';
import { MOST_ANSWERED } from '../../../shared/learning/xapi-words.ts';
import { flagOf, momentOf, type Params, paramsOf } from './lrs-request.ts';
import { etagOf, json, Refused, reply } from './reply.ts';
import type { Store } from './store.ts';

const FILTERS = [
  ...(['agent', 'verb', 'activity', 'registration', 'related_activities', 'related_agents', 'since', 'until'] as const),
  ...(['limit', 'format', 'attachments', 'ascending'] as const),
];
const SINGLE = ['statementId', 'voidedStatementId', 'format', 'attachments'] as const;

function oneStatement({ open, attempt, context }: Store, ask: LrsAsk): LrsAnswer {
  const params = paramsOf(ask, SINGLE);
  const isVoided = params.has('voidedStatementId');
  if (isVoided && params.has('statementId')) throw new Refused(400, 'two ids');
  const row = findStatement(
    open.writer,
    (params.get('statementId') ?? params.get('voidedStatementId') ?? '').toLowerCase(),
  );
  // Whether another attempt has it is not told.
  if (!row || row.attemptId !== attempt.id || (row.voided === 1) !== isVoided) throw new Refused(404, 'statement');
  requireFormat(params);
  const body = Buffer.from(row.body, 'utf8');
  return reply(200, body, {
    'content-type': 'application/json; charset=utf-8',
    etag: etagOf(body),
    'last-modified': new Date(row.at).toUTCString(),
    'x-experience-api-consistent-through': context.now.toISOString(),
  });
}

/** `canonical` is `exact` here: names are kept as they were sent. */
function requireFormat(params: Params): 'ids' | 'exact' {
  const format = params.get('format') ?? 'exact';
  if (!['exact', 'ids', 'canonical'].includes(format)) throw new Refused(400, 'format');
  if (flagOf(params, 'attachments')) throw new Refused(400, 'attachments');
  return format === 'ids' ? 'ids' : 'exact';
}

interface Listed {
  readonly id?: string;
}
const idsIn = (context: Statement['context']): string[] =>
  Object.values(context?.contextActivities ?? {}).flatMap((list: readonly Listed[] | undefined) =>
    (list ?? []).flatMap(({ id }) => (id === undefined ? [] : [id])),
  );

function isAbout(one: Statement, activity: string, related: boolean): boolean {
  const object = one.object as Listed & { readonly objectType?: string; readonly object?: Listed };
  if ((object.objectType ?? 'Activity') === 'Activity' && object.id === activity) return true;
  return related && (object.object?.id === activity || idsIn(one.context).includes(activity));
}

/** Of whom needs no looking: all of an attempt are about its learner. */
function makeFilter(params: Params): (row: StatementRow) => Statement | null {
  const [since, until] = [momentOf(params, 'since'), momentOf(params, 'until')];
  const [verb, activity] = [params.get('verb'), params.get('activity')];
  const related = flagOf(params, 'related_activities');
  flagOf(params, 'related_agents');
  return (row) => {
    if ((since !== '' && row.at <= since) || (until !== '' && row.at > until)) return null;
    const one = JSON.parse(row.body) as Statement;
    if (verb !== undefined && one.verb.id !== verb) return null;
    return activity === undefined || isAbout(one, activity, related) ? one : null;
  };
}

/** Names that only say the same in words are left out. */
const idsOnly = ({ verb, object, ...rest }: Statement): unknown => {
  const { definition: _, ...bare } = object as { definition?: unknown };
  return { ...rest, verb: { id: verb.id }, object: bare };
};

function limitOf(params: Params): number {
  const text = params.get('limit') ?? '0';
  if (!/^\d{1,6}$/.test(text)) throw new Refused(400, 'limit');
  return Math.min(Number(text) || MOST_ANSWERED, MOST_ANSWERED);
}

/** The same question from where this answer ended. */
function moreOf(ask: LrsAsk, next: number): string {
  const query = new URLSearchParams(ask.query.filter(([name]) => name !== 'from'));
  query.set('from', String(next));
  return `/lrs/xapi/statements?${query.toString()}`;
}

/** Whose and of which registration is known beforehand: of anything else there is nothing. */
function isElsewhere(store: Store, params: Params): boolean {
  const registration = params.get('registration');
  if (registration !== undefined && !isUuid(registration)) throw new Refused(400, 'registration');
  const agent = params.get('agent');
  let value: unknown = store.actor;
  try {
    if (agent !== undefined) value = JSON.parse(agent);
  } catch {
    throw new Refused(400, 'agent');
  }
  const isOther = registration !== undefined && registration.toLowerCase() !== store.registration;
  return isOther || !isSameAgent(value, store.actor);
}

export function getStatements(store: Store, ask: LrsAsk): LrsAnswer {
  if (ask.query.some(([name]) => name === 'statementId' || name === 'voidedStatementId'))
    return oneStatement(store, ask);
  const params = paramsOf(ask, [...FILTERS, 'from']);
  const format = requireFormat(params);
  const limit = limitOf(params);
  const ascending = flagOf(params, 'ascending');
  const filter = makeFilter(params);
  const from = Number(params.get('from') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw new Refused(400, 'from');
  const found: Statement[] = [];
  let more = '';
  if (!isElsewhere(store, params)) {
    const rows = statementsOf(store.open.writer, store.attempt.id, ascending);
    // By place: counted from the oldest, so that what comes meanwhile moves nothing.
    const start = ascending ? from : from === 0 ? 0 : Math.max(0, rows.length - from);
    for (let i = start; i < rows.length; i++) {
      const one = rows[i] && filter(rows[i] as StatementRow);
      if (!one) continue;
      if (found.length === limit) {
        more = moreOf(ask, ascending ? i : rows.length - i);
        break;
      }
      found.push(one);
    }
  }
  const statements = format === 'ids' ? found.map(idsOnly) : found;
  return json({ statements, more }, { 'x-experience-api-consistent-through': store.context.now.toISOString() });
}

/** The record store of one attempt: what a unit may say and read, and what follows from it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playerHandlers } from '../../../electron/learning/player/handlers.ts';
import { xapiHandlers } from '../../../electron/learning/xapi/handlers.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import { inTransaction } from '../../../electron/worker/transaction.ts';
import type { AttemptId } from '../../../shared/kernel/ids.ts';
import type { LrsAnswer, LrsAsk } from '../../../shared/learning/xapi-lrs.ts';
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';
import { MOST_DOCUMENT_BYTES } from '../../../shared/learning/xapi-words.ts';
import { BLOCK, cmi5Model, QUIZ, READ } from '../../support/packages/cmi5.ts';
import { type PutPackage, putPackage, putPerson } from '../../support/packages/put-package.ts';
import { createTestRegister, newBase } from '../../support/registers.ts';

const ORIGIN = 'course://0123456789abcdef0123456789abcdef';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const VERB = 'http://adlnet.gov/expapi/verbs/';

let folder: string;
let open: OpenRegister;
let put: PutPackage;
let personId: ReturnType<typeof putPerson>;
let attemptId: AttemptId;

const begin = (): AttemptId =>
  inTransaction(open, newBase(), 'learning.beginAttempt', (context) =>
    playerHandlers.beginAttempt(context, { personId, packageId: put.packageId, again: false }),
  ).attempt.id as AttemptId;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pejling-lrs-'));
  open = createTestRegister(folder);
  put = putPackage(open, 'Brand', cmi5Model, []);
  personId = putPerson(open);
  attemptId = begin();
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

const system = () => ({ ...newBase(), session: { open } as unknown as Session });
type Query = Readonly<Record<string, string>>;
interface Answered {
  readonly status: number;
  readonly headers: LrsAnswer['headers'];
  readonly text: string;
}

function ask(
  method: LrsAsk['method'],
  place: string,
  more: { query?: Query; body?: unknown; headers?: Partial<LrsAsk['headers']> } = {},
): Answered {
  const { query = {}, body, headers = {} } = more;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const answer = xapiHandlers.lrs(system(), {
    attemptId,
    ask: {
      method,
      path: place,
      query: Object.entries(query),
      headers: {
        authorization: '',
        version: '1.0.3',
        contentType: body === undefined ? '' : 'application/json',
        ifMatch: '',
        ifNoneMatch: '',
        ...headers,
      },
      body: Buffer.from(text).toString('base64'),
      origin: ORIGIN,
    },
  }) as LrsAnswer;
  return { status: answer.status, headers: answer.headers, text: Buffer.from(answer.body, 'base64').toString('utf8') };
}
const json = <T>(answer: Answered): T => JSON.parse(answer.text) as T;

interface Unit {
  readonly token: string;
  readonly given: URLSearchParams;
  readonly href: string;
  readonly data: { contextTemplate: Record<string, never>; masteryScore?: number } & Record<string, unknown>;
}
const auth = ({ token }: Unit) => ({ headers: { authorization: `Basic ${token}` } });
const stateQuery = ({ given }: Unit, stateId: string): Query => ({
  activityId: given.get('activityId') ?? '',
  agent: given.get('actor') ?? '',
  registration: given.get('registration') ?? '',
  stateId,
});

/** As a unit finds itself after its launch. */
function launch(unitId: string): Unit {
  const { href } = json<{ href: string }>(ask('POST', '/player/launch', { body: { unitId } }));
  const given = new URL(`x:/${href}`).searchParams;
  const fetchUrl = given.get('fetch') ?? '';
  const { 'auth-token': token } = json<{ 'auth-token': string }>(ask('POST', fetchUrl.slice(`${ORIGIN}/lrs`.length)));
  const bare = { token, given, href } as unknown as Unit;
  const data = json<Unit['data']>(
    ask('GET', '/xapi/activities/state', { query: stateQuery(bare, 'LMS.LaunchData'), ...auth(bare) }),
  );
  return { ...bare, data };
}

let drawn = 0;
const newUuid = (): string => `00000000-0000-4000-8000-${String(++drawn).padStart(12, '0')}`;

interface Sent extends Record<string, unknown> {
  readonly id: string;
}
function statement(unit: Unit, verb: string, result?: Record<string, unknown>, isDefined = true): Sent {
  const isMoveOn = result?.success !== undefined || result?.completion !== undefined;
  const template = structuredClone(unit.data.contextTemplate) as unknown as Record<string, Record<string, unknown>>;
  const category = [
    ...(isDefined ? [{ id: `${CMI5}categories/cmi5` }] : []),
    ...(isMoveOn ? [{ id: `${CMI5}categories/moveon` }] : []),
  ];
  const mastery = result?.score === undefined ? {} : { [`${CMI5}extensions/masteryscore`]: unit.data.masteryScore };
  return {
    id: newUuid(),
    actor: JSON.parse(unit.given.get('actor') ?? ''),
    verb: { id: `${VERB}${verb}` },
    object: { id: unit.given.get('activityId') },
    ...(result ? { result } : {}),
    context: {
      registration: unit.given.get('registration'),
      contextActivities: { ...template.contextActivities, category },
      extensions: { ...template.extensions, ...mastery },
    },
    timestamp: new Date().toISOString(),
  };
}
const putOne = (unit: Unit, one: Sent): Answered =>
  ask('PUT', '/xapi/statements', { query: { statementId: one.id }, body: one, ...auth(unit) });
const say = (unit: Unit, verb: string, result?: Record<string, unknown>): number =>
  putOne(unit, statement(unit, verb, result)).status;
const COMPLETED = { completion: true, duration: 'PT30S' };
const passed = (scaled: number) => ({
  success: true,
  duration: 'PT20S',
  score: { scaled, raw: scaled * 10, min: 0, max: 10 },
});

const verbs = (): string[] =>
  open.writer
    .prepare("SELECT body ->> '$.verb.id' AS verb FROM xapi_statement ORDER BY at")
    .all()
    .map((row) => (row as { verb: string }).verb.split('/').at(-1) ?? '');
const rows = (sql: string): unknown[] => open.writer.prepare(sql).all();
const view = (): Cmi5View => json(ask('GET', '/player/state'));

describe('a launch', () => {
  it('hands over what cmi5 asks for, and the token once', () => {
    const { href } = json<{ href: string }>(ask('POST', '/player/launch', { body: { unitId: READ } }));
    expect(href).toMatch(/^laes\/index\.html\?side=1&endpoint=.*#top$/);
    const given = new URL(`x:/${href}`).searchParams;
    expect([...given.keys()]).toEqual(['side', 'endpoint', 'fetch', 'actor', 'registration', 'activityId']);
    expect(given.get('endpoint')).toBe(`${ORIGIN}/lrs/xapi/`);
    expect(given.get('activityId')).not.toBe(READ);
    expect(given.get('actor')).not.toMatch(/Åse|Øst/);
    const place = (given.get('fetch') ?? '').slice(`${ORIGIN}/lrs`.length);
    expect(ask('GET', place).status).toBe(405);
    expect(json(ask('POST', place))).toHaveProperty('auth-token');
    const again = ask('POST', place);
    expect(again.status).toBe(200);
    expect(json(again)).toMatchObject({ 'error-code': '1' });
  });

  it('finds its launch data written, and the program’s own statement', () => {
    const unit = launch(QUIZ);
    expect(unit.data).toMatchObject({
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      masteryScore: 0.8,
      launchParameters: '{"tid":10}',
      returnURL: `${ORIGIN}/lrs/return`,
    });
    expect(launch(READ).data).toMatchObject({ entitlementKey: { courseStructure: 'nøgle-1' } });
    expect(verbs()).toEqual(['launched', 'abandoned', 'launched']);
  });

  it('of another unit, and coming back, abandon what runs; its token is worth nothing then', () => {
    const unit = launch(READ);
    say(unit, 'initialized');
    ask('POST', '/player/return');
    expect(verbs()).toEqual(['launched', 'initialized', 'abandoned']);
    expect(say(unit, 'completed', COMPLETED)).toBe(401);
    expect(view().running).toBeNull();
  });
});

describe('a course', () => {
  it('is satisfied unit by unit, and gives the attempt its standing and the person a completion', () => {
    const read = launch(READ);
    expect([say(read, 'initialized'), say(read, 'completed', COMPLETED)]).toEqual([204, 204]);
    expect(say(read, 'terminated', { duration: 'PT40S' })).toBe(204);
    expect(view()).toMatchObject({ satisfied: [], course: { completion: 'incomplete', progress: 0.5, seconds: 40 } });
    const quiz = launch(QUIZ);
    say(quiz, 'initialized');
    say(quiz, 'completed', COMPLETED);
    expect(rows('SELECT count(*) AS n FROM completion')).toEqual([{ n: 0 }]);
    expect(say(quiz, 'passed', passed(0.9))).toBe(204);
    expect(say(quiz, 'terminated', { duration: 'PT20.5S' })).toBe(204);
    expect(verbs().filter((verb) => verb === 'satisfied')).toHaveLength(2);
    expect(view().satisfied).toEqual([BLOCK, cmi5Model.courseId]);
    expect(rows('SELECT completion, success, scaled, raw, seconds FROM course_attempt')).toEqual([
      { completion: 'completed', success: 'passed', scaled: 0.9, raw: 9, seconds: 60.5 },
    ]);
    expect(rows('SELECT origin, attempt_id, completed_on FROM completion')).toEqual([
      { origin: 'player', attempt_id: attemptId, completed_on: '2026-11-22' },
    ]);
    ask('POST', '/player/leave');
    expect(rows('SELECT ended_at IS NULL AS open FROM course_attempt')).toEqual([{ open: 0 }]);
    expect(ask('POST', '/player/launch', { body: { unitId: READ } }).status).toBe(403);
    const second = begin();
    expect(second).not.toBe(attemptId);
  });

  it('that is left half done is gone on with', () => {
    const read = launch(READ);
    say(read, 'initialized');
    say(read, 'completed', COMPLETED);
    ask('POST', '/player/leave');
    expect(begin()).toBe(attemptId);
    expect(launch(READ).data.launchMode).toBe('Review');
    expect(launch(QUIZ).data.launchMode).toBe('Normal');
  });

  it('is told of by nobody but its units: not by the window’s page', () => {
    const course = {
      completion: 'completed',
      success: 'passed',
      scaled: 1,
      raw: 1,
      min: 0,
      max: 1,
      progress: 1,
      seconds: 1,
    };
    const commit = {
      n: 1,
      activityId: null,
      cmi: null,
      activity: null,
      course,
      sequencing: null,
      globals: {},
      ended: 'normal',
    };
    const answer = playerHandlers.commitAttempt(system(), { attemptId, commits: [commit as never], refused: 0 });
    expect(answer).toEqual({ ok: false, why: 'bad_commit' });
  });

  it('takes a waived unit for met, once', () => {
    const waive = () => xapiHandlers.waiveUnit(system(), { attemptId, unitId: QUIZ, reason: 'Administrative' });
    waive();
    expect(waive).toThrow('bad_input');
    const read = launch(READ);
    say(read, 'initialized');
    say(read, 'completed', COMPLETED);
    expect(view().course).toMatchObject({ completion: 'completed', success: 'unknown' });
  });
});

/** As much of a statement as the tests bend. */
interface Bent {
  actor: { name?: string; account: { name: string } };
  verb: { id: string };
  object: { id: string };
  timestamp: string;
  result: { success?: boolean; duration?: string; score: { scaled: number } };
  context: {
    registration: string;
    contextActivities: { grouping: unknown[]; category: unknown[] };
    extensions: Record<string, unknown>;
  };
}

describe('a statement', () => {
  let unit: Unit;
  beforeEach(() => {
    unit = launch(QUIZ);
    say(unit, 'initialized');
  });
  const changed = (alter: (one: Bent) => void, verb = 'answered', result?: Record<string, unknown>): Answered => {
    const one = statement(unit, verb, result, result !== undefined);
    alter(one as unknown as Bent);
    return putOne(unit, one);
  };

  it('is about the learner, the registration and the session that were handed out', () => {
    expect(changed(() => {}).status).toBe(204);
    expect(changed((one) => (one.actor.account.name = 'en anden'))).toMatchObject({ status: 403, text: 'other_actor' });
    expect(changed((one) => (one.actor.name = 'Åse'))).toMatchObject({ status: 204 });
    const registration = changed((one) => (one.context.registration = newUuid()));
    expect(registration).toMatchObject({ status: 403, text: 'other_registration' });
    const session = changed((one) => (one.context.extensions[`${CMI5}extensions/sessionid`] = 'x'));
    expect(session).toMatchObject({ status: 403, text: 'other_session' });
    expect(changed((one) => (one.context.contextActivities.grouping = []))).toMatchObject({ text: 'no_publisher_id' });
    expect(changed((one) => (one.timestamp = '2026-11-22T10:00:00+01:00'))).toMatchObject({ text: 'not_utc' });
    expect(changed((one) => (one.verb.id = `${VERB}voided`))).toMatchObject({ status: 403, text: 'voiding' });
  });

  it('that cmi5 defines has the form it defines', () => {
    expect(changed((one) => (one.result.score.scaled = 0.5), 'passed', passed(0.9))).toMatchObject({
      text: 'score_below',
    });
    expect(changed((one) => (one.result.success = false), 'passed', passed(0.9))).toMatchObject({ text: 'success' });
    expect(changed((one) => delete one.result.duration, 'passed', passed(0.9))).toMatchObject({ text: 'duration' });
    const noMoveOn = changed((one) => one.context.contextActivities.category.pop(), 'passed', passed(0.9));
    expect(noMoveOn).toMatchObject({ status: 403, text: 'move_on' });
    expect(changed((one) => (one.object.id = QUIZ), 'passed', passed(0.9))).toMatchObject({ text: 'object' });
    expect(
      changed((one) => (one.verb.id = 'https://w3id.org/xapi/adl/verbs/satisfied'), 'passed', passed(0.9)),
    ).toMatchObject({
      text: 'verb',
    });
    expect(rows('SELECT count(*) AS n FROM xapi_statement')).toEqual([{ n: 2 }]);
  });

  it('stands as it was said: the same again is no news, another of its id is a conflict', () => {
    const one = statement(unit, 'answered', undefined, false);
    expect(putOne(unit, one).status).toBe(204);
    expect(putOne(unit, one).status).toBe(204);
    expect(putOne(unit, { ...one, verb: { id: `${VERB}attempted` } }).status).toBe(409);
    expect(rows('SELECT count(*) AS n FROM xapi_statement')).toEqual([{ n: 3 }]);
  });

  it('of a list is taken with all the others, or none is', () => {
    const good = statement(unit, 'answered', undefined, false);
    const bad = { ...statement(unit, 'answered', undefined, false), actor: { mbox: 'mailto:x@y.dk' } };
    const post = (body: unknown) => ask('POST', '/xapi/statements', { body, ...auth(unit) });
    expect(post([good, bad]).status).toBe(403);
    expect(rows('SELECT count(*) AS n FROM xapi_statement')).toEqual([{ n: 2 }]);
    expect(json(post([good]))).toEqual([good.id]);
    expect(post([{ ...good, unknown: 1 }]).status).toBe(400);
    expect(post('{').status).toBe(400);
    expect(post('['.repeat(100_000) + ']'.repeat(100_000)).status).toBe(400);
    const large = { ...statement(unit, 'answered', undefined, false), result: { response: 'x'.repeat(70_000) } };
    expect(post(large).status).toBe(413);
  });

  it('is found by verb, activity, time and registration, page by page', () => {
    for (let i = 0; i < 5; i++) putOne(unit, statement(unit, 'answered', undefined, false));
    type Found = { statements: { id: string; verb: { id: string }; stored: string }[]; more: string };
    const get = (query: Query): Found => json(ask('GET', '/xapi/statements', { query, ...auth(unit) }));
    expect(get({}).statements).toHaveLength(7);
    expect(get({ verb: `${VERB}answered` }).statements).toHaveLength(5);
    expect(get({ activity: unit.given.get('activityId') ?? '' }).statements).toHaveLength(7);
    expect(get({ activity: QUIZ }).statements).toHaveLength(0);
    expect(get({ activity: QUIZ, related_activities: 'true' }).statements).toHaveLength(7);
    expect(get({ registration: newUuid() }).statements).toEqual([]);
    const all = get({ ascending: 'true' }).statements;
    expect(all[0]?.verb.id).toBe(`${VERB}launched`);
    expect(get({ since: all[3]?.stored ?? '', ascending: 'true' }).statements.length).toBeLessThanOrEqual(7);
    const first = get({ limit: '3' });
    const query = Object.fromEntries(new URL(`x:${first.more}`).searchParams);
    const next = get(query);
    const last = get(Object.fromEntries(new URL(`x:${next.more}`).searchParams));
    const paged = [...first.statements, ...next.statements, ...last.statements].map(({ id }) => id);
    expect(paged).toEqual(all.map(({ id }) => id).reverse());
    expect(last.more).toBe('');
    expect(ask('GET', '/xapi/statements', { query: { Verb: 'x' }, ...auth(unit) }).status).toBe(400);
    const one = ask('GET', '/xapi/statements', { query: { statementId: all[0]?.id ?? '' }, ...auth(unit) });
    expect(json(one)).toMatchObject({ id: all[0]?.id });
  });
});

describe('a document', () => {
  let unit: Unit;
  beforeEach(() => {
    unit = launch(READ);
  });
  const state = (method: LrsAsk['method'], stateId: string, body?: unknown, headers: Partial<LrsAsk['headers']> = {}) =>
    ask(method, '/xapi/activities/state', {
      query: stateQuery(unit, stateId),
      ...(body === undefined ? {} : { body }),
      headers: { ...auth(unit).headers, ...headers },
    });

  it('is kept, merged, listed and removed, and the launch data is not the unit’s to change', () => {
    expect(state('GET', 'sted').status).toBe(404);
    expect(state('PUT', 'sted', { side: 1, a: 1 }).status).toBe(204);
    expect(state('POST', 'sted', { side: 2 }).status).toBe(204);
    expect(json(state('GET', 'sted'))).toEqual({ side: 2, a: 1 });
    const { stateId: _, ...all } = stateQuery(unit, '');
    expect(json(ask('GET', '/xapi/activities/state', { query: all, ...auth(unit) }))).toEqual([
      'LMS.LaunchData',
      'sted',
    ]);
    expect(state('PUT', 'LMS.LaunchData', {}).status).toBe(403);
    expect(ask('DELETE', '/xapi/activities/state', { query: all, ...auth(unit) }).status).toBe(204);
    expect(json(ask('GET', '/xapi/activities/state', { query: all, ...auth(unit) }))).toEqual(['LMS.LaunchData']);
    expect(state('PUT', 'stor', JSON.stringify('x'.repeat(MOST_DOCUMENT_BYTES))).status).toBe(413);
  });

  it('is not written over by who has not seen it', () => {
    state('PUT', 'sted', { side: 1 });
    const { etag = '' } = state('GET', 'sted').headers;
    expect(state('PUT', 'sted', { side: 2 }, { ifMatch: '"x"' }).status).toBe(412);
    expect(state('PUT', 'sted', { side: 2 }, { ifNoneMatch: '*' }).status).toBe(412);
    expect(state('PUT', 'sted', { side: 2 }, { ifMatch: etag }).status).toBe(204);
    const profile = (headers: Partial<LrsAsk['headers']>) =>
      ask('PUT', '/xapi/activities/profile', {
        query: { activityId: 'https://x.example/a', profileId: 'p' },
        body: {},
        headers: { ...auth(unit).headers, ...headers },
      }).status;
    expect(profile({})).toBe(400);
    expect(profile({ ifNoneMatch: '*' })).toBe(204);
    expect(profile({})).toBe(409);
  });

  it('of the learner tells the language, and cannot be written', () => {
    const agent = unit.given.get('actor') ?? '';
    const query = { agent, profileId: 'cmi5LearnerPreferences' };
    expect(json(ask('GET', '/xapi/agents/profile', { query, ...auth(unit) }))).toEqual({
      languagePreference: 'da-DK,da,en',
      audioPreference: 'on',
    });
    expect(ask('PUT', '/xapi/agents/profile', { query, body: {}, ...auth(unit) }).status).toBe(403);
    const other = JSON.stringify({ mbox: 'mailto:en@anden.dk' });
    expect(ask('GET', '/xapi/agents/profile', { query: { ...query, agent: other }, ...auth(unit) }).status).toBe(403);
  });

  it('is asked for with the version and the token, also in the body of a POST', () => {
    const query = stateQuery(unit, 'LMS.LaunchData');
    expect(ask('GET', '/xapi/activities/state', { query }).status).toBe(401);
    expect(
      ask('GET', '/xapi/activities/state', { query, headers: { ...auth(unit).headers, version: '0.95' } }).status,
    ).toBe(400);
    expect(json(ask('GET', '/xapi/about'))).toEqual({ version: ['1.0.3'] });
    const body = new URLSearchParams({
      ...query,
      Authorization: `Basic ${unit.token}`,
      'X-Experience-API-Version': '1.0.3',
    }).toString();
    const folded = ask('POST', '/xapi/activities/state', {
      query: { method: 'GET' },
      body,
      headers: { version: '', contentType: 'application/x-www-form-urlencoded' },
    });
    expect(json(folded)).toMatchObject({ launchMode: 'Normal' });
  });
});

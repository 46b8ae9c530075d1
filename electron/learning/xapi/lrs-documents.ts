/**
 * Documents: `activities/state`, `activities/profile`, `agents/profile`. Each lies with the attempt, profiles of
 * activities too: one course's learner changes nothing for another's. ETags as in HTTP; profiles may not be written
 * over blindly (xAPI part 3, §3.1).
 */
import {
  type DocumentKey,
  type DocumentKind,
  type DocumentRow,
  documentAmount,
  documentNames,
  dropDocument,
  dropDocuments,
  findDocument,
  saveDocument,
} from '../../../db/learning/xapi.ts';
import type { LrsAnswer, LrsAsk } from '../../../shared/learning/xapi-lrs.ts';
import { isUuid } from '../../../shared/learning/xapi-statement.ts';
import {
  LAUNCH_DATA,
  MOST_DOCUMENT_BYTES,
  MOST_DOCUMENT_SUM,
  MOST_DOCUMENTS,
  PREFERENCES,
} from '../../../shared/learning/xapi-words.ts';
import {
  bytesOf,
  iriOf,
  isJson,
  jsonOf,
  momentOf,
  needed,
  type Params,
  paramsOf,
  requireOwnAgent,
} from './lrs-request.ts';
import { momentText } from './moments.ts';
import { etagOf, json, Refused, reply } from './reply.ts';
import type { Store } from './store.ts';

const MIME = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;[^\r\n]*)?$/;
const MOST_MIME = 200;
const MOST_NAME = 1000;

const tagsOf = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** @throws Refused 412 */
function requireTag({ headers }: LrsAsk, found: DocumentRow | undefined): void {
  const { ifMatch, ifNoneMatch } = headers;
  const tag = found && etagOf(found.body);
  const matches = (header: string): boolean =>
    tag !== undefined && (header.trim() === '*' || tagsOf(header).includes(tag));
  if (ifMatch !== '' && !matches(ifMatch)) throw new Refused(412, 'If-Match');
  if (ifNoneMatch !== '' && matches(ifNoneMatch)) throw new Refused(412, 'If-None-Match');
}

const show = ({ body, mime, at }: DocumentRow): LrsAnswer =>
  reply(200, body, { 'content-type': mime, etag: etagOf(body), 'last-modified': new Date(at).toUTCString() });

const objectOf = (bytes: Buffer): Record<string, unknown> => {
  const value = jsonOf(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(400, 'not an object');
  return value as Record<string, unknown>;
};

/** What a POST makes of a document: names of both, the new ones before the old. */
function merged(found: DocumentRow | undefined, mime: string, bytes: Buffer): Buffer {
  if (!found) return bytes;
  if (!isJson(found.mime) || !isJson(mime)) throw new Refused(400, 'not JSON');
  return Buffer.from(JSON.stringify({ ...objectOf(found.body), ...objectOf(bytes) }), 'utf8');
}

function requireRoom(store: Store, found: DocumentRow | undefined, bytes: number): void {
  if (bytes > MOST_DOCUMENT_BYTES) throw new Refused(413, 'document too large');
  const { count, sum } = documentAmount(store.open.writer, store.attempt.id);
  const isFull =
    count + (found ? 0 : 1) > MOST_DOCUMENTS || sum + bytes - (found?.body.length ?? 0) > MOST_DOCUMENT_SUM;
  if (isFull) throw new Refused(413, 'no room in the attempt');
}

function write(store: Store, ask: LrsAsk, key: DocumentKey, isProfile: boolean): LrsAnswer {
  const db = store.open.writer;
  const found = findDocument(db, key);
  const { contentType, ifMatch, ifNoneMatch } = ask.headers;
  const mime = contentType === '' ? 'application/octet-stream' : contentType;
  if (!MIME.test(mime) || mime.length > MOST_MIME || key.name.length > MOST_NAME)
    throw new Refused(400, 'content type');
  const sent = bytesOf(ask);
  if (ask.method === 'POST' && !isJson(mime)) throw new Refused(400, 'not JSON');
  if (isJson(mime)) (ask.method === 'POST' ? objectOf : jsonOf)(sent);
  if (ask.method === 'PUT' && isProfile && ifMatch === '' && ifNoneMatch === '') {
    throw found ? new Refused(409, 'If-Match is needed') : new Refused(400, 'If-None-Match is needed');
  }
  requireTag(ask, found);
  const body = ask.method === 'POST' ? merged(found, mime, sent) : sent;
  requireRoom(store, found, body.length);
  const at = momentText(store.context.now.getTime());
  db.transaction(() => saveDocument(db, key, { mime, body, at })).immediate();
  return reply(204, '', { etag: etagOf(body) });
}

interface Place {
  readonly kind: DocumentKind;
  readonly activity: string;
  /** The document; null: all of the place. */
  readonly name: string | null;
  readonly since: string;
  readonly isProfile: boolean;
}

function remove(store: Store, ask: LrsAsk, { kind, activity, name, isProfile }: Place): LrsAnswer {
  const db = store.open.writer;
  const key = { attemptId: store.attempt.id, kind, activity };
  if (name === null) {
    if (isProfile) throw new Refused(400, 'missing: profileId');
    // The launch data is the program's.
    db.transaction(() => dropDocuments(db, { ...key, name: LAUNCH_DATA })).immediate();
    return reply(204);
  }
  requireTag(ask, findDocument(db, { ...key, name }));
  db.transaction(() => dropDocument(db, { ...key, name })).immediate();
  return reply(204);
}

function answer(store: Store, ask: LrsAsk, place: Place): LrsAnswer {
  const { kind, activity, name, since, isProfile } = place;
  const key = { attemptId: store.attempt.id, kind, activity };
  if (ask.method === 'GET') {
    if (name === null) return json(documentNames(store.open.writer, key, since));
    const found = findDocument(store.open.writer, { ...key, name });
    if (!found) throw new Refused(404, 'document');
    return show(found);
  }
  if (ask.method === 'DELETE') return remove(store, ask, place);
  if (name === null) throw new Refused(400, 'missing: id of the document');
  return write(store, ask, { ...key, name }, isProfile);
}

const nameOf = (params: Params, name: string): string | null => {
  const value = params.get(name);
  if (value === '') throw new Refused(400, `missing: ${name}`);
  return value ?? null;
};

export function activityState(store: Store, ask: LrsAsk): LrsAnswer {
  const params = paramsOf(ask, ['activityId', 'agent', 'registration', 'stateId', 'since']);
  const activity = iriOf(params, 'activityId');
  requireOwnAgent(store, needed(params, 'agent'));
  const registration = params.get('registration');
  if (registration !== undefined && !isUuid(registration)) throw new Refused(400, 'registration');
  if (registration !== undefined && registration.toLowerCase() !== store.registration) {
    throw new Refused(403, 'other_registration');
  }
  const name = nameOf(params, 'stateId');
  if (name === LAUNCH_DATA && ask.method !== 'GET') throw new Refused(403, 'launch_data');
  const kind = registration === undefined ? 'state_any' : 'state';
  return answer(store, ask, { kind, activity, name, since: momentOf(params, 'since'), isProfile: false });
}

export function activityProfile(store: Store, ask: LrsAsk): LrsAnswer {
  const params = paramsOf(ask, ['activityId', 'profileId', 'since']);
  const activity = iriOf(params, 'activityId');
  const name = nameOf(params, 'profileId');
  return answer(store, ask, { kind: 'activity', activity, name, since: momentOf(params, 'since'), isProfile: true });
}

/** Only to be read, and only what cmi5 asks for: the languages that the learner has chosen here (§11). */
export function agentProfile(store: Store, ask: LrsAsk): LrsAnswer {
  const params = paramsOf(ask, ['agent', 'profileId', 'since']);
  requireOwnAgent(store, needed(params, 'agent'));
  if (ask.method !== 'GET') throw new Refused(403, 'read only');
  const name = nameOf(params, 'profileId');
  if (name === null) return json([PREFERENCES]);
  if (name !== PREFERENCES) throw new Refused(404, 'document');
  const languagePreference = store.context.language === 'da' ? 'da-DK,da,en' : 'en-GB,en,da';
  const body = Buffer.from(JSON.stringify({ languagePreference, audioPreference: 'on' }), 'utf8');
  return show({ name, mime: 'application/json', body, at: store.attempt.startedAt });
}

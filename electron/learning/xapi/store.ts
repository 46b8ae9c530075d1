/**
 * One attempt's record store: whose it is, how its cmi5 registration stands, and the one way to write to it. What is
 * stored, what follows for blocks and course, and what the attempt comes to are one write.
 */

import { findRow } from '../../../db/learning/rows.ts';
import {
  type DocumentKey,
  findDocument,
  insertStatement,
  newestStatementAt,
  saveDocument,
} from '../../../db/learning/xapi.ts';
import { readMeta } from '../../../db/register/meta.ts';
import type { AttemptId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Cmi5Model, PackageModel } from '../../../shared/learning/package-model.ts';
import type { Commit } from '../../../shared/learning/player.ts';
import type { AttemptRow, CoursePackageRow } from '../../../shared/learning/stored.ts';
import { auStateOf, type Cmi5State, newCmi5State, satisfy } from '../../../shared/learning/xapi-cmi5.ts';
import { auStanding, courseStanding } from '../../../shared/learning/xapi-cmi5-standing.ts';
import { type Account, type Said, satisfiedStatement } from '../../../shared/learning/xapi-launch.ts';
import { canonical, type Statement, type StoredStatement } from '../../../shared/learning/xapi-statement.ts';
import { XAPI_VERSION } from '../../../shared/learning/xapi-words.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { SystemContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { pseudonymOf } from '../player/begin.ts';
import { keepCommits } from '../player/commit.ts';
import { account, activityIdOf, homePageOf, randomUuid, registrationOf } from './ids.ts';
import { nextMoment } from './moments.ts';

/** What is kept of a registration beside its statements. */
export interface Cmi5Kept {
  readonly machine: Cmi5State;
  /** SHA-256 of the running session's secrets; '' when used up or none. */
  readonly fetch: string;
  readonly token: string;
}

export interface Store {
  readonly context: SystemContext;
  readonly open: OpenRegister;
  readonly attempt: AttemptRow;
  readonly pack: CoursePackageRow;
  readonly model: Cmi5Model;
  readonly home: string;
  readonly actor: Account;
  readonly registration: string;
  readonly kept: Cmi5Kept;
}

const keyOf = (attemptId: AttemptId): DocumentKey => ({ attemptId, kind: 'cmi5', activity: '', name: 'registration' });

export const saidAbout = (store: Store, publisherId: string, sessionId: string): Said => ({
  actor: store.actor,
  registration: store.registration,
  sessionId,
  objectId: activityIdOf(store.home, store.pack.id, publisherId),
  publisherId,
});

/** @throws not_found: no such attempt, or not at a cmi5 package */
export function openStore(context: SystemContext, attemptId: AttemptId): Store {
  const open = requireOpen(context.session);
  const db = open.writer;
  const attempt = findRow(db, 'course_attempt', attemptId);
  const pack = attempt && findRow(db, 'course_package', attempt.packageId);
  if (!attempt || pack?.standard !== 'cmi5') throw new AppFailure('not_found');
  const home = homePageOf(readMeta(db).registerId);
  const document = findDocument(db, keyOf(attemptId));
  const store: Store = {
    ...{ context, open, attempt, pack, home },
    model: JSON.parse(pack.model) as PackageModel as Cmi5Model,
    actor: account(home, pseudonymOf(attempt.personId, pack.id)),
    registration: registrationOf(attemptId),
    kept: document
      ? (JSON.parse(document.body.toString('utf8')) as Cmi5Kept)
      : { machine: newCmi5State(), fetch: '', token: '' },
  };
  // What nothing is asked for in is satisfied from the beginning (§9.6.1).
  return document || attempt.endedAt !== null ? store : writeStore(store, { kept: store.kept, statements: [] }).store;
}

export interface Writing {
  readonly kept: Cmi5Kept;
  readonly statements: readonly Statement[];
  /** In the same write. */
  readonly also?: () => void;
  readonly ended?: Commit['ended'];
  /** Of what follows, when it is not the running session's doing. */
  readonly sessionId?: string;
}

/** Blocks and course that follow, each as a statement. */
function followed(
  store: Store,
  machine: Cmi5State,
  session: string | undefined,
): { readonly machine: Cmi5State; readonly statements: Statement[] } {
  const { state, newly } = satisfy(store.model, machine);
  const sessionId = session ?? machine.session?.id ?? randomUuid(store.context.random);
  const statements = newly.map(({ id, kind }) => satisfiedStatement(saidAbout(store, id, sessionId), kind));
  return { machine: state, statements };
}

/** What the attempt is to be told, as the player tells it: each unit that changed, and the course with it. */
function commitsOf({ model, attempt, kept: before }: Store, after: Cmi5State, ended: Commit['ended']): Commit[] {
  const course = courseStanding(model, after);
  const changed = model.aus.filter(
    (au) =>
      canonical(auStanding(au, auStateOf(after, au.id))) !==
      canonical(auStanding(au, auStateOf(before.machine, au.id))),
  );
  const isSame = canonical(course) === canonical(courseStanding(model, before.machine));
  const told: (string | null)[] = changed.map(({ id }) => id);
  if (told.length === 0 && (!isSame || ended !== 'no')) told.push(null);
  return told.map((activityId, i) => {
    const au = model.aus.find(({ id }) => id === activityId);
    return {
      n: attempt.lastCommit + 1 + i,
      activityId,
      cmi: au ? {} : null,
      activity: au ? auStanding(au, auStateOf(after, au.id)) : null,
      course,
      sequencing: null,
      globals: {},
      ended: i === told.length - 1 ? ended : 'no',
    };
  });
}

function storedOf(store: Store, statements: readonly Statement[]): StoredStatement[] {
  const { context, home, open, attempt } = store;
  let at = newestStatementAt(open.writer, attempt.id);
  return statements.map((statement) => {
    at = nextMoment(at, context.now.getTime());
    return {
      ...statement,
      id: statement.id ?? randomUuid(context.random),
      timestamp: statement.timestamp ?? context.now.toISOString(),
      stored: at,
      authority: account(home, 'pejling'),
      version: statement.version ?? XAPI_VERSION,
    };
  });
}

/** @throws disk_full; then nothing is written */
export function writeStore(
  store: Store,
  { kept, statements, also, ended = 'no', sessionId }: Writing,
): { readonly store: Store; readonly stored: readonly StoredStatement[] } {
  const { context, open, attempt } = store;
  const db = open.writer;
  const after = followed(store, kept.machine, sessionId);
  const next: Cmi5Kept = { ...kept, machine: after.machine };
  const stored = storedOf(store, [...statements, ...after.statements]);
  const at = context.now.toISOString();
  const save = (): void => {
    for (const one of stored) {
      insertStatement(db, { id: one.id, attemptId: attempt.id, at: one.stored, body: JSON.stringify(one) });
    }
    const body = Buffer.from(JSON.stringify(next), 'utf8');
    saveDocument(db, keyOf(attempt.id), { mime: 'application/json', body, at });
    also?.();
  };
  const commits = commitsOf(store, after.machine, ended);
  if (commits.length === 0) db.transaction(save).immediate();
  else {
    const { ok, why } = keepCommits(context, { attemptId: attempt.id, commits, refused: attempt.refused }, save);
    if (!ok) throw new Error(`not kept: ${why}`);
  }
  const lastCommit = commits.at(-1)?.n ?? attempt.lastCommit;
  return { store: { ...store, kept: next, attempt: { ...attempt, lastCommit } }, stored };
}
